"""The table of activities: its columns by their headings, its rows, groups and torn rows."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from pydantic import TypeAdapter, ValidationError

from kehoach.composing.hoat_dong import TIEU_DE
from kehoach.importing.draft import GUESSED, LIKELY, Query, Read
from kehoach.importing.headings import TT, is_of_activities, name_columns
from kehoach.importing.labels import find_label
from kehoach.importing.reckoning import list_words
from kehoach.importing.tables import count_header_rows
from kehoach.messages import tr
from kehoach.model.hoat_dong import COT_THUONG, WHO
from kehoach.model.thoi_gian import ThoiGian
from kehoach.nd30 import write_roman
from kehoach.recognition.words import fold

if TYPE_CHECKING:
    from kehoach.importing.items import Cell, Grid, TableRow
    from kehoach.importing.parties import Roster

_REPORTS: Final = re.compile(
    r"(?:gửi )?báo cáo\b|.*(?:gửi (?:về )?(?:khối|cụm) trưởng|báo cáo (?:bộ|ubnd|sở)\b)", re.DOTALL
)
_ANSWERS: Final = ("có", "không")
_COUNTED: Final = re.compile(r"\(?\d{1,2}\)?")
_OF_MODEL: Final = (*WHO, "thoi_gian")
"""The keys of an activity that other columns have not."""
_MAY_BE_BLANK: Final = ("thuc_hien", "chu_tri", "thoi_gian")
_THOI_GIAN: TypeAdapter[ThoiGian] = TypeAdapter(ThoiGian)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its key, its heading, the heading that it shares, the grid's columns it covers."""

    khoa: str
    tieu_de: str
    nhom: str
    start: int
    end: int
    number: int


@dataclass(slots=True)
class Activities:
    """The data of the table: ``cot`` where it is not the usual one, and ``hoat_dong``."""

    cot: list[object]
    hoat_dong: list[object]
    notes: list[str] = field(default_factory=list)


def looks_like_activities(grid: Grid) -> bool:
    """Tell whether the headings of a table are those of activities."""
    columns = _read_columns(grid, max(count_header_rows(grid), 1))
    return bool(columns) and is_of_activities([one.khoa for one in columns])


def read_activities(grid: Grid, roster: Roster) -> Activities | None:
    """Return the activities of ``grid``; None where its rows do not fit the data's shape."""
    head = max(count_header_rows(grid), 1)
    columns = _read_columns(grid, head)
    if not columns or not is_of_activities([one.khoa for one in columns]):
        return None
    reader = _Reader(columns, roster)
    for row in grid.rows[head:]:
        if not reader.take(row):
            return None
    if not reader.rows:
        return None
    reader.number_rows()
    return Activities(_write_columns(columns), reader.rows, reader.notes)


def _read_columns(grid: Grid, head: int) -> list[Column]:
    """Return the columns under a header of one row or two; none where the header is another."""
    if head not in (1, 2) or head >= len(grid.rows):
        return []
    columns: list[Column] = []
    leaves = _find_leaves(grid, head)
    names = name_columns([cell.text for _, cell, _ in leaves])
    if not all(cell.text for _, cell, _ in leaves):
        return []
    for (start, cell, nhom), name in zip(leaves, names, strict=True):
        khoa = name or _make_key(cell.text, [one.khoa for one in columns])
        columns.append(Column(khoa, cell.text, nhom, start, start + cell.across, cell.number))
    return columns


def _find_leaves(grid: Grid, head: int) -> list[tuple[int, Cell, str]]:
    """Return the lowest cells of the header with their columns and the heading above each."""
    leaves: list[tuple[int, Cell, str]] = []
    for start, cell in grid.rows[0].cells:
        if head == 1 or cell.down == head:
            leaves.append((start, cell, ""))
            continue
        inner = [(c, one) for c, one in grid.rows[1].cells if start <= c < start + cell.across]
        leaves += [(column, one, cell.text) for column, one in inner]
    return leaves


def _make_key(heading: str, taken: list[str]) -> str:
    words = re.sub(r"[^a-z0-9]+", "_", fold(heading)).strip("_")
    key = "_".join(words.split("_")[:4]) or "cot"
    if not key[0].isalpha():
        key = f"cot_{key}"
    number, name = 2, key
    while name in taken or name in TIEU_DE:
        name, number = f"{key}_{number}", number + 1
    return name


