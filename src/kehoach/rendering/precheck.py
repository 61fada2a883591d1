"""Mistakes in a template that docxtpl answers with lost text or an error without a place.

They are looked for in the paragraphs as Word shows them, before any tag is moved.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach.messages import tr
from kehoach.rendering.errors import Spot, TemplateError
from kehoach.word.xml import qualify

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_CLOSINGS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_OPENING = re.compile(r"\{[{%#]")
_LEVEL = re.compile(r"\{[{%](p|tr|tc) ")
# docxtpl joins such a pair whatever elements stand between, the end of a paragraph too
_JOINED = re.compile("\\{\0[{%#]|[%}#]\0\\}")
_TEXTS = tuple(map(qualify, ("t", "instrText", "delText")))


@dataclass(frozen=True, slots=True)
class _Tag:
    text: str
    paragraph: etree._Element
    level: str | None


def check_template(root: etree._Element, spot: Spot) -> None:
    """Look at every tag of a part.

    Raises:
        TemplateError: the first of :func:`find_tag_faults`.
    """
    for fault in find_tag_faults(root, spot):
        raise fault


def find_tag_faults(root: etree._Element, spot: Spot) -> Iterator[TemplateError]:
    """Yield what is wrong with the tags of a part, one fault a paragraph at most.

    A tag has deleted words beside it, does not end in its paragraph, ``{%tr`` or ``{%tc`` stands
    outside a table, text beside a ``{%p``, ``{%tr``, ``{%tc`` would be lost, or the braces of two
    paragraphs would be taken for one tag.
    """
    levels: dict[etree._Element, list[_Tag]] = defaultdict(list)
    before = ""
    for paragraph in root.iter(qualify("p")):
        words = _read_words(paragraph)
        try:
            _check_tracked(paragraph, words, _locate(spot, paragraph))
            _check_joint(before, words, _locate(spot, paragraph))
            for tag in _find_tags(paragraph, spot):
                if tag.level:
                    levels[_find_holder(tag, spot)].append(tag)
        except TemplateError as fault:
            yield fault
        before = words or before
    for holder, tags in levels.items():
        try:
            _check_alone(holder, tags, spot)
        except TemplateError as fault:
            yield fault


def _check_tracked(paragraph: etree._Element, words: str, spot: Spot) -> None:
    """Refuse words that Word shows as struck out: they would be taken for a part of the tag."""
    if _OPENING.search(words) and next(paragraph.iter(qualify("delText")), None) is not None:
        raise spot.make_error(
            "the-con-vet-sua",
            tr("đoạn có thẻ còn vết xóa (Track Changes)"),
            expected=tr("chấp nhận hoặc từ chối hết vết sửa trong Word rồi lưu lại"),
        )


def _check_joint(before: str, words: str, spot: Spot) -> None:
    if _JOINED.search(f"{before[-1:]}\0{words[:1]}"):
        raise spot.make_error(
            "the-dinh-nhau",
            tr("dấu ngoặc nhọn ở đầu đoạn bị nối với dấu ở cuối đoạn trước"),
            expected=tr("một dấu cách giữa hai dấu ngoặc"),
        )


def check_closings(xml: str, spot: Spot) -> None:
    """Look for a tag that never ends, wherever it hides (a drawing's name, a bookmark).

    ``patch_xml`` would search the rest of the part for the end of each, again and again.

    Raises:
        TemplateError: there is one.
    """
    for opening, closing in _CLOSINGS.items():
        if xml.rfind(opening) > xml.rfind(closing):
            found = tr("thẻ {tag} chưa đóng", tag=opening)
            raise spot.make_error("the-chua-dong", found, expected=closing)


def _read_words(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(*_TEXTS))


def _locate(spot: Spot, paragraph: etree._Element) -> Spot:
    in_cell = _find_ancestor(paragraph, "tc") is not None
    return Spot(spot.file, spot.part, _read_words(paragraph), in_cell)


def _find_ancestor(element: etree._Element, name: str) -> etree._Element | None:
    return next(element.iterancestors(qualify(name)), None)


def _find_tags(paragraph: etree._Element, spot: Spot) -> Iterator[_Tag]:
    words = _read_words(paragraph)
    start = 0
    while opening := _OPENING.search(words, start):
        end = words.find(_CLOSINGS[opening.group()], opening.end())
        if end < 0:
            raise _locate(spot, paragraph).make_error(
                "the-chua-dong",
                tr("thẻ {tag} chưa đóng", tag=opening.group()),
                expected=tr("{tag} trong cùng một đoạn", tag=_CLOSINGS[opening.group()]),
                hint=tr("một thẻ phải mở và đóng trong cùng một đoạn văn"),
            )
        start = end + 2
        text = words[opening.start() : start]
        level = _LEVEL.match(text)
        yield _Tag(text, paragraph, level.group(1) if level else None)


def _find_holder(tag: _Tag, spot: Spot) -> etree._Element:
    _check_expression(tag, spot)
    if tag.level == "p":
        return tag.paragraph
    holder = _find_ancestor(tag.paragraph, str(tag.level))
    if holder is None:
        raise _locate(spot, tag.paragraph).make_error(
            "the-ngoai-bang",
            tr("thẻ {tag} nằm ngoài bảng", tag=tag.text),
            expected=tr("thẻ này trong một ô của bảng"),
            hint=tr("ngoài bảng hãy dùng {%p … %}"),
        )
    return holder


def _check_expression(tag: _Tag, spot: Spot) -> None:
    if re.search(r"[}%]", tag.text[2:-2]):
        raise _locate(spot, tag.paragraph).make_error(
            "the-qua-kho",
            tr("thẻ {tag} chứa dấu }} hoặc % bên trong", tag=tag.text),
            expected=tr("một biểu thức đơn giản"),
            hint=tr("đặt biểu thức vào biến bằng lệnh set ở đoạn trước"),
        )


def _check_alone(holder: etree._Element, tags: list[_Tag], spot: Spot) -> None:
    words = _read_words(holder)
    rest = words.replace(tags[0].text, "", 1).strip()
    if not rest:
        return
    names = {"p": tr("đoạn"), "tr": tr("hàng"), "tc": tr("ô")}
    raise _make_crowded(_locate(spot, tags[0].paragraph), tags[0], names[str(tags[0].level)], rest)


def _make_crowded(spot: Spot, tag: _Tag, kind: str, rest: str) -> TemplateError:
    return spot.make_error(
        "the-khong-dung-rieng",
        tr("bên cạnh thẻ {tag} còn “{rest}”, sẽ bị mất", tag=tag.text, rest=rest[:60]),
        expected=tr("{kind} chỉ chứa một thẻ này", kind=kind),
    )
