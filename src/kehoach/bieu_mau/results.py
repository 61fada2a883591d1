"""The values of a form as results of a unit, and results as a data file holds them."""

from __future__ import annotations

import datetime as dt
import os
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from kehoach.bieu_mau.form import TINH_TRANG
from kehoach.errors import BadInput, Place, Problem
from kehoach.messages import tr
from kehoach.model.ket_qua import KetQuaDonVi
from kehoach.model.so_thap_phan import shorten
from kehoach.nd30 import write_ngay_so

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kehoach.bieu_mau.cell_values import Value
    from kehoach.bieu_mau.reading_form import FormRead

BY_CODE: Final = ("tu_cham", "cham", "ly_do", "ly_do_cham", "ket_qua")
BY_NUMBER: Final = ("bao_cao", "hoat_dong", "de_nghi")
WORDS: Final = ("kho_khan", "kien_nghi")
OF_CLUSTER: Final = ("cham", "ly_do_cham")
"""What the cluster's leader says, not the unit."""
_KEY: Final = re.compile(
    rf"(?P<code>{'|'.join(BY_CODE)})\.(?P<ma>.+)"
    rf"|(?P<list>{'|'.join(BY_NUMBER)})\.(?P<number>[1-9]\d{{0,4}})\.(?P<part>[a-z_]+)"
    rf"|(?P<words>{'|'.join(WORDS)})"
)


def make_results(form: FormRead) -> KetQuaDonVi:
    """Return what a form says as the results of its unit.

    Raises:
        BadInput: its values do not go together.
    """
    data: dict[str, Any] = {"ma": form.identity.don_vi}
    for key, value in form.values.items():
        _put(data, key, value)
    for key in BY_NUMBER:
        if key in data:
            data[key] = [data[key][number] for number in sorted(data[key])]
    problems = dict.fromkeys(_check(form))
    if problems:
        raise BadInput(problems)
    name = os.path.basename(form.file)
    data["nguon"] = {"tep": name, "sha256": form.sha256, "phien_ban": form.identity.phien_ban}
    try:
        return KetQuaDonVi.model_validate(data)
    except ValidationError:
        found = tr("trang ẩn nhận dạng có khóa lạ")
        raise BadInput([Problem("trang-an-hong", Place(form.file), "", found)]) from None


def describe_results(one: KetQuaDonVi) -> dict[str, Any]:
    """Return results as the data file holds them: what is blank is left out."""
    data: dict[str, Any] = {"ma": one.ma}
    data |= {key: _write_all(getattr(one, key)) for key in BY_CODE}
    data["diem_toi_da"] = _write(one.diem_toi_da)
    data |= {key: [_write_all(dict(item)) for item in getattr(one, key)] for key in BY_NUMBER}
    data |= {key: getattr(one, key) for key in WORDS}
    data["nguon"] = one.nguon.model_dump() if one.nguon else None
    return {key: value for key, value in data.items() if value not in (None, {}, [])}


def _write_all(given: Mapping[str, object]) -> dict[str, object]:
    return {key: _write(value) for key, value in given.items() if value is not None}


def flatten_results(one: KetQuaDonVi) -> dict[str, object]:
    """Return all that a unit said, each thing by its path: ``tu_cham.A1``, ``bao_cao[4].ngay``.

    Where it was read from does not belong to it.
    """
    flat: dict[str, object] = {}
    for key in BY_CODE:
        flat |= {f"{key}.{code}": value for code, value in getattr(one, key).items()}
    for key in ("bao_cao", "hoat_dong"):
        for item in getattr(one, key):
            parts = item.model_dump(exclude={"hoat_dong"}, exclude_none=True)
            flat |= {f"{key}[{item.hoat_dong}].{name}": value for name, value in parts.items()}
    for number, item in enumerate(one.de_nghi, start=1):
        parts = item.model_dump(exclude_none=True)
        flat |= {f"de_nghi[{number}].{name}": value for name, value in parts.items()}
    for key in (*WORDS, "diem_toi_da"):
        if getattr(one, key) is not None:
            flat[key] = getattr(one, key)
    return flat


def _put(data: dict[str, Any], key: str, value: Value) -> None:
    found = _KEY.fullmatch(key)
    if found is None:
        data[key] = value  # refused by the model
    elif found["code"]:
        data.setdefault(found["code"], {})[found["ma"]] = value
    elif found["list"]:
        number = int(found["number"])
        start = {} if found["list"] == "de_nghi" else {"hoat_dong": number}
        item = data.setdefault(found["list"], {}).setdefault(number, start)
        item[found["part"]] = _name_state(value) if found["part"] == "tinh_trang" else value
    else:
        data[key] = value


def _name_state(value: Value) -> str:
    return next((code for code, name in TINH_TRANG.items() if name == value), str(value))


def _check(form: FormRead) -> Iterator[Problem]:
    """Yield what is said by half: a number without a day, a proposal without a name."""
    for key in form.values:
        head, _, part = key.rpartition(".")
        for wanted, name in _TOGETHER.get(f"{key.partition('.')[0]}.{part}", ()):
            other = f"{head}.{wanted}"
            if other in form.places and other not in form.values:
                found = tr("để trống trong khi cùng hàng đã điền")
                expected = tr("điền {x}, hoặc xóa cả hàng", x=name)
                yield Problem("dien-thieu", form.places[other], name, found, expected)


_NAME: Final = ("ten", "tên tập thể, cá nhân")
_AWARD: Final = ("hinh_thuc", "hình thức khen thưởng")
_TOGETHER: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "bao_cao.so": (("ngay", "ngày gửi"),),
    "de_nghi.ten": (_AWARD,),
    "de_nghi.hinh_thuc": (_NAME,),
    "de_nghi.thanh_tich": (_NAME, _AWARD),
}
"""What must be filled in beside an input: the other input, and what it is called."""


def _write(value: object) -> object:
    if isinstance(value, Decimal):
        return shorten(value)
    return write_ngay_so(value) if isinstance(value, dt.date) else value
