"""Every kind of paper on its page: the first files of all kinds, all examples, all reports."""

import datetime as dt
import sys
from pathlib import Path

import pytest
from page_reading import BLACK, MM, RED, read_document

from kehoach.actions.new import new_document
from kehoach.model.hinh_thuc import HINH_THUC

sys.path.insert(0, str(Path(__file__).parent.parent / "whole"))

from golden import render_report_of
from golden_kinds import DOCUMENTS, render_file

SAME = 0.5
WHITE = (1.0, 1.0, 1.0)
SIZES = {11, 12, 13, 14}
UPRIGHT = pytest.approx((210, 297), abs=0.3)
ON_SIDE = pytest.approx((297, 210), abs=0.3)
PERIODS = ("6-thang", "9-thang", "nam", "quy-2")
KINDS = sorted({"ke_hoach", "bao_cao", "cong_van", *HINH_THUC})
NAMES = (*KINDS, *DOCUMENTS, *PERIODS)
QUOC_HIEU = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
HEADLESS = ("thu_cong", "phieu_bau", "phieu-bau-binh-xet", "chuong_trinh_hoi_nghi",
            "chuong-trinh-so-ket")  # fmt: skip
"""A letter of thanks, a ballot and a programme have no number, some no Quốc hiệu."""


@pytest.fixture(scope="module")
def papers(tmp_path_factory, convert_files):
    folder = tmp_path_factory.mktemp("every")
    files = {name: render_file(path) for name, path in DOCUMENTS.items()}
    for loai in KINDS:
        begun = new_document(loai, folder / f"{loai}.yaml", dt.date(2026, 5, 4))
        files[loai] = render_file(begun)
    files |= {period: render_report_of(period) for period in PERIODS}
    for name, data in files.items():
        (folder / f"{name}.docx").write_bytes(data)
    convert_files(folder, [folder / f"{name}.docx" for name in files])
    return {name: read_document(name, folder / f"{name}.pdf") for name in files}


@pytest.fixture(params=NAMES)
def paper(request, papers):
    return papers[request.param]


def find_all(paper, text, page=None):
    return [one for one in paper.lines if one.text == text and page in (None, one.page)]


def measure_down(paper, line):
    """How far the baseline of a line is from the upper edge of its own page, in mm."""
    return paper.sizes[line.page - 1][1] - line.letters[0]["matrix"][5] * MM


def test_paper_is_a4_and_every_page_has_text(paper):
    for page, size in enumerate(paper.sizes, start=1):
        assert size in (UPRIGHT, ON_SIDE)
        assert len(paper.on_page(page)) > 1
    assert paper.sizes[0] == UPRIGHT


def test_text_keeps_to_the_margins(paper):
    for line in paper.lines:
        width, height = paper.sizes[line.page - 1]
        assert line.left > 30 - 0.3, line
        assert line.right < width - 15 + 0.3, line
        assert measure_down(paper, line) < height - 20, line


def test_letters_are_times_and_black(paper):
    faces = {"", "-Bold", "-Italic", "-BoldItalic"}
    assert paper.fonts <= {f"LiberationSerif{face}" for face in faces}
    for line in paper.lines:
        if line.colours == {WHITE}:  # a figure on a bar of a chart
            assert line.text.isdecimal()
            assert paper.name in PERIODS
            continue
        mark = line.text in ("KHẨN", "THƯỢNG KHẨN", "HỎA TỐC")
        assert line.colours == {RED if mark else BLACK}, line
        assert line.sizes <= ({10, 11, 12, 13, 14} if paper.name in PERIODS else SIZES), line


def test_quoc_hieu_and_tieu_ngu_stand_on_each_other(paper):
    heads = find_all(paper, QUOC_HIEU)
    if not heads and paper.name in HEADLESS:
        return
    for head in heads:
        (below,) = find_all(paper, "Độc lập - Tự do - Hạnh phúc", head.page)
        assert (head.style, below.style) == ((True, False), (True, False))
        assert below.size - head.size == 1
        assert below.centre == pytest.approx(head.centre, abs=SAME)
        rule = paper.find_rule_under(below)
        assert rule.width == pytest.approx(below.width, abs=SAME)
        assert rule.centre == pytest.approx(below.centre, abs=SAME)


def test_number_and_date_stand_on_one_line_each_under_its_own(paper):
    heads = find_all(paper, QUOC_HIEU, 1)
    numbers = [one for one in paper.on_page(1) for head in heads
               if one.text.startswith("Số:") and one.right < head.left]  # fmt: skip
    if not numbers:
        assert paper.name in HEADLESS or "giao" in paper.name
        return
    (number,), (head,) = numbers, heads
    assert (number.size, number.style) == (13, (False, False))
    above = [one for one in paper.on_page(1) if one.baseline < number.baseline - 1]
    issuer = [one for one in above if one.right < head.left]
    assert issuer[-1].bold
    assert number.centre == pytest.approx(issuer[-1].centre, abs=SAME)
    rule = paper.find_rule_under(issuer[-1])
    names = [one for one in issuer if one.bold]
    longest = max(one.width for one in names)
    assert longest / 3 - SAME <= rule.width <= longest / 2 + SAME
    dates = [one for one in paper.on_page(1) if "ngày" in one.text
             and abs(one.baseline - number.baseline) < SAME]  # fmt: skip
    if dates:  # a biên bản says its day in the text
        assert dates[0].italic
        assert dates[0].centre == pytest.approx(head.centre, abs=SAME)
        assert number.right < dates[0].left - 1


def test_recipients_begin_at_the_left_edge_in_their_small_letters(paper):
    for label in find_all(paper, "Nơi nhận:"):
        assert (label.size, label.style) == (12, (True, True))
        assert label.left == pytest.approx(30, abs=SAME)
        below = [one for one in paper.on_page(label.page)
                 if one.baseline > label.baseline and one.left < 31]  # fmt: skip
        last = next(i for i, one in enumerate(below) if one.text.endswith("."))
        assert {size for one in below[: last + 1] for size in one.sizes} == {11}
        assert below[last].text.startswith("- Lưu:") or last


def test_who_signs_stands_bold_in_the_middle_of_the_right_half(paper):
    """The recipients and the one who signs share a table; of several who sign, the last row."""
    for label in find_all(paper, "Nơi nhận:"):
        block = [one for one in paper.on_page(label.page)
                 if abs(one.baseline - label.baseline) < 60 and one.left > 90 and one.bold
                 and one.baseline > label.baseline - 2]  # fmt: skip
        heads = find_all(paper, QUOC_HIEU, 1)
        for line in block:
            assert line.size in (13, 14)
            if heads:
                assert line.centre == pytest.approx(heads[0].centre, abs=1.5), line


def test_page_numbers_stand_in_the_middle_and_begin_anew(paper):
    starts = [1, *(one.page for one in paper.lines
                   if one.page > 1 and (one.text.startswith("Phụ lục") or one.text == QUOC_HIEU)
                   and one.bold)]  # fmt: skip
    for page, (width, _) in enumerate(paper.sizes, start=1):
        number = page - max(start for start in starts if start <= page) + 1
        above = [one for one in paper.on_page(page) if measure_down(paper, one) < 19]
        assert [one.text for one in above] == ([] if number == 1 else [str(number)]), page
        for one in above:
            assert one.centre == pytest.approx((30 + width - 15) / 2, abs=SAME)
            assert one.style == (False, False)
