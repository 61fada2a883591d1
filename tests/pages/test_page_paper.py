"""Paper, margins, font, colour, page numbers (NĐ 30, Phụ lục I, Phần I, Mục I)."""

import pytest
from page_reading import BLACK, MM, RED, TOP_MARGIN

ASCENT, DESCENT = 0.891, 0.216
"""Of Times New Roman, as shares of its size."""
TOLERANCE = 0.3


def find_section_starts(document):
    """The first pages of the plan and of each of its appendices."""
    return [1, *(one.page for one in document.lines if one.text.startswith("Phụ lục") and one.bold)]


def test_paper_is_a4(any_document):
    for size in any_document.sizes:
        assert size == pytest.approx((210, 297), abs=0.3)


def test_text_keeps_to_the_margins(any_document):
    for line in any_document.lines:
        assert line.left > 30 - TOLERANCE, line
        assert line.right < 210 - 15 + TOLERANCE, line
        size = max(line.sizes) * MM
        assert line.baseline + DESCENT * size < 297 - 20 + TOLERANCE, line
        if line.baseline > TOP_MARGIN:
            assert line.baseline - ASCENT * size > 20 - TOLERANCE, line


def test_margins_are_no_wider_than_the_decree_allows(document):
    left, right = document.area
    assert left < 35 + TOLERANCE
    assert right > 210 - 20 - TOLERANCE
    for page in range(1, document.pages + 1):
        first = min(one.baseline for one in document.on_page(page) if one.baseline > TOP_MARGIN)
        assert first < 25 + 6.5  # a line's height below the widest margin


def test_tables_keep_to_the_margins(document):
    for rule in document.rules:
        assert rule.left > 30 - TOLERANCE
        assert rule.right < 195 + TOLERANCE


def test_font_is_times_with_vietnamese_letters(any_document):
    # Liberation Serif stands in for Times New Roman; any other name is a letter it lacked.
    faces = {"", "-Bold", "-Italic", "-BoldItalic"}
    assert any_document.fonts <= {f"LiberationSerif{face}" for face in faces}


def test_text_is_black_but_for_the_urgency_mark(document, plan):
    marks = {"khan": "KHẨN", "thuong_khan": "THƯỢNG KHẨN", "hoa_toc": "HỎA TỐC"}
    mark = marks.get(plan.van_ban.do_khan)
    for line in document.lines:
        assert line.colours == {RED if line.text == mark else BLACK}, line


def test_every_page_has_text(any_document):
    for page in range(1, any_document.pages + 1):
        assert [one for one in any_document.on_page(page) if one.baseline > TOP_MARGIN]


def test_page_numbers(any_document, co_chu_of):
    starts = find_section_starts(any_document)
    for page in range(1, any_document.pages + 1):
        number = page - max(start for start in starts if start <= page) + 1
        shown = [one for one in any_document.on_page(page) if one.baseline < TOP_MARGIN]
        assert [one.text for one in shown] == ([] if number == 1 else [str(number)])
        for one in shown:
            assert one.size == co_chu_of(any_document)
            assert one.style == (False, False)
            assert one.centre == pytest.approx(any_document.middle, abs=0.5)
            assert one.baseline - one.size * MM > 5  # printers cannot print at the very edge
