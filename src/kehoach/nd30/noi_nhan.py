"""Kính gửi and Nơi nhận (Phụ lục I, Phần I, Mục II)."""

from collections.abc import Sequence
from typing import Final

from kehoach.nd30.fact import Fact, cite_muc
from kehoach.nd30.punctuation import BLANKS, Ends, punctuate

NOI_NHAN_ENDS: Final = Fact(Ends(inner=";", last="."), cite_muc("II"))
LEAD: Final = Fact("- ", cite_muc("II"))
"""In front of each recipient."""
KINH_GUI_ALWAYS: Final = Fact(frozenset({"cong_van"}), cite_muc("II"))
KINH_GUI_UPWARD: Final = Fact(frozenset({"to_trinh", "bao_cao"}), cite_muc("II"))
"""Kinds that have a Kính gửi only when they go to a superior body."""


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
