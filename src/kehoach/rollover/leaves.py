"""The texts of a plan in which time may be mentioned, in the order they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kehoach.rollover.result import Path

THOI_GIAN: Final = "thoi_gian"
CAN_CU: Final = "can_cu"

_NOT_TEXT: Final = frozenset(
    {"ho_so_co_quan", "nam", "danh_sach", "co_quan", "nguoi_ky", "luu", "kieu", "can_xem_lai"}
)
"""Keys at the plan's top under which no sentence stands, or which have rules of their own."""
_NAMES: Final = frozenset(
    {
        "loai",
        "so",
        "ngay",
        "do_khan",
        "du_thao",
        "ai",
        "khoa",
        "rong",
        "kho",
        "ngang",
        "doc",
        "o_trong",
    }
)
"""Keys whose values are names and numbers, wherever they stand."""
_OWN_KEYS: Final = "them"
"""The group whose keys are an office's own: all of them hold text."""
_PARTIES: Final = ("thuc_hien", "chu_tri", "phoi_hop")


@dataclass(frozen=True, slots=True)
class Leaf:
    """A text (or a number in a table's cell) and where it stands; ``role`` is one of ours or ''."""

    path: Path
    value: str | int
    role: str = ""

    @property
    def text(self) -> str:
        """The letters in which time is looked for."""
        return str(self.value)

    @property
    def activity(self) -> Path | None:
        """The path of the activity that it belongs to."""
        return self.path[:2] if self.path[0] == "hoat_dong" and len(self.path) > 1 else None


def find_leaves(plan: Mapping[str, object]) -> Iterator[Leaf]:
    """Yield all texts of ``plan`` (its data as typed) but times given by kind, and citations."""
    for key, value in plan.items():
        if key in _NOT_TEXT or (key == "hoat_dong" and not isinstance(value, list)):
            continue
        yield from _walk(value, (key,))


def is_time_by_kind(path: Path) -> bool:
    """Tell whether at ``path`` stands a group that gives a time by its kind."""
    return path[-1] == THOI_GIAN and path[0] == "hoat_dong"


def _walk(value: object, path: Path) -> Iterator[Leaf]:
    if isinstance(value, dict):
        yield from _walk_group(value, path)
    elif isinstance(value, list):
        if path[-1] in _PARTIES:
            return
        for index, one in enumerate(value):
            yield from _walk(one, (*path, index))
    elif isinstance(value, str | int) and not isinstance(value, bool):
        yield Leaf(path, value, _name_role(path))


def _walk_group(group: Mapping[str, object], path: Path) -> Iterator[Leaf]:
    own = path[-1] == _OWN_KEYS
    by_kind = is_time_by_kind(path)
    cited = path[0] == CAN_CU and "ghi" not in group
    for key, value in group.items():
        named = key in _NAMES and not own
        # "so" and "ngay" of the document itself, the parts of a citation, have their own rules
        if named or cited or (by_kind and key not in ("mau", "ghi")):
            continue
        if key == "bang" and isinstance(value, str):
            continue
        yield from _walk(value, (*path, key))


def _name_role(path: Path) -> str:
    if path[0] == CAN_CU:
        return CAN_CU
    if path[0] == "hoat_dong" and THOI_GIAN in path[2:]:
        return THOI_GIAN
    return ""
