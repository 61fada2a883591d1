"""Charts: columns or bars of figures, which Word draws and a person can edit there."""

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from kehoach.messages import tr
from kehoach.model.types import Base, Chu, refuse

NHIEU_NHOM_NHAT = 60
"""More columns than these nobody reads on a page."""


def _read_so(value: object) -> object:
    """Take what YAML read as a number; a float as it was typed, not as binary."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise refuse("khong-phai-so", tr("một số: 12 hoặc 92.5"))
    return Decimal(str(value))


So = Annotated[Decimal, BeforeValidator(_read_so, json_schema_input_type=float)]


class Chuoi(Base):
    """A series: one figure for each group."""

    ten: Chu
    """Tên chuỗi số liệu, ghi ở chú giải: Đúng hạn."""
    so: Annotated[tuple[So, ...], Field(max_length=NHIEU_NHOM_NHAT)]
    """Các số, mỗi nhóm một số."""


class BieuDo(Base):
    """A chart."""

    ten: Chu
    """Tên biểu đồ, một dòng trên biểu đồ."""
    loai: Literal["cot", "cot_chong", "thanh"] = "cot"
    """Kiểu: cot (cột đứng), cot_chong (cột chồng), thanh (thanh ngang)."""
    nhom: Annotated[tuple[Chu, ...], Field(min_length=1, max_length=NHIEU_NHOM_NHAT)]
    """Tên các nhóm, mỗi nhóm một cột hoặc một thanh."""
    chuoi: Annotated[tuple[Chuoi, ...], Field(min_length=1, max_length=12)]
    """Các chuỗi số liệu."""
    don_vi_tinh: Chu | None = None
    """Đơn vị tính của các số: đơn vị, điểm, %."""

    @model_validator(mode="after")
    def _check_lengths(self) -> Self:
        if any(len(one.so) != len(self.nhom) for one in self.chuoi):
            raise refuse("bieu-do-lech", tr("mỗi chuỗi có đúng một số cho mỗi nhóm"))
        return self
