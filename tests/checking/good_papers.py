"""Good papers of many kinds, set by hand in another manner than ours: nothing is found in them.

They are what the mutations change, one thing at a time. All formatting stands on the paragraphs
and runs themselves, as in files from offices; the header and the signatures are tables.
"""

import functools
import importlib
import io
from collections.abc import Callable, Iterable
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from kehoach import load_plan, render

EXAMPLE = Path(__file__).parents[2] / "examples/khoi-thi-dua-2023/ke-hoach-2023.yaml"


class Page:
    """A sheet on which a good paper is typed."""

    def __init__(self) -> None:
        self.document: Document = docx.Document()
        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.top_margin, section.bottom_margin = Mm(20), Mm(20)
        section.left_margin, section.right_margin = Mm(30), Mm(15)
        section.header_distance = Mm(10)
        section.different_first_page_header_footer = True
        normal = self.document.styles["Normal"]
        normal.font.name, normal.font.size = "Times New Roman", Pt(14)
        normal.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
        normal.element.rPr.rFonts.set(qn("w:cs"), "Times New Roman")
        self._number_pages(section.header.paragraphs[0])

    def type(
        self,
        text: str,
        *,
        at: _Cell | None = None,
        size: float = 14,
        bold: bool = False,
        italic: bool = False,
        align: ALIGN = ALIGN.JUSTIFY,
        first: float = 0,
        gap: float = 0,
        line: float = 1.0,
    ) -> Paragraph:
        """Type one paragraph; ``first`` in mm, ``gap`` in pt before and ``line`` in lines."""
        place = self.document if at is None else at
        is_blank_cell = at is not None and not at.paragraphs[-1].runs
        paragraph = at.paragraphs[-1] if at is not None and is_blank_cell else place.add_paragraph()
        form = paragraph.paragraph_format
        form.alignment, form.first_line_indent = align, Mm(first)
        form.space_before, form.space_after, form.line_spacing = Pt(gap), Pt(0), line
        run = paragraph.add_run(text)
        run.font.size, run.bold, run.italic = Pt(size), bold, italic
        return paragraph

    def draw_line(self, at: _Cell | None, length: float, area: float) -> None:
        """Draw a line of ``length`` mm, centred in ``area`` mm: a border of a small paragraph."""
        paragraph = self.type("", at=at, size=2, align=ALIGN.CENTER, gap=2)
        _set_mark(paragraph, 2)
        form = paragraph.paragraph_format
        form.left_indent = form.right_indent = Mm((area - length) / 2)
        borders = OxmlElement("w:pBdr")
        top = OxmlElement("w:top")
        for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
            top.set(qn(f"w:{name}"), value)
        borders.append(top)
        paragraph._p.get_or_add_pPr().insert_element_before(
            borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
        )

    def lay(self, left: float, right: float) -> tuple[_Cell, _Cell]:
        """Lay a table of two cells without borders; widths in mm."""
        table = self.document.add_table(1, 2)
        table.autofit = False
        widths = (Mm(left), Mm(right))
        for column, cell, width in zip(table.columns, table.rows[0].cells, widths, strict=True):
            column.width = cell.width = width
        table._tbl.tblPr.append(_leave_no_padding())
        return table.rows[0].cells[0], table.rows[0].cells[1]

    def head(
        self,
        so: str,
        *,
        chu_quan: str = "UBND TỈNH HÀ TĨNH",
        ban_hanh: str = "SỞ NỘI VỤ",
        ve: str = "",
        ngay: str = "Hà Tĩnh, ngày 05 tháng 3 năm 2026",
        line: float = 10.5,
    ) -> None:
        """Type the names, Quốc hiệu, số and ngày; with ``ve`` also the V/v of a công văn."""
        left, right = self.lay(65, 100)
        centre = ALIGN.CENTER
        if chu_quan:
            self.type(chu_quan, at=left, size=13, align=centre)
        self.type(ban_hanh, at=left, size=13, bold=True, align=centre)
        self.draw_line(left, line, 65)
        self.type(so, at=left, size=13, align=centre, gap=6)
        if ve:
            self.type(ve, at=left, size=12, align=centre, gap=6)
        self.type("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", at=right, size=13, bold=True, align=centre)
        self.type("Độc lập - Tự do - Hạnh phúc", at=right, size=14, bold=True, align=centre)
        self.draw_line(right, 60.5, 100)
        self.type(ngay, at=right, size=14, italic=True, align=centre, gap=6)

    def title(self, ten_loai: str, trich_yeu: str, line: float = 40) -> None:
        """Type the kind and what the paper is about, with the short line below."""
        self.type(ten_loai, bold=True, align=ALIGN.CENTER, gap=12)
        self.type(trich_yeu, bold=True, align=ALIGN.CENTER)
        self.draw_line(None, line, 165)

    def text(self, *lines: str, bold: bool = False, italic: bool = False) -> None:
        """Type paragraphs of running text."""
        for line in lines:
            self.type(line, bold=bold, italic=italic, first=10, gap=6)

    def close(self, noi_nhan: Iterable[str], quyen: Iterable[str], ho_ten: str) -> None:
        """Type the recipients and who signs."""
        left, right = self.lay(75, 90)
        self.type("Nơi nhận:", at=left, size=12, bold=True, italic=True, align=ALIGN.LEFT)
        for one in noi_nhan:
            self.type(one, at=left, size=11, align=ALIGN.LEFT)
        for one in quyen:
            self.type(one, at=right, bold=True, align=ALIGN.CENTER)
        for one in ("", "", "", ""):
            right.add_paragraph(one)
        self.type(ho_ten, at=right, bold=True, align=ALIGN.CENTER)

    def save(self) -> bytes:
        """Return the file."""
        buffer = io.BytesIO()
        self.document.core_properties.author = ""
        self.document.save(buffer)
        return buffer.getvalue()

    def _number_pages(self, paragraph: Paragraph) -> None:
        paragraph.alignment = ALIGN.CENTER
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), "PAGE")
        run = paragraph.add_run("2")
        run.font.size, run.font.color.rgb = Pt(14), RGBColor(0, 0, 0)
        field.append(run._r)
        paragraph._p.append(field)


