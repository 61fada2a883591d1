"""What the decree says of the head of the page beside its lettering."""

import pytest

from kehoach import nd30
from kehoach.nd30 import Severity

II = "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản"


def test_what_every_document_has():
    """Điều 8, khoản 2: Quốc hiệu và Tiêu ngữ; tên cơ quan; số, ký hiệu; địa danh và thời gian."""
    assert set(nd30.THANH_PHAN_DAU.value) <= set(nd30.COMPONENTS)
    assert len(nd30.THANH_PHAN_DAU.value) == 5
    assert "Điều 8" in nd30.THANH_PHAN_DAU.citation


def test_minutes_are_drawn_without_place_and_date():
    assert nd30.KHONG_NGAY.value == {"bien_ban"}
    assert "Mẫu 1.9" in nd30.KHONG_NGAY.citation


@pytest.mark.parametrize(
    ("below", "above"),
    [
        ("tieu_ngu", "quoc_hieu"),
        ("co_quan_ban_hanh", "co_quan_chu_quan"),
        ("so_ky_hieu", "co_quan_ban_hanh"),
        ("dia_danh_ngay", "quoc_hieu"),
    ],
)
def test_what_stands_centred_below_what(below, above):
    assert nd30.CANH_DUOI.value[below] == above
    assert {below, above} <= set(nd30.COMPONENTS)


def test_single_spacing():
    pairs = (("quoc_hieu", "tieu_ngu"), ("co_quan_chu_quan", "co_quan_ban_hanh"))
    assert nd30.DONG_DON.value == pairs


def test_what_the_text_says_is_law():
    facts = (
        nd30.THANH_PHAN_DAU, nd30.CANH_DUOI, nd30.DONG_DON, nd30.DIGITS_MIN, nd30.NOI_NHOM,
        nd30.NOI_SO_KY_HIEU, nd30.KY_HIEU_CO_TEN_LOAI, nd30.KY_HIEU_CONG_VAN, nd30.PADDED_DAYS,
        nd30.PADDED_MONTHS, nd30.NGAY_DAY_DU, nd30.CUNG_DONG, nd30.SAU_DIA_DANH,
    )  # fmt: skip
    assert {one.severity for one in facts} == {Severity.ERROR}


def test_what_only_the_examples_show_is_a_warning():
    facts = (
        nd30.QUOC_HIEU_DONG, nd30.NET_RIENG, nd30.KHONG_KE, nd30.TEN_DAY_DU, nd30.BARE_MONTHS,
        nd30.KHONG_NGAY,
    )  # fmt: skip
    assert {one.severity for one in facts} == {Severity.WARNING}


def test_our_own_allowance_is_no_rule():
    assert nd30.KE_SAI_SO.severity is Severity.NOTE
    assert 1 in nd30.KE_SAI_SO.value


def test_signs_of_a_number():
    assert (nd30.NOI_SO_KY_HIEU.value, nd30.NOI_NHOM.value) == ("/", "-")
    assert nd30.NOI_NHOM.citation == f"{II} 3"
    assert nd30.DIGITS_MIN.value == 2


def test_groups_of_a_ky_hieu():
    assert nd30.KY_HIEU_CO_TEN_LOAI.value == ("loai", "co_quan")
    assert nd30.KY_HIEU_CONG_VAN.value == ("co_quan", "don_vi")


def test_every_month_is_with_a_zero_without_or_of_two_figures():
    padded, bare = set(nd30.PADDED_MONTHS.value), set(nd30.BARE_MONTHS.value)
    assert padded == {1, 2}
    assert bare == {3, 4, 5, 6, 7, 8, 9}
    assert nd30.PADDED_DAYS.citation == f"{II} 4"
