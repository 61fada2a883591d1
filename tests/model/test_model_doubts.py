"""What a person is asked to look at again: each doubt alone, in a plan that has no other."""

from typing import Any

import pytest

from kehoach.model import KeHoach
from kehoach.model.doubts import find_doubts

GOOD: dict[str, Any] = {
    "nam": 2026,
    "co_quan": {"ten": "Sở Nội vụ", "viet_tat": "SNV", "dia_danh": "Nghệ An"},
    "van_ban": {"ngay": "05/01/2026", "trich_yeu": "Hoạt động Cụm năm 2026"},
    "muc": [{"tieu_de": "Nội dung", "bang": "hoat_dong"}],
    "hoat_dong": [{"noi_dung": "Việc", "thuc_hien": ["truong"], "thoi_gian": "Quý I/2026"}],
    "nguoi_ky": {"chuc_vu": "Giám đốc", "ho_ten": "Trần Văn An"},
    "luu": "VP",
    "danh_sach": {"vai_tro": {"truong": {"ten": "Cụm trưởng"}}},
}


def find_codes(**changes: Any) -> list[str]:
    return [doubt.code for doubt in find_doubts(KeHoach.model_validate(GOOD | changes))]


def change_row(**changes: Any) -> list[dict[str, Any]]:
    return [GOOD["hoat_dong"][0] | changes]


def test_a_good_plan_raises_no_doubt() -> None:
    assert find_codes() == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"van_ban": {"trich_yeu": "Hoạt động Cụm năm 2025"}}, "nam-khac-nhau"),
        ({"van_ban": {"ngay": 2024, "trich_yeu": "Hoạt động Cụm"}}, "nam-khac-nhau"),
        ({"van_ban": {"trich_yeu": "Hoạt động Cụm."}}, "trich-yeu-dau-cham"),
        ({"can_cu": [{"loai": "Nghị định", "so_ky_hieu": "30/2020/NĐ-CP"}]}, "can-cu-thieu-phan"),
        ({"can_cu": [{"loai": "Luật", "trich_yeu": "Thủ đô"}]}, "can-cu-thieu-phan"),
        ({"hoat_dong": []}, "muc-chi-tieu-de"),
        ({"hoat_dong": change_row(thoi_gian="Sau ngày 01/5/2026 ít lâu")}, "thoi-gian-tu-do"),
        ({"hoat_dong": change_row(thoi_gian="01/5/2026")}, "thoi-gian-chi-co-ngay"),
        ({"hoat_dong": change_row(thuc_hien="Phòng chuyên môn")}, "thuc-hien-tu-do"),
        ({"hoat_dong": change_row(thoi_gian="Trước ngày 20/6/2062")}, "han-khac-nam"),
        ({"hoat_dong": change_row(thoi_gian="Tháng 12/2025")}, "han-khac-nam"),
        ({"hoat_dong": change_row(thoi_gian="Quý I/2027")}, "han-khac-nam"),
        ({"muc": [{"tieu_de": "I. Nội dung", "bang": "hoat_dong"}]}, "so-thu-tu-thua"),
        ({"to_chuc_thuc_hien": ["Một việc", "2. Việc hai"]}, "so-thu-tu-thua"),
        ({"noi_nhan": ["Lưu: VT, TCCB"]}, "luu-hai-lan"),
        ({"noi_nhan": [{"ten": "UBND tỉnh", "de": "để b/c"}]}, "de-hai-lan"),
        ({"nguoi_ky": {"chuc_vu": "Giám đốc", "ho_ten": "PGS.TS. Trần Văn An"}}, "hoc-ham"),
        ({"nguoi_ky": {"chuc_vu": "Phó Giám đốc", "ho_ten": "Trần Văn An"}}, "thieu-kt"),
        ({"mo_dau": "“Ban hành Kế hoạch như sau:”"}, "ngoac-ca-doan"),
    ],
)
def test_each_doubt_is_told_once(changes: dict[str, Any], code: str) -> None:
    assert find_codes(**changes) == [code]


@pytest.mark.parametrize("words", ["Từ năm 2024 - 2030", "Trước ngày 20/6/2026", "Quý II/2026"])
def test_times_of_the_plans_year_and_spans_of_years_are_no_doubt(words: str) -> None:
    assert find_codes(hoat_dong=change_row(thoi_gian=words)) == []


def test_a_plan_issued_at_the_end_of_the_year_before_is_no_doubt() -> None:
    assert find_codes(van_ban={"ngay": "25/12/2025", "trich_yeu": "Hoạt động Cụm"}) == []
