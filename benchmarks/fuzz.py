"""Break files in many ways and check them: only our own errors may come, and nothing may hang.

Run with ``python benchmarks/fuzz.py 10000``. Half of the cases change the XML of a part (tags,
values and pieces of it moved, doubled, torn out), the other half the bytes of the package.
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests/checking"))

from typing import TYPE_CHECKING

from good_papers import GOOD

from kehoach.checking.engine import check_document
from kehoach.errors import KehoachError
from kehoach.mending import annotate, mend
from kehoach.word.opening import open_document
from kehoach.word.package import read_package, write_package

if TYPE_CHECKING:
    from collections.abc import Callable

PIECE = re.compile(r"<[^>]+>")
VALUES = ("", "0", "-1", "99999999999", "x", "none", "auto", "1e9", "FFFFFF", "\u0301", "Số: 5/")
SLOW_S = 5.0


def change_xml(data: bytes, dice: random.Random) -> bytes:
    """Change one to four pieces of one part."""
    package = read_package(data, name="x.docx")
    name = dice.choice([one for one in package.parts if one.endswith((".xml", ".rels"))])
    text = package.parts[name].decode("utf-8", "replace")
    for _ in range(dice.randint(1, 4)):
        text = dice.choice(XML_CHANGES)(text, dice)
    return write_package({**package.parts, name: text.encode("utf-8", "replace")})


def change_value(text: str, dice: random.Random) -> str:
    """Give an attribute another value."""
    hits = list(re.finditer(r'="([^"]*)"', text))
    if not hits:
        return text
    hit = dice.choice(hits)
    return f'{text[: hit.start()]}="{dice.choice(VALUES)}"{text[hit.end() :]}'


def drop_element(text: str, dice: random.Random) -> str:
    """Take an empty element out, or a pair of tags."""
    hits = [one for one in PIECE.finditer(text) if one[0].endswith("/>")]
    if not hits:
        return text
    hit = dice.choice(hits)
    return text[: hit.start()] + text[hit.end() :]


def double_block(text: str, dice: random.Random) -> str:
    """Double a paragraph, table, row, cell or run, or put it elsewhere."""
    tag = dice.choice(("w:p", "w:tbl", "w:tr", "w:tc", "w:r", "w:pPr", "w:rPr", "w:sectPr"))
    hits = list(re.finditer(rf"<{tag}[ >].*?</{tag}>", text, re.DOTALL))
    if not hits:
        return text
    hit, place = dice.choice(hits), dice.choice(hits)
    if dice.random() < 0.5:
        return text[: place.start()] + hit[0] + text[place.start() :]
    return text[: hit.start()] + text[hit.end() :]


def change_letters(text: str, dice: random.Random) -> str:
    """Put other letters into the words."""
    hits = list(re.finditer(r">([^<]+)<", text))
    if not hits:
        return text
    hit = dice.choice(hits)
    words = "".join(
        dice.choice("aĂ0./-–();:“” \u00a0\u0301IVX") for _ in range(dice.randint(0, 30))
    )
    return f"{text[: hit.start()]}>{words}<{text[hit.end() :]}"


def tear(text: str, dice: random.Random) -> str:
    """Tear a piece out, tags or not."""
    start = dice.randrange(len(text) + 1)
    return text[:start] + text[start + dice.randint(1, 40) :]


XML_CHANGES: tuple[Callable[[str, random.Random], str], ...] = (
    change_value,
    change_value,
    drop_element,
    double_block,
    double_block,
    change_letters,
    change_letters,
    tear,
)


def change_bytes(data: bytes, dice: random.Random) -> bytes:
    """Change some bytes of the package, or cut it."""
    changed = bytearray(data)
    for _ in range(dice.randint(1, 20)):
        changed[dice.randrange(len(changed))] = dice.randrange(256)
    return bytes(changed[: dice.randrange(1, len(changed))] if dice.random() < 0.1 else changed)


def check(data: bytes, dice: random.Random) -> str:
    """Check a file, now and then mend and annotate it too; return what came."""
    package = read_package(data, name="x.docx")
    verdict = check_document(open_document(package))
    if verdict.crashes:
        return f"rule crashed: {verdict.crashes}"
    if verdict.findings and dice.random() < 0.3:
        mended = mend(package, verdict.findings, unsafe=True).package
        check_document(open_document(read_package(write_package(mended.parts), name="y.docx")))
        annotate(package, verdict.findings)
    return "checked"


def main(count: int) -> int:
    papers = [make() for make in GOOD.values()]
    came: Counter[str] = Counter()
    for number in range(count):
        dice = random.Random(number)
        change = dice.choice((change_xml, change_bytes))
        data = change(dice.choice(papers), dice)
        start = time.perf_counter()
        try:
            result = check(data, dice)
        except KehoachError:
            result = "refused"
        except Exception as crash:
            result = f"CRASH {type(crash).__name__}"
            print(number, change.__name__, repr(crash)[:200])
        if time.perf_counter() - start > SLOW_S:
            result = "SLOW"
            print(number, change.__name__, "slow")
        if result.startswith("rule"):
            print(number, result)
            result = "rule crashed"
        came[result] += 1
    print(dict(came))
    return int(any(one not in ("checked", "refused") for one in came))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000))
