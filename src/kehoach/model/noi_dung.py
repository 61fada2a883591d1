"""The body of a document: sections that nest (I. / 1. / a) / - / +), and what stands in them."""

from collections.abc import Iterator
from typing import Annotated, Self

from pydantic import BeforeValidator, StrictBool, model_validator

from kehoach.messages import tr
from kehoach.model.bang import BangHoacTen
from kehoach.model.bieu_do import BieuDo
from kehoach.model.types import Base, Chu, accept_text, check_so, refuse


class Gach(Base):
    """An item marked by a dash."""

    noi_dung: Chu
    """Ý sau gạch đầu dòng."""
    gach: tuple[Chu, ...] = ()
    """Các ý nhỏ hơn, in sau dấu cộng."""


GachHoacChu = Annotated[
    Gach, BeforeValidator(accept_text("noi_dung"), json_schema_input_type=Gach | str)
]


class Doan(Base):
    """A piece of a section: a paragraph, items marked by dashes, a table, or a chart."""

    chu: Chu | None = None
    """Một đoạn văn."""
    gach: tuple[GachHoacChu, ...] = ()
    """Các ý gạch đầu dòng."""
    bang: BangHoacTen | None = None
    """Một bảng; hoat_dong là bảng hoạt động."""
    bieu_do: BieuDo | None = None
    """Một biểu đồ."""

    @model_validator(mode="after")
    def _check_one(self) -> Self:
        kinds = (self.chu is not None, bool(self.gach), bool(self.bang), bool(self.bieu_do))
        if kinds.count(True) != 1:
            raise refuse("doan-hai-thu", tr("một đoạn văn, hoặc một khóa: gach, bang, bieu_do"))
        return self


DoanHoacChu = Annotated[
    Doan, BeforeValidator(accept_text("chu"), json_schema_input_type=Doan | str)
]


def _read_doan(value: object) -> object:
    return (value,) if isinstance(value, str | int) else value


CacDoan = Annotated[
    tuple[DoanHoacChu, ...],
    BeforeValidator(_read_doan, json_schema_input_type=tuple[DoanHoacChu, ...] | str),
]
"""Pieces in their order; a paragraph alone may stand as a bare text."""


class NoiDung(Base):
    """What may stand in a section, in the order of the keys; noi_dung alone has any order."""

    noi_dung: CacDoan = ()
    """Các đoạn văn; giữa các đoạn có thể có {gach: …}, {bang: …}, {bieu_do: …}."""
    gach: tuple[GachHoacChu, ...] = ()
    """Các ý gạch đầu dòng."""
    bang: BangHoacTen | None = None
    """Bảng đặt ở mục này: hoat_dong là bảng hoạt động, hoặc một bảng riêng."""
    muc: tuple["MucHoacChu", ...] = ()
    """Các mục con: dưới I là 1, dưới 1 là a."""

    def list_doan(self) -> Iterator[tuple[tuple[str | int, ...], Doan]]:
        """Yield what stands above the lower sections, from the top, each with its path."""
        for index, doan in enumerate(self.noi_dung):
            yield ("noi_dung", index), doan
        if self.gach:
            yield (), Doan(gach=self.gach)
        if self.bang is not None:
            yield (), Doan(bang=self.bang)


class Muc(NoiDung):
    """A section or item; its number comes from its depth and place unless it has its own."""

    tieu_de: Chu | None = None
    """Tiêu đề; mục lớn (I, II, III) phải có và được in hoa."""
    so: Chu | None = None
    """Số in ra, khi không phải số mà chương trình đánh: 1.1., (i), Phần thứ nhất."""
    khong_so: StrictBool = False
    """Không in số."""

    @model_validator(mode="after")
    def _check_not_empty(self) -> Self:
        check_so(self.so, self.khong_so)
        first = next((doan for _, doan in self.list_doan()), None)
        begins = bool(first or self.muc) if self.khong_so else bool(first and first.chu)
        if self.tieu_de is None and not begins:
            raise refuse("muc-rong", tr("mục có tieu_de hoặc noi_dung"))
        return self


MucHoacChu = Annotated[
    Muc, BeforeValidator(accept_text("noi_dung"), json_schema_input_type=Muc | str)
]

NoiDung.model_rebuild()
Muc.model_rebuild()
