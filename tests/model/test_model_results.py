"""Numbers as clerks type them; criteria and results as files hold them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.con_so import write_number
from kehoach.errors import BadInput
from kehoach.model.so_thap_phan import count_places, parse_so, shorten
from kehoach.model.tieu_chi import TieuChi
from kehoach.model.tieu_chi_faults import find_foreign_scores, find_tieu_chi_faults
from kehoach.reading.results import read_ket_qua, read_tieu_chi


class TestNumbers:
    @pytest.mark.parametrize(
        ("text", "number"),
        [
            ("28", "28"),
            ("7,5", "7.5"),
            ("7.5", "7.5"),
            ("1.234", "1234"),
            ("1.234,5", "1234.5"),
            ("12.345.678", "12345678"),
            ("-3,25", "-3.25"),
            ("0.125", "0.125"),
            (" 5 ", "5"),
        ],
    )
    def test_read(self, text, number):
        assert parse_so(text) == Decimal(number)

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "1,234",
            "1,234.5",
            "1.23.4",
            "1e3",
            "inf",
            "nan",
            "５",
            "5 điểm",
            "1 000",
            "--1",
            "1_0",
        ],
    )
    def test_not_guessed(self, text):
        assert parse_so(text) is None

    @given(st.decimals(-(10**9), 10**9, places=2))
    def test_what_we_write_we_read(self, number):
        assert parse_so(write_number(number)) == number

    def test_shortened(self):
        assert (shorten(Decimal("28.00")), str(shorten(Decimal("7.50")))) == (28, "7.5")
        assert str(shorten(Decimal("1E+2"))) == "100"
        assert str(shorten(Decimal("3.125"))) == "3.1250"  # 3.125 is a number of thousands

    @given(st.decimals(-(10**9), 10**9, places=4) | st.decimals(-(10**9), 10**9, places=3))
    def test_what_a_file_holds_is_what_it_reads(self, number):
        assert parse_so(str(shorten(number))) == number

    def test_places(self):
        assert count_places(Decimal("7.50")) == 1


def make(**keys):
    return TieuChi.model_validate({"nam": 2023, **keys})


A1 = {"ma": "A1", "ten": "Một", "diem_toi_da": 60}
A2 = {"ma": "A2", "ten": "Hai", "diem_toi_da": 10, "trong_so": 2}


class TestCriteria:
    def test_maxima(self):
        criteria = make(tieu_chi=[A1, A2], diem_rieng=[{"don_vi": "Đ", "diem_toi_da": {"A2": 5}}])
        assert criteria.compute_toi_da() == 80
        assert criteria.compute_toi_da("đ") == 70  # 60 + 5 x 2, in whatever case
        assert criteria.find_toi_da("A2", "Đ") == 5
        assert criteria.find_toi_da("X9") is None

    def test_periods_of_scoring(self):
        assert make(tieu_chi=[A1]).is_scored("6-thang")
        assert not make(tieu_chi=[A1], ky_cham=["nam"]).is_scored("6-thang")
        assert not make().is_scored("nam")

    @pytest.mark.parametrize(
        ("keys", "code", "path"),
        [
            ({"tieu_chi": [A1, {**A2, "ma": "a1"}]}, "ma-trung", ("tieu_chi", 1, "ma")),
            (
                {"tieu_chi": [A1], "diem_thuong": {"khoan": [{**A1, "toi_da": 1}]}},
                "ma-trung",
                ("diem_thuong", "khoan", 0, "ma"),
            ),
            ({"tieu_chi": [{**A1, "nhom": "Z"}]}, "khong-ro-nhom", ("tieu_chi", 0, "nhom")),
            ({"tieu_chi": [A1], "bang_nhau": ["B"]}, "khong-ro-ma", ("bang_nhau", 0)),
            (
                {"diem_rieng": [{"don_vi": "Đ", "diem_toi_da": {"A1": 1}}]},
                "khong-ro-ma",
                ("diem_rieng", 0, "diem_toi_da", "A1"),
            ),
            ({"tieu_chi": [A1, A2], "thang_diem": 100}, "thang-diem-lech", ("thang_diem",)),
            (
                {"xep_loai": [{"ten": "Khá", "tu": 70}, {"ten": "Tốt", "tu": 85}]},
                "xep-loai-nguoc",
                ("xep_loai", 1, "tu"),
            ),
        ],
    )
    def test_faults(self, keys, code, path):
        for key in keys.get("diem_thuong", {}).get("khoan", []):
            key.pop("diem_toi_da", None)
        faults = list(find_tieu_chi_faults(make(**keys)))
        assert [(one.code, one.path) for one in faults] == [(code, path)]

    def test_sound_ones_have_none(self):
        sound = make(tieu_chi=[A1, A2], thang_diem=80, bang_nhau=["A1"])
        assert list(find_tieu_chi_faults(sound)) == []


class TestFiles:
    def test_a_code_that_other_programs_would_take_for_a_number(self, tmp_path):
        path = tmp_path / "tieu-chi.yaml"
        path.write_text(
            "nam: 2023\ntieu_chi:\n  - { ma: 1.1, ten: Một, diem_toi_da: 5 }\n", "utf-8"
        )
        with pytest.raises(BadInput) as caught:
            read_tieu_chi(path)
        [problem] = caught.value.problems
        assert (problem.code, problem.path, problem.place.line) == ("ma-sai", "tieu_chi[1].ma", 3)

    def test_a_unit_twice(self, tmp_path):
        path = tmp_path / "ket-qua.yaml"
        path.write_text("nam: 2023\nky: nam\ndon_vi:\n  - ma: A\n  - ma: a\n", "utf-8")
        with pytest.raises(BadInput) as caught:
            read_ket_qua(path)
        assert [(one.code, one.place.line) for one in caught.value.problems] == [("ma-trung", 5)]

    def test_one_word_for_what_is_done(self, tmp_path):
        path = tmp_path / "ket-qua.yaml"
        text = (
            "nam: 2023\nky: nam\ndon_vi:\n  - ma: A\n    hoat_dong:\n"
            "      - { hoat_dong: 3, tinh_trang: xong }\n"
        )
        path.write_text(text, "utf-8")
        assert read_ket_qua(path)[0].don_vi[0].hoat_dong[0].tinh_trang == "xong"
        path.write_text(text.replace("xong", "da_xong"), "utf-8")
        with pytest.raises(BadInput) as caught:
            read_ket_qua(path)
        [problem] = caught.value.problems
        assert (problem.code, problem.place.line, problem.found, problem.expected) == (
            *("tinh-trang-cu", 6),
            *("da_xong", "xong"),
        )
        assert "đổi mọi da_xong trong tệp thành xong" in problem.hint

    def test_no_more_than_a_hundred_are_told(self, tmp_path):
        path = tmp_path / "ket-qua.yaml"
        rows = "".join(f"      - {{ hoat_dong: {n}, tinh_trang: x }}\n" for n in range(1, 301))
        path.write_text(f"nam: 2023\nky: nam\ndon_vi:\n  - ma: A\n    hoat_dong:\n{rows}", "utf-8")
        with pytest.raises(BadInput) as caught:
            read_ket_qua(path)
        assert [one.place.line for one in caught.value.problems[:100]] == list(range(6, 106))
        [last] = caught.value.problems[100:]
        assert (last.code, last.found) == ("con-loi-nua", "còn 200 lỗi nữa")

    def test_figures_and_words(self, tmp_path):
        path = tmp_path / "ket-qua.yaml"
        text = (
            'nam: 2023\nky: nam\ndon_vi:\n  - ma: A\n    ket_qua: { a: 1.234, b: "0912", c: tốt }\n'
        )
        path.write_text(text, "utf-8")
        read, _ = read_ket_qua(path)
        assert read.don_vi[0].ket_qua == {"a": Decimal(1234), "b": "0912", "c": "tốt"}

    def test_scores_that_the_criteria_do_not_know(self, tmp_path):
        path = tmp_path / "ket-qua.yaml"
        path.write_text(
            "nam: 2023\nky: nam\ndon_vi:\n  - ma: Đ\n    tu_cham: { A1: 61, X1: 1 }\n"
            "    cham: { A1: 60 }\n",
            "utf-8",
        )
        read, _ = read_ket_qua(path)
        faults = list(find_foreign_scores(read, make(tieu_chi=[A1])))
        assert [(one.code, one.path[-2:]) for one in faults] == [
            ("qua-diem-chuan", ("tu_cham", "A1")),
            ("khong-ro-ma", ("tu_cham", "X1")),
        ]

    def test_units_that_answer_much_are_not_too_many(self, tmp_path):
        path = tmp_path / "ket-qua.yaml"
        answers = ", ".join(f"k{index}: {index}" for index in range(100))
        one = f"  - ma: A%s\n    ket_qua: {{ {answers} }}\n"
        units = "".join(one % index for index in range(1050))
        path.write_text(f"nam: 2023\nky: nam\ndon_vi:\n{units}", "utf-8")
        read, _ = read_ket_qua(path)
        assert len(read.don_vi) == 1050
