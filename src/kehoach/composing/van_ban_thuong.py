"""A document of any kind into its context; kinds with keys of their own add to what is here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kehoach import nd30
from kehoach.composing import partials
from kehoach.composing.context import BanKemTheoContext, Doan, NguoiKyContext, VanBanContext
from kehoach.composing.dieu import compose_than
from kehoach.composing.ladder import Ladder
from kehoach.composing.phu_luc import compose_phu_luc, join_lines, write_kem_theo

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kehoach.model.van_ban_thuong import BanKemTheo, BenKy, VanBanThuong

CLOSED = ("noi_dung", "khoan", "diem", "gach_dau_dong", "dieu")
"""The paragraphs that may end the text; a heading or a table takes no './.'."""
IN_A_ROW = 2
"""So many signers stand beside each other."""
NOBODY = NguoiKyContext("", "", "", "")


def compose_thuong(document: VanBanThuong) -> VanBanContext:
    """Return the words of ``document`` as they stand on the page (Phụ lục III, Mẫu 1.1 to 1.10)."""
    ladder = Ladder()
    return compose_with(
        document, compose_than(document, ladder, document.get_rung()), ladder=ladder
    )


def compose_with(
    document: VanBanThuong, noi_dung: Iterable[Doan], *, ladder: Ladder | None = None
) -> VanBanContext:
    """Return the words of ``document`` around the text that its kind has composed."""
    van_ban, co_quan = document.van_ban, document.co_quan
    form, signers = van_ban.get_hinh_thuc(), document.list_ky()
    ten_loai = van_ban.ten_loai or form.ten
    ladder = ladder or Ladder()
    text = tuple(noi_dung)
    return VanBanContext(
        co_quan=partials.compose_co_quan(co_quan),
        so_ky_hieu=partials.compose_so_ky_hieu(van_ban, co_quan) if form.so else "",
        dia_danh_ngay=partials.compose_dia_danh_ngay(van_ban, co_quan) if form.ngay else "",
        do_khan=partials.compose_do_khan(van_ban),
        du_thao=partials.compose_du_thao(van_ban),
        ten_loai=ten_loai.upper(),
        trich_yeu=van_ban.trich_yeu,
        kinh_gui=partials.compose_kinh_gui(document.kinh_gui) if document.kinh_gui else (),
        loi_dien="",
        xac_nhan="",
        tham_quyen=(document.tham_quyen or "").upper(),
        loi_quyet=nd30.LOI_QUYET.value.get(form.id, ""),
        can_cu=partials.compose_can_cu(document.can_cu, document.kieu.ngay_trich_dan),
        mo_dau=document.mo_dau or "",
        noi_dung=text if document.ket_thuc or not form.ky else close(text),
        ket_thuc=nd30.close(document.ket_thuc) if document.ket_thuc else "",
        nguoi_ky=_compose_ky(signers[0]) if len(signers) == 1 else NOBODY,
        hang_ky=_list_rows(signers) if len(signers) > 1 else (),
        noi_nhan=_compose_noi_nhan(document) if form.noi_nhan else (),
        phu_luc=tuple(compose_phu_luc(van_ban.phu_luc, _refer(document), ladder)),
        ban_kem_theo=tuple(_compose_kem_theo(document, ladder)),
        tac_gia=join_lines(co_quan.ten),
        tieu_de=f"{ten_loai} {join_lines(van_ban.trich_yeu)}".strip(),
    )


def close(noi_dung: tuple[Doan, ...]) -> tuple[Doan, ...]:
    """Return a text that ends in './.' where it ends in words."""
    if not noi_dung or noi_dung[-1].kieu not in CLOSED:
        return noi_dung
    *before, last = noi_dung
    return (*before, replace(last, chu=nd30.close(last.chu)))


def _refer(document: VanBanThuong) -> str:
    """Return '(Kèm theo Quyết định số …)'; a paper without a number has its name alone."""
    if document.van_ban.get_hinh_thuc().so:
        return write_kem_theo(document.van_ban, document.co_quan)
    ten = document.van_ban.ten_loai or document.van_ban.get_hinh_thuc().ten
    return f"(Kèm theo {ten} của {join_lines(document.co_quan.ten)})"


def _compose_kem_theo(document: VanBanThuong, ladder: Ladder) -> Iterator[BanKemTheoContext]:
    for one in document.kem_theo:
        yield BanKemTheoContext(
            ten_loai=_name(one).upper(),
            trich_yeu=one.trich_yeu,
            kem_theo=_refer(document),
            noi_dung=close(tuple(compose_than(one, ladder))),
        )


def _name(attached: BanKemTheo) -> str:
    return attached.ten_loai or attached.get_hinh_thuc().ten


def _compose_ky(signer: BenKy) -> NguoiKyContext:
    """Return the block of a signer; his party stands above his authority."""
    block = partials.compose_nguoi_ky(signer)
    lines = ((signer.ben or "").upper(), block.quyen_han)
    return replace(block, quyen_han="\n".join(line for line in lines if line))


def _list_rows(signers: Sequence[BenKy]) -> tuple[tuple[NguoiKyContext, ...], ...]:
    blocks = [_compose_ky(one) for one in signers]
    blocks += [NOBODY] * (-len(blocks) % IN_A_ROW)
    return tuple(
        tuple(blocks[start : start + IN_A_ROW]) for start in range(0, len(blocks), IN_A_ROW)
    )


def _compose_noi_nhan(document: VanBanThuong) -> tuple[str, ...]:
    """Return the recipients; a decision's begin with who carries it out (Mẫu 1.1 and 1.2)."""
    form = document.van_ban.get_hinh_thuc()
    above = form.id in nd30.KINH_GUI_UPWARD.value | nd30.GIOI_THIEU_NHU_TREN.value
    lines = partials.compose_noi_nhan(document.noi_nhan, document.luu, nhu_tren=above)
    last = sum(1 for _ in document.list_dieu())
    label = nd30.NHU_DIEU_CHU.value
    named = any(one.ten.casefold().startswith("như ") for one in document.noi_nhan)
    if form.id not in nd30.LOI_QUYET.value or not last or named:
        return lines
    first = nd30.punctuate_noi_nhan([f"{label} {last}", ""])[0]
    return (first, *lines)
