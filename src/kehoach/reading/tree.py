"""The tree of values that a text file spells, built from what its parser meets in order.

Both formats of text share it, and with it the bounds and the rules about keys.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from kehoach.messages import tr
from kehoach.reading.text import excerpt

if TYPE_CHECKING:
    from kehoach.errors import Place
    from kehoach.reading.gathering import Gathering
    from kehoach.reading.values import Path

DEEPEST = 50
MOST_NODES = 200_000
"""Keys and values in one file; a year's plan has a few thousand."""

Scalar = str | int | bool | None

CANONICAL_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,14}")
"""Other numbers stay the text typed: to read ``012`` or ``1.10`` as a number would lose of it."""


@dataclass(slots=True)
class _Open:
    """A list or mapping that is not closed yet; ``key`` is the one that waits for its value."""

    value: list[object] | dict[str, object]
    path: Path
    is_key: bool = False
    key: str | None = None

    def next_path(self) -> Path:
        if isinstance(self.value, list):
            return (*self.path, len(self.value))
        return self.path if self.key is None else (*self.path, self.key)

    def take(self, value: object) -> bool:
        """Take the next value, and tell whether a key comes after it."""
        if isinstance(self.value, list):
            self.value.append(value)
            return False
        self.value[cast("str", self.key)] = value
        self.key = None
        return True


class Tree:
    """The values met so far; :attr:`root` is the outermost once all is closed.

    Args:
        gathering: where places and problems go.
        most: the most keys and values.
    """

    def __init__(self, gathering: Gathering, most: int = MOST_NODES) -> None:
        self.root: object = None
        self.awaits_key = False
        """Whether a key of a mapping comes next."""
        self._gathering = gathering
        self._open: list[_Open] = []
        self._nodes = 0
        self._most = most

    @property
    def path(self) -> Path:
        """The path of the value (or of the mapping whose key) comes next."""
        return self._open[-1].next_path() if self._open else ()

    def start(self, value: list[object] | dict[str, object], place: Place) -> None:
        """Begin a list or mapping at ``place``; what follows goes into it until :meth:`end`.

        Raises:
            BadInput: it is too deep, or the file holds too much.
        """
        self._count(place)
        if len(self._open) >= DEEPEST:
            found = tr("các mục lồng nhau sâu hơn {n} bậc", n=DEEPEST)
            self._gathering.report("long-qua-sau", place, found, tr("ít bậc hơn"), path=self.path)
            self._gathering.refuse()
        opened = _Open(value, self.path, is_key=self.awaits_key)
        if opened.is_key:
            self._refuse_key(tr("một danh sách hoặc nhóm làm khóa"), place)
        else:
            self._gathering.places[opened.path] = place
        self._open.append(opened)
        self.awaits_key = isinstance(value, dict)

    def end(self) -> None:
        """Close the innermost list or mapping."""
        closed = self._open.pop()
        if closed.is_key:
            self._open[-1].key, self.awaits_key = "?", False
        else:
            self._put(closed.value)

    def scalar(self, value: Scalar, typed: str, place: Place) -> None:
        """Take a key or value; ``typed`` is how it stands in the file.

        Raises:
            BadInput: the file holds too much.
        """
        self._count(place)
        if self.awaits_key:
            self._key(value, typed, place)
            return
        path = self.path
        self._gathering.places[path] = place
        if isinstance(value, str):
            value = self._gathering.read_text(value, place, path)
        self._put(value)

    def _put(self, value: object) -> None:
        if self._open:
            self.awaits_key = self._open[-1].take(value)
        else:
            self.root, self.awaits_key = value, False

    def _key(self, value: Scalar, typed: str, place: Place) -> None:
        holder = self._open[-1]
        if not isinstance(value, str):
            self._refuse_key(tr("khóa “{typed}” không phải là chữ", typed=excerpt(typed)), place)
            value = typed
        path: Path = (*holder.path, value)
        key = self._gathering.read_text(value, place, path)
        if key != value:
            path = (*holder.path, key)
        first = self._gathering.key_places.get(path)
        if first is not None and key in holder.value:
            self._gathering.report(
                "khoa-trung",
                place,
                tr("khóa “{key}” đã có ở {first}", key=excerpt(key), first=first),
                tr("mỗi khóa chỉ một lần"),
                tr("giữ một chỗ, xóa hoặc đổi tên chỗ kia"),
                path,
            )
        else:
            self._gathering.key_places[path] = place
        holder.key, self.awaits_key = key, False

    def _refuse_key(self, found: str, place: Place) -> None:
        self._gathering.report(
            "khoa-khong-phai-chu",
            place,
            found,
            tr("khóa là chữ; số làm khóa và chữ có dấu ngoặc thì đặt trong nháy kép"),
            tr('ví dụ: "2024": giá trị'),
            self.path,
        )

    def _count(self, place: Place) -> None:
        self._nodes += 1
        if self._nodes > self._most:
            found = tr("hơn {n} khóa và giá trị", n=self._most)
            self._gathering.report(
                "qua-nhieu-muc", place, found, tr("ít hơn, hoặc chia thành nhiều tệp")
            )
            self._gathering.refuse()
