"""By what right a paper is signed, and that it is (Điều 13; Phụ lục I, Phần I, Mục II)."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.shared_runs import quote
from kehoach.checking.aids.signers import (
    ONE_SIGNS,
    list_between,
    list_signers,
    read_formula,
)
from kehoach.checking.fault import Fault
from kehoach.checking.paper import BODY
from kehoach.checking.rule import rule
from kehoach.messages import mark, tr
from kehoach.nd30 import CHUC_VU, NGUOI_KY, QUYEN_HAN, Severity, is_deputy, may_stand_above
from kehoach.recognition.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.checking.aids.signers import Signer
    from kehoach.checking.paper import Paper
    from kehoach.recognition.parts import Part

_NEED_TITLE: Final = ("TM.", "KT.", "TL.", "TUQ.")
_SHORT: Final = 60
"""A line shorter than this above Nơi nhận might be a signer's."""
_NEAR: Final = 6
_ENDS: Final = (".", ";", ":", ",")
_NUMBERED: Final = re.compile(r"(?:\d|[IVX]+\.|[a-zđ]\)|[-–+•])")


@rule(
    "KY004",
    title=mark("Ký thay, ký thừa lệnh ghi không đúng"),
    why=mark(
        "Quyền hạn và chức vụ cho biết người ký có thẩm quyền gì: cấp phó ký thay phải có “KT.” "
        "và chức vụ của cấp trưởng ở dòng trên, chức vụ của mình ở dòng dưới."
    ),
    of=(QUYEN_HAN["KT."], QUYEN_HAN["TL."], CHUC_VU),
    codes={
        "thu-tu": mark("thứ tự các quyền hạn ký không đúng"),
        "thieu-kt": mark("cấp phó ký mà không có “KT.”"),
        "khong-pho": mark("ký “KT.” mà dòng dưới không phải chức vụ cấp phó"),
        "thieu-chuc-vu": mark("sau quyền hạn không ghi chức vụ của người ký"),
    },
    bad="PHÓ GIÁM ĐỐC",
    good="KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC",
    kinds=ONE_SIGNS,
    fix="show",
)
def check_authority(paper: Paper) -> Iterator[Fault]:
    """The formulas stand in order, and the title below fits the last of them."""
    for signer in list_signers(paper):
        in_disorder = list(_check_order(signer))
        titles = signer.find("chuc_vu")
        if in_disorder:
            yield from in_disorder
        elif not titles:
            yield from _check_title_lacks(paper, signer)
        elif not signer.formulas:
            yield from _check_deputy(paper, titles[0])
        else:
            yield from _check_below(signer, titles[0])


def _check_order(signer: Signer) -> Iterator[Fault]:
    lines = [(part, read_formula(part.text)) for part in signer.find("quyen_han")]
    lines = [(part, formula) for part, formula in lines if formula]
    for (_, upper), (part, lower) in pairwise(lines):
        if not may_stand_above(upper, lower):
            yield Fault(
                "thu-tu",
                tr("{duoi} ở dưới {tren}", duoi=lower, tren=upper),
                tr("TM. hoặc TL. ở trên, KT. ở dưới"),
                part.paragraphs[0],
                of=QUYEN_HAN[lower],
                severity=Severity.WARNING,
            )


def _check_title_lacks(paper: Paper, signer: Signer) -> Iterator[Fault]:
    formulas, names = signer.find("quyen_han"), signer.find("ho_ten")
    if not formulas or not names or read_formula(formulas[-1].text) not in _NEED_TITLE:
        return
    if not list_between(paper, formulas[-1], names[0]):
        yield Fault(
            "thieu-chuc-vu",
            tr("dưới {chu} là họ tên, không có chức vụ", chu=quote(formulas[-1].text)),
            tr("chức vụ của người ký ở dòng dưới"),
            formulas[-1].paragraphs[0],
            of=CHUC_VU,
        )


def _check_deputy(paper: Paper, title: Part) -> Iterator[Fault]:
    """Any 'KT' that was not recognised keeps this silent."""
    is_written = any(re.match(r"\s*K\s*[./]?\s*T\b", one.text) for one in paper.paragraphs)
    if is_deputy(title.text) and not is_written:
        yield _tell_no_kt(title, None)


