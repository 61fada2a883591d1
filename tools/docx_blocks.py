"""The blocks that templates of several kinds share: head, body, table, signature, page."""

from __future__ import annotations

import copy
from collections.abc import Sequence

from docx.document import Document as DocxDocument
from docx.enum.table import (
    WD_CELL_VERTICAL_ALIGNMENT,
    WD_ROW_HEIGHT_RULE,
    WD_TABLE_ALIGNMENT,
)
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.section import CT_SectPr
from docx.section import Section, _Footer
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from docx_styles import LOOKS, style_id
from kehoach import nd30
from kehoach.layout import page
from kehoach.word.units import mm_to_twips

GAP = 14
"""In pt, below those a công điện goes to, and below the names of a row of signers."""


class Writer:
    """Writes paragraphs into the body or a cell, one style each."""

    def __init__(self, place: DocxDocument | _Cell | _Footer) -> None:
        self.place = place
        self._blank = place.paragraphs[0] if isinstance(place, _Cell) else None

    def add(self, ident: str, text: str = "") -> Paragraph:
        """Add a paragraph of component or extra style ``ident``."""
        paragraph = self._blank or self.place.add_paragraph()
        self._blank = None
        name = ident if ident[0].isupper() else style_id(ident)
        paragraph._p.get_or_add_pPr().get_or_add_pStyle().set(qn("w:val"), name)
        if text:
            paragraph.add_run(text)
        return paragraph

    def adopt(self, ident: str) -> None:
        """Give the last paragraph, which python-docx added of itself, its style."""
        last = self.place.paragraphs[-1]
        last._p.get_or_add_pPr().get_or_add_pStyle().set(qn("w:val"), ident)

    def tag(self, code: str) -> Paragraph:
        """Add a paragraph that holds a tag alone and leaves none in the document."""
        return self.add("noi_dung" if not isinstance(self.place, _Cell) else "Normal", code)


def set_page(section: Section) -> None:
    """Set paper, margins and the page number (Phụ lục I, Phần I, Mục I)."""
    section.page_width, section.page_height = (Mm(side) for side in nd30.PAPER_MM.value)
    section.top_margin, section.bottom_margin = Mm(page.LE_TREN), Mm(page.LE_DUOI)
    section.left_margin, section.right_margin = Mm(page.LE_TRAI), Mm(page.LE_PHAI)
    section.header_distance = Mm(page.SO_TRANG_CACH_MEP)
    section.footer_distance = Mm(page.SO_TRANG_CACH_MEP)
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    number._p.get_or_add_pPr().get_or_add_pStyle().set(qn("w:val"), style_id("so_trang"))
    number._p.append(
        parse_xml(
            f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple>'
        )
    )
    first = section.first_page_header.paragraphs[0]
    first._p.get_or_add_pPr().get_or_add_pStyle().set(qn("w:val"), style_id("so_trang"))
    section._sectPr.append(parse_xml(f'<w:pgNumType {nsdecls("w")} w:start="1"/>'))
    _order_section(section)


def add_address(section: Section) -> None:
    """Add the address at the foot of the first page, under a rule as wide as the text (ô 13)."""
    footer = section.first_page_footer
    # a footer without an address holds a paragraph all the same
    footer.paragraphs[0]._p.get_or_add_pPr().get_or_add_pStyle().set(qn("w:val"), "NgatPhan")
    foot = Writer(footer)
    foot.tag("{%p if dia_chi %}")
    foot.tag("{{p ke.dia_chi | ke_ngang }}")
    foot.add("dia_chi_co_quan", '{{ dia_chi | join("; ") }}')
    foot.tag("{%p endif %}")
    _order_section(section)


def lay_on_side(properties: CT_SectPr) -> CT_SectPr:
    """Return the properties of the section with its paper on its side, margins as one reads."""
    turned = copy.deepcopy(properties)
    size = turned.pgSz
    size.w, size.h = size.h, size.w
    size.set(qn("w:orient"), "landscape")
    return turned


def _order_section(section: Section) -> None:
    order = ("headerReference", "footerReference", "type", "pgSz", "pgMar", "pgNumType", "titlePg")
    children = sorted(section._sectPr, key=lambda child: order.index(child.tag.rpartition("}")[2]))
    for child in children:
        section._sectPr.append(child)


