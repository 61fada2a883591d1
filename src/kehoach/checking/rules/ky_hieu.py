"""The ký hiệu: abbreviation of the kind, of the body, of the unit (Phụ lục III, Mục I).

What is about the signs between its groups stands in :mod:`kehoach.checking.rules.so_ky_hieu`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.head_edits import change_words, read_nfc
from kehoach.checking.aids.head_words import read_so_ky_hieu
from kehoach.checking.fault import Fault
from kehoach.checking.rule import rule
from kehoach.messages import mark, tr
from kehoach.nd30 import (
    COMPONENTS,
    KINDS,
    KY_HIEU_CO_TEN_LOAI,
    KY_HIEU_CONG_VAN,
    NOI_NHOM,
    VIET_TAT,
    Severity,
)
from kehoach.recognition.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.checking.edits import Edit
    from kehoach.checking.paper import Paper

_AGREED: Final = frozenset({"hop_dong", "ban_ghi_nho", "ban_thoa_thuan"})
"""Papers of two parties, who number them as they agree."""
_YEARED: Final = frozenset({"quyet_dinh", "nghi_quyet", "chi_thi"})
"""Kinds that are also laws, whose number holds the year."""
_CV: Final = "CV"
_LOOSE_MIN: Final = 3
"""Letters of an abbreviation that may leave words out, at least."""
_ENDS: Final = re.compile(r"(?<=[^\W\d_])\s*([.,;:])\s*$")
_MISTAKEN: Final = {
    "QCH": "QC", "QYC": "QC", "QUYD": "QyĐ", "QYD": "QyĐ", "QĐY": "QyĐ", "QUYĐ": "QyĐ",
    "DAN": "DA", "ĐAN": "ĐA", "GN": "BGN", "TTH": "BTT", "TT": "TTr", "TRTR": "TTr",
    "KHO": "KH", "BCAO": "BC", "TBAO": "TB", "CTRI": "CTr", "CHTR": "CTr", "QD": "QĐ",
    "GMO": "GM", "BBAN": "BB", "HDAN": "HD",
}  # fmt: skip
"""What is written for an abbreviation of the decree's table, in capitals."""


@rule(
    "SK006",
    title=mark("Có năm trong số, ký hiệu"),
    why=mark(
        "Số của văn bản hành chính gồm số thứ tự và ký hiệu; chỉ văn bản quy phạm pháp luật mới "
        "ghi năm ban hành ở giữa."
    ),
    of=KY_HIEU_CO_TEN_LOAI,
    codes={"co-nam": mark("có năm giữa số và ký hiệu")},
    bad="Số: 05/2026/KH-SNV",
    good="Số: 05/KH-SNV",
    needs=("so_ky_hieu",),
    kinds=frozenset(KINDS) - _AGREED - _YEARED,
    fix="ask",
)
def check_year(paper: Paper) -> Iterator[Fault]:
    """No year between the number and the ký hiệu."""
    read = read_so_ky_hieu(paper)
    year = read[1].year if read else None
    if read is None or year is None:
        return
    at, so = read
    edits = change_words(paper, at, [(year.start, so.groups[1].start, "")])
    yield Fault("co-nam", tr("có năm {nam}", nam=year.text), tr("số/ký hiệu, không có năm"), at,
                edits=edits)  # fmt: skip


