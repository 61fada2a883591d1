"""A document while it is mended: from the places that findings name to the XML there."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from lxml import etree

from kehoach.checking.aids.text import join_runs
from kehoach.checking.edits import Reword
from kehoach.mending.claims import Claims
from kehoach.mending.hindrance import Hindrance
from kehoach.mending.text_map import TextMap, map_text
from kehoach.messages import tr
from kehoach.word.opening import open_document
from kehoach.word.places import TEXT_BOX, list_blocks, list_boxes, list_cells, list_rows
from kehoach.word.setting import Setting, merge_settings
from kehoach.word.sources import MC
from kehoach.word.styles import Styles
from kehoach.word.values import VAL
from kehoach.word.xml import qualify

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.checking.edits import Edit
    from kehoach.mending.sheets import Sheets
    from kehoach.word.view import Document, Paragraph, Where

_ALTERNATE = f"{{{MC}}}AlternateContent"
_FALLBACK = f"{{{MC}}}Fallback"


@dataclass
class Scene:
    """What edits look at and change.

    Attributes:
        sheets: the parts.
        claims: what is to be changed already.
    """

    sheets: Sheets
    claims: Claims = field(default_factory=Claims)
    _maps: dict[Where, TextMap] = field(default_factory=dict)
    _twins: dict[etree._Element, tuple[etree._Element, bytes]] = field(default_factory=dict)

    @cached_property
    def document(self) -> Document:
        """The document as its reader sees it, before anything is changed."""
        return open_document(self.sheets.package)

    @cached_property
    def body(self) -> etree._Element:
        """The ``w:body``.

        Raises:
            Hindrance: there is none.
        """
        body = self.sheets.open_document().find(qualify("body"))
        if body is None:
            raise _refuse_place()
        return body

    def see(self, where: Where) -> Paragraph:
        """Return the paragraph at ``where`` as its reader sees it.

        Raises:
            Hindrance: there is none.
        """
        found = self._seen.get(where)
        if found is None:
            raise _refuse_place()
        return found

    def holds(self, paragraph: Paragraph) -> bool:
        """Tell whether the body holds this paragraph, or the one that it is a piece of."""
        seen = self._seen.get(paragraph.where)
        return seen is not None and (seen == paragraph or _find_piece(paragraph, seen) >= 0)

    def check_place(self, paragraph: Paragraph, edits: Iterable[Edit]) -> None:
        """See that what was found there can be mended there.

        Raises:
            Hindrance: it stands in a header, or was found in another file; or words of a piece of
                a paragraph were counted otherwise than those of the whole.
        """
        if not self.holds(paragraph):
            raise Hindrance(tr("chỗ này ở đầu trang, chân trang, hoặc tệp đã đổi sau khi soát"))
        at = _find_piece(paragraph, self.see(paragraph.where))
        end = at + len(join_runs(paragraph))
        for edit in edits if at >= 0 else ():
            if not isinstance(edit, Reword) or edit.where != paragraph.where:
                continue
            if not at <= edit.start <= edit.end <= end:
                raise _refuse_place()

    def find(self, where: Where) -> etree._Element:
        """Return the ``w:p`` at ``where``.

        Raises:
            Hindrance: there is no paragraph.
        """
        element = self._elements.get(where)
        if element is None:
            raise _refuse_place()
        self._watch_twin(element)
        return element

    def map_text(self, where: Where) -> TextMap:
        """Return where the letters of the paragraph at ``where`` stand in its XML."""
        if where not in self._maps:
            self._maps[where] = map_text(self.find(where), self.see(where))
        return self._maps[where]

    def read_style(self, paragraph: etree._Element) -> Setting:
        """Return what defaults and styles say of a paragraph, below its own properties."""
        entry = paragraph.find(f"{qualify('pPr')}/{qualify('pStyle')}")
        named = entry.get(VAL) if entry is not None else None
        style = self._styles.find(named, "paragraph")
        return merge_settings(self._styles.default_setting, self._styles.get_setting(style))

    def touch(self) -> None:
        """Note that the document's part was changed."""
        self.sheets.touch(self.sheets.document_name)

    def finish(self) -> None:
        """Tidy what the edits left: empty runs, the older twins of text boxes."""
        for found in self._maps.values():
            found.tidy()
        for box, (twin, before) in self._twins.items():
            if etree.tostring(box) != before:
                twin[:] = [copy.deepcopy(child) for child in box]

    @cached_property
    def _seen(self) -> dict[Where, Paragraph]:
        seen: dict[Where, Paragraph] = {}
        for paragraph in self.document.walk():
            # what carries a frame stands at the frame's own place, behind it
            seen.setdefault(paragraph.where, paragraph)
        return seen

    @cached_property
    def _elements(self) -> dict[Where, etree._Element]:
        return dict(_walk(self.body, ()))

    @cached_property
    def _styles(self) -> Styles:
        return Styles(self.sheets.sources.parse_kind("styles"), {})

    def _watch_twin(self, element: etree._Element) -> None:
        """A text box is kept twice, for Word of today and of before 2010; both must say the same.

        (ECMA-376 part 3, 9.3.) They are told to be twins by their words.
        """
        for box in element.iterancestors(TEXT_BOX):
            alternate = next(box.iterancestors(_ALTERNATE), None)
            fallback = alternate.find(_FALLBACK) if alternate is not None else None
            if box in self._twins or alternate is None or fallback is None:
                continue
            if any(parent is fallback for parent in box.iterancestors(_FALLBACK)):
                continue
            boxes = [one for one in alternate.iter(TEXT_BOX) if not _is_within(one, fallback)]
            others = list(fallback.iter(TEXT_BOX))
            index = boxes.index(box)
            if len(boxes) == len(others) and _read_words(box) == _read_words(others[index]):
                self._twins[box] = (others[index], etree.tostring(box))


def _walk(parent: etree._Element, where: Where) -> Iterator[tuple[Where, etree._Element]]:
    """Yield each paragraph with the way to it, as :func:`~kehoach.word.places.find_block` goes."""
    for index, block in enumerate(list_blocks(parent)):
        at = (*where, index)
        if block.tag == qualify("p"):
            yield at, block
            for number, box in enumerate(list_boxes(block)):
                yield from _walk(box, (*at, number))
            continue
        for number, row in enumerate(list_rows(block)):
            for column, cell in enumerate(list_cells(row)):
                yield from _walk(cell, (*at, number, column))


def _find_piece(piece: Paragraph, whole: Paragraph) -> int:
    """Where the letters of ``piece`` begin in those of ``whole``; -1 where it is no piece of it.

    Of a paragraph with two components each is a piece, with some of the runs or parts of them.
    """
    words = join_runs(piece)
    there = join_runs(whole)[piece.offset : piece.offset + len(words)]
    return piece.offset if words and words == there and piece.form == whole.form else -1


def _is_within(element: etree._Element, outer: etree._Element) -> bool:
    return any(parent is outer for parent in element.iterancestors())


def _read_words(box: etree._Element) -> str:
    return "".join(text.text or "" for text in box.iter(qualify("t")))


def _refuse_place() -> Hindrance:
    return Hindrance(tr("không tìm lại được chỗ này trong tệp"))
