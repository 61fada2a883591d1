"""The names of the issuing body and of its superior (Phụ lục I, Phần I, Mục II, khoản 2)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.absence import is_surely_absent, is_template, list_head
from kehoach.checking.aids.head_edits import change_words, read_nfc
from kehoach.checking.aids.lettering import LETTERING_CODES, find_lettering
from kehoach.checking.aids.lines import (
    LINE_CODES,
    LINED_CODES,
    find_line,
    find_lined_lettering,
)
from kehoach.checking.aids.stacking import (
    CENTRE_CODES,
    SPACING_CODES,
    find_alone_off_centre,
    find_off_centre,
    find_spacing,
)
from kehoach.checking.fault import Fault
from kehoach.checking.rule import rule
from kehoach.messages import mark, tr
from kehoach.nd30 import (
    CANH_DUOI,
    COMPONENTS,
    DONG_DON,
    KHONG_KE,
    NET_RIENG,
    TEN_DAY_DU,
    THANH_PHAN_DAU,
    Severity,
)
from kehoach.recognition.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.checking.paper import Paper
    from kehoach.recognition.parts import Part

_CHU_QUAN, _BAN_HANH = COMPONENTS["co_quan_chu_quan"], COMPONENTS["co_quan_ban_hanh"]
_SHORT: Final = re.compile(r"\s*(UBND|HĐND)(?=\s+[^\W\d_])")
_ALONE: Final = re.compile(r"\s*(UBND|HĐND)\s*")
_OFFICES: Final = frozenset({"BỘ", "SỞ", "PHÒNG", "CỤC", "VỤ"})
"""What opens the names of offices of the State, whose further words have vowels."""
_VOWELS: Final = frozenset("aeiouy")
_WHOLE: Final = {"UBND": "ỦY BAN NHÂN DÂN", "HĐND": "HỘI ĐỒNG NHÂN DÂN"}


def _find_filled(paper: Paper, component: str) -> tuple[Part, ...]:
    """Return the first part of ``component``, if it is a name and no place for one."""
    return tuple(part for part in paper.find(component)[:1] if not is_template(part))


@rule(
    "CQ001",
    title=mark("Tên cơ quan chủ quản trình bày sai kiểu chữ"),
    why=mark("Tên cơ quan chủ quản in hoa, đứng, không đậm; chỉ tên cơ quan ban hành mới đậm."),
    of=(_CHU_QUAN.co_chu, _CHU_QUAN.dam, _CHU_QUAN.nghieng, _CHU_QUAN.in_hoa),
    codes=LETTERING_CODES,
    bad="UBND TỈNH HÀ TĨNH (đậm)",
    good="UBND TỈNH HÀ TĨNH (không đậm)",
    needs=("co_quan_chu_quan",),
    fix="safe",
)
def check_chu_quan(paper: Paper) -> Iterator[Fault]:
    """The superior's name against its row of the table of lettering."""
    for part in _find_filled(paper, "co_quan_chu_quan"):
        yield from find_lettering(part, _CHU_QUAN)


@rule(
    "CQ002",
    title=mark("Tên cơ quan ban hành trình bày sai kiểu chữ"),
    why=mark("Tên cơ quan ban hành in hoa, đứng, đậm, cỡ 12 đến 13."),
    of=(_BAN_HANH.co_chu, _BAN_HANH.dam, _BAN_HANH.nghieng, _BAN_HANH.in_hoa),
    codes=LINED_CODES,
    bad="SỞ NỘI VỤ (không đậm)",
    good="SỞ NỘI VỤ (đậm)",
    needs=("co_quan_ban_hanh",),
    fix="safe",
)
def check_ban_hanh(paper: Paper) -> Iterator[Fault]:
    """The issuing body's name against its row of the table of lettering."""
    for part in _find_filled(paper, "co_quan_ban_hanh"):
        yield from find_lined_lettering(part, _BAN_HANH)


@rule(
    "CQ003",
    title=mark("Tên cơ quan ban hành không canh giữa"),
    why=mark("Tên cơ quan ban hành được canh giữa dưới tên cơ quan chủ quản."),
    of=CANH_DUOI,
    codes=CENTRE_CODES,
    bad="SỞ NỘI VỤ (canh trái)",
    good="SỞ NỘI VỤ (canh giữa)",
    needs=("co_quan_ban_hanh",),
    fix="safe",
)
def check_centre(paper: Paper) -> Iterator[Fault]:
    """The issuing body's name is centred below its superior's; alone, over its số."""
    if paper.find("co_quan_chu_quan"):
        yield from find_off_centre(paper, "co_quan_ban_hanh")
    else:
        yield from find_alone_off_centre(paper, "co_quan_ban_hanh", "so_ky_hieu")


@rule(
    "CQ004",
    title=mark("Đường kẻ dưới tên cơ quan ban hành thiếu hoặc sai"),
    why=mark(
        "Dưới tên cơ quan ban hành có đường kẻ ngang, nét liền, dài từ 1/3 đến 1/2 dòng chữ. "
        "Gạch chân chữ (Ctrl+U) không phải là đường kẻ."
    ),
    of=(_BAN_HANH.ke or NET_RIENG, NET_RIENG),
    codes=LINE_CODES,
    bad="SỞ NỘI VỤ (gạch chân)",
    good="SỞ NỘI VỤ (đường kẻ ngắn riêng bên dưới)",
    needs=("co_quan_ban_hanh",),
    fix="safe",
)
def check_line(paper: Paper) -> Iterator[Fault]:
    """The line below the issuing body's name: a third to a half of it."""
    for part in _find_filled(paper, "co_quan_ban_hanh"):
        yield from find_line(paper, part, _BAN_HANH)


