"""Căn cứ ban hành văn bản (Phụ lục I, Phần I, Mục II)."""

import unicodedata
from collections.abc import Sequence
from typing import Final

from kehoach.nd30.fact import DECREE, Basis, Fact, cite_mau, cite_muc
from kehoach.nd30.punctuation import Ends, punctuate

CAN_CU_ENDS: Final = Fact(Ends(inner=";", last="."), cite_muc("II"))
WITHOUT_NUMBER: Final = Fact(
    frozenset({"hiến pháp", "bộ luật", "luật", "pháp lệnh"}), cite_muc("II")
)
"""Kinds of legal documents cited without số, ký hiệu and issuer."""
CAN_CU_MOT_DONG: Final = Fact(1, cite_muc("II, khoản 6, điểm a"))
"""So many căn cứ stand in a paragraph: each begins a new one."""
CAN_CU_DU: Final = Fact(frozenset({"số", "ngày", "cơ quan"}), cite_muc("II, khoản 6, điểm a"))
"""What is told of a document that is no law: số and ký hiệu, its date, its issuer."""
CAN_CU_DAU: Final = Fact("", cite_mau("1.2"), Basis.SAMPLE)
"""What stands before the word 'Căn cứ': nothing; the dash is the Party's."""
CAN_CU_HOA: Final = Fact("Căn cứ", f"{DECREE}, Phụ lục II, Mục I")
"""A new line begins with a capital letter."""


def punctuate_can_cu(can_cu: Sequence[str]) -> list[str]:
    """Return the lines of căn cứ, each ending in ';', the last in '.'."""
    return punctuate(can_cu, CAN_CU_ENDS.value)


def needs_number(loai: str) -> bool:
    """Tell whether a document of the kind ``loai`` ('Nghị định', 'Luật') is cited by its số."""
    return unicodedata.normalize("NFC", loai).strip().casefold() not in WITHOUT_NUMBER.value
