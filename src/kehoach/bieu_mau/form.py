"""What a form is made of: cells, inputs, and who it is for; known by its hash."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from kehoach.model.so_thap_phan import shorten
from kehoach.reading.cells import Area, Cell, show_cell

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from kehoach.model.ky import MaKy

REPORT, SCORES, AWARDS = "Báo cáo", "Chấm điểm", "Khen thưởng"
HIDDEN: Final = "_kehoach"
SHEETS: Final = (REPORT, SCORES, AWARDS)
"""The sheets that a person sees, and the one that nobody does."""

DIEM, SO, CHU, NGAY, CHON = "diem", "so", "chu", "ngay", "chon"
KINDS: Final = (DIEM, SO, CHU, NGAY, CHON)
"""Points, a figure, words, a day, one of a list."""

TINH_TRANG: Final = {"xong": "Đã xong", "dang_lam": "Đang làm", "chua_lam": "Chưa làm"}
"""How far an activity is: in data, and in the form's list."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Whom a form is for, and which edition it is."""

    don_vi: str
    ten: str
    nam: int
    ky: MaKy
    phien_ban: int


@dataclass(frozen=True, slots=True)
class Input:
    """A cell to be filled in.

    Attributes:
        key: where its value goes: tu_cham.A1, bao_cao.4.ngay, kho_khan.
        kind: one of :data:`KINDS`.
        name: what messages call it.
        least, most: bounds of a number.
        choices: the answers of a list.
        is_clusters: whether the cluster's leader fills it, not the unit.
    """

    key: str
    kind: str
    name: str = ""
    least: Decimal | None = None
    most: Decimal | None = None
    choices: tuple[str, ...] = ()
    is_clusters: bool = False


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum of cells above in the same column, each row with its factor; never above ``cap``."""

    rows: tuple[tuple[int, Decimal], ...]
    cap: Decimal | None = None


@dataclass(frozen=True, slots=True)
class FormCell:
    """A cell of a form: words, a number, a sum or an input; ``until`` is its last column."""

    row: int
    column: int
    look: str
    text: str = ""
    number: Decimal | None = None
    sum: Sum | None = None
    input: Input | None = None
    until: int | None = None


@dataclass(frozen=True, slots=True)
class FormSheet:
    """A sheet: its name, its columns' widths in letters, its cells; ``head`` rows stay in view."""

    name: str
    widths: tuple[float, ...]
    cells: tuple[FormCell, ...]
    head: int


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything stands in a form: by sheet, then by cell."""

    inputs: dict[str, dict[Cell, Input]]
    labels: dict[str, dict[Cell, str]]
    formulas: dict[str, set[Cell]]
    merged: dict[str, set[Area]]

    @property
    def sheets(self) -> list[str]:
        """The sheets that hold something, in their order."""
        return [name for name in SHEETS if name in self.inputs]

    def make_signature(self) -> str:
        """Return a hash of what is asked for: wherever it stands, whatever stands around it."""
        asked = sorted(
            json.dumps(_describe(one), ensure_ascii=False)
            for cells in self.inputs.values()
            for one in cells.values()
        )
        return hashlib.sha256("\n".join(asked).encode()).hexdigest()


@dataclass(frozen=True)
class Form:
    """A unit's form, whole."""

    identity: Identity
    cluster: str
    sheets: tuple[FormSheet, ...]

    @cached_property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """All that a reader must know of the cells, as the hidden sheet holds it."""
        return tuple(row for sheet in self.sheets for row in _list_rows(sheet))

    @cached_property
    def hash(self) -> str:
        """The hash of identity and rows."""
        return hash_rows(self.identity, self.rows)


INPUT_ROW, LABEL_ROW, FORMULA_ROW, MERGED_ROW = "o", "nhan", "cong-thuc", "gop"
"""The first word of a row of the hidden sheet."""


def hash_rows(identity: Identity, rows: tuple[tuple[str, ...], ...]) -> str:
    """Return the hash by which a form is known."""
    who = [identity.don_vi, identity.nam, identity.ky, identity.phien_ban]
    text = json.dumps([who, rows], ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def fold_words(text: str) -> str:
    """Return ``text`` on one line, single blanks between its words."""
    return " ".join(text.split())


def write_figure(number: Decimal | None) -> str:
    """Return a number as the hidden sheet holds it; '' for none."""
    return "" if number is None else str(shorten(number))


def _list_rows(sheet: FormSheet) -> Iterator[tuple[str, ...]]:
    for cell in sheet.cells:
        name = show_cell(cell.row, cell.column)
        if cell.input is not None:
            one = cell.input
            whose = "khoi" if one.is_clusters else "don-vi"
            choices = json.dumps(one.choices, ensure_ascii=False)
            bounds = (write_figure(one.least), write_figure(one.most))
            yield (INPUT_ROW, sheet.name, name, one.key, one.kind, *bounds, choices, whose,
                   fold_words(one.name))  # fmt: skip
        elif cell.sum is not None:
            yield FORMULA_ROW, sheet.name, name
        elif cell.number is not None:
            yield LABEL_ROW, sheet.name, name, write_figure(cell.number)
        elif cell.text:
            yield LABEL_ROW, sheet.name, name, fold_words(cell.text)
        if cell.until is not None:
            yield MERGED_ROW, sheet.name, f"{name}:{show_cell(cell.row, cell.until)}"


def _describe(one: Input) -> list[object]:
    bounds = (write_figure(one.least), write_figure(one.most))
    return [one.key, one.kind, *bounds, one.choices, one.is_clusters]
