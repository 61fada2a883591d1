"""The parts that documents of every kind share: head, bases, signature, recipients."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach import nd30
from kehoach.composing.context import CoQuanContext, NguoiKyContext

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kehoach.model.co_quan import CoQuan, Luu, NguoiKy, NoiNhan
    from kehoach.model.van_ban import CanCu, DauVanBan


def compose_co_quan(co_quan: CoQuan) -> CoQuanContext:
    """Return both bodies in capitals (Phụ lục I, Phần I, Mục II.2)."""
    return CoQuanContext(chu_quan=(co_quan.chu_quan or "").upper(), ten=co_quan.ten.upper())


def compose_so_ky_hieu(van_ban: DauVanBan, co_quan: CoQuan, don_vi: str = "") -> str:
    """Return 'Số: 05/KH-SNN', with a blank for a number not yet given.

    A công văn bears the abbreviation of the drafting unit, ``don_vi``: 'Số: 05/SNN-TCCB'.
    """
    return nd30.compose_so_ky_hieu(van_ban.loai, van_ban.so, co_quan.viet_tat, don_vi)


def compose_dia_danh_ngay(van_ban: DauVanBan, co_quan: CoQuan) -> str:
    """Return 'Thanh Hóa, ngày 05 tháng 01 năm 2027', with blanks for what is not known."""
    ngay = van_ban.ngay
    return nd30.write_dia_danh_ngay(co_quan.dia_danh, ngay.ngay, ngay.thang, ngay.nam)


def compose_du_thao(van_ban: DauVanBan) -> str:
    """Return the draft's mark, an office's habit: the decree has none."""
    if van_ban.du_thao is False:
        return ""
    return "DỰ THẢO" if van_ban.du_thao is True else f"DỰ THẢO LẦN {van_ban.du_thao}"


def compose_do_khan(van_ban: DauVanBan) -> str:
    """Return the urgency mark's words, or nothing."""
    return nd30.KHAN[van_ban.do_khan].value.chu if van_ban.do_khan else ""


def compose_can_cu(can_cu: Iterable[CanCu], ngay_trich_dan: str) -> tuple[str, ...]:
    """Return the bases one a line, ';' after each and '.' after the last (Mục II.6)."""
    lines = [basis.ghi or f"Căn cứ {cite(basis, ngay_trich_dan)}" for basis in can_cu]
    return tuple(nd30.punctuate_can_cu(lines))


def cite(basis: CanCu, ngay_trich_dan: str) -> str:
    """Return the full first mention of a document (Mục II.6): kind, number, date, body, subject.

    A law bears its name and date alone, and the name follows the kind at once.
    """
    ngay = _write_ngay(basis, ngay_trich_dan)
    if not nd30.needs_number(basis.loai or ""):
        return _join(basis.loai, basis.trich_yeu, ngay)
    return _join(
        basis.loai,
        f"số {basis.so_ky_hieu}",
        ngay,
        f"của {basis.co_quan}" if basis.co_quan else "",
        basis.trich_yeu,
    )


def _write_ngay(basis: CanCu, ngay_trich_dan: str) -> str:
    if basis.ngay is None:
        return ""
    if ngay_trich_dan == "chu":
        return nd30.write_ngay_chu(basis.ngay)
    return f"ngày {nd30.write_ngay_so(basis.ngay)}"


def _join(*parts: str | None) -> str:
    return " ".join(part for part in parts if part)


def compose_nguoi_ky(nguoi_ky: NguoiKy) -> NguoiKyContext:
    """Return the signature block: authority and position in capitals (Mục II.7)."""
    return NguoiKyContext(
        quyen_han="\n".join(line.upper() for line in nguoi_ky.quyen_han),
        chuc_vu=nguoi_ky.chuc_vu.upper(),
        chuc_vu_khac=(nguoi_ky.chuc_vu_khac or "").upper(),
        ho_ten=nguoi_ky.ho_ten or "",
    )


def compose_kinh_gui(kinh_gui: Sequence[str]) -> tuple[str, ...]:
    """Return 'Kính gửi: A', or 'Kính gửi:' and a line with a dash for each (Mục II.9)."""
    label = nd30.KINH_GUI_CHU.value
    lines = nd30.punctuate_kinh_gui(kinh_gui)
    return (f"{label} {lines[0]}",) if len(lines) == 1 else (label, *lines)


def _is_same(typed: str, label: str) -> bool:
    return typed.strip(" -.;").casefold() == label.casefold()


def compose_dia_chi(co_quan: CoQuan) -> tuple[str, ...]:
    """Return where the body is found (ô 13), in the order of Mẫu 1.5; none without an address.

    A letter without an address at its foot needs no telephone there either.
    """
    if co_quan.dia_chi is None:
        return ()
    told = (
        ("Địa chỉ", co_quan.dia_chi),
        ("thư điện tử", co_quan.thu_dien_tu),
        ("trang thông tin điện tử", co_quan.trang_thong_tin),
        ("điện thoại", co_quan.dien_thoai),
    )
    return tuple(f"{label}: {text}" for label, text in told if text)


def compose_noi_nhan(
    noi_nhan: Sequence[NoiNhan], luu: Luu, *, nhu_tren: bool = False
) -> tuple[str, ...]:
    """Return the recipients' lines, the last of them 'Lưu' (Mục II.9).

    With ``nhu_tren`` the first is 'Như trên', as in whatever has a Kính gửi; one that the user has
    typed among ``noi_nhan`` is not printed again.
    """
    label = nd30.NHU_TREN_CHU.value
    lines = [label] if nhu_tren else []
    lines += [
        f"{one.ten} (để {one.de})" if one.de else one.ten
        for one in noi_nhan
        if not (nhu_tren and _is_same(one.ten, label))
    ]
    return tuple(
        nd30.punctuate_noi_nhan([*lines, nd30.write_luu(luu.van_thu, luu.don_vi or "", luu.so_ban)])
    )
