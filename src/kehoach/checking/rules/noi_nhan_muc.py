"""The list of Nơi nhận: marks, 'Như trên', 'Lưu' (Phụ lục I, Phần I, Mục II, khoản 9)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.ladder import list_steps
from kehoach.checking.aids.main_text import list_text
from kehoach.checking.aids.pieces import reword
from kehoach.checking.aids.recipients import begin_with_dash, end_with, has_words, list_recipients
from kehoach.checking.aids.shared_runs import quote
from kehoach.checking.aids.text import join_runs
from kehoach.checking.fault import Fault
from kehoach.checking.rule import rule
from kehoach.messages import mark, tr
from kehoach.nd30 import (
    KINDS,
    KINH_GUI_ALWAYS,
    KINH_GUI_UPWARD,
    LUU_CHU,
    NHU_DIEU_CHU,
    NHU_TREN_CHU,
    NOI_DUNG_KHOP,
    NOI_NHAN_ENDS,
    Severity,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.checking.aids.recipients import Item
    from kehoach.checking.edits import Edit
    from kehoach.checking.paper import Paper

_COUNTED: Final = re.compile(r"\.\s*\w{1,6}\s*\.?\s*\(\s*\d*\s*b?\)$")
"""The drafter and the number of copies after 'Lưu: VT, TCCB.': 'PL.(300)' (ô 12)."""
_INNER: Final = ("cham-phay", NOI_NHAN_ENDS.value.inner)
_ADDRESSED: Final = KINH_GUI_ALWAYS.value | KINH_GUI_UPWARD.value
_LISTED: Final = frozenset(
    {
        "nghi_quyet", "quyet_dinh", "chi_thi", "quy_che", "quy_dinh", "thong_cao", "thong_bao",
        "huong_dan", "chuong_trinh", "ke_hoach", "phuong_an", "de_an", "du_an",
    }
)  # fmt: skip
"""Kinds above whose text nobody is addressed."""
_BY_ARTICLES: Final = frozenset({"nghi_quyet", "quyet_dinh"})
_NHU_TREN: Final = re.compile(r"nhu\s*(?:tren|kinh gui)\b")
_NHU_KINH_GUI: Final = re.compile(r"[Nn]hư\s+[Kk]ính\s+[Gg][ửở]i")
_NHU_DIEU: Final = re.compile(r"nhu (?:cac )?dieu\b")
_LUU: Final = re.compile(r"\s*[-–—]?\s*[Ll]ưu(\s*:)?")
_VAN_THU: Final = re.compile(r"\b(?:v\.?t|van thu)")
_DIEU: Final = re.compile(r"\d{1,2}(?!\d|/)")


@rule(
    "NN005",
    title=mark("Danh sách nơi nhận sai dấu câu"),
    why=mark(
        "Mỗi nơi nhận một dòng, đầu dòng có gạch, cuối dòng có dấu chấm phẩy, dòng cuối cùng có "
        "dấu chấm."
    ),
    of=NOI_NHAN_ENDS,
    codes={
        "gach": mark("thiếu gạch đầu dòng"),
        "cham-phay": mark("dòng không kết thúc bằng dấu chấm phẩy"),
        "cham": mark("dòng cuối cùng không kết thúc bằng dấu chấm"),
    },
    bad="- Sở Nội vụ,",
    good="- Sở Nội vụ;",
    needs=("noi_nhan_nhan", "noi_nhan_muc"),
    fix="safe",
)
def check_list_marks(paper: Paper) -> Iterator[Fault]:
    """Each entry has a dash before it and ';' behind, the last, 'Lưu', a full stop."""
    items = list_recipients(paper)
    for order, item in enumerate(items, start=1):
        if not item.is_plain:
            continue
        if not item.has_dash and _is_entry(items, order):
            yield Fault(
                "gach", quote(item.text), tr("gạch đầu dòng “- ”"), item.lines[0],
                edits=begin_with_dash(paper, item),
            )  # fmt: skip
        yield from _check_end(paper, item, is_last=order == len(items))


def _is_entry(items: list[Item], order: int) -> bool:
    """Words after 'Lưu' are the drafter's; a line of the paragraph above goes on with it."""
    item, above = items[order - 1], items[: order - 1]
    is_new = not above or above[-1].lines[-1].where != item.lines[0].where
    kept = any(one.key.startswith("luu") for one in above)
    return is_new and not kept and len(item.lines) == 1