@rule(
    "CQ005",
    title=mark("Có đường kẻ dưới tên cơ quan chủ quản"),
    why=mark("Chỉ dưới tên cơ quan ban hành có đường kẻ, tên cơ quan chủ quản thì không."),
    of=KHONG_KE,
    codes={"thua-ke": mark("thừa đường kẻ dưới tên cơ quan chủ quản")},
    bad="UBND TỈNH HÀ TĨNH (có đường kẻ bên dưới)",
    good="UBND TỈNH HÀ TĨNH (không có đường kẻ)",
    needs=("co_quan_chu_quan", "co_quan_ban_hanh"),
)
def check_superior_line(paper: Paper) -> Iterator[Fault]:
    """No line below the superior's name; underlined letters are CQ001's."""
    for part in paper.find("co_quan_chu_quan")[:1]:
        if part.rule is not None and part.rule.kind != "underline":
            yield Fault("thua-ke", tr("có đường kẻ"), tr("không có đường kẻ"), part.paragraphs[-1])


@rule(
    "CQ006",
    title=mark("Tên cơ quan ban hành viết tắt"),
    why=mark(
        "Nghị định chỉ cho viết tắt tên cơ quan chủ quản; tên cơ quan ban hành ghi chính thức, "
        "đầy đủ."
    ),
    of=TEN_DAY_DU,
    codes={"viet-tat": mark("tên cơ quan ban hành viết tắt")},
    bad="UBND TỈNH HÀ TĨNH",
    good="ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH",
    needs=("co_quan_ban_hanh",),
    fix="ask",
)
def check_short_name(paper: Paper) -> Iterator[Fault]:
    """'UBND' and 'HĐND' at the beginning, and what no word can be after 'SỞ', 'PHÒNG', 'BỘ'."""
    for part in paper.find("co_quan_ban_hanh")[:1]:
        yield from _find_clipped(part)
        at = part.paragraphs[0]
        found = _SHORT.match(read_nfc(at)) or _ALONE.fullmatch(read_nfc(at))
        if found and _ALONE.fullmatch(found.string) and len(part.paragraphs) == 1:
            continue
        if found:
            short, whole = found[1], _WHOLE[found[1]]
            edits = change_words(paper, at, [(found.start(1), found.end(1), whole)])
            yield Fault("viet-tat", f"“{short}”", whole, at, edits=edits)


def _find_clipped(part: Part) -> Iterator[Fault]:
    """Yield a part of the name that holds no vowel, or '&': 'SỞ NN&MT', 'PHÒNG GDĐT'."""
    words = part.text.split()
    if not words or words[0] not in _OFFICES:
        return
    for word in words[1:]:
        letters = [sign for sign in fold(word) if sign.isalpha()]
        if len(letters) > 1 and ("&" in word or not set(letters) & _VOWELS):
            yield Fault("viet-tat", f"“{word}”", tr("tên đầy đủ"), part.paragraphs[0],
                        severity=Severity.WARNING)  # fmt: skip
            return


@rule(
    "CQ007",
    title=mark("Thiếu tên cơ quan ban hành"),
    why=mark("Tên cơ quan, tổ chức ban hành là thành phần thể thức chính của mọi văn bản."),
    of=THANH_PHAN_DAU,
    codes={"thieu": mark("thiếu tên cơ quan ban hành")},
    bad="Số: 05/KH-SNV",
    good="SỞ NỘI VỤ / Số: 05/KH-SNV",
    needs=("quoc_hieu", "tieu_ngu", "so_ky_hieu"),
)
def check_presence(paper: Paper) -> Iterator[Fault]:
    """The issuing body is named above số; any line there that is not known may be its name."""
    so = paper.find("so_ky_hieu")[0].paragraphs[0]
    above = [one for one in list_head(paper) if one.where < so.where and one.text.strip(" _-–—")]
    if any(not paper.name_component(one) for one in above) or paper.find("co_quan_chu_quan"):
        return
    if is_surely_absent(paper, "co_quan_ban_hanh", _resembles_nothing):
        yield Fault(
            "thieu", tr("không có tên cơ quan ban hành"),
            tr("tên cơ quan ban hành ở góc trên bên trái"), so, "co_quan_ban_hanh",
        )  # fmt: skip


def _resembles_nothing(_key: str) -> bool:
    return False


@rule(
    "CQ008",
    title=mark("Hai tên cơ quan cách nhau quá dòng đơn"),
    why=mark("Tên cơ quan ban hành và tên cơ quan chủ quản cách nhau dòng đơn."),
    of=DONG_DON,
    codes=SPACING_CODES,
    bad="giãn dòng 1,5",
    good="giãn dòng đơn",
    needs=("co_quan_chu_quan", "co_quan_ban_hanh"),
    fix="safe",
)
def check_spacing(paper: Paper) -> Iterator[Fault]:
    """The issuing body's name stands at single spacing below its superior's."""
    yield from find_spacing(paper, "co_quan_chu_quan", "co_quan_ban_hanh")