def _make_ke_hoach() -> bytes:
    """The plan of 2023, as we build it."""
    return render(load_plan(EXAMPLE))


def _make_cong_van() -> bytes:
    page = Page()
    page.head("Số: 15/SNV-TCCB", ve="V/v báo cáo kết quả thi đua quý I năm 2026")
    page.type("Kính gửi:", align=ALIGN.LEFT, first=35, gap=12)
    page.type("- Sở Tài chính;", align=ALIGN.LEFT, first=55)
    page.type("- Sở Khoa học và Công nghệ.", align=ALIGN.LEFT, first=55)
    page.text(
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 15 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Hà "
        "Tĩnh về phong trào thi đua năm 2026, Sở Nội vụ đề nghị các đơn vị gửi báo cáo trước ngày "
        "20 tháng 3 năm 2026.",
        "Trân trọng cảm ơn sự phối hợp của quý đơn vị./.",
    )
    page.close(
        ("- Như trên;", "- UBND tỉnh (để b/c);", "- Lưu: VT, TCCB."),
        ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        "Nguyễn Văn An",
    )
    return page.save()


def _make_quyet_dinh() -> bytes:
    page = Page()
    page.head(
        "Số: 108/QĐ-UBND", chu_quan="", ban_hanh="ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH", line=20,
    )  # fmt: skip
    page.title("QUYẾT ĐỊNH", "Về việc thành lập Hội đồng Thi đua - Khen thưởng")
    page.type("ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH", bold=True, align=ALIGN.CENTER, gap=12)
    page.text(
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về "
        "phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng;",
        "Theo đề nghị của Giám đốc Sở Nội vụ.",
        italic=True,
    )
    page.type("QUYẾT ĐỊNH:", bold=True, align=ALIGN.CENTER, gap=12)
    for number, words in enumerate(
        (
            "Thành lập Hội đồng Thi đua - Khen thưởng tỉnh Hà Tĩnh.",
            "Quyết định này có hiệu lực kể từ ngày ký.",
            "Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ chịu trách nhiệm thi hành "
            "Quyết định này./.",
        ),
        start=1,
    ):
        paragraph = page.type(f"Điều {number}. ", bold=True, first=10, gap=6)
        run = paragraph.add_run(words)
        run.font.size, run.bold = Pt(14), False
    page.close(
        ("- Như Điều 3;", "- Bộ Nội vụ;", "- Lưu: VT, NC."),
        ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        "Trần Thị Bình",
    )
    return page.save()


