"""Citing other documents in the text (Phụ lục I, Phần I, Mục II, khoản 6, điểm b)."""

from __future__ import annotations

from typing import Final

from kehoach.nd30.fact import HABIT, Basis, Fact, cite_muc
from kehoach.nd30.viet_hoa import cite_viet_hoa

VIEN_DAN_LAN_DAU: Final = Fact(
    ("tên loại", "số", "ký hiệu", "thời gian ban hành", "cơ quan ban hành", "trích yếu"),
    cite_muc("II, khoản 6, điểm b"),
)
"""What the first mention of a document names; later ones: tên loại, số and ký hiệu."""
VIEN_DAN_LUAT: Final = Fact(("tên loại", "tên"), cite_muc("II, khoản 6, điểm b"))
"""What a mention of a Luật or Pháp lệnh names: no số, no ký hiệu."""
KHONG_DAU_PHAY: Final = Fact(
    "", f"{cite_viet_hoa('V, khoản 7')}: các ví dụ không đặt dấu phẩy", Basis.CONVENTION
)
"""What stands between a part and the greater one that holds it: nothing."""
TU_SO: Final = Fact("số", f"{HABIT}; nghị định luôn viết “Nghị định số …”", Basis.CONVENTION)
"""The word between tên loại and number."""
