"""A plan as a plain tree of words, in which what is said alike is alike, however it was typed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from kehoach.comparing.words import count_words
from kehoach.composing.thuc_hien import compose_thuc_hien, list_parties
from kehoach.model.bang import OBang
from kehoach.model.hoat_dong import BaoCao, ThucHien
from kehoach.model.noi_dung import Doan, Gach, NoiDung
from kehoach.model.thoi_gian import Khi
from kehoach.model.types import Base
from kehoach.model.van_ban import NgayBanHanh
from kehoach.nd30 import write_ngay_so

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator, Mapping, Sequence

    from kehoach.model import KeHoach
    from kehoach.model.don_vi import VaiTro
    from kehoach.reading.values import Path

LEFT_OUT: Final = frozenset(("ho_so_co_quan", "can_xem_lai"))
"""Keys of a plan that say nothing of what it is: where a part of it lies, what is yet to decide."""
_NAMES: Final = ("noi_dung", "tieu_de", "ten", "nhom", "trich_yeu", "ghi", "ma", "khoa")
"""The fields by which a person calls a thing, the best first."""
_YES: Final = "có"
_PIECES: Final = ("noi_dung", "gach", "bang")


@dataclass(frozen=True)
class Node:
    """A thing in a plan: its path, its words if it is a single value, what it holds if not.

    Attributes:
        path: keys and indexes (from 0) from the plan.
        words: the words of a single value as a person reads them; None for a group or a row.
        fields: what a group holds, by name.
        items: what a row holds, in order.
        by_place: whether an item is what it is by its place: the cells of a table's row.
    """

    path: Path
    words: str | None = None
    fields: Mapping[str, Node] | None = None
    items: Sequence[Node] = ()
    by_place: bool = False

    @cached_property
    def text(self) -> str:
        """All words in it, a stroke between values."""
        if self.words is not None:
            return self.words
        inner = self.fields.values() if self.fields is not None else self.items
        return " | ".join(one.text for one in inner if one.text)

    @cached_property
    def key(self) -> object:
        """What makes two nodes equal, wherever they stand."""
        if self.fields is not None:
            return tuple((name, one.key) for name, one in self.fields.items())
        return self.words if self.words is not None else tuple(one.key for one in self.items)

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each word stands in it."""
        return count_words(self.text)

    @cached_property
    def name(self) -> str:
        """What a person calls it: its heading, name or content, or else its first words."""
        for name in _NAMES if self.fields is not None else ():
            found = (self.fields or {}).get(name)
            if found is not None and found.words:
                return found.words
        first = next(iter(self.items or (self.fields or {}).values()), None)
        return self.words if self.words is not None else first.name if first else ""

    @cached_property
    def name_counts(self) -> Counter[str]:
        """How often each word stands in its name."""
        return count_words(self.name)


def make_outline(plan: KeHoach) -> Node:
    """Return ``plan`` as a tree; keys without a value are not in it."""
    maker = _Maker(list_parties(plan.danh_sach))
    fields = {name: getattr(plan, name) for name in type(plan).model_fields if name not in LEFT_OUT}
    return maker.make_group((), fields)


class _Maker:
    """Makes nodes of values; ``parties`` are the roles and units that names stand for."""

    def __init__(self, parties: Mapping[str, VaiTro]) -> None:
        self._parties = parties

    def make(self, value: object, path: Path) -> Node | None:
        """Return the node of any value; None where there is nothing."""
        words = self._word(value)
        if words is not None:
            return Node(path, words)
        if isinstance(value, Base):
            return self._make_model(value, path)
        if isinstance(value, dict):
            return self.make_group(path, value)
        if isinstance(value, tuple | list) and value:
            found = [self.make(one, (*path, index)) for index, one in enumerate(value)]
            cells = all(isinstance(one, OBang) for one in value)
            return Node(path, items=tuple(filter(None, found)), by_place=cells)
        return None

    def make_group(self, path: Path, fields: Mapping[str, object]) -> Node:
        """Return the node of named values."""
        found = {name: self.make(value, (*path, name)) for name, value in fields.items()}
        return Node(path, fields={name: one for name, one in found.items() if one is not None})

    def _make_model(self, value: Base, path: Path) -> Node | None:
        # a switch left as it is for nearly all is not worth a word
        fields = {
            name: getattr(value, name)
            for name, field in type(value).model_fields.items()
            if not (isinstance(field.default, bool) and getattr(value, name) is field.default)
        }
        if isinstance(value, NoiDung):
            return self._make_section(value, path, fields)
        group = self.make_group(path, fields)
        return group if group.fields else None

    def _make_section(self, value: NoiDung, path: Path, fields: Mapping[str, object]) -> Node:
        pieces = Node((*path, "noi_dung"), items=tuple(self._list_pieces(value, path)))
        rest = {name: one for name, one in fields.items() if name not in _PIECES}
        return Node(path, fields={**(self.make_group(path, rest).fields or {}), "noi_dung": pieces})

    def _list_pieces(self, value: NoiDung | Doan, path: Path) -> Iterator[Node]:
        """Yield paragraphs, dashes and tables one by one: there are two ways to type them."""
        if isinstance(value, NoiDung):
            for index, doan in enumerate(value.noi_dung):
                yield from self._list_pieces(doan, (*path, "noi_dung", index))
        elif value.chu is not None:
            yield Node(path, value.chu)
        for index, one in enumerate(value.gach):
            made = self.make(one, (*path, "gach", index))
            if made is not None:
                yield made
        table = self.make(value.bang, (*path, "bang"))
        if table is not None:
            yield table

    def _word(self, value: object) -> str | None:
        """Return the words of a value that a person reads as one; None for what holds others."""
        match value:
            case ThucHien():
                return self._word_parties(value)
            case Khi():
                return value.write()
            case NgayBanHanh():
                return _word_day(value)
            case OBang():
                return _word_cell(value)
            case Gach(gach=()):
                return value.noi_dung
            case BaoCao(ten=None, gom_ca_ngay=True):
                return _YES
        return _word_plain(value)

    def _word_parties(self, value: ThucHien) -> str:
        if all(name in self._parties for name in value.ai):
            return compose_thuc_hien(value, self._parties)
        return value.ghi or ", ".join(value.ai)


def _word_plain(value: object) -> str | None:
    match value:
        case bool():
            return _YES if value else "không"
        case str() | int() | float():
            return str(value)
        case dt.date():
            return write_ngay_so(value)
    return None


def _word_day(day: NgayBanHanh) -> str | None:
    parts = [str(one) for one in (day.ngay, day.thang, day.nam) if one is not None]
    return "/".join(parts) or None


def _word_cell(cell: OBang) -> str:
    spans = cell.ngang, cell.doc
    return cell.chu if spans == (1, 1) else f"{cell.chu} ({cell.ngang} × {cell.doc})"
