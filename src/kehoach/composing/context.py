"""What a template says: words as they stand on the page, in the order of the page.

A context is frozen and knows neither the data's form nor Word. Its fields are the template's
variables, by the same names. ``kieu`` of a paragraph is the id of a component of the decree.
"""

from __future__ import annotations

from dataclasses import dataclass

BANG = "bang"
"""The ``kieu`` of a piece of the text that is a table."""


@dataclass(frozen=True, slots=True)
class CoQuanContext:
    """The bodies at the head of the page, in capitals; lines separated by newlines."""

    chu_quan: str
    ten: str


@dataclass(frozen=True, slots=True)
class OContext:
    """A cell where it begins: its column (from 0), how far it reaches, its words.

    ``kieu`` is how the words stand: ``tieu_de`` (a heading), ``nhom`` (the heading of a group of
    rows), ``chu`` (from the left), ``giua`` (in the middle) or ``so`` (a figure, from the right).
    """

    kieu: str
    chu: str
    cot: int
    ngang: int = 1
    doc: int = 1


@dataclass(frozen=True, slots=True)
class BangContext:
    """A table: what it is called, its header rows and rows, the widths of its columns."""

    nhan: str
    """What a program that reads aloud calls it."""
    ten: str
    don_vi_tinh: str
    dau: tuple[tuple[OContext, ...], ...]
    dong: tuple[tuple[OContext, ...], ...]
    rong_chon: tuple[float, ...]
    """The weight of each column; 0 where the data give none."""
    rong: tuple[float, ...] = ()
    """The width of each column in mm, once the table is placed."""


@dataclass(frozen=True, slots=True)
class Doan:
    """A piece of the body: which component it is, its words with their number, or its table."""

    kieu: str
    chu: str
    bang: BangContext | None = None


@dataclass(frozen=True, slots=True)
class NguoiKyContext:
    """The signature block from top to bottom; a line that is not there is empty."""

    quyen_han: str
    chuc_vu: str
    chuc_vu_khac: str
    ho_ten: str


@dataclass(frozen=True, slots=True)
class PhuLucContext:
    """An appendix: its paper, label, name, reference to the main document, paragraphs."""

    kho: str
    nhan: str
    ten: str
    kem_theo: str
    noi_dung: tuple[Doan, ...]


@dataclass(frozen=True, slots=True)
class DauTrang:
    """What stands above the body in every document with a kind's name."""

    co_quan: CoQuanContext
    so_ky_hieu: str
    dia_danh_ngay: str
    do_khan: str
    du_thao: str
    ten_loai: str
    trich_yeu: str


@dataclass(frozen=True, slots=True)
class CongVanContext:
    """A công văn, ready for layout and template."""

    co_quan: CoQuanContext
    so_ky_hieu: str
    dia_danh_ngay: str
    do_khan: str
    du_thao: str
    trich_yeu_cong_van: str
    kinh_gui: tuple[str, ...]
    """One line, or 'Kính gửi:' and a line for each addressee."""
    noi_dung: tuple[Doan, ...]
    ket_thuc: str
    nguoi_ky: NguoiKyContext
    noi_nhan: tuple[str, ...]
    tac_gia: str
    tieu_de: str


@dataclass(frozen=True, slots=True)
class KeHoachContext(DauTrang):
    """A plan, ready for layout and template."""

    can_cu: tuple[str, ...]
    mo_dau: str
    noi_dung: tuple[Doan, ...]
    ket_thuc: str
    nguoi_ky: NguoiKyContext
    noi_nhan: tuple[str, ...]
    phu_luc: tuple[PhuLucContext, ...]
    tac_gia: str
    tieu_de: str
