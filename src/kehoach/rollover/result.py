"""What rolling a plan forward finds: changed, kept, to be decided, to be aware of."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kehoach.model.can_xem_lai import BO_CUM_TU, BO_HOAT_DONG, GIU_NGUYEN

if TYPE_CHECKING:
    from collections.abc import Iterator

Path = tuple[str | int, ...]

KEEP, DROP_ACTIVITY, DROP_WORDS = GIU_NGUYEN, BO_HOAT_DONG, BO_CUM_TU


@dataclass(frozen=True, slots=True)
class Change:
    """Words that were changed, or a value that was.

    Attributes:
        path: of the value, in the old plan.
        start: first letter of the words in the old text; None for a whole value.
        end: behind their last letter.
        old: the words as they were.
        new: as they are now.
        code: stable code of the reason.
        reason: for the user.
        value: what now stands at ``path`` where ``start`` is None.
    """

    path: Path
    old: str
    new: str
    code: str
    reason: str
    start: int | None = None
    end: int | None = None
    value: object = None


@dataclass(frozen=True, slots=True)
class Kept:
    """A mention of time that stays as it is, and why."""

    path: Path
    start: int
    end: int
    old: str
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class OpenItem:
    """What a person must decide.

    Attributes:
        path: of the value in the new plan.
        code: stable code of the reason.
        reason: for the user.
        words: what is in question in the new text; '' for the whole value.
        proposals: words to put in their place, or one of KEEP, DROP_ACTIVITY, DROP_WORDS.
    """

    path: Path
    code: str
    reason: str
    words: str = ""
    proposals: tuple[str, ...] = (KEEP,)


@dataclass(frozen=True, slots=True)
class Warn:
    """What may be out of date; nothing was changed for it."""

    path: Path
    code: str
    words: str
    reason: str
    proposal: str = ""


Finding = Change | Kept | OpenItem | Warn


@dataclass(slots=True)
class Rolled:
    """All that was found, each in the order of the plan."""

    old: int
    new: int
    changes: list[Change] = field(default_factory=list)
    kept: list[Kept] = field(default_factory=list)
    open_items: list[OpenItem] = field(default_factory=list)
    warnings: list[Warn] = field(default_factory=list)

    def take(self, findings: Iterator[Finding]) -> None:
        """Sort ``findings`` in; the same question about the same place is asked once."""
        asked = {(one.path, one.code, one.words) for one in self.open_items}
        for one in findings:
            if isinstance(one, Change):
                self.changes.append(one)
            elif isinstance(one, Kept):
                self.kept.append(one)
            elif isinstance(one, Warn):
                self.warnings.append(one)
            elif (one.path, one.code, one.words) not in asked:
                asked.add((one.path, one.code, one.words))
                self.open_items.append(one)
