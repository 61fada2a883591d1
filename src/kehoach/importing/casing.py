"""Words typed in capitals for show, given back their small letters by what else the plan says."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from kehoach.importing.labels import find_label
from kehoach.nd30 import TINH_THANH, read_roman

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD: Final = re.compile(r"[^\W_]+")
_SENTENCES: Final = re.compile(r"[.:;!?“\"\n]\s*")
_VOWELS: Final = re.compile(
    "[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ]"
)
_SHORT_FORMS: Final = frozenset(
    {
        "ubnd", "hđnd", "ubmttq", "mttq", "tncs", "ptnt", "nn", "tnmt", "gdđt", "gd", "đt", "thpt",
        "thcs", "gdtx", "gdnn", "bhxh", "bhyt", "cchc", "ubkt", "bch", "tw", "csgt", "pccc", "tdtt",
        "cntt", "kh", "cn", "lđlđ", "lđtbxh", "vhtt", "vhxh", "tđkt", "cđcs", "đh", "cđ",
    }
)  # fmt: skip
_PLACES: Final = frozenset(
    {"tỉnh", "huyện", "xã", "phường", "quận", "phố", "thôn", "ấp", "bản", "trấn", "tp"}
)
"""What a place's own name follows."""
_OFFICES: Final = frozenset({"sở", "bộ", "ban", "phòng", "cục", "vụ", "viện", "hội"})
"""What an office's own name follows."""
_ALWAYS_CAPITAL: Final = frozenset({"sở", "bộ", "ủy"})
_DEPUTY: Final = "phó"
_HEAD_OF: Final = "trưởng"
"""Small in Khối trưởng, Cục trưởng; not in Phó Trưởng phòng."""
_JOINS: Final = frozenset({"và", ",", "-", "–"})
_MOSTLY: Final = 0.7


def _is_short_form(word: str) -> bool:
    return word in _SHORT_FORMS or (len(word) > 1 and not _VOWELS.search(word))


def _drop_shown(words: list[str]) -> list[str]:
    """Return ``words`` without those in capitals side by side: a line beside another, for show."""
    loud = [word.isupper() and not word.isdigit() for word in words]
    kept = []
    for index, word in enumerate(words):
        beside = loud[max(index - 1, 0) : index] + loud[index + 1 : index + 2]
        if not (loud[index] and any(beside)) or _is_short_form(word.casefold()):
            kept.append(word)
    return kept


class Casing:
    """How the words of a plan are written where they are not in capitals for show."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._single: dict[str, Counter[str]] = {}
        self._pairs: dict[tuple[str, str], Counter[tuple[str, str]]] = {}
        for text in texts:
            if not text.isupper():
                self._learn(text)
        for name in TINH_THANH.value:
            # 'Chí' of Hồ Chí Minh says nothing about a word that stands alone
            for one, two in pairwise(_WORD.findall(name)):
                self._pairs.setdefault((one.casefold(), two.casefold()), Counter())[one, two] += 1

    def _learn(self, text: str) -> None:
        label = find_label(text)
        # the first word of a sentence has its capital from its place
        for part in _SENTENCES.split(label.rest if label else text):
            words = _drop_shown(_WORD.findall(part))[1:]
            for one, two in pairwise(words):
                key = (one.casefold(), two.casefold())
                self._pairs.setdefault(key, Counter())[one, two] += 1
            for word in words:
                self._single.setdefault(word.casefold(), Counter())[word] += 1

    def lower(self, text: str, *, is_body: bool = False) -> str:
        """Return ``text`` as a sentence has it; ``is_body`` names an office and its place."""
        words = list(_WORD.finditer(text))
        keys = [word[0].casefold() for word in words]
        made, done = [], 0
        in_place = False
        for index, word in enumerate(words):
            before = text[done : word.start()]
            in_place = is_body and index > 0 and (in_place or keys[index - 1] in _PLACES)
            in_name = is_body and self._follows_office(keys, index, before)
            made += [before, self._write(word[0], keys, index, capital=in_place or in_name)]
            done = word.end()
        return "".join([*made, text[done:]])

    def _follows_office(self, keys: list[str], index: int, before: str) -> bool:
        if keys[index] in _ALWAYS_CAPITAL or (index and keys[index - 1] == _DEPUTY):
            return True
        if keys[max(index - 2, 0) : index] == ["ủy", "ban"]:
            return False
        if index == 0 or not _OFFICES & set(keys[:index]):
            return False
        if keys[index - 1 : index + 1] == ["công", "thương"]:
            return True
        return keys[index - 1] in _OFFICES or keys[index - 1] in _JOINS or before.strip() in _JOINS

    def _write(self, word: str, keys: list[str], index: int, *, capital: bool) -> str:
        key = keys[index]
        if key == _HEAD_OF and index > 0 and keys[index - 1] != _DEPUTY:
            return key
        if any(letter.isdigit() for letter in word) or (word.isupper() and read_roman(word)):
            return word
        known = self._recall(keys, index)
        if _is_short_form(key) or (known.isupper() and len(known) > 1):
            return word.upper() if word.isupper() else word
        if index == 0 or capital or known[:1].isupper():
            return key[0].upper() + key[1:]
        return key

    def _recall(self, keys: list[str], index: int) -> str:
        """Return the word as the plan has it elsewhere: beside the same word, or mostly so."""
        key = keys[index]
        for pair, place in (((index, index + 1), 0), ((index - 1, index), 1)):
            if pair[0] >= 0 and pair[1] < len(keys):
                found = self._pairs.get((keys[pair[0]], keys[pair[1]]))
                if found:
                    best, count = found.most_common(1)[0]
                    if count >= _MOSTLY * found.total():
                        return best[place]
        single = self._single.get(key)
        if not single:
            return key
        best_word, count = single.most_common(1)[0]
        return best_word if count >= _MOSTLY * single.total() and single.total() > 1 else key
