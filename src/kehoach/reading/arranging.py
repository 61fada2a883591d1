"""Problems as a person reads them: in the order of files and lines, each once, not too many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.errors import Place, Problem
from kehoach.messages import tr
from kehoach.reading.cells import parse_cell
from kehoach.reading.gathering import MOST_PROBLEMS

if TYPE_CHECKING:
    from collections.abc import Iterable


def arrange_problems(problems: Iterable[Problem], first: str) -> list[Problem]:
    """Return ``problems`` without doubles, those of the file called ``first`` first.

    What a profile gives to the plan is read under both, so the same key may be refused twice.
    A person mends the first hundred before she reads on.
    """
    unlike: dict[object, Problem] = {}
    for one in problems:
        unlike.setdefault((one.place, one.code, one.path.rpartition(".")[2]), one)

    def rank(problem: Problem) -> tuple[bool, str, int, int]:
        place = problem.place
        row, column = parse_cell(place.cell or "") or (place.line or 0, place.column or 0)
        return place.file != first, place.file, row, column

    found = sorted(unlike.values(), key=rank)
    if len(found) > MOST_PROBLEMS:
        more = tr("còn {n} lỗi nữa", n=len(found) - MOST_PROBLEMS)
        again = tr("sửa các lỗi trên rồi chạy lại")
        found[MOST_PROBLEMS:] = [Problem("con-loi-nua", Place(first), found=more, expected=again)]
    return found
