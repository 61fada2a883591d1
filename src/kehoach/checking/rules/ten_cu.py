"""Names of bodies and provinces that ended in 2025, in papers of a later date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.casing import level
from kehoach.checking.aids.dates import read_own_date
from kehoach.checking.aids.passages import WORDS, Passage, list_passages, tell_words
from kehoach.checking.gathering import gather
from kehoach.checking.rule import rule
from kehoach.messages import mark, tr
from kehoach.nd30 import (
    BO_CU,
    CAP_HUYEN_HET_TU,
    SO_CU,
    TEN_CHINH_THUC,
    TINH_CU,
    VIET_TAT_CO_QUAN,
    TenCu,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from kehoach.checking.fault import Fault
    from kehoach.checking.paper import Paper
    from kehoach.nd30 import Fact

_HEAD: Final = ("co_quan_chu_quan", "co_quan_ban_hanh")
_RECIPIENTS: Final = ("kinh_gui", "noi_nhan_muc", "quyen_han", "chuc_vu")
_ORDERING: Final = frozenset(
    {"ke_hoach", "cong_van", "quyet_dinh", "thong_bao", "chi_thi", "huong_dan", "giay_moi"}
)
"""Kinds whose text says who is to do what; a report tells of what was."""
_CELL_MAX: Final = 120
_ACTOR = re.compile(r"(?:^\s*(?:[-–+•]|[a-zđ]\)|\d{1,2}\.)?|\b(?:đề nghị|giao|yêu cầu))\s*$")
_PAST = re.compile(r"\s*(?:đã\b|trước đây|\(?\s*(?:cũ|nay|trước|được)\b|-)")


def _list_old_bodies() -> dict[str, tuple[TenCu, Fact[tuple[TenCu, ...]]]]:
    """Return the ended bodies by their names and short names, in small letters."""
    named = {level(one.cu): (one, fact) for fact in (BO_CU, SO_CU) for one in fact.value}
    for short, whole in VIET_TAT_CO_QUAN.value.items():
        for kind in ("bộ", "sở"):
            named[level(f"{kind} {short}")] = named[level(f"{kind} {whole}")]
    return named


_BODIES: Final = _list_old_bodies()
_PROVINCES: Final = {level(one.cu): one for one in TINH_CU.value}


def _join_forms(names: dict[str, object]) -> str:
    longest_first = sorted(names, key=len, reverse=True)
    return "|".join(re.escape(one).replace(r"\ ", r"\s+") for one in longest_first)


_BODY = re.compile(
    rf"(?<!\w)(?<!cơ )(?<!trụ )(?<!cán )({_join_forms(dict(_BODIES))})(?![\w&])(?!\s+\()"
)
_PROVINCE = re.compile(rf"(?<!\w)tỉnh\s+({_join_forms(dict(_PROVINCES))})(?![\w-])")
_OF_PROVINCE = re.compile(r"(?:ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân)\s*$")
_DISTRICT = re.compile(
    r"(?:ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân)\s+(?:các\s+)?(?:cấp\s+)?"
    r"(?:huyện|thị xã|quận)(?!\w)"
)
_CODES: Final = {
    "co-quan": mark("tên bộ, sở không còn"),
    "tinh": mark("tên tỉnh không còn"),
    "cap-huyen": mark("cấp huyện không còn"),
}


@rule(
    "TC001",
    title=mark("Đầu văn bản ghi tên cơ quan, địa phương không còn"),
    why=mark(
        "Tên cơ quan ban hành và cơ quan chủ quản là tên chính thức tại ngày văn bản ban hành; từ "
        "năm 2025 nhiều bộ, sở, tỉnh đã hợp nhất và không còn cấp huyện."
    ),
    of=TEN_CHINH_THUC,
    codes=_CODES,
    bad="SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG (văn bản năm 2026)",
    good="SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",
    needs=("dia_danh_ngay",),
    fix="show",
)
def check_head(paper: Paper) -> Iterator[Fault]:
    """The two bodies of the head, by the paper's own date."""
    # a name may go on over several lines
    heads = (Passage(part.paragraphs[0], part.component, part.text) for part in paper.find(*_HEAD))
    yield from _find_old(paper, heads, official=True)


@rule(
    "TC002",
    title=mark("Giao việc hoặc gửi cho cơ quan, địa phương không còn"),
    why=mark(
        "Từ năm 2025 nhiều bộ, sở, tỉnh đã hợp nhất và không còn cấp huyện; văn bản mới không gửi "
        "cho tên cũ. Tên cũ trong viện dẫn văn bản trước đó là đúng."
    ),
    of=(BO_CU, SO_CU, TINH_CU, CAP_HUYEN_HET_TU),
    codes=_CODES,
    bad="Kính gửi: Sở Kế hoạch và Đầu tư (văn bản năm 2026)",
    good="Kính gửi: Sở Tài chính",
    needs=("dia_danh_ngay",),
    fix="show",
)
def check_parties(paper: Paper) -> Iterator[Fault]:
    """Recipients, signers and who is told to act; names within citations stand elsewhere."""
    yield from gather(paper, _find_parties(paper))


def _find_parties(paper: Paper) -> Iterator[Fault]:
    yield from _find_old(paper, list_passages(paper, *_RECIPIENTS))
    if paper.kind in _ORDERING:
        yield from _find_old(paper, list_passages(paper, *WORDS, "bang"))


def _find_old(
    paper: Paper, passages: Iterable[Passage], *, official: bool = False
) -> Iterator[Fault]:
    own = read_own_date(paper)
    if own is None:
        return
    for passage in passages:
        text = passage.level
        for code, span, since, new, fact in _list_old(text, own.earliest):
            if _is_party(passage, text, span):
                words = tr("{moi} (từ ngày {ngay})", moi=new, ngay=f"{since:%d/%m/%Y}")
                of = TEN_CHINH_THUC if official else fact
                yield tell_words(code, passage, span, words, of=of)


_Old = tuple[str, tuple[int, int], "date", str, "Fact[tuple[TenCu, ...]] | Fact[date]"]


def _list_old(text: str, day: date) -> Iterator[_Old]:
    """Yield the names that had ended by ``day``: code, place, since when, what now, who says."""
    for match in _BODY.finditer(text):
        one, fact = _BODIES[" ".join(match[1].split())]
        if day >= one.het_tu:
            yield "co-quan", match.span(), one.het_tu, one.moi, fact
    for match in _PROVINCE.finditer(text):
        one = _PROVINCES[" ".join(match[1].split())]
        if day >= one.het_tu:
            yield "tinh", match.span(), one.het_tu, one.moi, TINH_CU
    for match in _DISTRICT.finditer(text):
        since = CAP_HUYEN_HET_TU.value
        if day >= since:
            yield (
                "cap-huyen",
                match.span(),
                since,
                tr("chỉ còn cấp tỉnh và cấp xã"),
                CAP_HUYEN_HET_TU,
            )


def _is_party(passage: Passage, text: str, span: tuple[int, int]) -> bool:
    """Tell whether the name is surely one who acts or receives, not one told of."""
    if _PAST.match(text, span[1]):
        return False
    if passage.component not in (*WORDS, "bang"):
        return True
    if passage.component == "bang":
        return len(text) <= _CELL_MAX and not re.search(r"\d", text)
    before = text[: span[0]]
    body = _OF_PROVINCE.search(before)
    return _ACTOR.search(before[: body.start()] if body else before) is not None
