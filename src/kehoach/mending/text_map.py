"""Where each letter that a reader sees stands in the XML of its paragraph.

Letters are counted as :class:`kehoach.checking.edits.Reword` counts them: deleted and hidden ones
and the label left out. What is not plain text (a field's result, a formula, a picture's caption)
is counted and never touched.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from lxml import etree

from kehoach.mending.hindrance import Hindrance
from kehoach.mending.schema import detach
from kehoach.messages import tr
from kehoach.word.places import is_deleted, list_runs
from kehoach.word.xml import W, qualify

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.word.view import Paragraph, Run

_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_TEXT, _PROPERTIES, _CONTROL = qualify("t"), qualify("rPr"), qualify("sdt")
_SIGNS: Final = {
    "\t": qualify("tab"),
    "\n": qualify("br"),
    "\u2011": qualify("noBreakHyphen"),
    "\u00ad": qualify("softHyphen"),
}
_LETTERS: Final = {tag: letter for letter, tag in _SIGNS.items()} | {qualify("cr"): "\n"}
_OTHER_LETTERS: Final = frozenset(qualify(name) for name in ("sym", "ptab", "ruby", "pgNum"))
_WALLS: Final = frozenset(qualify(name) for name in ("hyperlink", "sdt", "fldSimple"))
"""What text must not be moved into or out of."""


@dataclass(eq=False, slots=True)
class Atom:
    """An element that holds letters: a ``w:t``, or a sign such as ``w:tab``.

    ``element`` is None for what is not plain text; ``reason`` then says what it is.
    """

    text: str
    run: etree._Element | None = None
    element: etree._Element | None = None
    reason: str = ""

    @property
    def wall(self) -> etree._Element | None:
        """The link or content control around it, within its paragraph."""
        for parent in self.run.iterancestors() if self.run is not None else ():
            if parent.tag in _WALLS:
                return parent
            if parent.tag == qualify("p"):
                break
        return None


@dataclass(eq=False, slots=True)
class TextMap:
    """The letters of a paragraph, each with its atom and its index there."""

    paragraph: etree._Element
    atoms: list[Atom] = field(default_factory=list)
    letters: list[tuple[Atom, int]] = field(default_factory=list)
    touched: dict[etree._Element, None] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The letters, before anything is changed."""
        return "".join(atom.text[index] for atom, index in self.letters)

    def check_plain(self, start: int, end: int) -> None:
        """See that the letters ``start`` to ``end`` are plain text.

        Raises:
            Hindrance: one of them is not, or there are not so many.
        """
        if not 0 <= start <= end <= len(self.letters):
            raise Hindrance(tr("chữ trong đoạn không còn như khi soát"))
        for atom, _ in self.letters[start:end]:
            if atom.element is None:
                raise Hindrance(atom.reason)

    def write(self, atom: Atom, start: int, end: int, text: str) -> None:
        """Put ``text`` in the place of the letters ``start`` to ``end`` of an atom.

        What stands before ``start`` stays in the atom's element, so that edits from the end of a
        paragraph to its start never lose their places.
        """
        if atom.element is None or atom.run is None:
            raise Hindrance(atom.reason)
        self.touched[atom.run] = None
        if start == end and atom.element.tag != _TEXT:
            _put_beside(atom.element, text, is_after=start > 0)
            return
        head, tail = atom.text[:start], atom.text[end:]
        element = _turn_to_text(atom, atom.element)
        others = [] if _is_plain(text) else list(make_elements(text + tail))
        atom.text = head if others else head + text + tail
        set_text(element, atom.text)
        for other in reversed(others):
            element.addnext(other)

    def tidy(self) -> None:
        """Take out the elements and runs that edits left empty."""
        for run in self.touched:
            for text in list(run.iterchildren(_TEXT)):
                if not text.text:
                    detach(text)
            if all(child.tag == _PROPERTIES for child in run):
                detach(run)


def map_text(paragraph: etree._Element, seen: Paragraph) -> TextMap:
    """Lay the letters that were seen over the elements that hold them.

    The runs of ``seen`` say which letters count; a run whose elements do not bear them out (its
    text is a formula, or hidden as part of a field) is not plain text.
    """
    found = TextMap(paragraph)
    runs = list_runs(paragraph)
    by_number: dict[int, list[Run]] = {}
    for one in seen.runs:
        by_number.setdefault(one.number, []).append(one)
    for number, pieces in by_number.items():
        _lay_run(found, runs[number] if number < len(runs) else None, pieces)
    return found


