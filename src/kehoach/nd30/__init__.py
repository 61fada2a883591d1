"""The decree on clerical work, NĐ 30/2020/NĐ-CP, as code.

Each rule is written once, as a :class:`Fact` (value, citation, basis) or a small function that
draws on one; templates, layout and checks all read it here. ``_MM`` and ``_PT`` in a name are
units. Nothing here reads files or knows Word.
"""

from kehoach.nd30.can_cu import CAN_CU_ENDS, WITHOUT_NUMBER, needs_number, punctuate_can_cu
from kehoach.nd30.components import COMPONENTS, Align, Component, Line
from kehoach.nd30.fact import DECREE, Basis, Fact, Range, Severity
from kehoach.nd30.grid import GRID
from kehoach.nd30.ket_thuc import ENDING, close
from kehoach.nd30.khan import KHAN, DauKhan
from kehoach.nd30.kinds import COPIES, KINDS, VIET_TAT, Kind
from kehoach.nd30.ky import (
    QUYEN_HAN,
    QuyenHanSai,
    find_hoc_ham,
    may_stand_above,
    parse_quyen_han,
)
from kehoach.nd30.ladder import LETTERS, MOST_ROMAN, Rung, number, write_roman
from kehoach.nd30.ngay import write_dia_danh_ngay, write_ngay_chu, write_ngay_so
from kehoach.nd30.noi_dung import (
    FIRST_LINE_MM,
    LINE_SPACING,
    PARAGRAPH_GAP_MIN_PT,
    TRICH_YEU_CONG_VAN_GAP_PT,
)
from kehoach.nd30.noi_nhan import (
    NOI_NHAN_ENDS,
    punctuate_kinh_gui,
    punctuate_noi_nhan,
    takes_kinh_gui,
    write_luu,
)
from kehoach.nd30.page import (
    COLOUR,
    FONT,
    MARGIN_BOTTOM_MM,
    MARGIN_LEFT_MM,
    MARGIN_RIGHT_MM,
    MARGIN_TOP_MM,
    PAGE_NUMBER,
    PAPER_MM,
    PageNumber,
)
from kehoach.nd30.sizes import PAIRS, size_of
from kehoach.nd30.so_ky_hieu import check_viet_tat, compose_so_ky_hieu, write_so
from kehoach.nd30.wording import (
    KINH_GUI_CHU,
    NHU_TREN_CHU,
    NOI_NHAN_CHU,
    PHU_LUC_CHU,
    QUOC_HIEU_CHU,
    SO_CHU,
    TIEU_NGU_CHU,
    VE_VIEC_CHU,
)

__all__ = [
    "CAN_CU_ENDS",
    "COLOUR",
    "COMPONENTS",
    "COPIES",
    "DECREE",
    "ENDING",
    "FIRST_LINE_MM",
    "FONT",
    "GRID",
    "KHAN",
    "KINDS",
    "KINH_GUI_CHU",
    "LETTERS",
    "LINE_SPACING",
    "MARGIN_BOTTOM_MM",
    "MARGIN_LEFT_MM",
    "MARGIN_RIGHT_MM",
    "MARGIN_TOP_MM",
    "MOST_ROMAN",
    "NHU_TREN_CHU",
    "NOI_NHAN_CHU",
    "NOI_NHAN_ENDS",
    "PAGE_NUMBER",
    "PAIRS",
    "PAPER_MM",
    "PARAGRAPH_GAP_MIN_PT",
    "PHU_LUC_CHU",
    "QUOC_HIEU_CHU",
    "QUYEN_HAN",
    "SO_CHU",
    "TIEU_NGU_CHU",
    "TRICH_YEU_CONG_VAN_GAP_PT",
    "VE_VIEC_CHU",
    "VIET_TAT",
    "WITHOUT_NUMBER",
    "Align",
    "Basis",
    "Component",
    "DauKhan",
    "Fact",
    "Kind",
    "Line",
    "PageNumber",
    "QuyenHanSai",
    "Range",
    "Rung",
    "Severity",
    "check_viet_tat",
    "close",
    "compose_so_ky_hieu",
    "find_hoc_ham",
    "may_stand_above",
    "needs_number",
    "number",
    "parse_quyen_han",
    "punctuate_can_cu",
    "punctuate_kinh_gui",
    "punctuate_noi_nhan",
    "size_of",
    "takes_kinh_gui",
    "write_dia_danh_ngay",
    "write_luu",
    "write_ngay_chu",
    "write_ngay_so",
    "write_roman",
    "write_so",
]
