"""What a rule says about one mention, before the whole text is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach.rollover.result import KEEP

if TYPE_CHECKING:
    from kehoach.mentions import Mention
    from kehoach.rollover.leaves import Leaf
    from kehoach.rollover.turn import Turn


@dataclass(frozen=True, slots=True)
class Spot:
    """A mention, the text that it stands in, and the turn of years."""

    leaf: Leaf
    mention: Mention
    turn: Turn
    following: Mention | None = None

    @property
    def words(self) -> str:
        """The mention as it stands."""
        return self.leaf.text[self.mention.start : self.mention.end]

    @property
    def before(self) -> str:
        """The text before it."""
        return self.leaf.text[: self.mention.start]

    @property
    def after(self) -> str:
        """The text behind it."""
        return self.leaf.text[self.mention.end :]


@dataclass(frozen=True, slots=True)
class Ask:
    """A question; ``start`` and ``end`` are letters of the old text, ``proposals`` words for them.

    ``whole_activity`` asks about the activity, not about the words.
    """

    code: str
    reason: str
    start: int
    end: int
    proposals: tuple[str, ...] = (KEEP,)
    whole_activity: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of a mention: ``new`` words or None, why, and what a person is asked."""

    code: str
    reason: str
    new: str | None = None
    ask: Ask | None = None
