"""Rows kept as text (.csv), read anew each time and never whole, so that there may be millions."""

from __future__ import annotations

import io
import unicodedata
from contextlib import contextmanager
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Final

from kehoach.errors import BadInput, Notice, Place, Problem
from kehoach.messages import tr
from kehoach.reading.cells import show_cell
from kehoach.reading.csv_rows import SHEET, choose_separator, read_rows
from kehoach.reading.files import decode_text, open_bytes
from kehoach.reading.gathering import Gathering
from kehoach.reading.records import SEARCHED_ROWS, KeyNames, Record, Records
from kehoach.reading.text import clean_text

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Callable, Iterator, Sequence

_HEAD: Final = 4096
_MOST_NOTICES: Final = 100


class CsvRecords(Records):
    """The rows of a .csv file in UTF-8, parted by ',', ';' or tabs; all values are text."""

    def __init__(self, path: pathlib.Path, file: str, keys: KeyNames) -> None:
        """Find the row of headings.

        Raises:
            BadInput: the file cannot be read or holds nothing.
        """
        self.file = file
        self._path = path
        self._separator = self._guess_separator(keys)
        with self._open() as rows:
            head = list(islice(rows, SEARCHED_ROWS))
        self._header = _find_header(head, keys)
        titles = {c: clean_text(one).text for c, one in enumerate(head[self._header]) if one}
        if not titles:
            nothing = tr("không có hàng tiêu đề nào")
            expected = tr("một hàng tiêu đề, bên dưới mỗi hàng một người nhận")
            raise BadInput([Problem("khong-thay-bang", Place(file), "", nothing, expected)])
        self.headings = keys.name_all(
            (title, self._place(self._header, column)) for column, title in titles.items()
        )
        self._width = len(head[self._header])
        self._columns = {one.key: c for one, c in zip(self.headings, titles, strict=True)}

    def __iter__(self) -> Iterator[Record]:
        """Yield the rows.

        Raises:
            BadInput: a quote is not closed, or a letter is not in UTF-8: what follows is not sure.
        """
        cleaned: list[Notice] = []
        with self._open() as rows:
            for index, row in enumerate(rows):
                if index > self._header and any(row):
                    yield self._read(index, row, cleaned)
        self.notices = tuple(cleaned)

    def _read(self, index: int, row: Sequence[str], cleaned: list[Notice]) -> Record:
        locate = partial(self._locate, index)
        values = {key: row[c] for key, c in self._columns.items() if c < len(row) and row[c]}
        problems: Sequence[Problem] = ()
        whole = "".join(row)
        # what is printable and composed needs no cleaning, and nearly all rows are
        if not (whole.isprintable() and unicodedata.is_normalized("NFC", whole)):
            values, problems = self._clean(values, locate, cleaned)
        if len(row) != self._width:
            problems = (*problems, self._make_uneven(index, row))
        return Record(values, tuple(problems), locate)

    def _clean(
        self, values: dict[str, str], locate: Callable[[str], Place], cleaned: list[Notice]
    ) -> tuple[dict[str, str], Sequence[Problem]]:
        gathering = Gathering(self.file)
        texts = {
            key: gathering.read_text(text, locate(key), (key,)).strip()
            for key, text in values.items()
        }
        cleaned.extend(gathering.notices[: _MOST_NOTICES - len(cleaned)])
        return {key: text for key, text in texts.items() if text}, gathering.problems

    def _make_uneven(self, index: int, row: Sequence[str]) -> Problem:
        return Problem(
            "csv-lech-cot",
            self._place(index, min(len(row), self._width)),
            found=tr("hàng có {n} ô", n=len(row)),
            expected=tr("{n} ô như hàng tiêu đề", n=self._width),
            hint=tr("chữ có dấu phân cách hoặc xuống dòng thì đặt trong nháy kép"),
        )

    def _locate(self, index: int, key: str | None) -> Place:
        return self._place(index, 0 if key is None else self._columns[key])

    def _place(self, row: int, column: int) -> Place:
        return Place(self.file, sheet=SHEET, cell=show_cell(row, column))

    def _guess_separator(self, keys: KeyNames) -> str:
        """Return the separator that gives most of the wanted headings, or else most cells."""
        with open_bytes(self._path, self.file) as opened:
            head = opened.read(_HEAD)
        if not head.strip() or head.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in head[:4]:
            decode_text(head, self.file)
        lines = head.decode("utf-8-sig", "replace").splitlines()[:SEARCHED_ROWS]
        return choose_separator(lines, lambda row: keys.count_wanted(map(str.strip, row)))

    @contextmanager
    def _open(self) -> Iterator[Iterator[list[str]]]:
        """Open the file and give its rows, each cell without spaces around it."""
        with open_bytes(self._path, self.file) as opened:
            stream = io.TextIOWrapper(opened, encoding="utf-8-sig", newline="")
            rows = read_rows(stream, self._separator, self.file)
            yield ([cell.strip() for cell in row] for row in rows)


def _find_header(head: Sequence[Sequence[str]], keys: KeyNames) -> int:
    """Return the row that says most of the wanted headings, or else has most cells."""
    rates = [
        (keys.count_wanted(row), sum(map(bool, row)), -index) for index, row in enumerate(head)
    ]
    return -max(rates)[2]
