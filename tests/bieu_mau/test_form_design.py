"""What a unit's form asks for, and what Excel makes of it."""

import io
import zipfile
from decimal import Decimal

import openpyxl
import pytest
from forms_help import CRITERIA, PLAN, fill_form, find_cell, make_form, make_scope

from kehoach.bieu_mau.book import make_form_book
from kehoach.bieu_mau.form import HIDDEN


def list_keys(form):
    return [cell.input.key for sheet in form.sheets for cell in sheet.cells if cell.input]


def list_texts(form, sheet):
    found = next(one for one in form.sheets if one.name == sheet)
    return [cell.text for cell in found.cells if cell.text]


def find_input(form, key):
    return next(
        cell.input
        for sheet in form.sheets
        for cell in sheet.cells
        if cell.input and cell.input.key == key
    )


def open_book(data):
    return openpyxl.load_workbook(io.BytesIO(data))


class TestWhatIsAsked:
    def test_the_reports_and_activities_of_the_unit(self):
        keys = list_keys(make_form("B"))
        assert [key for key in keys if key.startswith("bao_cao.")] == [
            "bao_cao.2.ngay",
            "bao_cao.2.so",
            "bao_cao.3.ngay",
            "bao_cao.3.so",
        ]
        assert "hoat_dong.1.tinh_trang" in keys
        assert "hoat_dong.4.tinh_trang" not in keys  # the leader's alone

    def test_another_unit_owes_less(self):
        keys = list_keys(make_form("Đ"))
        assert "bao_cao.3.ngay" not in keys
        assert "bao_cao.2.ngay" in keys

    @pytest.mark.parametrize(
        ("ky", "numbers"),
        [
            ("6-thang", ["2"]),
            ("9-thang", ["2"]),
            ("quy-1", []),
            ("quy-2", ["2"]),
            ("quy-4", ["3"]),
            ("nam", ["2", "3"]),
        ],
    )
    def test_reports_belong_to_the_period_of_their_deadline(self, ky, numbers):
        keys = list_keys(make_form("B", make_scope(ky)))
        assert [key.split(".")[1] for key in keys if key.endswith(".ngay")] == numbers

    def test_scores_stand_between_zero_and_the_maximum(self):
        one = find_input(make_form(), "tu_cham.A1")
        assert (one.least, one.most) == (Decimal(0), Decimal(60))

    def test_a_criterion_that_does_not_apply_is_not_asked(self):
        assert "tu_cham.A2" not in list_keys(make_form("Đ"))
        assert "tu_cham.A2" in list_keys(make_form("B"))

    def test_no_scores_in_a_period_without_scoring(self):
        criteria = CRITERIA.replace("phien_ban: 1", "ky_cham: [nam]")
        form = make_form("B", make_scope("6-thang", criteria))
        assert [sheet.name for sheet in form.sheets] == ["Báo cáo", "Khen thưởng"]

    def test_without_criteria_there_are_reports_only(self):
        form = make_form("B", make_scope(criteria=None))
        assert not [key for key in list_keys(form) if key.startswith(("tu_cham", "ket_qua"))]
        assert find_input(form, "de_nghi.1.hinh_thuc").choices == ()

    def test_the_title_names_period_unit_and_edition(self):
        texts = list_texts(make_form("B", make_scope("6-thang")), "Báo cáo")
        assert texts[:2] == ["BIỂU MẪU BÁO CÁO KẾT QUẢ 06 THÁNG ĐẦU NĂM 2023", "Sở Hai"]
        assert "Mã đơn vị: B. Phiên bản 1." in texts


class TestSums:
    def test_weights_and_caps(self):
        book = open_book(make_form_book(make_form()))
        found = [row[0].value for row in book["Chấm điểm"]["D6:D17"]]
        assert [one for one in found if one] == [
            "=SUM(D6,D7*2,D9)",
            "=MIN(5,SUM(D12))",
            "=SUM(D15)",
            "=SUM(D10,D13,-D16)",
        ]

    def test_values_stand_beside_the_formulas(self):
        """For programs that show a form without computing."""
        points = {"tu_cham.A1": 55.5, "tu_cham.A2": 9, "tu_cham.B1": 20, "tu_cham.P1": 2.25}
        data = fill_form(make_form(), points)
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
        found = [book["Chấm điểm"][cell].value for cell in ("D10", "D13", "D16", "D17", "F17")]
        assert found == [93.5, 0, 2.25, 91.25, 0]  # 55.5 + 9 x 2 + 20; 93.5 - 2.25

    def test_the_maximum_of_a_group_counts_weights(self):
        scores = next(sheet for sheet in make_form().sheets if sheet.name == "Chấm điểm")
        groups = [
            cell.number for cell in scores.cells if cell.look == "group-figure" and cell.number
        ]
        assert groups == [Decimal(80), Decimal(20)]  # 60 + 10 x 2; 20


