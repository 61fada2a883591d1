"""Facts of title, căn cứ, ladder and end of the text, typed by hand from the decree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.nd30 import (
    CAN_CU_DAU,
    CAN_CU_DU,
    CAN_CU_HOA,
    CAN_CU_MOT_DONG,
    CO_NOI_DUNG,
    CO_TRICH_YEU,
    DECIMAL,
    GACH_CHAN,
    HEADED,
    HEADING_ENDS,
    KINDS,
    MARKS,
    MOST_ROMAN,
    NUMBERED,
    NUMERALS,
    ROMAN_MARK,
    TRICH_YEU_ENDS,
    VE_VIEC_KHONG_KE,
    VE_VIEC_SACH,
    Basis,
    Rung,
    end_trich_yeu,
    number,
    read_roman,
    write_roman,
)


def test_marks_of_the_ladder() -> None:
    assert dict(MARKS.value) == {"dieu": ".", "khoan": ".", "diem": ")"}
    assert ROMAN_MARK.value == "."
    assert [number(rung, 4) for rung in (Rung.MUC, Rung.KHOAN, Rung.DIEM)] == ["IV.", "4.", "d)"]


def test_numerals_and_headings() -> None:
    assert NUMERALS.value["chương"] == NUMERALS.value["phần"] == "roman"
    assert NUMERALS.value["mục"] == NUMERALS.value["tiểu mục"] == "arabic"
    assert HEADED.value == {"phần", "chương", "mục", "tiểu mục"}
    assert NUMBERED.value == 1


def test_what_the_text_of_the_decree_says_and_what_it_does_not() -> None:
    laws = (CAN_CU_DU, CAN_CU_HOA, CAN_CU_MOT_DONG, CO_NOI_DUNG, CO_TRICH_YEU, MARKS, NUMBERED,
            NUMERALS, HEADED)  # fmt: skip
    samples = (CAN_CU_DAU, ROMAN_MARK, VE_VIEC_SACH, VE_VIEC_KHONG_KE)
    habits = (DECIMAL, GACH_CHAN, HEADING_ENDS, TRICH_YEU_ENDS)
    assert {fact.basis for fact in laws} == {Basis.LAW}
    assert {fact.basis for fact in samples} == {Basis.SAMPLE}
    assert {fact.basis for fact in habits} == {Basis.CONVENTION}


def test_forms_and_slips_may_be_without_trich_yeu() -> None:
    assert set(KINDS) > CO_TRICH_YEU.value
    assert not {"giay_gioi_thieu", "giay_nghi_phep", "phieu_gui"} & CO_TRICH_YEU.value


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("Phát động thi đua năm 2026.", "Phát động thi đua năm 2026"),
        ("V/v báo cáo;", "V/v báo cáo"),
        ("V/v báo cáo./.", "V/v báo cáo"),
        ("V/v báo cáo…", "V/v báo cáo…"),
        ("V/v báo cáo", "V/v báo cáo"),
    ],
)
def test_a_trich_yeu_ends_without_a_mark(text: str, ended: str) -> None:
    assert end_trich_yeu(text) == ended


@given(st.integers(1, MOST_ROMAN))
def test_roman_numbers_are_read_as_written(n: int) -> None:
    assert read_roman(write_roman(n)) == n


@pytest.mark.parametrize("text", ["", "IIII", "VX", "IC", "A", "i", "12"])
def test_what_is_no_roman_number(text: str) -> None:
    assert read_roman(text) == 0
