"""Which tables lay out the page and which hold data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kehoach.recognition import anchors
from kehoach.recognition.words import fold, is_drawn
from kehoach.word.view import walk_blocks

if TYPE_CHECKING:
    from kehoach.word.view import Paragraph, Table

_COLUMNS_MAX: Final = 4
_ROWS_MAX: Final = 14
_KINH_GUI_MAX: Final = 160
_FIRST_HEADINGS: Final = ("stt", "tt", "so tt")


def lays_out(table: Table) -> bool:
    """Tell whether a table only lays out the page: the head, Kính gửi, marks, the signatures."""
    rows = table.rows
    if len(rows) == 1 and len(rows[0].cells) == 1:
        return True
    columns = max((len(row.cells) for row in rows), default=0)
    if columns > _COLUMNS_MAX or len(rows) > _ROWS_MAX:
        return False
    filled = [one for one in walk_blocks((table,)) if not is_drawn(one.text)]
    if not filled or fold(filled[0].text) in _FIRST_HEADINGS:
        return False
    has_border = any(cell.has_border for row in rows for cell in row.cells)
    return any(_is_anchor(one, sure=has_border) for one in filled)


def _is_anchor(paragraph: Paragraph, *, sure: bool) -> bool:
    """Tell whether a paragraph belongs to the frame of the page; ``sure``: by its words alone."""
    key = fold(paragraph.text)
    if anchors.is_noi_nhan(key) and (":" in key or not sure):
        return True
    if anchors.is_kinh_gui(key) and len(key) < _KINH_GUI_MAX:
        return True
    if any(anchors.is_quoc_hieu(one) or anchors.is_tieu_ngu(one) for one in _split(paragraph)):
        return True
    if sure:
        return False
    text = paragraph.text
    is_capital = text.isupper() or all(run.form.all_caps for run in paragraph.runs)
    return (
        anchors.is_so(key)
        or anchors.is_dia_danh_ngay(key)
        or bool(anchors.find_stamp(key))
        or (is_capital and (anchors.is_quyen_han(text) or anchors.is_chuc_vu(text)))
    )


def _split(paragraph: Paragraph) -> list[str]:
    return [fold(part) for part in paragraph.text.split("\n")]
