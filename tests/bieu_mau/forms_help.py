"""Forms for the tests: made, filled in, spoilt."""

from __future__ import annotations

import datetime as dt
import io
import pathlib
import re
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import openpyxl
from openpyxl import Workbook

from kehoach.bieu_mau.book import make_form_book
from kehoach.bieu_mau.design import Scope, design_form
from kehoach.bieu_mau.form import Form, FormCell
from kehoach.model.tieu_chi import TieuChi
from kehoach.reading.plan import read_plan
from kehoach.reading.results import read_tieu_chi
from kehoach.tracking.obligations import list_obligations

TODAY = dt.date(2023, 12, 31)
EPOCH = dt.date(1899, 12, 30)

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
    - { ma: B, ten: Sở Hai }
    - { ma: C, ten: Sở Ba, den_nam: 2022 }
    - { ma: Đ, ten: Sở Bốn }
hoat_dong:
  - { noi_dung: Ký giao ước, thuc_hien: [cac_don_vi], thoi_gian: Đã thực hiện }
  - noi_dung: Báo cáo sơ kết gửi Khối trưởng
    thuc_hien: [cac_don_vi]
    thoi_gian: Trước ngày 20/6/2023
    bao_cao: { ten: Báo cáo sơ kết }
  - { nhom: Cuối năm }
  - noi_dung: Báo cáo tổng kết
    thuc_hien: [khoi_truong, B]
    thoi_gian: Trước ngày 15/11/2023
    bao_cao: { ten: Báo cáo tổng kết }
  - { noi_dung: Trình khen thưởng, thuc_hien: [khoi_truong], thoi_gian: Tháng 12/2023 }
"""

CRITERIA = """
nam: 2023
phien_ban: 1
nhom: [{ ma: A, ten: Nhiệm vụ chính trị }, { ma: B, ten: Thi đua }]
tieu_chi:
  - { ma: A1, nhom: A, ten: Chỉ tiêu kinh tế, diem_toi_da: 60 }
  - { ma: A2, nhom: A, ten: Cải cách hành chính, diem_toi_da: 10, trong_so: 2 }
  - { ma: B1, nhom: B, ten: Gửi báo cáo đúng hạn, diem_toi_da: 20 }
diem_thuong: { toi_da: 5, khoan: [{ ma: T1, ten: Sáng kiến, toi_da: 5 }] }
diem_tru: { khoan: [{ ma: P1, ten: Trễ hạn, toi_da: 10 }] }
diem_rieng: [{ don_vi: Đ, diem_toi_da: { A2: 0 } }]
so_lieu:
  - { ma: phong-trao, ten: Số phong trào, don_vi_tinh: phong trào }
  - { ma: tang, ten: Tốc độ tăng, don_vi_tinh: "%", toi_thieu: -100, toi_da: 100, cong_don: false }
  - { ma: hop, ten: Đã họp sơ kết, kieu: lua_chon, lua_chon: [Đã họp, Chưa họp] }
  - { ma: ghi-chu, ten: Ghi chú, kieu: chu }
hinh_thuc_khen: [Cờ thi đua, Bằng khen]
"""

GOOD: dict[str, object] = {
    "bao_cao.2.ngay": dt.date(2023, 6, 18),
    "bao_cao.2.so": "123/BC-SH",
    "hoat_dong.1.tinh_trang": "Đã xong",
    "hoat_dong.1.ket_qua": "Đã ký giao ước",
    "ket_qua.phong-trao": 3,
    "ket_qua.tang": "3,5",
    "ket_qua.hop": "Đã họp",
    "kho_khan": "Thiếu kinh phí.",
    "tu_cham.A1": 55.5,
    "tu_cham.A2": 9,
    "tu_cham.B1": 20,
    "ly_do.A1": "Đạt 98% chỉ tiêu",
    "tu_cham.P1": 2.25,
    "de_nghi.1.ten": "Phòng Tổ chức",
    "de_nghi.1.hinh_thuc": "Bằng khen",
}
"""A form filled in as it should be; '3,5' is text."""


def read_text(text: str, name: str, read: Callable[[pathlib.Path], object]) -> object:
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / name
        path.write_text(text, "utf-8")
        return read(path)


def make_criteria(text: str = CRITERIA) -> TieuChi:
    criteria = read_text(text, "tieu-chi.yaml", read_tieu_chi)
    assert isinstance(criteria, TieuChi)
    return criteria


def make_scope(ky: str = "nam", criteria: str | None = CRITERIA, plan: str = PLAN) -> Scope:
    read = read_text(plan, "ke-hoach.yaml", lambda path: read_plan(path).plan)
    chosen = make_criteria(criteria) if criteria else None
    return Scope(read, list_obligations(read), chosen, ky)  # type: ignore[arg-type]


def make_form(ma: str = "B", scope: Scope | None = None) -> Form:
    scope = scope or make_scope()
    unit = scope.plan.danh_sach.find_don_vi(ma)
    assert unit is not None
    return design_form(scope, unit)


def fill_form(form: Form, values: dict[str, object]) -> bytes:
    """Return the form as a file in which ``values`` stand in the inputs of those keys."""
    left = dict(values)

    def fill(cell: FormCell) -> FormCell:
        if cell.input is None or cell.input.key not in left:
            return cell
        value = left.pop(cell.input.key)
        if isinstance(value, dt.date):
            return replace(cell, number=Decimal((value - EPOCH).days))
        if isinstance(value, int | float):
            return replace(cell, number=Decimal(str(value)))
        return replace(cell, text=str(value))

    sheets = tuple(replace(one, cells=tuple(map(fill, one.cells))) for one in form.sheets)
    assert not left, left
    return make_form_book(replace(form, sheets=sheets))


def find_cell(form: Form, key: str) -> tuple[str, str]:
    """Return the sheet and the name of the input called ``key``."""
    from kehoach.reading.cells import show_cell

    for sheet in form.sheets:
        for cell in sheet.cells:
            if cell.input is not None and cell.input.key == key:
                return sheet.name, show_cell(cell.row, cell.column)
    raise KeyError(key)


def edit_book(data: bytes, edit: Callable[[Workbook], object]) -> bytes:
    """Return a workbook as openpyxl writes it after ``edit``."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    edit(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def edit_part(data: bytes, part: str, edit: Callable[[str], str]) -> bytes:
    """Return a package with the text of one of its parts changed, or the part taken out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as made:
        for info in source.infolist():
            content = source.read(info)
            if info.filename == part:
                content = edit(content.decode()).encode()
            made.writestr(info.filename, content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def set_cell_xml(data: bytes, part: str, cell: str, inner: str, kind: str = "") -> bytes:
    """Put ``inner`` XML into a cell of a sheet's part, with the type ``kind``."""
    typed = f' t="{kind}"' if kind else ""

    def change(text: str) -> str:
        changed, count = re.subn(
            rf'<c r="{cell}"( s="\d+")?(?: t="\w+")?(?:/>|>.*?</c>)',
            rf'<c r="{cell}"\1{typed}>{inner}</c>',
            text,
        )
        assert count == 1
        return changed

    return edit_part(data, part, change)
