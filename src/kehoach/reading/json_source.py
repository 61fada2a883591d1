"""JSON (RFC 8259) with the place of every key and value.

Numbers follow the same rule as in YAML: an integer of at most 15 digits is an int, any other
number stays the text typed, so that no digit is lost.
"""

from __future__ import annotations

import bisect
import json
import re
from typing import TYPE_CHECKING, NoReturn

from kehoach.messages import tr
from kehoach.reading.gathering import Gathering
from kehoach.reading.text import excerpt
from kehoach.reading.tree import CANONICAL_INTEGER, MOST_NODES, Scalar, Tree

if TYPE_CHECKING:
    from kehoach.errors import Place
    from kehoach.reading.values import Source

_SPACE = re.compile(r"[ \t\r\n]*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_WORD = re.compile(r"[^\s,:\[\]{}\"]+")
_LINE_END = re.compile(r"\r\n|\r|\n")
_DECODER = json.JSONDecoder()
_WORDS: dict[str, Scalar] = {"null": None, "true": True, "false": False}


def read_json(text: str, file: str, most: int = MOST_NODES) -> Source:
    """Return the values of the JSON ``text``, which messages call ``file``.

    Args:
        text: what the file says.
        file: its name.
        most: the most keys and values it may have.

    Raises:
        BadInput: with all problems found, up to the first error of syntax.
    """
    gathering = Gathering(file)
    reader = _JsonReader(text, gathering, most)
    return gathering.finish(reader.read())


class _JsonReader:
    """Reads one value within another; the tree stops it long before Python's stack ends."""

    def __init__(self, text: str, gathering: Gathering, most: int) -> None:
        self._text = text
        self._gathering = gathering
        self._tree = Tree(gathering, most)
        self._offset = 0
        self._lines = [0, *(m.end() for m in _LINE_END.finditer(text))]

    def read(self) -> object:
        self._value()
        if self._peek():
            self._fail(tr("hết tệp sau giá trị ngoài cùng"))
        return self._tree.root

    def _value(self) -> None:
        sign = self._peek()
        if sign == "{":
            self._map()
        elif sign == "[":
            self._list()
        elif sign == '"':
            self._string()
        else:
            self._bare()

    def _map(self) -> None:
        self._tree.start({}, self._place())
        self._offset += 1
        if self._peek() != "}":
            self._pair()
            while self._comma("}"):
                self._pair()
        self._offset += 1
        self._tree.end()

    def _pair(self) -> None:
        if self._peek() != '"':
            self._fail(tr("khóa trong nháy kép"))
        self._string()
        if self._peek() != ":":
            self._fail(tr("dấu hai chấm sau khóa"))
        self._offset += 1
        self._value()

    def _list(self) -> None:
        self._tree.start([], self._place())
        self._offset += 1
        if self._peek() != "]":
            self._value()
            while self._comma("]"):
                self._value()
        self._offset += 1
        self._tree.end()

    def _comma(self, close: str) -> bool:
        sign = self._peek()
        if sign == close:
            return False
        if sign != ",":
            self._fail(tr("dấu phẩy hoặc dấu {close}", close=close))
        comma = self._offset
        self._offset += 1
        if self._peek() == close:
            self._offset = comma
            self._fail(tr("không có dấu phẩy trước dấu {close}", close=close))
        return True

    def _string(self) -> None:
        place = self._place()
        start = self._offset
        try:
            value, self._offset = _DECODER.raw_decode(self._text, start)
        except json.JSONDecodeError as error:
            self._fail_string(error, start)
        self._tree.scalar(value, self._text[start : self._offset], place)

    def _fail_string(self, error: json.JSONDecodeError, start: int) -> NoReturn:
        if error.msg.startswith("Unterminated"):
            self._offset = start
            self._fail(tr("dấu nháy kép đóng ở cuối chữ"))
        self._offset = error.pos
        if error.msg.startswith("Invalid control"):
            self._fail(tr("chữ trên một dòng; xuống dòng viết là \\n, dấu tab viết là \\t"))
        self._offset = self._text.rfind("\\", start, error.pos + 1)
        self._fail(tr("dấu \\ trong chữ viết là \\\\"))

    def _bare(self) -> None:
        """Read a number or one of the three words of JSON."""
        place = self._place()
        match = _WORD.match(self._text, self._offset)
        typed = match.group() if match else ""
        if typed in _WORDS:
            value = _WORDS[typed]
        elif _NUMBER.fullmatch(typed):
            value = int(typed) if CANONICAL_INTEGER.fullmatch(typed) else typed
        else:
            self._fail(tr("một giá trị: chữ trong nháy kép, số, true, false, null, [ hoặc {"))
        self._offset += len(typed)
        self._tree.scalar(value, typed, place)

    def _peek(self) -> str:
        match = _SPACE.match(self._text, self._offset)
        self._offset = match.end() if match else self._offset
        return self._text[self._offset : self._offset + 1]

    def _place(self) -> Place:
        line = bisect.bisect_right(self._lines, self._offset)
        return self._gathering.at(line, self._offset - self._lines[line - 1] + 1)

    def _fail(self, expected: str) -> NoReturn:
        rest = self._text[self._offset : self._offset + 40]
        shown = excerpt(_LINE_END.split(rest)[0].strip()) or excerpt(rest)
        found = tr("chữ {text}", text=shown) if rest else tr("hết tệp")
        hint = tr("mở tệp bằng trình soạn thảo có tô màu JSON để thấy chỗ sai")
        path = self._tree.path
        self._gathering.report("json-cu-phap", self._place(), found, expected, hint, path)
        self._gathering.refuse()
