"""Build the .docx templates from readable source: ``python tools/build_templates.py``.

The files are the same to the byte on every run and every machine; a test compares them with the
committed ones.
"""

from __future__ import annotations

import copy
import io
import sys
from collections.abc import Callable
from pathlib import Path

from docx.document import Document as DocxDocument
from docx.oxml.section import CT_SectPr
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from docx_base import open_base
from docx_blocks import (
    Writer,
    add_address,
    add_attached_head,
    add_confirmation,
    add_dien,
    add_head,
    add_kinh_gui,
    add_paragraphs,
    add_signature,
    add_signers,
    add_table,
    add_title,
    keep_with_signature,
    lay_on_side,
    set_page,
)
from docx_styles import add_styles
from kehoach import nd30
from kehoach.layout import page
from kehoach.layout.fonts import IN_ARTICLES
from kehoach.word.package import read_package, write_package

TEMPLATES = Path(__file__).parent.parent / "templates"
TEXT_KINDS = (
    *("phan_chuong", "tieu_de_phan_chuong", "muc_la_ma", "khoan_co_tieu_de", "khoan"),
    *("diem", "gach_dau_dong", "noi_dung"),
)
LAST = "loop.last and not ket_thuc"
"""Nothing stands between this paragraph or table and the signature."""


def build_ke_hoach() -> DocxDocument:
    """Build the plan: head, title, bases, sections with the table, signature, appendices."""
    return _build_named("ke_hoach")


def build_bao_cao() -> DocxDocument:
    """Build the báo cáo: as the plan, with the addressees of one that goes to a superior."""
    return _build_named("bao_cao", kinh_gui=True)


def _build_named(kind: str, *, kinh_gui: bool = False) -> DocxDocument:
    """Build a document that bears the name of its kind (Mẫu 1.4)."""
    document = _start(kind)
    add_head(document)
    add_title(document)
    body = Writer(document)
    if kinh_gui:
        add_kinh_gui(body)
    body.tag("{%p for can in can_cu %}")
    body.add("can_cu", "{{ can }}")
    body.tag("{%p endfor %}")
    body.tag("{%p if mo_dau %}")
    body.add("noi_dung", "{{ mo_dau }}")
    body.tag("{%p endif %}")
    _add_body(body, "noi_dung", last=LAST)
    body.tag("{%p if ket_thuc %}")
    keep_with_signature(body.add("noi_dung", "{{ ket_thuc }}"))
    body.tag("{%p endif %}")
    add_signature(document)
    _add_appendices(document, body)
    return document


def build_van_ban() -> DocxDocument:
    """Build what serves all other kinds (Mẫu 1.1 to 1.10): parts that are not there stay out."""
    document = _start("quyet_dinh", articles=True)
    document.core_properties.category = "Văn bản hành chính"
    add_head(document)
    body = Writer(document)
    _add_names(body)
    _add_if(body, "tham_quyen", "ThamQuyen")
    body.tag("{%p if loi_dien %}")
    add_dien(body)
    body.tag("{%p else %}")
    add_kinh_gui(body)
    body.tag("{%p endif %}")
    body.tag("{%p for can in can_cu %}")
    body.add("can_cu", "{{ can }}")
    body.tag("{%p endfor %}")
    _add_if(body, "mo_dau", "noi_dung")
    _add_if(body, "loi_quyet", "ThamQuyen")
    _add_body(body, "noi_dung", last=LAST, articles=True)
    body.tag("{%p if ket_thuc %}")
    keep_with_signature(body.add("noi_dung", "{{ ket_thuc }}"))
    body.tag("{%p endif %}")
    body.tag("{%p if hang_ky %}")
    add_signers(document)
    body.tag("{%p elif nguoi_ky.chuc_vu %}")
    add_signature(document, may_lack=True)
    body.tag("{%p endif %}")
    body.tag("{%p if xac_nhan %}")
    body.add("NgatPhan").paragraph_format.space_after = Pt(page.CACH_CHU_KY)
    add_confirmation(document)
    body.tag("{%p endif %}")
    _add_attached(document, body)
    _add_appendices(document, body)
    return document