@rule(
    "SK007",
    title=mark("Chữ viết tắt tên loại không đúng"),
    why=mark(
        "Mỗi tên loại có một chữ viết tắt trong bảng của nghị định; sai chữ viết tắt thì văn bản "
        "vào nhầm sổ."
    ),
    of=VIET_TAT,
    codes={
        "khong-hop": mark("chữ viết tắt của một tên loại khác"),
        "viet-sai": mark("chữ viết tắt viết sai"),
        "khong-co": mark("không có chữ viết tắt của tên loại"),
    },
    bad="QUYẾT ĐỊNH – Số: 05/KH-SNV",
    good="QUYẾT ĐỊNH – Số: 05/QĐ-SNV",
    needs=("so_ky_hieu", "ten_loai"),
    fix="ask",
)
def check_abbreviation(paper: Paper) -> Iterator[Fault]:
    """The first group is the abbreviation of the kind that the title names."""
    read, wanted = read_so_ky_hieu(paper), KINDS[paper.kind].viet_tat
    if read is None or wanted is None or not read[1].is_plain:
        return
    at, first = read[0], read[1].own_groups[0]
    code = _judge_abbreviation(first.text, wanted)
    if code:
        edits: tuple[Edit, ...] = ()
        if code != "khong-co":
            edits = change_words(paper, at, [(first.start, first.end, wanted)])
        expected = tr("{viet_tat} ({loai})", viet_tat=wanted, loai=KINDS[paper.kind].ten)
        yield Fault(code, f"“{first.text}”", expected, at, edits=edits)


def _judge_abbreviation(text: str, wanted: str) -> str:
    """Return the inner code for ``text`` where ``wanted`` is due; '' where it may be right."""
    if text == wanted:
        return ""
    if text.upper() == wanted.upper() or _MISTAKEN.get(text.upper()) == wanted:
        return "viet-sai"
    if text in VIET_TAT.value:
        return "khong-hop"
    # KHLT, KHPH: a kind with a word of its own; offices know what they mean.
    return "" if text.upper().startswith(wanted.upper()) else "khong-co"


@rule(
    "SK008",
    title=mark("Công văn mang chữ viết tắt tên loại"),
    why=mark(
        "Công văn không có tên loại: ký hiệu gồm chữ viết tắt tên cơ quan và đơn vị soạn thảo hoặc "
        "lĩnh vực, không ghi CV."
    ),
    of=KY_HIEU_CONG_VAN,
    codes={
        "co-cv": mark("có chữ CV trong ký hiệu"),
        "co-ten-loai": mark("có chữ viết tắt tên loại trong ký hiệu"),
    },
    bad="Số: 05/CV-SNV",
    good="Số: 05/SNV-TCCB",
    needs=("so_ky_hieu",),
    kinds=frozenset(KINDS) - _AGREED,
    fix="show",
)
def check_cong_van(paper: Paper) -> Iterator[Fault]:
    """No 'CV' in the ký hiệu of a công văn, and no kind: one is taken for the other by its V/v."""
    read = read_so_ky_hieu(paper)
    if read is None:
        return
    at, groups = read[0], [one.text for one in read[1].groups]
    expected = tr("cơ quan-đơn vị soạn thảo, ví dụ SNV-TCCB")
    if paper.kind == "cong_van" and _CV in (one.upper() for one in groups):
        yield Fault("co-cv", f"“{_CV}”", expected, at)
    untitled = paper.find("trich_yeu_cong_van") and not paper.find("ten_loai")
    if untitled and groups[0] == KINDS[paper.kind].viet_tat and _names_body(paper, groups[1:]):
        yield Fault("co-ten-loai", f"“{groups[0]}”", expected, at)


def _names_body(paper: Paper, groups: list[str]) -> bool:
    """Tell whether the second group is that of the issuing body: 'SNV' of 'SỞ NỘI VỤ'.

    Then the first is no body that happens to be called as a kind is, like 'TTr' of a Thanh tra.
    """
    part = paper.get("co_quan_ban_hanh")
    if part is None or not groups:
        return False
    words = [word for word in fold(part.text).split() if word[0].isalpha()]
    initials = "".join(word[0] for word in words)
    short = re.sub(r"[^a-z]", "", fold(groups[0]))
    # 'BKHCN', 'SNgV', 'MTĐT' leave words out, or take two letters of one.
    loose = "".join(f"(?:{re.escape(word[0])}{re.escape(word[1:2])}?)?" for word in words)
    is_loose = len(short) >= _LOOSE_MIN and re.fullmatch(loose, short) is not None
    return len(short) > 1 and (initials.startswith(short) or is_loose)


