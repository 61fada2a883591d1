"""Page numbers in headers and footers: found, set as the decree sets them, taken out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lxml import etree

from kehoach.mending.hindrance import Hindrance
from kehoach.mending.lettering import change_letters
from kehoach.mending.removing import empty_paragraph
from kehoach.mending.schema import drop_children, ensure_child, ensure_properties
from kehoach.mending.setting import set_paragraph
from kehoach.messages import tr
from kehoach.nd30 import COMPONENTS, FONT
from kehoach.word.places import TEXT_BOX, list_runs
from kehoach.word.setting import PLAIN
from kehoach.word.view import ParagraphForm
from kehoach.word.xml import qualify

if TYPE_CHECKING:
    from collections.abc import Iterable

_PAGE: Final = re.compile(r"\bPAGE\b", re.IGNORECASE)
_SETTING: Final = {"align": "center", "left": 0.0, "right": 0.0, "first": 0.0}
_ADORNMENTS: Final = re.compile(r"[\s\d\-–—.|/]*|\s*trang\s*\d*\s*", re.IGNORECASE)
"""What stands beside a number and is nothing without it."""
_TEXTS: Final = (qualify("t"), qualify("sym"), qualify("drawing"), qualify("pict"))


def list_numbers(root: etree._Element) -> list[etree._Element]:
    """Return the paragraphs of a header or footer that hold a page number."""
    return [each for each in root.iter(qualify("p")) if _PAGE.search(_read_fields(each))]


def check_reach(numbers: Iterable[etree._Element]) -> None:
    """See that page numbers stand in the header or footer itself.

    Raises:
        Hindrance: one is in a text box.
    """
    for each in numbers:
        if next(each.iterancestors(TEXT_BOX), None) is not None:
            raise Hindrance(tr("số trang nằm trong khung chữ, cần người soạn tự sửa"))


def is_alone(paragraph: etree._Element) -> bool:
    """Whether a paragraph holds a page number and nothing else to read."""
    if next(paragraph.iter(*_TEXTS[1:]), None) is not None:
        return False
    words = "".join(text.text or "" for text in paragraph.iter(_TEXTS[0]))
    return _ADORNMENTS.fullmatch(words) is not None


def has_content(root: etree._Element) -> bool:
    """Whether a header or footer shows anything but page numbers."""
    numbers = [each for each in list_numbers(root) if is_alone(each)]
    return next(root.iter(qualify("pBdr")), None) is not None or any(
        each.tag != _TEXTS[0] or (each.text or "").strip()
        for paragraph in root.iter(qualify("p"))
        if paragraph not in numbers
        for each in paragraph.iter(*_TEXTS)
    )


def take_numbers_out(root: etree._Element) -> None:
    """Take the page numbers out of a header or footer, the paragraphs stay."""
    for paragraph in list_numbers(root):
        if is_alone(paragraph):
            empty_paragraph(paragraph)


def put_number(root: etree._Element, size: float) -> None:
    """Number the pages in a header: the number there is set anew, or one is put above all else."""
    numbers = list_numbers(root)
    if numbers:
        _dress(numbers[0], size)
        return
    first = root.find(qualify("p"))
    if first is None or not _is_blank(first):
        first = etree.Element(qualify("p"))
        root.insert(0, first)
    properties = first.find(qualify("pPr"))
    if properties is not None:
        drop_children(properties, ("framePr", "tabs"))
    for part in (("begin", ""), ("", " PAGE "), ("separate", ""), ("end", "")):
        first.append(_make_run(*part))
    shown = etree.Element(qualify("r"))
    etree.SubElement(shown, qualify("t")).text = "2"
    first.insert(len(first) - 1, shown)
    _dress(first, size)


def _dress(paragraph: etree._Element, size: float) -> None:
    properties = ensure_properties(paragraph, "pPr")
    drop_children(properties, ("framePr",))
    if is_alone(paragraph):
        for run in list_runs(paragraph):
            drop_children(run, ("tab", "ptab"))
    set_paragraph(paragraph, _SETTING, ParagraphForm(), PLAIN)
    row = COMPONENTS["so_trang"]
    look = {
        "font": FONT.value,
        "size": size,
        "bold": row.dam.value,
        "italic": row.nghieng.value,
        "underline": False,
    }
    for run in list_runs(paragraph):
        change_letters(ensure_properties(run, "rPr"), look)
    change_letters(ensure_child(properties, "rPr"), look)


def _make_run(kind: str, instruction: str) -> etree._Element:
    run = etree.Element(qualify("r"))
    if instruction:
        words = etree.SubElement(run, qualify("instrText"))
        words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        words.text = instruction
    else:
        etree.SubElement(run, qualify("fldChar")).set(qualify("fldCharType"), kind)
    return run


def _is_blank(paragraph: etree._Element) -> bool:
    return not any(True for _ in paragraph.iter(qualify("r")))


def _read_fields(paragraph: etree._Element) -> str:
    """The instructions of a paragraph's own fields, not those in its text boxes."""
    words = []
    for each in paragraph.iter(qualify("instrText"), qualify("fldSimple"), qualify("pgNum")):
        if next(each.iterancestors(qualify("p"))) is not paragraph:
            continue
        words.append("PAGE" if each.tag == qualify("pgNum") else _read_instruction(each))
    return "".join(words)


def _read_instruction(field: etree._Element) -> str:
    return field.text or f" {field.get(qualify('instr'), '')} "
