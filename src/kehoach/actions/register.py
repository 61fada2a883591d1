"""``register``: the book of outgoing documents and its numbers."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kehoach.actions.opening import list_documents
from kehoach.actions.register_issue import Issue, issue
from kehoach.errors import BadInput, KehoachError, Notice, OutputRefused, Place, Problem
from kehoach.messages import tr
from kehoach.nd30 import KINDS
from kehoach.reading.files import read_bytes
from kehoach.reading.near_miss import suggest
from kehoach.reading.project import find_settings, read_register_name
from kehoach.so_van_ban.backup import check_target, copy_register
from kehoach.so_van_ban.columns import write_csv
from kehoach.so_van_ban.entry import VOID, Entry, Row
from kehoach.so_van_ban.listing import Choice, find_before, list_rows, list_waiting
from kehoach.so_van_ban.series import (
    COMMON,
    list_series,
    read_split,
    start_series,
    write_first_year,
    write_split,
)
from kehoach.so_van_ban.store import NAME, make_register, open_register
from kehoach.so_van_ban.taking import take
from kehoach.so_van_ban.trouble import refuse
from kehoach.so_van_ban.verifying import Fault, describe_step_back, verify
from kehoach.so_van_ban.voiding import void
from kehoach.thoi_gian.gio_viet_nam import get_today
from kehoach.word.package import MAX_FILE
from kehoach.writing import write_atomic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.so_van_ban.series import Series
    from kehoach.so_van_ban.store import Register

FORMATS: Final = ("xlsx", "csv")
_START: Final = re.compile(r"(?:(?P<ten>.+)=)?(?P<so>[0-9]{1,9})")
_FEW: Final = 3
_FRESH: Final = dt.timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class TakeRequest:
    """What takes a number: a Word file (``path``), or a paper that is told of.

    Attributes:
        book: the register; None looks for it (:func:`find_register`).
        ngay: the date; None is today in Vietnam, or what the file bears.
        kind: an id, a name or an abbreviation of a kind.
        told: other fields of :class:`~kehoach.so_van_ban.entry.Entry`, by name; not with ``path``.
        series: instead of the register's split.
        mat: it is secret.
        ghi_chu: a note.
        path: the Word file that is to bear the number.
    """

    book: Path | None = None
    ngay: dt.date | None = None
    kind: str = ""
    told: dict[str, str] = field(default_factory=dict)
    so_luong: int | None = None
    series: str = ""
    mat: bool = False
    ghi_chu: str = ""
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class TakeResult:
    """The row, whether it goes on from a run that was broken off, and what to know."""

    row: Row
    again: bool
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class InitResult:
    """The register, whether it is new, how its series are split and where they stand."""

    path: Path
    made: bool
    split: str
    series: tuple[Series, ...]


def find_register(named: Path | None = None) -> Path:
    """Return the register: the one named, that of ``kehoach.toml``, or the one in this folder.

    Raises:
        BadInput: ``kehoach.toml`` cannot be used.
    """
    if named is not None:
        return named
    settings = find_settings(Path())
    told = read_register_name(settings) if settings is not None else None
    return told or Path(NAME)


def init(
    book: Path | None,
    *,
    split: str | None = None,
    starts: tuple[str, ...] = (),
    year: int | None = None,
) -> InitResult:
    """Make a register, or settle more of one in which nothing was taken yet.

    Args:
        book: as in :class:`TakeRequest`.
        split: one of :data:`~kehoach.so_van_ban.series.SPLITS`.
        starts: 'N' for the common series, 'series=N' for others: where they begin.
        year: of which year; this year in Vietnam if not given.

    Raises:
        BadInput: a start is no number, its series runs already, the split cannot change any more,
            or the file cannot be made.
    """
    path = find_register(book)
    firsts = [_read_start(path, one) for one in starts]
    made = make_register(path)
    with open_register(path) as register, register.writing() as connection:
        if split is not None and split != read_split(connection):
            _refuse_late_split(register)
            write_split(connection, split)
        year = year or get_today().year
        write_first_year(connection, year)
        for name, first in firsts:
            start_series(register, name, year, first)
        return InitResult(path, made, read_split(connection), tuple(list_series(connection)))


def take_number(request: TakeRequest) -> TakeResult:
    """Take the next number, for a file or for a paper that is told of.

    Raises:
        BadInput: nothing was taken.
        OutputRefused: the number is held for the file, which cannot be written.
    """
    path = find_register(request.book)
    with open_register(path) as register:
        if request.path is not None:
            asked = Issue(request.path, request.ngay, request.series, request.mat, request.ghi_chu)
            done = issue(register, asked)
            row, again, notices = done.row, done.again, done.notices
        else:
            (row,) = take(register, [_make_entry(path, request)], series=request.series)
            again, notices = False, ()
        return TakeResult(row, again, (*notices, *_list_notices(register, row)))


def take_numbers(
    request: TakeRequest, paths: Iterable[Path]
) -> Iterator[tuple[Path, TakeResult | KehoachError]]:
    """Yield each file of ``paths``, folders for the Word files in them, with what came of it.

    One file that cannot take a number keeps no other from its own.

    Raises:
        BadInput: the register cannot be used at all.
    """
    with open_register(find_register(request.book)):
        pass
    for path in list_documents(paths):
        try:
            yield path, take_number(replace(request, path=path))
        except KehoachError as error:
            yield path, error


def void_number(
    book: Path | None, so: int, reason: str, *, year: int | None = None, series: str = ""
) -> Row:
    """Make a number void; ``year`` is this year in Vietnam if not given.

    Raises:
        BadInput: as :func:`kehoach.so_van_ban.voiding.void` says.
    """
    with open_register(find_register(book)) as register:
        return void(register, so, year or get_today().year, reason, series=series)


def list_numbers(book: Path | None, choice: Choice) -> list[Row]:
    """Return the rows chosen.

    Raises:
        BadInput: the register cannot be read.
    """
    with open_register(find_register(book)) as register:
        return list_rows(register, choice)


def verify_register(book: Path | None) -> tuple[int, list[Fault]]:
    """Return how many numbers the register holds, and all that is wrong with it and its files.

    Raises:
        BadInput: it cannot be read at all.
    """
    with open_register(find_register(book)) as register:

        def read(tep: str) -> bytes | None:
            try:
                return read_bytes(register.find_file(tep), tep, MAX_FILE)
            except BadInput:
                return None

        return len(list_rows(register)), verify(register, read)


def export_register(book: Path | None, form: str, out: Path | None, choice: Choice) -> Path:
    """Write the book in the decree's columns; return the file.

    Args:
        book: as in :class:`TakeRequest`.
        form: one of :data:`FORMATS`.
        out: the file to write; beside the register if not given. An older export may stand there.
        choice: which rows.

    Raises:
        BadInput: the register cannot be read.
        OutputRefused: the file cannot be written, or is the register.
    """
    path = find_register(book)
    rows = list_numbers(path, choice)
    if form == "csv":
        data = write_csv(rows)
    else:
        from kehoach.so_van_ban.workbook import write_workbook

        data = write_workbook(rows)
    target = out or path.with_suffix(f".{form}")
    if target.suffix.lower() != f".{form}":
        text = tr("{name}: tên tệp kết quả cần kết thúc bằng .{form}", name=str(target), form=form)
        raise OutputRefused(text)
    if target.resolve() == path.resolve():
        raise OutputRefused(tr("{name}: chính là tệp sổ đang dùng", name=str(target)))
    write_atomic(target, data)
    return target


def back_up(book: Path | None, target: Path) -> Path:
    """Write a copy of the register, whole, while others may go on taking numbers.

    Raises:
        BadInput: the register cannot be read or is broken.
        OutputRefused: ``target`` is something else, holds more, or cannot be written.
    """
    with open_register(find_register(book)) as register:
        check_target(register, target)
        write_atomic(target, copy_register(register))
    return target


def parse_kind(text: str) -> str:
    """Return the id of the kind that ``text`` names: 'ke_hoach', 'ke-hoach', 'Kế hoạch', 'KH'.

    Raises:
        BadInput: there is no such kind.
    """
    word = text.strip()
    for kind in KINDS.values():
        names = (kind.id, kind.id.replace("_", "-"), kind.ten.casefold())
        if word.casefold() in names or word == kind.viet_tat:
            return kind.id
    near = suggest(word, KINDS)
    hint = tr("có phải {x}?", x=near) if near else tr("ví dụ ke_hoach, cong_van, quyet_dinh")
    raise BadInput([Problem("loai-la", Place("--kind"), "", f"“{text}”", hint=hint)])


def _read_start(path: Path, text: str) -> tuple[str, int]:
    found = _START.fullmatch(text.strip())
    if found is None or int(found["so"]) < 1:
        expected = tr("một số từ 1, hoặc dãy=số: 216, ke_hoach=45")
        raise refuse(path, "so-dau-sai", f"“{text}”", expected=expected)
    return found["ten"] or COMMON, int(found["so"])


def _refuse_late_split(register: Register) -> None:
    if any(one.last >= one.first for one in list_series(register.connection)):
        found = tr("sổ đã cấp số, không đổi cách chia dãy số được nữa")
        hint = tr("dùng --series khi lấy số, hoặc lập sổ mới cho năm sau")
        raise refuse(register.path, "da-chia-so", found, hint=hint)


def _make_entry(path: Path, request: TakeRequest) -> Entry:
    told = {name: " ".join(text.split()) for name, text in request.told.items()}
    strange = next((text for text in told.values() if not text.isprintable()), None)
    if strange is not None:
        raise refuse(path, "chu-la", tr("có ký tự không in được"), expected=tr("chữ thường"))
    return Entry(
        ngay=request.ngay or get_today(),
        loai=parse_kind(request.kind) if request.kind else "",
        so_luong=request.so_luong,
        ghi_chu=request.ghi_chu,
        mat=request.mat,
        **told,
    )


def _list_notices(register: Register, row: Row) -> Iterator[Notice]:
    """Yield what a person should know: a date that goes back, numbers that hang."""
    place = Place(str(register.path))
    before = find_before(register, row)
    if before is not None and before.trang_thai != VOID and row.entry.ngay < before.entry.ngay:
        yield Notice("ngay-lui", place, describe_step_back(before, row))
    # what was taken within the last minutes may still be at work
    waiting = [one for one in list_waiting(register) if row.luc - one.luc > _FRESH]
    for one in waiting[:_FEW]:
        text = tr(
            "số {so} còn giữ cho tệp {tep}: chạy lại kehoach register take --for {tep}, hoặc hủy",
            so=one.so_ky_hieu, tep=one.tep,
        )  # fmt: skip
        yield Notice("cho-ghi", place, text)
