"""All rules by id. A module of rules is one line here."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from kehoach.checking.rule import Rule
from kehoach.checking.rules import (
    bang_so,
    bo_cuc,
    can_cu,
    co_quan,
    dau,
    dia_danh_ngay,
    document,
    encoding,
    go_nham,
    ket_thuc,
    kinh_gui,
    ky,
    ky_hieu,
    ky_quyen,
    letters,
    ngay_thang,
    nhat_quan,
    noi_dung,
    noi_nhan,
    noi_nhan_muc,
    page,
    page_numbers,
    phu_luc,
    phu_luc_khop,
    quoc_hieu,
    so_ky_hieu,
    so_lieu,
    ten_cu,
    ten_loai,
    tieu_de,
    ty_le,
    typing,
    vien_dan,
    viet_hoa,
    viet_hoa_dia_danh,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import ModuleType

MODULES: Final = (
    document,
    page,
    page_numbers,
    letters,
    encoding,
    typing,
    go_nham,
    quoc_hieu,
    co_quan,
    so_ky_hieu,
    dia_danh_ngay,
    ten_loai,
    can_cu,
    noi_dung,
    ket_thuc,
    bo_cuc,
    tieu_de,
    viet_hoa,
    viet_hoa_dia_danh,
    vien_dan,
    ten_cu,
    nhat_quan,
    bang_so,
    so_lieu,
    ty_le,
    ngay_thang,
    dau,
    kinh_gui,
    ky,
    ky_quyen,
    noi_nhan,
    noi_nhan_muc,
    phu_luc,
    phu_luc_khop,
    ky_hieu,
)


def collect(modules: tuple[ModuleType, ...]) -> dict[str, Rule]:
    """Return the rules that ``modules`` declare: groups as they come, in each by id.

    Raises:
        ValueError: two rules have one id.
    """
    rules: dict[str, Rule] = {}
    for module in modules:
        for declared in vars(module).values():
            found = getattr(declared, "rule", None)
            if not isinstance(found, Rule) or found.check.__module__ != module.__name__:
                continue
            if found.id in rules:
                raise ValueError(found.id)
            rules[found.id] = found
    groups = list(dict.fromkeys(id[:2] for id in rules))
    return dict(sorted(rules.items(), key=lambda one: (groups.index(one[0][:2]), one[0])))


RULES: Final[Mapping[str, Rule]] = MappingProxyType(collect(MODULES))
"""Identifier -> rule."""
