"""The computed tables of a report: rows of figures under the headings of the wording."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach.con_so import write_rate
from kehoach.model.bang import OBang
from kehoach.model.loi_bao_cao import LoiBang
from kehoach.nd30 import write_ngay_so
from kehoach.tong_hop.bang_tieu_chi import list_matrices, make_legend
from kehoach.tong_hop.o_bang import NONE, fill_table
from kehoach.tracking.status import State

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.model.loi_bao_cao import LoiBaoCao, TenBang, TenMotBang
    from kehoach.tong_hop.con_so import ConSo
    from kehoach.tong_hop.nop import DemNop
    from kehoach.tong_hop.o_bang import BangSo, Cell
    from kehoach.tong_hop.tong import TongHop
    from kehoach.tracking.status import Item


@dataclass(frozen=True)
class Tables:
    """Makes the tables of one report."""

    tong_hop: TongHop
    words: LoiBaoCao

    def list_all(self, ten: TenBang, title: str = "") -> tuple[BangSo, ...]:
        """Return the table called ``ten`` in the wording; several where it is too wide for one.

        Args:
            ten: which table.
            title: its name above it, filled.
        """
        if ten != "tieu_chi":
            bang = self.make(ten, title)
            return (bang,) if bang else ()
        diem, co_chu = self.tong_hop.diem, self.tong_hop.data.plan.kieu.co_chu
        found = list_matrices(diem, self.words.bang[ten].cot, co_chu) if diem else ()
        return tuple(one.model_copy(update={"ten": one.ten or title or None}) for one in found)

    def make(self, ten: TenMotBang, title: str = "") -> BangSo | None:
        """Return a table that is always one; None where it would have no row."""
        make = {
            "hoat_dong": self._make_activities,
            "nop": self._make_reports,
            "nop_don_vi": self._make_units,
            "thieu": self._make_missing,
            "diem": self._make_scores,
            "xep_loai": self._make_grades,
            "khen_thuong": self._make_proposals,
            "chi_tieu": self._make_figures,
            "so_sanh_diem": self._make_comparison,
            "ten_tieu_chi": self._make_legend,
        }[ten]
        words = self.word(ten)
        bang = make(words.cot)
        if bang is None or not bang.dong:
            return None
        return bang.model_copy(update={"ten": title or None, "rong": _weigh(bang, words)})

    def word(self, ten: TenBang) -> LoiBang:
        """Return the words of a table with the short name of the cluster: 'Cụm chấm'."""
        words = self.words.bang.get(ten, LoiBang())
        khoi = self.tong_hop.data.plan.danh_sach.khoi
        name = (khoi.ten_gon if khoi else None) or "Khối"
        cot = {key: title.replace("{khoi}", name) for key, title in words.cot.items()}
        return words.model_copy(update={"cot": cot})

    def _make_activities(self, cot: dict[str, str]) -> BangSo:
        names = self.words.ten_tinh_trang
        keys = ("tt", "noi_dung", "thoi_gian", "tinh_trang", "ket_qua")
        rows = [
            (one.so, one.noi_dung, one.thoi_gian, names[one.tinh_trang.value], one.ket_qua)
            for one in self.tong_hop.hoat_dong.muc
        ]
        return fill_table([[cot[key] for key in keys]], rows)

    def _make_reports(self, cot: dict[str, str]) -> BangSo:
        head: list[list[OBang | str]] = [
            [
                *(OBang(chu=cot[key], doc=2) for key in ("tt", "bao_cao", "phai_gui")),
                *(OBang(chu=cot[key], ngang=2) for key in ("dung_han", "tre", "thieu")),
            ],
            [cot["so"], cot["ty_le"]] * 3,
        ]
        nop = self.tong_hop.nop
        rows = [
            (index, report.ten, *_list_counts(counts))
            for index, (report, counts) in enumerate(nop.bao_cao, start=1)
        ]
        if len(rows) > 1:
            rows.append(("", cot["tong"], *_list_counts(nop.chung)))
        return fill_table(head, rows)

    def _make_units(self, cot: dict[str, str]) -> BangSo:
        nop = self.tong_hop.nop
        head = [cot["tt"], cot["don_vi"], *(report.ten for report, _ in nop.bao_cao)]
        rows = [
            (index, unit.ten, *(_write_item(item, cot) for item in nop.list_items(unit.ma)))
            for index, unit in enumerate(nop.don_vi, start=1)
        ]
        return fill_table([head], rows)

    def _make_missing(self, cot: dict[str, str]) -> BangSo:
        nop = self.tong_hop.nop
        missing = [
            (unit.ten, item.report.ten, item.ngay)
            for unit in nop.don_vi
            for item in nop.list_items(unit.ma)
            if item is not None and item.state is State.THIEU
        ]
        keys = ("tt", "don_vi", "bao_cao", "qua_han")
        return fill_table([[cot[key] for key in keys]], _number(missing))

    def _make_scores(self, cot: dict[str, str]) -> BangSo | None:
        diem = self.tong_hop.diem
        if diem is None:
            return None
        keys = ["tt", "don_vi", "toi_da", "tu_cham", "cham", "thuong", "tru", "tong", "ty_le"]
        keys += ["hang", "xep_loai"]
        if all(one.cham is None for one in diem.xep_hang):
            keys.remove("cham")
        if not any(one.xep_loai for one in diem.xep_hang):
            keys.remove("xep_loai")
        rows = [(one.don_vi.ten, *(getattr(one, key) for key in keys[2:])) for one in diem.xep_hang]
        return fill_table([[cot[key] for key in keys]], _number(rows))

    def _make_grades(self, cot: dict[str, str]) -> BangSo | None:
        diem = self.tong_hop.diem
        if diem is None:
            return None
        rows: list[tuple[Cell, ...]] = _number(
            [(one.ten, one.so, one.ty_le) for one in diem.xep_loai]
        )
        if rows:
            whole = write_rate(100, self.tong_hop.data.plan.kieu.ty_le)
            rows.append(("", cot["tong"], len(diem.xep_hang), whole))
        return fill_table([[cot[key] for key in ("tt", "xep_loai", "so", "ty_le")]], rows)

    def _make_proposals(self, cot: dict[str, str]) -> BangSo:
        rows = [
            (one.ten, one.don_vi.ten, one.hinh_thuc, one.thanh_tich)
            for one in self.tong_hop.khen_thuong.muc
        ]
        keys = ("tt", "ten", "don_vi", "hinh_thuc", "thanh_tich")
        return fill_table([[cot[key] for key in keys]], _number(rows))

    def _make_figures(self, cot: dict[str, str]) -> BangSo:
        found = self.tong_hop.chi_tieu
        keys = ["tt", "chi_tieu", "don_vi_tinh", "ky_nay"]
        if any(one.truoc is not None for one in found):
            keys += ["truoc", "tang_giam", "ty_le"]
        rows = [
            (one.ten, one.don_vi_tinh, one.tong, one.truoc, _sign(one.tang_giam), one.ty_le)
            for one in found
        ]
        return fill_table([[cot[key] for key in keys]], [row[: len(keys)] for row in _number(rows)])

    def _make_legend(self, cot: dict[str, str]) -> BangSo | None:
        return make_legend(self.tong_hop.diem, cot) if self.tong_hop.diem else None

    def _make_comparison(self, cot: dict[str, str]) -> BangSo | None:
        diem, truoc = self.tong_hop.diem, self.tong_hop.diem_truoc
        if diem is None or truoc is None:
            return None
        before = {one.don_vi.ma: one for one in truoc.xep_hang}
        head: list[list[OBang | str]] = [
            [
                *(OBang(chu=cot[key], doc=2) for key in ("tt", "don_vi")),
                *(OBang(chu=cot[key], ngang=2) for key in ("nam_nay", "nam_truoc")),
            ],
            [cot["ty_le"], cot["hang"]] * 2,
        ]
        rows = [
            (
                one.don_vi.ten,
                *(one.ty_le, one.hang),
                *((old.ty_le, old.hang) if (old := before.get(one.don_vi.ma)) else (None, None)),
            )
            for one in diem.xep_hang
        ]
        return fill_table(head, _number(rows))


def _weigh(bang: BangSo, words: LoiBang) -> tuple[int, ...]:
    """Return the weights of the columns; none where a column has no weight, or shares a heading."""
    keys = {title: key for key, title in words.cot.items()}
    wanted = [words.rong.get(keys.get(cell.chu, "")) for cell in bang.dau[0]]
    return tuple(one for one in wanted if one) if len(bang.dau) == 1 and all(wanted) else ()


def _list_counts(counts: DemNop) -> tuple[ConSo, ...]:
    return (
        counts.phai_gui,
        *(counts.dung_han, counts.ty_le_dung_han),
        *(counts.tre, counts.ty_le_tre),
        *(counts.thieu, counts.ty_le_thieu),
    )


def _write_item(item: Item | None, cot: dict[str, str]) -> str:
    """Return the day of a report and by how much it was late, or that it has not come."""
    if item is None:
        return NONE
    came = item.submission
    if item.state is State.DUOC_MIEN:
        return cot["mien"]
    if came is None or came.ngay is None:
        return cot["thieu"]
    day = write_ngay_so(came.ngay)
    late = cot["tre"].replace("{n}", str(item.ngay))
    return f"{day} ({late})" if item.state is State.TRE else day


def _sign(growth: ConSo | None) -> ConSo | None:
    return growth.reword(f"+{growth.chu}") if growth is not None and growth.so > 0 else growth


def _number(rows: Sequence[tuple[Cell, ...]]) -> list[tuple[Cell, ...]]:
    return [(index, *row) for index, row in enumerate(rows, start=1)]
