"""A small cluster, invented, and all that a report of it is computed from."""

import datetime as dt

from kehoach.model import KeHoach
from kehoach.model.ket_qua import KetQua
from kehoach.model.ky import Ky
from kehoach.model.tieu_chi import TieuChi
from kehoach.tong_hop.tong import DuLieu, KyTruoc, compute
from kehoach.tracking.obligations import list_obligations
from kehoach.tracking.status import judge

NAM = 2023
CO_QUAN = {
    "chu_quan": "UBND tỉnh Mẫu",
    "ten": "Sở Mẫu",
    "viet_tat": "SM",
    "dia_danh": "Mẫu",
}


def make_plan(units=("A", "B", "C"), hoat_dong=None, **more):
    """A plan whose reports, (2) and (3), are due on 20/6 and 30/9."""
    activities = hoat_dong or [
        {"noi_dung": "Ký giao ước", "thuc_hien": ["cac_don_vi"], "thoi_gian": "Đã thực hiện"},
        _report("Báo cáo sơ kết", "Trước ngày 20/6/2023"),
        _report("Báo cáo chuyên đề", "Trước ngày 30/9/2023"),
        {"noi_dung": "Họp", "thuc_hien": ["cac_don_vi"], "thoi_gian": "Trước ngày 30/6/2023"},
    ]
    return KeHoach.model_validate(
        {
            "nam": NAM,
            "co_quan": CO_QUAN,
            "van_ban": {"trich_yeu": "Hoạt động của Khối năm 2023", "so": 5, "ngay": "10/01/2023"},
            "muc": [{"tieu_de": "Nội dung", "bang": "hoat_dong"}],
            "hoat_dong": activities,
            "nguoi_ky": {"chuc_vu": "Khối trưởng", "ho_ten": "Nguyễn Văn Mẫu"},
            "luu": "VP",
            "danh_sach": {
                "khoi": {"ten": "Khối thi đua số 1", "ten_gon": "Khối"},
                "vai_tro": {
                    "khoi_truong": {"ten": "Khối trưởng"},
                    "cac_don_vi": {"ten": "Các đơn vị trong Khối", "tat_ca": True},
                },
                "don_vi": [{"ma": ma, "ten": f"Đơn vị {ma}"} for ma in units],
            },
            **more,
        }
    )


def _report(ten, thoi_gian):
    return {
        "noi_dung": ten,
        "thuc_hien": ["cac_don_vi"],
        "thoi_gian": thoi_gian,
        "bao_cao": {"ten": ten},
    }


CRITERIA = {
    "nam": NAM,
    "nhom": [{"ma": "A", "ten": "Nhóm A"}, {"ma": "B", "ten": "Nhóm B"}],
    "tieu_chi": [
        {"ma": "A1", "ten": "Một", "diem_toi_da": 60, "nhom": "A"},
        {"ma": "B1", "ten": "Hai", "diem_toi_da": 40, "nhom": "B"},
    ],
    "diem_thuong": {"toi_da": 5, "khoan": [{"ma": "T1", "ten": "Thưởng", "toi_da": 10}]},
    "diem_tru": {"khoan": [{"ma": "P1", "ten": "Trừ", "toi_da": 10}]},
    "xep_loai": [{"ten": "Tốt", "tu": 90}, {"ten": "Khá", "tu": 70}],
    "so_lieu": [
        {"ma": "phong-trao", "ten": "Số phong trào", "don_vi_tinh": "phong trào"},
        {"ma": "ty-le", "ten": "Tốc độ tăng", "don_vi_tinh": "%", "cong_don": False},
        {"ma": "hop", "ten": "Đã họp", "kieu": "lua_chon", "lua_chon": ["Có", "Không"]},
    ],
}


def make_criteria(**more):
    """Criteria of 60 and 40 points in groups A and B."""
    return TieuChi.model_validate({**CRITERIA, **more})


def make_results(units, ky="nam", nam=NAM):
    """Results of units given as {code: keys of KetQuaDonVi}."""
    don_vi = [{"ma": ma, **keys} for ma, keys in units.items()]
    return KetQua.model_validate({"nam": nam, "ky": ky, "don_vi": don_vi})


def compute_all(plan, came=(), ky="nam", as_of=dt.date(NAM, 12, 31), **more):
    """The figures of a period of ``plan``; ``truoc`` are the results of the year before."""
    status = judge(list_obligations(plan), came, as_of, day_over=True)
    if "truoc" in more:
        more["truoc"] = KyTruoc(more["truoc"], more.get("tieu_chi"))
    return compute(DuLieu(plan, Ky(ky, plan.nam), status, tep_nop="nop.xlsx", **more))
