"""What a paragraph holds, cut into words and what is no text, and written again as changes.

ECMA-376 part 1: 17.3.2.25 (runs), 17.3.3 (what stands in them), 17.13.5.14 and 17.13.5.18 (runs
deleted and inserted), 17.16.18 (complex fields).
"""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from lxml import etree

from kehoach.comparing.words import split_words
from kehoach.word.xml import qualify

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

State = Literal["same", "ins", "del"]

_RUN, _TEXT, _RPR = qualify("r"), qualify("t"), qualify("rPr")
_CHAR, _CHAR_TYPE = qualify("fldChar"), qualify("fldCharType")
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_GONE: Final = {_TEXT: qualify("delText"), qualify("instrText"): qualify("delInstrText")}
_SIGNS: Final = {qualify("br"): "\n", qualify("cr"): "\n", qualify("tab"): "\t"}


@dataclass(frozen=True, slots=True)
class Atom:
    """A word, or a thing that is no text.

    Attributes:
        key: the word; for a thing what tells it from others, with a NUL or a break in it.
        properties: the ``w:rPr`` of its run.
        nodes: nothing for a word; children of a run, or if ``outer`` of a paragraph.
        outer: whether it is no part of a single run: a field, a link, a bookmark.
    """

    key: str
    properties: etree._Element | None = None
    nodes: tuple[etree._Element, ...] = ()
    outer: bool = False


def read_atoms(paragraph: etree._Element) -> list[Atom]:
    """Return what stands in ``paragraph``, in order."""
    atoms: list[Atom] = []
    field: list[etree._Element] = []
    depth = 0
    for child in paragraph.iterchildren(etree.Element):
        if child.tag == qualify("pPr"):
            continue
        depth = max(depth + _count_depth(child), 0)
        if depth or field:
            field.append(child)
            if not depth:
                atoms.append(_make_thing(field, outer=True))
                field = []
        elif child.tag == _RUN:
            atoms += _read_run(child)
        else:
            atoms.append(_make_thing([child], outer=True))
    return [*atoms, _make_thing(field, outer=True)] if field else atoms


def write_atoms(atoms: Sequence[Atom], state: State) -> Iterator[etree._Element]:
    """Yield the children of a paragraph that show ``atoms`` as they stay, come or go."""
    shell: etree._Element | None = None
    for piece in _write_pieces(atoms, state):
        if state == "same" or piece.tag != _RUN:
            shell = None
            yield piece
            continue
        if shell is None:
            shell = etree.Element(qualify(state))
            yield shell
        shell.append(piece)


def get_text(paragraph: etree._Element) -> str:
    """Return the words of ``paragraph``; a break is a new line."""
    return "".join(_say(atom) for atom in read_atoms(paragraph))


def _say(atom: Atom) -> str:
    if atom.outer:
        return "".join(each.text or "" for node in atom.nodes for each in node.iter(_TEXT))
    return atom.key.partition("\0")[0]


def _count_depth(child: etree._Element) -> int:
    """Return how many more fields begin in ``child`` than end."""
    kinds = [each.get(_CHAR_TYPE) for each in child.iter(_CHAR)]
    return kinds.count("begin") - kinds.count("end")


def _read_run(run: etree._Element) -> Iterator[Atom]:
    properties = run.find(_RPR)
    for child in run.iterchildren(etree.Element):
        if child.tag == _TEXT:
            text = child.text or ""
            kept = text if child.get(_SPACE) == "preserve" else text.strip(" \t\r\n")
            yield from (Atom(word, properties) for word in split_words(kept))
        elif child.tag != _RPR:
            yield _make_thing([child], properties)


def _make_thing(
    nodes: Sequence[etree._Element],
    properties: etree._Element | None = None,
    *,
    outer: bool = False,
) -> Atom:
    sign = _SIGNS.get(str(nodes[0].tag), "")
    words = b"".join(map(_write_plainly, nodes)).decode()
    return Atom(f"{sign}\0{words}", properties, tuple(nodes), outer)


def _write_plainly(element: etree._Element) -> bytes:
    """Return the element alone: what names its document has declared makes no difference."""
    return etree.tostring(element, method="c14n", exclusive=True, with_tail=False)


def _write_pieces(atoms: Sequence[Atom], state: State) -> Iterator[etree._Element]:
    run: etree._Element | None = None
    form: bytes | None = None
    for atom in atoms:
        if atom.outer:
            run = None
            yield from _write_outer(atom, state)
            continue
        here = b"" if atom.properties is None else _write_plainly(atom.properties)
        if run is None or here != form:
            run, form = etree.Element(_RUN), here
            if atom.properties is not None:
                run.append(_copy(atom.properties))
            yield run
        _add(run, atom, state)


def _add(run: etree._Element, atom: Atom, state: State) -> None:
    if atom.nodes:
        run.extend(_copy(node) for node in atom.nodes)
        _set_gone(run, state)
        return
    tag = _GONE[_TEXT] if state == "del" else _TEXT
    last = run[-1] if len(run) else None
    if last is None or last.tag != tag:
        last = etree.SubElement(run, tag)
        last.set(_SPACE, "preserve")
    last.text = (last.text or "") + atom.key


def _write_outer(atom: Atom, state: State) -> Iterator[etree._Element]:
    for node in atom.nodes:
        written = _copy(node)
        _set_gone(written, state)
        if state == "same" or node.tag == _RUN:
            yield written
        elif state == "ins" or next(written.iter(_RUN), None) is not None:
            # a link or simple field cannot stand in a change: the change stands in it
            for run in list(written.iter(_RUN)):
                _wrap(run, state)
            yield written


def _wrap(run: etree._Element, state: State) -> None:
    shell = etree.Element(qualify(state))
    run.addprevious(shell)
    shell.append(run)


def _set_gone(element: etree._Element, state: State) -> None:
    if state == "del":
        for each in list(element.iter(*_GONE)):
            each.tag = _GONE[str(each.tag)]


def _copy(element: etree._Element) -> etree._Element:
    twin = copy.deepcopy(element)
    twin.tail = None
    return twin