def set_text(element: etree._Element, text: str) -> None:
    """Set the text of a ``w:t``, blanks at its ends kept (17.3.3.31)."""
    element.text = text
    if text != text.strip():
        element.set(_SPACE, "preserve")


def _lay_run(found: TextMap, run: etree._Element | None, pieces: list[Run]) -> None:
    words = "".join(piece.text for piece in pieces)
    atoms = list(_list_atoms(run)) if run is not None else []
    told = "".join(atom.text for atom in atoms)
    if told != words and (not words.startswith(told) or _has_other_letters(run)):
        atoms, told = [], ""
    if len(told) < len(words):
        reason = tr("chữ ở đây không phải chữ thường (công thức, trường hoặc ký hiệu)")
        atoms.append(Atom(words[len(told) :], run, reason=reason))
    places = [(atom, index) for atom in atoms for index in range(len(atom.text))]
    start = 0
    for piece in pieces:
        end = start + len(piece.text)
        if piece.field:
            _close(places[start:end], tr("chữ ở đây do một trường (field) của Word tạo ra"))
        if piece.change != "deleted" and not piece.form.hidden:
            found.letters += places[start:end]
        start = end
    found.atoms += atoms


def _close(places: list[tuple[Atom, int]], reason: str) -> None:
    for atom, _ in places:
        atom.element, atom.reason = None, reason


def _list_atoms(run: etree._Element) -> Iterator[Atom]:
    reason = tr("chữ ở đây không phải chữ thường (công thức, trường hoặc ký hiệu)")
    is_bound = _is_bound(run)
    for child in run.iterchildren(_TEXT, *_LETTERS):
        if child.tag == _TEXT:
            text = child.text or ""
            text = text if child.get(_SPACE) == "preserve" else text.strip(" \t\r\n")
        else:
            text = _LETTERS[str(child.tag)]
        is_break = child.tag == _SIGNS["\n"] and child.get(qualify("type"), "textWrapping") in (
            "page",
            "column",
        )
        if is_bound:
            bound = tr("chữ ở đây lấy từ dữ liệu của một ô nhập (content control)")
            yield Atom(text, run, reason=bound)
        elif is_break or is_deleted(run):
            yield Atom(text, run, reason=reason)
        else:
            yield Atom(text, run, child)


def _has_other_letters(run: etree._Element | None) -> bool:
    return run is not None and any(
        not isinstance(child.tag, str)
        or not child.tag.startswith(f"{{{W}}}")
        or child.tag in _OTHER_LETTERS
        for child in run
    )


def _is_bound(run: etree._Element) -> bool:
    """Whether Word takes the text anew from custom XML whenever the file is opened (17.5.2.6)."""
    for control in run.iterancestors(_CONTROL):
        properties = control.find(qualify("sdtPr"))
        for entry in properties if properties is not None else ():
            if str(entry.tag).endswith("}dataBinding"):
                return True
    return False


def _turn_to_text(atom: Atom, element: etree._Element) -> etree._Element:
    """Return the atom's element, a sign turned into a ``w:t`` in its place."""
    if element.tag != _TEXT:
        text = etree.Element(_TEXT)
        element.addprevious(text)
        detach(element)
        atom.element = text
        return text
    return element


def _put_beside(sign: etree._Element, text: str, *, is_after: bool) -> None:
    elements = list(make_elements(text))
    for element in reversed(elements) if is_after else elements:
        (sign.addnext if is_after else sign.addprevious)(element)


def _is_plain(text: str) -> bool:
    return not any(letter in _SIGNS for letter in text)


def make_elements(text: str) -> Iterator[etree._Element]:
    """Yield what holds ``text`` in a run: ``w:t``, and signs such as ``w:tab``."""
    words = ""
    for letter in text:
        if letter not in _SIGNS:
            words += letter
            continue
        if words:
            yield _make_text(words)
            words = ""
        yield etree.Element(_SIGNS[letter])
    if words:
        yield _make_text(words)


def _make_text(words: str) -> etree._Element:
    element = etree.Element(_TEXT)
    set_text(element, words)
    return element
