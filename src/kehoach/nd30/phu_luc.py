"""Phụ lục: how they are cited, numbered and headed (Phụ lục I, Phần I, Mục III, khoản 1)."""

from typing import Final

from kehoach.nd30.fact import DECREE, Basis, Fact, cite_muc

_KHOAN = cite_muc("III, khoản 1")

PHU_LUC_DAN: Final = Fact("trong văn bản phải có chỉ dẫn về phụ lục", f"{_KHOAN}, điểm a")
PHU_LUC_SO: Final = Fact(2, f"{_KHOAN}, điểm a")
"""From so many on, phụ lục are numbered, in Roman numerals."""
PHU_LUC_MOT: Final = Fact(
    "một phụ lục thì không đánh số",
    f"Thông lệ văn phòng; {DECREE} chỉ buộc đánh số từ hai phụ lục",
    Basis.CONVENTION,
)
PHU_LUC_DONG: Final = Fact("một dòng riêng", f"{_KHOAN}, điểm b")
"""'Phụ lục' and its number stand on a line of their own, the name below."""
KEM_THEO: Final = Fact("Kèm theo", f"{_KHOAN}, điểm c")
"""Opens the line that tells số, ký hiệu, time and issuer of the paper a phụ lục goes with."""
KEM_THEO_TRONG: Final = Fact(
    "số … ngày … tháng … năm …",
    f"{_KHOAN}, điểm c; Phụ lục III, Mẫu 2.2",
)
"""What '(Kèm theo …)' says of số and date on an electronic document: nothing is filled in."""
PHU_LUC_TEP: Final = Fact("phụ lục có thể ở tệp riêng", f"{_KHOAN}, điểm d", Basis.CONVENTION)
"""A phụ lục may be a file of its own, so one that is not here need not be lacking."""
