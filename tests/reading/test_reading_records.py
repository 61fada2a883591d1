"""Rows of any table: names from headings, values as typed, what is wrong with each row."""

import datetime as dt
import json

import pytest
import xlsxwriter

from kehoach.errors import BadInput
from kehoach.reading.records import KeyNames, make_name, open_records


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("ho_ten", "ho_ten"),
        ("Họ tên", "ho_ten"),
        ("HỌ VÀ TÊN", "ho_va_ten"),
        ("Địa chỉ (nơi ở)", "dia_chi_noi_o"),
        ("  Số  TT ", "so_tt"),
        ("2023", "_2023"),
        ("E-mail", "e_mail"),
        ("…", ""),
    ],
)
def test_headings_become_names(title, name):
    assert make_name(title) == name


def test_a_wanted_name_is_preferred_to_any_other():
    keys = KeyNames(["HoTen", "họ_tên", "chuc_vu"])
    assert keys.name("Chức vụ") == "chuc_vu"
    assert keys.name("HoTen") == "HoTen"
    assert keys.name("họ_tên") == "họ_tên"
    assert keys.name("hoten") == "HoTen"
    assert keys.name("Họ tên") == "họ_tên"


def test_wanted_names_that_a_heading_cannot_tell_apart_need_their_very_letters():
    keys = KeyNames(["ma", "MA"])
    assert (keys.name("ma"), keys.name("MA"), keys.name("Mã")) == ("ma", "MA", "ma")


def write_book(path, *sheets, merged=(), hidden=()):
    """Write sheets (name, rows); a cell of one item in a list is a formula."""
    with xlsxwriter.Workbook(path) as book:
        date = book.add_format({"num_format": "dd/mm/yyyy"})
        for name, rows in sheets:
            page = book.add_worksheet(name)
            for r, row in enumerate(rows):
                for c, value in enumerate(row):
                    write_cell(page, r, c, value, date)
            for area in merged:
                page.merge_range(area, "gộp")
            for row in hidden:
                page.set_row(row, options={"hidden": True})
    return path


def write_cell(page, row, column, value, date):
    if isinstance(value, dt.date):
        page.write_datetime(row, column, value, date)
    elif isinstance(value, list):
        page.write_formula(row, column, value[0], value="x")
    elif value is not None:
        page.write(row, column, value)


def read(path, wanted=("ho_ten", "ngay"), **settings):
    records = open_records(path, wanted, **settings)
    return records, list(records)


def tell(record):
    return [(one.code, one.place.cell) for one in record.problems]


