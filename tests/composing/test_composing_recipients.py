"""Nơi nhận as clerks type them, and where the body itself is found."""

import pytest

from kehoach.composing.partials import compose_dia_chi, compose_noi_nhan
from kehoach.model.co_quan import CoQuan, Luu, NoiNhan

LUU = Luu(don_vi="TCCB")


@pytest.mark.parametrize("typed", ["Như trên", "như trên", "- Như trên;", "Như trên."])
def test_as_above_is_printed_once(typed):
    given = [NoiNhan(ten=typed), NoiNhan(ten="Sở A")]
    lines = compose_noi_nhan(given, LUU, nhu_tren=True)
    assert lines == ("- Như trên;", "- Sở A;", "- Lưu: VT, TCCB.")


def test_what_follows_as_above_is_kept():
    lines = compose_noi_nhan([NoiNhan(ten="Như trên (qua trục)")], LUU, nhu_tren=True)
    assert lines[:2] == ("- Như trên;", "- Như trên (qua trục);")


def test_typed_where_the_program_adds_none_it_stays():
    assert compose_noi_nhan([NoiNhan(ten="Như trên")], LUU)[0] == "- Như trên;"


BODY = {"ten": "Sở A", "viet_tat": "SA", "dia_danh": "Hà Tĩnh"}


def test_where_the_body_is_found_stands_in_the_order_of_the_sample():
    given = {"dien_thoai": "0239 3", "trang_thong_tin": "a.vn", "dia_chi": "Số 1"}
    assert compose_dia_chi(CoQuan(**BODY, **given)) == (
        "Địa chỉ: Số 1",
        "trang thông tin điện tử: a.vn",
        "điện thoại: 0239 3",
    )


def test_without_an_address_nothing_stands_at_the_foot():
    assert compose_dia_chi(CoQuan(**BODY, dien_thoai="0239 3", thu_dien_tu="a@b.vn")) == ()
