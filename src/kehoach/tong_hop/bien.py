"""The variables of a wording: the figures of a report by the names that its texts use."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from kehoach.nd30 import write_ngay_so
from kehoach.tong_hop.con_so import Nguon, make_count
from kehoach.tong_hop.hoat_dong import TinhTrang
from kehoach.tracking.letter import cite_plan, name_deputy, name_sender, write_when
from kehoach.tracking.status import State

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kehoach.model.don_vi import DonVi
    from kehoach.model.loi_bao_cao import LoiBaoCao
    from kehoach.tong_hop.hoat_dong import MotHoatDong
    from kehoach.tong_hop.tong import TongHop

_LEADERS = 3
"""So many ranks lead."""


def list_variables(tong_hop: TongHop, words: LoiBaoCao, gui: str) -> dict[str, Any]:
    """Return the variables, but for the names of the appendices.

    Args:
        tong_hop: the figures.
        words: the wording.
        gui: where the report goes to: 'bo' or 'noi_bo'.
    """
    plan, ky = tong_hop.data.plan, tong_hop.data.ky
    khoi = plan.danh_sach.khoi
    name = khoi.ten if khoi else " ".join(plan.co_quan.ten.split())
    return {
        "ky": {
            "ten": ky.ten,
            "ten_sau": ky.ten_sau,
            "nam": ky.nam,
            "la_nam": ky.ma == "nam",
            "la_quy": ky.ma.startswith("quy"),
        },
        "nam": ky.nam,
        "den_ngay": write_ngay_so(tong_hop.as_of),
        "khoi": {"ten": name, "ten_gon": (khoi.ten_gon if khoi else None) or name},
        "cac_don_vi": _name_all(tong_hop),
        "co_quan": " ".join(plan.co_quan.ten.split()),
        "truong": name_sender(plan),
        "pho": name_deputy(plan),
        "don_vi_truong": _find_holder(tong_hop, name_sender(plan)),
        "don_vi_pho": _find_holder(tong_hop, name_deputy(plan)),
        "ke_hoach": cite_plan(plan),
        "cap_tren": words.cap_tren or "",
        "gui_bo": gui == "bo",
        "nhieu_nhat": words.ke_ten_nhieu_nhat,
        "don_vi": make_count(Nguon(one.ma, plan.ho_so_co_quan or "") for one in tong_hop.don_vi),
        "hoat_dong": _describe_activities(tong_hop),
        "nop": _describe_submissions(tong_hop),
        "chi_tieu": tong_hop.chi_tieu,
        "so_sanh": any(one.truoc is not None for one in tong_hop.chi_tieu),
        "hai_nam": _as_dict(tong_hop.hai_nam) | {"khac": tong_hop.hai_nam.khac}
        if tong_hop.hai_nam
        else {"khac": False},
        "diem": _describe_scores(tong_hop),
        "khen_thuong": tong_hop.khen_thuong,
        "kho_khan": tong_hop.kho_khan,
        "kien_nghi": tong_hop.kien_nghi,
        "co_ket_qua": tong_hop.data.ket_qua is not None,
        "chua_co_ket_qua": tong_hop.chua_co_ket_qua,
        "so_chua_co_ket_qua": _count_units(tong_hop.chua_co_ket_qua, ""),
    }


def _name_all(tong_hop: TongHop) -> str:
    roles = tong_hop.data.plan.danh_sach.vai_tro.values()
    return next((one.ten for one in roles if one.tat_ca), "")


def _find_holder(tong_hop: TongHop, title: str) -> DonVi | None:
    plan = tong_hop.data.plan
    for key, role in plan.danh_sach.vai_tro.items():
        if title and role.ten.casefold() == title.casefold():
            return plan.danh_sach.find_holder(key, plan.nam)
    return None


def _describe_activities(tong_hop: TongHop) -> dict[str, Any]:
    found = tong_hop.hoat_dong
    overdue = [one for one in found.muc if one.tinh_trang is TinhTrang.QUA_HAN]
    left = [
        one for one in found.muc if one.tinh_trang in (TinhTrang.DANG_LAM, TinhTrang.CHUA_DEN_HAN)
    ]
    return {
        "tong": found.tong,
        **{state.value: found.dem[state] for state in TinhTrang},
        **{f"ty_le_{state.value}": found.ty_le[state] for state in TinhTrang},
        "con_lai": [_describe_activity(one) for one in left],
        "cac_qua_han": [_describe_activity(one) for one in overdue],
    }


def _describe_activity(one: MotHoatDong) -> dict[str, Any]:
    return {
        "so": one.so,
        "noi_dung": one.noi_dung.rstrip(".;"),
        "thoi_gian": one.thoi_gian,
        "thoi_gian_thuong": write_when(one.thoi_gian),
        "ket_qua": one.ket_qua,
    }


def _describe_submissions(tong_hop: TongHop) -> dict[str, Any]:
    nop = tong_hop.nop
    missing, late = nop.list_units(State.THIEU), nop.list_units(State.TRE)
    return {
        **_as_dict(nop.chung),
        "bao_cao": [{"ten": report.ten, **_as_dict(counts)} for report, counts in nop.bao_cao],
        "don_vi_thieu": missing,
        "don_vi_tre": late,
        "so_don_vi_thieu": _count_units(missing, tong_hop.data.tep_nop),
        "so_don_vi_tre": _count_units(late, tong_hop.data.tep_nop),
    }


def _count_units(units: Sequence[DonVi], tep: str) -> object:
    return make_count(Nguon(one.ma, tep) for one in units)


def _describe_scores(tong_hop: TongHop) -> Mapping[str, Any]:
    diem = tong_hop.diem
    if diem is None:
        return {"co": False, "chua_cham": ()}
    return {
        "co": True,
        "co_truoc": tong_hop.diem_truoc is not None,
        **_as_dict(diem),
        "so_chua_cham": _count_units(diem.chua_cham, ""),
        "dau": [one for one in diem.xep_hang if one.hang is not None and one.hang <= _LEADERS],
    }


def _as_dict(group: Any) -> dict[str, Any]:
    return {one.name: getattr(group, one.name) for one in fields(group)}
