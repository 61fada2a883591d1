"""The contents of a paragraph as pieces of text, with their properties (ECMA-376 part 1, 17.3.3).

Seen as Word shows the current state: insertions in, deletions marked, of a field its result.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from kehoach.word.fields import Fields, tidy_instruction
from kehoach.word.places import RUN, choose_branch, open_shell
from kehoach.word.sources import MC
from kehoach.word.symbols import OBJECT, read_symbol
from kehoach.word.values import parse_whole
from kehoach.word.xml import W, qualify

if TYPE_CHECKING:
    from lxml import etree

    from kehoach.word.view import Change

_MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_PROPERTIES: Final = qualify("rPr")
_MARKS: Final = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "\u00ad",
}
_CHANGES: Final[dict[str, Change]] = {
    qualify("ins"): "inserted",
    qualify("moveTo"): "inserted",
    qualify("del"): "deleted",
    qualify("moveFrom"): "deleted",
}
_DRAWINGS: Final = frozenset(("drawing", "pict", "object"))


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one run; ``font`` is that of a symbol, which the run's own does not reach."""

    text: str
    properties: etree._Element | None
    change: Change
    field: str
    number: int
    font: str = ""


@dataclass(slots=True)
class Contents:
    """What a paragraph holds."""

    pieces: list[Piece] = field(default_factory=list)
    drawings: list[etree._Element] = field(default_factory=list)
    has_comment: bool = False


@dataclass(slots=True)
class Thread:
    """What runs on from paragraph to paragraph in a story: fields and comments."""

    fields: Fields = field(default_factory=Fields)
    comments: set[str] = field(default_factory=set)


def read_contents(paragraph: etree._Element, thread: Thread) -> Contents:
    """Read the pieces and drawings of a paragraph; ``thread`` goes on with the story."""
    contents = Contents(has_comment=bool(thread.comments))
    _Reader(contents, thread).read(paragraph)
    thread.fields.end_paragraph()
    return contents


class _Reader:
    def __init__(self, contents: Contents, thread: Thread) -> None:
        self._contents = contents
        self._thread = thread
        self._number = -1
        self._change: Change = ""
        self._field = ""
        self._properties: etree._Element | None = None
        self._text: list[str] = []

    def read(self, paragraph: etree._Element) -> None:
        stack: list[tuple[etree._Element, Change, str]] = [
            (child, "", "") for child in reversed(paragraph)
        ]
        while stack:
            element, change, outer = stack.pop()
            shell = open_shell(element)
            if element.tag == RUN:
                self._change, self._field = change, outer
                self._read_run(element)
            elif shell is not None:
                change, outer = self._enter(element, change, outer)
                stack.extend((child, change, outer) for child in reversed(shell))
            elif str(element.tag).startswith(_MATH):
                self._read_math(element, change)
            else:
                self._watch_comment(element)

    def _enter(self, shell: etree._Element, change: Change, outer: str) -> tuple[Change, str]:
        if change != "deleted":
            change = _CHANGES.get(str(shell.tag), change)
        if shell.tag == qualify("fldSimple"):
            outer = tidy_instruction(shell.get(qualify("instr"), "")) or outer
            if not any(text.text for text in shell.iter(qualify("t"))):
                number = self._number + (next(shell.iter(RUN), None) is not None)
                self._contents.pieces.append(Piece("", None, change, outer, max(number, 0)))
        return change, outer

    def _read_run(self, run: etree._Element) -> None:
        self._number += 1
        self._properties = run.find(_PROPERTIES)
        stack = list(reversed(run))
        while stack:
            child = stack.pop()
            if child.tag == f"{{{MC}}}AlternateContent":
                branch = choose_branch(child)
                stack.extend(reversed(branch if branch is not None else ()))
            elif str(child.tag).startswith(f"{{{W}}}"):
                self._read_child(child, str(child.tag)[len(W) + 2 :])
        self._flush()

    def _read_child(self, child: etree._Element, name: str) -> None:
        if name in ("t", "delText"):
            self._add(_read_text(child))
        elif name in _MARKS:
            self._add(_MARKS[name])
        elif name == "sym":
            self._read_symbol(child)
        elif name in ("fldChar", "instrText", "pgNum"):
            self._read_field(child, name)
        elif name == "ruby":
            path = f"{qualify('rubyBase')}//{qualify('t')}"
            self._add("".join(_read_text(text) for text in child.iterfind(path)))
        elif name not in _DRAWINGS:
            self._watch_comment(child)
        elif self._change != "deleted":
            self._contents.drawings.append(child)

    def _read_field(self, child: etree._Element, name: str) -> None:
        if name == "instrText":
            self._thread.fields.add_words(child.text or "")
            return
        self._flush()
        if name == "pgNum":
            ended = "PAGE"
        else:
            ended = self._thread.fields.step(child.get(qualify("fldCharType"), ""))
        if ended:
            self._put("", field=ended)

    def _add(self, text: str) -> None:
        if text and not self._thread.fields.is_hidden:
            self._text.append(text)

    def _flush(self) -> None:
        if self._text:
            self._put("".join(self._text))
            self._text.clear()

    def _put(self, text: str, *, field: str = "", font: str = "") -> None:
        fields = self._thread.fields
        if text:
            fields.mark_shown()
        field = field or fields.get_instruction() or self._field
        self._contents.pieces.append(
            Piece(text, self._properties, self._change, field, self._number, font)
        )

    def _read_symbol(self, child: etree._Element) -> None:
        if self._thread.fields.is_hidden:
            return
        self._flush()
        font = child.get(qualify("font"), "")
        self._put(_decode_symbol(child.get(qualify("char"), ""), font), font=font)

    def _read_math(self, element: etree._Element, change: Change) -> None:
        text = "".join(each.text or "" for each in element.iter(f"{_MATH}t"))
        if text:
            self._contents.pieces.append(Piece(text, None, change, "", max(self._number, 0)))

    def _watch_comment(self, element: etree._Element) -> None:
        name = str(element.tag)[len(W) + 2 :]
        if name == "commentRangeStart":
            self._thread.comments.add(element.get(qualify("id"), ""))
        elif name == "commentRangeEnd":
            self._thread.comments.discard(element.get(qualify("id"), ""))
        if name in ("commentRangeStart", "commentReference"):
            self._contents.has_comment = True


def _read_text(element: etree._Element) -> str:
    text = element.text or ""
    # without xml:space="preserve" Word drops the blanks around the text (17.3.3.31)
    return text if element.get(_SPACE) == "preserve" else text.strip(" \t\r\n")


def _decode_symbol(code: str, font: str) -> str:
    try:
        return read_symbol(int(code, 16), font)
    except ValueError:
        number = parse_whole(code)
        return OBJECT if number is None else read_symbol(number, font)
