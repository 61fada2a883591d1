"""``register take --for``: a number for a Word file, written into its own blanks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach.actions.register_facts import make_entry
from kehoach.errors import BadInput, Notice, OutputRefused, Place, Problem
from kehoach.libreoffice import is_old
from kehoach.mending.issuing import fill_blank, read_blank
from kehoach.messages import tr
from kehoach.nd30.ngay import write_ngay_so
from kehoach.reading.files import read_bytes, show_name
from kehoach.so_van_ban.entry import VOID
from kehoach.so_van_ban.holding import Paper, confirm, find_pending, hold, settle
from kehoach.thoi_gian.gio_viet_nam import get_today
from kehoach.word.package import MAX_FILE, read_package, write_package
from kehoach.writing import write_atomic

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from pathlib import Path

    from kehoach.mending.issuing import Blank
    from kehoach.so_van_ban.entry import Row
    from kehoach.so_van_ban.store import Register


@dataclass(frozen=True, slots=True)
class Issue:
    """A paper that takes its number.

    Attributes:
        path: the Word file.
        ngay: its date; None takes the one it bears, or today in Vietnam.
        series: the series; '' as the register is split.
        mat: it is secret.
        ghi_chu: a note for the register.
    """

    path: Path
    ngay: dt.date | None = None
    series: str = ""
    mat: bool = False
    ghi_chu: str = ""


@dataclass(frozen=True, slots=True)
class Issued:
    """The number, whether it was held from a run that was broken off, and what to know of it."""

    row: Row
    again: bool
    notices: tuple[Notice, ...] = ()


def issue(register: Register, asked: Issue) -> Issued:
    """Give a Word file its number and write number and date into it, and nothing else.

    Whatever breaks this off, the same call again goes on with the same number (docs/register.md).

    Raises:
        BadInput: the file or the register cannot be used; no number was taken.
        OutputRefused: the file cannot be written; its number is held for it.
    """
    name = show_name(asked.path, None)
    _refuse_busy(asked.path, name)
    data = read_bytes(asked.path, name, MAX_FILE)
    tep = register.name_file(asked.path)
    settled = settle(register, tep, data)
    if settled is not None:
        return Issued(settled, again=True)
    blank = read_blank(read_package(data, name=name))
    entry = make_entry(blank, _choose_date(register, asked, blank, tep, data), mat=asked.mat,
                       ghi_chu=asked.ghi_chu)  # fmt: skip
    paper = Paper(
        tep,
        read=lambda: read_bytes(asked.path, name, MAX_FILE),
        data=data,
        fill=lambda so, ngay: write_package(fill_blank(blank, so, ngay).parts),
    )
    held = hold(register, paper, entry, series=asked.series)
    _write(asked.path, held.data, held.row)
    row = confirm(register, held)
    if row.trang_thai == VOID:
        raise _refuse(name, "da-huy", tr("số {so} vừa bị hủy trong khi ghi tệp", so=row.so_ky_hieu))
    return Issued(row, held.again, tuple(_list_notices(blank, name)))


def _choose_date(register: Register, asked: Issue, blank: Blank, tep: str, data: bytes) -> dt.date:
    """The date that is asked for, else that of the number held before, the paper's, today."""
    if asked.ngay is not None:
        return asked.ngay
    pending = find_pending(register, tep, data)
    if pending is not None:
        return pending.entry.ngay
    return blank.get_date() or get_today()


def _write(path: Path, data: bytes, row: Row) -> None:
    try:
        write_atomic(path, data)
    except OutputRefused as refusal:
        text = tr(
            "{ly_do}; số {so} ngày {ngay} vẫn giữ cho tệp này, ghi được thì chạy lại lệnh này",
            ly_do=refusal, so=row.so_ky_hieu, ngay=write_ngay_so(row.entry.ngay),
        )  # fmt: skip
        raise OutputRefused(text) from refusal


def _refuse_busy(path: Path, name: str) -> None:
    """See that no program has the file open: Word would write its own over ours."""
    if is_old(path):
        found = tr("tệp ở định dạng cũ, không ghi số vào được")
        raise _refuse(name, "dinh-dang-cu", found, tr("lưu lại thành .docx (Save As) rồi chạy lại"))
    for lock in _list_locks(path.name):
        if path.with_name(lock).exists():
            hint = tr("đóng tệp rồi chạy lại; nếu không ai mở thì xóa tệp khóa {lock}", lock=lock)
            raise _refuse(name, "dang-mo", tr("tệp đang mở trong Word hoặc LibreOffice"), hint)


def _list_locks(name: str) -> Iterator[str]:
    """Yield the names of the locks that Word and LibreOffice keep beside an open file."""
    stem = name.rpartition(".")[0]
    # Word puts its sign over the first letters of a long name, before those of a short one
    yield "~$" + name[min(max(len(stem) - 6, 0), 2) :]
    yield f".~lock.{name}#"


def _list_notices(blank: Blank, name: str) -> Iterator[Notice]:
    place = Place(name)
    if blank.paper.document.has_comments:
        yield Notice("con-ghi-chu", place, tr("văn bản đã lấy số mà còn ghi chú của Word"))
    if blank.paper.get("du_thao") is not None:
        yield Notice("con-du-thao", place, tr("văn bản đã lấy số mà còn ghi “dự thảo”"))


def _refuse(name: str, code: str, found: str, hint: str = "") -> BadInput:
    return BadInput([Problem(code, Place(name), "", found, hint=hint)])