def _make_bao_cao() -> bytes:
    """A report upward with the whole ladder, a table and a phụ lục."""
    page = Page()
    page.head("Số: 09/BC-SNV")
    page.title("BÁO CÁO", "Kết quả công tác thi đua, khen thưởng năm 2025")
    page.type("Kính gửi: Ủy ban nhân dân tỉnh Hà Tĩnh", align=ALIGN.CENTER, gap=12)
    page.text("Sở Nội vụ báo cáo kết quả công tác thi đua, khen thưởng năm 2025 như sau:")
    page.text("I. KẾT QUẢ", bold=True)
    page.text("1. Tổ chức phong trào", bold=True)
    page.text("a) Các đơn vị đã đăng ký thi đua;", "b) Các đơn vị đã gửi báo cáo đúng hạn.")
    page.text("2. Khen thưởng", bold=True)
    page.text("Kết quả khen thưởng tại Phụ lục kèm theo.")
    page.text("II. PHƯƠNG HƯỚNG", bold=True)
    page.text("Tiếp tục thực hiện phong trào thi đua năm 2026./.")
    page.close(
        ("- Như trên;", "- Giám đốc Sở (để b/c);", "- Lưu: VT, TĐKT."),
        ("GIÁM ĐỐC",),
        "Lê Văn Cường",
    )
    page.document.add_section()
    page.type("Phụ lục", bold=True, align=ALIGN.CENTER)
    page.type("KẾT QUẢ KHEN THƯỞNG NĂM 2025", bold=True, align=ALIGN.CENTER)
    page.type(
        "(Kèm theo Báo cáo số 09/BC-SNV ngày 05 tháng 3 năm 2026 của Sở Nội vụ)",
        italic=True, align=ALIGN.CENTER,
    )  # fmt: skip
    _add_table(page, (("TT", "Đơn vị", "Số lượng"), ("1", "Phòng A", "3"), ("2", "Phòng B", "4"),
                      ("", "Tổng cộng", "7")))  # fmt: skip
    page.document.sections[1]._sectPr.append(_start_at_one())
    return page.save()


def _make_quy_che() -> bytes:
    """A regulation with the whole ladder of chương, mục, điều, khoản and điểm."""
    page = Page()
    page.head("Số: 05/QC-SNV")
    page.title("QUY CHẾ", "Thi đua, khen thưởng của Sở Nội vụ")
    page.text(
        "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
        "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về "
        "phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng.",
        italic=True,
    )
    page.text("Sở Nội vụ ban hành Quy chế thi đua, khen thưởng như sau:")
    _head_chapter(page, "Chương I", "QUY ĐỊNH CHUNG")
    page.text("Điều 1. Phạm vi điều chỉnh", bold=True)
    page.text("Quy chế này quy định việc thi đua, khen thưởng của Sở Nội vụ.")
    page.text("Điều 2. Đối tượng áp dụng", bold=True)
    page.text(
        "1. Các phòng thuộc Sở.",
        "2. Công chức, người lao động, gồm:",
        "a) Công chức của các phòng;",
        "b) Người làm việc theo hợp đồng lao động.",
        "3. Các đơn vị sự nghiệp thuộc Sở.",
    )
    _head_chapter(page, "Chương II", "THI ĐUA VÀ KHEN THƯỞNG")
    _head_chapter(page, "Mục 1", "THI ĐUA")
    page.text("Điều 3. Hình thức thi đua", bold=True)
    page.text("1. Thi đua thường xuyên.", "2. Thi đua theo chuyên đề.")
    _head_chapter(page, "Mục 2", "KHEN THƯỞNG")
    page.text("Điều 4. Hình thức khen thưởng", bold=True)
    page.text("Việc khen thưởng theo quy định của pháp luật./.")
    page.close(("- Các phòng thuộc Sở;", "- Lưu: VT, TĐKT."), ("GIÁM ĐỐC",), "Lê Văn Cường")
    return page.save()


def _head_chapter(page: Page, number: str, heading: str) -> None:
    page.type(number, bold=True, align=ALIGN.CENTER, gap=6)
    page.type(heading, bold=True, align=ALIGN.CENTER, gap=6)


def _leave_no_padding() -> BaseOxmlElement:
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:w"), "0")
        edge.set(qn("w:type"), "dxa")
        margins.append(edge)
    return margins


def _set_mark(paragraph: Paragraph, size: int) -> None:
    """Set the paragraph's own mark, which makes the height of an empty one."""
    mark, letters = OxmlElement("w:rPr"), OxmlElement("w:sz")
    letters.set(qn("w:val"), str(size * 2))
    mark.append(letters)
    paragraph._p.get_or_add_pPr().append(mark)


def _add_table(page: Page, rows: Iterable[tuple[str, ...]]) -> None:
    rows = tuple(rows)
    table = page.document.add_table(len(rows), len(rows[0]), "Table Grid")
    for row, words in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            page.type(text, at=cell, size=13, align=ALIGN.LEFT)


def _start_at_one() -> BaseOxmlElement:
    start = OxmlElement("w:pgNumType")
    start.set(qn("w:start"), "1")
    return start


GOOD: dict[str, Callable[[], bytes]] = {
    "ke_hoach": functools.cache(_make_ke_hoach),
    "cong_van": functools.cache(_make_cong_van),
    "quyet_dinh": functools.cache(_make_quyet_dinh),
    "bao_cao": functools.cache(_make_bao_cao),
    "quy_che": functools.cache(_make_quy_che),
}
"""Name -> what makes the file; made once."""

GOOD |= importlib.import_module("good_papers_more").MORE
