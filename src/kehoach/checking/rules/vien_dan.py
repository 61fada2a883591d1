"""Citing other documents and their parts in the text (Phụ lục I, Mục II; Phụ lục II, Mục V)."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.citations import find_chains, find_citations, has_date
from kehoach.checking.aids.passages import (
    WORDS,
    list_passages,
    quote_words,
    tell_rewording,
    tell_words,
)
from kehoach.checking.gathering import gather
from kehoach.checking.rule import rule
from kehoach.messages import mark, tr
from kehoach.nd30 import (
    KHONG_DAU_PHAY,
    PHAN_VIET_HOA,
    PHAN_VIET_THUONG,
    TU_SO,
    VIEN_DAN_LAN_DAU,
    VIEN_DAN_LUAT,
    Severity,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.checking.aids.citations import Chain
    from kehoach.checking.aids.passages import Passage
    from kehoach.checking.fault import Fault
    from kehoach.checking.paper import Paper

_LAWS: Final = frozenset({"luật", "bộ luật", "pháp lệnh", "hiến pháp"})
_NHU_DIEU = re.compile(r"\s*[-–]?\s*Như\s+(điều)\s+\d")


@rule(
    "VD001",
    title=mark("Viện dẫn điều, khoản, điểm viết hoa sai"),
    why=mark(
        "Khi viện dẫn một văn bản cụ thể, viết hoa Phần, Chương, Mục, Tiểu mục, Điều; viết thường "
        "khoản, điểm."
    ),
    of=(PHAN_VIET_HOA, PHAN_VIET_THUONG),
    codes={
        "viet-thuong": mark("phần, chương, mục, điều viết thường"),
        "viet-hoa": mark("khoản, điểm viết hoa giữa câu"),
    },
    bad="tại Khoản 2 điều 5 Nghị định số 30/2020/NĐ-CP",
    good="tại khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP",
    fix="safe",
)
def check_parts(paper: Paper) -> Iterator[Fault]:
    """Parts of a document that is named right after them."""
    yield from gather(paper, _find_parts(paper))


def _find_parts(paper: Paper) -> Iterator[Fault]:
    for passage in list_passages(paper):
        for chain in find_chains(passage.text):
            yield from _find_miscased(passage, chain)
        match = _NHU_DIEU.match(passage.text)
        if match and passage.component == "noi_nhan_muc":
            yield tell_rewording("viet-thuong", passage, match.span(1), "Điều")


def _find_miscased(passage: Passage, chain: Chain) -> Iterator[Fault]:
    for part in chain.parts:
        first = part.name[0]
        span = (part.start, part.start + len(part.name))
        to = part.wanted[0] + part.name[1:]
        if first.islower() and part.wanted[0].isupper():
            yield tell_rewording("viet-thuong", passage, span, to, of=PHAN_VIET_HOA)
        if first.isupper() and part.wanted[0].islower() and passage.is_mid(part.start):
            yield tell_rewording("viet-hoa", passage, span, to, of=PHAN_VIET_THUONG)


@rule(
    "VD002",
    title=mark("Dấu phẩy giữa khoản, điều và văn bản được viện dẫn"),
    why=mark(
        "Các ví dụ của nghị định viết liền “điểm a khoản 2 Điều 103 … của Bộ luật Hình sự”, không "
        "có dấu phẩy."
    ),
    of=KHONG_DAU_PHAY,
    codes={"dau-phay": mark("có dấu phẩy trong một viện dẫn")},
    bad="tại khoản 2, Điều 5, Nghị định số 30/2020/NĐ-CP",
    good="tại khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP",
    fix="ask",
)
def check_commas(paper: Paper) -> Iterator[Fault]:
    """A comma before the greater part or the document; between parts of one rank it is due."""
    yield from gather(paper, _find_commas(paper))


def _find_commas(paper: Paper) -> Iterator[Fault]:
    for passage in list_passages(paper):
        for chain in find_chains(passage.text):
            gaps = [
                (one.end, other.start)
                for one, other in pairwise(chain.parts)
                if other.rank > one.rank
            ]
            for start, end in (*gaps, chain.link):
                if passage.text[start:end].strip() == ",":
                    span = (start, end)
                    expected = tr("không có dấu phẩy")
                    yield tell_words("dau-phay", passage, span, expected, to=" ")


@rule(
    "VD003",
    title=mark("Thiếu chữ “số” giữa tên loại và số của văn bản"),
    why=mark("Nghị định luôn viết “Nghị định số 30/2020/NĐ-CP”; nên viết như vậy cho thống nhất."),
    of=TU_SO,
    codes={"thieu-so": mark("thiếu chữ “số”")},
    bad="Nghị định 30/2020/NĐ-CP",
    good="Nghị định số 30/2020/NĐ-CP",
    fix="safe",
)
def check_so(paper: Paper) -> Iterator[Fault]:
    """A kind of document with a capital, right before its number."""
    yield from gather(paper, _find_bare(paper))


def _find_bare(paper: Paper) -> Iterator[Fault]:
    for passage in list_passages(paper):
        for one in find_citations(passage.text):
            if not one.has_so and one.kind[0].isupper():
                expected = quote_words(f"{one.kind} {TU_SO.value} {one.number}")
                at = (one.number_at, one.number_at)
                fault = tell_words("thieu-so", passage, at, expected, to=f"{TU_SO.value} ")
                found = passage.text[one.start : one.end]
                yield _requote(fault, found)


def _requote(fault: Fault, words: str) -> Fault:
    return replace(fault, found=quote_words(words), quote=words)


@rule(
    "VD004",
    title=mark("Viện dẫn lần đầu không ghi ngày ban hành"),
    why=mark(
        "Lần đầu viện dẫn một văn bản phải ghi đủ tên loại, số, ký hiệu, thời gian, cơ quan ban "
        "hành và trích yếu; các lần sau chỉ ghi tên loại, số và ký hiệu."
    ),
    of=VIEN_DAN_LAN_DAU,
    codes={"thieu-ngay": mark("lần viện dẫn đầu không có ngày")},
    bad="Thực hiện Kế hoạch số 12/KH-UBND, Sở Nội vụ đề nghị …",
    good="Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2026 của Ủy ban nhân dân tỉnh về …",
    severity=Severity.NOTE,
    fix="show",
)
def check_first_mentions(paper: Paper) -> Iterator[Fault]:
    """The first mention in the text of a document that no paragraph before it names."""
    yield from gather(paper, _find_first_mentions(paper))


def _find_first_mentions(paper: Paper) -> Iterator[Fault]:
    named: set[str] = set()
    for passage in list_passages(paper):
        for one in find_citations(passage.text):
            key = one.number.casefold()
            is_new = key not in named and passage.component in WORDS
            named.add(key)
            bare = not has_date(passage.text) and "“" not in passage.text[: one.start]
            if is_new and bare and one.kind.casefold() not in _LAWS:
                expected = tr("có ngày ban hành, cơ quan ban hành và trích yếu")
                yield tell_words("thieu-ngay", passage, (one.start, one.end), expected)


_NUMBERED_LAW = re.compile(
    r"(?<!\w)(Luật|Bộ luật|Pháp lệnh)"
    r"(?:\s+(?!số\b|Nghị|Quyết|Thông|ngày\b|của\b)[^\s.;()“”]+){1,12}?"
    r"(?P<so>,?\s+(?:số\s+)?\d+/\d{4}/(?:QH|UBTVQH|PL)[\w-]*)"
)


@rule(
    "VD005",
    title=mark("Viện dẫn luật, pháp lệnh kèm số, ký hiệu"),
    why=mark("Đối với Luật và Pháp lệnh chỉ ghi tên loại và tên, không ghi số, ký hiệu."),
    of=VIEN_DAN_LUAT,
    codes={"luat-co-so": mark("luật, pháp lệnh có số, ký hiệu")},
    bad="theo Luật Thi đua, khen thưởng số 06/2022/QH15",
    good="theo Luật Thi đua, khen thưởng",
    severity=Severity.WARNING,
    fix="ask",
)
def check_laws(paper: Paper) -> Iterator[Fault]:
    """A law with its name and its number, outside căn cứ."""
    yield from gather(paper, _find_laws(paper))


def _find_laws(paper: Paper) -> Iterator[Fault]:
    for passage in list_passages(paper, *WORDS):
        for match in _NUMBERED_LAW.finditer(passage.text):
            expected = tr("chỉ tên loại và tên luật")
            yield tell_words("luat-co-so", passage, match.span("so"), expected, to="")
