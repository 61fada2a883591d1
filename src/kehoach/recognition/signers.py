"""Lines of the closing block told one by one: quyền hạn, chức vụ, họ tên, the list of Nơi nhận."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kehoach.nd30 import find_hoc_ham
from kehoach.recognition import anchors
from kehoach.recognition.words import is_name

if TYPE_CHECKING:
    from kehoach.recognition.lines import Line

_TITLE_MAX: Final = 90
_SMALL_TITLE_MAX: Final = 45
_RANK = re.compile(
    r"(?:(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy|uý)|chuẩn (?:đô đốc|úy))\s+", re.IGNORECASE
)
"""Men of the forces may put their rank before their name (Phụ lục I, Phần I, Mục II)."""
_COPIES = re.compile(r"[A-ZĐ][A-Za-zĐđ]{0,6}\s*[.,]?\s*\(?\d{1,4}\s*(?:b|bản)?\)?\.?")
_LAST_ITEM = re.compile(r"[-–+•\s]*luu\b")
_DASHES = ("-", "–", "—", "+", "•", "*")


def is_title(line: Line) -> bool:
    """Tell whether a line may be the title of a signer; in small letters it must stand out."""
    if not anchors.is_chuc_vu(line.text) or len(line.text) >= _TITLE_MAX:
        return False
    return line.is_capital or (
        len(line.text) < _SMALL_TITLE_MAX and (line.is_bold or line.is_set_apart)
    )


def is_formula(line: Line) -> bool:
    """Tell whether a line is quyền hạn: 'TM.' and a body, 'KT.' and a title."""
    if not anchors.is_quyen_han(line.text):
        return False
    rest = line.text.partition(".")[2].strip()
    return line.is_capital or (len(line.text) < _TITLE_MAX and anchors.is_chuc_vu(rest))


def is_signer(line: Line) -> bool:
    """Tell whether a line is a person's name, with rank, học hàm or học vị or without."""
    rank = _RANK.match(line.text)
    name = line.text[rank.end() :] if rank else line.text
    return is_name(name[len(find_hoc_ham(name)) :].lstrip(" .,"))


def is_copies(line: Line) -> bool:
    """Tell whether a line is who drafted and how many copies: 'PL.(300)'."""
    return _COPIES.fullmatch(line.text) is not None


class Listing:
    """The Nơi nhận that is being read: open from its label on, whole after 'Lưu'."""

    def __init__(self) -> None:
        self._is_open = False
        self._is_whole = False

    def start(self) -> None:
        """Begin: the label has been read."""
        self._is_open, self._is_whole = True, False

    def stop(self) -> None:
        """End: what follows is no item."""
        self._is_open = False

    def take(self, line: Line, *, sure: bool = False) -> bool:
        """Tell whether ``line`` is an item of the list; ``sure``: no signer can stand there."""
        if not self._is_open or not (sure or self._may_take(line)):
            return False
        self._is_whole |= _LAST_ITEM.match(line.key) is not None
        return True

    def _may_take(self, line: Line) -> bool:
        if line.text.startswith(_DASHES):
            return True
        stands_out = line.is_capital or line.is_bold or line.is_centred or is_signer(line)
        return not self._is_whole and not stands_out
