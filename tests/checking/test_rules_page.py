"""Subtle cases of the page, its numbers and its letters."""

from collections.abc import Callable

import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.run import Run
from good_papers import Page
from mutating import check, find, letter, reword
from mutations_page import _number, _paper, _unnumber
from rules_testing import codes, tell

from kehoach.checking.aids.colours import is_black, name_colour
from kehoach.checking.aids.length import has_more_pages
from kehoach.checking.edits import Letter, NumberPages, SetPage
from kehoach.word.opening import open_document
from kehoach.word.package import read_package


def _margins(section: int, **sides: float) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        for side, width in sides.items():
            setattr(document.sections[section], f"{side}_margin", Mm(width))

    return change


@pytest.mark.parametrize(
    "sides",
    [
        {"top": 20, "bottom": 25, "left": 30, "right": 20},
        {"top": 35, "bottom": 15, "left": 20, "right": 20},
        {"top": 15, "bottom": 30, "left": 25, "right": 20},
    ],
    ids=["as-read", "turned-right", "turned-left"],
)
def test_a_lying_page_may_keep_the_margins_of_the_upright_sheet(sides: dict[str, float]) -> None:
    assert tell("bao_cao", _paper(1, 297, 210), _margins(1, **sides), rules="TR") == ()


def test_a_lying_page_with_other_margins_is_told() -> None:
    found = tell("bao_cao", _paper(1, 297, 210), _margins(1, left=10), rules="TR")
    assert codes(found) == [("TR001", "trai")]
    assert found[0].edits == (SetPage(1, left=30),)


def test_margins_are_told_once_for_all_sections() -> None:
    found = tell("bao_cao", _margins(0, left=25), _margins(1, left=25), rules="TR")
    assert codes(found) == [("TR001", "trai")]
    assert found[0].edits == (SetPage(0, left=30), SetPage(1, left=30))


def test_margins_a_rounding_away_are_fine() -> None:
    assert tell("cong_van", _margins(0, left=29.95, right=20.05), rules="TR001") == ()


@pytest.mark.parametrize(("width", "height"), [(209.9, 296.7), (210.1, 297.2)])
def test_a4_is_written_in_more_than_one_way(width: float, height: float) -> None:
    assert tell("cong_van", _paper(0, width, height), rules="TR002") == ()


def test_letter_on_its_side_becomes_a4_on_its_side() -> None:
    (found,) = tell("bao_cao", _paper(1, 279.4, 215.9), rules="TR002")
    assert found.edits == (SetPage(1, width=297, height=210),)
    assert found.severity == "error"


def test_a_large_sheet_is_warned_of_and_left_alone() -> None:
    (found,) = tell("bao_cao", _paper(1, 420, 297), rules="TR002")
    assert (found.severity, found.edits) == ("warning", ())


@pytest.mark.parametrize("font", ["Times New Roman", "Times New Roman Bold", "TimesNewRomanPSMT"])
def test_the_font_by_its_other_names(font: str) -> None:
    assert tell("cong_van", letter("Trân trọng", name=font), rules="TR004") == ()


@pytest.mark.parametrize("text", ["☐", "Σ", "中文", "➢"])
def test_signs_and_other_scripts_have_fonts_of_their_own(text: str) -> None:
    def add(document: Document) -> None:
        run = find(document, "Trân trọng").add_run(text)
        run.font.name = "Segoe UI Symbol"
        run._r.rPr.rFonts.set(qn("w:eastAsia"), "SimSun")

    assert tell("cong_van", add, rules="TR004") == ()


def test_one_finding_a_font_with_all_its_edits() -> None:
    changes = [letter(start, name="Arial") for start in ("Trân trọng", "Thực hiện")]
    (found,) = tell("cong_van", *changes, letter("- Sở Tài", name="Arial"), rules="TR004")
    assert len(found.edits) == 3
    assert all(isinstance(one, Letter) and one.font == "Times New Roman" for one in found.edits)


@pytest.mark.parametrize("colour", ["000000", "0D0D0D", "222222"])
def test_black_to_the_eye(colour: str) -> None:
    assert is_black(colour)


