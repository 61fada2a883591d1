"""Many forms brought together: doubles, older editions, units and periods that do not belong."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kehoach.bieu_mau.periods import name_ky
from kehoach.bieu_mau.results import OF_CLUSTER, flatten_results, make_results
from kehoach.errors import BadInput, Notice, Place, Problem
from kehoach.messages import tr
from kehoach.reading.text import excerpt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.bieu_mau.form import Identity
    from kehoach.bieu_mau.reading_form import FormRead
    from kehoach.model.ket_qua import KetQuaDonVi


@dataclass(frozen=True, slots=True)
class Taken:
    """A form that holds, with what it says of its unit."""

    form: FormRead
    results: KetQuaDonVi


@dataclass(slots=True)
class Gathered:
    """The forms that hold, one for a unit, and all that is wrong with the others."""

    taken: list[Taken] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)


def take_form(form: FormRead, *, with_clusters: bool) -> Taken:
    """Return what a form says.

    Args:
        form: the form.
        with_clusters: whether the columns of the cluster's leader are to be read.

    Raises:
        BadInput: its values do not go together, or those columns are filled in and should not be.
    """
    filled = [key for key in form.values if key.partition(".")[0] in OF_CLUSTER]
    if filled and not with_clusters:
        hint = tr("đơn vị không điền các cột này; nếu đúng là Khối đã chấm thì thêm --khoi-cham")
        found = tr("cột của Khối đã điền {n} ô", n=len(filled))
        raise BadInput([Problem("khoi-cham-da-dien", form.places[filled[0]], "", found, "", hint)])
    return Taken(form, make_results(form))


def gather_forms(forms: list[Taken]) -> Gathered:
    """Return one form for each unit, in the order given.

    Of two editions the later one counts. Two forms of one edition that say the same are one; if
    they differ neither counts.
    """
    gathered = Gathered()
    units: dict[str, list[Taken]] = {}
    for one in forms:
        units.setdefault(one.form.identity.don_vi.casefold(), []).append(one)
    for same in units.values():
        latest = max(one.form.identity.phien_ban for one in same)
        current = [one for one in same if one.form.identity.phien_ban == latest]
        for one in same:
            if one.form.identity.phien_ban < latest:
                gathered.problems.append(_tell_older(one, current[0]))
        first, *others = current
        different = [one for one in others if find_differences(first.results, one.results)]
        if different:
            gathered.problems += [_tell_double(first, one) for one in different]
            continue
        gathered.notices += [_tell_same(first, one) for one in others]
        gathered.taken.append(first)
    return gathered


def find_differences(one: KetQuaDonVi, other: KetQuaDonVi) -> list[str]:
    """Return the paths at which two results of a unit differ."""
    left, right = flatten_results(one), flatten_results(other)
    return [path for path in dict.fromkeys([*left, *right]) if left.get(path) != right.get(path)]


def refuse_strangers(forms: list[Taken], nam: int, ky: str) -> Iterator[Problem]:
    """Yield a problem for each form of another year or period."""
    for one in forms:
        identity = one.form.identity
        if (identity.nam, identity.ky) != (nam, ky):
            found = tr("biểu mẫu {x}", x=name_period(identity))
            expected = tr("biểu mẫu cùng kỳ với các tệp khác: {x}", x=f"{ky}, {nam}")
            yield Problem("khac-ky", Place(one.form.file), "", found, expected)


def name_period(identity: Identity) -> str:
    """Return a form's period in words."""
    return name_ky(identity.ky, identity.nam)


def _tell_older(one: Taken, current: Taken) -> Problem:
    found = tr("phiên bản {x} của {y}", x=one.form.identity.phien_ban, y=one.form.identity.don_vi)
    expected = tr(
        "phiên bản {x}, đã có ở {y}",
        x=current.form.identity.phien_ban,
        y=current.form.file,
    )
    return Problem("ban-cu", Place(one.form.file), "", found, expected)


def _tell_double(first: Taken, one: Taken) -> Problem:
    paths = find_differences(first.results, one.results)
    found = tr(
        "{x} có hai biểu mẫu khác nhau, tệp kia là {y}; khác ở {z}",
        x=one.form.identity.don_vi,
        y=first.form.file,
        z=excerpt(", ".join(paths)),
    )
    expected = tr("mỗi đơn vị một biểu mẫu")
    hint = tr("bỏ tệp sai đi rồi thu lại; cả hai tệp đều chưa được nhận")
    return Problem("hai-bieu-mau", _place(one, paths[0]), "", found, expected, hint)


def _place(one: Taken, path: str) -> Place:
    """Return where a form says what stands at a path of its results."""
    key = path.replace("[", ".").replace("]", "")
    return one.form.places.get(key, Place(one.form.file))


def _tell_same(first: Taken, one: Taken) -> Notice:
    text = tr("trùng nội dung với {x}, chỉ đọc một tệp", x=first.form.file)
    return Notice("trung-noi-dung", Place(one.form.file), text)