def add_grid(document: DocxDocument, rows: int, widths: Sequence[float], caption: str) -> Table:
    """Add a table of fixed columns (mm) without lines, named by ``caption``."""
    table = document.add_table(rows, len(widths))
    _set_form(table, widths, caption)
    _order_table(table._tbl.tblPr)
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    return table


def _set_form(table: Table, widths: Sequence[float], caption: str) -> None:
    """Fix the columns of a table (mm), said thrice as programs read it in different places."""
    table.autofit = False
    properties = table._tbl.tblPr
    for style in properties.findall(qn("w:tblStyle")):
        properties.remove(style)
    _set_width(properties, sum(widths))
    _set_padding(properties)
    properties.append(parse_xml(f'<w:tblCaption {nsdecls("w")} w:val="{caption}"/>'))
    for column, width in enumerate(widths):
        table._tbl.tblGrid.gridCol_lst[column].set(qn("w:w"), str(mm_to_twips(width)))
        for cell in table.columns[column].cells:
            cell.width = Mm(width)


def _set_width(properties: OxmlElement, width: float) -> None:
    for old in properties.findall(qn("w:tblW")):
        properties.remove(old)
    properties.append(
        parse_xml(f'<w:tblW {nsdecls("w")} w:w="{mm_to_twips(width)}" w:type="dxa"/>')
    )


def _set_borders(properties: OxmlElement, size: int = 4, colour: str = "000000") -> None:
    """Draw every side; ``size`` in eighths of a pt."""
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="{colour}"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    properties.append(parse_xml(f"<w:tblBorders {nsdecls('w')}>{sides}</w:tblBorders>"))


def _set_padding(properties: OxmlElement) -> None:
    """Leave no space left and right in cells; said because programs differ in defaults."""
    sides = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("left", "right"))
    properties.append(parse_xml(f"<w:tblCellMar {nsdecls('w')}>{sides}</w:tblCellMar>"))


def _order_table(properties: OxmlElement) -> None:
    order = (
        "tblStyle", "tblW", "jc", "tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook",
        "tblCaption",
    )  # fmt: skip
    for child in sorted(properties, key=lambda one: order.index(one.tag.rpartition("}")[2])):
        properties.append(child)


def add_head(document: DocxDocument, ve_viec: bool = False) -> None:
    """Add ô 1 to 4 and, under ô 3, the marks of draft and urgency.

    With ``ve_viec`` the trích yếu of a công văn stands between (ô 5b).
    """
    table = add_grid(document, 2, (page.COT_TRAI, page.COT_PHAI), "Đầu trang")
    _fill_bodies(table)
    number = Writer(table.cell(1, 0))
    number.add("so_ky_hieu", "{{ so_ky_hieu }}")
    if ve_viec:
        number.add("trich_yeu_cong_van", "{{ trich_yeu_cong_van }}")
    add_marks(number)
    Writer(table.cell(1, 1)).add("dia_danh_ngay", "{{ dia_danh_ngay }}")


def _fill_bodies(table: Table) -> None:
    left = Writer(table.cell(0, 0))
    left.tag("{%p if co_quan.chu_quan %}")
    left.add("co_quan_chu_quan", "{{ co_quan.chu_quan }}")
    left.tag("{%p endif %}")
    left.add("co_quan_ban_hanh", "{{ co_quan.ten }}")
    left.tag("{{p ke.co_quan | ke_ngang }}")
    right = Writer(table.cell(0, 1))
    right.add("quoc_hieu", nd30.QUOC_HIEU_CHU.value)
    right.add("tieu_ngu", nd30.TIEU_NGU_CHU.value)
    right.tag("{{p ke.tieu_ngu | ke_ngang }}")


def add_marks(cell: Writer) -> None:
    """Add the boxed urgency mark (ô 10b) and the draft's mark, each only where it is due."""
    for mark in nd30.KHAN.values():
        cell.tag(f'{{%p if do_khan == "{mark.value.chu}" %}}')
        _add_box(cell, mark.value)
        cell.tag("{%p endif %}")
    cell.tag("{%p if du_thao %}")
    cell.add("du_thao", "{{ du_thao }}")
    cell.tag("{%p endif %}")