class TestSheet:
    def test_values_as_they_are_to_be_printed(self, tmp_path):
        rows = [
            ["Họ tên", "Ngày", "Số", "Lẻ", "Ghi chú"],
            ["Lê A", dt.date(2023, 3, 5), 12, 12.5, " cách "],
            ["Lê B", dt.date(2023, 1, 15), 1234567, 0.1 + 0.2, None],
        ]
        _, (first, second) = read(write_book(tmp_path / "a.xlsx", ("S", rows)))
        assert first.values == {
            "ho_ten": "Lê A",
            "ngay": "05/3/2023",
            "so": 12,
            "le": "12,5",
            "ghi_chu": "cách",
        }
        assert second.values == {
            "ho_ten": "Lê B",
            "ngay": "15/01/2023",
            "so": 1234567,
            "le": "0,3",
        }
        assert (first.problems, second.problems) == ((), ())
        assert str(second.locate("ghi_chu")).endswith("a.xlsx: S!E3")
        assert str(second.locate(None)).endswith("a.xlsx: S!A3")

    def test_titles_above_and_blank_rows_are_passed_over(self, tmp_path):
        rows = [["DANH SÁCH"], [], ["Họ tên", "Ngày"], ["Lê A", "x"], [], ["Lê B", "y"]]
        records, found = read(write_book(tmp_path / "a.xlsx", ("S", rows)))
        assert [one.values["ho_ten"] for one in found] == ["Lê A", "Lê B"]
        assert [one.values for one in records] == [one.values for one in found]

    def test_each_bad_cell_is_told_with_its_row_and_the_others_are_read(self, tmp_path):
        rows = [
            ["ho_ten", "ngay"],
            ["Lê A", "x"],
            [["=1+1"], "x"],
            ["Lê C", True],
            ["Lê D", "a\x07b"],
            ["Lê E", 12345678901234567],
            ["Lê F", dt.datetime(2023, 3, 5, 8, 30)],
        ]
        _, found = read(write_book(tmp_path / "a.xlsx", ("S", rows)))
        assert [tell(one) for one in found] == [
            [],
            [("o-cong-thuc", "A3")],
            [("o-dung-sai", "B4")],
            [("ky-tu-dieu-khien", "B5")],
            [("so-qua-dai", "B6")],
            [("o-co-gio", "B7")],
        ]
        assert found[1].problems[0].path == "[2].ho_ten"

    def test_merged_cells_spoil_all_rows_that_they_cover(self, tmp_path):
        rows = [["ho_ten", "ngay"], ["A", "x"], ["B", "x"], ["C", "x"], ["D", "x"]]
        path = write_book(tmp_path / "a.xlsx", ("S", rows), merged=["B3:B4"])
        _, found = read(path)
        assert [tell(one) for one in found] == [[], [("o-gop", "B3")], [("o-gop", "B3")], []]

    def test_merged_headings_are_refused(self, tmp_path):
        path = write_book(
            tmp_path / "a.xlsx", ("S", [["ho_ten", "ngay"], ["A", "x"]]), merged=["A1:B1"]
        )
        with pytest.raises(BadInput) as refused:
            open_records(path, ["gop"])
        assert "o-gop" in {one.code for one in refused.value.problems}

    def test_hidden_rows_and_columns_without_heading_are_told(self, tmp_path):
        rows = [["ho_ten", None, "ngay"], ["A", "ngoài lề", "x"], ["B", None, "x"]]
        records, found = read(write_book(tmp_path / "a.xlsx", ("S", rows), hidden=[2]))
        assert len(found) == 2
        assert {(one.code, one.place.cell) for one in records.notices} == {
            ("cot-khong-ten", "B2"),
            ("hang-an", "A3"),
        }

    def test_two_headings_of_one_name_are_refused(self, tmp_path):
        path = write_book(tmp_path / "a.xlsx", ("S", [["Họ tên", "ho_ten"], ["A", "B"]]))
        with pytest.raises(BadInput) as refused:
            open_records(path, ["ho_ten"])
        assert [(one.code, one.place.cell) for one in refused.value.problems] == [
            ("cot-trung", "B1")
        ]

    def test_the_sheet_with_the_headings_is_found_and_of_two_one_must_be_named(self, tmp_path):
        note, table = ["ghi", "chép"], [["ho_ten", "ngay"], ["A", "x"]]
        path = write_book(tmp_path / "a.xlsx", ("N", [note]), ("S", table), ("T", table))
        with pytest.raises(BadInput) as refused:
            open_records(path, ["ho_ten", "ngay"])
        assert [one.code for one in refused.value.problems] == ["hai-trang"]
        assert open_records(path, ["ho_ten"], sheet="T").headings[0].place.sheet == "T"

    @pytest.mark.parametrize("rows", [[], [[None]]])
    def test_an_empty_sheet_is_refused(self, tmp_path, rows):
        with pytest.raises(BadInput) as refused:
            open_records(write_book(tmp_path / "a.xlsx", ("S", rows)), ["ho_ten"])
        assert [one.code for one in refused.value.problems] == ["khong-thay-bang"]

    def test_a_longer_list_is_sent_to_csv(self, tmp_path):
        rows = [["ho_ten"], *([f"A{n}"] for n in range(20_001))]
        with pytest.raises(BadInput) as refused:
            open_records(write_book(tmp_path / "a.xlsx", ("S", rows)), ["ho_ten"])
        assert "CSV" in refused.value.problems[0].hint


