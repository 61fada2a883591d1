"""What the rules of title and text say, and do not say, where the case is subtle."""

import io
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from good_papers import GOOD
from mutating import check, find, letter, reword, setting

from kehoach.checking.edits import Letter, Reword, Set, SplitParagraph
from kehoach.checking.fault import Finding
from kehoach.nd30 import Severity


def find_in(base: str, *changes: Callable[[Document], object]) -> list[Finding]:
    """Return what is found in a good paper after ``changes``."""
    document = docx.Document(io.BytesIO(GOOD[base]()))
    for change in changes:
        change(document)
    buffer = io.BytesIO()
    document.save(buffer)
    verdict = check(buffer.getvalue())
    assert verdict.crashes == {}
    return list(verdict.findings)


def codes(findings: list[Finding]) -> set[tuple[str, str]]:
    return {(one.rule, one.code) for one in findings}


def _type_more(start: str, *lines: str) -> Callable[[Document], None]:
    """Add paragraphs like the one that begins with ``start`` below it."""

    def change(document: Document) -> None:
        last = find(document, start)
        for line in reversed(lines):
            run = last.runs[0]
            words = run.text
            copy = docx.text.paragraph.Paragraph(_copy(last), last._parent)
            last._p.addnext(copy._p)
            copy.runs[0].text = line
            run.text = words

    return change


def _copy(paragraph):
    from copy import deepcopy

    return deepcopy(paragraph._p)


def _every(start: str, **form: object) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        for paragraph in document.paragraphs:
            if paragraph.text.startswith(start):
                for run in paragraph.runs:
                    for name, value in form.items():
                        setattr(run, name, value)

    return change


# Trích yếu


@pytest.mark.parametrize("words", ["UBND, HĐND", "SNV"])
def test_a_line_of_abbreviations_is_no_trich_yeu_in_capitals(words: str) -> None:
    assert find_in("cong_van", reword("V/v báo cáo", "báo cáo kết quả thi đua quý I năm 2026",
                                      words)) == []  # fmt: skip


def test_a_row_of_dots_is_no_full_stop() -> None:
    assert ("TL008", "dau-cuoi") not in codes(
        find_in("bao_cao", reword("Kết quả công tác", "năm 2025", "năm…"))
    )


def test_the_prefix_is_mended_in_its_letters_alone() -> None:
    (one,) = find_in("cong_van", reword("V/v báo cáo", "V/v", "V/V:"))
    (edit,) = one.edits
    assert isinstance(edit, Reword)
    assert (edit.start, edit.end, edit.text) == (0, 5, "V/v ")


def test_a_gap_below_so_counts_as_well_as_one_above_ve_viec() -> None:
    below = setting("Số: 15", space_after=Pt(6))
    assert find_in("cong_van", below, setting("V/v báo cáo", space_before=Pt(0))) == []


# Căn cứ


def test_joined_can_cu_are_cut_before_the_second() -> None:
    def join(document: Document) -> None:
        first, second = find(document, "Căn cứ Luật"), find(document, "Căn cứ Nghị")
        first.runs[0].text = "Căn cứ Luật A ngày 16 tháng 6 năm 2025; " + second.text
        second._p.getparent().remove(second._p)

    (one,) = find_in("quyet_dinh", join)
    assert one.edits == (SplitParagraph(one.at.where, (40,)),)


def test_the_last_of_the_list_is_what_was_proposed() -> None:
    assert codes(find_in("quyet_dinh", reword("Căn cứ Nghị định", "thưởng;", "thưởng."))) == {
        ("CC003", "giua")
    }


def test_three_dots_end_a_can_cu_that_is_still_open() -> None:
    assert find_in("quyet_dinh", reword("Theo đề nghị", "Sở Nội vụ.", "…")) == []


def test_a_resolution_keeps_its_number() -> None:
    words = "Nghị quyết số 202/2025/QH15 ngày 12 tháng 6 năm 2025 về sắp xếp đơn vị;"
    change = reword(
        "Căn cứ Luật", "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", words
    )
    assert find_in("quyet_dinh", change) == []


