"""Kính gửi (ô 9a): Phụ lục I, Phần I, Mục II, khoản 9."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.lettering import LETTERING_CODES
from kehoach.checking.aids.pieces import reword
from kehoach.checking.aids.recipients import (
    begin_with_dash,
    end_with,
    has_words,
    list_addressees,
    read_kinh_gui,
)
from kehoach.checking.aids.shared_runs import find_own_lettering, quote
from kehoach.checking.aids.spots import find_indent, find_span
from kehoach.checking.aids.text import join_runs
from kehoach.checking.edits import Set
from kehoach.checking.fault import Fault
from kehoach.checking.rule import rule
from kehoach.messages import mark, tr
from kehoach.nd30 import (
    COMPONENTS,
    KINDS,
    KINH_GUI_ALWAYS,
    KINH_GUI_CHU,
    KINH_GUI_DONG,
    KINH_GUI_UPWARD,
    NOI_NHAN_ENDS,
    Severity,
)
from kehoach.recognition.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.checking.aids.recipients import Item
    from kehoach.checking.edits import Edit
    from kehoach.checking.paper import Paper
    from kehoach.word.view import Paragraph

_TAKE: Final = KINH_GUI_ALWAYS.value | KINH_GUI_UPWARD.value
_TO_SOMEONE: Final = frozenset(
    {
        "cong_dien", "giay_moi", "giay_gioi_thieu", "giay_nghi_phep", "giay_uy_quyen",
        "phieu_gui", "phieu_chuyen", "phieu_bao", "thu_cong", "hop_dong",
    }
)  # fmt: skip
"""Kinds that are addressed to someone in words of their own."""
_GROUP: Final = re.compile(r"\b(?:các|những|và)\b|[;,]\s*\S", re.IGNORECASE)
"""Words of an addressee that may be several."""
_OFF_PT: Final = 4.0


@rule(
    "KG001",
    title=mark("Kính gửi có hoặc thiếu không đúng loại văn bản"),
    why=mark(
        "Chỉ công văn, và tờ trình, báo cáo gửi cấp trên, có phần Kính gửi; loại khác ghi nơi "
        "nhận ở cuối."
    ),
    of=(KINH_GUI_UPWARD, KINH_GUI_ALWAYS),
    codes={
        "khong-duoc": mark("loại văn bản này không có Kính gửi"),
        "thieu": mark("thiếu Kính gửi"),
    },
    bad="KẾ HOẠCH / Kính gửi: Các phòng",
    good="KẾ HOẠCH",
    kinds=KINDS,
    fix="show",
)
def check_kinh_gui_due(paper: Paper) -> Iterator[Fault]:
    """Kính gửi stands in công văn and what goes to a superior, nowhere else."""
    part = paper.get("kinh_gui")
    if part and paper.kind not in _TAKE and _is_label(part.paragraphs[0]):
        yield Fault(
            "khong-duoc",
            quote(part.text),
            tr("{loai} không có Kính gửi; ghi ở Nơi nhận", loai=KINDS[paper.kind].ten),
            part.paragraphs[0],
            severity=Severity.WARNING if paper.kind in _TO_SOMEONE else None,
        )
    if not part and _must_have(paper) and not has_words(paper, r"kinh\s*g[uo]i|kinh trinh\s*:"):
        yield Fault(
            "thieu",
            tr("không có Kính gửi"),
            tr("Kính gửi và tên nơi nhận, trên phần nội dung"),
            None,
            "kinh_gui",
            of=KINH_GUI_ALWAYS if paper.kind in KINH_GUI_ALWAYS.value else KINH_GUI_UPWARD,
            severity=None if paper.kind in KINH_GUI_ALWAYS.value else Severity.WARNING,
        )


def _is_label(paragraph: Paragraph) -> bool:
    found = read_kinh_gui(join_runs(paragraph))
    return found is not None and found[1].lstrip().startswith(":")


def _must_have(paper: Paper) -> bool:
    """A tờ trình goes to a superior by its nature, a báo cáo need not."""
    if paper.kind in KINH_GUI_ALWAYS.value:
        return bool(paper.find("trich_yeu_cong_van"))
    return paper.kind == "to_trinh"


@rule(
    "KG002",
    title=mark("Chữ “Kính gửi” viết không đúng"),
    why=mark("Nghị định ghi đúng chữ “Kính gửi”, sau có dấu hai chấm."),
    of=KINH_GUI_CHU,
    codes={
        "chu": mark("không phải chữ “Kính gửi”"),
        "hai-cham": mark("thiếu dấu hai chấm sau “Kính gửi”"),
    },
    bad="Kính gởi: Sở Nội vụ",
    good="Kính gửi: Sở Nội vụ",
    needs=("kinh_gui",),
    kinds=_TAKE,
    fix="safe",
)
def check_kinh_gui_words(paper: Paper) -> Iterator[Fault]:
    """The words are the decree's, and a colon follows."""
    paragraph = paper.find("kinh_gui")[0].paragraphs[0]
    text = join_runs(paragraph)
    found = read_kinh_gui(text)
    if found is None:
        return
    words, rest = found
    start = text.index(words)
    wanted = KINH_GUI_CHU.value.rstrip(":")
    is_capital = words.isupper() and not (words + rest).isupper()
    if is_capital or words.casefold() != wanted.casefold():
        yield Fault(
            "chu", quote(words), quote(wanted), paragraph,
            edits=reword(paragraph, start, start + len(words), wanted),
        )  # fmt: skip
    if not rest.lstrip().startswith(":"):
        end = start + len(words)
        yield Fault(
            "hai-cham", quote(text), quote(KINH_GUI_CHU.value), paragraph,
            edits=reword(paragraph, end, end, ":"),
        )  # fmt: skip


