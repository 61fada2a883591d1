"""Break files in many ways and check them: only our own errors may come, and nothing may hang.

Run with ``python benchmarks/fuzz.py 10000``. Half of the cases change the tree of a part, which
stays XML (elements moved, doubled, renamed, nested, values and words changed); a quarter its text
(pieces torn out, tags too); a quarter the bytes of the package.
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections import Counter
from copy import deepcopy
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests/checking"))

from typing import TYPE_CHECKING

from good_papers import GOOD
from lxml import etree

from kehoach.checking.engine import check_document
from kehoach.errors import KehoachError
from kehoach.mending import annotate, mend
from kehoach.word.opening import open_document
from kehoach.word.package import read_package, write_package

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PIECE = re.compile(r"<[^>]+>")
VALUES = ("", "0", "-1", "99999999999", "x", "none", "auto", "1e9", "FFFFFF", "\u0301", "Số: 5/")
LETTERS = "aĂ0./-–();:“” \u00a0\u0301IVX"
W_T = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
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
    return f"{text[: hit.start()]}>{make_letters(dice)}<{text[hit.end() :]}"


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


def change_tree(data: bytes, dice: random.Random) -> bytes:
    """Change one to eight elements of one part, mostly the document; it stays XML."""
    package = read_package(data, name="x.docx")
    others = [one for one in package.parts if one.endswith(".xml")]
    name = package.document_name if dice.random() < 0.7 else dice.choice(others)
    root = etree.fromstring(package.parts[name])
    for _ in range(dice.randint(1, 8)):
        elements = [one for one in root.iterdescendants() if isinstance(one.tag, str)]
        if elements:
            dice.choice(TREE_CHANGES)(dice.choice(elements), dice.choice(elements), dice)
    return write_package({**package.parts, name: etree.tostring(root)})


def remove(one: etree._Element, _: etree._Element, dice: random.Random) -> None:
    parent = one.getparent()
    if parent is not None:
        parent.remove(one)


def put_elsewhere(one: etree._Element, other: etree._Element, dice: random.Random) -> None:
    if not any(parent is one for parent in (other, *other.iterancestors())):
        other.insert(dice.randint(0, len(other)), one if dice.random() < 0.5 else deepcopy(one))


def repeat(one: etree._Element, _: etree._Element, dice: random.Random) -> None:
    for _each in range(dice.choice((1, 3, 40))):
        one.addnext(deepcopy(one))


def nest(one: etree._Element, _: etree._Element, dice: random.Random) -> None:
    for _each in range(dice.choice((1, 2, 5))):
        one.append(deepcopy(one))


def rename(one: etree._Element, other: etree._Element, dice: random.Random) -> None:
    one.tag = other.tag


def set_value(one: etree._Element, other: etree._Element, dice: random.Random) -> None:
    names = list(one.attrib) or list(other.attrib)
    if names:
        one.set(dice.choice(names), dice.choice((*VALUES, *other.attrib.values())))


def drop_value(one: etree._Element, _: etree._Element, dice: random.Random) -> None:
    if one.attrib:
        del one.attrib[dice.choice(list(one.attrib))]


def set_words(one: etree._Element, other: etree._Element, dice: random.Random) -> None:
    words = next(one.iter(W_T), None)
    if words is not None:
        words.text = dice.choice((make_letters(dice), other.text or "", "", (words.text or "") * 9))


TREE_CHANGES: tuple[Callable[[etree._Element, etree._Element, random.Random], None], ...] = (
    remove,
    put_elsewhere,
    put_elsewhere,
    repeat,
    nest,
    rename,
    set_value,
    drop_value,
    set_words,
    set_words,
)


def make_letters(dice: random.Random) -> str:
    return "".join(dice.choice(LETTERS) for _ in range(dice.randint(0, 30)))


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


def make_case(number: int, papers: Sequence[bytes]) -> tuple[str, bytes, random.Random]:
    """Make the broken file ``number``, the same each time: how it was broken, it, and the dice."""
    dice = random.Random(number)
    change = dice.choice((change_tree, change_tree, change_xml, change_bytes))
    return change.__name__, change(dice.choice(papers), dice), dice


def main(count: int) -> int:
    papers = [make() for make in GOOD.values()]
    came: Counter[str] = Counter()
    for number in range(count):
        change, data, dice = make_case(number, papers)
        start = time.perf_counter()
        try:
            result = check(data, dice)
        except KehoachError:
            result = "refused"
        except Exception as crash:
            result = f"CRASH {type(crash).__name__}"
            print(number, change, repr(crash)[:200], flush=True)
        if time.perf_counter() - start > SLOW_S:
            result = "SLOW"
            print(number, change, "slow", flush=True)
        if result.startswith("rule"):
            print(number, result, flush=True)
            result = "rule crashed"
        came[result] += 1
    print(dict(came))
    return int(any(one not in ("checked", "refused") for one in came))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000))
