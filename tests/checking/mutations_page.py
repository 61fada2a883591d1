"""What breaks the rules of the page, its numbers and its letters, one thing at a time."""

from collections.abc import Callable

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from mutating import Mutation, find, letter

RED, BLUE = RGBColor(0xFF, 0, 0), RGBColor(0x05, 0x63, 0xC1)


def _margin(side: str, width: float) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        setattr(document.sections[0], f"{side}_margin", Mm(width))

    return change


def _paper(section: int, width: float, height: float) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        page = document.sections[section]
        page.page_width, page.page_height = Mm(width), Mm(height)

    return change


def _lay_down(document: Document) -> None:
    """The phụ lục lies on its side, and its table is gone."""
    table = document.tables[-1]._tbl
    paragraph = document.add_paragraph()
    paragraph.add_run("Phòng A được tặng ba Giấy khen, phòng B bốn.").font.size = Pt(14)
    paragraph.paragraph_format.alignment = ALIGN.JUSTIFY
    paragraph.paragraph_format.first_line_indent = Mm(10)
    paragraph.paragraph_format.space_before = Pt(6)
    table.getparent().replace(table, paragraph._p)
    _paper(1, 297, 210)(document)


def _number(**form: object) -> Callable[[Document], None]:
    """Return a change: the page number of the first section gets ``form`` (fields of its font)."""

    def change(document: Document) -> None:
        paragraph = document.sections[0].header.paragraphs[0]
        for run in paragraph._p.iter(qn("w:r")):
            for name, value in form.items():
                setattr(Run(run, paragraph).font, name, value)

    return change


def _unnumber(document: Document) -> None:
    paragraph = document.sections[0].header.paragraphs[0]._p
    for child in list(paragraph):
        if child.tag != qn("w:pPr"):
            paragraph.remove(child)


def _move_down(document: Document) -> None:
    section = document.sections[0]
    footer = section.footer.paragraphs[0]._p
    footer.getparent().replace(footer, section.header.paragraphs[0]._p)


def _move_aside(document: Document) -> None:
    document.sections[0].header.paragraphs[0].alignment = ALIGN.RIGHT


def _show_first(document: Document) -> None:
    document.sections[0].different_first_page_header_footer = False


def _count(section: int, **values: str) -> Callable[[Document], None]:
    """Return a change: the section counts its pages so (attributes of pgNumType), or goes on."""

    def change(document: Document) -> None:
        properties = document.sections[section]._sectPr
        for old in properties.findall(qn("w:pgNumType")):
            properties.remove(old)
        if values:
            counting = OxmlElement("w:pgNumType")
            for name, value in values.items():
                counting.set(qn(f"w:{name}"), value)
            properties.find(qn("w:pgMar")).addnext(counting)

    return change


def _colour(start: str, colour: RGBColor) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        for run in find(document, start).runs:
            run.font.color.rgb = colour

    return change


def _colour_cell(document: Document) -> None:
    for run in document.tables[-1].rows[1].cells[1].paragraphs[0].runs:
        run.font.color.rgb = RED


def _link(document: Document) -> None:
    paragraph: Paragraph = find(document, "Thực hiện Kế hoạch")
    words = paragraph.runs[0]
    words.text = words.text.removesuffix(".")
    for text in (" tại địa chỉ ", "https://snv.hatinh.gov.vn", "."):
        run = paragraph.add_run(text)
        run.font.size = Pt(14)
        if text.startswith("https"):
            run.font.color.rgb = BLUE


def _shrink_text(document: Document) -> None:
    for start in ("Thực hiện Kế hoạch", "Trân trọng"):
        letter(start, size=Pt(13))(document)


MUTATIONS = (
    Mutation("TR001", "trai", "29-mm", "cong_van", _margin("left", 29)),
    Mutation("TR001", "phai", "25-mm", "cong_van", _margin("right", 25)),
    Mutation("TR001", "tren", "26-mm", "ke_hoach", _margin("top", 26)),
    Mutation("TR001", "duoi", "10-mm", "bao_cao", _margin("bottom", 10)),
    Mutation("TR002", "kho-giay", "letter", "cong_van", _paper(0, 215.9, 279.4)),
    Mutation("TR002", "kho-lon", "a3", "bao_cao", _paper(1, 297, 420)),
    Mutation("TR003", "nam-ngang", "phu-luc", "bao_cao", _lay_down),
    Mutation("TR004", "phong", "arial", "cong_van", letter("Trân trọng", name="Arial")),
    Mutation("TR005", "trong-van-ban", "do", "cong_van", _colour("Trân trọng", RED)),
    Mutation("TR005", "trong-bang", "do", "bao_cao", _colour_cell),
    Mutation("TR005", "lien-ket", "xanh", "cong_van", _link),
    Mutation("TR006", "thieu", "hai-trang", "ke_hoach", _unnumber),
    Mutation("TR007", "o-duoi", "footer", "cong_van", _move_down),
    Mutation("TR007", "khong-giua", "phai", "quyet_dinh", _move_aside),
    Mutation("TR008", "trang-dau", "cung-header", "cong_van", _show_first),
    Mutation("TR009", "phong", "calibri", "cong_van", _number(name="Calibri")),
    Mutation("TR009", "co-chu", "11", "quyet_dinh", _number(size=Pt(11))),
    Mutation("TR009", "dam", "dam", "cong_van", _number(bold=True)),
    Mutation("TR009", "nghieng", "nghieng", "cong_van", _number(italic=True)),
    Mutation("TR010", "khong-a-rap", "la-ma", "cong_van", _count(0, fmt="lowerRoman")),
    Mutation("TR010", "khong-tu-mot", "5", "cong_van", _count(0, start="5")),
    Mutation("TR010", "phu-luc", "tiep-theo", "bao_cao", _count(1)),
    Mutation(
        "TR011", "khong-di-doi", "ngay-13", "quyet_dinh",
        letter("Hà Tĩnh, ngày", size=Pt(13)),
    ),
    Mutation("TR011", "voi-noi-dung", "noi-dung-13", "cong_van", _shrink_text),
    Mutation("TR012", "nhieu-co", "13", "bao_cao", letter("Sở Nội vụ báo cáo", size=Pt(13))),
)  # fmt: skip