def _tell_no_kt(title: Part, severity: Severity | None) -> Fault:
    return Fault(
        "thieu-kt",
        quote(title.text),
        tr("dòng trên ghi “KT.” và chức vụ của người đứng đầu"),
        title.paragraphs[0],
        of=QUYEN_HAN["KT."],
        severity=severity,
    )


def _check_below(signer: Signer, title: Part) -> Iterator[Fault]:
    """Below TM. a deputy of a council may stand alone by its own statute; below TL. seldom."""
    upper, last = signer.find("quyen_han")[-1], signer.formulas[-1]
    head = upper.text.partition(".")[2].strip() or upper.text
    if last == "KT." and not is_deputy(title.text):
        same = fold(title.text) == fold(head)
        yield Fault(
            "khong-pho",
            quote(title.text),
            tr("chức vụ của cấp phó"),
            title.paragraphs[0],
            of=QUYEN_HAN["KT."],
            severity=None if same else Severity.WARNING,
        )
    if last in ("TM.", "TL.") and is_deputy(title.text):
        is_sure = last == "TM." and fold(head).startswith(("uy ban nhan dan", "ubnd"))
        yield _tell_no_kt(title, None if is_sure else Severity.NOTE)


@rule(
    "KY006",
    title=mark("Thiếu người ký"),
    why=mark("Văn bản chỉ có giá trị khi biết ai ký, với chức vụ gì."),
    of=NGUOI_KY,
    codes={
        "thieu-nguoi-ky": mark("không có quyền hạn, chức vụ, họ tên người ký"),
        "thieu-ho-ten": mark("có chức vụ mà chưa có họ tên người ký"),
    },
    bad="GIÁM ĐỐC",
    good="GIÁM ĐỐC / Nguyễn Văn An",
    needs=("so_ky_hieu",),
    kinds=ONE_SIGNS,
    fix="show",
)
def check_signer(paper: Paper) -> Iterator[Fault]:
    """A signer is there with his name; told only where nothing else could be one."""
    signed = paper.find("quyen_han", "chuc_vu", "ho_ten")
    if not signed:
        yield from _check_nobody(paper)
    elif not paper.find("ho_ten") and not _list_after(paper, signed[-1]):
        yield Fault(
            "thieu-ho-ten",
            tr("chỉ có {chu}", chu=quote(signed[-1].text)),
            tr("họ tên người ký ở dưới"),
            signed[-1].paragraphs[0],
            severity=Severity.WARNING,
        )


def _check_nobody(paper: Paper) -> Iterator[Fault]:
    label = paper.get("noi_nhan_nhan")
    if label is None or _list_after(paper, label) or _list_before(paper, label):
        return
    yield Fault(
        "thieu-nguoi-ky",
        tr("không thấy chức vụ, họ tên người ký"),
        tr("quyền hạn, chức vụ và họ tên người ký, ngang hàng với Nơi nhận"),
        label.paragraphs[0],
        "chuc_vu",
    )


def _list_after(paper: Paper, part: Part) -> list[str]:
    """Return the words after a part that are of no component, up to the first phụ lục."""
    annex = paper.get("phu_luc_nhan")
    end = annex.paragraphs[0].where if annex else (len(paper.document.blocks),)
    return [
        one.text
        for one in paper.paragraphs
        if part.paragraphs[-1].where < one.where < end
        and one.text.strip()
        and not paper.name_component(one)
    ]


def _list_before(paper: Paper, part: Part) -> list[str]:
    """Return short lines above a part that might be a signer's."""
    where = part.paragraphs[0].where
    above = [one for one in paper.paragraphs if one.where < where and one.text.strip()][-_NEAR:]
    lines = [one.text.strip() for one in above if paper.name_component(one) in ("", *BODY)]
    return [
        line
        for line in lines
        if len(line) < _SHORT and not line.endswith(_ENDS) and not _NUMBERED.match(line)
    ]
