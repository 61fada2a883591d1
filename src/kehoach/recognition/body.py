"""The text: căn cứ, headings, khoản, điểm, dashes, paragraphs and tables (ô 6)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.recognition.head import Claims
    from kehoach.recognition.lines import Line

_RUNGS: Final = (
    ("muc_la_ma", re.compile(r"(?=[IVX])(?!V/v)X{0,3}(?:IX|IV|V?I{0,3})\s*(?:[.)/]\s*\S|:\s)")),
    # 'Ð' is an Icelandic letter that looks like 'Đ'
    ("dieu", re.compile(r"[ĐÐ]iều \d+\s*[.:/–-](?!\s?\d)", re.IGNORECASE)),
    ("khoan", re.compile(r"\d{1,2}\s*[.)/](?![\d])\s*\S")),
    ("diem", re.compile(r"[a-zđ]\s*[)/]\s*\S|[a-zđ]\.\s\S")),
    ("gach_dau_dong", re.compile(r"[-–—+•*]\s*\S")),
)
_CHAPTER = re.compile(r"(?:phan|chuong)\s+(?:[ivxlc]+|\d+|thu \w+)\b.{0,120}$")
_SECTION = re.compile(r"(?:muc|tieu muc)\s+(?:\d+\b.{0,120}|[ivxlc]+\s*[.:]?)$")
_DASHED = re.compile(r"[IVX]{1,5}\s*[-–]\s*[^\W\d_]{2}")
"""'I - ĐẶC ĐIỂM': a Roman number with a dash for its stop."""
_UNSTOPPED = re.compile(r"[ĐÐ]iều \d+ +(?=[^\W\d_])", re.IGNORECASE)
"""'Điều 1 Phạm vi': no stop at all, which a citation at the head of a sentence has neither."""
_DECIMAL = re.compile(r"\d+\.\d+")
_KHOAN: Final = ("khoan", "khoan_co_tieu_de")
_OVER_KHOAN: Final = ("muc_la_ma", "dieu", "phan_chuong", "muc_tieu_muc")
_TITLE_UNDER: Final = {
    "phan_chuong": "tieu_de_phan_chuong",
    "tieu_de_phan_chuong": "tieu_de_phan_chuong",
    "muc_tieu_muc": "tieu_de_muc",
    "tieu_de_muc": "tieu_de_muc",
}
_AFTER_CAN_CU = ("theo de nghi", "xet ", "thuc hien ", "can cu", "tren co so")
_NOTE = re.compile(r"\(.*\)\.?$|(?:ghi chu|nguon|luu y|don vi tinh|chu thich)\b.*$")
_BESIDE = re.compile(r"\d+\s*[.)/]|[IVX]+\.|điều\s\d", re.IGNORECASE)
"""How a line begins that stands no lower than a khoản."""
_HEADING_MAX = 110
_PLAIN_HEADING_MAX = 60
_PARAGRAPH_MIN = 150
_SENTENCE_MIN = 90


def classify_body(
    lines: Sequence[Line], start: int, end: int, *, is_letter: bool = False
) -> Claims:
    """Return the components of the text between two lines; the rest stays out.

    Args:
        lines: The lines of the document.
        start: The first line of the text.
        end: The line after it.
        is_letter: It is a công văn, in which 'Căn cứ …' may be a sentence of the text.
    """
    claims: Claims = {}
    in_preamble, sibling = True, ""
    for index in range(start, end):
        line = lines[index]
        if line.data:
            claims[index] = "bang"
            continue
        if line.table is not None or -1 in line.column:
            continue
        above = claims.get(index - 1, "")
        may_be_can_cu = in_preamble and (line.is_italic or not is_letter)
        component = _is_can_cu(lines, index, above) if may_be_can_cu else ""
        below = lines[index + 1] if index + 1 < end else None
        component = component or _name_line(line, above, below, sibling)
        if component:
            claims[index] = component
        if component in _KHOAN or component in _OVER_KHOAN:
            sibling = component if component in _KHOAN else ""
        in_preamble &= component in ("", "can_cu", "noi_dung")
    return claims


def _is_can_cu(lines: Sequence[Line], index: int, above: str) -> str:
    line = lines[index]
    key = line.key.lstrip("-– ")
    following = lines[index + 1].key.lstrip("-– ") if index + 1 < len(lines) else ""
    if "nhu sau" in key or line.text.endswith(":"):
        return ""
    opens = key.startswith("can cu") or (above == "can_cu" and key.startswith(_AFTER_CAN_CU))
    starts = key.startswith(_AFTER_CAN_CU) and line.text.endswith(";")
    if starts and (key.startswith("can cu") or following.startswith("can cu")):
        return "can_cu"
    # An italic line over a căn cứ is one too, whatever mark it ends in.
    if line.is_italic and key.startswith(_AFTER_CAN_CU) and following.startswith("can cu"):
        return "can_cu"
    sure = above == "can_cu" or following.startswith("can cu") or line.is_italic
    return "can_cu" if opens and sure and "./." not in line.text else ""


def _name_line(line: Line, above: str, below: Line | None, sibling: str) -> str:
    title = _name_title(line, above)
    if title:
        return title
    if _DECIMAL.match(line.text):
        return "" if line.is_bold else "noi_dung"
    for component, form in _RUNGS:
        if form.match(line.text):
            return _name_khoan(line, below, sibling) if component == "khoan" else component
    if _DASHED.match(line.text) and line.is_capital:
        return "muc_la_ma"
    if _UNSTOPPED.match(line.text) and _begins_bold(line):
        return "dieu"
    return "" if _is_unknown(line) else "noi_dung"


def _begins_bold(line: Line) -> bool:
    """Tell whether a line begins in bold and goes on in plain letters, as a điều does."""
    shown = [run for run in line.paragraph.runs if run.text.strip() and run.change != "deleted"]
    return len(shown) > 1 and shown[0].form.bold and not shown[-1].form.bold


def _name_title(line: Line, above: str) -> str:
    """Name phần, chương, mục and what stands centred under their numbers."""
    stands_out = line.is_centred or line.is_bold
    if stands_out and _CHAPTER.match(line.key):
        return "phan_chuong"
    if stands_out and _SECTION.match(line.key):
        return "muc_tieu_muc"
    if not line.is_centred or not (line.is_capital or line.is_bold):
        return ""
    return _TITLE_UNDER.get(above, "")


def _name_khoan(line: Line, below: Line | None, sibling: str) -> str:
    """A heading is bold as a whole; or short, without a stop, with more below it.

    ``sibling`` is what the khoản before it is: beside one without a heading it has none either.
    """
    if line.is_bold:
        return "khoan_co_tieu_de"
    open_end = len(line.text) <= _PLAIN_HEADING_MAX and line.text[-1].isalnum()
    lower = below is not None and not below.data and not _BESIDE.match(below.text)
    return "khoan_co_tieu_de" if open_end and lower and sibling != "khoan" else "khoan"


def _is_unknown(line: Line) -> bool:
    """Captions, notes, 'QUYẾT ĐỊNH:', headings without a number: the decree is silent."""
    stands_out = line.is_bold or line.is_capital or line.is_italic
    if (stands_out and len(line.text) < _HEADING_MAX) or _NOTE.match(line.key):
        return True
    least = _SENTENCE_MIN if line.text.endswith((".", ";")) else _PARAGRAPH_MIN
    return line.is_set_apart and len(line.text) < least
