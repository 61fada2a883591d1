"""Plans and sheets for the tests of tracking."""

from __future__ import annotations

import datetime as dt
import pathlib

import openpyxl

from kehoach.reading.plan import read_plan
from kehoach.tracking.obligations import Obligations, list_obligations
from kehoach.tracking.sheet import make_sheet

PLAN = """
nam: 2023
co_quan: { ten: Sở Một, viet_tat: SM, dia_danh: Thanh Hóa }
van_ban: { trich_yeu: Hoạt động năm 2023 }
muc: [{ tieu_de: Nội dung, bang: hoat_dong }]
nguoi_ky: { chuc_vu: Khối trưởng }
luu: TCCB
danh_sach:
  khoi: { ten: Khối thi đua, ten_gon: Khối }
  vai_tro:
    khoi_truong: { ten: Khối trưởng }
    cac_don_vi: { ten: Các đơn vị, tat_ca: true }
  don_vi:
    - { ma: A, ten: Sở Một, vai_tro: khoi_truong }
    - { ma: B, ten: Sở Hai, ten_gon: Sở 2 }
    - { ma: C, ten: Sở Ba, den_nam: 2022 }
    - { ma: Đ, ten: Sở Bốn, tu_nam: 2023 }
hoat_dong:
  - { noi_dung: Ký giao ước, thuc_hien: [cac_don_vi], thoi_gian: Đã thực hiện }
  - noi_dung: Báo cáo sơ kết gửi Khối trưởng
    thuc_hien: [cac_don_vi]
    thoi_gian: Trước ngày 20/6/2023
    bao_cao: { ten: Báo cáo sơ kết }
  - { nhom: Cuối năm }
  - noi_dung: Báo cáo tổng kết
    thuc_hien: [khoi_truong, B]
    thoi_gian: Tháng 11/2023
    bao_cao: true
"""

TODAY = dt.date(2023, 12, 31)


def make_plan(folder: pathlib.Path, text: str = PLAN):
    path = folder / "ke-hoach.yaml"
    path.write_text(text, encoding="utf-8")
    return read_plan(path).plan


def make_obligations(folder: pathlib.Path, text: str = PLAN) -> Obligations:
    return list_obligations(make_plan(folder, text))


def fill_sheet(folder: pathlib.Path, cells: dict[str, object], text: str = PLAN) -> pathlib.Path:
    """Make the sheet of the plan and fill cells in it, as a clerk does in Excel."""
    path = folder / "nop-bao-cao.xlsx"
    path.write_bytes(make_sheet(make_obligations(folder, text), "Khối"))
    book = openpyxl.load_workbook(path)
    for name, value in cells.items():
        book.active[name] = value
    book.save(path)
    return path