def _add_names(body: Writer) -> None:
    """Add the name of the kind and the trích yếu, if there is one, and the rule below."""
    body.add("ten_loai", "{{ ten_loai }}")
    _add_if(body, "trich_yeu", "trich_yeu")
    body.tag("{{p ke.trich_yeu | ke_ngang }}")


def _add_if(body: Writer, variable: str, style: str) -> None:
    body.tag(f"{{%p if {variable} %}}")
    body.add(style, f"{{{{ {variable} }}}}")
    body.tag("{%p endif %}")


def _add_attached(document: DocxDocument, body: Writer) -> None:
    """Add the texts issued with the document, each in a section of its own under its own head."""
    body.tag("{%p for ban in ban_kem_theo %}")
    _add_break(body, copy.deepcopy(document.sections[0]._sectPr))
    add_attached_head(document)
    body.add("ten_loai", "{{ ban.ten_loai }}")
    body.add("trich_yeu", "{{ ban.trich_yeu }}")
    body.add("phu_luc_kem_theo", "{{ ban.kem_theo }}")
    body.tag("{{p ke.ban_kem_theo[loop.index0] | ke_ngang }}")
    _add_body(body, "ban.noi_dung", articles=True)
    body.tag("{%p endfor %}")


def build_cong_van() -> DocxDocument:
    """Build the công văn: head with V/v, addressees, text with tables, signature (Mẫu 1.5)."""
    document = _start("cong_van", letters=True)
    add_address(document.sections[0])
    add_head(document, ve_viec=True)
    body = Writer(document)
    add_kinh_gui(body)
    _add_body(body, "noi_dung", last=LAST)
    body.tag("{%p if ket_thuc %}")
    keep_with_signature(body.add("noi_dung", "{{ ket_thuc }}"))
    body.tag("{%p endif %}")
    add_signature(document)
    _add_end(body)
    return document


def _start(kind: str, *, articles: bool = False, letters: bool = False) -> DocxDocument:
    document = open_base()
    add_styles(document, articles=articles, letters=letters)
    set_page(document.sections[0])
    properties = document.core_properties
    properties.title, properties.author = "{{ tieu_de }}", "{{ tac_gia }}"
    properties.category, properties.language = nd30.KINDS[kind].ten, "vi-VN"
    return document


def _add_body(body: Writer, items: str, last: str = "", *, articles: bool = False) -> None:
    """Add the loop over the pieces of a text: paragraphs of every kind, and tables."""
    body.tag(f"{{%p for doan in {items} %}}")
    add_paragraphs(body, "doan", TEXT_KINDS, last=last)
    if articles:
        _add_articles(body, last)
    body.tag('{%p elif doan.kieu == "bieu_do" %}')
    body.add("BangTen", "{{ doan.bieu_do.ten }}")
    body.tag("{{p doan.bieu_do | bieu_do }}")
    body.tag('{%p elif doan.kieu == "bang" %}')
    add_table(body, "doan.bang")
    if last:
        body.tag(f"{{%p if {last} %}}")
        keep_with_signature(body.add("NgatPhan"))
        body.tag("{%p else %}")
    _add_after_table(body)
    if last:
        body.tag("{%p endif %}")
    body.tag("{%p endif %}")
    body.tag("{%p endfor %}")


def _add_articles(body: Writer, last: str) -> None:
    """Add headings of mục and điều, and điều without one: only 'Điều 1.' is bold (Mẫu 1.2)."""
    for condition in ([last] if last else []) + ["true"]:
        body.tag(f'{{%p elif doan.kieu == "dieu" and doan.dan and {condition} %}}')
        paragraph = body.add("noi_dung")
        paragraph.add_run("{{ doan.dan }}").bold = True
        paragraph.add_run(" {{ doan.chu }}")
        if condition == last:
            keep_with_signature(paragraph)
    for kind in IN_ARTICLES:
        body.tag(f'{{%p elif doan.kieu == "{kind}" %}}')
        body.add(kind, "{{ doan.chu }}")


