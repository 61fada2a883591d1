"""Who owes what by when."""

import datetime as dt

import pytest
from tracking_help import PLAN, make_obligations

from kehoach.model.hoat_dong import HoatDong
from kehoach.tracking.deadlines import find_deadline


def day(text: str, gom_ca_ngay: bool = True) -> dt.date | None:
    return find_deadline(HoatDong(noi_dung="x", thoi_gian=text).thoi_gian, gom_ca_ngay)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Trước ngày 20/6/2023", dt.date(2023, 6, 20)),
        ("Chậm nhất ngày 20/6/2023", dt.date(2023, 6, 20)),
        ("Ngày 20/6/2023", dt.date(2023, 6, 20)),
        ("Từ ngày 01/3/2023 đến ngày 15/3/2023", dt.date(2023, 3, 15)),
        ("Tháng 02/2024", dt.date(2024, 2, 29)),
        ("Tháng 12/2023", dt.date(2023, 12, 31)),
        ("Quý I/2023", dt.date(2023, 3, 31)),
        ("Quý III/2023", dt.date(2023, 9, 30)),
        ("Từ năm 2023 - 2025", dt.date(2025, 12, 31)),
        ("Thường xuyên trong năm", None),
        ("Đã thực hiện", None),
        ("Theo hướng dẫn của Bộ", None),
    ],
)
def test_last_day_in_time(text, last):
    assert day(text) == last


def test_before_a_day_may_leave_the_day_out():
    assert day("Trước ngày 01/3/2023", gom_ca_ngay=False) == dt.date(2023, 2, 28)
    assert day("Chậm nhất ngày 01/3/2023", gom_ca_ngay=False) == dt.date(2023, 3, 1)


def test_reports_and_who_owes_them(tmp_path):
    owed = make_obligations(tmp_path)
    assert [(one.so, one.ten, one.han, one.don_vi) for one in owed.reports] == [
        (2, "Báo cáo sơ kết", dt.date(2023, 6, 20), ("A", "B", "Đ")),  # C left in 2022
        (3, "Báo cáo tổng kết", dt.date(2023, 11, 30), ("A", "B")),
    ]
    assert [one.ma for one in owed.units] == ["A", "B", "Đ"]
    assert owed.doubts == ()


def test_a_leader_of_the_year_owes(tmp_path):
    turned = PLAN.replace(
        "hoat_dong:\n", "  luan_phien: [{ nam: 2023, vai_tro: { khoi_truong: Đ } }]\nhoat_dong:\n"
    )
    assert make_obligations(tmp_path, turned).reports[1].don_vi == ("B", "Đ")


def test_who_helps_owes_nothing_and_who_leads_does(tmp_path):
    text = (
        PLAN.replace(
            "    thuc_hien: [khoi_truong, B]", "    chu_tri: [B]\n    phoi_hop: [cac_don_vi]"
        )
        .replace(
            "hoat_dong:\n  -", "cot: [noi_dung, chu_tri, phoi_hop, thoi_gian]\nhoat_dong:\n  -"
        )
        .replace("thuc_hien: [cac_don_vi]", "chu_tri: [cac_don_vi]")
    )
    assert make_obligations(tmp_path, text).reports[1].don_vi == ("B",)


def test_what_cannot_be_tracked_is_told(tmp_path):
    text = PLAN.replace("Tháng 11/2023", "Theo hướng dẫn").replace(
        "thuc_hien: [khoi_truong, B]", "thuc_hien: các phòng"
    )
    owed = make_obligations(tmp_path, text)
    assert [(one.so, one.code) for one in owed.doubts] == [
        (3, "bao-cao-khong-han"),
        (3, "bao-cao-khong-don-vi"),
    ]
