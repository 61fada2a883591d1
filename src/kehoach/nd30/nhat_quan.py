"""What must agree within a document. The decree makes its drafters answer for the contents."""

from __future__ import annotations

from typing import Final

from kehoach.nd30.fact import HABIT, Basis, Fact, cite_dieu

NOI_DUNG_DUNG: Final = Fact(
    "kiểm tra và chịu trách nhiệm về nội dung văn bản", f"{cite_dieu(12)}, khoản 1"
)
"""The duty under which sums, days and numbers are looked over before the signature."""
NOI_DUNG_KHOP: Final = Fact("các chỗ cùng nói một điều thì khớp nhau", HABIT, Basis.CONVENTION)
