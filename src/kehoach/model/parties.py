"""Who is meant: titles typed as words, found among the roles and units of the roster."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.model.hoat_dong import WHO

if TYPE_CHECKING:
    from kehoach.model.don_vi import DanhSachDonVi, DonVi
    from kehoach.model.hoat_dong import HoatDong, NhomHoatDong, ThucHien
    from kehoach.model.ke_hoach import KeHoach

_BETWEEN = re.compile(r"\s*[,;]\s*(?:và\s+)?|\s+và\s+")


def resolve_parties(plan: KeHoach) -> KeHoach:
    """Return ``plan`` with the names of roles and units where their titles were typed.

    'Khối trưởng, Khối phó và các đơn vị' becomes ``ai: [khoi_truong, khoi_pho, cac_don_vi]`` with
    the words kept as typed. Words that are not all titles stay words.
    """
    known = list_calls(plan.danh_sach)
    hoat_dong = tuple(_resolve_row(one, known) for one in plan.hoat_dong)
    don_vi = tuple(_resolve_unit(one, plan.danh_sach) for one in plan.danh_sach.don_vi)
    danh_sach = plan.danh_sach.model_copy(update={"don_vi": don_vi})
    return plan.model_copy(update={"hoat_dong": hoat_dong, "danh_sach": danh_sach})


def list_calls(danh_sach: DanhSachDonVi) -> dict[str, str]:
    """Return every way to call a role or a unit, in small letters, and the name it stands for.

    What could mean two of them stands for none.
    """
    calls: dict[str, str] = {}
    parties = [(name, (name, one.ten, one.ten_ghep)) for name, one in danh_sach.vai_tro.items()]
    parties += [(one.ma, (one.ma, one.ten, one.ten_gon)) for one in danh_sach.don_vi]
    for name, words in parties:
        for word in filter(None, words):
            key = word.casefold()
            calls[key] = name if calls.get(key, name) == name else ""
    return {word: name for word, name in calls.items() if name}


def _resolve_row(row: HoatDong | NhomHoatDong, known: dict[str, str]) -> HoatDong | NhomHoatDong:
    found = {
        key: _resolve_words(words, known)
        for key in WHO
        if (words := getattr(row, key, None)) and not words.ai
    }
    return row.model_copy(update=found) if found else row


def _resolve_words(thuc_hien: ThucHien, known: dict[str, str]) -> ThucHien:
    words = thuc_hien.ghi or ""
    # A unit's own name may hold 'và': the whole is tried before its parts.
    parts = [words] if words.casefold() in known else _BETWEEN.split(words)
    names = [known.get(part.casefold().strip()) for part in parts]
    if not all(names):
        return thuc_hien
    typed_names = all(part == name for part, name in zip(parts, names, strict=True))
    return thuc_hien.model_copy(
        update={"ai": tuple(names), "ghi": None if typed_names else thuc_hien.ghi}
    )


def _resolve_unit(don_vi: DonVi, danh_sach: DanhSachDonVi) -> DonVi:
    for name, role in danh_sach.vai_tro.items():
        if don_vi.vai_tro and don_vi.vai_tro.casefold() == role.ten.casefold():
            return don_vi.model_copy(update={"vai_tro": name})
    return don_vi
