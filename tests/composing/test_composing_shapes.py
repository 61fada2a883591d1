"""Sections, dashes and tables of any shape, in the words and cells of the page."""

from __future__ import annotations

from typing import Any

import pytest
from test_composing_plan import compose, list_rows, make

from kehoach.composing.bang import choose_kind, choose_kinds, compose_bang
from kehoach.composing.hoat_dong import compose_hoat_dong
from kehoach.model import Bang

COT = (
    "tt",
    "noi_dung",
    {"khoa": "chu_tri", "tieu_de": "Chủ trì", "nhom": "Đơn vị thực hiện"},
    {"khoa": "phoi_hop", "tieu_de": "Phối hợp", "nhom": "Đơn vị thực hiện"},
    "thoi_gian",
    {"khoa": "kinh_phi", "tieu_de": "Kinh phí"},
)


def list_words(muc: list[Any]) -> list[tuple[str, str]]:
    return [(one.kieu, one.chu) for one in compose(muc=muc, ket_thuc="Hết").noi_dung]


class TestSections:
    def test_smaller_items_stand_under_their_dash_after_a_plus(self):
        muc = [{"tieu_de": "A", "gach": ["Một", {"noi_dung": "Hai", "gach": ["Ba", "Bốn"]}]}]
        assert list_words(muc) == [
            ("muc_la_ma", "I. A"),
            ("gach_dau_dong", "- Một"),
            ("gach_dau_dong", "- Hai"),
            ("gach_dau_dong", "+ Ba"),
            ("gach_dau_dong", "+ Bốn"),
        ]

    def test_pieces_stand_in_their_order(self):
        bang = {"dong": [["x"]]}
        muc = [{"tieu_de": "A", "noi_dung": [{"bang": bang}, "Một", {"gach": ["Hai"]}, "Ba"]}]
        assert list_words(muc) == [
            ("muc_la_ma", "I. A"),
            ("bang", ""),
            ("noi_dung", "Một"),
            ("gach_dau_dong", "- Hai"),
            ("noi_dung", "Ba"),
        ]

    def test_a_phan_has_its_label_on_a_line_of_its_own_and_roman_numbers_below(self):
        """Phụ lục I, Phần I, Mục V, 6a: 'Phần I' centred, its heading in capitals below."""
        muc = [
            {"so": "Phần I", "tieu_de": "Đánh giá", "muc": [{"tieu_de": "Kết quả", "muc": ["x"]}]},
            {"so": "Phần II", "tieu_de": "Nhiệm vụ", "muc": [{"tieu_de": "Chung"}]},
        ]
        assert list_words(muc) == [
            ("phan_chuong", "Phần I"),
            ("tieu_de_phan_chuong", "ĐÁNH GIÁ"),
            ("muc_la_ma", "I. KẾT QUẢ"),
            ("khoan", "1. x"),
            ("phan_chuong", "Phần II"),
            ("tieu_de_phan_chuong", "NHIỆM VỤ"),
            ("muc_la_ma", "I. CHUNG"),
        ]

    def test_numbers_of_ones_own(self):
        khoan = {
            "tieu_de": "B",
            "muc": [{"so": "1.1.", "tieu_de": "C"}, {"so": "1.2.", "noi_dung": "D"}],
        }
        assert list_words([{"tieu_de": "A", "muc": [khoan]}]) == [
            ("muc_la_ma", "I. A"),
            ("khoan_co_tieu_de", "1. B"),
            ("khoan_co_tieu_de", "1.1. C"),
            ("diem", "1.2. D"),
        ]

    def test_what_has_no_number_is_not_counted(self):
        muc = [{"khong_so": True, "noi_dung": "Mở"}, {"tieu_de": "A"}, {"tieu_de": "B"}]
        assert list_words(muc) == [
            ("noi_dung", "Mở"), ("muc_la_ma", "I. A"), ("muc_la_ma", "II. B")
        ]  # fmt: skip

    def test_below_the_letters_only_numbers_of_ones_own(self):
        low = {"tieu_de": "C", "muc": [{"so": "(i)", "noi_dung": "D"}]}
        muc = [{"tieu_de": "A", "muc": [{"tieu_de": "B", "muc": [low]}]}]
        assert list_words(muc)[-2:] == [("diem", "a) C"), ("diem", "(i) D")]