@pytest.mark.parametrize(
    ("colour", "name"),
    [
        ("FF0000", "đỏ"), ("EE0011", "đỏ"), ("0563C1", "xanh dương"), ("00B050", "xanh lá"),
        ("FFC000", "cam"), ("FFFF00", "vàng"), ("7030A0", "tím"), ("808080", "xám"),
        ("FFFFFF", "trắng"),
    ],
)  # fmt: skip
def test_colours_by_name(colour: str, name: str) -> None:
    assert not is_black(colour)
    assert name_colour(colour) == f"{name} ({colour})"


def _stamp(text: str) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        cell = document.tables[0].rows[0].cells[0]
        run = cell.add_paragraph().add_run(text)
        run.font.size, run.bold, run.font.color.rgb = Pt(13), True, RGBColor(255, 0, 0)
        cell.paragraphs[-1].alignment = ALIGN.CENTER

    return change


def test_a_mark_of_urgency_is_red() -> None:
    assert tell("cong_van", _stamp("HỎA TỐC"), rules="TR005") == ()


@pytest.mark.parametrize("text", ["Người ký: Nguyễn Văn An", "(Đã ký)"])
def test_an_electronic_signature_has_its_colours(text: str) -> None:
    assert tell("cong_van", _stamp(text), rules="TR005") == ()


def test_one_page_needs_no_number() -> None:
    assert tell("cong_van", _unnumber, rules="TR006") == ()


