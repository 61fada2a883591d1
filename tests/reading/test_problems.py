"""The model's refusals in a clerk's words: keys, values and places."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from pydantic import BaseModel, ValidationError

from kehoach.errors import Problem
from kehoach.model import HoSoCoQuan, KeHoach
from kehoach.model.fault import Fault
from kehoach.reading import read_source
from kehoach.reading.problems import explain, explain_fault, list_keys, quote

Explain = Callable[..., list[Problem]]


@pytest.fixture
def tell(write) -> Explain:
    def explain_text(text: str, model: type[BaseModel] = HoSoCoQuan) -> list[Problem]:
        source = read_source(write("a.yaml", text), shown="a.yaml")
        with pytest.raises(ValidationError) as caught:
            model.model_validate(source.data)
        return list(explain(caught.value, source, model))

    return explain_text


BODY = "co_quan: {ten: Sở, viet_tat: S, dia_danh: A}\n"


class TestQuote:
    @pytest.mark.parametrize(
        ("value", "shown"),
        [
            ("Sở Nội vụ", "Sở Nội vụ"),
            ("hai\n  dòng", "hai dòng"),
            ("a" * 81, "a" * 80 + "…"),
            (12, "12"),
            (True, "true"),
            (False, "false"),
            (None, "để trống"),
            ("", "để trống"),
            ("  ", "để trống"),
            (dt.date(2023, 6, 5), "05/06/2023"),
            ([], "danh sách không có mục nào"),
            ([1, 2], "danh sách 2 mục"),
            ({}, "nhóm khóa {}"),
            ({"a": 1, "b": [2], "c": None}, "nhóm khóa {a: 1, b: …, c: để trống}"),
        ],
    )
    def test_shows_a_value_on_one_short_line(self, value, shown):
        assert quote(value) == shown

    def test_does_not_walk_through_a_value_without_end(self):
        assert len(quote({str(n): "x" * 1000 for n in range(1000)})) < 120


class TestKeys:
    @pytest.mark.parametrize(
        ("path", "some", "none"),
        [
            ((), {"nam", "muc", "luu"}, {"ten"}),
            (("co_quan",), {"ten", "viet_tat"}, {"nam"}),
            (("hoat_dong", 3), {"noi_dung", "bao_cao"}, {"muc"}),
            (("muc", 0, "muc", 1), {"tieu_de", "gach"}, {"ten"}),
            (("noi_nhan", 0), {"ten", "de"}, {"don_vi"}),
            (("danh_sach", "vai_tro", "khoi_truong"), {"ten_ghep"}, {"khoi"}),
            (("hoat_dong", 0, "thoi_gian", "tu_ngay"), {"den_ngay", "mau"}, {"thang"}),
        ],
    )
    def test_of_a_group_are_those_of_its_model(self, path, some, none):
        keys = set(list_keys(KeHoach, path))
        assert some <= keys
        assert not none & keys


class TestPlaces:
    def test_a_text_for_a_group_is_quoted_where_it_stands(self, tell):
        (problem,) = tell(BODY + 'noi_nhan: [UBND tỉnh, ""]\n')
        assert (problem.path, problem.code, problem.found) == (
            "noi_nhan[2]",
            "de-trong",
            "để trống",
        )
        assert (problem.place.line, problem.place.column) == (2, 23)

    def test_an_unknown_key_is_named_where_the_key_stands(self, tell):
        (problem,) = tell(BODY + "nguoi_ky:\n  gd: {chuc_vu: A, ho_tên: B}\n")
        assert str(problem.place) == "a.yaml:3:20"
        assert problem.hint == "có phải ho_ten?"

    def test_a_misspelt_key_is_not_missing_too(self, tell):
        (problem,) = tell("co_quan: {ten: Sở, vittat: S, dia_danh: A}\n")
        assert (problem.code, problem.hint) == ("khoa-la", "có phải viet_tat?")

    def test_another_unknown_key_leaves_the_missing_one_missing(self, tell):
        problems = tell("co_quan: {ten: Sở, xyz: S, dia_danh: A}\n")
        assert sorted(problem.code for problem in problems) == ["khoa-la", "thieu-khoa"]

    def test_an_absurdly_long_key_is_cut(self, tell):
        (problem,) = tell(BODY + f"{'k' * 500}: 1\n")
        assert len(problem.found) < 100

    def test_a_fault_in_a_bare_list_stands_at_the_item(self, write):
        source = read_source(write("a.yaml", "hoat_dong:\n  - thuc_hien: [a, b]\n"), shown="a.yaml")
        path = ("hoat_dong", 0, "thuc_hien", "ai", 1)
        problem = explain_fault(Fault(path, "khong-ro", "b", "…", ("bc", "xyz")), source)
        assert (str(problem.place), problem.path) == ("a.yaml:2:20", "hoat_dong[1].thuc_hien[2]")

    @pytest.mark.parametrize(
        ("known", "hint"), [(("khoi_truong",), "có phải khoi_truong?"), (("xyz",), ""), ((), "")]
    )
    def test_a_near_name_is_asked_after(self, write, known, hint):
        source = read_source(write("a.yaml", "a: 1\n"))
        fault = Fault(("a",), "khong-ro", "khoi_truon", "…", known)
        assert explain_fault(fault, source).hint == hint


class TestHints:
    @pytest.mark.parametrize(
        ("text", "found", "hint"),
        [
            ('kieu: {co_chu: "13"}', '"13"', "bỏ nháy kép"),
            ("kieu: {co_chu: mười ba}", "mười ba", ""),
            ("kieu: {ty_le: 92.9%}", "92.9%", "có phải 92,9%?"),
            ('luu: {don_vi: A, so_ban: "2"}', '"2"', "bỏ nháy kép"),
            ("luu: {don_vi: true}", "true", "nếu đúng là chữ thì đặt trong nháy kép"),
        ],
    )
    def test_say_what_to_do(self, tell, text, found, hint):
        (problem,) = tell(BODY + text + "\n")
        assert (problem.found, problem.hint) == (found, hint)