def _add_box(cell: Writer, mark: nd30.DauKhan) -> None:
    """Add a table of one cell: its size holds in every program and in a column of any width."""
    cell.add("NgatPhan").paragraph_format.space_before = Pt(4)
    table = cell.place.add_table(1, 1)
    _set_form(table, (mark.width_mm,), f"Dấu {mark.chu}")
    _set_borders(table._tbl.tblPr, size=8, colour=mark.colour)
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    _order_table(table._tbl.tblPr)
    table.rows[0].height, table.rows[0].height_rule = Mm(mark.height_mm), WD_ROW_HEIGHT_RULE.EXACTLY
    box = table.cell(0, 0)
    box.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    run = Writer(box).add("dau_do_khan", "{{ do_khan }}").runs[0]
    run.font.color.rgb = RGBColor.from_string(mark.colour)
    # A cell must not end in a table; python-docx has added the paragraph that follows this one.
    cell.adopt("NgatPhan")


def add_title(document: DocxDocument) -> None:
    """Add ô 5a: kind, subject and the rule under it."""
    body = Writer(document)
    body.add("ten_loai", "{{ ten_loai }}")
    body.add("trich_yeu", "{{ trich_yeu }}")
    body.tag("{{p ke.trich_yeu | ke_ngang }}")


def add_kinh_gui(body: Writer) -> None:
    """Add ô 9a: one addressee in the middle, or several with their dashes under the colon."""
    body.tag("{%p for noi in kinh_gui %}")
    body.tag("{%p if kinh_gui | length == 1 %}")
    body.add("kinh_gui", "{{ noi }}").paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    body.tag("{%p elif loop.first %}")
    label = body.add("kinh_gui", "{{ noi }}").paragraph_format
    label.left_indent, label.space_after, label.keep_with_next = Mm(page.KINH_GUI_LUI), Pt(0), True
    body.tag("{%p elif loop.last %}")
    _hang(body.add("kinh_gui", "{{ noi }}"))
    body.tag("{%p else %}")
    _hang(body.add("kinh_gui", "{{ noi }}")).paragraph_format.space_after = Pt(0)
    body.tag("{%p endif %}")
    body.tag("{%p endfor %}")


def add_dien(body: Writer) -> None:
    """Add ô 9a of a công điện: who sends it, and those it goes to below (Mẫu 1.6)."""
    body.tag("{%p if kinh_gui %}")
    sender = body.add("kinh_gui", "{{ loi_dien }}").paragraph_format
    sender.left_indent, sender.space_after, sender.keep_with_next = Mm(page.DIEN_LUI), Pt(0), True
    body.tag("{%p else %}")
    alone = body.add("kinh_gui", "{{ loi_dien }}").paragraph_format
    alone.alignment, alone.space_after = WD_ALIGN_PARAGRAPH.CENTER, Pt(0)
    body.tag("{%p endif %}")
    body.tag("{%p for noi in kinh_gui %}")
    item = _hang(body.add("kinh_gui", "{{ noi }}"), page.DIEN_LUI + page.DIEN_GACH_LUI)
    item.paragraph_format.space_after = Pt(0)
    body.tag("{%p endfor %}")
    _add_gap(body)


def _hang(paragraph: Paragraph, dash: float = page.KINH_GUI_LUI + page.KINH_GUI_CHU) -> Paragraph:
    """Let a long name go on below itself, not below its dash, which stands ``dash`` mm in."""
    form = paragraph.paragraph_format
    form.left_indent = Mm(dash + page.KINH_GUI_GACH)
    form.first_line_indent = -Mm(page.KINH_GUI_GACH)
    form.space_before = Pt(0)
    return paragraph


def add_attached_head(document: DocxDocument) -> None:
    """Add the head of a text issued with a decision: both bodies, no number, no date (Mẫu 1.3)."""
    table = add_grid(document, 1, (page.COT_TRAI, page.COT_PHAI), "Đầu trang")
    _fill_bodies(table)


def add_table(body: Writer, table: str) -> None:
    """Add a table that the program sets, its name and its unit above it."""
    body.tag(f"{{%p if {table}.ten %}}")
    body.add("BangTen", f"{{{{ {table}.ten }}}}")
    body.tag("{%p endif %}")
    body.tag(f"{{%p if {table}.don_vi_tinh %}}")
    body.add("BangDonVi", f"{{{{ {table}.don_vi_tinh }}}}")
    body.tag("{%p endif %}")
    body.tag(f"{{{{p {table} | bang }}}}")