def _type_pages(words: int, size: float = 14) -> bool:
    page = Page()
    for _ in range(words // 20):
        page.type("Các cơ quan, đơn vị tổ chức phong trào thi đua theo kế hoạch đã được giao "
                  "trong năm nay.", size=size, gap=6)  # fmt: skip
    return has_more_pages(open_document(read_package(page.save(), name="p.docx")))


@pytest.mark.parametrize(
    ("words", "size", "more"), [(200, 14, False), (300, 13, False), (900, 14, True)]
)
def test_length_is_told_only_where_it_is_sure(words: int, size: float, more: bool) -> None:
    assert _type_pages(words, size) is more


def test_missing_numbers_are_made_in_every_section() -> None:
    def lengthen(document: Document) -> None:
        run = find(document, "Tiếp tục thực hiện").runs[0]
        run.text = run.text.removesuffix("./.") + " và các năm sau" * 500 + "./."

    (found,) = tell("bao_cao", lengthen, _unnumber, rules="TR006")
    assert found.edits == (NumberPages(0, 14), NumberPages(1, 14))


def _set_header(xml: str) -> Callable[[Document], None]:
    """Return a change: the header's paragraph holds ``xml``."""

    def change(document: Document) -> None:
        paragraph = document.sections[0].header.paragraphs[0]._p
        new = parse_xml(f"<w:p {nsdecls('w')}>{xml}</w:p>")
        paragraph.getparent().replace(paragraph, new)

    return change


_SIZE = '<w:rPr><w:sz w:val="28"/></w:rPr>'
_PAGE = f'<w:fldSimple w:instr="PAGE"><w:r>{_SIZE}<w:t>2</w:t></w:r></w:fldSimple>'


@pytest.mark.parametrize(
    "xml",
    [
        f'<w:pPr><w:framePr w:wrap="around" w:hAnchor="margin" w:xAlign="center"/></w:pPr>{_PAGE}',
        f"<w:r><w:tab/></w:r>{_PAGE}",
        f'<w:r><w:t xml:space="preserve">{" " * 40}</w:t></w:r>{_PAGE}',
    ],
    ids=["frame", "tab", "blanks"],
)
def test_a_number_may_be_centred_by_other_means(xml: str) -> None:
    assert tell("cong_van", _set_header(xml), rules="TR") == ()


def test_a_number_at_the_left_is_told() -> None:
    assert codes(tell("cong_van", _set_header(_PAGE), rules="TR")) == [("TR007", "khong-giua")]


def test_a_number_typed_by_hand_is_a_number() -> None:
    change = _set_header(f"<w:r>{_SIZE}<w:t>- 2 -</w:t></w:r>")
    assert tell("ke_hoach", change, rules="TR006") == ()


def test_faults_of_the_number_are_told_for_the_sections_that_show_it() -> None:
    (found,) = tell("bao_cao", _number(size=Pt(11)), rules="TR")
    assert found.edits == (NumberPages(0, 14), NumberPages(1, 14))


def test_a_phu_luc_counts_anew() -> None:
    def go_on(document: Document) -> None:
        properties = document.sections[1]._sectPr
        properties.remove(properties.find(qn("w:pgNumType")))

    (found,) = tell("bao_cao", go_on, rules="TR")
    assert (found.code, found.edits) == ("phu-luc", (NumberPages(1, 14, start=1),))


@pytest.mark.parametrize("spelt", ["decimal", "numberInDash", "decimalZero"])
def test_arabic_figures_by_other_names(spelt: str) -> None:
    def change(document: Document) -> None:
        counting = OxmlElement("w:pgNumType")
        counting.set(qn("w:fmt"), spelt)
        document.sections[0]._sectPr.find(qn("w:pgMar")).addnext(counting)

    assert tell("cong_van", change, rules="TR") == ()


def test_a_roman_field_is_told() -> None:
    xml = f'<w:pPr><w:jc w:val="center"/></w:pPr>{_PAGE}'.replace("PAGE", "PAGE \\* ROMAN")
    assert codes(tell("cong_van", _set_header(xml), rules="TR")) == [("TR010", "khong-a-rap")]


def test_a_number_under_a_condition_is_let_be_on_the_first_page() -> None:
    begin, separate, end = (
        f'<w:r>{_SIZE}<w:fldChar w:fldCharType="{kind}"/></w:r>'
        for kind in ("begin", "separate", "end")
    )
    xml = (
        f'<w:pPr><w:jc w:val="center"/></w:pPr>{begin}<w:r><w:instrText> IF </w:instrText></w:r>'
        f"{begin}<w:r><w:instrText>PAGE</w:instrText></w:r>{separate}<w:r>{_SIZE}<w:t>2</w:t></w:r>"
        f'{end}<w:r><w:instrText> = 1 "" "2"</w:instrText></w:r>{separate}'
        f"<w:r>{_SIZE}<w:t>2</w:t></w:r>{end}"
    )

    def show(document: Document) -> None:
        document.sections[0].different_first_page_header_footer = False

    assert tell("cong_van", _set_header(xml), show, rules="TR008") == ()


def test_sizes_of_the_head_go_together() -> None:
    (found,) = tell("quyet_dinh", letter("Hà Tĩnh, ngày", size=Pt(13)), rules="TR")
    assert found.severity == "warning"
    assert [one.size for one in found.edits if isinstance(one, Letter)] == [14]


def test_a_smaller_head_over_a_larger_text_is_a_note() -> None:
    smaller = (("CỘNG HÒA", 12), ("Độc lập", 13), ("Hà Tĩnh, ngày", 13))
    changes = [letter(start, size=Pt(size)) for start, size in smaller]
    (found,) = tell("quyet_dinh", *changes, rules="TR")
    assert (found.code, found.severity) == ("voi-noi-dung", "note")
    assert [one.size for one in found.edits if isinstance(one, Letter)] == [13, 14, 14]


def test_a_phu_luc_and_a_table_may_be_smaller_than_the_text() -> None:
    def shrink(document: Document) -> None:
        paragraph = document.add_paragraph()
        paragraph.add_run("Số liệu đến ngày 31 tháng 12 năm 2025.").font.size = Pt(13)

    assert tell("bao_cao", shrink, rules="TR") == ()


def test_a_size_wrong_by_itself_is_not_told_twice() -> None:
    assert tell("bao_cao", letter("Sở Nội vụ báo cáo", size=Pt(15)), rules="TR") == ()


def test_pages_without_a_sign_of_the_office_are_not_judged() -> None:
    page = Page()
    page.document.sections[0].left_margin = Mm(10)
    page.text("Hôm nay trời đẹp.")
    assert [one.rule for one in check(page.save()).findings] == ["DC001"]


def test_a_run_that_shows_nothing_has_no_font() -> None:
    def add(document: Document) -> None:
        run: Run = find(document, "Trân trọng").add_run("   ")
        run.font.name = "Calibri"

    assert tell("cong_van", add, reword("Trân trọng", "quý", "các"), rules="TR") == ()
