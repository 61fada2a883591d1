"""What a template says: words as they stand on the page, in the order of the page.

A context is frozen and knows neither the data's form nor Word. Its fields are the template's
variables, by the same names. ``kieu`` of a paragraph is the id of a component of the decree.
"""

from __future__ import annotations

from dataclasses import dataclass

BANG = "bang"
"""The ``kieu`` of the place where the table of activities stands."""


@dataclass(frozen=True, slots=True)
class CoQuanContext:
    """The bodies at the head of the page, in capitals; lines separated by newlines."""

    chu_quan: str
    ten: str


@dataclass(frozen=True, slots=True)
class Doan:
    """A paragraph of the body: which component it is, and its words with their number."""

    kieu: str
    chu: str


@dataclass(frozen=True, slots=True)
class Dong:
    """A row of the table of activities."""

    tt: str
    noi_dung: str
    thuc_hien: str
    thoi_gian: str


@dataclass(frozen=True, slots=True)
class NguoiKyContext:
    """The signature block from top to bottom; a line that is not there is empty."""

    quyen_han: str
    chuc_vu: str
    chuc_vu_khac: str
    ho_ten: str


@dataclass(frozen=True, slots=True)
class PhuLucContext:
    """An appendix: its label, name, reference to the main document, paragraphs."""

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
class KeHoachContext(DauTrang):
    """A plan, ready for layout and template."""

    can_cu: tuple[str, ...]
    mo_dau: str
    noi_dung: tuple[Doan, ...]
    hoat_dong: tuple[Dong, ...]
    ket_thuc: str
    nguoi_ky: NguoiKyContext
    noi_nhan: tuple[str, ...]
    phu_luc: tuple[PhuLucContext, ...]
    tac_gia: str
    tieu_de: str