@rule(
    "SK009",
    title=mark("Ký hiệu thiếu phần"),
    why=mark(
        "Ký hiệu có hai phần: tên loại và cơ quan; với công văn là cơ quan và đơn vị soạn thảo "
        "hoặc lĩnh vực."
    ),
    of=(KY_HIEU_CO_TEN_LOAI, KY_HIEU_CONG_VAN),
    codes={
        "thieu-co-quan": mark("thiếu chữ viết tắt tên cơ quan"),
        "thieu-don-vi": mark("thiếu chữ viết tắt đơn vị soạn thảo hoặc lĩnh vực"),
    },
    bad="Số: 05/KH",
    good="Số: 05/KH-SNV",
    needs=("so_ky_hieu",),
    kinds=frozenset(KINDS) - _AGREED,
    fix="show",
)
def check_groups(paper: Paper) -> Iterator[Fault]:
    """The ký hiệu has both its groups; a công văn's second is only a note."""
    read = read_so_ky_hieu(paper)
    if read is None or not read[1].is_plain:
        return
    at, groups = read[0], read[1].own_groups
    if len(groups) > 1:
        return
    if groups[0].text == KINDS[paper.kind].viet_tat:
        yield Fault("thieu-co-quan", f"“{groups[0].text}”",
                    tr("{viet_tat}-cơ quan ban hành", viet_tat=groups[0].text), at)  # fmt: skip
    elif paper.kind == "cong_van" and groups[0].text.upper() != _CV:
        yield Fault(
            "thieu-don-vi", f"“{groups[0].text}”",
            tr("{co_quan}-đơn vị soạn thảo hoặc lĩnh vực", co_quan=groups[0].text), at,
            severity=Severity.NOTE, of=KY_HIEU_CONG_VAN,
        )  # fmt: skip


@rule(
    "SK012",
    title=mark("Ký hiệu viết chữ thường hoặc có dấu ở cuối"),
    why=mark("Ký hiệu viết bằng chữ in hoa, hết nhóm chữ cuối cùng là hết, không có dấu câu."),
    of=(COMPONENTS["so_ky_hieu"].in_hoa, NOI_NHOM),
    codes={
        "chu-thuong": mark("nhóm chữ viết thường"),
        "dau-cuoi": mark("có dấu câu sau ký hiệu"),
    },
    bad="Số: 05/KH-snv.",
    good="Số: 05/KH-SNV",
    needs=("so_ky_hieu",),
    kinds=frozenset(KINDS) - _AGREED,
    fix="ask",
)
def check_capitals(paper: Paper) -> Iterator[Fault]:
    """A group all in small letters; the first of a titled paper is SK007's."""
    read = read_so_ky_hieu(paper)
    if read is None:
        return
    at, so = read
    first = 1 if paper.find("ten_loai") else 0
    small = [one for one in so.own_groups[first:] if _is_small(one.text)]
    if small:
        changes = [(one.start, one.end, one.text.upper()) for one in small]
        yield Fault("chu-thuong", f"“{small[0].text}”", f"“{small[0].text.upper()}”", at,
                    edits=change_words(paper, at, changes))  # fmt: skip
    words = read_nfc(at)
    end = _ENDS.search(words, so.groups[-1].start)
    if end:
        edits = change_words(paper, at, [(end.start(), len(words.rstrip()), "")])
        yield Fault("dau-cuoi", tr("“{dau}” ở cuối", dau=end[1]), tr("không có dấu ở cuối"), at,
                    severity=Severity.WARNING, of=NOI_NHOM, edits=edits)  # fmt: skip


def _is_small(text: str) -> bool:
    letters = [sign for sign in text if sign.isalpha()]
    return len(letters) > 1 and all(sign.islower() for sign in letters)
