"""What is wrong with a document of any kind as a whole, beyond each field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach import nd30
from kehoach.messages import tr
from kehoach.model.bang import Bang
from kehoach.model.fault import Fault
from kehoach.model.faults import check_muc, check_ngay, check_quyen_han
from kehoach.model.table_faults import check_bang, find_in_sections

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.model.bao_cao import BanBaoCao
    from kehoach.model.dieu import ThanVanBan
    from kehoach.model.fault import Path
    from kehoach.model.noi_dung import Muc, NoiDung
    from kehoach.model.van_ban import PhuLuc
    from kehoach.model.van_ban_thuong import VanBanThuong

_BY_AUTHORITY = (*nd30.LOI_QUYET.value, "cong_dien")
"""Kinds that say on whose authority they speak."""
_MUST_ADDRESS = ("to_trinh", "cong_dien")


def find_document_faults(document: VanBanThuong) -> Iterator[Fault]:
    """Yield all that is wrong with ``document``, in the order of its fields."""
    yield from check_ngay(document.van_ban.ngay)
    yield from _check_head(document)
    yield from check_than(document, (), document.get_rung())
    yield from _check_signers(document)
    yield from _check_appendices(document.van_ban.phu_luc)
    for index, attached in enumerate(document.kem_theo):
        yield from check_than(attached, ("kem_theo", index), 0)
    yield from document.find_own_faults()


def find_report_faults(report: BanBaoCao) -> Iterator[Fault]:
    """Yield all that is wrong with a báo cáo, in the order of its fields."""
    yield from check_ngay(report.van_ban.ngay)
    yield from _check_sections(report.muc, ("muc",), 0)
    yield from _check_appendices(report.van_ban.phu_luc)
    yield from check_quyen_han(report.nguoi_ky.quyen_han)


def _check_appendices(phu_luc: Sequence[PhuLuc]) -> Iterator[Fault]:
    yield from _check_count(phu_luc, ("van_ban", "phu_luc"))
    for index, one in enumerate(phu_luc):
        yield from _check_body(one, ("van_ban", "phu_luc", index), 0)


def _check_count(items: Sequence[object], path: Path) -> Iterator[Fault]:
    """Yield a list that has more items than Roman numerals reach."""
    if len(items) > nd30.MOST_ROMAN:
        expected = tr("nhiều nhất {n} mục", n=nd30.MOST_ROMAN)
        yield Fault(path, "qua-nhieu-muc-lon", tr("{n} mục", n=len(items)), expected)


def _check_head(document: VanBanThuong) -> Iterator[Fault]:
    form = document.van_ban.get_hinh_thuc()
    if document.kinh_gui and not form.kinh_gui:
        expected = tr("{loai} không có Kính gửi; ghi ở noi_nhan (NĐ 30)", loai=form.ten)
        yield Fault(("kinh_gui",), "kinh-gui-khong-co", document.kinh_gui[0], expected)
    if form.id in _MUST_ADDRESS and not document.kinh_gui:
        expected = tr("có kinh_gui: {loai} gửi đến ai", loai=form.ten.lower())
        yield Fault((), "thieu-kinh-gui", "", expected)
    if document.tham_quyen and form.id not in _BY_AUTHORITY:
        expected = tr("chỉ nghị quyết, quyết định, công điện có tham_quyen")
        yield Fault(("tham_quyen",), "tham-quyen-thua", document.tham_quyen, expected)
    if form.id in _BY_AUTHORITY and not document.tham_quyen:
        expected = tr("có tham_quyen, người hoặc tập thể ban hành: Giám đốc Sở Nội vụ")
        yield Fault((), "thieu-tham-quyen", "", expected)
    if not document.has_words():
        expected = tr("có nội dung: noi_dung, muc, dieu, chuong hoặc phan")
        yield Fault((), "khong-noi-dung", "", expected)


def check_than(than: ThanVanBan, path: Path, rung: int) -> Iterator[Fault]:
    """Yield what is wrong with a text whose outermost sections stand on ``rung`` (0 is I.)."""
    ways = [name for name in ("muc", "dieu", "chuong", "phan") if getattr(than, name)]
    if len(ways) > 1:
        expected = tr("một cách chia: muc, dieu, chuong có dieu, hoặc phan có chuong")
        yield Fault((*path, ways[1]), "hai-cach-chia", ", ".join(ways), expected)
    yield from _check_count(than.phan, (*path, "phan"))
    yield from _check_count(tuple(than.list_chuong()), (*path, "phan" if than.phan else "chuong"))
    yield from _check_body(than, path, rung)
    for place, dieu in than.list_dieu():
        yield from _check_body(dieu, (*path, *place), 1)


def _check_body(body: NoiDung, path: Path, rung: int) -> Iterator[Fault]:
    for place, doan in body.list_doan():
        if doan.bang is not None:
            yield from _check_table(doan.bang, (*path, *place, "bang"))
    yield from _check_sections(body.muc, (*path, "muc"), rung)


def _check_sections(muc: Sequence[Muc], path: Path, rung: int) -> Iterator[Fault]:
    yield from check_muc(muc, path, rung)
    for here, bang in find_in_sections(muc, path):
        yield from _check_table(bang, here)


def _check_table(bang: Bang | str, path: Path) -> Iterator[Fault]:
    if isinstance(bang, Bang):
        yield from check_bang(bang, path)
    else:
        expected = tr("một bảng riêng có dau, dong; chỉ kế hoạch có bảng hoạt động")
        yield Fault(path, "bang-khong-co", bang, expected)


def _check_signers(document: VanBanThuong) -> Iterator[Fault]:
    form, signers = document.van_ban.get_hinh_thuc(), document.list_ky()
    if len(signers) < form.ky:
        expected = tr("{loai} có ít nhất {n} người ký ở nguoi_ky", loai=form.ten, n=form.ky)
        yield Fault(("nguoi_ky",), "thieu-nguoi-ky", tr("{n} người ký", n=len(signers)), expected)
    for index, one in enumerate(document.nguoi_ky):
        yield from check_quyen_han(one.quyen_han, ("nguoi_ky", index))
