"""Căn cứ ban hành văn bản (Phụ lục I, Phần I, Mục II, khoản 6, điểm a)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.lettering import LETTERING_CODES, find_lettering
from kehoach.checking.aids.main_text import HEADINGS, list_text
from kehoach.checking.aids.text import join_runs
from kehoach.checking.edits import Reword, SplitParagraph
from kehoach.checking.fault import Fault
from kehoach.checking.gathering import gather
from kehoach.checking.rule import rule
from kehoach.messages import mark, tr
from kehoach.nd30 import (
    CAN_CU_DAU,
    CAN_CU_DU,
    CAN_CU_ENDS,
    CAN_CU_HOA,
    CAN_CU_MOT_DONG,
    COMPONENTS,
    WITHOUT_NUMBER,
    Severity,
)
from kehoach.recognition.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.checking.paper import Paper
    from kehoach.recognition.parts import Part
    from kehoach.word.view import Paragraph

_LEAD: Final = re.compile(r"\s*[-–—]\s*")
_OPENS: Final = (
    r"(?:Căn cứ|Theo đề nghị|Xét (?:đề nghị|[Tt]ờ trình)"
    r"|Thực hiện (?:Luật|Pháp lệnh|Nghị|Quyết|Chỉ thị|Chương|Kế hoạch|Thông))\s?"
)
_NEXT: Final = re.compile(rf"(?<=[;.,])\s*(?={_OPENS})")
_OPENING: Final = re.compile(rf"\s*[-–—]?\s*{_OPENS}")
_TYPE: Final = re.compile(
    r"\b(Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Thông tư|Quyết định|Chỉ thị"
    r"|Văn bản hợp nhất|Lệnh|Kế hoạch|Công văn)\b"
)
_LAW_NUMBER: Final = re.compile(r"\s*số\s*:?\s*\d+/\d{4}/(?:QH|UBTVQH|PL-UBTVQH)\d+")
_NEEDS_ALL: Final = re.compile(r"\s*[-–—]?\s*[Cc]ăn cứ (Nghị định|Thông tư)\b")
_LAW_ALONE: Final = re.compile(r"\s*[-–—]?\s*[Cc]ăn cứ (?:Bộ l|L)uật [^;,]+[;.,]?\s*$")
_TIME: Final = re.compile(r"\bngày\b|\bnăm\b|\d|…|\.\.\.|\b[Nn]ghị định\b")
"""What tells when a law was made, or leaves the place for it."""
_NUMBER: Final = re.compile(r"\d+\s*/\s*\d{4}\s*/\s*[A-ZĐ]")
_DATE: Final = re.compile(r"ngày|tháng|\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}")
_ISSUER: Final = re.compile(r"\bcủa\b|\bdo\b|Chính phủ")
_ENDS: Final = ".;,:"
_LETTERING: Final = {code: words for code, words in LETTERING_CODES.items() if code != "in-hoa"}


@rule(
    "CC001",
    title=mark("Căn cứ sai kiểu chữ"),
    why=mark("Căn cứ in nghiêng, không đậm, để tách khỏi nội dung của văn bản."),
    of=(
        COMPONENTS["can_cu"].nghieng,
        COMPONENTS["can_cu"].dam,
        COMPONENTS["can_cu"].co_chu,
    ),
    codes=_LETTERING,
    bad="Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022; (chữ đứng)",
    good="Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022; (chữ nghiêng)",
    needs=("can_cu",),
    fix="safe",
)
def check_lettering(paper: Paper) -> Iterator[Fault]:
    """Lettering of căn cứ; those in the running text of a công văn are no more than noted."""
    severity = Severity.NOTE if paper.kind == "cong_van" else None
    found = (
        replace(one, severity=severity)
        for part in _list_can_cu(paper)
        for one in find_lettering(part, COMPONENTS["can_cu"])
        if one.code in _LETTERING
    )
    yield from gather(paper, found)


def _list_can_cu(paper: Paper) -> list[Part]:
    return [part for part in list_text(paper) if part.component == "can_cu"]


@rule(
    "CC002",
    title=mark("Nhiều căn cứ trong một đoạn"),
    why=mark("Mỗi căn cứ một dòng thì người đọc đếm và tra được từng căn cứ."),
    of=CAN_CU_MOT_DONG,
    codes={"gop": mark("nhiều căn cứ viết liền")},
    bad="Căn cứ Luật …; Căn cứ Nghị định số …;",
    good="Căn cứ Luật …; / Căn cứ Nghị định số …;",
    fix="safe",
)
def check_one_a_line(paper: Paper) -> Iterator[Fault]:
    """Several căn cứ in one paragraph; it is cut where nothing but căn cứ stands in it."""
    for part in list_text(paper):
        if part.component not in ("can_cu", "noi_dung"):
            break
        for paragraph in part.paragraphs:
            text = join_runs(paragraph)
            cuts = tuple(one.end() for one in _NEXT.finditer(text))
            if not cuts or not _OPENING.match(text):
                continue
            alone = part.component == "can_cu"
            apart = all(text[:cut].rstrip().endswith(CAN_CU_ENDS.value.inner) for cut in cuts)
            yield Fault(
                "gop",
                tr("{so} căn cứ trong một đoạn", so=len(cuts) + 1),
                tr("mỗi căn cứ một dòng"),
                paragraph,
                "can_cu",
                severity=None if alone else Severity.WARNING,
                edits=(SplitParagraph.of(paragraph, cuts),) if alone and apart else (),
            )


@rule(
    "CC003",
    title=mark("Căn cứ sai dấu cuối dòng"),
    why=mark("Dấu chấm phẩy báo còn căn cứ tiếp theo, dấu chấm báo đã hết."),
    of=CAN_CU_ENDS,
    codes={
        "giua": mark("căn cứ chưa phải cuối cùng không kết thúc bằng dấu chấm phẩy"),
        "cuoi": mark("căn cứ cuối cùng không kết thúc bằng dấu chấm"),
    },
    bad="Theo đề nghị của Giám đốc Sở Nội vụ,",
    good="Theo đề nghị của Giám đốc Sở Nội vụ.",
    needs=("can_cu",),
    fix="safe",
)
def check_ends(paper: Paper) -> Iterator[Fault]:
    """The mark after each căn cứ: ';', after the last '.'."""
    text = list_text(paper)
    faults: list[Fault] = []
    for part, below in zip(text, [*text[1:], None], strict=True):
        if part.component != "can_cu":
            continue
        if below is not None and below.component == "can_cu":
            faults += _find_end(part, "giua", CAN_CU_ENDS.value.inner)
        elif _is_last(paper, part, below):
            faults += _find_end(part, "cuoi", CAN_CU_ENDS.value.last)
    yield from gather(paper, faults)


def _is_last(paper: Paper, part: Part, below: Part | None) -> bool:
    """Tell whether the list surely ends here: a heading, or a sentence of its own, follows."""
    where = part.paragraphs[-1].where
    line = next((p for p in paper.paragraphs if p.where > where and p.text.strip()), None)
    if line is None or line.text.lstrip()[:1].islower():
        return False
    letters = "".join(char for char in line.text if char.isalpha())
    if letters.isupper():
        return True
    if below is None or below.paragraphs[0].where != line.where:
        return False
    if below.component in (*HEADINGS, "dieu", "khoan", "khoan_co_tieu_de"):
        return True
    is_upright = not any(run.form.italic for run in line.runs if run.text.strip())
    listed = line.text.rstrip().endswith((";", ","))
    return below.component == "noi_dung" and is_upright and not listed


def _find_end(part: Part, code: str, wanted: str) -> Iterator[Fault]:
    paragraph = part.paragraphs[-1]
    text = join_runs(paragraph)
    bare = text.rstrip()
    if not bare or bare.endswith((wanted, "...", "…", "./.")):
        return
    words = bare.rstrip(_ENDS + " \N{NO-BREAK SPACE}")
    found = bare[len(words) :].strip()
    yield Fault(
        code,
        tr("“{dau}” ở cuối", dau=found) if found else tr("không có dấu ở cuối"),
        tr("“{dau}” ở cuối", dau=wanted),
        paragraph,
        edits=(Reword.at(paragraph, len(words), len(text), wanted),),
    )


@rule(
    "CC004",
    title=mark("Có gạch đầu dòng trước căn cứ"),
    why=mark("Gạch đầu dòng trước căn cứ là cách trình bày văn bản của Đảng."),
    of=CAN_CU_DAU,
    codes={"gach": mark("có gạch đầu dòng trước căn cứ")},
    bad="- Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
    good="Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
    needs=("can_cu",),
    fix="safe",
)
def check_dash(paper: Paper) -> Iterator[Fault]:
    """A dash before a căn cứ, typed or of a Word list."""
    yield from gather(paper, _find_dashes(_list_can_cu(paper)))


def _find_dashes(parts: Sequence[Part]) -> Iterator[Fault]:
    for part in parts:
        paragraph = part.paragraphs[0]
        typed = _LEAD.match(join_runs(paragraph))
        if typed or paragraph.label in ("-", "–", "—", "•", "+"):
            yield Fault(
                "gach",
                tr("có gạch đầu dòng"),
                tr("mở đầu bằng chữ “Căn cứ”"),
                paragraph,
                edits=(Reword.at(paragraph, 0, typed.end(), ""),) if typed else (),
            )


@rule(
    "CC005",
    title=mark("Luật, pháp lệnh ghi kèm số, ký hiệu"),
    why=mark("Riêng luật, pháp lệnh trong căn cứ không ghi số, ký hiệu và cơ quan ban hành."),
    of=WITHOUT_NUMBER,
    codes={"luat-co-so": mark("luật, pháp lệnh có số, ký hiệu")},
    bad="Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022;",
    good="Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
    needs=("can_cu",),
    fix="ask",
)
def check_law_number(paper: Paper) -> Iterator[Fault]:
    """The number of the National Assembly right after the name of a law, in a căn cứ."""
    for part in _list_can_cu(paper):
        text = join_runs(part.paragraphs[0])
        for number in _LAW_NUMBER.finditer(text):
            kinds = list(_TYPE.finditer(text, 0, number.start()))
            if not kinds or kinds[-1][0].casefold() not in WITHOUT_NUMBER.value:
                continue
            named = text[kinds[-1].end() : number.start()].strip() != ""
            edit = Reword.at(part.paragraphs[0], number.start(), number.end(), "")
            yield Fault(
                "luat-co-so",
                tr("“{so}”", so=number[0].strip()),
                tr("chỉ ghi tên và ngày của luật, pháp lệnh"),
                part.paragraphs[0],
                edits=(edit,) if named else (),
            )


@rule(
    "CC006",
    title=mark("Căn cứ ghi thiếu"),
    why=mark("Ghi đủ số, ký hiệu, ngày và cơ quan ban hành thì mới tra đúng văn bản."),
    of=CAN_CU_DU,
    codes={
        "thieu-so": mark("không ghi số, ký hiệu"),
        "thieu-ngay": mark("không ghi ngày ban hành"),
        "thieu-co-quan": mark("không ghi cơ quan ban hành"),
    },
    bad="Căn cứ Nghị định số 152/2025/NĐ-CP quy định về phân cấp, phân quyền;",
    good="Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định …;",
    needs=("can_cu",),
    severity=Severity.WARNING,
)
def check_citing(paper: Paper) -> Iterator[Fault]:
    """What a law, decree or circular in a căn cứ lacks; later mentions may be short."""
    seen: set[str] = set()
    for part in _list_can_cu(paper):
        text = join_runs(part.paragraphs[0])
        numbers = {re.sub(r"\s", "", one) for one in re.findall(r"\d+\s*/\s*\d{4}\s*/\S+", text)}
        if _NEEDS_ALL.match(text) and not numbers & seen:
            yield from _find_missing(part.paragraphs[0], text)
        if _LAW_ALONE.match(text) and not _TIME.search(text):
            yield Fault("thieu-ngay", tr("không có ngày ban hành"), tr("ngày tháng năm ban hành"),
                        part.paragraphs[0])  # fmt: skip
        seen |= numbers


def _find_missing(paragraph: Paragraph, text: str) -> Iterator[Fault]:
    wanted = (
        ("thieu-so", _NUMBER, tr("không có số, ký hiệu"), tr("số, ký hiệu của văn bản")),
        ("thieu-ngay", _DATE, tr("không có ngày ban hành"), tr("ngày tháng năm ban hành")),
        ("thieu-co-quan", _ISSUER, tr("không có cơ quan ban hành"), tr("tên cơ quan ban hành")),
    )
    if any(sign in text for sign in ("…", "...", "___")):
        return
    for code, pattern, found, expected in wanted:
        if not pattern.search(text):
            yield Fault(code, found, expected, paragraph)


@rule(
    "CC007",
    title=mark("“căn cứ” đầu dòng không viết hoa"),
    why=mark("Đầu dòng viết hoa, cả sau dấu chấm phẩy của căn cứ ở trên."),
    of=CAN_CU_HOA,
    codes={"chu-thuong": mark("“căn cứ” viết thường ở đầu dòng")},
    bad="căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
    good="Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
    needs=("can_cu",),
    fix="safe",
)
def check_capital(paper: Paper) -> Iterator[Fault]:
    """The first letter of a căn cứ."""
    for part in _list_can_cu(paper):
        paragraph = part.paragraphs[0]
        text = join_runs(paragraph)
        start = len(text) - len(text.lstrip("-–— \t\N{NO-BREAK SPACE}"))
        if text[start : start + 1] == "c" and fold(text[start:]).startswith("can cu"):
            yield Fault(
                "chu-thuong",
                tr("“{chu}”", chu=text[start : start + 6]),
                tr("“{chu}”", chu=CAN_CU_HOA.value),
                paragraph,
                edits=(Reword.at(paragraph, start, start + 1, "C"),),
            )
