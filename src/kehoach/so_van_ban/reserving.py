"""Numbers for many files that are about to be made: one step for all, repeatable after a crash.

A batch of letters reserves its numbers by the names that its files will have, makes the files with
them, and tells the register each file's hash. Run again, it gets the same numbers for the same
names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.so_van_ban.entry import ISSUED, PENDING, VOID
from kehoach.so_van_ban.rows import WITH_FILE, change_row, select_rows
from kehoach.so_van_ban.taking import take_one

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kehoach.so_van_ban.entry import Entry, Row
    from kehoach.so_van_ban.store import Register


def reserve(
    register: Register, papers: Sequence[tuple[str, Entry]], *, series: str = ""
) -> tuple[Row, ...]:
    """Return a row for each file, pending where it is new; all are reserved, or none.

    A name that has a number keeps it, and its row tells the date that the number was taken with:
    letters are made from the rows, not from what was asked.

    Args:
        register: an open register.
        papers: each file, as :meth:`~kehoach.so_van_ban.store.Register.name_file` calls it, and
            what is told of it, in the order of the numbers.
        series: as for :func:`~kehoach.so_van_ban.taking.take`.

    Raises:
        BadInput: as :func:`~kehoach.so_van_ban.taking.take` says.
    """
    with register.writing():
        return tuple(_reserve_one(register, *paper, series) for paper in papers)


def finish(register: Register, hashes: Mapping[int, str]) -> None:
    """Note that files stand with their numbers: row id -> SHA-256; void rows stay void.

    Raises:
        BadInput: the register cannot be written.
    """
    with register.writing() as connection:
        for ident, mark in hashes.items():
            rows = select_rows(connection, "id = ? AND trang_thai <> ?", (ident, VOID))
            for row in rows:
                change_row(connection, row.id, trang_thai=ISSUED, bam=mark)


def _reserve_one(register: Register, tep: str, entry: Entry, series: str) -> Row:
    known = select_rows(register.connection, f"{WITH_FILE} AND trang_thai <> ?", (tep, VOID))
    if known:
        return known[0]
    return take_one(register, entry, series=series, trang_thai=PENDING, tep=tep)