def _add_after_table(body: Writer) -> None:
    """Add the gap between a table and what follows; a heading brings its own.

    Without keeping to the next LibreOffice forgets that a heading there keeps to its text; a chart
    may stand on the next page, or it would take the end of the table with it.
    """
    body.tag('{%p if not loop.last and loop.nextitem.kieu == "bieu_do" %}')
    body.add("NgatPhan").paragraph_format.space_after = Pt(page.CACH_DOAN)
    body.tag('{%p elif not loop.last and loop.nextitem.kieu != "muc_la_ma" %}')
    gap = body.add("NgatPhan").paragraph_format
    gap.keep_with_next, gap.space_after = True, Pt(page.CACH_DOAN)
    body.tag("{%p else %}")
    body.add("NgatPhan").paragraph_format.keep_with_next = True
    body.tag("{%p endif %}")


def build_phu_luc() -> DocxDocument:
    """Build the file that holds an appendix alone (Mẫu 2.2)."""
    document = _start("ke_hoach")
    document.core_properties.category = nd30.PHU_LUC_CHU.value
    body = Writer(document)
    body.tag("{%p for phan in phu_luc %}")
    _add_appendix(body)
    body.tag("{%p endfor %}")
    _add_end(body)
    return document


def _add_appendices(document: DocxDocument, body: Writer) -> None:
    body.tag("{%p for phan in phu_luc %}")
    _end_section(document, body)
    _add_appendix(body)
    body.tag("{%p endfor %}")
    _add_end(body)


def _add_appendix(body: Writer) -> None:
    """Add label, name, reference to the document, rule and text of the appendix ``phan``."""
    body.add("phu_luc_nhan", "{{ phan.nhan }}")
    body.add("phu_luc_ten", "{{ phan.ten }}")
    body.add("phu_luc_kem_theo", "{{ phan.kem_theo }}")
    body.tag("{{p ke.phu_luc[loop.index0] | ke_ngang }}")
    _add_body(body, "phan.noi_dung")


def _end_section(document: DocxDocument, body: Writer) -> None:
    """End the section, so that each appendix counts its pages from 1 (Mục III.1.đ).

    What ends here is the appendix before, if there is one, on its own paper.
    """
    upright = copy.deepcopy(document.sections[0]._sectPr)
    body.tag('{%p if loop.first or loop.previtem.kho == "doc" %}')
    _add_break(body, upright)
    body.tag("{%p else %}")
    _add_break(body, lay_on_side(upright))
    body.tag("{%p endif %}")


def _add_break(body: Writer, properties: CT_SectPr) -> None:
    _add_end(body)._p.get_or_add_pPr().append(properties)


def _add_end(body: Writer) -> Paragraph:
    """Add the paragraph that must follow a table: too low to begin a page of its own."""
    end = body.add("NgatPhan")
    end.paragraph_format.line_spacing = Pt(1)
    return end


BUILDERS: dict[str, Callable[[], DocxDocument]] = {
    "bao-cao": build_bao_cao,
    "cong-van": build_cong_van,
    "ke-hoach": build_ke_hoach,
    "phu-luc": build_phu_luc,
    "van-ban": build_van_ban,
}


def build(name: str) -> bytes:
    """Return the template ``name`` as the bytes of a .docx."""
    buffer = io.BytesIO()
    BUILDERS[name]().save(buffer)
    return write_package(read_package(buffer.getvalue(), name=name).parts)


def main() -> None:
    """Write every template into ``templates/``, or into the folder named."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else TEMPLATES
    for name in BUILDERS:
        (folder / f"{name}.docx").write_bytes(build(name))


if __name__ == "__main__":
    main()
