"""Tables kept as text: what parts the cells, what is refused, by both who read them."""

import io

import pytest

from kehoach.errors import BadInput
from kehoach.reading.csv_grid import read_grid
from kehoach.reading.csv_rows import choose_separator, read_rows
from kehoach.reading.gathering import Gathering


@pytest.mark.parametrize(
    ("lines", "separator"),
    [
        (["Mã,Tên"], ","),
        (["Mã;Tên"], ";"),
        (["Mã\tTên"], "\t"),
        (["Mã"], ","),
        ([], ","),
        # A comma in quotes parts nothing.
        (['"Tên, nơi làm, chức vụ";Ngày'], ";"),
        (['"Số; ký hiệu",Ngày'], ","),
    ],
)
def test_what_gives_most_cells_parts_them(lines, separator):
    assert choose_separator(lines) == separator


def test_wanted_headings_count_more_than_cells():
    lines = ["Danh sách, kèm theo, Kế hoạch, số 5", "ma;ten"]

    def count(row):
        return sum(one in ("ma", "ten") for one in row)

    assert choose_separator(lines) == ","
    assert choose_separator(lines, count) == ";"


def test_quotes_line_breaks_and_empty_cells():
    text = 'a,"b ""c"", d"\r\n"e\nf",\r\n'
    rows = list(read_rows(io.StringIO(text, newline=""), ",", "x.csv"))
    assert rows == [["a", 'b "c", d'], ["e\nf", ""]]


def test_a_grid_has_its_cells_and_size():
    grid = read_grid('"Tên, chức vụ";Ngày\nAn;01/5/2023\n', Gathering("x.csv"))
    assert grid.rows == [["Tên, chức vụ", "Ngày"], ["An", "01/5/2023"]]
    assert (grid.facts.rows, grid.facts.columns) == (2, 2)


def test_a_quote_that_never_ends_is_told_with_its_line():
    with pytest.raises(BadInput) as caught:
        read_grid('ma,ten\nA,"Sở\n', Gathering("x.csv"))
    [problem] = caught.value.problems
    assert (problem.code, problem.place.file, problem.place.line) == ("csv-sai", "x.csv", 2)


def test_too_many_columns_are_refused():
    with pytest.raises(BadInput) as caught:
        read_grid(",".join("x" * 300) + "\n", Gathering("x.csv"))
    assert [one.code for one in caught.value.problems] == ["bang-qua-lon"]
