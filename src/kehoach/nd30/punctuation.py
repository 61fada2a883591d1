"""Lists whose lines end in ';' and the last in '.' (căn cứ, nơi nhận, kính gửi)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

BLANKS: Final = " \t\r\n\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Ends:
    """The mark after each line of a list, and after its last."""

    inner: str
    last: str


def punctuate(lines: Sequence[str], ends: Ends, lead: str = "") -> list[str]:
    """Return ``lines`` with ``lead`` in front and the marks behind; neither is doubled."""
    last = len(lines) - 1
    return [
        lead + _strip(line, lead) + (ends.last if index == last else ends.inner)
        for index, line in enumerate(lines)
    ]


def _strip(line: str, lead: str) -> str:
    bare = line.strip(BLANKS).rstrip(";," + BLANKS)
    # Three dots say that more is left unsaid; they are no end mark.
    bare = f"{bare.rstrip('.')}..." if bare.endswith("...") else bare.rstrip(";.," + BLANKS)
    return bare.lstrip("-–—" + BLANKS) if lead else bare
