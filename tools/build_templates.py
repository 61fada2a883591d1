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
from docx.oxml import OxmlElement
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from docx_base import open_base
from docx_blocks import (
    Writer,
    add_grid,
    add_head,
    add_paragraphs,
    add_signature,
    add_title,
    keep_with_signature,
    set_page,
)
from docx_styles import add_styles
from kehoach import nd30
from kehoach.layout import page
from kehoach.word.package import read_package, write_package

TEMPLATES = Path(__file__).parent.parent / "templates"
TEXT_KINDS = ("muc_la_ma", "khoan_co_tieu_de", "khoan", "diem", "gach_dau_dong", "noi_dung")
LAST = "loop.last and not ket_thuc"
"""Nothing stands between this paragraph or table and the signature."""


def build_ke_hoach() -> DocxDocument:
    """Build the plan: head, title, bases, sections with the table, signature, appendices."""
    document = _start("ke_hoach")
    add_head(document)
    add_title(document)
    body = Writer(document)
    body.tag("{%p for can in can_cu %}")
    body.add("can_cu", "{{ can }}")
    body.tag("{%p endfor %}")
    body.tag("{%p if mo_dau %}")
    body.add("noi_dung", "{{ mo_dau }}")
    body.tag("{%p endif %}")
    body.tag("{%p for doan in noi_dung %}")
    add_paragraphs(body, "doan", TEXT_KINDS, last=LAST)
    body.tag('{%p elif doan.kieu == "bang" %}')
    _add_activities(document)
    body.tag(f"{{%p if {LAST} %}}")
    keep_with_signature(body.add("NgatPhan"))
    body.tag("{%p else %}")
    # Without it LibreOffice forgets that the heading after this paragraph keeps to its text.
    body.add("NgatPhan").paragraph_format.keep_with_next = True
    body.tag("{%p endif %}")
    body.tag("{%p endif %}")
    body.tag("{%p endfor %}")
    body.tag("{%p if ket_thuc %}")
    keep_with_signature(body.add("noi_dung", "{{ ket_thuc }}"))
    body.tag("{%p endif %}")
    add_signature(document)
    _add_appendices(document, body)
    return document


def _start(kind: str) -> DocxDocument:
    document = open_base()
    add_styles(document)
    set_page(document.sections[0])
    properties = document.core_properties
    properties.title, properties.author = "{{ tieu_de }}", "{{ tac_gia }}"
    properties.category, properties.language = nd30.KINDS[kind].ten, "vi-VN"
    return document


def _add_activities(document: DocxDocument) -> None:
    table = add_grid(document, 4, page.COT_BANG, "Hoạt động", border=True)
    titles = ("TT", "Nội dung hoạt động", "Đơn vị thực hiện", "Thời gian")
    for cell, title in zip(table.rows[0].cells, titles, strict=True):
        Writer(cell).add("BangTieuDe", title).paragraph_format.keep_with_next = True
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    # The tags of a row may stand in any of its cells; in the widest they can be read.
    Writer(table.cell(1, 1)).add("BangChu", "{%tr for dong in hoat_dong %}")
    _add_number(Writer(table.cell(2, 0)))
    values = (
        ("BangChu", "{{ dong.noi_dung }}"),
        ("BangGiua", "{{ dong.thuc_hien }}"),
        ("BangGiua", "{{ dong.thoi_gian }}"),
    )
    for cell, (style, value) in zip(table.rows[2].cells[1:], values, strict=True):
        Writer(cell).add(style, value)
    Writer(table.cell(3, 1)).add("BangChu", "{%tr endfor %}")


def _add_number(cell: Writer) -> None:
    """Add the number of a row; the last row keeps to what follows, as its first cell says."""
    tags = [cell.tag("{%p if loop.last %}")]
    cell.add("BangGiua", "{{ dong.tt }}").paragraph_format.keep_with_next = True
    tags.append(cell.tag("{%p else %}"))
    cell.add("BangGiua", "{{ dong.tt }}")
    tags.append(cell.tag("{%p endif %}"))
    for tag in tags:
        tag.runs[0].font.size = Pt(6)  # they vanish; until then they must fit the narrow column


def _add_appendices(document: DocxDocument, body: Writer) -> None:
    body.tag("{%p for phan in phu_luc %}")
    _end_section(document, body)
    body.add("phu_luc_nhan", "{{ phan.nhan }}")
    body.add("phu_luc_ten", "{{ phan.ten }}")
    body.add("phu_luc_kem_theo", "{{ phan.kem_theo }}")
    body.tag("{{p ke.phu_luc[loop.index0] | ke_ngang }}")
    body.tag("{%p for doan in phan.noi_dung %}")
    add_paragraphs(body, "doan", TEXT_KINDS)
    body.tag("{%p endif %}")
    body.tag("{%p endfor %}")
    body.tag("{%p endfor %}")
    _add_end(body)


def _end_section(document: DocxDocument, body: Writer) -> None:
    """End the section, so that each appendix counts its pages from 1 (Mục III.1.đ)."""
    properties = copy.deepcopy(document.sections[0]._sectPr)
    _add_end(body)._p.get_or_add_pPr().append(properties)


def _add_end(body: Writer) -> Paragraph:
    """Add the paragraph that must follow a table: too low to begin a page of its own."""
    end = body.add("NgatPhan")
    end.paragraph_format.line_spacing = Pt(1)
    return end


BUILDERS: dict[str, Callable[[], DocxDocument]] = {"ke-hoach": build_ke_hoach}


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
