"""What a piece of time means where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kehoach.mentions import mention as kinds
from kehoach.mentions.judging_citations import judge_citation
from kehoach.mentions.judging_days import judge_day
from kehoach.mentions.judging_years import judge_bare, judge_year
from kehoach.mentions.numbers import is_quantity
from kehoach.mentions.reading_forms import BARE_MONTH, BARE_YEAR, BLANK_DAY

if TYPE_CHECKING:
    from kehoach.mentions.atoms import Atom
    from kehoach.mentions.scene import Scene

Verdict = tuple[str, str]
"""A kind and the code of the clue that decided."""

_AS_WRITTEN: Final = frozenset({kinds.KY_NIEM, kinds.LAN_THU, kinds.THOI_LUONG})
"""Kinds that their form alone tells, wherever they stand."""
_SPANS: Final = frozenset({kinds.GIAI_DOAN, kinds.KHOANG_NAM})
_DAYS: Final = frozenset({kinds.NGAY, BLANK_DAY, kinds.KHOANG_NGAY})
_BARE: Final = frozenset({BARE_MONTH, BARE_YEAR})


def judge(atom: Atom, scene: Scene) -> Verdict | None:
    """Return what ``atom`` is and why; None where it is no time at all."""
    if _is_number(atom, scene):
        return None
    if not atom.years or atom.form in _AS_WRITTEN:
        return _judge_timeless(atom)
    return (
        _judge_quoted(atom, scene)
        or _judge_doubt(atom)
        or judge_citation(atom, scene)
        or _judge_plain(atom, scene)
    )


def _is_number(atom: Atom, scene: Scene) -> bool:
    """Tell whether the figures count something: '2023 hộ', 'vụ Mùa 2023 ha'."""
    is_alone = atom.form == kinds.NAM_HOC and len(atom.years) == 1
    if atom.form != BARE_YEAR and not is_alone:
        return False
    return is_quantity(scene.folded.low, atom.years[0].start, atom.end)


def _judge_timeless(atom: Atom) -> Verdict:
    return (kinds.KHONG_RO, atom.doubt) if atom.doubt else (atom.form, "dang-chu")


def _judge_quoted(atom: Atom, scene: Scene) -> Verdict | None:
    quote = scene.get_quote(atom.start)
    if quote is None:
        return None
    if quote.is_sure:
        return kinds.CHUONG_TRINH, "trong-ngoac-kep"
    return kinds.KHONG_RO, "ngoac-kep-khong-khep"


def _judge_doubt(atom: Atom) -> Verdict | None:
    return (kinds.KHONG_RO, atom.doubt) if atom.doubt else None


def _judge_plain(atom: Atom, scene: Scene) -> Verdict:
    if atom.form in _SPANS:
        return atom.form, "dang-chu"
    if atom.form in _DAYS:
        return judge_day(atom, scene)
    return judge_bare(atom, scene) if atom.form in _BARE else judge_year(atom, scene)
