"""Pages of other shapes: appendices on their side among upright ones, tables of any columns."""

from pathlib import Path

import pytest
from page_reading import MM, read_document

from kehoach import load_plan, render
from kehoach.model import KeHoach

PLANS = Path(__file__).parent.parent / "whole" / "plans"
UPRIGHT, ON_SIDE = (210, 297), (297, 210)
LONG = "Tổng hợp kết quả thực hiện nhiệm vụ của từng đơn vị trong quý"


def make_long(plan):
    """Return ``plan`` with a table of two pages in its last appendix, which lies on its side."""
    data = plan.model_dump(mode="python", exclude_defaults=True)
    rows = [[str(number), LONG, "Phòng Tổ chức cán bộ", ""] for number in range(1, 41)]
    data["van_ban"]["phu_luc"][2]["noi_dung"] = [
        {"bang": {"dau": [["TT", "Nội dung", "Đơn vị", "Ghi chú"]], "dong": rows}}
    ]
    return KeHoach.model_validate(data)


@pytest.fixture(scope="module")
def shaped(tmp_path_factory, convert_files):
    folder = tmp_path_factory.mktemp("shapes")
    path = folder / "moi-hinh.docx"
    path.write_bytes(render(make_long(load_plan(PLANS / "moi-hinh-bang.yaml"))))
    convert_files(folder, [path])
    return read_document("moi-hinh", folder / "moi-hinh.pdf")


@pytest.fixture
def starts(shaped):
    """The first page of each appendix."""
    return [shaped.find(f"Phụ lục {number}").page for number in ("I", "II", "III")]


def measure_down(document, line):
    """Return how far the baseline of ``line`` is from the upper edge of its own page, in mm."""
    return document.sizes[line.page - 1][1] - line.letters[0]["matrix"][5] * MM


def test_each_appendix_has_its_own_paper(shaped, starts):
    first, second, third = starts
    wanted = {first: ON_SIDE, second: UPRIGHT, third: ON_SIDE}
    for page, size in enumerate(shaped.sizes, start=1):
        begun = max((start for start in starts if start <= page), default=0)
        assert size == pytest.approx(wanted.get(begun, UPRIGHT), abs=0.3)
    assert shaped.pages > third  # the last one runs over


def test_text_keeps_to_the_margins_as_one_reads(shaped):
    for line in shaped.lines:
        width, height = shaped.sizes[line.page - 1]
        assert line.left > 30 - 0.3, line
        assert line.right < width - 15 + 0.3, line
        assert measure_down(shaped, line) < height - 20, line


def test_numbers_stand_in_the_middle_of_the_top_margin_and_begin_anew(shaped, starts):
    for page in range(1, shaped.pages + 1):
        width = shaped.sizes[page - 1][0]
        number = page - max((start for start in starts if start <= page), default=1) + 1
        shown = [one for one in shaped.on_page(page) if measure_down(shaped, one) < 20]
        assert [one.text for one in shown] == ([] if number == 1 else [str(number)])
        for one in shown:
            assert one.centre == pytest.approx(30 + (width - 45) / 2, abs=0.5)


def test_tables_fill_the_width_of_the_text(shaped):
    for page in range(1, shaped.pages + 1):
        width = shaped.sizes[page - 1][0]
        upright = [one for one in shaped.rules if one.page == page and not one.level]
        if upright:
            assert min(one.left for one in upright) == pytest.approx(30, abs=0.4)
            assert max(one.right for one in upright) == pytest.approx(width - 15, abs=0.4)


def test_head_of_a_table_stands_on_each_of_its_pages(shaped, starts):
    third = starts[2]
    for page in range(third, shaped.pages + 1):
        assert shaped.find("Ghi chú", page=page).bold


def test_figures_stand_below_each_other_from_the_right(shaped, starts):
    first = starts[0]
    ends = [shaped.find(text, page=first).right for text in ("25", "40", "65")[1:]]
    assert ends == pytest.approx([ends[0]] * len(ends), abs=0.3)
