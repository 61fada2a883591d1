"""Slips with signs that mean something to YAML: quotes, brackets, ``@ & * ! > |``, dashes."""

from __future__ import annotations

import re

from kehoach.messages import tr
from kehoach.reading.text import excerpt
from kehoach.reading.tree import DEEPEST
from kehoach.reading.yaml_trouble import Complaint, Trouble

_OTHER_DASH = re.compile(r"\s*([–—−•●▪·])\s")


def explain_depth(t: Trouble) -> Complaint | None:
    """Brackets without end: PyYAML 6.0.4 gives up before the reader's own bound."""
    if "maximum nesting depth" not in t.problem:
        return None
    found = tr("các mục lồng nhau sâu hơn {n} bậc", n=DEEPEST)
    return Complaint("long-qua-sau", t.line + 1, t.column + 1, found, tr("ít bậc hơn"))


def explain_quote(t: Trouble) -> Complaint | None:
    """A quote never closed, a backslash that means nothing."""
    if "quoted scalar" not in t.context:
        return None
    if "escape" in t.problem or "expected escape" in t.problem:
        return Complaint(
            "yaml-gach-cheo",
            t.line + 1,
            t.column + 1,
            tr("dấu gạch chéo ngược không rõ nghĩa: {text}", text=excerpt(t.rest[:12])),
            tr("trong nháy kép, dấu \\ phải viết là \\\\"),
            tr("hoặc dùng nháy đơn: 'D:\\thu muc'"),
        )
    return _say_open_quote(t.start_line, t.start_column, t.text_of(t.start_line))


def _say_open_quote(line: int, column: int, text: str) -> Complaint:
    return Complaint(
        "yaml-nhay-chua-dong",
        line + 1,
        column + 1,
        tr("dấu nháy mở mà không đóng: {text}", text=excerpt(text[column:])),
        tr("dấu nháy đóng ở cuối giá trị"),
        tr('ví dụ đúng: trich_yeu: "Hội thi cấp tỉnh"'),
    )


def explain_after_quote(t: Trouble) -> Complaint | None:
    """Words after a closed quote or bracket."""
    before = t.text[: t.column].rstrip()
    if not t.rest.strip() or not before.endswith(('"', "'", "]", "}")) or "flow" in t.context:
        return None
    return _explain_open_before(t, before[-1]) or Complaint(
        "yaml-chu-sau-nhay",
        t.line + 1,
        t.column + 1,
        tr("còn chữ sau dấu {sign} đã đóng: {text}", sign=before[-1], text=excerpt(t.rest)),
        tr("hết giá trị ở dấu đóng"),
        tr("trong câu dùng nháy cong “…”, hoặc đặt cả câu trong nháy đơn: 'Hội thi \"Dạy giỏi\"'"),
    )


def _explain_open_before(t: Trouble, quote: str) -> Complaint | None:
    """Words after a quote that closes what an earlier line opened and did not close."""
    if quote not in "'\"" or t.text[: t.column].count(quote) % 2 == 0:
        return None
    for line in range(t.line - 1, -1, -1):
        if t.text_of(line).count(quote) % 2:
            return _say_open_quote(line, t.text_of(line).rindex(quote), t.text_of(line))
    return None


def explain_comma(t: Trouble) -> Complaint | None:
    """A comma too many in brackets."""
    if not re.search(r"expected (the )?node content", t.problem) or "flow" not in t.context:
        return None
    if t.rest[:1] != ",":
        return None
    return Complaint(
        "yaml-thua-phay",
        t.line + 1,
        t.column + 1,
        tr("thừa dấu phẩy: {text}", text=excerpt(t.text.strip())),
        tr("một dấu phẩy giữa hai mục"),
        tr("ví dụ đúng: [THCS, THPT]"),
    )


def explain_bracket(t: Trouble) -> Complaint | None:
    """A bracket never closed."""
    if not re.search(r"flow (sequence|mapping)", t.context):
        return None
    sign = t.start_rest[:1]
    return Complaint(
        "yaml-ngoac-chua-dong",
        t.start_line + 1,
        t.start_column + 1,
        tr("dấu {sign} mở mà không đóng đúng: {text}", sign=sign, text=excerpt(t.start_rest)),
        tr("các mục cách nhau bằng dấu phẩy, rồi dấu đóng"),
        tr('ví dụ đúng: [THCS, THPT]; nếu dấu ngoặc là chữ của câu: "[...]"'),
    )


def explain_first_sign(t: Trouble) -> Complaint | None:
    """A value that begins with a sign of YAML."""
    if re.search(r"scanning an? (alias|anchor)|(parsing|scanning) a tag", t.context):
        return _say_first_sign(t.start_line, t.start_column, t.start_rest)
    if not re.search(r"cannot start any token|expected (the )?node content", t.problem):
        return None
    return _say_first_sign(t.line, t.column, t.rest)


def _say_first_sign(line: int, column: int, rest: str) -> Complaint:
    return Complaint(
        "yaml-dau-la",
        line + 1,
        column + 1,
        tr("giá trị không được bắt đầu bằng dấu {sign}: {text}", sign=rest[:1], text=excerpt(rest)),
        tr("giá trị bắt đầu bằng dấu riêng của YAML thì đặt trong nháy kép"),
        tr('ví dụ đúng: "{text}"', text=excerpt(rest.replace('"', "'"))),
    )


def explain_dash(t: Trouble) -> Complaint | None:
    """A dash of a list in the middle of a line."""
    if "sequence entries are not allowed" not in t.problem:
        return None
    return Complaint(
        "yaml-gach-dau-dong",
        t.line + 1,
        t.column + 1,
        tr("dấu gạch đầu dòng ở giữa dòng: {text}", text=excerpt(t.text.strip())),
        tr("mỗi mục của danh sách ở một dòng riêng, thụt vào hai dấu cách"),
        tr('nếu dấu gạch là chữ của câu thì đặt cả câu trong nháy kép: "- ..."'),
    )


def explain_dash_sign(t: Trouble) -> Complaint | None:
    """A list's dash that Word made long; the parser complains of the line below."""
    for line in (t.line, t.line - 1):
        found = _OTHER_DASH.match(t.text_of(line))
        if found:
            return Complaint(
                "yaml-gach-la",
                line + 1,
                found.start(1) + 1,
                tr("dòng bắt đầu bằng “{sign}”", sign=found[1]),
                tr("dấu trừ và một dấu cách: “- ”"),
                tr("Word hay tự đổi dấu gạch khi dán; gõ lại dấu ấy trên bàn phím"),
            )
    return None


def explain_block(t: Trouble) -> Complaint | None:
    """Words after ``>`` or ``|``."""
    if "block scalar" not in t.context:
        return None
    return Complaint(
        "yaml-khoi-chu",
        t.start_line + 1,
        t.start_column + 1,
        tr("sau dấu {sign} còn chữ: {text}", sign=t.start_rest[:1], text=excerpt(t.start_rest)),
        tr("đoạn nhiều dòng bắt đầu ở dòng sau, thụt vào hai dấu cách"),
        tr('nếu dấu này là chữ của câu thì đặt cả câu trong nháy kép: "> ..."'),
    )
