"""Legal bases: they stay, and whoever signs is asked to see whether they are still in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.mentions import LUAT, VIEN_DAN, find_mentions
from kehoach.messages import tr
from kehoach.rollover.result import KEEP, Kept, OpenItem, Warn

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kehoach.rollover.result import Finding, Path
    from kehoach.rollover.turn import Turn

_PARTS = ("loai", "so_ky_hieu", "ngay")


def roll_bases(plan: Mapping[str, object], turn: Turn) -> Iterator[Finding]:
    """Yield for each basis that it is kept, and the question whether it still holds."""
    bases = plan.get("can_cu")
    for index, basis in enumerate(bases if isinstance(bases, list) else []):
        path: Path = ("can_cu", index)
        words = describe_basis(basis)
        if isinstance(basis, dict) and "ghi" not in basis:
            yield Kept(path, 0, len(words), words, "vien-dan", tr("căn cứ, không đổi số và ngày"))
            yield from _ask_about_year(basis, path, turn)
        if names_document(basis, words):
            yield Warn(path, "con-hieu-luc", words, tr("còn hiệu lực khi ban hành không?"))


def names_document(basis: object, words: str) -> bool:
    """Tell whether a basis is a document; 'Theo đề nghị của …' is none."""
    if isinstance(basis, dict) and "ghi" not in basis:
        return True
    return any(one.kind in (VIEN_DAN, LUAT) for one in find_mentions(words))


def describe_basis(basis: object) -> str:
    """Return a basis in few words: kind, number, day."""
    if not isinstance(basis, dict):
        return str(basis)
    if "ghi" in basis:
        return str(basis["ghi"])
    parts = [str(basis[key]) for key in _PARTS if basis.get(key) is not None]
    if "so_ky_hieu" not in basis and basis.get("trich_yeu"):
        parts.insert(1, str(basis["trich_yeu"]))
    return " ".join(parts)


def _ask_about_year(basis: Mapping[str, object], path: Path, turn: Turn) -> Iterator[OpenItem]:
    """A basis whose subject is the plan's year has a new one each year."""
    found = find_mentions(str(basis.get("trich_yeu") or ""))
    years = [year.value for mention in found for year in mention.years]
    if any(map(turn.goes_along, years)):
        reason = tr("căn cứ có nói đến năm của kế hoạch; năm mới có thể có văn bản khác")
        yield OpenItem(path, "can-cu-trong-nam", reason, "", (KEEP,))