def test_a_law_without_a_name_is_told_and_not_cut() -> None:
    (one,) = find_in(
        "quyet_dinh",
        reword("Căn cứ Luật", "Tổ chức chính quyền địa phương ngày", "số 72/2025/QH15 ngày"),
    )
    assert (one.rule, one.severity, one.edits) == ("CC005", Severity.ERROR, ())


def test_the_second_mention_of_a_decree_may_be_short() -> None:
    again = "Căn cứ Nghị định số 152/2025/NĐ-CP về thẩm quyền;"
    assert find_in("quyet_dinh", _type_more("Căn cứ Nghị định", again)) == []


def test_can_cu_in_a_letter_are_only_noted() -> None:
    words = "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;"
    found = find_in("cong_van", _insert_above("Thực hiện Kế hoạch", words, words))
    assert {one.severity for one in found if one.rule == "CC001"} <= {Severity.NOTE}


def _insert_above(start: str, *lines: str) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        below = find(document, start)
        for line in lines:
            copy = docx.text.paragraph.Paragraph(_copy(below), below._parent)
            below._p.addprevious(copy._p)
            copy.runs[0].text = line

    return change


# Lời văn


def test_a_fault_all_over_the_text_is_one_finding_with_all_its_edits() -> None:
    lines = [f"Các đơn vị gửi báo cáo lần thứ {n} về Sở Nội vụ để tổng hợp." for n in range(20)]
    found = find_in(
        "cong_van",
        setting("Thực hiện Kế hoạch", first_line_indent=Mm(20)),
        _type_more("Thực hiện Kế hoạch", *lines),
    )
    (one,) = found
    assert one.rule == "ND004"
    assert "21" in one.found
    assert len(one.edits) == 21
    assert all(isinstance(edit, Set) for edit in one.edits)


@pytest.mark.parametrize("millimetres", [9.6, 10, 10.4, 12.3, 12.5, 12.7, 13.1])
def test_both_indents_are_right_within_half_a_millimetre(millimetres: float) -> None:
    change = setting("Thực hiện Kế hoạch", first_line_indent=Mm(millimetres))
    assert find_in("cong_van", change) == []


def test_an_indent_of_the_whole_paragraph_puts_its_first_letter_where_it_should_be() -> None:
    change = setting("Thực hiện Kế hoạch", first_line_indent=Mm(0), left_indent=Mm(12.7))
    assert find_in("cong_van", change) == []


def test_an_indent_between_the_two_is_a_warning() -> None:
    (one,) = find_in("cong_van", setting("Thực hiện Kế hoạch", first_line_indent=Mm(11.4)))
    assert one.severity is Severity.WARNING


@pytest.mark.parametrize("millimetres", [0, 26, 50])
def test_who_sends_a_cong_dien_stands_where_the_sample_draws_it(millimetres: float) -> None:
    sender = setting("Chủ tịch", first_line_indent=Mm(0), left_indent=Mm(millimetres))
    assert find_in("cong_dien", sender) == []
    text = setting("Các đơn vị trực ban", first_line_indent=Mm(26))
    assert codes(find_in("cong_dien", text)) == {("ND004", "lui-dau-dong")}


def test_a_line_that_sends_is_none_in_a_letter() -> None:
    moved = setting("Thực hiện Kế hoạch", first_line_indent=Mm(26))
    sends = reword("Thực hiện Kế hoạch", "Thực hiện", "Sở Nội vụ điện: thực hiện")
    assert codes(find_in("cong_van", moved, sends)) >= {("ND004", "lui-dau-dong")}


def test_a_single_line_may_stand_left() -> None:
    assert find_in("cong_van", setting("Trân trọng", alignment=ALIGN.LEFT)) == []


