"""What is gathered while one file is read: places, notices, and all that is wrong with it."""

from __future__ import annotations

from typing import NoReturn

from kehoach.errors import BadInput, Notice, Place, Problem
from kehoach.messages import tr
from kehoach.reading.text import clean_text, excerpt, is_clean
from kehoach.reading.values import Path, Source, show_path

MOST_PROBLEMS = 100
"""After so many problems the file is given up: nobody reads further."""


class Gathering:
    """The places, notices and problems of one file so far."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.places: dict[Path, Place] = {}
        self.key_places: dict[Path, Place] = {}
        self.notices: list[Notice] = []
        self.problems: list[Problem] = []

    def at(self, line: int, column: int) -> Place:
        """Return the place at ``line`` and ``column`` (from 1) of the file."""
        return Place(self.file, line, column)

    def report(
        self,
        code: str,
        place: Place,
        found: str,
        expected: str = "",
        hint: str = "",
        path: Path = (),
    ) -> None:
        """Note one problem; the file is read on to find the others.

        Raises:
            BadInput: there are :data:`MOST_PROBLEMS` by now.
        """
        self.problems.append(Problem(code, place, show_path(path), found, expected, hint))
        if len(self.problems) >= MOST_PROBLEMS:
            more = tr("{n} lỗi; có thể còn nữa, tệp không được đọc tiếp", n=MOST_PROBLEMS)
            self.problems.append(Problem("con-loi-nua", Place(self.file), found=more))
            self.refuse()

    def read_text(self, raw: str, place: Place, path: Path) -> str:
        """Return ``raw`` in its one form; tell what was cleaned and what cannot stay."""
        if is_clean(raw):
            return raw
        cleaned = clean_text(raw)
        if cleaned.refused:
            self.report(
                "ky-tu-dieu-khien",
                place,
                tr(
                    "ký tự điều khiển {names} trong “{text}”",
                    names=", ".join(cleaned.refused),
                    text=excerpt(raw),
                ),
                tr("chữ thường, dấu cách, dấu tab hoặc xuống dòng"),
                tr("xóa ký tự này rồi gõ lại đoạn chữ quanh nó"),
                path,
            )
        if cleaned.changes:
            text = tr("đã làm sạch chữ: {changes}", changes="; ".join(cleaned.changes))
            self.notices.append(Notice("chu-da-lam-sach", place, text, show_path(path)))
        return cleaned.text

    def forget(self) -> None:
        """Forget all: what was gathered is told elsewhere."""
        for one in (self.places, self.key_places, self.notices, self.problems):
            one.clear()

    def refuse(self) -> NoReturn:
        """Raise what was found wrong, in file order.

        Raises:
            BadInput: always.
        """
        raise BadInput(sorted(self.problems, key=_order))

    def finish(self, data: object) -> Source:
        """Return the whole source.

        Raises:
            BadInput: something was wrong with the file.
        """
        if self.problems:
            self.refuse()
        return Source(self.file, data, self.places, self.key_places, tuple(self.notices))


def _order(problem: Problem) -> tuple[bool, int, int]:
    place = problem.place
    return (problem.code == "con-loi-nua", place.line or 0, place.column or 0)
