"""Can it be signed now? Point by point, from the document and what was found in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from kehoach.checking.aids.text import join_runs, shorten
from kehoach.messages import tr
from kehoach.nd30 import Severity
from kehoach.recognition.parts import PHU_LUC
from kehoach.word.view import walk_blocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.checking.fault import Finding
    from kehoach.checking.paper import Paper
    from kehoach.word.view import Paragraph

State = Literal["yes", "no", "unknown"]

_TAGS: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|«[^»\n]{1,60}»|<[‹<][^>\n]{1,60}>{1,2}")
# dots after a word end an enumeration; many of them, or dots that stand alone, wait for a hand
_BLANKS: Final = re.compile(
    r"(?<![\w.])\.{3,}|\.{6,}|(?<![\w…])…{2,}|…{4,}|(?<!\S)…(?!\S)|_{3,}|\[\s*(?:…|\.{3}|_+|điền|nhập)[^\]\n]{0,40}\]|\bX{3,}\b"
    r"|(?i:lorem ipsum)",
)
_SO: Final = re.compile(r"Số\s*:?\s*(\d*)")
_NGAY: Final = re.compile(r"ngày\s*(\d*)\D*?tháng\s*(\d*)", re.IGNORECASE)
_BY_HAND: Final = frozenset({"so_ky_hieu", "dia_danh_ngay", "phu_luc_kem_theo"})
"""Where blanks are given at issue."""
_MOST_QUOTES: Final = 3


@dataclass(frozen=True, slots=True)
class Answer:
    """One point of readiness: ``state`` says whether it holds, 'unknown' that nobody could see."""

    id: str
    title: str
    state: State
    detail: str = ""


def ask(paper: Paper, findings: Iterable[Finding]) -> Iterator[Answer]:
    """Yield the points that the document itself can answer.

    A phụ lục in a file of its own bears no số, no date and no signer; its organisation's signature
    does.
    """
    document = paper.document
    yield _answer_errors(findings)
    yield _answer_quotes("cho-trong", tr("không còn chỗ trống chờ điền"), _find_blanks(paper))
    yield _answer_quotes("the-mau", tr("không còn thẻ của mẫu"), _find_tags(paper))
    yield _answer("ghi-chu", tr("không còn ghi chú của Word"), not document.has_comments)
    yield _answer("vet-sua", tr("không còn vết sửa (Track Changes)"), not document.has_changes)
    yield _answer_quotes("chu-an", tr("không có chữ ẩn"), _find_hidden(paper))
    yield _answer_quotes("to-mau", tr("không còn chữ tô nền"), _find_highlights(paper))
    if paper.kind != PHU_LUC:
        yield _answer_so_ngay(paper)
        yield _answer_years(findings)
        yield _answer_signer(paper)
    linked = document.has_linked_content
    yield _answer("lien-ket", tr("không lấy ảnh, mẫu hay dữ liệu từ tệp khác"), not linked)
    people = ", ".join(_list_people(paper)[:_MOST_QUOTES])
    yield _answer("ten-nguoi", tr("thuộc tính tệp không mang tên người"), not people, people)


def _answer(id: str, title: str, holds: bool, detail: str = "") -> Answer:
    return Answer(id, title, "yes" if holds else "no", detail)


def _answer_quotes(id: str, title: str, quotes: Iterable[str]) -> Answer:
    found = list(dict.fromkeys(quotes))
    told = "; ".join(f"“{shorten(one)}”" for one in found[:_MOST_QUOTES])
    more = len(found) - _MOST_QUOTES
    detail = tr("{cac} và {so} chỗ nữa", cac=told, so=more) if more > 0 else told
    return _answer(id, title, not found, detail)


def _answer_errors(findings: Iterable[Finding]) -> Answer:
    errors = [one.rule for one in findings if one.severity is Severity.ERROR]
    return _answer("loi", tr("không có lỗi thể thức"), not errors, ", ".join(dict.fromkeys(errors)))


def _answer_years(findings: Iterable[Finding]) -> Answer:
    """The rules about facts that must agree have looked already."""
    apart = [f"{one.where} “{one.quote}”" for one in findings if one.rule in YEAR_RULES]
    return _answer("nam", tr("các chỗ nêu năm khớp nhau"), not apart, "; ".join(apart))


YEAR_RULES: Final = frozenset({"NQ001"})
"""The rules that compare the years in one paper."""


def _answer_so_ngay(paper: Paper) -> Answer:
    title = tr("số và ngày cùng để trống, hoặc cùng đã điền")
    so, ngay = paper.get("so_ky_hieu"), paper.get("dia_danh_ngay")
    if so is None or ngay is None:
        return Answer("so-ngay", title, "no", tr("không thấy số hoặc ngày"))
    number, day = _SO.search(so.text), _NGAY.search(ngay.text)
    if number is None or day is None:
        return Answer("so-ngay", title, "unknown", f"“{shorten(so.text)}”, “{shorten(ngay.text)}”")
    both = bool(number[1]) == bool(day[1] and day[2])
    return _answer("so-ngay", title, both, f"“{shorten(so.text)}”, “{shorten(ngay.text)}”")


def _answer_signer(paper: Paper) -> Answer:
    missing = [
        name
        for component, name in (("chuc_vu", tr("chức vụ")), ("ho_ten", tr("họ tên")))
        if not paper.find(component)
    ]
    return _answer("nguoi-ky", tr("người ký đủ chức vụ, họ tên"), not missing, ", ".join(missing))


def _list_people(paper: Paper) -> list[str]:
    """Return the names in the file's properties, but those of the bodies that issue it.

    They stand in its head; on a phụ lục in a file of its own, at the end of '(Kèm theo … của …)'.
    """
    bodies = {_flatten(part.text) for part in paper.find("co_quan_chu_quan", "co_quan_ban_hanh")}
    if paper.kind == PHU_LUC:
        named = paper.find("phu_luc_kem_theo")
        bodies |= {_flatten(part.text).rpartition(" của ")[2].rstrip(")") for part in named}
    return [one for one in paper.document.people if _flatten(one) not in bodies]


def _flatten(text: str) -> str:
    return " ".join(text.casefold().split())


def _walk_all(paper: Paper) -> Iterator[Paragraph]:
    yield from paper.paragraphs
    for section in paper.sections:
        for blocks in (*section.headers.values(), *section.footers.values()):
            yield from walk_blocks(blocks)


def _find_blanks(paper: Paper) -> Iterator[str]:
    for paragraph in paper.paragraphs:
        drawn = any(rule.kind == "characters" for rule in paragraph.rules)
        if drawn or paper.name_component(paragraph) in _BY_HAND:
            continue
        if _BLANKS.search(join_runs(paragraph)):
            yield paragraph.text


def _find_tags(paper: Paper) -> Iterator[str]:
    for paragraph in _walk_all(paper):
        yield from _TAGS.findall(join_runs(paragraph))


def _find_hidden(paper: Paper) -> Iterator[str]:
    for paragraph in _walk_all(paper):
        for run in paragraph.runs:
            if run.form.hidden and run.text.strip() and run.change != "deleted":
                yield run.text


def _find_highlights(paper: Paper) -> Iterator[str]:
    for paragraph in _walk_all(paper):
        for run in paragraph.runs:
            if run.form.highlight not in ("", "none") and run.text.strip():
                yield run.text
