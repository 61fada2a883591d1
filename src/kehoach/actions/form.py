"""``form``: a form in Excel for each unit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach.actions.forms import Asked, read_asked
from kehoach.bieu_mau.book import make_form_book
from kehoach.bieu_mau.design import Scope, design_form
from kehoach.bieu_mau.filling import fill_form
from kehoach.bieu_mau.periods import name_ky
from kehoach.bieu_mau.reading_form import is_blank_form
from kehoach.errors import KehoachError, OutputRefused
from kehoach.messages import tr
from kehoach.reading.near_miss import suggest
from kehoach.reading.results import read_ket_qua
from kehoach.writing import TakenNames, make_folder, safe_name, write_atomic

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from kehoach.errors import Notice
    from kehoach.model.don_vi import DonVi
    from kehoach.model.ket_qua import KetQua
    from kehoach.model.ky import MaKy


@dataclass(frozen=True, slots=True)
class FormRequest:
    """Which forms to make.

    Attributes:
        plan: the plan.
        ky: the period.
        out: the folder of the forms.
        today: the real day.
        tieu_chi: the file of criteria, if not the usual one.
        don_vi: units, by code or name; none is all.
        filled: a file of results to fill the forms from; None leaves them blank.
        force: overwrite even forms in which something is filled in.
    """

    plan: Path
    ky: MaKy
    out: Path
    today: dt.date
    tieu_chi: Path | None = None
    don_vi: tuple[str, ...] = ()
    filled: Path | None = None
    force: bool = False


@dataclass(frozen=True, slots=True)
class FormResult:
    """The forms written; ``same`` were there already, as they are."""

    written: tuple[Path, ...]
    same: tuple[Path, ...]
    with_scores: bool
    notices: tuple[Notice, ...]


def make_forms(request: FormRequest) -> FormResult:
    """Write a form for each unit.

    Raises:
        BadInput: the plan, the criteria or the results cannot be used.
        KehoachError: there is no such unit, or the results are of another period.
        OutputRefused: a file is there that would be lost, or one cannot be written; the forms are
            looked at before the first is written.
    """
    asked = read_asked(request.plan, request.tieu_chi)
    scope = Scope(asked.plan, asked.obligations, asked.tieu_chi, request.ky)
    results = _read_results(asked, request)
    units = _choose_units(asked, request.don_vi)
    files = dict(_name_files(units, request.out))
    same: list[Path] = []
    made: list[tuple[Path, bytes]] = []
    for path, unit in files.items():
        form = design_form(scope, unit)
        known = results.find_don_vi(unit.ma) if results else None
        data = make_form_book(fill_form(form, known) if known else form)
        if path.is_file() and path.read_bytes() == data:
            same.append(path)
            continue
        _refuse_filled(path, request)
        made.append((path, data))
    make_folder(request.out)
    for path, data in made:
        write_atomic(path, data, durable=False)
    is_scored = asked.tieu_chi is not None and asked.tieu_chi.is_scored(request.ky)
    return FormResult(tuple(path for path, _ in made), tuple(same), is_scored, asked.notices)


def _read_results(asked: Asked, request: FormRequest) -> KetQua | None:
    if request.filled is None:
        return None
    results, _ = read_ket_qua(request.filled)
    if (results.nam, results.ky) != (asked.plan.nam, request.ky):
        raise KehoachError(
            tr(
                "{path}: kết quả {x}, biểu mẫu {y}",
                path=request.filled,
                x=name_ky(results.ky, results.nam),
                y=name_ky(request.ky, asked.plan.nam),
            )
        )
    return results


def _choose_units(asked: Asked, names: Sequence[str]) -> list[DonVi]:
    units = asked.plan.danh_sach.list_members(asked.plan.nam)
    if not names:
        return list(units)
    return list(dict.fromkeys(_find_unit(name, units) for name in names))


def _find_unit(name: str, units: Sequence[DonVi]) -> DonVi:
    key = name.strip().casefold()
    for one in units:
        if key in (one.ma.casefold(), one.ten.casefold()):
            return one
    near = suggest(name, [one.ma for one in units])
    hint = tr("có phải {x}?", x=near) if near else ""
    raise KehoachError(f"{tr('không có đơn vị “{x}”', x=name)}; {hint}".rstrip("; "))


def _name_files(units: Sequence[DonVi], folder: Path) -> Iterator[tuple[Path, DonVi]]:
    taken = TakenNames()
    for one in units:
        name = safe_name(f"bieu-mau-{one.ma}.xlsx", taken=taken)
        taken.add(name)
        yield folder / name, one


def _refuse_filled(path: Path, request: FormRequest) -> None:
    """See that no filled form, and no file of another kind, is lost."""
    if request.force or not path.exists() or is_blank_form(path, request.today):
        return
    raise OutputRefused(
        tr(
            "{x}: tệp đã có và không phải biểu mẫu trống, chưa ghi gì; thêm --force để ghi đè",
            x=path,
        )
    )
