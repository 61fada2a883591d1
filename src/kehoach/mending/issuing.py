"""Số and ngày put into the blanks of a paper that is being issued (Điều 15), and nothing else."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.head_edits import change_words, read_nfc
from kehoach.checking.aids.head_words import parse_dia_danh_ngay, parse_so_ky_hieu
from kehoach.checking.edits import Reword
from kehoach.checking.paper import Paper
from kehoach.mending.hindrance import Hindrance
from kehoach.mending.rewording import plan_rewording
from kehoach.mending.scene import Scene
from kehoach.mending.sheets import Sheets
from kehoach.mending.steps import run_steps
from kehoach.messages import tr
from kehoach.nd30.ngay import write_ngay_chu, write_ngay_so
from kehoach.nd30.so_ky_hieu import NOI_NHOM, write_so
from kehoach.recognition.parts import NO_KIND, PARTY, PHU_LUC
from kehoach.word.opening import open_document
from kehoach.word.package import refuse

if TYPE_CHECKING:
    from kehoach.checking.aids.head_words import DiaDanhNgay, SoKyHieu
    from kehoach.checking.edits import Edit
    from kehoach.errors import BadInput
    from kehoach.word.package import Package
    from kehoach.word.view import Paragraph

_YEAR_LENGTH: Final = 4
_DASHES: Final = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2212")


@dataclass(frozen=True, slots=True)
class Blank:
    """A paper whose số is still blank, with the places of số and ngày.

    Attributes:
        package: the file.
        paper: what is recognised in it.
        so: the paragraph of số and ký hiệu, and these taken apart.
        ngay: the paragraph of địa danh and ngày, and these taken apart.
    """

    package: Package
    paper: Paper
    so: tuple[Paragraph, SoKyHieu]
    ngay: tuple[Paragraph, DiaDanhNgay]

    @property
    def ky_hieu(self) -> str:
        """The ký hiệu: 'KH-SNN&PTNT', any dash between groups as the decree's."""
        so = self.so[1]
        joints = [NOI_NHOM.value if one.text.strip() in _DASHES else "/" for one in so.joints]
        pairs = zip(so.groups, [*joints, ""], strict=True)
        return "".join(f"{group.text}{joint}" for group, joint in pairs)

    def get_date(self) -> dt.date | None:
        """Return the date that stands there whole; None where a part of it is blank.

        Raises:
            BadInput: there is no such day.
        """
        day, month, year = (piece.core for piece in self.ngay[1].numbers)
        if not day or not month or len(year) < _YEAR_LENGTH:
            return None
        try:
            return dt.date(int(year), int(month), int(day))
        except ValueError:
            found = tr("ngày trên văn bản không có thật: {ngay}", ngay=f"{day}/{month}/{year}")
            raise refuse(self.package.name, "ngay-khong-co-that", found) from None


def read_blank(package: Package) -> Blank:
    """Find the blanks of a paper.

    Raises:
        BadInput: it is no administrative document or a phụ lục alone, holds tracked changes, has a
            number, or what stands in the place of số or ngày cannot be understood.
    """
    document = open_document(package)
    if document.has_changes:
        hint = tr("nhận hoặc bỏ hết sửa đổi trong Word (Review, Accept) rồi chạy lại")
        raise _refuse(package, "con-vet-sua", tr("văn bản còn vết sửa (Track Changes)"), hint)
    paper = Paper.of(document)
    if paper.kind == PHU_LUC:
        found = tr("đây là phụ lục ở tệp riêng, không mang số, ngày")
        raise _refuse(package, "phu-luc-rieng", found, tr("cấp số cho chính văn bản"))
    if paper.kind in (NO_KIND, PARTY):
        found = tr("không nhận ra đây là văn bản hành chính nào của Nghị định 30")
        raise _refuse(package, "khong-ro-loai", found, tr("soát tệp bằng kehoach check"))
    return Blank(package, paper, _find_so(package, paper), _find_ngay(package, paper))


def fill_blank(blank: Blank, so: int, ngay: dt.date) -> Package:
    """Return a copy of the file with số and ngày in their places.

    Only the letters of the blanks change, in the form that the blanks have. The copy is read
    again: it says this number and this day, or nothing is returned.

    Raises:
        BadInput: what stands of the date is another day; or a blank is no plain text.
    """
    edits = (*_write_so(blank, so), *_write_ngay(blank, ngay))
    filled = _make_edits(blank, edits)
    _check_filled(filled, so, ngay)
    return filled