@rule(
    "KG003",
    title=mark("Nơi gửi xếp dòng không đúng"),
    why=mark(
        "Gửi một nơi thì ghi cùng dòng với “Kính gửi:”; gửi nhiều nơi thì mỗi nơi một dòng, có "
        "gạch đầu dòng thẳng nhau, để người nhận thấy ngay mình ở đâu."
    ),
    of=(KINH_GUI_DONG, NOI_NHAN_ENDS),
    codes={
        "xuong-dong": mark("gửi một nơi mà xuống dòng"),
        "mot-dong": mark("gửi nhiều nơi mà ghi chung dòng"),
        "gach": mark("thiếu gạch đầu dòng"),
        "dau-cuoi": mark("dấu cuối dòng không đúng"),
        "thang-hang": mark("gạch đầu dòng không thẳng hàng"),
    },
    bad="Kính gửi: Sở Nội vụ; Sở Tài chính",
    good="Kính gửi: / - Sở Nội vụ; / - Sở Tài chính.",
    needs=("kinh_gui",),
    kinds=_TAKE,
    fix="safe",
)
def check_addressees(paper: Paper) -> Iterator[Fault]:
    """One addressee beside the colon; several below, a line each, dashes in one line."""
    label = paper.find("kinh_gui")[0].paragraphs[0]
    found = read_kinh_gui(join_runs(label))
    if found is None or "\n" in label.text:
        return
    beside, items = found[1].strip(" :.\t\N{NO-BREAK SPACE}"), list_addressees(paper)
    if beside:
        yield from _check_beside(label, beside, items)
        return
    if len(items) == 1:
        yield from _check_single(label, items[0])
    if len(items) > 1:
        yield from _check_list(paper, items)
        yield from _check_dashes(items)


def _check_beside(label: Paragraph, beside: str, items: list[Item]) -> Iterator[Fault]:
    several = ";" in beside.rstrip(";") and "dia chi" not in fold(beside)
    follows = bool(items) and items[0].has_dash
    if (several and not items) or follows:
        yield Fault(
            "mot-dong",
            quote(label.text),
            tr("xuống dòng sau “Kính gửi:”, mỗi nơi một dòng"),
            label,
            severity=Severity.WARNING if follows else None,
        )


def _check_single(label: Paragraph, item: Item) -> Iterator[Fault]:
    """In a cell beside 'Kính gửi:' it stands on the same line."""
    below = item.lines[0].where[:-1] == label.where[:-1]
    if below and len(item.lines) == 1 and not _GROUP.search(item.text.rstrip(";. ")):
        yield Fault(
            "xuong-dong",
            quote(item.text),
            tr("cùng dòng với “Kính gửi:”"),
            item.lines[0],
        )


def _check_list(paper: Paper, items: list[Item]) -> Iterator[Fault]:
    for order, item in enumerate(items, start=1):
        is_last = order == len(items)
        if not item.is_plain:
            continue
        if not item.has_dash and len(item.lines) == 1:
            yield Fault(
                "gach", quote(item.text), tr("gạch đầu dòng “- ”"), item.lines[0],
                edits=begin_with_dash(paper, item),
            )  # fmt: skip
        end = NOI_NHAN_ENDS.value.last if is_last else NOI_NHAN_ENDS.value.inner
        if not item.text.endswith(end):
            yield Fault(
                "dau-cuoi", quote(item.text[-20:]), tr("kết thúc bằng “{dau}”", dau=end),
                item.lines[-1], of=NOI_NHAN_ENDS, edits=end_with(paper, item, end),
            )  # fmt: skip


def _check_dashes(items: list[Item]) -> Iterator[Fault]:
    first = _find_start(items[0])
    for item in items[1:]:
        start = _find_start(item)
        if first is None or start is None or not item.has_dash or not items[0].has_dash:
            continue
        if abs(start - first) > _OFF_PT:
            yield Fault(
                "thang-hang",
                tr("gạch đầu dòng lệch so với dòng đầu"),
                tr("các gạch đầu dòng thẳng hàng"),
                item.lines[0],
                edits=_align(items[0].lines[0], item.lines[0]),
            )


def _find_start(item: Item) -> float | None:
    paragraph = item.lines[0]
    if paragraph.form.align in ("center", "right"):
        span = find_span(paragraph, item.area)
        return None if span is None else span[0]
    indent = find_indent(paragraph)
    return None if indent is None else item.area.left + indent


def _align(model: Paragraph, paragraph: Paragraph) -> tuple[Edit, ...]:
    """Give a line the indents of the first, where neither is pushed by blanks or a list."""
    if any(join_runs(one)[:1].isspace() or one.label for one in (model, paragraph)):
        return ()
    form = model.form
    return (Set(paragraph.where, align=form.align, left=form.left, first=form.first),)


@rule(
    "KG004",
    title=mark("Kính gửi sai kiểu chữ"),
    why=mark("Kính gửi và tên nơi nhận viết chữ thường, đứng, cùng cỡ với nội dung, không đậm."),
    of=(
        COMPONENTS["kinh_gui"].co_chu,
        COMPONENTS["kinh_gui"].in_hoa,
        COMPONENTS["kinh_gui"].dam,
        COMPONENTS["kinh_gui"].nghieng,
    ),
    codes=LETTERING_CODES,
    bad="Kính gửi (chữ đậm)",
    good="Kính gửi (chữ đứng)",
    needs=("kinh_gui",),
    kinds=_TAKE,
    fix="safe",
)
def check_kinh_gui_lettering(paper: Paper) -> Iterator[Fault]:
    """Kính gửi is in small letters, upright, 13 to 14."""
    for part in paper.find("kinh_gui"):
        yield from find_own_lettering(paper, part, COMPONENTS["kinh_gui"])
