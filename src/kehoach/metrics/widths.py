"""Widths of characters from ``times.json``, made once by ``tools/build_metrics.py``.

The table comes from Liberation Serif, whose widths are those of Times New Roman. Pairs are not
kerned: neither is text in Word, unless somebody asks for it.
"""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

NON_BREAKING_HYPHEN = "\u2011"


class Widths(dict[str, int]):
    """Advance widths of one face in font units; an unknown character is never too narrow."""

    def __missing__(self, character: str) -> int:
        # Marks stand over a letter, format characters are not drawn: neither takes room.
        if unicodedata.category(character) in ("Mn", "Me", "Cf"):
            return 0
        return max(self.values())


@dataclass(frozen=True)
class Table:
    """The four faces by (bold, italic), and the vertical measures, all in font units."""

    units_per_em: int
    line: int
    faces: dict[tuple[bool, bool], Widths]


def measure(text: str, size: float, *, bold: bool = False, italic: bool = False) -> float:
    """Return the width in pt of ``text`` set on one line in Times New Roman of ``size`` pt.

    Text is expected in NFC. A character outside the table counts as the widest one in it, a
    combining mark as nothing.
    """
    table = load_table()
    units = sum(map(table.faces[bold, italic].__getitem__, text))
    return units * size / table.units_per_em


def line_height(size: float) -> float:
    """Return the height in pt of a line of ``size`` pt at single spacing: 1.15 x ``size``."""
    table = load_table()
    return table.line * size / table.units_per_em


@cache
def load_table() -> Table:
    """Read the table that lies beside this module, once."""
    source = resources.files(__package__).joinpath("times.json").read_text(encoding="utf-8")
    raw: dict[str, Any] = json.loads(source)
    faces = {name: build_face(raw["characters"], row) for name, row in raw["widths"].items()}
    return Table(
        units_per_em=raw["units_per_em"],
        line=raw["ascent"] + raw["descent"] + raw["line_gap"],
        faces={
            (False, False): faces["regular"],
            (True, False): faces["bold"],
            (False, True): faces["italic"],
            (True, True): faces["bold_italic"],
        },
    )


def build_face(characters: str, row: list[int]) -> Widths:
    """Return the widths of one face; the non-breaking hyphen is as wide as the hyphen."""
    face = Widths(zip(characters, row, strict=True))
    face[NON_BREAKING_HYPHEN] = face["-"]
    return face
