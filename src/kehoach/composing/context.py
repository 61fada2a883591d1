"""What a template says: words as they stand on the page, in the order of the page.

A context is frozen and knows neither the data's form nor Word. Its fields are the template's
variables, by the same names. ``kieu`` of a paragraph is the id of a component of the decree.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

BANG = "bang"
"""The ``kieu`` of a piece of the text that is a table."""
BIEU_DO = "bieu_do"
"""The ``kieu`` of a piece of the text that is a chart."""


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
class ChuoiContext:
    """A series of a chart: its name, a figure for each group."""

    ten: str
    so: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class BieuDoContext:
    """A chart: which of the document's it is (from 1), what it is called, its figures.

    ``loai`` is ``cot``, ``cot_chong`` or ``thanh``; ``mo_ta`` says in words what it shows.
    """

    so: int
    loai: str
    ten: str
    mo_ta: str
    nhom: tuple[str, ...]
    chuoi: tuple[ChuoiContext, ...]
    rong: float = 0
    cao: float = 0
    """Width and height in mm, once the chart is placed."""


@dataclass(frozen=True, slots=True)
class Doan:
    """A piece of the body: which component it is, its words with their number; a table, a chart.

    ``dan`` stands in bold before the words: 'Điều 1.' of an article without a heading.
    """

    kieu: str
    chu: str
    bang: BangContext | None = None
    bieu_do: BieuDoContext | None = None
    dan: str = ""


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
class PhuLucRiengContext:
    """A file that holds an appendix alone, ready for layout and template (Mẫu 2.2)."""

    phu_luc: tuple[PhuLucContext, ...]
    """The one that the file holds."""
    tac_gia: str
    tieu_de: str


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
    dia_chi: tuple[str, ...]
    """At the foot of the first page, piece by piece."""
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


@dataclass(frozen=True, slots=True)
class BaoCaoContext(KeHoachContext):
    """A báo cáo, ready for layout and template; what a plan has, and whom it goes to."""

    kinh_gui: tuple[str, ...]
    """One line, or 'Kính gửi:' and a line for each addressee; none where it goes to no superior."""


@dataclass(frozen=True, slots=True)
class BanKemTheoContext:
    """A text issued with a decision, under a head of its own without number and date (Mẫu 1.3)."""

    ten_loai: str
    trich_yeu: str
    kem_theo: str
    noi_dung: tuple[Doan, ...]


@dataclass(frozen=True, slots=True)
class VanBanContext(KeHoachContext):
    """A document of any kind, ready for layout and template; a line that is not there is empty.

    One signer alone is ``nguoi_ky``; of several each has a place in ``hang_ky``.
    """

    kinh_gui: tuple[str, ...]
    loi_dien: str
    """Who sends a công điện, above those it goes to (Mẫu 1.6)."""
    xac_nhan: str
    """Who confirms a leave, below the recipients (Mẫu 1.10)."""
    tham_quyen: str
    """Who resolves, in capitals, above the bases."""
    loi_quyet: str
    """'QUYẾT ĐỊNH:' below the bases."""
    hang_ky: tuple[tuple[NguoiKyContext, ...], ...]
    """The signers in rows of two; an empty one fills the last row."""
    ban_kem_theo: tuple[BanKemTheoContext, ...]