def test_after_and_before_make_the_gap_together() -> None:
    above = setting("Thực hiện Kế hoạch", space_after=Pt(3))
    assert find_in("cong_van", above, setting("Trân trọng", space_before=Pt(3))) == []


def test_a_blank_paragraph_is_a_gap() -> None:
    def blank(document: Document) -> None:
        find(document, "Trân trọng").insert_paragraph_before("")

    assert not {one.rule for one in find_in(
        "cong_van", setting("Trân trọng", space_before=Pt(0)), blank
    )} & {"ND005"}  # fmt: skip


@pytest.mark.parametrize("spacing", [1.0, 1.15, 1.5, Pt(16), Pt(18), Pt(20), Pt(24)])
def test_line_spacing_in_lines_or_points(spacing: float) -> None:
    assert find_in("cong_van", setting("Thực hiện Kế hoạch", line_spacing=spacing)) == []


def test_words_in_bold_may_stand_out() -> None:
    def embolden(document: Document) -> None:
        paragraph = find(document, "Thực hiện Kế hoạch")
        run = paragraph.add_run(" Đề nghị gửi đúng hạn.")
        run.font.size, run.bold = Pt(14), True

    assert find_in("cong_van", embolden) == []


def test_a_quotation_in_italic_is_no_fault() -> None:
    words = (
        "“" + "Các đơn vị gửi báo cáo về Sở Nội vụ để tổng hợp, báo cáo theo quy định. " * 3 + "”"
    )
    found = find_in(
        "cong_van",
        _insert_above("Trân trọng", words),
        letter(words[:20], italic=True),
    )
    assert ("ND001", "nghieng") not in codes(found)


@pytest.mark.parametrize(
    ("end", "found"),
    [
        (".", {("ND007", "thieu")}),
        ("/.", {("ND007", "thieu")}),
        ("./..", {("ND007", "lap")}),
        ("../.", {("ND007", "lap")}),
        ("…./.", set()),
        (" v.v./.", set()),
    ],
)
def test_the_end_of_the_text(end: str, found: set[tuple[str, str]]) -> None:
    assert {one for one in codes(find_in("cong_van", reword("Trân trọng", "./.", end)))
            if one[0] == "ND007"} == found  # fmt: skip


def test_the_end_is_mended_to_one_mark() -> None:
    (one,) = find_in("cong_van", reword("Trân trọng", "./.", "./../."))
    (edit,) = one.edits
    assert isinstance(edit, Reword)
    assert edit.text == "./."
    assert one.quote.startswith("Trân trọng")


# Bố cục


def test_numbers_may_run_on_through_the_text() -> None:
    assert (
        find_in("quy_che", reword("1. Thi đua", "1.", "4."), reword("2. Thi đua", "2.", "5.")) == []
    )


def test_the_missing_number_may_stand_in_the_paragraph_above() -> None:
    change = reword("2. Công chức", "gồm:", "gồm:\n3. Người lao động, gồm:")
    assert ("BC001", "nhay") not in codes(
        find_in("quy_che", change, reword("3. Các đơn vị", "3.", "4."))
    )


def test_numbers_in_quotation_marks_are_another_papers() -> None:
    lines = ("“Điều 9. Hiệu lực", "4. Quy chế này có hiệu lực từ ngày ký.”")
    found = find_in("quy_che", _type_more("Việc khen thưởng theo", *lines))
    assert ("BC001", "nhay") not in codes(found)


@pytest.mark.parametrize("letters", ["abcdđeghik", "abc", "a"])
def test_diem_follow_the_vietnamese_alphabet(letters: str) -> None:
    assert ("BC002", "nhay") not in codes(_list_diem(letters))


@pytest.mark.parametrize(
    ("letters", "code"), [("abcde", "nhay"), ("abcdđf", "ngoai-bang"), ("abb", "trung")]
)
def test_diem_that_do_not(letters: str, code: str) -> None:
    assert ("BC002", code) in codes(_list_diem(letters))


