"""What edits already want, so that two of them do not pull at one thing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kehoach.mending.hindrance import Hindrance
from kehoach.messages import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from lxml import etree

_Span = tuple[int, int, object]


@dataclass(slots=True)
class Claims:
    """Claims of the findings that are mended; the first one wins."""

    _values: dict[Hashable, object] = field(default_factory=dict)
    _spans: dict[etree._Element, list[_Span]] = field(default_factory=dict)
    _undo: list[Callable[[], object]] = field(default_factory=list)

    def begin(self) -> None:
        """Begin with the claims of another finding."""
        self._undo.clear()

    def give_up(self) -> None:
        """Take back the claims of the finding that was begun: it is not mended."""
        for step in reversed(self._undo):
            step()
        self._undo.clear()

    def want(self, key: Hashable, value: object) -> bool:
        """Claim that ``key`` becomes ``value``; False where that was claimed already.

        Raises:
            Hindrance: another value was claimed.
        """
        if key in self._values:
            if self._values[key] != value:
                raise _refuse()
            return False
        self._values[key] = value
        self._undo.append(lambda: self._values.pop(key))
        return True

    def want_span(self, paragraph: etree._Element, start: int, end: int, value: object) -> bool:
        """Claim the letters ``start`` to ``end``; False where the very same was claimed already.

        Raises:
            Hindrance: a claim of something else overlaps, or starts at the same letter.
        """
        held = self._spans.setdefault(paragraph, [])
        for first, last, other in held:
            if (first, last, other) == (start, end, value):
                return False
            if first == start or (first < end and start < last):
                raise _refuse()
        held.append((start, end, value))
        self._undo.append(held.pop)
        return True


def _refuse() -> Hindrance:
    return Hindrance(tr("chỗ này đã sửa theo một lỗi khác, hãy soát lại"))
