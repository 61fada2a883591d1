"""Build ``src/kehoach/metrics/times.json``, the table of text widths, from four font files.

Run it again when the fonts change::

    python tools/build_metrics.py /usr/share/fonts/truetype/liberation2

Liberation Serif has the widths of Times New Roman, so the table serves documents set in it. The
same fonts always give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import unicodedata
from itertools import product
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont

FACES = {
    "regular": "LiberationSerif-Regular.ttf",
    "bold": "LiberationSerif-Bold.ttf",
    "italic": "LiberationSerif-Italic.ttf",
    "bold_italic": "LiberationSerif-BoldItalic.ttf",
}
TABLE = Path(__file__).parent.parent / "src/kehoach/metrics/times.json"

VOWELS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
# dashes, quotes, ellipsis, bullets, per mille, prime marks, đồng, euro, arrow, signs of comparison
SIGNS = "–—―‘’‚“”„†‡•…‰′″‹›₫€™→−≈≠≤≥■□▪▫○●◦"
COPYRIGHT, FAMILY, VERSION = 0, 1, 5
"""Numbers of the names that a font carries (OpenType ``name`` table)."""


def list_characters() -> list[str]:
    """List the characters of the table in code order: Latin-1, Vietnamese letters, signs."""
    latin = {chr(code) for code in (*range(0x20, 0x7F), *range(0xA0, 0x100))}
    vietnamese = {unicodedata.normalize("NFC", "".join(p)) for p in product(VOWELS, TONES)}
    # The twins of Times New Roman disagree on U+2011 alone: it is left out, not guessed.
    return sorted(latin | vietnamese | set("đĐ") | set(SIGNS))


def measure_face(font: TTFont, characters: list[str]) -> list[int]:
    """Return the advance widths of ``characters`` in font units."""
    names, advances = font.getBestCmap(), font["hmtx"].metrics
    return [advances[names[ord(character)]][0] for character in characters]


def build_table(folder: Path) -> dict[str, Any]:
    """Return the table for the four faces in ``folder``, with where it comes from."""
    fonts = {face: TTFont(folder / name) for face, name in FACES.items()}
    regular = fonts["regular"]
    characters = list_characters()
    return {
        "font": regular["name"].getDebugName(FAMILY),
        "version": regular["name"].getDebugName(VERSION),
        "copyright": regular["name"].getDebugName(COPYRIGHT).replace("\n", " "),
        "licence": "SIL Open Font License 1.1, see OFL.txt",
        "made_by": "tools/build_metrics.py",
        "units_per_em": regular["head"].unitsPerEm,
        "ascent": regular["hhea"].ascent,
        "descent": -regular["hhea"].descent,
        "line_gap": regular["hhea"].lineGap,
        "characters": "".join(characters),
        "widths": {face: measure_face(font, characters) for face, font in fonts.items()},
    }


def write_table(table: dict[str, Any], path: Path) -> None:
    """Write ``table`` as JSON with one line for each field and each face."""
    widths = {face: json.dumps(row, separators=(",", ":")) for face, row in table["widths"].items()}
    faces = ",\n".join(f'    "{face}": {row}' for face, row in widths.items())
    fields = (
        f"  {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)},\n"
        for name, value in table.items()
        if name != "widths"
    )
    text = "{\n" + "".join(fields) + '  "widths": {\n' + faces + "\n  }\n}\n"
    path.write_text(text, encoding="utf-8", newline="\n")


def main() -> None:
    """Read the arguments and write the table."""
    parser = argparse.ArgumentParser(description="Build the table of text widths from fonts.")
    parser.add_argument("folder", type=Path, help="folder of LiberationSerif-*.ttf")
    parser.add_argument("--out", type=Path, default=TABLE, help="where the table goes")
    arguments = parser.parse_args()
    write_table(build_table(arguments.folder), arguments.out)


if __name__ == "__main__":
    main()
