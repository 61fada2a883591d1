"""Căn cứ ban hành văn bản (Phụ lục I, Phần I, Mục II)."""

import unicodedata
from collections.abc import Sequence
from typing import Final

from kehoach.nd30.fact import Fact, cite_muc
from kehoach.nd30.punctuation import Ends, punctuate

CAN_CU_ENDS: Final = Fact(Ends(inner=";", last="."), cite_muc("II"))
WITHOUT_NUMBER: Final = Fact(
    frozenset({"hiến pháp", "bộ luật", "luật", "pháp lệnh"}), cite_muc("II")
)
"""Kinds of legal documents cited without số, ký hiệu and issuer."""


def punctuate_can_cu(can_cu: Sequence[str]) -> list[str]:
    """Return the lines of căn cứ, each ending in ';', the last in '.'."""
    return punctuate(can_cu, CAN_CU_ENDS.value)


def needs_number(loai: str) -> bool:
    """Tell whether a document of the kind ``loai`` ('Nghị định', 'Luật') is cited by its số."""
    return unicodedata.normalize("NFC", loai).strip().casefold() not in WITHOUT_NUMBER.value
