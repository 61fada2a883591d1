"""What is wrong with a roster as a whole: doubles, years, roles that lead nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.messages import tr
from kehoach.model.fault import Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from kehoach.model.don_vi import DanhSachDonVi, DonVi
    from kehoach.model.fault import Path

_ROOT: Path = ("danh_sach",)


def check_roster(danh_sach: DanhSachDonVi) -> Iterator[Fault]:
    """Yield all that is wrong with a roster, units before the years of their roles."""
    yield from _check_doubles(danh_sach.don_vi)
    for index, unit in enumerate(danh_sach.don_vi):
        yield from _check_unit(unit, (*_ROOT, "don_vi", index), tuple(danh_sach.vai_tro))
    yield from _check_luan_phien(danh_sach)


def _check_doubles(units: Sequence[DonVi]) -> Iterator[Fault]:
    """Units are told apart by code, name and identifier, whatever their case."""
    keys: tuple[tuple[str, str, Callable[[DonVi], str | None], str], ...] = (
        ("ma", "ma-trung", lambda unit: unit.ma, tr("mỗi đơn vị một mã riêng")),
        ("ten", "ten-trung", lambda unit: unit.ten, tr("mỗi đơn vị một dòng, tên khác nhau")),
        (
            "ma_dinh_danh",
            "ma-dinh-danh-trung",
            lambda unit: unit.ma_dinh_danh,
            tr("mỗi đơn vị một mã định danh riêng"),
        ),
    )
    for key, code, read, expected in keys:
        seen: set[str] = set()
        for index, unit in enumerate(units):
            word = read(unit)
            folded = " ".join(word.casefold().split()) if word else ""
            if word and folded in seen:
                yield Fault((*_ROOT, "don_vi", index, key), code, word, expected)
            seen.add(folded)


def _check_unit(unit: DonVi, path: Path, roles: tuple[str, ...]) -> Iterator[Fault]:
    if unit.ma in roles:
        yield Fault((*path, "ma"), "ma-trung", unit.ma, tr("mã khác tên của các vai trò"))
    if unit.vai_tro and unit.vai_tro not in roles:
        expected = tr("một vai trò đã khai: {x}", x=list_names(roles))
        yield Fault((*path, "vai_tro"), "khong-ro-vai-tro", unit.vai_tro, expected, roles)
    if unit.tu_nam and unit.den_nam and unit.tu_nam > unit.den_nam:
        expected = tr("năm cuối không trước năm đầu {x}", x=unit.tu_nam)
        yield Fault((*path, "den_nam"), "nam-nguoc", str(unit.den_nam), expected)


def _check_luan_phien(danh_sach: DanhSachDonVi) -> Iterator[Fault]:
    years: set[int] = set()
    for index, turn in enumerate(danh_sach.luan_phien):
        path: Path = (*_ROOT, "luan_phien", index)
        if turn.nam in years:
            yield Fault((*path, "nam"), "nam-trung", str(turn.nam), tr("mỗi năm một mục"))
        years.add(turn.nam)
        for role, code in turn.vai_tro.items():
            yield from _check_holder(danh_sach, role, code, turn.nam, (*path, "vai_tro", role))


def _check_holder(
    danh_sach: DanhSachDonVi, role: str, code: str, nam: int, path: Path
) -> Iterator[Fault]:
    roles = tuple(danh_sach.vai_tro)
    if role not in roles:
        expected = tr("một vai trò đã khai: {x}", x=list_names(roles))
        yield Fault(path, "khong-ro-vai-tro", role, expected, roles)
    unit = danh_sach.find_don_vi(code)
    if unit is None:
        known = tuple(one.ma for one in danh_sach.don_vi)
        expected = tr("mã một đơn vị trong danh sách: {x}", x=list_names(known))
        yield Fault(path, "khong-ro-don-vi", code, expected, known)
    elif not unit.is_member(nam):
        expected = tr("một đơn vị là thành viên trong năm {x}", x=nam)
        yield Fault(path, "khong-la-thanh-vien", code, expected)


def list_names(names: Sequence[str]) -> str:
    """Return the first of ``names`` on one line, as a message lists what there is."""
    return ", ".join(names[:8]) + (", …" if len(names) > 8 else "") if names else tr("(chưa khai)")
