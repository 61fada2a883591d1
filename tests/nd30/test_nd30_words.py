"""Lists of words: Phụ lục II typed again from the decree, and names that ended in 2025."""

from datetime import date

import pytest

from kehoach import nd30
from kehoach.nd30 import Basis

# The decree's own examples, each under its mục of Phụ lục II.
EXAMPLES = (
    (nd30.TEN_CO_QUAN, "Bộ Tài nguyên và Môi trường", "Mục IV, khoản 1"),
    (nd30.TEN_CO_QUAN, "Hội đồng nhân dân", "Mục IV, khoản 1"),
    (nd30.TEN_CO_QUAN, "Sở Tài chính", "Mục IV, khoản 1"),
    (nd30.TEN_CO_QUAN, "Văn phòng Chủ tịch nước", "Mục IV, khoản 1"),
    (nd30.DIA_DANH_DAC_BIET, "Thủ đô Hà Nội", "Mục III, khoản 1, điểm c"),
    (nd30.DIA_DANH_DAC_BIET, "Thành phố Hồ Chí Minh", "Mục III, khoản 1, điểm c"),
    (nd30.DON_VI_MANG_SO, "Quận", "Mục III, khoản 1, điểm b"),
    (nd30.DON_VI_HANH_CHINH, "thành phố", "Mục III, khoản 1, điểm a"),
    (nd30.VUNG, "Bắc Bộ", "Mục III, khoản 1, điểm đ"),
    (nd30.DANH_TU_RIENG, "Nhân dân", "Mục V, khoản 1"),
    (nd30.DANH_TU_RIENG, "Nhà nước", "Mục V, khoản 1"),
    (nd30.DANH_HIEU, "Huân chương Sao vàng", "Mục V, khoản 2"),
    (nd30.DANH_HIEU, "Nghệ sĩ Nhân dân", "Mục V, khoản 2"),
    (nd30.DANH_HIEU, "Anh hùng Lao động", "Mục V, khoản 2"),
    (nd30.NGAY_LE, "Quốc khánh", "Mục V, khoản 5"),
    (nd30.NGAY_LE, "Quốc tế Lao động", "Mục V, khoản 5"),
    (nd30.LOAI_VAN_BAN, "Bộ luật", "Mục V, khoản 6"),
    (nd30.LOAI_VAN_BAN, "Kế hoạch", "Mục V, khoản 6"),
    (nd30.TET, "Nguyên đán", "Mục V, khoản 8, điểm b"),
    (nd30.TET, "Đoan ngọ", "Mục V, khoản 8, điểm b"),
    (nd30.TET, "Trung thu", "Mục V, khoản 8, điểm b"),
    (nd30.NGAY_TRONG_TUAN, "Hai", "Mục V, khoản 8, điểm c"),
    (nd30.THANG_BANG_CHU, "Tám", "Mục V, khoản 8, điểm c"),
)


@pytest.mark.parametrize(("fact", "words", "place"), EXAMPLES)
def test_the_examples_of_the_decree(fact, words, place):
    assert words in fact.value
    assert fact.citation == f"NĐ 30/2020/NĐ-CP, Phụ lục II, {place}"
    assert fact.basis is Basis.LAW


def test_parts_of_a_document():
    assert set(nd30.PHAN_VIET_HOA.value) == {"Phần", "Chương", "Mục", "Tiểu mục", "Điều"}
    assert set(nd30.PHAN_VIET_THUONG.value) == {"khoản", "điểm"}
    assert nd30.PHAN_VIET_HOA.citation == "NĐ 30/2020/NĐ-CP, Phụ lục II, Mục V, khoản 7"


def test_citing():
    assert nd30.VIEN_DAN_LAN_DAU.basis is Basis.LAW
    assert "thời gian ban hành" in nd30.VIEN_DAN_LAN_DAU.value
    assert nd30.VIEN_DAN_LUAT.value == ("tên loại", "tên")
    assert nd30.TU_SO.basis is nd30.KHONG_DAU_PHAY.basis is Basis.CONVENTION


def test_contents_are_answered_for():
    assert nd30.NOI_DUNG_DUNG.citation == "NĐ 30/2020/NĐ-CP, Điều 12, khoản 1"
    assert nd30.NOI_DUNG_KHOP.basis is Basis.CONVENTION


def test_sixty_three_provinces_and_cities_before_2025():
    # Huế stands twice: as thành phố Huế and as the province that it was.
    assert len(nd30.TINH_THANH.value) == 63 + 1
    assert len(set(nd30.TINH_THANH.value)) == 64


def test_twenty_nine_provinces_were_merged():
    merged = [one for one in nd30.TINH_CU.value if one.het_tu == date(2025, 7, 1)]
    assert len(merged) == 63 - 34
    assert {one.moi for one in merged} <= {
        *nd30.TINH_THANH.value,
        *(f"thành phố {one}" for one in nd30.TINH_THANH.value),
    }


@pytest.mark.parametrize(
    ("old", "new", "since"),
    [
        ("Quảng Bình", "Quảng Trị", date(2025, 7, 1)),
        ("Quảng Nam", "thành phố Đà Nẵng", date(2025, 7, 1)),
        ("Bình Định", "Gia Lai", date(2025, 7, 1)),
        ("Phú Yên", "Đắk Lắk", date(2025, 7, 1)),
        ("Bình Thuận", "Lâm Đồng", date(2025, 7, 1)),
        ("Thừa Thiên Huế", "thành phố Huế", date(2025, 1, 1)),
    ],
)
def test_where_a_province_went(old, new, since):
    found = next(one for one in nd30.TINH_CU.value if one.cu == old)
    assert (found.moi, found.het_tu) == (new, since)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Bộ Nông nghiệp và Phát triển nông thôn", "Bộ Nông nghiệp và Môi trường"),
        ("Bộ Kế hoạch và Đầu tư", "Bộ Tài chính"),
        ("Bộ Giao thông vận tải", "Bộ Xây dựng"),
        ("Bộ Thông tin và Truyền thông", "Bộ Khoa học và Công nghệ"),
        ("Bộ Lao động - Thương binh và Xã hội", "Bộ Nội vụ"),
        ("Ủy ban Dân tộc", "Bộ Dân tộc và Tôn giáo"),
    ],
)
def test_ministries_that_ended(old, new):
    found = next(one for one in nd30.BO_CU.value if one.cu == old)
    assert (found.moi, found.het_tu) == (new, date(2025, 3, 1))


def test_acts_outside_the_decree_make_notes_at_most():
    for fact in (nd30.BO_CU, nd30.SO_CU, nd30.TINH_CU, nd30.CAP_HUYEN_HET_TU):
        assert fact.basis is Basis.CONVENTION
        assert "2025" in fact.citation
    assert nd30.TEN_CHINH_THUC.basis is Basis.LAW


def test_short_names_are_of_bodies_that_ended():
    fields = {one.cu.removeprefix("Sở ") for one in nd30.SO_CU.value}
    assert set(nd30.VIET_TAT_CO_QUAN.value.values()) <= fields
