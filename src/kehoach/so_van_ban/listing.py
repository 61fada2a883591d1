"""Rows of the book, chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach.so_van_ban.rows import WAITING, select_rows

if TYPE_CHECKING:
    from kehoach.so_van_ban.entry import Row
    from kehoach.so_van_ban.store import Register


@dataclass(frozen=True, slots=True)
class Choice:
    """Which rows: of a year, a series, a kind; None or '' asks for all."""

    nam: int | None = None
    day_so: str = ""
    loai: str = ""


def list_rows(register: Register, choice: Choice | None = None) -> list[Row]:
    """Return the rows chosen, by year, series and number.

    Raises:
        BadInput: the register cannot be read.
    """
    choice = choice or Choice()
    wanted = {"nam": choice.nam, "day_so": choice.day_so, "loai": choice.loai}
    asked = {name: value for name, value in wanted.items() if value}
    where = " AND ".join(f"{name} = ?" for name in asked) or "1"
    with register.reading() as connection:
        return select_rows(connection, where, list(asked.values()))


def find_before(register: Register, row: Row) -> Row | None:
    """Return the row of the number just below, in the same series; None where there is none.

    Raises:
        BadInput: the register cannot be read.
    """
    where = "day_so = ? AND nam = ? AND so = ?"
    with register.reading() as connection:
        found = select_rows(connection, where, (row.day_so, row.nam, row.so - 1))
    return found[0] if found else None


def list_waiting(register: Register) -> list[Row]:
    """Return the rows whose number is held for a file and not known to stand in it.

    Raises:
        BadInput: the register cannot be read.
    """
    with register.reading() as connection:
        return select_rows(connection, WAITING)
