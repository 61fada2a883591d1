"""A point of time of a meeting: hour and day, printed with the day of the week."""

import datetime as dt
import re
from typing import Annotated, Self

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema, model_validator

from kehoach import nd30
from kehoach.messages import tr
from kehoach.model.types import Base, Chu, Ngay, accept_text, refuse

_GIO = re.compile(r"(\d{1,2})\s*(?::|h|g|giờ)\s*(?:(\d{1,2})\s*(?:phút|’|')?)?", re.IGNORECASE)
THU = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
"""The days of the week from Monday on."""


def _read_gio(value: object) -> dt.time:
    if isinstance(value, dt.time):
        return value
    found = _GIO.fullmatch(str(value).strip())
    try:
        return dt.time(int(found[1]), int(found[2] or 0)) if found else _refuse_gio()
    except ValueError:
        return _refuse_gio()


def _refuse_gio() -> dt.time:
    raise refuse("gio-sai", tr("giờ trong ngày: 8:00, 8h30 hoặc 8 giờ 30"))


Gio = Annotated[
    dt.time,
    BeforeValidator(_read_gio),
    PlainSerializer(lambda time: f"{time:%H:%M}"),
    WithJsonSchema({"type": "string", "examples": ["8:00"]}),
]
"""An hour of the day: 8:00, 8h30."""


class ThoiDiem(Base):
    """When something begins or ends: by its parts, or in words."""

    gio: Gio | None = None
    """Giờ: 8:00."""
    ngay: Ngay | None = None
    """Ngày; thứ trong tuần do chương trình tính."""
    ghi: Chu | None = None
    """Ghi bằng lời, thay cho giờ và ngày."""

    @model_validator(mode="after")
    def _check_parts(self) -> Self:
        if bool(self.ghi) == bool(self.gio or self.ngay):
            raise refuse("thoi-diem-sai", tr("gio và ngay, hoặc ghi bằng lời"))
        return self

    def write(self) -> str:
        """Return '08 giờ 00 phút, ngày 28/6/2023 (thứ Tư)', or its own words."""
        if self.ghi:
            return self.ghi
        parts = [f"{self.gio.hour:02} giờ {self.gio.minute:02} phút" if self.gio else ""]
        if self.ngay:
            weekday = f" ({THU[self.ngay.weekday()]})"
            parts.append(f"ngày {nd30.write_ngay_so(self.ngay)}{weekday}")
        return ", ".join(part for part in parts if part)


ThoiDiemHoacChu = Annotated[
    ThoiDiem, BeforeValidator(accept_text("ghi"), json_schema_input_type=ThoiDiem | str)
]
