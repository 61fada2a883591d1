"""Which of a run's four fonts each letter takes (ECMA-376 part 1, 17.3.2.26 rFonts)."""

from __future__ import annotations

import functools
import re
from itertools import groupby
from typing import TYPE_CHECKING, Final

from kehoach.word.lettering import DEFAULT_FONT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.word.lettering import Letters

# letters that are East Asian whatever the hint, and those that are so only with hint="eastAsia"
_EAST: Final = (
    "\u1100-\u11ff\u2e80-\udfff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef\U00020000-\U0003ffff"
)
_HINTED: Final = "\u2000-\u2bff\ue000-\uf8ff"
# a combining mark goes with the letter under it
_MARKS: Final = "\u0300-\u036f"


# few documents have letters that need these, and they take long to compile
@functools.cache
def _compile(east: str) -> re.Pattern[str]:
    return re.compile(
        f"(?P<eastAsia>[{east}][{east}{_MARKS}]*)"
        f"|(?P<ascii>[\x00-\x7f](?:[\x00-\x7f]|(?<=[\x00-\x7f])[{_MARKS}]+)*)"
        f"|(?P<hAnsi>[^\x00-\x7f{east}]+)"
    )


_EASTERN: Final = re.compile(f"[{_EAST}]")
_EASTERN_HINTED: Final = re.compile(f"[{_EAST}{_HINTED}]")


def split_slots(text: str, letters: Letters) -> Iterator[tuple[str, str]]:
    """Yield ``text`` in stretches of one font, each with its slot ('ascii', 'hAnsi', …).

    Vietnamese letters are 'hAnsi', plain ones 'ascii': where both are one font nothing is split.
    """
    fonts = letters.fonts
    if letters.flags.get("cs") or letters.flags.get("rtl"):
        yield text, "cs"
        return
    hinted = fonts.get("hint") == "eastAsia"
    is_one = fonts.get("ascii", DEFAULT_FONT) == fonts.get("hAnsi", DEFAULT_FONT)
    eastern = _EASTERN_HINTED if hinted else _EASTERN
    if text.isascii() or (is_one and not eastern.search(text)):
        yield text, "ascii"
        return
    pattern = _compile(_EAST + _HINTED if hinted else _EAST)
    found = ((match[0], match.lastgroup or "ascii") for match in pattern.finditer(text))
    if not is_one:
        yield from found
        return
    for is_east, group in groupby(found, key=lambda pair: pair[1] == "eastAsia"):
        yield "".join(part for part, _ in group), "eastAsia" if is_east else "ascii"
