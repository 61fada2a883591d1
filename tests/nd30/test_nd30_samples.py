"""What the drawn samples of single kinds say (Phụ lục III, Mục II)."""

from kehoach import nd30
from kehoach.nd30 import Basis


def test_what_stands_between_bases_and_articles():
    assert dict(nd30.LOI_QUYET.value) == {
        "nghi_quyet": "QUYẾT NGHỊ:",
        "quyet_dinh": "QUYẾT ĐỊNH:",
    }
    assert "Mẫu 1.1" in nd30.LOI_QUYET.citation


def test_words_of_invitation_and_message():
    assert nd30.KINH_MOI_CHU.value == "trân trọng kính mời:"
    assert nd30.TOI_DU_CHU.value == "Tới dự"
    assert list(nd30.HOP_CHU.value.values()) == ["Chủ trì:", "Thời gian:", "Địa điểm:"]
    assert nd30.DIEN_CHU.value == "điện:"


def test_minutes_in_their_order():
    assert list(nd30.BIEN_BAN_CHU.value.values()) == [
        "Thời gian bắt đầu:",
        "Địa điểm:",
        "Thành phần tham dự:",
        "Chủ trì:",
        "Thư ký:",
        "Nội dung:",
    ]
    assert nd30.BIEN_BAN_KET_THUC.value == "kết thúc vào"


def test_kinds_without_trich_yeu_and_with_nhu_tren():
    assert nd30.KHONG_TRICH_YEU.value == {"giay_gioi_thieu", "giay_nghi_phep"}
    assert nd30.GIOI_THIEU_NHU_TREN.value == {"giay_gioi_thieu"}


def test_who_confirms_a_leave():
    assert nd30.XAC_NHAN_CHU.value == (
        "Xác nhận của cơ quan (tổ chức) hoặc chính quyền địa phương nơi nghỉ phép"
    )
    assert nd30.XAC_NHAN_KY.value == "(Chữ ký, dấu)"


def test_all_of_it_is_only_drawn():
    for fact in (nd30.LOI_QUYET, nd30.HOP_CHU, nd30.BIEN_BAN_CHU, nd30.KHONG_TRICH_YEU):
        assert fact.basis is Basis.SAMPLE
