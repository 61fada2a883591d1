"""Trích yếu: who must have one, and how it is written (Phụ lục I, Phần I, Mục II, khoản 5)."""

from typing import Final

from kehoach.nd30.fact import HABIT, Basis, Fact, cite_dieu, cite_muc
from kehoach.nd30.punctuation import BLANKS

_KHOAN = cite_muc("II, khoản 5, điểm b")

CO_TRICH_YEU: Final = Fact(
    frozenset(
        {
            "nghi_quyet", "quyet_dinh", "chi_thi", "thong_bao", "huong_dan", "chuong_trinh",
            "ke_hoach", "phuong_an", "de_an", "du_an", "bao_cao", "to_trinh", "cong_van",
        }
    ),
    f"{cite_dieu(8)}, khoản 2; {_KHOAN}",
)  # fmt: skip
"""Kinds that are never without trích yếu; giấy, phiếu and the like have samples without one."""
VE_VIEC_SACH: Final = Fact("V/v ", _KHOAN, Basis.SAMPLE)
"""After 'V/v' the words follow at once: no sample has a mark in between."""
VE_VIEC_KHONG_KE: Final = Fact(None, f"{_KHOAN}; Mục V, STT 5b", Basis.SAMPLE)
"""There is no rule under the trích yếu of a công văn."""
TRICH_YEU_ENDS: Final = Fact("", HABIT, Basis.CONVENTION)
"""What follows the last word of a trích yếu: nothing."""


def end_trich_yeu(text: str) -> str:
    """Return ``text`` without the mark at its end; three dots stay, they say that more is meant."""
    bare = text.rstrip(BLANKS)
    return text if bare.endswith(("...", "…")) else bare.rstrip(".;,:/" + BLANKS)
