"""Series of numbers: how an office splits them, where one begins, the highest number given."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kehoach.messages import tr
from kehoach.nd30.kinds import KINDS
from kehoach.nd30.so_dang_ky import SO_DAU
from kehoach.nd30.so_ky_hieu import NOI_NHOM
from kehoach.so_van_ban.trouble import refuse

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from kehoach.so_van_ban.entry import Entry
    from kehoach.so_van_ban.store import Register

COMMON: Final = "chung"
BY_KIND: Final = "loai"
BY_BODY: Final = "co_quan"
SPLITS: Final = (COMMON, BY_KIND, BY_BODY, f"{BY_BODY}+{BY_KIND}")
"""One series for all; by kind; by who issues; by both (Điều 15: the head of the body decides)."""
_SETTING: Final = "chia_so"
_FIRST_YEAR: Final = "tu_nam"
_SECRET: Final = ".mat"
_LONGEST: Final = 60


@dataclass(frozen=True, slots=True)
class Series:
    """A series of a year: its first number and the highest that was given, or ``first - 1``."""

    name: str
    year: int
    first: int
    last: int


def read_split(connection: sqlite3.Connection) -> str:
    """Return how the register splits its series, one of :data:`SPLITS`."""
    row = connection.execute("SELECT gia_tri FROM cai_dat WHERE khoa = ?", (_SETTING,)).fetchone()
    return str(row[0]) if row is not None and row[0] in SPLITS else COMMON


def read_first_year(connection: sqlite3.Connection) -> int:
    """Return the year from which on the register holds all numbers."""
    query = "SELECT gia_tri FROM cai_dat WHERE khoa = ?"
    row = connection.execute(query, (_FIRST_YEAR,)).fetchone()
    return int(row[0]) if row is not None else 0


def write_first_year(connection: sqlite3.Connection, year: int) -> None:
    """Settle from which year on the register holds all numbers; it may go back, not forward."""
    if read_first_year(connection) not in range(1, year + 1):
        connection.execute("INSERT OR REPLACE INTO cai_dat VALUES (?, ?)", (_FIRST_YEAR, str(year)))


def write_split(connection: sqlite3.Connection, split: str) -> None:
    """Settle how series are split."""
    connection.execute("INSERT OR REPLACE INTO cai_dat VALUES (?, ?)", (_SETTING, split))


def name_series(register: Register, entry: Entry, split: str, named: str = "") -> str:
    """Return the series that an entry belongs to.

    Secret papers have series of their own (Điều 15), whatever the split.

    Args:
        register: for messages.
        entry: what takes a number.
        split: one of :data:`SPLITS`.
        named: the series that the user names, instead of the split's.

    Raises:
        BadInput: the split needs what the entry does not tell, or the name cannot stand.
    """
    name = _tidy(register, named) if named else "/".join(_list_parts(register, entry, split))
    return name + _SECRET if entry.mat and not name.endswith(_SECRET) else name


def list_series(connection: sqlite3.Connection) -> list[Series]:
    """Return all series, year by year."""
    rows = connection.execute("SELECT ten, nam, bat_dau, cuoi FROM day_so ORDER BY nam, ten")
    return [Series(*row) for row in rows]


def start_series(register: Register, name: str, year: int, first: int) -> None:
    """Let a series of a year begin at ``first``, within the transaction that is open.

    Raises:
        BadInput: numbers of it were given already, or the name cannot stand.
    """
    tidy = _tidy(register, name)
    found = _find(register.connection, tidy, year)
    if found is not None and found.last >= found.first and found.first != first:
        told = tr("dãy {ten} năm {nam} đã cấp đến số {so}", ten=tidy, nam=year, so=found.last)
        hint = tr("chỉ đặt được số bắt đầu khi năm ấy chưa cấp số nào")
        raise refuse(register.path, "day-da-chay", told, hint=hint)
    if found is None or found.last < found.first:
        register.connection.execute(
            "INSERT OR REPLACE INTO day_so VALUES (?, ?, ?, ?)", (tidy, year, first, first - 1)
        )


def give_next(register: Register, name: str, year: int) -> int:
    """Return the next number of a series and note it, within the transaction that is open.

    It is above every number in the book and above every number ever given.

    Raises:
        BadInput: the numbers of that year stand in a book before this one.
    """
    connection, first = register.connection, SO_DAU.value
    if year < read_first_year(connection) and _find(connection, name, year) is None:
        found = tr("sổ này chưa có số nào của năm {nam}", nam=year)
        hint = tr("sổ trước đã cấp đến đâu thì khai: kehoach register init --nam {nam} --start N",
                  nam=year)  # fmt: skip
        raise refuse(register.path, "nam-truoc-so", found, hint=hint)
    connection.execute(
        "INSERT OR IGNORE INTO day_so VALUES (?, ?, ?, ?)", (name, year, first, first - 1)
    )
    last = connection.execute(
        "SELECT max(cuoi, (SELECT ifnull(max(so), 0) FROM van_ban WHERE day_so = ten AND nam = ?2))"
        " FROM day_so WHERE ten = ?1 AND nam = ?2",
        (name, year),
    ).fetchone()[0]
    so = int(last) + 1
    connection.execute("UPDATE day_so SET cuoi = ?3 WHERE ten = ?1 AND nam = ?2", (name, year, so))
    return so


def read_body(entry: Entry) -> str:
    """Return the issuing body in a ký hiệu: 'SNN&PTNT' of 'KH-SNN&PTNT' and of 'SNN&PTNT-TCCB'."""
    groups = entry.ky_hieu.split(NOI_NHOM.value)
    kind = KINDS.get(entry.loai)
    has_kind = kind.viet_tat == groups[0] if kind is not None else _is_kind(groups)
    return groups[1] if has_kind and len(groups) > 1 else groups[0]


def _is_kind(groups: list[str]) -> bool:
    return any(kind.viet_tat == groups[0] for kind in KINDS.values())


def _list_parts(register: Register, entry: Entry, split: str) -> Iterable[str]:
    if BY_BODY in split:
        if not entry.ky_hieu:
            hint = tr("thêm --ky-hieu, ví dụ --ky-hieu KH-SNN&PTNT, hoặc --series")
            found = tr("sổ chia theo cơ quan ban hành mà chưa biết ký hiệu văn bản")
            raise refuse(register.path, "thieu-ky-hieu", found, hint=hint)
        yield read_body(entry)
    if BY_KIND in split:
        if not entry.loai:
            hint = tr("thêm --kind, ví dụ --kind ke_hoach, hoặc --series")
            found = tr("sổ chia theo loại mà chưa biết loại văn bản")
            raise refuse(register.path, "thieu-loai", found, hint=hint)
        yield entry.loai
    if split == COMMON:
        yield COMMON


def _find(connection: sqlite3.Connection, name: str, year: int) -> Series | None:
    return next(
        (one for one in list_series(connection) if (one.name, one.year) == (name, year)), None
    )


def _tidy(register: Register, name: str) -> str:
    tidy = " ".join(unicodedata.normalize("NFC", name).split())
    if not tidy or len(tidy) > _LONGEST or not tidy.isprintable():
        expected = tr("tên dãy số từ 1 đến {n} chữ, ví dụ ke_hoach", n=_LONGEST)
        raise refuse(register.path, "ten-day-sai", f"“{tidy[:_LONGEST]}”", expected=expected)
    return tidy
