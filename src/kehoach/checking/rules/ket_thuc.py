"""That there is a text, and how it ends (Điều 8; Phụ lục III)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.main_text import FILL_IN, RUNNING, list_running, list_text, list_texts
from kehoach.checking.aids.text import get_letters, join_runs
from kehoach.checking.edits import Reword
from kehoach.checking.fault import Fault
from kehoach.checking.rule import rule
from kehoach.messages import mark, tr
from kehoach.nd30 import CO_NOI_DUNG, ENDING, close

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.checking.paper import Paper
    from kehoach.recognition.parts import Part
    from kehoach.word.view import Paragraph

_ENDED: Final = re.compile(r"\./\.\s*[”\"»)]?$")
_DOUBLED: Final = re.compile(
    r"(?:\./\s*){2,}\.?\s*$|\./\.[.;,]\s*$|(?<![.…])(?<!v\.v)[.;,]\s*\./\.$"
)
_END_MARKS: Final = "./\\;, \t\r\n\N{NO-BREAK SPACE}"
_OPEN: Final = (":", "...", "…", ",", ";")
_KINDS: Final = frozenset(
    {
        "nghi_quyet", "quyet_dinh", "chi_thi", "thong_bao", "huong_dan", "chuong_trinh",
        "ke_hoach", "phuong_an", "de_an", "du_an", "bao_cao", "to_trinh", "cong_van", "cong_dien",
    }
)  # fmt: skip
"""Kinds whose text surely runs on to its end; in forms a line to fill in may come last."""
_SIGNS: Final = ("noi_nhan_nhan", "quyen_han", "chuc_vu")
_HEADS: Final = ("ten_loai", "trich_yeu", "trich_yeu_cong_van", "kinh_gui", "dia_danh_ngay")
_QUOTED: Final = 20


@rule(
    "ND007",
    title=mark("Lời văn kết thúc sai"),
    why=mark("Các văn bản mẫu kết thúc bằng “./.” để biết nội dung đã hết, không ai viết thêm."),
    of=ENDING,
    codes={
        "thieu": mark("không có “./.” ở cuối"),
        "lap": mark("“./.” bị lặp hoặc thừa dấu"),
    },
    bad="Trân trọng cảm ơn sự phối hợp của quý đơn vị.",
    good="Trân trọng cảm ơn sự phối hợp của quý đơn vị./.",
    kinds=_KINDS,
    fix="safe",
)
def check_ending(paper: Paper) -> Iterator[Fault]:
    """The end of the text, where a paragraph of it stands right above who signs.

    So ends a text that is issued with the paper (Phụ lục III, Mẫu 1.3).
    """
    last = _find_last(paper)
    if last is not None:
        running = list_running(paper, *RUNNING)
        ended = any(_ENDED.search(one.text.rstrip()) for one in running)
        yield from _judge_end(last, ended=ended)
        yield from _find_early(running, last)
    for text in list_texts(paper)[1:]:
        last = _find_attached_end(paper, text)
        if last is not None:
            yield from _judge_end(last, ended=any(_ENDED.search(one.text) for one in text))


def _judge_end(last: Paragraph, *, ended: bool) -> Iterator[Fault]:
    text = join_runs(last)
    bare = text.rstrip()
    doubled = _DOUBLED.search(bare)
    if doubled or not (ended or bare.endswith(_OPEN)):
        closed = close(bare.rstrip(_END_MARKS))
        kept = len(closed) - len(ENDING.value)
        yield Fault(
            "lap" if doubled else "thieu",
            tr("“{cuoi}”", cuoi=bare[-_QUOTED:]),
            tr("“{dau}” ở cuối", dau=ENDING.value),
            last,
            edits=(Reword.at(last, kept, len(text), ENDING.value),),
        )


def _find_early(running: Sequence[Paragraph], last: Paragraph) -> Iterator[Fault]:
    """A paragraph that ends the text although more of it follows; words in quotes may."""
    if not _ENDED.search(join_runs(last).rstrip()):
        return
    quoted = 0
    for paragraph in running:
        text = join_runs(paragraph)
        quoted = max(quoted + text.count("“") - text.count("”"), 0)
        bare = text.rstrip()
        if paragraph.where < last.where and not quoted and bare.endswith(ENDING.value):
            kept = len(bare) - len(ENDING.value)
            yield Fault(
                "lap",
                tr("“{cuoi}”", cuoi=bare[-_QUOTED:]),
                tr("“{dau}” chỉ ở cuối nội dung", dau=ENDING.value),
                paragraph,
                edits=(Reword.at(paragraph, kept, len(bare), "."),),
            )


def _find_attached_end(paper: Paper, text: Sequence[Part]) -> Paragraph | None:
    """Return the last paragraph of an attached text, if nothing of it may stand below."""
    if not text or text[-1].component not in RUNNING:
        return None
    last = text[-1].paragraphs[-1]
    below = next((p for p in paper.paragraphs if p.where > last.where and p.text.strip()), None)
    annexes = {p.where: one.annex for one in paper.parts for p in one.paragraphs}
    is_end = below is None or annexes.get(below.where, 0) > text[-1].annex
    return last if is_end and len(last.where) == 1 and not FILL_IN.search(last.text) else None


def _find_last(paper: Paper) -> Paragraph | None:
    """Return the last paragraph of the text, if nothing unknown stands between it and the end."""
    text = list_text(paper)
    if not text or text[-1].component not in RUNNING or text[-1].component == "can_cu":
        return None
    last = text[-1].paragraphs[-1]
    below = next((p for p in paper.paragraphs if p.where > last.where and p.text.strip()), None)
    if len(last.where) != 1 or below is None or FILL_IN.search(join_runs(last)):
        return None
    return last if paper.name_component(below) in _SIGNS else None


@rule(
    "ND008",
    title=mark("Văn bản không có nội dung"),
    why=mark("Nội dung là thành phần chính; văn bản chỉ có phần đầu và phần ký thì chưa xong."),
    of=CO_NOI_DUNG,
    codes={"thieu": mark("không có lời văn nào")},
    bad="V/v báo cáo kết quả thi đua / GIÁM ĐỐC",
    good="V/v báo cáo kết quả thi đua / Sở Nội vụ đề nghị … / GIÁM ĐỐC",
    needs=("so_ky_hieu",),
)
def check_presence(paper: Paper) -> Iterator[Fault]:
    """A paper whose title or Kính gửi is followed at once by who signs."""
    heads, signs = paper.find(*_HEADS), paper.find(*_SIGNS)
    if not heads or not signs or paper.find("bang"):
        return
    start = max(one.paragraphs[-1].where for one in heads)
    end = min(one.paragraphs[0].where for one in signs)
    between = (one for one in paper.paragraphs if start < one.where < end)
    is_empty = not any(
        paper.name_component(p) or get_letters(p.text) > 1 or p.has_picture for p in between
    )
    if start < end and is_empty:
        below = signs[0].paragraphs[0]
        yield Fault("thieu", tr("không có lời văn"), tr("nội dung của văn bản"), below)
