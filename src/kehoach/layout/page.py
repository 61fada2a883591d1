"""The page of our documents: one choice within the decree's ranges, in mm.

The decree gives ranges (Phụ lục I, Phần I, Mục I); the builder of the templates and the layout
draw on this one choice, and a test holds it to the ranges.
"""

from __future__ import annotations

from typing import Final

PT_PER_MM: Final = 72 / 25.4

LE_TREN: Final = 20.0
LE_DUOI: Final = 20.0
LE_TRAI: Final = 30.0
LE_PHAI: Final = 15.0
"""Margins."""

SO_TRANG_CACH_MEP: Final = 10.0
"""From the paper's upper edge to the page number."""

RONG: Final = 210.0 - LE_TRAI - LE_PHAI
"""The width of the text."""

RONG_NGANG: Final = 297.0 - LE_TRAI - LE_PHAI
"""The width of the text where the paper lies on its side, with the same margins as one reads."""

COT_TRAI: Final = 67.0
COT_PHAI: Final = RONG - COT_TRAI
"""The columns of the head and of the signature: Quốc hiệu at 13 pt bold is 95,7 mm wide."""

COT_TRAI_HEP: Final = 50.0
"""The left column at its narrowest, where a long place name needs the right one wider."""

RONG_TRICH_YEU: Final = 140.0
"""A subject wider than this is broken into even lines."""

RONG_TRICH_YEU_CONG_VAN: Final = 58.0
"""The same for the V/v of a công văn, under its number in the left column."""

RONG_KINH_GUI: Final = 140.0
"""A lone addressee wider than this is broken into even lines."""

KINH_GUI_LUI: Final = 26.0
"""From the margin to 'Kính gửi:' above several addressees."""

KINH_GUI_CHU: Final = 18.4
"""The width of 'Kính gửi' at 14 pt: the dashes of several addressees stand under the colon."""

KINH_GUI_GACH: Final = 2.9
"""From a dash to the words behind it, where a long name goes on on the next line."""

DIEN_LUI: Final = 50.0
"""From the margin to who sends a công điện, above several addressees (Mẫu 1.6)."""

DIEN_GACH_LUI: Final = 9.0
"""From there to the dashes of the addressees."""

CO_XAC_NHAN: Final = 12
"""The size in pt of who confirms a leave (Mẫu 1.10)."""

COT_BANG: Final = (10.0, 85.0, 36.0, 34.0)
"""The columns of the table of activities: TT, content, who, when."""

DEM_BANG: Final = 1.2
"""The space left and right in the cells of a table."""

COT_HEP: Final = 10.0
"""The narrowest column of a table: it holds TT."""

THUT_DAU_DONG: Final = 12.7
"""First line indent of the body."""

CACH_DOAN: Final = 6.0
"""Space after a paragraph of the body, in pt."""

CACH_CHU_KY: Final = 8.0
"""Space between the last paragraph and the signature, in pt."""

GIAN_DONG: Final = 1.05
"""Line spacing of the body, in lines."""

HO: Final = 1.0
"""Kept free beside a line that we broke, so that rounding elsewhere never breaks it again."""
