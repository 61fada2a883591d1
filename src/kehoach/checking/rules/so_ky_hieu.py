"""Số and ký hiệu: letters, signs and place (Phụ lục I, Phần I, Mục II, khoản 3)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.absence import is_surely_absent
from kehoach.checking.aids.head_edits import change_words
from kehoach.checking.aids.head_words import read_so_ky_hieu
from kehoach.checking.aids.lettering import LETTERING_CODES, find_lettering
from kehoach.checking.aids.stacking import CENTRE_CODES, find_off_centre
from kehoach.checking.fault import Fault
from kehoach.checking.rule import rule
from kehoach.messages import mark, tr
from kehoach.nd30 import (
    CANH_DUOI,
    COMPONENTS,
    DIGITS_MIN,
    KINDS,
    NOI_NHOM,
    NOI_SO_KY_HIEU,
    SO_CHU,
    THANH_PHAN_DAU,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.checking.aids.head_words import Piece
    from kehoach.checking.paper import Paper

_SO: Final = COMPONENTS["so_ky_hieu"]
_CODES: Final = {code: name for code, name in LETTERING_CODES.items() if code != "in-hoa"}
_DOTTED: Final = re.compile(r"[^\W\d_a-z]{2,}\.[^\W\d_a-z]{2,}")
"""Two groups with a dot between them: 'KH.SNV'."""
_HYPHENS: Final = "-\u2010\u2011"
_AGREED: Final = frozenset({"hop_dong", "ban_ghi_nho", "ban_thoa_thuan"})
"""Papers of two parties, who number them as they agree."""


@rule(
    "SK001",
    title=mark("Số, ký hiệu trình bày sai kiểu chữ"),
    why=mark("Số và ký hiệu cỡ 13, chữ đứng, không đậm, dù văn bản dùng cỡ 13 hay 14."),
    of=(_SO.co_chu, _SO.dam, _SO.nghieng),
    codes=_CODES,
    bad="Số: 05/KH-SNV (cỡ 14)",
    good="Số: 05/KH-SNV (cỡ 13)",
    needs=("so_ky_hieu",),
    fix="safe",
)
def check_lettering(paper: Paper) -> Iterator[Fault]:
    """Số and ký hiệu against their row of the table of lettering; capitals are SK002's."""
    for part in paper.find("so_ky_hieu")[:1]:
        yield from (fault for fault in find_lettering(part, _SO) if fault.code in _CODES)


@rule(
    "SK002",
    title=mark("Chữ “Số:” viết sai"),
    why=mark("Từ “Số” viết chữ thường, ngay sau có dấu hai chấm."),
    of=SO_CHU,
    codes={
        "chu-so": mark("từ “Số” viết sai"),
        "hai-cham": mark("sau “Số” không có dấu hai chấm"),
    },
    bad="SỐ 05/KH-SNV",
    good="Số: 05/KH-SNV",
    needs=("so_ky_hieu",),
    fix="safe",
)
def check_word(paper: Paper) -> Iterator[Fault]:
    """The word 'Số' and its colon."""
    read = read_so_ky_hieu(paper)
    if read is None:
        return
    at, so = read
    word, colon = SO_CHU.value[:-1], SO_CHU.value[-1]
    if so.word.text != word:
        edits = change_words(paper, at, [(so.word.start, so.word.end, word)])
        yield Fault("chu-so", f"“{so.word.text}”", f"“{word}”", at, edits=edits)
    if so.colon.text.strip() != colon:
        edits = change_words(paper, at, [(so.colon.start, so.colon.end, colon)])
        yield Fault("hai-cham", tr("“Số” không có dấu hai chấm"), f"“{SO_CHU.value}”", at,
                    edits=edits)  # fmt: skip


@rule(
    "SK003",
    title=mark("Số nhỏ hơn 10 thiếu số 0"),
    why=mark("Số nhỏ hơn 10 phải ghi thêm số 0 phía trước."),
    of=DIGITS_MIN,
    codes={"thieu-so-0": mark("thiếu số 0 phía trước")},
    bad="Số: 5/KH-SNV",
    good="Số: 05/KH-SNV",
    needs=("so_ky_hieu",),
    fix="safe",
)
def check_leading_zero(paper: Paper) -> Iterator[Fault]:
    """A number of one digit takes a 0; a blank one is for the hand."""
    read = read_so_ky_hieu(paper)
    if read is None:
        return
    at, so = read
    number = so.number.core
    if number.isdigit() and 0 < len(number) < DIGITS_MIN.value:
        start, end = so.number.find_core()
        right = number.zfill(DIGITS_MIN.value)
        edits = change_words(paper, at, [(start, end, right)])
        yield Fault("thieu-so-0", tr("số {so}", so=number), tr("số {so}", so=right), at,
                    edits=edits)  # fmt: skip


