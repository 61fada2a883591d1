"""The Word styles of the templates: one for each component of the decree, sizes from nd30."""

from __future__ import annotations

from dataclasses import dataclass

from docx.document import Document as DocxDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle

from kehoach import nd30
from kehoach.layout import page
from kehoach.layout.fonts import IN_ARTICLES, IN_LETTERS, IN_TEMPLATES, THAM_QUYEN_STYLE

ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
BODY = 14


@dataclass(frozen=True)
class Look:
    """What a style adds to its component: spaces in pt, first line in mm, what it holds to.

    ``at_least`` is a line's height in pt; then ``line`` does not count.
    """

    before: float = 0
    after: float = 0
    line: float = 1.0
    at_least: float = 0
    first: float = 0
    keep_next: bool = False
    keep_lines: bool = False
    outline: int | None = None


_TEXT = Look(after=page.CACH_DOAN, line=page.GIAN_DONG, first=page.THUT_DAU_DONG)
_HEADING = Look(
    before=6,
    after=page.CACH_DOAN,
    line=page.GIAN_DONG,
    first=page.THUT_DAU_DONG,
    keep_next=True,
    keep_lines=True,
)

# Both stand on one line whatever their sizes (Mục II.4): what a line has to spare goes above it.
_ON_ONE_LINE = Look(before=1, at_least=18)

LOOKS: dict[str, Look] = {
    "quoc_hieu": Look(),
    "tieu_ngu": Look(),
    "co_quan_chu_quan": Look(),
    "co_quan_ban_hanh": Look(),
    "so_ky_hieu": _ON_ONE_LINE,
    "dia_danh_ngay": _ON_ONE_LINE,
    "dau_do_khan": Look(),
    "ten_loai": Look(before=18, keep_next=True),
    "trich_yeu": Look(keep_next=True),
    "trich_yeu_cong_van": Look(before=nd30.TRICH_YEU_CONG_VAN_GAP_PT.value),
    "kinh_gui": Look(before=18, after=18, keep_lines=True),
    "can_cu": _TEXT,
    "noi_dung": _TEXT,
    "phan_chuong": Look(before=6, keep_next=True, keep_lines=True, outline=0),
    "tieu_de_phan_chuong": Look(after=page.CACH_DOAN, keep_next=True, keep_lines=True),
    "muc_tieu_muc": Look(before=6, keep_next=True, keep_lines=True, outline=1),
    "tieu_de_muc": Look(after=page.CACH_DOAN, keep_next=True, keep_lines=True),
    "dieu": Look(**{**_HEADING.__dict__, "before": 0, "outline": 2}),
    "muc_la_ma": Look(**{**_HEADING.__dict__, "outline": 0}),
    "khoan_co_tieu_de": Look(**{**_HEADING.__dict__, "before": 0, "outline": 1}),
    "khoan": _TEXT,
    "diem": _TEXT,
    "gach_dau_dong": _TEXT,
    "quyen_han": Look(keep_next=True),
    "chuc_vu": Look(keep_next=True),
    "ho_ten": Look(),
    # Level with the signer's position, in larger letters, beside it.
    "noi_nhan_nhan": Look(at_least=16, keep_next=True),
    "noi_nhan_muc": Look(),
    "phu_luc_nhan": Look(keep_next=True),
    "phu_luc_ten": Look(keep_next=True),
    "phu_luc_kem_theo": Look(keep_next=True),
    "so_trang": Look(),
    "du_thao": Look(before=6),
    "dia_chi_co_quan": Look(),
}
"""The components that our templates hold, with what the decree leaves to us."""


@dataclass(frozen=True)
class Extra:
    """A style that is no component; ``size`` in pt."""

    name: str
    size: float
    align: str
    look: Look
    bold: bool = False
    italic: bool = False