def _list_diem(letters: str) -> list[Finding]:
    def change(document: Document) -> None:
        second = find(document, "b) Các đơn vị")
        second._p.getparent().remove(second._p)
        lines = [f"{one}) Các đơn vị đã gửi báo cáo đúng hạn;" for one in letters[1:]]
        _type_more("a) Các đơn vị", *lines)(document)

    return find_in("bao_cao", change)


def _add_parts(first: str, second: str) -> Callable[[Document], None]:
    """Head both chapters of the quy chế with a part of its own; chapters run on."""

    def change(document: Document) -> None:
        for chapter, number, heading in (
            ("Chương I", first, "NHỮNG VẤN ĐỀ CHUNG"),
            ("Chương II", second, "TỔ CHỨC THỰC HIỆN"),
        ):
            below = next(one for one in document.paragraphs if one.text == chapter)
            for words in (number, heading):
                line = below.insert_paragraph_before()
                line._p.addnext(copy := _copy(below))
                line._p.getparent().remove(line._p)
                docx.text.paragraph.Paragraph(copy, below._parent).runs[0].text = words

    return change


@pytest.mark.parametrize(
    ("first", "second"), [("Phần I", "Phần II"), ("Phần thứ nhất", "Phần thứ hai")]
)
def test_parts_stand_above_chapters_that_run_on(first: str, second: str) -> None:
    assert find_in("quy_che", _add_parts(first, second)) == []


@pytest.mark.parametrize(
    ("first", "second", "code", "expected"),
    [
        ("Phần I", "Phần III", "nhay", "phần II"),
        ("Phần thứ nhất", "Phần thứ ba", "nhay", "phần thứ hai"),
        ("Phần thứ hai", "Phần thứ hai", "nhay", "phần thứ nhất"),
    ],
)
def test_parts_are_counted(first: str, second: str, code: str, expected: str) -> None:
    found = find_in("quy_che", _add_parts(first, second))
    assert [(one.rule, one.code, one.expected) for one in found][:1] == [("BC001", code, expected)]


def test_a_bracket_below_a_full_stop_is_a_rung_of_its_own() -> None:
    lines = ("1) Phòng Tổ chức;", "2) Phòng Thi đua.")
    found = find_in("quy_che", _type_more("b) Người làm việc", *lines))
    assert "BC003" not in {one.rule for one in found}


def test_a_capital_heading_may_hold_a_note_in_small_letters() -> None:
    change = reword("I. KẾT QUẢ", "QUẢ", "QUẢ (theo Phụ lục)")
    assert ("BC006", "in-hoa") not in codes(find_in("bao_cao", change))


def test_capitals_of_a_heading_are_mended_by_how_they_are_shown() -> None:
    (one,) = find_in("bao_cao", reword("I. KẾT QUẢ", "KẾT QUẢ", "Kết quả"))
    assert one.edits == (Letter(one.at.where, all_caps=True),)


def test_an_abbreviation_heads_a_khoan() -> None:
    assert find_in("bao_cao", reword("1. Tổ chức", "Tổ chức phong trào", "UBND, HĐND")) == []


def test_labels_that_word_counts_are_numbers_too() -> None:
    def number(document: Document) -> None:
        for start in ("1. Thi đua", "2. Thi đua"):
            paragraph = find(document, start)
            paragraph.runs[0].text = paragraph.text[3:]
            properties, num = paragraph._p.get_or_add_pPr(), OxmlElement("w:numPr")
            for name, value in (("ilvl", "0"), ("numId", _find_list(document))):
                child = OxmlElement(f"w:{name}")
                child.set(qn("w:val"), value)
                num.append(child)
            properties.insert_element_before(num, "w:pBdr", "w:spacing", "w:ind", "w:jc")

    assert "BC001" not in {one.rule for one in find_in("quy_che", number)}


def _find_list(document: Document) -> str:
    """Return the list of the style 'List Number', which Word's template has."""
    style = document.styles["List Number"].element
    return style.pPr.numPr.numId.get(qn("w:val"))
