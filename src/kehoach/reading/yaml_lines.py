"""Slips in how YAML lines stand: tabs, indents, a missing space or colon, a colon too many."""

from __future__ import annotations

import re

from kehoach.messages import tr
from kehoach.reading.text import excerpt
from kehoach.reading.yaml_trouble import Complaint, Trouble

_GLUED_DASH = re.compile(r"\s*-(?=[^\s-])")
_NO_SPACE = re.compile(r"(\s*(?:- +)*)([^\s:'\"{\[#][^:'\"{\[#]*):(?=[^\s:/\\])")
_LONGEST_KEY = 1024


def explain_tab(t: Trouble) -> Complaint | None:
    """Tabs in the indent."""
    indent = t.text[: len(t.text) - len(t.text.lstrip())]
    if "\t" not in indent or t.column > len(indent):
        return None
    return Complaint(
        "yaml-tab",
        t.line + 1,
        indent.index("\t") + 1,
        tr("dấu tab ở đầu dòng “{text}”", text=excerpt(t.text.strip())),
        tr("thụt lề bằng dấu cách"),
        tr("thay mỗi dấu tab ở đầu dòng bằng hai dấu cách"),
    )


def explain_missing_space(t: Trouble) -> Complaint | None:
    """``khoa:gia tri``, on the line or the one before."""
    if not re.search(r"mapping values are not allowed|could not find expected ':'", t.problem):
        return None
    for line in (t.start_line, t.line, t.line - 1):
        if line > t.line or (line == t.line and ": " in t.text[: t.column]):
            continue
        match = _NO_SPACE.match(t.text_of(line))
        if match is not None:
            return _say_missing_space(match, line, t.text_of(line))
    return None


def _say_missing_space(match: re.Match[str], line: int, text: str) -> Complaint:
    value = text[match.end() :].strip()
    return Complaint(
        "yaml-thieu-cach",
        line + 1,
        match.end() + 1,
        tr("thiếu dấu cách sau dấu hai chấm: {text}", text=excerpt(text.strip())),
        tr("một dấu cách sau dấu hai chấm"),
        tr("ví dụ đúng: {key}: {value}", key=excerpt(match.group(2)), value=excerpt(value)),
    )


def explain_colon(t: Trouble) -> Complaint | None:
    """A second colon on a line; a line too deep."""
    if "mapping values are not allowed" not in t.problem:
        return None
    key = re.match(r"\s*(?:- +)*([^\s:][^:]*): ", t.text[: t.column])
    if key is None:
        return _explain_long_key(t) or _explain_deeper(t)
    value = t.text[key.end() :].strip()
    return Complaint(
        "yaml-hai-cham",
        t.line + 1,
        t.column + 1,
        tr("dấu hai chấm nằm trong giá trị không có nháy: {text}", text=excerpt(value)),
        tr("giá trị có dấu hai chấm thì đặt trong nháy kép"),
        tr('ví dụ đúng: {key}: "{value}"', key=key.group(1), value=excerpt(value)),
    )


def _explain_long_key(t: Trouble) -> Complaint | None:
    if t.column - t.start_column < _LONGEST_KEY and len(t.text) < _LONGEST_KEY:
        return None
    return Complaint(
        "yaml-khoa-dai",
        t.line + 1,
        1,
        tr("khóa dài hơn {n} ký tự: {text}", n=_LONGEST_KEY, text=excerpt(t.text)),
        tr("khóa ngắn, rồi dấu hai chấm, dấu cách và giá trị"),
    )


def _explain_deeper(t: Trouble) -> Complaint:
    dash = _GLUED_DASH.match(t.text)
    if dash is not None:
        return _say_dash(dash, t)
    return Complaint(
        "yaml-thut-le",
        t.line + 1,
        len(t.text) - len(t.text.lstrip()) + 1,
        tr("dòng “{text}” thụt vào sâu hơn dòng trên", text=excerpt(t.text.strip())),
        tr("các khóa cùng nhóm bắt đầu ở cùng một cột"),
        tr("nếu đây là nhóm con thì dòng trên phải kết thúc bằng dấu hai chấm"),
    )


def _say_dash(dash: re.Match[str], t: Trouble) -> Complaint:
    return Complaint(
        "yaml-thieu-cach",
        t.line + 1,
        dash.end() + 1,
        tr("thiếu dấu cách sau dấu gạch đầu dòng: {text}", text=excerpt(t.text.strip())),
        tr("một dấu cách sau dấu gạch"),
        tr("ví dụ đúng: - {value}", value=excerpt(t.text[dash.end() :])),
    )


def explain_lone_line(t: Trouble) -> Complaint | None:
    """A line without colon among keys."""
    if "could not find expected ':'" not in t.problem:
        return None
    return Complaint(
        "yaml-dong-la",
        t.start_line + 1,
        t.start_column + 1,
        tr("dòng không có dấu hai chấm: {text}", text=excerpt(t.start_rest)),
        tr("khóa, dấu hai chấm, dấu cách, rồi giá trị"),
        tr("nếu là phần tiếp của dòng trên thì thụt vào sâu hơn khóa của nó"),
    )


def explain_indent(t: Trouble) -> Complaint | None:
    """An indent that fits no line above."""
    if "block" not in t.context and "document start" not in t.problem:
        return None
    dash = _GLUED_DASH.match(t.text)
    if dash is not None:
        return _say_dash(dash, t)
    return Complaint(
        "yaml-thut-le",
        t.line + 1,
        t.column + 1,
        tr("dòng “{text}” thụt lề không khớp các dòng trên", text=excerpt(t.text.strip())),
        tr("các khóa (hoặc dấu gạch) cùng nhóm bắt đầu ở cùng một cột"),
        tr("thụt vào đúng hai dấu cách cho mỗi bậc"),
    )