def _check_end(paper: Paper, item: Item, *, is_last: bool) -> Iterator[Fault]:
    """What is last but no 'Lưu' is told by another rule; so is 'Lưu' that is not last.

    Words after an inner ';' are a note beside the list: 'Báo Hà Tĩnh; (để đăng tin)'.
    """
    if is_last != item.key.startswith("luu"):
        return
    code, end = ("cham", NOI_NHAN_ENDS.value.last) if is_last else _INNER
    allowed = bool(_COUNTED.search(item.text)) if is_last else end in item.text
    if item.text.endswith(end) or allowed:
        return
    yield Fault(
        code,
        quote(item.text[-24:]),
        tr("kết thúc bằng “{dau}”", dau=end),
        item.lines[-1],
        "noi_nhan_muc",
        edits=end_with(paper, item, end),
    )


@rule(
    "NN007",
    title=mark("“Như trên” ghi không đúng"),
    why=mark(
        "Văn bản có Kính gửi thì nơi nhận đầu tiên là “Như trên”; văn bản khác liệt kê thẳng, "
        "quyết định và nghị quyết mở đầu bằng “Như Điều …”."
    ),
    of=(NHU_TREN_CHU, NHU_DIEU_CHU),
    codes={
        "thieu": mark("có Kính gửi mà Nơi nhận không có “Như trên”"),
        "khong-dau": mark("“Như trên” không ở dòng đầu"),
        "chu": mark("không phải chữ “Như trên”"),
        "thua": mark("có “Như trên” mà không có Kính gửi"),
        "nhu-dieu": mark("“Như Điều …” không ở dòng đầu"),
        "dieu-khong-co": mark("“Như Điều …” chỉ đến điều không có trong văn bản"),
    },
    bad="- Như kính gửi;",
    good="- Như trên;",
    needs=("noi_nhan_nhan", "noi_nhan_muc"),
    fix="safe",
)
def check_nhu_tren(paper: Paper) -> Iterator[Fault]:
    """'Như trên' opens the list where, and only where, a Kính gửi stands above."""
    items = list_recipients(paper)
    found = [order for order, item in enumerate(items) if _NHU_TREN.match(item.key)]
    if found:
        yield from _check_nhu_tren(paper, items, found[0])
    elif paper.find("kinh_gui") and paper.kind in _ADDRESSED and _is_listed(paper, items):
        yield Fault(
            "thieu",
            quote(items[0].text),
            tr("dòng đầu ghi “- Như trên;”"),
            items[0].lines[0],
        )
    yield from _check_nhu_dieu(paper, items)


def _is_listed(paper: Paper, items: list[Item]) -> bool:
    """Tell whether the list is read as a whole and 'Như trên' stands nowhere else."""
    whole = bool(items) and all(item.has_dash and item.is_plain for item in items)
    return whole and not has_words(paper, r"\bnhu\s*tren\s*[;.,(]")


def _check_nhu_tren(paper: Paper, items: list[Item], order: int) -> Iterator[Fault]:
    item, paragraph = items[order], items[order].lines[0]
    if not paper.find("kinh_gui"):
        if paper.kind in _LISTED and not has_words(paper, "kinh g[uo]i"):
            yield Fault(
                "thua",
                quote(item.text),
                tr("tên các nơi nhận; {loai} không có Kính gửi", loai=KINDS[paper.kind].ten),
                paragraph,
                severity=Severity.WARNING,
            )
        return
    text = join_runs(paragraph)
    wrong = _NHU_KINH_GUI.search(text)
    if wrong:
        yield Fault(
            "chu", quote(wrong[0]), quote(NHU_TREN_CHU.value), paragraph,
            edits=reword(paragraph, wrong.start(), wrong.end(), NHU_TREN_CHU.value),
        )  # fmt: skip
    if order and paper.kind in _ADDRESSED:
        yield Fault(
            "khong-dau",
            tr("“Như trên” ở dòng {so}", so=order + 1),
            tr("“- Như trên;” ở dòng đầu"),
            paragraph,
        )


def _check_nhu_dieu(paper: Paper, items: list[Item]) -> Iterator[Fault]:
    found = next((order for order, item in enumerate(items) if _NHU_DIEU.match(item.key)), None)
    if found is None or paper.kind not in _BY_ARTICLES:
        return
    yield from _check_dieu(paper, items[found])
    if found:
        yield Fault(
            "nhu-dieu",
            tr("{chu} ở dòng {so}", chu=quote(items[found].text), so=found + 1),
            tr("“- Như Điều …;” ở dòng đầu"),
            items[found].lines[0],
            of=NHU_DIEU_CHU,
        )