class TestCsv:
    @pytest.mark.parametrize("sign", [",", ";", "\t"])
    @pytest.mark.parametrize("mark", ["", "\ufeff"])
    def test_the_separator_is_found(self, tmp_path, sign, mark):
        path = tmp_path / "a.csv"
        path.write_text(f'{mark}Họ tên{sign}Ngày\r\n"Lê{sign} A"{sign}05/3\r\n', "utf-8")
        _, (row,) = read(path)
        assert row.values == {"ho_ten": f"Lê{sign} A", "ngay": "05/3"}
        assert str(row.locate("ngay")).endswith("a.csv: CSV!B2")

    def test_text_is_cleaned_and_no_zero_is_lost(self, tmp_path):
        path = tmp_path / "a.csv"
        path.write_text("ho_ten,ngay\n Le\u0302\u00a0A ,007\nB,\n", "utf-8")
        records, (first, second) = read(path)
        assert first.values == {"ho_ten": "Lê A", "ngay": "007"}
        assert second.values == {"ho_ten": "B"}
        assert [one.code for one in records.notices] == ["chu-da-lam-sach"]

    def test_a_cell_of_two_lines_is_one_cell(self, tmp_path):
        path = tmp_path / "a.csv"
        path.write_text('ho_ten,ngay\n"A\nB",x\nC,y\n', "utf-8")
        _, (first, second) = read(path)
        assert first.values["ho_ten"] == "A\nB"
        assert second.locate("ngay").cell == "B3"

    def test_rows_of_another_length_are_bad(self, tmp_path):
        path = tmp_path / "a.csv"
        path.write_text("ho_ten,ngay\nLê A, Trưởng phòng,x\nB\nC,y\n,\n", "utf-8")
        _, found = read(path)
        assert [tell(one) for one in found] == [
            [("csv-lech-cot", "C2")],
            [("csv-lech-cot", "B3")],
            [],
        ]

    def test_a_control_character_is_told_at_its_cell(self, tmp_path):
        path = tmp_path / "a.csv"
        path.write_text("ho_ten,ngay\nA,x\x07\n", "utf-8")
        _, (row,) = read(path)
        assert tell(row) == [("ky-tu-dieu-khien", "B2")]

    @pytest.mark.parametrize(
        ("data", "code"),
        [
            (b"", "tep-rong"),
            (b"\n \n", "tep-rong"),
            ("ho_ten,ngay\n".encode("utf-16"), "khong-phai-utf8"),
            ("ho_ten,ngay\nL\u00ea,x\n".encode("cp1258", "replace"), "khong-phai-utf8"),
            (b'ho_ten,ngay\n"A,x\nB,y\n', "csv-sai"),
            (b",,\n", "khong-thay-bang"),
        ],
    )
    def test_what_is_no_such_file_is_refused(self, tmp_path, data, code):
        path = tmp_path / "a.csv"
        path.write_bytes(data)
        with pytest.raises(BadInput) as refused:
            list(open_records(path, ["ho_ten"]))
        assert [one.code for one in refused.value.problems] == [code]

    def test_it_is_read_anew_each_time(self, tmp_path):
        path = tmp_path / "a.csv"
        path.write_text("ho_ten\nA\n", "utf-8")
        records = open_records(path, ["ho_ten"])
        assert len(list(records)) == len(list(records)) == 1


class TestTree:
    def write(self, tmp_path, data):
        path = tmp_path / "a.json"
        path.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
        return path

    def test_values_may_be_lists(self, tmp_path):
        data = [{"Họ tên": "A", "viec": [{"ten": "x"}], "so": 7, "ngay": ""}, {"ho_moi": None}]
        records, (first, second) = read(self.write(tmp_path, data))
        assert records.holds_lists
        assert [one.key for one in records.headings] == ["ho_ten", "viec", "so", "ngay", "ho_moi"]
        assert first.values == {"ho_ten": "A", "viec": [{"ten": "x"}], "so": 7}
        assert second.values == {}
        assert first.locate("so").line == 1

    def test_a_row_that_is_no_group_is_bad(self, tmp_path):
        _, (_, second) = read(self.write(tmp_path, [{"ho_ten": "A"}, "B"]))
        assert [one.code for one in second.problems] == ["khong-phai-nhom"]

    def test_what_is_no_list_is_refused(self, tmp_path):
        with pytest.raises(BadInput) as refused:
            open_records(self.write(tmp_path, {"ho_ten": "A"}), [])
        assert [one.code for one in refused.value.problems] == ["khong-phai-danh-sach"]


@pytest.mark.parametrize("name", ["a.xls", "a", "a.docx"])
def test_other_files_are_refused(tmp_path, name):
    (tmp_path / name).write_bytes(b"x")
    with pytest.raises(BadInput) as refused:
        open_records(tmp_path / name, [])
    assert [one.code for one in refused.value.problems] == ["duoi-tep"]


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv", "a.json"])
def test_a_missing_file_is_told(tmp_path, name):
    with pytest.raises(BadInput) as refused:
        list(open_records(tmp_path / name, []))
    assert [one.code for one in refused.value.problems] == ["khong-co-tep"]
