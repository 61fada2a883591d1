"""Kính gửi and Nơi nhận (Phụ lục I, Phần I, Mục II)."""

from collections.abc import Sequence
from typing import Final

from kehoach.nd30.fact import Basis, Fact, cite_dieu, cite_mau, cite_muc
from kehoach.nd30.punctuation import BLANKS, Ends, punctuate

NOI_NHAN_ENDS: Final = Fact(Ends(inner=";", last="."), cite_muc("II"))
LEAD: Final = Fact("- ", cite_muc("II"))
"""In front of each recipient."""
KINH_GUI_ALWAYS: Final = Fact(frozenset({"cong_van"}), cite_muc("II"))
KINH_GUI_UPWARD: Final = Fact(frozenset({"to_trinh", "bao_cao"}), cite_muc("II"))
"""Kinds that have a Kính gửi only when they go to a superior body."""

KINH_GUI_DONG: Final = Fact("nhiều nơi thì mỗi nơi một dòng", cite_muc("II, khoản 9"))
"""One addressee beside the colon; several below it, a line each, their dashes in one line."""
NOI_NHAN_LOAI: Final = Fact(
    frozenset(
        {
            "nghi_quyet", "quyet_dinh", "chi_thi", "thong_cao", "thong_bao", "huong_dan",
            "ke_hoach", "bao_cao", "to_trinh", "cong_van", "cong_dien",
        }
    ),
    f"{cite_dieu(8)}; {cite_muc('II, khoản 9')}",
)  # fmt: skip
"""Kinds that always go out to someone by themselves; others may be attached to a paper."""
NOI_NHAN_DONG: Final = Fact("một dòng riêng", cite_muc("II, khoản 9"))
"""'Nơi nhận:' stands on a line of its own, level with the signer's title."""
NHU_DIEU_CHU: Final = Fact("Như Điều", f"{cite_mau('1.1')} và 1.2", Basis.SAMPLE)
"""The first recipient of nghị quyết and quyết định."""
LUU_CHU: Final = Fact("Lưu: VT", cite_muc("II, khoản 9"))
"""The last recipient opens so; the drafting unit and the number of file copies follow."""


def takes_kinh_gui(loai: str, *, upward: bool) -> bool:
    """Tell whether a document of the kind ``loai`` has a Kính gửi.

    Then its Nơi nhận begins with 'Như trên'. ``upward``: it goes to a superior body.
    """
    return loai in KINH_GUI_ALWAYS.value or (upward and loai in KINH_GUI_UPWARD.value)


def punctuate_kinh_gui(names: Sequence[str]) -> list[str]:
    """Return the addressees: one as it stands, beside the colon; several as a list of dashes."""
    if len(names) == 1:
        return [names[0].strip(";" + BLANKS)]
    return punctuate(names, NOI_NHAN_ENDS.value, LEAD.value)


def punctuate_noi_nhan(names: Sequence[str]) -> list[str]:
    """Return the recipients as '- A;' '- B;' and the last as '- Lưu: VT, TCCB.'."""
    return punctuate(names, NOI_NHAN_ENDS.value, LEAD.value)


def write_luu(van_thu: str = "VT", don_vi: str = "", so_ban: int | None = None) -> str:
    """Write the last recipient, the files: 'Lưu: VT, TCCB.' or 'Lưu: VT, HC (2).'.

    Args:
        van_thu: The abbreviation of the clerical office.
        don_vi: The abbreviation of the drafting unit; '' when there is none.
        so_ban: The number of file copies, when it is to be shown.
    """
    holders = ", ".join(filter(None, (van_thu, don_vi)))
    count = "" if so_ban is None else f" ({so_ban})"
    return f"Lưu: {holders}{count}{NOI_NHAN_ENDS.value.last}"