_CELL = Look(before=3, after=3)
EXTRAS: dict[str, Extra] = {
    "KeNgang": Extra("Kẻ ngang", 2, "left", Look(before=3, after=6)),
    "BangTen": Extra("Bảng: tên bảng", 14, "center", Look(before=6, after=3, keep_next=True), True),
    "BangDonVi": Extra(
        "Bảng: đơn vị tính", 13, "right", Look(after=3, keep_next=True), italic=True
    ),
    "BangTieuDe": Extra("Bảng: tiêu đề cột", 13, "center", _CELL, True),
    "BangNhom": Extra("Bảng: nhóm", 13, "left", _CELL, True),
    "BangChu": Extra("Bảng: chữ", 13, "left", _CELL),
    "BangGiua": Extra("Bảng: chữ giữa cột", 13, "center", _CELL),
    "BangSo": Extra("Bảng: số", 13, "right", _CELL),
    "ChoKy": Extra("Chỗ ký", 14, "center", Look(keep_next=True)),
    "NgatPhan": Extra("Ngắt phần", 2, "left", Look()),
}
"""Styles that are no component, by their ids."""
ARTICLE_EXTRAS: dict[str, Extra] = {
    "ThamQuyen": Extra(
        THAM_QUYEN_STYLE, BODY, "center", Look(before=12, after=6, keep_next=True), bold=True
    ),
    "XacNhan": Extra("Xác nhận", page.CO_XAC_NHAN, "center", Look(keep_next=True), italic=True),
}
"""Those of the template of texts with articles besides."""


def add_styles(document: DocxDocument, *, articles: bool = False, letters: bool = False) -> None:
    """Add a paragraph style for each component and each extra."""
    besides = (*(IN_ARTICLES if articles else ()), *(IN_LETTERS if letters else ()))
    for ident in (*IN_TEMPLATES, *besides):
        component = nd30.COMPONENTS[ident]
        style = _add_style(document, style_id(ident), component.ten, LOOKS[ident])
        style.font.size = Pt(nd30.size_of(ident, BODY))
        style.font.bold = component.dam.value or None
        style.font.italic = component.nghieng.value or None
        style.paragraph_format.alignment = ALIGN[component.canh.value]
    for ident, extra in (EXTRAS | (ARTICLE_EXTRAS if articles else {})).items():
        style = _add_style(document, ident, extra.name, extra.look)
        style.font.size = Pt(extra.size)
        style.font.bold = extra.bold or None
        style.font.italic = extra.italic or None
        style.paragraph_format.alignment = ALIGN[extra.align]
    _fix_heights(document)


def style_id(ident: str) -> str:
    """Return the style id of a component: 'quoc_hieu' -> 'QuocHieu'."""
    return "".join(part.capitalize() for part in ident.split("_"))


def _add_style(document: DocxDocument, ident: str, name: str, look: Look) -> ParagraphStyle:
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.element.set(qn("w:styleId"), ident)
    style.base_style = document.styles["Normal"]
    style.quick_style = True
    form = style.paragraph_format
    form.space_before, form.space_after = Pt(look.before), Pt(look.after)
    form.line_spacing = Pt(look.at_least) if look.at_least else look.line
    if look.at_least:
        form.line_spacing_rule = WD_LINE_SPACING.AT_LEAST
    form.first_line_indent = Mm(look.first) if look.first else None
    form.keep_with_next = look.keep_next or None
    form.keep_together = look.keep_lines or None
    if look.outline is not None:
        _set_outline(style, look.outline)
    return style


def _set_outline(style: ParagraphStyle, level: int) -> None:
    outline = OxmlElement("w:outlineLvl")
    outline.set(qn("w:val"), str(level))
    style.element.get_or_add_pPr().append(outline)


def _fix_heights(document: DocxDocument) -> None:
    for name in ("Kẻ ngang", "Ngắt phần"):
        form = document.styles[name].paragraph_format
        form.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        form.line_spacing = Pt(3)
    signing = document.styles["Chỗ ký"].paragraph_format
    signing.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    signing.line_spacing = Pt(60)