@rule(
    "SK004",
    title=mark("Có dấu cách hoặc sai dấu gạch nối trong số, ký hiệu"),
    why=mark(
        "Giữa các nhóm chữ là gạch nối ngắn (-), trước và sau dấu gạch không cách chữ; ký hiệu có "
        "dấu cách thì tìm trong sổ không ra."
    ),
    of=(NOI_NHOM, NOI_SO_KY_HIEU),
    codes={
        "dau-cach": mark("có dấu cách quanh dấu gạch"),
        "gach-dai": mark("gạch dài thay cho gạch nối"),
    },
    bad="Số: 05 /KH – SNV",
    good="Số: 05/KH-SNV",
    needs=("so_ky_hieu",),
    fix="safe",
)
def check_joints(paper: Paper) -> Iterator[Fault]:
    """No blanks around '/' and '-', and hyphens that are hyphens."""
    read = read_so_ky_hieu(paper)
    if read is None:
        return
    at, so = read
    joints = (so.joint, *so.joints)
    spaced = [one for one in joints if one.text != one.text.strip()]
    if spaced:
        changes = [change for one in spaced for change in _list_blanks(one)]
        yield Fault("dau-cach", tr("có dấu cách"), tr("không cách chữ"), at,
                    edits=change_words(paper, at, changes))  # fmt: skip
    long = [one for one in joints if one.text.strip() not in (*_HYPHENS, NOI_SO_KY_HIEU.value)]
    if long:
        changes = [(*_find_sign(one), NOI_NHOM.value) for one in long]
        yield Fault("gach-dai", f"“{long[0].text.strip()}”", f"“{NOI_NHOM.value}”", at,
                    edits=change_words(paper, at, changes))  # fmt: skip


def _list_blanks(joint: Piece) -> Iterator[tuple[int, int, str]]:
    start, end = _find_sign(joint)
    if start > joint.start:
        yield joint.start, start, ""
    if joint.end > end:
        yield end, joint.end, ""


def _find_sign(joint: Piece) -> tuple[int, int]:
    start = joint.start + len(joint.text) - len(joint.text.lstrip())
    return start, start + 1


@rule(
    "SK005",
    title=mark("Sai dấu giữa số và các nhóm chữ của ký hiệu"),
    why=mark(
        "Giữa số và ký hiệu là gạch chéo (/), giữa các nhóm chữ là gạch nối (-). Viết 05-KH/… là "
        "kiểu của văn bản Đảng."
    ),
    of=(NOI_SO_KY_HIEU, NOI_NHOM),
    codes={
        "gach-cheo": mark("giữa số và ký hiệu không phải gạch chéo"),
        "gach-noi": mark("giữa các nhóm chữ không phải gạch nối"),
    },
    bad="Số: 05-KH/SNV",
    good="Số: 05/KH-SNV",
    needs=("so_ky_hieu",),
    kinds=frozenset(KINDS) - _AGREED,
    fix="ask",
)
def check_signs(paper: Paper) -> Iterator[Fault]:
    """'/' after the number, '-' between groups; a year in between is SK006's."""
    read = read_so_ky_hieu(paper)
    if read is None or read[1].year is not None:
        return
    at, so = read
    if so.joint.text.strip() != NOI_SO_KY_HIEU.value:
        edits = change_words(paper, at, [(*_find_sign(so.joint), NOI_SO_KY_HIEU.value)])
        yield Fault("gach-cheo", f"“{so.joint.text.strip()}”", f"“{NOI_SO_KY_HIEU.value}”", at,
                    edits=edits)  # fmt: skip
    dotted = next((one for one in so.groups if _DOTTED.fullmatch(one.text)), None)
    if dotted is not None:
        start = dotted.start + dotted.text.index(".")
        edits = change_words(paper, at, [(start, start + 1, NOI_NHOM.value)])
        yield Fault("gach-noi", "“.”", f"“{NOI_NHOM.value}”", at, of=NOI_NHOM, edits=edits)
    slashes = [one for one in so.joints if one.text.strip() == NOI_SO_KY_HIEU.value]
    if slashes and so.is_plain:
        changes = [(*_find_sign(one), NOI_NHOM.value) for one in slashes]
        yield Fault("gach-noi", f"“{NOI_SO_KY_HIEU.value}”", f"“{NOI_NHOM.value}”", at,
                    of=NOI_NHOM, edits=change_words(paper, at, changes))  # fmt: skip


@rule(
    "SK010",
    title=mark("Thiếu số, ký hiệu"),
    why=mark("Số, ký hiệu là thành phần thể thức chính; chưa có số thì để trống: Số:      /KH-…"),
    of=THANH_PHAN_DAU,
    codes={"thieu": mark("thiếu số, ký hiệu")},
    bad="SỞ NỘI VỤ / (không có số)",
    good="SỞ NỘI VỤ / Số:      /KH-SNV",
    needs=("quoc_hieu", "co_quan_ban_hanh", "dia_danh_ngay"),
    kinds=frozenset(KINDS) - _AGREED - {"thu_cong"},
)
def check_presence(paper: Paper) -> Iterator[Fault]:
    """Số stands below the issuing body."""
    if is_surely_absent(paper, "so_ky_hieu", _resembles):
        at = paper.find("co_quan_ban_hanh")[0].paragraphs[-1]
        yield Fault("thieu", tr("không có số, ký hiệu"), tr("số, ký hiệu dưới tên cơ quan"), at,
                    "so_ky_hieu")  # fmt: skip


def _resembles(key: str) -> bool:
    return re.search(r"\bso\s*[:.…_\d]|\d\s*/|/\s*[a-z]{2}", key) is not None


@rule(
    "SK011",
    title=mark("Số, ký hiệu không canh giữa"),
    why=mark("Số, ký hiệu được canh giữa dưới tên cơ quan ban hành."),
    of=CANH_DUOI,
    codes=CENTRE_CODES,
    bad="Số: 05/KH-SNV (canh trái)",
    good="Số: 05/KH-SNV (canh giữa)",
    needs=("so_ky_hieu", "co_quan_ban_hanh"),
    fix="safe",
)
def check_centre(paper: Paper) -> Iterator[Fault]:
    """Số is centred below the issuing body's name."""
    yield from find_off_centre(paper, "so_ky_hieu")
