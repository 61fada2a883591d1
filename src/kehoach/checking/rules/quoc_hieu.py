"""Quốc hiệu and Tiêu ngữ (Phụ lục I, Phần I, Mục II, khoản 1)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.absence import is_surely_absent
from kehoach.checking.aids.head_edits import change_words, list_differences, read_nfc
from kehoach.checking.aids.lettering import LETTERING_CODES, find_lettering
from kehoach.checking.aids.lines import LINE_CODES, LINED_CODES, find_line, find_lined_lettering
from kehoach.checking.aids.measuring import find_room, is_measurable, measure_longest
from kehoach.checking.aids.pairing import pair_size
from kehoach.checking.aids.stacking import (
    CENTRE_CODES,
    SPACING_CODES,
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
    KINDS,
    NET_RIENG,
    QUOC_HIEU_CHU,
    QUOC_HIEU_DONG,
    THANH_PHAN_DAU,
    TIEU_NGU_CHU,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.checking.edits import Edit
    from kehoach.checking.paper import Paper
    from kehoach.recognition.parts import Part
    from kehoach.word.view import Paragraph

_QUOC_HIEU, _TIEU_NGU = COMPONENTS["quoc_hieu"], COMPONENTS["tieu_ngu"]
_JOINT: Final = re.compile(r"\s*[-\u2010\u2011\u2012\u2013\u2014\u2212.·*]+\s*")
_GOOD_JOINT: Final = re.compile(r"[ \u00a0]+[-\u2010\u2011][ \u00a0]+")
_OVERFULL: Final = 1.05
"""Letters may be set a little closer than we can see."""


@rule(
    "QH001",
    title=mark("Quốc hiệu trình bày sai kiểu chữ"),
    why=mark("Quốc hiệu là chữ in hoa, đứng, đậm, cỡ 12 đến 13 ở mọi văn bản hành chính."),
    of=(_QUOC_HIEU.co_chu, _QUOC_HIEU.dam, _QUOC_HIEU.nghieng, _QUOC_HIEU.in_hoa),
    codes=LETTERING_CODES,
    bad="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM (cỡ 14)",
    good="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM (cỡ 13, đậm)",
    needs=("quoc_hieu",),
    fix="safe",
)
def check_quoc_hieu(paper: Paper) -> Iterator[Fault]:
    """Quốc hiệu against its row of the table of lettering."""
    for part in paper.find("quoc_hieu")[:1]:
        for fault in find_lettering(part, _QUOC_HIEU):
            yield pair_size(paper, "quoc_hieu", _mend_capitals(paper, part, fault))


def _mend_capitals(paper: Paper, part: Part, fault: Fault) -> Fault:
    at = next((one for one in part.paragraphs if one is fault.at), None)
    if fault.code != "in-hoa" or at is None:
        return fault
    words = read_nfc(at)
    return replace(fault, edits=change_words(paper, at, list_differences(words, words.upper())))


@rule(
    "QH002",
    title=mark("Tiêu ngữ trình bày sai kiểu chữ"),
    why=mark("Tiêu ngữ là chữ in thường, đứng, đậm, cỡ 13 đến 14 ở mọi văn bản hành chính."),
    of=(_TIEU_NGU.co_chu, _TIEU_NGU.dam, _TIEU_NGU.nghieng, _TIEU_NGU.in_hoa),
    codes=LINED_CODES,
    bad="Độc lập - Tự do - Hạnh phúc (không đậm)",
    good="Độc lập - Tự do - Hạnh phúc (cỡ 14, đậm)",
    needs=("tieu_ngu",),
    fix="safe",
)
def check_tieu_ngu(paper: Paper) -> Iterator[Fault]:
    """Tiêu ngữ against its row of the table of lettering."""
    for part in paper.find("tieu_ngu")[:1]:
        for fault in find_lined_lettering(part, _TIEU_NGU):
            if any(sign.isalpha() for sign in fault.quote):
                yield pair_size(paper, "tieu_ngu", fault)


@rule(
    "QH003",
    title=mark("Quốc hiệu sai chữ"),
    why=mark("Quốc hiệu được nghị định ghi nguyên văn, không thêm bớt chữ nào."),
    of=QUOC_HIEU_CHU,
    codes={"sai-chu": mark("khác chữ của nghị định")},
    bad="CỘNG HÒA XÃ HỘI CHŨ NGHĨA VIỆT NAM",
    good="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    needs=("quoc_hieu",),
    fix="safe",
)
def check_quoc_hieu_words(paper: Paper) -> Iterator[Fault]:
    """The words of Quốc hiệu; 'HOÀ' and 'HÒA' are one."""
    for part in paper.find("quoc_hieu")[:1]:
        words = " ".join(_normalise(part.text).upper().split())
        if words.replace("HOÀ", "HÒA") == QUOC_HIEU_CHU.value:
            continue
        edits = _replace_words(paper, part, QUOC_HIEU_CHU.value)
        at = part.paragraphs[0]
        yield Fault("sai-chu", f"“{part.text}”", QUOC_HIEU_CHU.value, at, edits=edits)


@rule(
    "QH004",
    title=mark("Tiêu ngữ sai chữ hoặc sai dấu gạch nối"),
    why=mark(
        "Chữ đầu mỗi cụm từ viết hoa; giữa các cụm từ là gạch nối ngắn (-), hai bên cách một chữ. "
        "Word hay tự đổi thành gạch dài (–)."
    ),
    of=TIEU_NGU_CHU,
    codes={
        "sai-chu": mark("khác chữ của nghị định"),
        "hoa-thuong": mark("sai chữ hoa, chữ thường"),
        "gach-noi": mark("không phải gạch nối có cách chữ"),
    },
    bad="Độc lập – Tự do – Hạnh phúc",
    good="Độc lập - Tự do - Hạnh phúc",
    needs=("tieu_ngu",),
    fix="safe",
)
def check_tieu_ngu_words(paper: Paper) -> Iterator[Fault]:
    """The words, capitals and hyphens of Tiêu ngữ."""
    for part in paper.find("tieu_ngu")[:1]:
        if len(part.paragraphs) == 1 and part.paragraphs[0].label == "":
            yield from _judge_tieu_ngu(paper, part, part.paragraphs[0])


def _judge_tieu_ngu(paper: Paper, part: Part, paragraph: Paragraph) -> Iterator[Fault]:
    words, expected = read_nfc(paragraph), TIEU_NGU_CHU.value
    bare, wanted = _join_phrases(words), _join_phrases(expected)
    if bare.casefold() != wanted.casefold():
        edits = _replace_words(paper, part, expected)
        yield Fault("sai-chu", f"“{part.text}”", expected, paragraph, edits=edits)
        return
    start = len(words) - len(words.lstrip())
    joints = list(_JOINT.finditer(words.rstrip(), start))
    if bare != wanted and not bare.isupper() and not _is_all_caps(paragraph):
        edits = change_words(paper, paragraph, _list_case(words, joints, start))
        yield Fault("hoa-thuong", f"“{part.text}”", expected, paragraph, edits=edits)
    off = [one for one in joints if not _GOOD_JOINT.fullmatch(one.group())]
    if off or len(joints) != 2:
        edits = change_words(paper, paragraph, ((one.start(), one.end(), " - ") for one in off))
        yield Fault(
            "gach-noi", f"“{part.text}”", expected, paragraph,
            edits=edits if len(joints) == 2 else _replace_words(paper, part, expected),
        )  # fmt: skip


def _join_phrases(words: str) -> str:
    return " ".join(_JOINT.sub(" ", words).split())


def _is_all_caps(paragraph: Paragraph) -> bool:
    return any(run.form.all_caps or run.form.small_caps for run in paragraph.runs)


def _list_case(
    words: str, joints: list[re.Match[str]], start: int
) -> Iterator[tuple[int, int, str]]:
    """Yield the letters whose case is wrong: only the first one of a phrase is a capital."""
    firsts = {start, *(one.end() for one in joints)}
    for at, sign in enumerate(words):
        right = sign.upper() if at in firsts else sign.lower()
        if sign != right:
            yield at, at + 1, right


def _replace_words(paper: Paper, part: Part, words: str) -> tuple[Edit, ...]:
    if len(part.paragraphs) != 1:
        return ()
    old = read_nfc(part.paragraphs[0])
    start = len(old) - len(old.lstrip())
    return change_words(paper, part.paragraphs[0], [(start, len(old.rstrip()), words)])


def _normalise(text: str) -> str:
    return unicodedata.normalize("NFC", text)


@rule(
    "QH005",
    title=mark("Thiếu Quốc hiệu hoặc Tiêu ngữ"),
    why=mark("Quốc hiệu và Tiêu ngữ là thành phần thể thức chính của mọi văn bản hành chính."),
    of=THANH_PHAN_DAU,
    codes={
        "thieu-quoc-hieu": mark("thiếu Quốc hiệu"),
        "thieu-tieu-ngu": mark("thiếu Tiêu ngữ"),
    },
    bad="SỞ NỘI VỤ / Số: 05/KH-SNV",
    good="SỞ NỘI VỤ … CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    kinds=KINDS,
)
def check_presence(paper: Paper) -> Iterator[Fault]:
    """Both are there, wherever số and the issuing body are."""
    has_head = all(paper.find(one) for one in ("so_ky_hieu", "co_quan_ban_hanh"))
    if has_head and is_surely_absent(paper, "quoc_hieu", _resembles_quoc_hieu):
        yield Fault(
            "thieu-quoc-hieu", tr("không có Quốc hiệu"), QUOC_HIEU_CHU.value,
            component="quoc_hieu",
        )  # fmt: skip
    if paper.find("quoc_hieu") and is_surely_absent(paper, "tieu_ngu", _resembles_tieu_ngu):
        at = paper.find("quoc_hieu")[0].paragraphs[-1]
        yield Fault("thieu-tieu-ngu", tr("không có Tiêu ngữ"), TIEU_NGU_CHU.value, at, "tieu_ngu")


def _resembles_quoc_hieu(key: str) -> bool:
    return re.search(r"cong h[oa]|chu ngh|nghia viet|ia viet nam", key) is not None


def _resembles_tieu_ngu(key: str) -> bool:
    return re.search(r"doc\W*lap|h[ao]nh\W*phuc|\btu\W*do\b", key) is not None


@rule(
    "QH006",
    title=mark("Tiêu ngữ không canh giữa dưới Quốc hiệu"),
    why=mark("Tiêu ngữ được canh giữa dưới Quốc hiệu."),
    of=CANH_DUOI,
    codes=CENTRE_CODES,
    bad="Tiêu ngữ canh trái",
    good="Tiêu ngữ canh giữa",
    needs=("quoc_hieu", "tieu_ngu"),
    fix="safe",
)
def check_centre(paper: Paper) -> Iterator[Fault]:
    """Tiêu ngữ is centred below Quốc hiệu."""
    yield from find_off_centre(paper, "tieu_ngu")


@rule(
    "QH007",
    title=mark("Đường kẻ dưới Tiêu ngữ thiếu hoặc sai"),
    why=mark(
        "Dưới Tiêu ngữ có đường kẻ ngang, nét liền, dài bằng dòng chữ. Gạch chân chữ (Ctrl+U) "
        "không phải là đường kẻ."
    ),
    of=(_TIEU_NGU.ke or NET_RIENG, NET_RIENG),
    codes=LINE_CODES,
    bad="Độc lập - Tự do - Hạnh phúc (gạch chân)",
    good="Độc lập - Tự do - Hạnh phúc (đường kẻ riêng bên dưới)",
    needs=("tieu_ngu",),
    fix="safe",
)
def check_line(paper: Paper) -> Iterator[Fault]:
    """The line below Tiêu ngữ is as long as its text."""
    for part in paper.find("tieu_ngu")[:1]:
        yield from find_line(paper, part, _TIEU_NGU)


@rule(
    "QH008",
    title=mark("Quốc hiệu xuống dòng"),
    why=mark(
        "Cột bên phải hẹp quá thì Quốc hiệu rớt chữ xuống dòng dưới. Nới cột ra, hoặc để cỡ chữ 12."
    ),
    of=QUOC_HIEU_DONG,
    codes={"xuong-dong": mark("Quốc hiệu không nằm trên một dòng")},
    bad="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT / NAM",
    good="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    needs=("quoc_hieu",),
)
def check_one_line(paper: Paper) -> Iterator[Fault]:
    """Quốc hiệu fits its column, as far as widths are known."""
    for part in paper.find("quoc_hieu")[:1]:
        form, room = part.paragraphs[0].form, find_room(paper, part)
        broken = len(part.paragraphs) > 1 or "\n" in part.paragraphs[0].text.strip()
        width = room.width - form.left - form.right if room is not None else 0.0
        too_wide = (
            width > 0 and is_measurable(part) and measure_longest(part, None) > width * _OVERFULL
        )
        if broken or too_wide:
            yield Fault("xuong-dong", tr("nhiều dòng"), tr("một dòng"), part.paragraphs[0])


@rule(
    "QH009",
    title=mark("Quốc hiệu và Tiêu ngữ cách nhau quá dòng đơn"),
    why=mark("Hai dòng chữ Quốc hiệu và Tiêu ngữ cách nhau dòng đơn."),
    of=DONG_DON,
    codes=SPACING_CODES,
    bad="giãn dòng 1,5",
    good="giãn dòng đơn",
    needs=("quoc_hieu", "tieu_ngu"),
    fix="safe",
)
def check_spacing(paper: Paper) -> Iterator[Fault]:
    """Tiêu ngữ stands at single spacing below Quốc hiệu."""
    yield from find_spacing(paper, "quoc_hieu", "tieu_ngu")