class TestActivities:
    def test_columns_are_those_asked_for(self):
        row = {
            "noi_dung": "Họp", "chu_tri": ["kt"], "phoi_hop": "B", "thoi_gian": "Quý I/2023",
            "them": {"kinh_phi": "12,5"},
        }  # fmt: skip
        table = compose_hoat_dong(make(cot=COT, hoat_dong=[row]))
        assert list_rows(table) == [
            ["TT", "Nội dung hoạt động", "Đơn vị thực hiện", "Thời gian", "Kinh phí"],
            ["Chủ trì", "Phối hợp"],
            ["1", "Họp", "Khối trưởng", "B", "Quý I/2023", "12,5"],
        ]
        assert [(one.cot, one.ngang, one.doc) for one in table.dau[0]] == [
            (0, 1, 2), (1, 1, 2), (2, 2, 1), (4, 1, 2), (5, 1, 2)
        ]  # fmt: skip
        assert [one.cot for one in table.dau[1]] == [2, 3]
        assert [one.kieu for one in table.dong[0]] == ["giua", "chu", "giua", "giua", "giua", "so"]

    def test_groups_have_roman_numbers_and_their_rows_begin_anew(self):
        row = {"noi_dung": "Họp", "thuc_hien": "A", "thoi_gian": "Quý I/2023"}
        rows = [
            {"nhom": "Chung"}, row, row | {"khong_so": True}, row | {"so": "1.1"}, row,
            {"nhom": "Riêng"}, row,
        ]  # fmt: skip
        table = compose_hoat_dong(make(hoat_dong=rows))
        assert [cells[0] for cells in list_rows(table)[1:]] == ["I", "1", "", "1.1", "2", "II", "1"]
        assert [(one.kieu, one.cot, one.ngang) for one in table.dong[0]] == [
            ("tieu_de", 0, 1), ("nhom", 1, 3)
        ]  # fmt: skip

    def test_without_a_column_of_numbers_the_group_bears_its_own(self):
        row = {"noi_dung": "Họp", "thoi_gian": "Quý I/2023"}
        plan = make(cot=["noi_dung", "thoi_gian"], hoat_dong=[{"nhom": "Chung"}, row])
        assert list_rows(compose_hoat_dong(plan))[1] == ["I. Chung"]

    def test_cells_left_blank(self):
        row = {"noi_dung": "Họp", "thuc_hien": "A", "o_trong": ["thoi_gian"]}
        assert list_rows(compose_hoat_dong(make(hoat_dong=[row])))[1] == ["1", "Họp", "A", ""]


class TestFreeTables:
    def test_cells_stand_in_their_columns(self):
        bang = Bang.model_validate(
            {
                "ten": "Dự toán",
                "don_vi_tinh": "triệu đồng",
                "dau": [["TT", "Nội dung", "Số tiền"]],
                "dong": [
                    [{"chu": "Nhiệm vụ thường xuyên", "ngang": 3}],
                    [1, "Hội nghị", "120,0"],
                    [2, "Tuyên truyền", "1.040,0"],
                    [{"chu": "Cộng", "ngang": 2}, "1.160,0"],
                ],
            }
        )
        table = compose_bang(bang)
        assert (table.ten, table.don_vi_tinh) == ("Dự toán", "Đơn vị tính: triệu đồng")
        assert [[one.kieu for one in row] for row in table.dong] == [
            ["nhom"], ["giua", "giua", "so"], ["giua", "giua", "so"], ["giua", "so"]
        ]  # fmt: skip
        assert [(one.cot, one.ngang) for one in table.dong[3]] == [(0, 2), (2, 1)]

    def test_a_unit_that_is_named_stays_as_typed(self):
        bang = Bang.model_validate({"don_vi_tinh": "ĐVT: người", "dong": [["A"]]})
        assert compose_bang(bang).don_vi_tinh == "ĐVT: người"

    def test_a_number_before_the_heading_of_a_group(self):
        bang = Bang.model_validate(
            {"dong": [["I", {"chu": "Khối văn phòng", "ngang": 2}], [1, "A", "B"]]}
        )
        assert [one.kieu for one in compose_bang(bang).dong[0]] == ["tieu_de", "nhom"]

    @pytest.mark.parametrize(
        ("words", "column", "kind"),
        [
            (["1", "2", "3"], 0, "giua"),
            (["I", "1", "1.1", ""], 0, "giua"),
            (["a)", "b)"], 0, "giua"),
            (["1", "2"], 1, "so"),
            (["120,5", "1.040,0", "-", "5%"], 2, "so"),
            (["2024", "2025"], 1, "giua"),
            (["Tấn", "Người", "m²"], 1, "giua"),
            (["Tấn", "Trung tâm Phục vụ hành chính công"], 1, "chu"),
            (["16/6/2023", "23/6/2023 (trễ 13 ngày)", "chưa gửi", "-"], 1, "giua"),
            (["Trần Văn A", "Trần Thị B (Trưởng ban)"], 1, "chu"),
            (["", ""], 1, "chu"),
            ([], 0, "chu"),
        ],
    )
    def test_figures_from_the_right_short_words_in_the_middle(self, words, column, kind):
        assert choose_kind(words, column) == kind

    def test_columns_of_dates_stand_alike(self):
        early = ["16/6/2023", "18/6/2023"]
        late = ["20/9/2023 (trễ 2 ngày)", "chưa nhận được báo cáo"]
        phrases = ["Trước 15/11/2023", "Thường xuyên trong năm"]
        assert choose_kinds([["1", "2"], early, late, phrases]) == ["giua", "chu", "chu", "chu"]
        assert choose_kinds([["1", "2"], early, phrases]) == ["giua", "giua", "chu"]
