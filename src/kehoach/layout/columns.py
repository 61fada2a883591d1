"""The two columns of the head and of the signature, in mm."""

from __future__ import annotations

from dataclasses import dataclass

from kehoach.layout import page


@dataclass(frozen=True, slots=True)
class Columns:
    """The widths of the left and the right column in mm; together the width of the text."""

    trai: float
    phai: float


def choose_columns(right: float) -> Columns:
    """Return columns whose right one holds a line of ``right`` mm, if the left one can spare it.

    The date must never wrap (Mục II.4): a long place name takes its room from the issuing body,
    which may stand on several lines. A line that fits nowhere takes nothing.
    """
    trai = min(page.COT_TRAI, page.RONG - right - page.HO)
    if trai < page.COT_TRAI_HEP:
        trai = page.COT_TRAI
    return Columns(trai, page.RONG - trai)
