"""The table of activities on its pages (offices' habit; the decree rules no tables)."""

import pytest

HEADER = ["TT", "Nội dung hoạt động", "Đơn vị thực hiện", "Thời gian"]
SIZES = {14: 13, 13: 12}
TALL = "hang-dai-hon-trang"
"""The plan with a row taller than a page, which has to be split."""


def list_cells(document):
    """page -> (row, column) -> lines."""
    cells = {}
    for page, grid in document.grids.items():
        for line in document.on_page(page):
            if grid.holds(line):
                cells.setdefault(page, {}).setdefault(grid.find_cell(line), []).append(line)
    return cells


def test_there_is_a_table_where_there_are_activities(document, plan):
    assert bool(document.grids) == bool(plan.hoat_dong)


def test_pages_of_the_table_follow_each_other(document):
    pages = sorted(document.grids)
    assert pages == list(range(min(pages, default=1), max(pages, default=0) + 1))


def test_header_stands_on_each_page_bold_and_centred(document, co_chu):
    for page, cells in list_cells(document).items():
        columns = document.grids[page].columns
        for column, title in enumerate(HEADER):
            (line,) = cells[0, column]
            assert line.text == title
            assert (line.size, line.style) == (SIZES[co_chu], (True, False))
            assert line.centre == pytest.approx(sum(columns[column : column + 2]) / 2, abs=0.5)


def test_header_never_stands_alone(document):
    for page, cells in list_cells(document).items():
        assert max(row for row, _ in cells) >= 1, page


def test_every_activity_has_its_row_and_no_row_is_split(document, plan):
    numbers, unnumbered = [], 0
    for page, cells in list_cells(document).items():
        for row in range(1, len(document.grids[page].rows) - 1):
            first = cells.get((row, 0))
            unnumbered += first is None
            numbers += [line.text for line in first or ()]
    assert numbers == [str(number) for number in range(1, len(plan.hoat_dong) + 1)]
    assert bool(unnumbered) == (document.name == TALL)


def test_no_text_leaves_its_cell(document):
    for page, grid in document.grids.items():
        for line in document.on_page(page):
            if grid.holds(line):
                _, column = grid.find_cell(line)
                left, right = grid.columns[column : column + 2]
                assert left + 0.5 < line.left, line
                assert line.right < right - 0.3, line


def test_text_of_the_table_is_plain_and_of_one_size(document, co_chu):
    for cells in list_cells(document).values():
        for (row, _), lines in cells.items():
            for line in lines:
                assert row == 0 or (line.size, line.style) == (SIZES[co_chu], (False, False)), line


def test_heading_stands_on_the_page_where_its_table_begins(document):
    if document.grids:
        first = min(document.grids)
        before = [
            one
            for one in document.on_page(first)
            if 20 < one.baseline < document.grids[first].rows[0]
        ]
        assert before[-1].text.endswith("NỘI DUNG HOẠT ĐỘNG")


def test_cells_say_what_the_plan_says(document, plan):
    if document.name == TALL:
        return
    rows = []
    for page, cells in sorted(list_cells(document).items()):
        for row in range(1, len(document.grids[page].rows) - 1):
            rows.append("".join(one.text for one in cells[row, 1]).replace(" ", ""))
    assert rows == [one.noi_dung.replace(" ", "") for one in plan.hoat_dong]
