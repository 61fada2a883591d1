"""A number for a file: held before it stands there, confirmed after (docs/register.md).

The order is what a power cut must not break. 1: the number, the file and the hash of what the
file is to become are in the register, as pending. 2: the file is written, whole. 3: the row is
confirmed.
After 1 nobody else gets the number; whoever runs the same again goes on from where it ended.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from kehoach.messages import tr
from kehoach.nd30.ngay import write_ngay_so
from kehoach.so_van_ban.entry import ISSUED, PENDING, VOID
from kehoach.so_van_ban.rows import WAITING, WITH_FILE, change_row, select_rows
from kehoach.so_van_ban.taking import check_date, take_one
from kehoach.so_van_ban.trouble import refuse

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from kehoach.so_van_ban.entry import Entry, Row
    from kehoach.so_van_ban.store import Register


class Fill(Protocol):
    """Puts number and date into a paper."""

    def __call__(self, so: int, ngay: dt.date) -> bytes:
        """Return the whole file with both in their places."""
        ...


@dataclass(frozen=True, slots=True)
class Paper:
    """A file that waits for its number, with its places blank.

    Attributes:
        tep: what the register calls it.
        read: gives its bytes, anew each time.
        data: the bytes that were looked at.
        fill: gives its bytes with number and date.
    """

    tep: str
    read: Callable[[], bytes]
    data: bytes
    fill: Fill


@dataclass(frozen=True, slots=True)
class Held:
    """A number held for a file, and what the file is to be; ``again``: it was held before."""

    row: Row
    data: bytes
    again: bool


def compute_hash(data: bytes) -> str:
    """Return the SHA-256 of a file."""
    return hashlib.sha256(data).hexdigest()


def settle(register: Register, tep: str, data: bytes) -> Row | None:
    """Confirm what was broken off after the file was written; return its row.

    None where the file is not what a pending row says it is to become.

    Raises:
        BadInput: the file has its number in the register already.
    """
    mark = compute_hash(data)
    with register.writing() as connection:
        rows = select_rows(connection, f"{WAITING} AND bam = ?", (mark,))
        if rows:
            return change_row(connection, rows[0].id, trang_thai=ISSUED, tep=tep)
    _refuse_issued(register, tep)
    return None


def hold(register: Register, paper: Paper, entry: Entry, *, series: str = "") -> Held:
    """Hold a number for a file; its hash, once the number stands in it, is noted with it.

    A number that is held for the file already stays its own, though the file was changed since.

    Raises:
        BadInput: the file changed a moment ago, has a number, or cannot take one.
    """
    with register.writing() as connection:
        pending = find_pending(register, paper.tep, paper.data)
        if pending is not None:
            return _hold_again(register, paper, entry, pending)
        _refuse_issued(register, paper.tep)
        if paper.read() != paper.data:
            hint = tr("đóng tệp trong Word, chờ lệnh khác xong rồi chạy lại")
            raise refuse(
                register.path, "tep-vua-doi", tr("tệp vừa bị đổi trong khi lấy số"), hint=hint
            )
        own = {"trang_thai": PENDING, "tep": paper.tep, "bam_truoc": compute_hash(paper.data)}
        row = take_one(register, entry, series=series, **own)
        data = paper.fill(row.so, entry.ngay)
        return Held(change_row(connection, row.id, bam=compute_hash(data)), data, again=False)


def confirm(register: Register, held: Held) -> Row:
    """Note that the file stands with its number."""
    with register.writing() as connection:
        rows = select_rows(connection, "id = ?", (held.row.id,))
        if rows[0].trang_thai == VOID:
            return rows[0]
        return change_row(connection, held.row.id, trang_thai=ISSUED)


def find_pending(register: Register, tep: str, data: bytes) -> Row | None:
    """Return the row that waits for a file: of its name, or of its content where it was moved."""
    mark = compute_hash(data)
    condition = f"{WAITING} AND (tep = ? OR bam_truoc = ?)"
    rows = select_rows(register.connection, condition, (tep, mark))
    named = [row for row in rows if row.tep == tep]
    moved = [row for row in rows if not register.find_file(row.tep).exists()]
    return next(iter([*named, *moved]), None)


def _hold_again(register: Register, paper: Paper, entry: Entry, pending: Row) -> Held:
    if entry.ngay != pending.entry.ngay:
        found = tr(
            "tệp này đã giữ số {so} ngày {ngay} từ lần trước",
            so=pending.so_ky_hieu, ngay=write_ngay_so(pending.entry.ngay),
        )  # fmt: skip
        hint = tr("chạy lại với đúng ngày ấy, hoặc hủy số ấy rồi lấy số mới")
        raise refuse(register.path, "da-giu-so", found, hint=hint)
    check_date(register, entry)
    data = paper.fill(pending.so, entry.ngay)
    row = change_row(
        register.connection, pending.id, entry,
        tep=paper.tep, bam_truoc=compute_hash(paper.data), bam=compute_hash(data),
    )  # fmt: skip
    return Held(row, data, again=True)


def _refuse_issued(register: Register, tep: str) -> None:
    for row in select_rows(register.connection, f"{WITH_FILE} AND trang_thai = ?", (tep, ISSUED)):
        found = tr(
            "tệp này đã có số {so} ngày {ngay} trong sổ",
            so=row.so_ky_hieu, ngay=write_ngay_so(row.entry.ngay),
        )  # fmt: skip
        hint = tr("mỗi văn bản lấy số một lần; văn bản ấy bỏ thì hủy số bằng kehoach register void")
        raise refuse(register.path, "da-co-so", found, hint=hint)
