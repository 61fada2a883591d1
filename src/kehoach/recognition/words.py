"""Words compared as a reader would: without case, accents, composition and doubled blanks."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from typing import Final

LIKENESS: Final = 0.8
"""From this ratio on two phrases are the same phrase, one of them mistyped."""

_DRAWN = re.compile(r"[\W_]*(?:o0o[\W_]*)?", re.IGNORECASE)
_MARKS = re.compile(r"[\u0300-\u036f]+")
_NAME_WORD = re.compile(r"[A-ZÀ-ỸĐ][a-zà-ỹđ]*['’]?[A-Za-zÀ-ỹđ]*(?:-[A-ZÀ-ỸĐ][a-zà-ỹđ]*)*")
_SURNAMES = frozenset(
    {
        "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang",
        "bui", "do", "ho", "ngo", "duong", "ly", "dinh", "truong", "doan", "cao",
        "mai", "luong", "trinh", "dao", "ta", "ha", "luu", "lam", "to", "chu",
        "quach", "la", "thai", "ton", "quan", "kieu", "vuong", "phung", "tong",
    }
)  # fmt: skip


def fold_letters(text: str) -> tuple[str, list[int]]:
    """Return ``text`` in small letters without accents, and where each letter came from."""
    letters: list[str] = []
    origins: list[int] = []
    for index, char in enumerate(text):
        for part in unicodedata.normalize("NFD", char.casefold()):
            if not unicodedata.combining(part):
                letters.append("d" if part == "đ" else part)
                origins.append(index)
    return "".join(letters), origins


def fold(text: str) -> str:
    """Return the words of ``text`` for comparison: 'Nơi  nhận:' -> 'noi nhan:'."""
    bare = _MARKS.sub("", unicodedata.normalize("NFD", text.casefold()))
    return " ".join(bare.replace("đ", "d").split())


def is_like(key: str, wanted: str, least: float = LIKENESS) -> bool:
    """Tell whether the folded ``key`` is ``wanted``, a few letters missing or wrong."""
    if key == wanted:
        return True
    if not 0.6 < (len(key) + 1) / (len(wanted) + 1) < 1.7:
        return False
    return SequenceMatcher(None, key, wanted, autojunk=False).ratio() >= least


def is_drawn(text: str) -> bool:
    """Tell whether ``text`` is blank or holds only signs: a line or an ornament, '---o0o---'."""
    return _DRAWN.fullmatch(text) is not None


def is_name(text: str) -> bool:
    """Tell whether ``text`` may be a person's name: 2 to 7 capitalised words."""
    words = unicodedata.normalize("NFC", text).replace("/", " / ").split()
    words = [word for word in words if not word.endswith(".") or len(word) > 6]
    if not 2 <= len(words) <= 7 or any(char.isdigit() for char in text):
        return False
    if text.isupper():
        # the mark tells a school from the family Trương
        return words[0] != "TRƯỜNG" and fold(words[0]) in _SURNAMES
    return all(_NAME_WORD.fullmatch(word) for word in words)
