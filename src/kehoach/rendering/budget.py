"""What one rendering may use: characters, time, and numbers from ``range``.

Everything that a template can repeat passes here: loops and macros by the steps that
:mod:`kehoach.rendering.guard` puts into them, values as they are printed. So the bounds hold while
the text is generated, and nothing need be looked at afterwards.
"""

from __future__ import annotations

from time import monotonic

from kehoach.messages import tr

MAX_OUTPUT = 64 * 2**20
MAX_SECONDS = 60.0
MAX_RANGE = 100_000
MAX_TEXT = 2**20
"""The longest text or list that an expression may make out of others."""

_LOOK_AT_CLOCK = 0xFF


class BoundError(Exception):
    """A template asked for more than it may have, or for what it may not have at all."""


class Budget:
    """What is left for one rendering."""

    __slots__ = ("characters", "deadline", "ranged", "steps")

    def __init__(self) -> None:
        self.characters = self.ranged = self.steps = 0
        self.deadline = monotonic() + MAX_SECONDS

    def spend(self, characters: int) -> None:
        """Count one step that puts so many characters on the page.

        Raises:
            BoundError: too many of them, or too much time gone.
        """
        self.characters += characters
        self.steps += 1
        if self.characters > MAX_OUTPUT:
            raise BoundError(tr("nội dung sinh ra vượt {size} MB", size=MAX_OUTPUT // 2**20))
        if not self.steps & _LOOK_AT_CLOCK and monotonic() > self.deadline:
            raise BoundError(tr("sinh nội dung quá {seconds} giây", seconds=int(MAX_SECONDS)))

    def spend_text(self, length: int) -> None:
        """Count a text or list of this length that an expression makes.

        Raises:
            BoundError: it alone is longer than ``MAX_TEXT``, or all is too much.
        """
        if length > MAX_TEXT:
            raise BoundError(tr("một giá trị trong mẫu dài quá {count} ký tự", count=MAX_TEXT))
        self.spend(length)

    def spend_range(self, numbers: int) -> None:
        """Count numbers asked of ``range``.

        Raises:
            BoundError: more than 100,000 in one rendering.
        """
        self.ranged += numbers
        if self.ranged > MAX_RANGE:
            raise BoundError(tr("range vượt {count} số", count=MAX_RANGE))