def _write_columns(columns: list[Column]) -> list[object]:
    """Return the columns; none where they are the usual ones under their usual headings."""
    usual = [one.khoa for one in columns] == list(COT_THUONG)
    if usual and all(TIEU_DE[one.khoa] == one.tieu_de and not one.nhom for one in columns):
        return []
    written: list[object] = []
    for one in columns:
        if one.tieu_de == TIEU_DE.get(one.khoa) and not one.nhom:
            written.append(Read(one.khoa, one.number))
            continue
        cot: dict[str, object] = {"khoa": one.khoa, "tieu_de": Read(one.tieu_de, one.number)}
        written.append(cot | ({"nhom": one.nhom} if one.nhom else {}))
    return written


@dataclass(slots=True)
class _Seen:
    """What a row says: its cells by the keys of their columns."""

    cells: dict[str, Read]
    texts: dict[str, str]


class _Reader:
    def __init__(self, columns: list[Column], roster: Roster) -> None:
        self.rows: list[object] = []
        self.notes: list[str] = []
        self._columns = columns
        self._roster = roster
        self._labels: list[tuple[dict[str, object], str, bool]] = []
        self._reaching: dict[str, tuple[Cell, int]] = {}
        self._heading = [one.tieu_de for one in columns]
        self._said: dict[str, str] = {}

    def take(self, row: TableRow) -> bool:
        """Read a row; False where it does not fit the columns."""
        texts = [cell.text for _, cell in row.cells]
        if not any(texts):
            self._step()
            return True
        if self._is_note(texts):
            self.notes.append(" | ".join(filter(None, texts)))
            return True
        group = self._find_group(row)
        if group is not None:
            self._add_group(*group)
            return True
        seen = self._read_cells(row)
        return seen is not None and self._add(seen, row)

    def _is_note(self, texts: list[str]) -> bool:
        """The header said again on a new page, or the numbers of the columns, tell nothing new."""
        if texts == self._heading:
            return True
        filled = [text for text in texts if text]
        counted = all(map(_COUNTED.fullmatch, filled)) and len(filled) == len(texts) > 2
        digits = [int(text.strip("()")) for text in filled] if counted else []
        return counted and digits == list(range(digits[0], digits[0] + len(digits)))

    def _step(self) -> None:
        self._reaching = {
            khoa: (cell, left - 1) for khoa, (cell, left) in self._reaching.items() if left > 1
        }

    def _find_group(self, row: TableRow) -> tuple[str, str, int] | None:
        """Return label, words and line of a row that heads others."""
        filled = [(start, cell) for start, cell in row.cells if cell.text]
        across = self._columns[-1].end
        last_start, last = filled[-1]
        spans = last.across > 1 and last_start + last.across >= across and len(filled) <= 2
        label = filled[0][1].text if len(filled) == 2 else ""
        if len(filled) == 1 and spans and last_start == 0:
            found = find_label(last.text)
            if found and found.is_numbered and found.rest and "\n" not in last.text:
                return found.typed, found.rest, last.number
            return "", last.text, last.number
        if spans and len(filled) == 2 and last_start == self._columns[0].end:
            return label, last.text, last.number
        return self._find_bare_group(filled)

    def _find_bare_group(self, filled: list[tuple[int, Cell]]) -> tuple[str, str, int] | None:
        """A Roman number or letter and a name, with nothing beside them."""
        is_tt = len(filled) == 2 and self._columns[0].khoa == "tt" and filled[0][0] == 0
        if (
            not is_tt
            or filled[1][0] != self._columns[1].start
            or self._columns[1].khoa != "noi_dung"
        ):
            return None
        label, name = filled[0][1].text, filled[1][1]
        found = find_label(f"{label.strip('.')}. x")
        if found is None or found.kind not in ("roman", "capital"):
            return None
        return label, name.text, name.number

    def _add_group(self, label: str, text: str, number: int) -> None:
        self._step()
        row: dict[str, object] = {"nhom": Read(text, number)}
        self.rows.append(row)
        self._labels.append((row, label, True))

    def _read_cells(self, row: TableRow) -> _Seen | None:
        """Return the cells of a row by their columns; None where one reaches over others."""
        seen = _Seen({}, {})
        self._step_into(row, seen)
        for start, cell in row.cells:
            homes = [
                one for one in self._columns if one.start < start + cell.across and start < one.end
            ]
            if not homes or (len(homes) > 1 and cell.text):
                return None
            if not cell.text:
                continue
            khoa = homes[0].khoa
            text = f"{seen.texts[khoa]} {cell.text}" if khoa in seen.texts else cell.text
            seen.texts[khoa] = text
            seen.cells[khoa] = Read(text, cell.number)
            if cell.down > 1:
                self._reaching[khoa] = (cell, cell.down)
        return seen

    def _step_into(self, row: TableRow, seen: _Seen) -> None:
        """Give the row what reaches down to it, but for its number and its words."""
        self._step()
        for khoa, (cell, _) in self._reaching.items():
            if khoa in (*WHO, "thoi_gian"):
                seen.cells[khoa] = Read(cell.text, cell.number, LIKELY)
                seen.texts[khoa] = cell.text

    def _add(self, seen: _Seen, row: TableRow) -> bool:
        if "noi_dung" not in seen.texts:
            return self._continue(seen, row)
        activity: dict[str, object] = {"noi_dung": seen.cells["noi_dung"]}
        own: dict[str, object] = {}
        for column in self._columns:
            cell = seen.cells.get(column.khoa)
            if cell is not None and column.khoa not in (TT, "noi_dung"):
                holder = activity if column.khoa in _OF_MODEL else own
                holder[column.khoa] = self._read_cell(column.khoa, cell)
        if own:
            activity["them"] = own
        blank = [one.khoa for one in self._columns if one.khoa not in seen.cells]
        if left := [khoa for khoa in blank if khoa in _MAY_BE_BLANK]:
            activity["o_trong"] = left
        self._ask_report(activity, seen)
        self.rows.append(activity)
        self._said = dict(seen.texts)
        self._labels.append((activity, seen.texts.get("tt", ""), False))
        return True

    def _read_cell(self, khoa: str, cell: Read) -> Read:
        if khoa == "thoi_gian":
            return read_time(str(cell.value), cell.number, cell.sure)
        if khoa not in WHO:
            return cell
        read = self._roster.read(str(cell.value), cell.number)
        return Read(read.value, read.number, min(read.sure, cell.sure), read.queries)

    def _ask_report(self, activity: dict[str, object], seen: _Seen) -> None:
        who = [value for key in WHO if isinstance(value := activity.get(key), Read)]
        if not any(map(self._roster.means_units, who)):
            return
        if _REPORTS.match(seen.texts["noi_dung"].casefold()):
            reason = tr("việc này có vẻ đòi mỗi đơn vị gửi báo cáo; theo dõi và đôn đốc cần biết")
            query = Query("bao-cao", reason, _ANSWERS)
            activity["bao_cao"] = Read(None, 0, GUESSED, (query,))

    def _continue(self, seen: _Seen, row: TableRow) -> bool:
        """Join a row without words of its own to the one above it."""
        above = self.rows[-1] if self.rows else None
        if not isinstance(above, dict) or "nhom" in above:
            return False
        fresh = {one.khoa: one for one in self._columns if _begins_in(row, one)}
        for khoa, cell in seen.cells.items():
            if khoa in fresh and khoa != "tt":
                self._append(above, khoa, cell)
        label = seen.texts.get("tt", "")
        if label:
            activity, old, is_group = self._labels[-1]
            self._labels[-1] = (activity, f"{old} {label}".strip(), is_group)
        return True

    def _append(self, above: dict[str, object], khoa: str, cell: Read) -> None:
        own = above if khoa in _OF_MODEL else above.setdefault("them", {})
        if not isinstance(own, dict):
            return
        text = "\n".join(filter(None, (self._said.get(khoa, ""), str(cell.value))))
        self._said[khoa] = text
        blank = above.get("o_trong")
        if isinstance(blank, list) and khoa in blank:
            blank.remove(khoa)
            if not blank:
                del above["o_trong"]
        own[khoa] = self._read_cell(khoa, Read(text, cell.number))

    def number_rows(self) -> None:
        """Write the numbers that are not those the program gives: 1, 2 under each group I, II."""
        has_column = any(one.khoa == "tt" for one in self._columns)
        has_labels = any(label for _, label, is_group in self._labels if not is_group)
        groups = activities = 0
        for order, (row, label, is_group) in enumerate(self._labels):
            if is_group:
                activities = 0
                wanted = write_roman(groups + 1)
            else:
                wanted = str(activities + 1)
            if not label and (is_group or has_labels):
                self.rows[order] = {"khong_so": True, **row}
            elif (
                list_words(label) == list_words(wanted) or not (has_column or is_group) or not label
            ):
                groups += is_group
                activities += not is_group
            else:
                self.rows[order] = {"so": label, **row}


def _begins_in(row: TableRow, column: Column) -> bool:
    return any(column.start <= start < column.end and cell.text for start, cell in row.cells)


def read_time(words: str, number: int, sure: float) -> Read:
    """Return a time as typed where the model says the same words again; as free words else."""
    try:
        said = _THOI_GIAN.validate_python(words).write()
    except ValidationError as error:
        reason = tr("“{x}”: {y}", x=words, y=error.errors()[0]["msg"])
        return Read({"ghi": words}, number, GUESSED, (Query("thoi-gian-sai", reason),))
    if list_words(said) == list_words(words):
        return Read(words, number, sure)
    return Read({"ghi": words}, number, min(sure, LIKELY))
