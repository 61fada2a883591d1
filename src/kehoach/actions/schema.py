"""``schema``: the JSON Schema of the data files, for editors and other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic.json_schema import GenerateJsonSchema

from kehoach.model import Base, DanhSachDonVi, HoSoCoQuan, KeHoach
from kehoach.reading.joining import FROM_PROFILE

if TYPE_CHECKING:
    from pydantic_core import core_schema

MODELS: dict[str, type[Base]] = {
    "ke-hoach": KeHoach,
    "co-quan": HoSoCoQuan,
    "don-vi": DanhSachDonVi,
}
"""The kinds of data file, by the name that ``kehoach schema`` takes."""

_BY_NAME = {
    "ke-hoach": {
        "danh_sach": "Tên tệp danh sách đơn vị: don-vi.yaml",
        "hoat_dong": "Tên bảng Excel của các hoạt động: hoat-dong.xlsx",
        "nguoi_ky": "Tên gọi tắt của người ký trong hồ sơ cơ quan",
    },
    "don-vi": {"don_vi": "Tên bảng Excel của các đơn vị: don-vi.xlsx"},
}
"""Where a data file may give a name in place of the thing itself."""


class _Untitled(GenerateJsonSchema):
    """Without the titles that pydantic makes of keys: an editor shows the description instead."""

    def field_title_should_be_set(self, schema: core_schema.CoreSchema | Any) -> bool:
        """Say no."""
        return False


def make_schema(which: str) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a kind of data file.

    Raises:
        KeyError: ``which`` is none of :data:`MODELS`.
    """
    schema = MODELS[which].model_json_schema(schema_generator=_Untitled)
    properties = schema["properties"]
    for key, title in _BY_NAME.get(which, {}).items():
        own = {k: v for k, v in properties[key].items() if k not in ("description", "default")}
        properties[key] = {
            "description": properties[key].get("description", ""),
            "anyOf": [own, {"type": "string", "description": title}],
        }
    if which == "ke-hoach":
        required = (key for key in schema["required"] if key not in FROM_PROFILE)
        schema["required"] = list(required)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