def _find_so(package: Package, paper: Paper) -> tuple[Paragraph, SoKyHieu]:
    found = [part for part in paper.find("so_ky_hieu") if not part.annex]
    parsed = parse_so_ky_hieu(read_nfc(found[0].paragraphs[0])) if len(found) == 1 else None
    if parsed is None:
        told = tr("không nhận ra chỗ ghi số, ký hiệu (Số:      /KH-…)")
        raise _refuse(package, "khong-ro-so", told, tr("soát tệp bằng kehoach check"))
    if parsed.number.core:
        told = tr("văn bản đã ghi số {so}", so=parsed.number.core)
        raise _refuse(package, "so-da-ghi", told, tr("để trống số: Số:      /KH-…"))
    if not parsed.is_plain:
        told = tr("ký hiệu còn chỗ chưa điền")
        raise _refuse(package, "khong-ro-ky-hieu", told, tr("ghi đủ ký hiệu rồi chạy lại"))
    return found[0].paragraphs[0], parsed


def _find_ngay(package: Package, paper: Paper) -> tuple[Paragraph, DiaDanhNgay]:
    found = [part for part in paper.find("dia_danh_ngay") if not part.annex]
    parsed = parse_dia_danh_ngay(read_nfc(found[0].paragraphs[0])) if found else None
    if parsed is None:
        told = tr("không nhận ra chỗ ghi ngày (…, ngày    tháng    năm    )")
        raise _refuse(package, "khong-ro-ngay", told, tr("soát tệp bằng kehoach check"))
    return found[0].paragraphs[0], parsed


def _write_so(blank: Blank, so: int) -> tuple[Edit, ...]:
    at, parsed = blank.so
    number = parsed.number
    return _change(blank, at, [(number.start, number.end, f" {write_so(so)}")])


def _write_ngay(blank: Blank, ngay: dt.date) -> tuple[Edit, ...]:
    """The parts that stand already must be those of the day; a year may be begun: '20…'."""
    at, parsed = blank.ngay
    changes = []
    words = re.findall(r"\d+", write_ngay_chu(ngay))
    for piece, text in zip(parsed.numbers, words, strict=True):
        is_year = piece is parsed.numbers[2]
        begun = is_year and len(piece.core) < _YEAR_LENGTH and text.startswith(piece.core)
        if piece.core and not begun:
            if int(piece.core) != int(text):
                raise _refuse_day(blank, ngay)
            continue
        changes.append((piece.start, piece.end, f" {text}" if is_year else f" {text} "))
    return _change(blank, at, changes) if changes else ()


def _change(blank: Blank, at: Paragraph, changes: list[tuple[int, int, str]]) -> tuple[Edit, ...]:
    edits = change_words(blank.paper, at, changes)
    if not edits:
        found = tr("chỗ ghi số hoặc ngày là trường của Word, hoặc chữ tách rời dấu")
        raise _refuse(blank.package, "khong-dien-duoc", found, tr("gõ lại chỗ ấy bằng chữ thường"))
    return edits


def _make_edits(blank: Blank, edits: tuple[Edit, ...]) -> Package:
    scene = Scene(Sheets(blank.package))
    try:
        rewords = [edit for edit in edits if isinstance(edit, Reword)]
        steps = [step for edit in rewords for step in plan_rewording(edit, scene)]
    except Hindrance as hindrance:
        raise _refuse(blank.package, "khong-dien-duoc", str(hindrance), "") from None
    run_steps(steps)
    scene.touch()
    scene.finish()
    return scene.sheets.finish()


def _check_filled(filled: Package, so: int, ngay: dt.date) -> None:
    paper = Paper.of(open_document(filled))
    found_so, found_ngay = paper.get("so_ky_hieu"), paper.get("dia_danh_ngay")
    if found_so is not None and found_ngay is not None:
        number = parse_so_ky_hieu(read_nfc(found_so.paragraphs[0]))
        day = parse_dia_danh_ngay(read_nfc(found_ngay.paragraphs[0]))
        if number is not None and number.number.core == write_so(so) and _is_day(day, ngay):
            return
    written = {"so": write_so(so), "ngay": write_ngay_so(ngay)}
    found = tr("điền xong mà không đọc lại được đúng số {so}, ngày {ngay}", **written)
    raise _refuse(filled, "khong-dien-duoc", found, tr("soát tệp bằng kehoach check"))


def _is_day(found: DiaDanhNgay | None, ngay: dt.date) -> bool:
    return found is not None and [int(one.core or 0) for one in found.numbers] == [
        ngay.day,
        ngay.month,
        ngay.year,
    ]


def _refuse_day(blank: Blank, ngay: dt.date) -> BadInput:
    found = tr("văn bản đã ghi “{chu}”", chu=" ".join(read_nfc(blank.ngay[0]).split()))
    expected = tr("cùng một ngày với ngày lấy số, {ngay}", ngay=write_ngay_so(ngay))
    hint = tr("lấy số với đúng ngày ấy bằng --ngay, hoặc để trống ngày trên văn bản")
    return refuse(blank.package.name, "ngay-khong-khop", found, expected=expected, hint=hint)


def _refuse(package: Package, code: str, found: str, hint: str) -> BadInput:
    expected = tr("văn bản hành chính còn để trống số, chờ phát hành")
    return refuse(package.name, code, found, expected=expected, hint=hint)
