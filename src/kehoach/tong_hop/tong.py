"""All that a report of a period says, computed once: the figures of tables, prose and charts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kehoach.model.don_vi import DonVi
from kehoach.tong_hop.chi_tieu import sum_figures
from kehoach.tong_hop.diem import score_units
from kehoach.tong_hop.hai_nam import compare_units
from kehoach.tong_hop.hoat_dong import SoSach, judge_activities
from kehoach.tong_hop.khen_thuong import gather_proposals
from kehoach.tong_hop.nop import count_submissions
from kehoach.tong_hop.so_diem import describe_scores

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from kehoach.model import KeHoach
    from kehoach.model.ket_qua import KetQua
    from kehoach.model.ky import Ky
    from kehoach.model.tien_do import MotTienDo
    from kehoach.model.tieu_chi import TieuChi
    from kehoach.tong_hop.chi_tieu import ChiTieu
    from kehoach.tong_hop.hai_nam import HaiNam
    from kehoach.tong_hop.hoat_dong import CacHoatDong
    from kehoach.tong_hop.khen_thuong import KhenThuong
    from kehoach.tong_hop.nop import NopBaoCao
    from kehoach.tong_hop.so_diem import CacDiem
    from kehoach.tracking.status import Status


@dataclass(frozen=True, slots=True)
class KyTruoc:
    """The same period of the year before: its results, and the criteria it was scored by."""

    ket_qua: KetQua
    tieu_chi: TieuChi | None = None


@dataclass(frozen=True, slots=True)
class DuLieu:
    """What a report is computed from.

    Attributes:
        plan: the plan.
        ky: the period.
        status: how the reports of the plan stand at the end of the day of the report.
        tien_do: what was noted of the activities.
        ket_qua: the results of the units; None where no form has been collected.
        tieu_chi: what the forms asked for; None where there are none.
        truoc: the same of the year before.
        tep_nop, tep_tien_do, tep_ke_hoach: the files, as sources of figures.
    """

    plan: KeHoach
    ky: Ky
    status: Status
    tien_do: Sequence[MotTienDo] = ()
    ket_qua: KetQua | None = None
    tieu_chi: TieuChi | None = None
    truoc: KyTruoc | None = None
    tep_nop: str = ""
    tep_tien_do: str = ""
    tep_ke_hoach: str = ""


@dataclass(frozen=True, slots=True)
class LoiDonVi:
    """What a unit says in its own words."""

    don_vi: DonVi
    loi: str


@dataclass(frozen=True, slots=True)
class TongHop:
    """The figures of a period.

    ``chua_co_ket_qua`` are the members whose form has not been collected; ``don_vi_la`` are the
    codes in the results that are no member's, whose figures count nowhere; ``hai_nam`` tells whose
    figures the sums of both years are, None without the year before.
    """

    data: DuLieu
    don_vi: tuple[DonVi, ...]
    hoat_dong: CacHoatDong
    nop: NopBaoCao
    chi_tieu: tuple[ChiTieu, ...]
    hai_nam: HaiNam | None
    diem: CacDiem | None
    diem_truoc: CacDiem | None
    khen_thuong: KhenThuong
    kho_khan: tuple[LoiDonVi, ...]
    kien_nghi: tuple[LoiDonVi, ...]
    chua_co_ket_qua: tuple[DonVi, ...]
    don_vi_la: tuple[str, ...]

    @property
    def as_of(self) -> dt.date:
        """Return the day at whose end things stand so."""
        return self.data.status.as_of


def compute(data: DuLieu) -> TongHop:
    """Return all figures of a report."""
    plan, form = data.plan, data.plan.kieu.ty_le
    members = plan.danh_sach.list_members(plan.nam)
    units = {one.ma.casefold(): one for one in members}
    ket_qua, strangers = _part(data.ket_qua, units)
    data = replace(data, ket_qua=ket_qua)
    known = SoSach(
        data.status,
        data.tien_do,
        data.ket_qua,
        len(members),
        *(data.tep_nop, data.tep_tien_do, data.tep_ke_hoach),
    )
    truoc = data.truoc
    has_both = data.ket_qua is not None and data.tieu_chi is not None
    return TongHop(
        data=data,
        don_vi=members,
        hoat_dong=judge_activities(plan, known, form),
        nop=count_submissions(data.status, data.ky, data.tep_nop, form),
        chi_tieu=sum_figures(
            data.ket_qua, data.tieu_chi, truoc.ket_qua if truoc else None, units, form
        )
        if data.ket_qua and data.tieu_chi
        else (),
        hai_nam=compare_units(data.ket_qua, truoc.ket_qua if truoc else None),
        diem=_score(data.ket_qua, data.tieu_chi, members, form) if has_both else None,
        diem_truoc=_score(truoc.ket_qua, truoc.tieu_chi, _list_scored(plan, truoc), form)
        if truoc
        else None,
        khen_thuong=gather_proposals(
            data.ket_qua, units, data.tieu_chi.hinh_thuc_khen if data.tieu_chi else ()
        ),
        kho_khan=_quote(data.ket_qua, members, "kho_khan"),
        kien_nghi=_quote(data.ket_qua, members, "kien_nghi"),
        chua_co_ket_qua=_list_silent(data.ket_qua, members),
        don_vi_la=strangers,
    )


def _part(
    ket_qua: KetQua | None, units: Mapping[str, DonVi]
) -> tuple[KetQua | None, tuple[str, ...]]:
    """Return the results of the members alone, and the codes of the others."""
    if ket_qua is None:
        return None, ()
    kept = tuple(one for one in ket_qua.don_vi if one.ma.casefold() in units)
    others = tuple(one.ma for one in ket_qua.don_vi if one.ma.casefold() not in units)
    return ket_qua.model_copy(update={"don_vi": kept}), others


def _score(
    ket_qua: KetQua | None, tieu_chi: TieuChi | None, members: Sequence[DonVi], form: str
) -> CacDiem | None:
    if ket_qua is None or tieu_chi is None or not tieu_chi.is_scored(ket_qua.ky):
        return None
    bang = score_units(ket_qua, tieu_chi, [one.ma for one in members])
    if not bang.list_ranked():
        return None
    files = {one.ma: one.nguon.tep for one in ket_qua.don_vi if one.nguon}
    return describe_scores(bang, tieu_chi, members, files, form)


def _list_scored(plan: KeHoach, truoc: KyTruoc) -> list[DonVi]:
    """Return all that were scored the year before: those that left had a rank too."""
    roster = {one.ma.casefold(): one for one in plan.danh_sach.don_vi}
    codes = [one.ma for one in truoc.ket_qua.don_vi]
    return [roster.get(ma.casefold()) or DonVi(ma=ma, ten=ma) for ma in codes]


def _quote(ket_qua: KetQua | None, members: Sequence[DonVi], key: str) -> tuple[LoiDonVi, ...]:
    said = {one.ma.casefold(): getattr(one, key) for one in ket_qua.don_vi} if ket_qua else {}
    return tuple(
        LoiDonVi(unit, " ".join(words.split()).rstrip(".;"))
        for unit in members
        if (words := said.get(unit.ma.casefold()))
    )


def _list_silent(ket_qua: KetQua | None, members: Sequence[DonVi]) -> tuple[DonVi, ...]:
    known = {one.ma.casefold() for one in ket_qua.don_vi} if ket_qua else set()
    return tuple(one for one in members if one.ma.casefold() not in known)