def add_paragraphs(body: Writer, items: str, kinds: Sequence[str], last: str = "") -> None:
    """Add a choice of one paragraph per component in ``kinds`` for ``items`` in a loop.

    Where the condition ``last`` holds, a paragraph of text keeps to what follows; a heading
    always does.
    """
    branch = "if"
    for kind in kinds:
        if last and not LOOKS[kind].keep_next:
            body.tag(f'{{%p {branch} {items}.kieu == "{kind}" and {last} %}}')
            keep_with_signature(body.add(kind, f"{{{{ {items}.chu }}}}"))
            branch = "elif"
        body.tag(f'{{%p {branch} {items}.kieu == "{kind}" %}}')
        body.add(kind, f"{{{{ {items}.chu }}}}")
        branch = "elif"


def keep_with_signature(paragraph: Paragraph) -> None:
    """Hold a paragraph together with the signature that follows it."""
    paragraph.paragraph_format.keep_with_next = True
    paragraph.paragraph_format.keep_together = True
    paragraph.paragraph_format.space_after = Pt(page.CACH_CHU_KY)


def add_signature(document: DocxDocument, *, may_lack: bool = False) -> None:
    """Add ô 7 and 9b side by side; all of it stays on one page with the text before it.

    With ``may_lack`` a paper without recipients has no Nơi nhận either.
    """
    table = add_grid(document, 1, (page.COT_TRAI, page.COT_PHAI), "Chữ ký")
    left = Writer(table.cell(0, 0))
    if may_lack:
        left.add("NgatPhan")
        left.tag("{%p if noi_nhan %}")
    _add_recipients(left)
    if may_lack:
        left.tag("{%p endif %}")
    _add_signer(Writer(table.cell(0, 1)), "nguoi_ky")


def add_confirmation(document: DocxDocument) -> None:
    """Add room below the recipients for those who confirm a leave (Mẫu 1.10)."""
    table = add_grid(document, 1, (page.COT_TRAI, page.COT_PHAI), "Xác nhận")
    left = Writer(table.cell(0, 0))
    left.add("XacNhan", "{{ xac_nhan }}")
    left.add("XacNhan", nd30.XAC_NHAN_KY.value)
    left.add("ChoKy")


def add_signers(document: DocxDocument) -> None:
    """Add a grid of two signers a row; below the last at the left Nơi nhận, if any (Mẫu 1.9).

    A row is whole on its page; between rows a page may end, or nine signers would push all text
    before them to the next page.
    """
    table = add_grid(document, 3, (page.RONG / 2, page.RONG / 2), "Các bên ký")
    Writer(table.cell(0, 0)).tag("{%tr for hang in hang_ky %}")
    for column in range(2):
        _add_signer_of_row(Writer(table.cell(1, column)), f"hang[{column}]", listed=column == 0)
        for paragraph in table.cell(1, column).paragraphs:
            paragraph.paragraph_format.keep_with_next = False
    Writer(table.cell(2, 0)).tag("{%tr endfor %}")


def _add_signer_of_row(place: Writer, who: str, *, listed: bool) -> None:
    """Add a place in a row, which may stay empty."""
    place.tag(f"{{%p if {who}.chuc_vu %}}")
    _add_signer(place, who)
    place.tag("{%p endif %}")
    if listed:
        place.tag("{%p if loop.last and noi_nhan %}")
        _add_gap(place)
        _add_recipients(place)
        place.tag("{%p endif %}")
    _add_gap(place)


def _add_gap(place: Writer) -> None:
    place.add("NgatPhan").paragraph_format.space_after = Pt(GAP)


def _add_recipients(place: Writer) -> None:
    place.add("noi_nhan_nhan", nd30.NOI_NHAN_CHU.value)
    place.tag("{%p for noi in noi_nhan %}")
    place.add("noi_nhan_muc", "{{ noi }}")
    place.tag("{%p endfor %}")


def _add_signer(place: Writer, who: str) -> None:
    place.tag(f"{{%p if {who}.quyen_han %}}")
    place.add("quyen_han", f"{{{{ {who}.quyen_han }}}}")
    place.tag("{%p endif %}")
    place.add("chuc_vu", f"{{{{ {who}.chuc_vu }}}}")
    place.add("ChoKy")
    place.tag(f"{{%p if {who}.chuc_vu_khac %}}")
    place.add("chuc_vu", f"{{{{ {who}.chuc_vu_khac }}}}")
    place.tag("{%p endif %}")
    place.add("ho_ten", f"{{{{ {who}.ho_ten }}}}")
