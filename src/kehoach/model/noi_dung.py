"""The body of a plan: sections that nest (I. / 1. / a) / -) and the table of activities."""

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, StrictBool, model_validator

from kehoach.messages import tr
from kehoach.model.thoi_gian import ThoiGian
from kehoach.model.types import Base, Chu, accept_text, refuse


def _read_paragraphs(value: object) -> object:
    return (value,) if isinstance(value, str | int) else value


CacDoan = Annotated[
    tuple[Chu, ...],
    BeforeValidator(_read_paragraphs, json_schema_input_type=tuple[Chu, ...] | str),
]
"""Paragraphs; one alone may stand as a bare text."""


class Muc(Base):
    """A section or item; its number comes from its depth and place, never from the data."""

    tieu_de: Chu | None = None
    """Tiêu đề; mục lớn (I, II, III) phải có và được in hoa."""
    noi_dung: CacDoan = ()
    """Các đoạn văn; không có tiêu đề thì đoạn đầu mang số thứ tự của mục."""
    gach: tuple[Chu, ...] = ()
    """Các ý gạch đầu dòng."""
    bang: Literal["hoat_dong"] | None = None
    """Bảng đặt ở mục này: hoat_dong là bảng hoạt động."""
    muc: tuple["MucHoacChu", ...] = ()
    """Các mục con: dưới I là 1, dưới 1 là a."""

    @model_validator(mode="after")
    def _check_not_empty(self) -> Self:
        if self.tieu_de is None and not self.noi_dung:
            raise refuse("muc-rong", tr("mục có tieu_de hoặc noi_dung"))
        return self


MucHoacChu = Annotated[
    Muc, BeforeValidator(accept_text("noi_dung"), json_schema_input_type=Muc | str)
]


class ThucHien(Base):
    """Who carries an activity out: roles and units by name, or words."""

    ai: tuple[Chu, ...] = ()
    """Vai trò hoặc mã đơn vị: khoi_truong, khoi_pho, cac_don_vi."""
    ghi: Chu | None = None
    """Câu chữ riêng in trong bảng, khi khác cách ghép thông thường."""

    @model_validator(mode="after")
    def _check_not_empty(self) -> Self:
        if not self.ai and self.ghi is None:
            raise refuse(
                "thuc-hien-rong",
                tr("ít nhất một vai trò hoặc đơn vị (khóa ai), hoặc lời (khóa ghi)"),
            )
        return self


def _read_thuc_hien(value: object) -> object:
    if isinstance(value, list | tuple):
        return {"ai": value}
    return accept_text("ghi")(value)


class BaoCao(Base):
    """The report that an activity demands from each unit."""

    ten: Chu | None = None
    """Tên báo cáo trong thư nhắc và bảng theo dõi."""
    gom_ca_ngay: StrictBool = True
    """Gửi đúng ngày cuối còn kịp hay không, khi kế hoạch ghi 'trước ngày'."""


def _read_bao_cao(value: object) -> object:
    """Read what a cell of Excel says as well: x, có, không."""
    answer = value.strip().casefold() if isinstance(value, str) else value
    if answer in (True, "x", "có", "co"):
        return {}
    if answer in (False, "không", "khong", "-"):
        return None
    if isinstance(value, dict):
        return value
    raise refuse(
        "bao-cao-sai", tr("true, false, hoặc ten: tên báo cáo; trong Excel: x hoặc để trống")
    )


class HoatDong(Base):
    """One row of the table of activities."""

    noi_dung: Chu
    """Nội dung hoạt động."""
    thuc_hien: Annotated[
        ThucHien,
        BeforeValidator(_read_thuc_hien, json_schema_input_type=ThucHien | list[str] | str),
    ]
    """Đơn vị thực hiện: danh sách vai trò hoặc đơn vị, hoặc lời."""
    thoi_gian: ThoiGian
    """Thời gian: lời như trong bảng (Trước ngày 30/5/2023) hoặc {truoc_ngay: 30/5/2023}."""
    bao_cao: Annotated[
        BaoCao | None, BeforeValidator(_read_bao_cao, json_schema_input_type=BaoCao | bool | None)
    ] = Field(default=None)
    """Có khi mỗi đơn vị thực hiện phải gửi báo cáo."""
