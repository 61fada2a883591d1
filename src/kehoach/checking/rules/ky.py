"""Who signs: quyền hạn, chức vụ, họ tên (Điều 13; Phụ lục I, Phần I, Mục II, khoản 7)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.lettering import LETTERING_CODES
from kehoach.checking.aids.pieces import reword
from kehoach.checking.aids.shared_runs import find_own_lettering, quote
from kehoach.checking.aids.signers import AGREED, ONE_SIGNS, list_signers
from kehoach.checking.aids.spots import find_span
from kehoach.checking.aids.text import join_runs
from kehoach.checking.fault import Fault
from kehoach.checking.rule import rule
from kehoach.messages import mark, tr
from kehoach.nd30 import (
    BO_HOC_HAM,
    CHO_KY,
    COMPONENTS,
    QUYEN_HAN,
    SAU_QUYEN_HAN,
    Severity,
    find_hoc_ham,
)
from kehoach.recognition.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.checking.edits import Edit
    from kehoach.checking.paper import Paper
    from kehoach.recognition.parts import Part
    from kehoach.word.view import Paragraph

_FORMULA: Final = re.compile(r"\s*(T/?M|K/?T|T/?L|T/?U/?Q|Q)(?![^\W\d_])([\s.:,]*)")
_ACTING: Final = re.compile(r"\s*(quyền\s)\s*(?=\S)", re.IGNORECASE)
_MAY_BEAR: Final = re.compile(
    r"\b(?:truong|dai hoc|hoc vien|giao duc|y te|benh vien|vien|khoa hoc|cong an|quan su|bo doi"
    r"|quan khu|quan doan|su doan|lu doan|trung doan|bien phong|bo chi huy|bo tu lenh|canh sat)\b"
)
"""Bodies that may be allowed to write quân hàm, học hàm, học vị."""
_APART_PT: Final = 20.0
"""So far off each other two middles are seen to be no longer one above the other (7 mm)."""
_LEFT_HALF: Final = 0.42


@rule(
    "KY001",
    title=mark("Quyền hạn, chức vụ của người ký sai kiểu chữ"),
    why=mark("Quyền hạn, chức vụ in hoa, đứng, đậm để người nhận thấy ngay ai ký và ký thay ai."),
    of=tuple(
        fact
        for row in (COMPONENTS["quyen_han"], COMPONENTS["chuc_vu"])
        for fact in (row.in_hoa, row.co_chu, row.dam, row.nghieng)
    ),
    codes=LETTERING_CODES,
    bad="Giám đốc",
    good="GIÁM ĐỐC",
    fix="safe",
)
def check_title_lettering(paper: Paper) -> Iterator[Fault]:
    """Quyền hạn and chức vụ are in capitals, bold, upright, 13 to 14.

    What stands below a title may be another one (ô 7b), whose capitals are not ruled; that those
    who sign a biên bản are called in capitals is only drawn in its sample.
    """
    for signer in list_signers(paper):
        first = next((part.paragraphs[0] for part in signer.find("chuc_vu")), None)
        for part in signer.find("quyen_han") + signer.find("chuc_vu"):
            for fault in find_own_lettering(paper, part, COMPONENTS[part.component]):
                is_other = part.component == "chuc_vu" and fault.at is not first
                if fault.code != "in-hoa" or not is_other:
                    agreed = fault.code == "in-hoa" and paper.kind in AGREED
                    yield replace(fault, severity=Severity.WARNING) if agreed else fault


@rule(
    "KY002",
    title=mark("Họ tên người ký sai kiểu chữ"),
    why=mark("Họ tên viết chữ thường, đứng, đậm; chỉ quyền hạn và chức vụ mới in hoa."),
    of=(
        COMPONENTS["ho_ten"].in_hoa,
        COMPONENTS["ho_ten"].co_chu,
        COMPONENTS["ho_ten"].dam,
        COMPONENTS["ho_ten"].nghieng,
    ),
    codes=LETTERING_CODES,
    bad="NGUYỄN VĂN AN",
    good="Nguyễn Văn An",
    needs=("ho_ten",),
    fix="safe",
)
def check_name_lettering(paper: Paper) -> Iterator[Fault]:
    """The name is in small letters, bold, upright, 13 to 14."""
    for part in paper.find("ho_ten"):
        for fault in find_own_lettering(paper, part, COMPONENTS["ho_ten"]):
            edits = _lower_name(paper, part) if fault.code == "in-hoa" else fault.edits
            yield replace(fault, edits=edits)


def _lower_name(paper: Paper, part: Part) -> tuple[Edit, ...]:
    """Names of other peoples may hold a capital within a word: those are left to the reader."""
    paragraph = part.paragraphs[0]
    text = join_runs(paragraph)
    words = text.split()
    if not words or not all(word.isalpha() and word.isupper() for word in words):
        return ()
    start = text.index(words[0])
    written = " ".join(word.capitalize() for word in words)
    return reword(paragraph, start, len(text.rstrip()), written)


@rule(
    "KY003",
    title=mark("Chữ viết tắt quyền hạn ký viết sai"),
    why=mark(
        "Nghị định viết “TM.”, “Q.”, “KT.”, “TL.”, “TUQ.” có dấu chấm; gạch chéo (T/M, K/T) là "
        "cách viết trong văn bản của Đảng."
    ),
    of=(QUYEN_HAN["KT."], SAU_QUYEN_HAN),
    codes={
        "gach-cheo": mark("viết gạch chéo"),
        "thieu-cham": mark("thiếu dấu chấm sau chữ viết tắt"),
        "dinh-lien": mark("không cách chữ sau dấu chấm"),
        "viet-ra": mark("viết ra “Quyền” thay cho “Q.”"),
    },
    bad="K/T GIÁM ĐỐC",
    good="KT. GIÁM ĐỐC",
    fix="safe",
)
def check_formula(paper: Paper) -> Iterator[Fault]:
    """A formula is letters, a dot and a space; an acting head has one too."""
    for part in paper.find("chuc_vu"):
        yield from _check_acting(part)
    for part in paper.find("quyen_han"):
        paragraph = part.paragraphs[0]
        text = join_runs(paragraph)
        found = _FORMULA.match(text)
        code = _judge_formula(found) if found else ""
        if not found or not code:
            continue
        written = found[1].replace("/", "") + SAU_QUYEN_HAN.value
        yield Fault(
            code,
            quote(text),
            quote(written + text[found.end() :]),
            paragraph,
            part.component,
            of=SAU_QUYEN_HAN if code == "dinh-lien" else QUYEN_HAN[written.strip()],
            edits=reword(paragraph, found.start(1), found.end(), written),
        )


def _check_acting(part: Part) -> Iterator[Fault]:
    paragraph = part.paragraphs[0]
    text = join_runs(paragraph)
    found = _ACTING.match(text)
    if found:
        written = f"Q.{SAU_QUYEN_HAN.value[-1]}"
        yield Fault(
            "viet-ra",
            quote(text),
            quote(written + text[found.end() :]),
            paragraph,
            part.component,
            of=QUYEN_HAN["Q."],
            edits=reword(paragraph, found.start(1), found.end(), written),
        )


def _judge_formula(found: re.Match[str]) -> str:
    if found.end() == len(found.string):
        return ""
    if "/" in found[1]:
        return "gach-cheo"
    if "." not in found[2]:
        return "thieu-cham"
    return "" if found[2][-1].isspace() else "dinh-lien"


@rule(
    "KY005",
    title=mark("Ghi học hàm, học vị, danh hiệu trước họ tên"),
    why=mark(
        "Người ký ký theo chức vụ, không theo học vị. Đơn vị vũ trang, tổ chức sự nghiệp giáo "
        "dục, y tế, khoa học được ghi khi cơ quan quản lý ngành cho phép; ở đó chỉ là lưu ý."
    ),
    of=BO_HOC_HAM,
    codes={"hoc-ham": mark("có học hàm, học vị, danh hiệu trước họ tên")},
    bad="TS. Nguyễn Văn An",
    good="Nguyễn Văn An",
    needs=("ho_ten",),
    fix="ask",
)
def check_hoc_ham(paper: Paper) -> Iterator[Fault]:
    """The name is bare; a note where the body may be allowed more, or is not known."""
    bodies = fold(" ".join(one.text for one in paper.find("co_quan_chu_quan", "co_quan_ban_hanh")))
    severity = Severity.NOTE if not bodies or _MAY_BEAR.search(bodies) else None
    for part in paper.find("ho_ten"):
        paragraph = part.paragraphs[0]
        text = join_runs(paragraph)
        found = find_hoc_ham(text)
        if not found or not text.lstrip().startswith(found):
            continue
        start = text.index(found)
        end = start + len(found)
        end += len(text[end:]) - len(text[end:].lstrip(" .,\xa0"))
        yield Fault(
            "hoc-ham",
            quote(found),
            tr("chỉ họ tên"),
            paragraph,
            part.component,
            severity=severity,
            edits=reword(paragraph, start, end, ""),
        )


@rule(
    "KY007",
    title=mark("Chỗ ký đặt lệch"),
    why=mark("Họ tên canh giữa dưới chức vụ, cả khối ở nửa bên phải trang, ngang với Nơi nhận."),
    of=(COMPONENTS["ho_ten"].canh, CHO_KY),
    codes={
        "lech-giua": mark("họ tên không canh giữa dưới chức vụ"),
        "nua-trai": mark("chức vụ, họ tên ở nửa bên trái trang"),
    },
    bad="họ tên sát lề trái của ô",
    good="họ tên canh giữa dưới chức vụ",
    kinds=ONE_SIGNS,
    fix="show",
)
def check_signer_place(paper: Paper) -> Iterator[Fault]:
    """The name is centred under the title, both in the right half; where it can be reckoned."""
    signers = list_signers(paper)
    for signer in signers:
        titles, names = signer.find("chuc_vu") or signer.find("quyen_han"), signer.find("ho_ten")
        if titles and names and _are_apart(titles[-1], names[0]):
            yield _tell_apart(titles[-1].paragraphs[0], names[0].paragraphs[0])
        width = paper.sections[0].text_width
        middle = _find_middle(titles[-1]) if titles and len(signers) == 1 else None
        if middle is not None and middle < width * _LEFT_HALF:
            yield Fault(
                "nua-trai",
                tr("chức vụ, họ tên ở bên trái"),
                tr("chức vụ, họ tên ở nửa bên phải"),
                titles[-1].paragraphs[0],
                of=CHO_KY,
            )


def _tell_apart(title: Paragraph, name: Paragraph) -> Fault:
    """Tell it of the one that is not centred."""
    is_title = title.form.align != "center" == name.form.align
    return Fault(
        "lech-giua",
        tr("chức vụ lệch so với họ tên ở dưới")
        if is_title
        else tr("họ tên lệch so với chức vụ ở trên"),
        tr("họ tên canh giữa dưới chức vụ"),
        title if is_title else name,
        of=COMPONENTS["ho_ten"].canh,
    )


def _are_apart(title: Part, name: Part) -> bool:
    """Tell whether the middles of two parts of one cell are surely not above each other."""
    upper, lower = _find_middle(title), _find_middle(name)
    share_cell = title.paragraphs[0].where[:-1] == name.paragraphs[0].where[:-1]
    if upper is None or lower is None or not share_cell:
        return False
    return abs(upper - lower) > _APART_PT


def _find_middle(part: Part) -> float | None:
    """Return where the middle of a part's only line is, from the text's left edge."""
    if len(part.paragraphs) != 1:
        return None
    span = find_span(part.paragraphs[0], part.area)
    return None if span is None else sum(span) / 2
