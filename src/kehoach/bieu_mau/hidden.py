"""The sheet that nobody sees: whose form it is, and where everything stands in it.

It is what a form is recognised by when it comes back, whatever it is called then.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from kehoach.bieu_mau.form import (
    FORMULA_ROW,
    HIDDEN,
    INPUT_ROW,
    KINDS,
    LABEL_ROW,
    MERGED_ROW,
    SHEETS,
    Identity,
    Input,
    Layout,
    hash_rows,
)
from kehoach.model.ky import CAC_KY
from kehoach.model.so_thap_phan import parse_so
from kehoach.reading.cells import Cell, parse_area, parse_cell, show_column

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from decimal import Decimal

    from xlsxwriter import Workbook

    from kehoach.bieu_mau.form import Form
    from kehoach.reading.grid import Grid

MARK: Final = "kehoach-bieu-mau"
EDITION: Final = "1"
"""Of the way in which the sheet is written."""
_ROWS: Final = 10
"""Where the rows of cells begin; what is above them is said of the whole form."""
_LISTS: Final = 3
"""The first column of the lists of answers."""
_MOST: Final = 20_000
_PIECE: Final = 20_000
"""Letters of a cell; Excel takes 32,767."""
_GUARD: Final = "|"
"""At both ends of a piece: blanks there would be lost."""
_NAMES: Final = ("mau", "phien_ban_mau", "don_vi", "ten", "nam", "ky", "phien_ban", "bam")
"""What the first rows say, one below the other."""


class HiddenWrong(Exception):
    """The hidden sheet is not as we wrote it."""


@dataclass(frozen=True)
class Recognised:
    """Whose form it is, its hash, and its rows that say where everything stands."""

    identity: Identity
    hash: str
    rows: tuple[tuple[str, ...], ...]

    @cached_property
    def layout(self) -> Layout:
        """Where everything stands.

        Raises:
            HiddenWrong: a row says nothing that we would write.
        """
        return make_layout(self.rows)


def write_hidden(workbook: Workbook, form: Form) -> Mapping[tuple[str, ...], str]:
    """Add the hidden sheet, and return for each list of answers the range that holds it."""
    sheet = workbook.add_worksheet(HIDDEN)
    sheet.very_hidden()
    one = form.identity
    facts = (MARK, EDITION, one.don_vi, one.ten, str(one.nam), one.ky, str(one.phien_ban))
    for row, (name, value) in enumerate(zip(_NAMES, (*facts, form.hash), strict=True)):
        sheet.write_string(row, 0, name)
        sheet.write_string(row, 1, value)
        workbook.define_name(f"kehoach_{name}", f"={HIDDEN}!$B${row + 1}")
    # few long cells: cells are what reading a thousand forms takes its time for
    text = json.dumps(form.rows, ensure_ascii=False)
    for row, start in enumerate(range(0, len(text), _PIECE), start=_ROWS):
        sheet.write_string(row, 0, f"{_GUARD}{text[start : start + _PIECE]}{_GUARD}")
    ranges: dict[tuple[str, ...], str] = {}
    for choices in _list_choices(form):
        column = _LISTS + len(ranges)
        for row, text in enumerate(choices):
            sheet.write_string(row, column, text)
        letter = show_column(column)
        ranges[choices] = f"={HIDDEN}!${letter}$1:${letter}${len(choices)}"
    return ranges


def read_hidden(grid: Grid) -> Recognised:
    """Return what the hidden sheet says.

    Raises:
        HiddenWrong: it was changed.
    """
    facts = {name: _text(grid, row, 1) for row, name in enumerate(_NAMES)}
    if facts["mau"] != MARK or facts["phien_ban_mau"] != EDITION:
        raise HiddenWrong
    ky = next((one for one in CAC_KY if one == facts["ky"]), None)
    if ky is None or not (_is_count(facts["nam"]) and _is_count(facts["phien_ban"])):
        raise HiddenWrong
    identity = Identity(
        facts["don_vi"], facts["ten"], int(facts["nam"]), ky, int(facts["phien_ban"])
    )
    rows = _read_rows(grid)
    if hash_rows(identity, rows) != facts["bam"]:
        raise HiddenWrong
    return Recognised(identity, facts["bam"], rows)


def make_layout(rows: Iterable[tuple[str, ...]]) -> Layout:
    """Return what rows of the hidden sheet say.

    Raises:
        HiddenWrong: a row says nothing that we would write.
    """
    layout = Layout({}, {}, {}, {})
    for row in rows:
        try:
            _take(layout, row)
        except (ValueError, IndexError, TypeError):
            raise HiddenWrong from None
    return layout


def _take(layout: Layout, row: tuple[str, ...]) -> None:
    kind, sheet, where = row[:3]
    if sheet not in SHEETS:
        raise ValueError(sheet)
    if kind == MERGED_ROW:
        area = parse_area(where)
        if area is None:
            raise ValueError(where)
        layout.merged.setdefault(sheet, set()).add(area)
        return
    cell = _parse_cell(where)
    if kind == INPUT_ROW:
        layout.inputs.setdefault(sheet, {})[cell] = _make_input(row)
    elif kind == LABEL_ROW:
        layout.labels.setdefault(sheet, {})[cell] = row[3]
    elif kind == FORMULA_ROW:
        layout.formulas.setdefault(sheet, set()).add(cell)
    else:
        raise ValueError(kind)


def _make_input(row: tuple[str, ...]) -> Input:
    key, kind, least, most, choices, whose, name = row[3:10]
    answers = json.loads(choices)
    if kind not in KINDS or not all(isinstance(one, str) for one in answers):
        raise ValueError(kind)
    return Input(
        key, kind, name, _read_bound(least), _read_bound(most), tuple(answers), whose == "khoi"
    )


def _parse_cell(name: str) -> Cell:
    cell = parse_cell(name)
    if cell is None:
        raise ValueError(name)
    return cell


def _read_bound(text: str) -> Decimal | None:
    if not text:
        return None
    number = parse_so(text)
    if number is None:
        raise ValueError(text)
    return number


def _read_rows(grid: Grid) -> tuple[tuple[str, ...], ...]:
    pieces = [_text(grid, row, 0) for row in range(_ROWS, len(grid.rows))]
    try:
        rows = json.loads("".join(piece[1:-1] for piece in pieces if piece))
    except (ValueError, RecursionError):
        raise HiddenWrong from None
    if not isinstance(rows, list) or len(rows) > _MOST:
        raise HiddenWrong
    if not all(isinstance(row, list) and all(isinstance(one, str) for one in row) for row in rows):
        raise HiddenWrong
    return tuple(tuple(row) for row in rows)


def _text(grid: Grid, row: int, column: int) -> str:
    value = grid.value(row, column)
    return value if isinstance(value, str) else ""


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdigit() and 1 <= len(text) <= 4 and int(text) > 0


def _list_choices(form: Form) -> list[tuple[str, ...]]:
    """Return each list of answers once, in order."""
    asked = (cell.input for sheet in form.sheets for cell in sheet.cells if cell.input)
    return list(dict.fromkeys(one.choices for one in asked if one.choices))