def _check_dieu(paper: Paper, item: Item) -> Iterator[Fault]:
    """The điều that are to carry the paper out are its own."""
    own = [step.number for step in list_steps(list_text(paper)) if step.rung == "dieu"]
    named = [int(one) for one in _DIEU.findall(item.key.partition("(")[0])]
    if own and named and max(named) > max(own) == len(own):
        yield Fault(
            "dieu-khong-co",
            quote(item.text),
            tr("một trong các điều của văn bản, đến Điều {so}", so=max(own)),
            item.lines[0],
            of=NHU_DIEU_CHU,
            severity=Severity.WARNING,
        )


@rule(
    "NN008",
    title=mark("Dòng “Lưu” ghi không đúng"),
    why=mark(
        "Dòng cuối của Nơi nhận cho biết bản gốc lưu ở đâu: “Lưu: VT,” rồi chữ viết tắt đơn vị "
        "soạn thảo."
    ),
    of=LUU_CHU,
    codes={
        "thieu": mark("không có dòng “Lưu”"),
        "khong-cuoi": mark("“Lưu” không ở dòng cuối"),
        "hai-cham": mark("thiếu dấu hai chấm sau “Lưu”"),
        "vt": mark("không ghi “VT”"),
    },
    bad="- Lưu VT.",
    good="- Lưu: VT, TCCB.",
    needs=("noi_nhan_nhan", "noi_nhan_muc"),
    fix="safe",
)
def check_luu(paper: Paper) -> Iterator[Fault]:
    """The last recipient is 'Lưu: VT, …'."""
    items = list_recipients(paper)
    found = [order for order, item in enumerate(items) if item.key.startswith("luu")]
    if not found:
        yield from _tell_no_luu(paper, items)
        return
    item = items[found[-1]]
    if any(one.has_dash for one in items[found[-1] + 1 :]):
        yield Fault("khong-cuoi", quote(item.text), tr("“Lưu” ở dòng cuối"), item.lines[0])
    if item.is_plain:
        yield from _check_luu_words(paper, item)


def _tell_no_luu(paper: Paper, items: list[Item]) -> Iterator[Fault]:
    """Biên bản may be kept with the file of the meeting; a list to be filled in has none yet."""
    whole = bool(items) and all(item.has_dash and item.is_plain for item in items)
    if whole and paper.kind != "bien_ban" and not has_words(paper, r"^\W*luu\b"):
        yield Fault(
            "thieu",
            quote(items[-1].text),
            tr("dòng cuối ghi “- Lưu: VT, ….”"),
            items[-1].lines[-1],
        )


def _check_luu_words(paper: Paper, item: Item) -> Iterator[Fault]:
    paragraph = item.lines[0]
    text = join_runs(paragraph)
    found = _LUU.match(text)
    if found and not found[1]:
        yield Fault(
            "hai-cham", quote(item.text), quote(LUU_CHU.value), paragraph,
            edits=_put_colon(paper, item, found.end()),
        )  # fmt: skip
    if not _VAN_THU.search(item.key):
        yield Fault(
            "vt", quote(item.text), tr("sau “Lưu:” ghi “VT” (Văn thư)"), paragraph,
        )  # fmt: skip


def _put_colon(paper: Paper, item: Item, at: int) -> tuple[Edit, ...]:
    """Put the colon in place of a mark that stands there: 'Lưu, VT', 'Lưu; VT'."""
    text = join_runs(item.lines[0])
    end = at + len(text[at:]) - len(text[at:].lstrip(";,."))
    return reword(item.lines[0], at, end, ":") if text[at:].strip(";,. ") else ()


@rule(
    "NN009",
    title=mark("Một nơi nhận ghi hai lần"),
    why=mark("Nơi nhận ghi hai lần thì được gửi hai bản, hoặc một dòng đã chép nhầm."),
    of=NOI_DUNG_KHOP,
    codes={"trung": mark("dòng này giống một dòng ở trên")},
    bad="- Sở Nội vụ; - Sở Tài chính; - Sở Nội vụ;",
    good="- Sở Nội vụ; - Sở Tài chính;",
    needs=("noi_nhan_nhan", "noi_nhan_muc"),
    fix="show",
)
def check_repeated(paper: Paper) -> Iterator[Fault]:
    """The same words in two entries, whatever mark they end in; blanks to fill in do not count."""
    seen: set[str] = set()
    for item in list_recipients(paper):
        key = item.key.rstrip(" ;,.:")
        if item.is_plain and key and key in seen:
            expected = tr("mỗi nơi nhận một dòng")
            yield Fault("trung", quote(item.text), expected, item.lines[0], "noi_nhan_muc")
        seen.add(key)
