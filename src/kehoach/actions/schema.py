"""``schema``: the JSON Schema of the data files, for editors and other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic.json_schema import GenerateJsonSchema

from kehoach.model import Base, DanhSachDonVi, HoSoCoQuan, KeHoach
from kehoach.model.bao_cao import BanBaoCao
from kehoach.model.cac_loai import MO_HINH
from kehoach.model.cong_van import CongVan
from kehoach.model.ket_qua import KetQua
from kehoach.model.loi_bao_cao import LoiBaoCao
from kehoach.model.tien_do import SoTienDo
from kehoach.model.tieu_chi import TieuChi
from kehoach.reading.joining import FROM_PROFILE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pydantic_core import core_schema

MODELS: dict[str, tuple[type[Base], ...]] = {
    "ke-hoach": (KeHoach,),
    "van-ban": tuple(dict.fromkeys((CongVan, BanBaoCao, *MO_HINH.values()))),
    "co-quan": (HoSoCoQuan,),
    "don-vi": (DanhSachDonVi,),
    "tieu-chi": (TieuChi,),
    "ket-qua": (KetQua,),
    "tien-do": (SoTienDo,),
    "loi-bao-cao": (LoiBaoCao,),
}
"""The kinds of data file, by the name that ``kehoach schema`` takes, and what they may hold."""
_LOAI: dict[type[Base], list[str]] = {
    CongVan: ["cong_van"],
    BanBaoCao: ["bao_cao"],
    **{
        model: [loai for loai, other in MO_HINH.items() if other is model]
        for model in MO_HINH.values()
    },
}
"""The kinds of document that a model of a file of several kinds serves."""

_BY_NAME = {
    "ke-hoach": {
        "danh_sach": "Tên tệp danh sách đơn vị: don-vi.yaml",
        "hoat_dong": "Tên bảng Excel của các hoạt động: hoat-dong.xlsx",
        "nguoi_ky": "Tên gọi tắt của người ký trong hồ sơ cơ quan",
    },
    "van-ban": {
        "danh_sach": "Tên tệp danh sách đơn vị: don-vi.yaml",
        "nguoi_ky": "Tên gọi tắt của người ký trong hồ sơ cơ quan",
    },
    "don-vi": {"don_vi": "Tên bảng Excel của các đơn vị: don-vi.xlsx"},
}
"""Where a data file may give a name in place of the thing itself."""
_OVER_OURS = (LoiBaoCao,)
"""What an office's file changes in ours, which has every key."""


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
    models = MODELS[which]
    schema = _make_one(models[0], which) if len(models) == 1 else _make_several(models, which)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _make_several(models: Sequence[type[Base]], which: str) -> dict[str, Any]:
    """Return the schema of a file that is read by the model of the kind that it names."""
    shared: dict[str, Any] = {}
    choices = []
    for model in models:
        own = _make_one(model, which)
        shared |= own.pop("$defs", {})
        shared[model.__name__] = own
        loai = {"properties": {"loai": {"enum": _LOAI[model]}}, "required": ["loai"]}
        condition = {"properties": {"van_ban": loai}, "required": ["van_ban"]}
        choices.append({"if": condition, "then": {"$ref": f"#/$defs/{model.__name__}"}})
    return {"type": "object", "required": ["van_ban"], "allOf": choices, "$defs": shared}


def _make_one(model: type[Base], which: str) -> dict[str, Any]:
    schema = model.model_json_schema(schema_generator=_Untitled)
    properties = schema["properties"]
    named = {key: title for key, title in _BY_NAME.get(which, {}).items() if key in properties}
    for key, title in named.items():
        own = {k: v for k, v in properties[key].items() if k not in ("description", "default")}
        properties[key] = {
            "description": properties[key].get("description", ""),
            "anyOf": [own, {"type": "string", "description": title}],
        }
    if model in _OVER_OURS:
        schema.pop("required")
    if "ho_so_co_quan" in properties:
        required = (key for key in schema["required"] if key not in FROM_PROFILE)
        schema["required"] = list(required)
    return schema
