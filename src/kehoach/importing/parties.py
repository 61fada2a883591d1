"""Who carries an activity out: the roles and units of the roster behind the words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.composing.thuc_hien import compose_thuc_hien, list_parties
from kehoach.importing.draft import GUESSED, LIKELY, SURE, Read
from kehoach.importing.reckoning import list_words
from kehoach.model.hoat_dong import ThucHien
from kehoach.model.parties import list_calls

if TYPE_CHECKING:
    from kehoach.model import DanhSachDonVi

_BETWEEN = re.compile(r"\s*[,;]\s*(?:và\s+)?|\s+và\s+")
_OF_ALL = re.compile(r"(?:\s+(?:thành viên|trong|thuộc|trực thuộc|của|toàn|khối|cụm))*")
"""What may follow 'các đơn vị' and still mean all of them."""


class Roster:
    """The roles and units that a plan's words may mean; without a roster words stay words."""

    def __init__(self, danh_sach: DanhSachDonVi) -> None:
        self.danh_sach = danh_sach
        self._calls = list_calls(danh_sach)
        self._parties = list_parties(danh_sach)

    def read(self, words: str, number: int) -> Read:
        """Return the names of those whom ``words`` mean, or the words.

        Where the names alone would print other words, the words stand beside them.
        """
        names = self._find_names(words)
        if not names or len(set(names)) != len(names):
            return Read(words, number, LIKELY if self._calls else SURE)
        composed = compose_thuc_hien(ThucHien(ai=tuple(names)), self._parties)
        if composed.casefold() == words.casefold() or list_words(composed) == list_words(words):
            return Read(names, number)
        exact = all(one.casefold().strip() in self._calls for one in _BETWEEN.split(words))
        return Read({"ai": names, "ghi": words}, number, LIKELY if exact else GUESSED)

    def _find_names(self, words: str) -> list[str]:
        if words.casefold() in self._calls:
            return [self._calls[words.casefold()]]
        names = [self._find_name(part.strip()) for part in _BETWEEN.split(words)]
        return names if all(names) else []

    def _find_name(self, part: str) -> str:
        key = part.casefold().rstrip(".")
        if key in self._calls:
            return self._calls[key]
        for name, role in self.danh_sach.vai_tro.items():
            stem = (role.ten_ghep or "").casefold()
            if (
                role.tat_ca
                and stem
                and key.startswith(stem)
                and _OF_ALL.fullmatch(key[len(stem) :])
            ):
                return name
        return ""

    def means_units(self, read: Read) -> bool:
        """Tell whether ``read`` names all units or one of them, and not the leading roles alone."""
        value = read.value
        names = value.get("ai", []) if isinstance(value, dict) else value
        if not isinstance(names, list):
            return False
        units = {one.ma for one in self.danh_sach.don_vi}
        whole = {name for name, role in self.danh_sach.vai_tro.items() if role.tat_ca}
        return bool((units | whole) & set(map(str, names)))
