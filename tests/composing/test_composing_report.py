"""A báo cáo's words as they stand on the page."""

import pytest
from pydantic import ValidationError

from kehoach.composing.bao_cao import compose_bao_cao
from kehoach.layout.place_bao_cao import place_bao_cao
from kehoach.model.bao_cao import BanBaoCao


def make(**more):
    return BanBaoCao.model_validate(
        {
            "co_quan": {"ten": "Sở Mẫu", "viet_tat": "SM", "dia_danh": "Mẫu"},
            "van_ban": {"trich_yeu": "Kết quả quý I năm 2023", "so": 7, "ngay": "3/2023"},
            "muc": [{"tieu_de": "Kết quả", "muc": [{"tieu_de": "Chung", "noi_dung": "Tốt."}]}],
            "nguoi_ky": {"chuc_vu": "Giám đốc"},
            "noi_nhan": [{"ten": "Các đơn vị"}],
            "luu": "VP",
            **more,
        }
    )


def test_within_the_cluster():
    context = compose_bao_cao(make())
    assert (context.so_ky_hieu, context.ten_loai) == ("Số: 07/BC-SM", "BÁO CÁO")
    assert context.kinh_gui == ()
    assert context.noi_nhan == ("- Các đơn vị;", "- Lưu: VT, VP.")
    assert [one.chu for one in context.noi_dung] == ["I. KẾT QUẢ", "1. Chung", "Tốt./."]


def test_to_a_superior_body():
    context = compose_bao_cao(make(kinh_gui="Bộ Mẫu"))
    assert context.kinh_gui == ("Kính gửi: Bộ Mẫu",)
    assert context.noi_nhan[0] == "- Như trên;"


def test_to_several():
    context = compose_bao_cao(make(kinh_gui=["Bộ A", "Bộ B"]))
    assert context.kinh_gui == ("Kính gửi:", "- Bộ A;", "- Bộ B.")


def test_the_close_ends_the_text():
    context = compose_bao_cao(make(ket_thuc="Trên đây là Báo cáo."))
    assert context.ket_thuc == "Trên đây là Báo cáo./."
    assert context.noi_dung[-1].chu == "Tốt."


def test_appendices_name_the_report():
    annexes = [{"ten": "Bảng một", "noi_dung": "x"}, {"ten": "Bảng hai", "noi_dung": "y"}]
    van_ban = {"trich_yeu": "Kết quả", "so": 7, "ngay": "31/3/2023", "phu_luc": annexes}
    context = compose_bao_cao(make(van_ban=van_ban))
    assert [one.nhan for one in context.phu_luc] == ["Phụ lục I", "Phụ lục II"]
    assert context.phu_luc[0].kem_theo == (
        "(Kèm theo Báo cáo số 07/BC-SM ngày 31 tháng 3 năm 2023 của Sở Mẫu)"
    )


def test_placed_it_is_the_same_but_for_breaks():
    context = compose_bao_cao(make(kinh_gui="Bộ Nông nghiệp và Phát triển nông thôn"))
    placed = place_bao_cao(context, 14)
    assert " ".join(placed.context.kinh_gui[0].split()) == context.kinh_gui[0]
    assert placed.list_variables()["kinh_gui"] == placed.context.kinh_gui


def test_without_a_section_it_is_none():
    with pytest.raises(ValidationError):
        make(muc=[])
