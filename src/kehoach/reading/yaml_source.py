"""YAML 1.2 as a clerk types it: nothing is guessed, nothing typed is lost.

Only what YAML 1.2's JSON schema (section 10.2) calls null, true, false and a canonical integer
is more than text: ``012``, ``7:30``, ``1.0``, ``no`` and ``2023-06-30`` stay as typed.
Aliases, anchors, tags and further documents are refused: a plan needs none of them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NoReturn

import yaml

from kehoach.errors import Notice
from kehoach.messages import tr
from kehoach.reading.gathering import Gathering
from kehoach.reading.text import INVISIBLE, NO_BREAK, excerpt, find_refused_raw
from kehoach.reading.tree import CANONICAL_INTEGER, MOST_NODES, Scalar, Tree
from kehoach.reading.values import show_path
from kehoach.reading.yaml_complaints import explain

if TYPE_CHECKING:
    from kehoach.errors import Place
    from kehoach.reading.values import Source

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_WORDS: dict[str, Scalar] = {"": None, "~": None, "null": None, "true": True, "false": False}
_LINE_END = re.compile(r"\r\n|\r|\n")
_SWALLOWED = re.compile(r"[ \t]+(#[^\s#].*)")
"""A comment as nobody writes one: with no space after the sign."""
_HIDDEN_START = re.compile(f"[{INVISIBLE}{NO_BREAK}]")


def read_yaml(text: str, file: str, most: int = MOST_NODES) -> Source:
    """Return the values of the YAML ``text``, which messages call ``file``.

    Args:
        text: what the file says.
        file: its name.
        most: the most keys and values it may have.

    Raises:
        BadInput: with all problems found, up to the first error of syntax.
    """
    reader = _YamlReader(text, Gathering(file), most)
    return reader.read()


def read_plain(typed: str) -> Scalar:
    """Return what an unquoted ``typed`` stands for: None, bool, int, or the text itself."""
    if typed in _WORDS:
        return _WORDS[typed]
    return int(typed) if CANONICAL_INTEGER.fullmatch(typed) else typed


class _YamlReader:
    """Walks the parser's events, which cannot run out of stack as its trees can."""

    def __init__(self, text: str, gathering: Gathering, most: int) -> None:
        self._text = text
        self._lines = _LINE_END.split(text)
        self._has_swallowed = _SWALLOWED.search(text) is not None
        self._gathering = gathering
        self._tree = Tree(gathering, most)
        self._documents = 0

    def read(self) -> Source:
        self._refuse_characters()
        try:
            for event in yaml.parse(self._text, Loader=LOADER):
                self._take(event)
        except yaml.MarkedYAMLError as error:
            self._complain(error)
        if not self._documents:
            whole = tr("tệp chỉ có chú thích, không có dữ liệu")
            self._gathering.report("tep-rong", self._gathering.at(1, 1), whole)
        return self._gathering.finish(self._tree.root)

    def _refuse_characters(self) -> None:
        """Refuse what the parser would stop at (or take for a line end) without a place."""
        for offset, name in find_refused_raw(self._text):
            before = _LINE_END.split(self._text[:offset])
            self._gathering.report(
                "ky-tu-dieu-khien",
                self._gathering.at(len(before), len(before[-1]) + 1),
                tr("ký tự điều khiển {name}", name=name),
                tr("chữ thường, dấu cách, dấu tab hoặc xuống dòng"),
                tr("xóa ký tự này rồi gõ lại đoạn chữ quanh nó"),
            )
        if self._gathering.problems:
            self._gathering.refuse()

    def _complain(self, error: yaml.MarkedYAMLError) -> NoReturn:
        complaint = explain(error, self._lines)
        self._gathering.report(
            complaint.code,
            self._gathering.at(complaint.line, complaint.column),
            complaint.found,
            complaint.expected,
            complaint.hint,
        )
        self._gathering.refuse()

    def _take(self, event: Any) -> None:
        if isinstance(event, yaml.NodeEvent):
            self._take_node(event, self._place(event.start_mark))
        elif isinstance(event, yaml.CollectionEndEvent):
            self._tree.end()
        elif isinstance(event, yaml.DocumentStartEvent):
            self._start_document(event)

    def _take_node(self, event: Any, place: Place) -> None:
        if event.anchor is not None or getattr(event, "tag", None) is not None:
            self._refuse_extras(event, place)
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event, place)
        elif isinstance(event, yaml.SequenceStartEvent):
            self._tree.start([], place)
        elif isinstance(event, yaml.MappingStartEvent):
            self._tree.start({}, place)
        else:  # an alias, refused above
            self._tree.scalar("", "*", place)

    def _scalar(self, event: Any, place: Place) -> None:
        plain = event.style in (None, "")
        is_key = self._tree.awaits_key
        if plain and is_key and _HIDDEN_START.match(event.value):
            self._gathering.report(
                "yaml-thut-le-la",
                place,
                tr(
                    "trước “{text}” có dấu cách lạ (thường do chép từ trang web)",
                    text=excerpt(event.value).strip(),
                ),
                tr("thụt lề bằng dấu cách thường"),
                tr("xóa khoảng trắng ở đầu dòng rồi gõ lại bằng phím cách"),
                self._tree.path,
            )
        elif plain and not is_key and self._has_swallowed:
            self._notice_swallowed(event, place)
        self._tree.scalar(read_plain(event.value) if plain else event.value, event.value, place)

    def _notice_swallowed(self, event: Any, place: Place) -> None:
        """Tell of words after a ' #' that look like the value's own: 'chỉ tiêu #5'."""
        mark = event.end_mark
        # libyaml puts the end of a value that ends the file on the line after the last
        line = self._lines[mark.line] if mark.line < len(self._lines) else ""
        swallowed = _SWALLOWED.match(line, mark.column)
        if swallowed:
            words = excerpt(swallowed[1].strip())
            text = tr(
                "“{words}” là chú thích, không được in; nếu là chữ của câu thì đặt cả câu trong "
                "nháy kép",
                words=words,
            )
            path = show_path(self._tree.path)
            self._gathering.notices.append(Notice("yaml-chu-thich-dinh", place, text, path))

    def _refuse_extras(self, event: Any, place: Place) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._refuse_alias("*", event.anchor or "", place)
        elif event.anchor is not None:
            self._refuse_alias("&", event.anchor, place)
        if getattr(event, "tag", None) is not None:
            self._gathering.report(
                "yaml-the-kieu",
                place,
                tr("thẻ kiểu “{tag}”", tag=excerpt(_short_tag(event.tag))),
                tr("giá trị viết thẳng, không có thẻ bắt đầu bằng !"),
                tr('nếu dấu ! là chữ của câu thì đặt cả câu trong nháy kép: "!..."'),
                self._tree.path,
            )

    def _refuse_alias(self, sign: str, name: str, place: Place) -> None:
        self._gathering.report(
            "yaml-bi-danh",
            place,
            tr("dấu neo hoặc bí danh “{name}”", name=excerpt(sign + name)),
            tr("giá trị viết thẳng ra"),
            tr(
                "chép lại giá trị; nếu dấu {sign} là chữ của câu thì đặt cả câu trong nháy kép",
                sign=sign,
            ),
            self._tree.path,
        )

    def _start_document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            self._gathering.report(
                "yaml-nhieu-tai-lieu",
                self._place(event.start_mark),
                tr("dòng --- mở tài liệu thứ hai"),
                tr("mỗi tệp một tài liệu"),
                tr("xóa dòng --- hoặc tách thành hai tệp"),
            )
            self._gathering.refuse()

    def _place(self, mark: Any) -> Place:
        return self._gathering.at(mark.line + 1, mark.column + 1)


def _short_tag(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")