class TestTheFile:
    def test_same_form_same_bytes(self):
        assert make_form_book(make_form()) == make_form_book(make_form())

    def test_labels_are_locked_and_inputs_are_not(self):
        form = make_form()
        book = open_book(make_form_book(form))
        for sheet in book.worksheets[:3]:
            assert sheet.protection.sheet
        for key in ("tu_cham.A1", "ly_do.A1", "bao_cao.2.ngay", "kho_khan", "de_nghi.1.ten"):
            name, cell = find_cell(form, key)
            assert not book[name][cell].protection.locked, key
        name, cell = find_cell(form, "cham.A1")
        assert book[name][cell].protection.locked  # the cluster's
        assert book["Chấm điểm"]["B6"].protection.locked

    def test_whose_it_is_stands_where_nobody_looks(self):
        book = open_book(make_form_book(make_form()))
        assert book[HIDDEN].sheet_state == "veryHidden"
        assert book.defined_names["kehoach_don_vi"].attr_text == "_kehoach!$B$3"
        assert book[HIDDEN]["B3"].value == "B"

    def test_lists_are_ranges_however_long(self):
        long = ", ".join(f"Hình thức khen thưởng thứ {i}" for i in range(40))
        criteria = CRITERIA.replace("[Cờ thi đua, Bằng khen]", f"[{long}]")
        form = make_form("B", make_scope(criteria=criteria))
        book = open_book(make_form_book(form))
        name, cell = find_cell(form, "de_nghi.1.hinh_thuc")
        rule = next(one for one in book[name].data_validations.dataValidation if cell in one.sqref)
        assert rule.type == "list"
        assert rule.formula1.startswith("_kehoach!$")
        assert rule.formula1.endswith("$40")

    def test_scores_are_checked_while_typing(self):
        form = make_form()
        book = open_book(make_form_book(form))
        name, cell = find_cell(form, "tu_cham.A1")
        rule = next(one for one in book[name].data_validations.dataValidation if cell in one.sqref)
        assert (rule.type, rule.formula1, rule.formula2) == ("decimal", "0", "60")
        assert rule.errorStyle in (None, "stop")

    def test_it_prints_on_a4_across(self):
        book = open_book(make_form_book(make_form()))
        for sheet in book.worksheets[:3]:
            assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
            assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert book["Chấm điểm"].print_title_rows == "$4:$4"

    def test_no_name_or_time_of_the_machine(self):
        with zipfile.ZipFile(io.BytesIO(make_form_book(make_form()))) as package:
            core = package.read("docProps/core.xml").decode()
        assert "1980-01-01T00:00:00Z" in core
        assert "<dc:creator></dc:creator>" in core

    def test_words_that_look_like_formulas_stay_words(self):
        plan = PLAN.replace("noi_dung: Ký giao ước", 'noi_dung: "=1+1 giao ước"')
        form = make_form("B", make_scope(plan=plan))
        data = fill_form(form, {"kho_khan": "=HYPERLINK(1)"})
        cells = [c.value for row in open_book(data)["Báo cáo"].rows for c in row if c.value]
        assert "=1+1 giao ước" in cells
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            assert "<f>" not in package.read("xl/worksheets/sheet1.xml").decode()


class TestTheHash:
    def test_edition_changes_it(self):
        later = make_scope(criteria=CRITERIA.replace("phien_ban: 1", "phien_ban: 2"))
        assert make_form().hash != make_form("B", later).hash

    def test_words_change_it(self):
        later = make_scope(criteria=CRITERIA.replace("Chỉ tiêu kinh tế", "Chỉ tiêu kinh tế xã hội"))
        assert make_form().hash != make_form("B", later).hash

    def test_units_differ(self):
        assert make_form("A").hash != make_form("B").hash
