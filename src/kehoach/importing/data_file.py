"""The data file of an imported plan: its keys in their order, what is open as comments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kehoach.importing.draft import LACKING, Finished, OpenItem, Query, finish
from kehoach.importing.profile import use_profile
from kehoach.importing.slips import find_slips
from kehoach.importing.trial import try_plan
from kehoach.messages import tr
from kehoach.reading.paths import parse_path
from kehoach.writing.yaml_new import Comments, write_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path as File

    from kehoach.model import HoSoCoQuan
    from kehoach.reading.values import Path

_ORDER: Final = (
    "ho_so_co_quan", "danh_sach", "nam", "co_quan", "van_ban", "can_cu", "mo_dau", "muc", "cot",
    "hoat_dong", "to_chuc_thuc_hien", "ket_thuc", "nguoi_ky", "noi_nhan", "luu", "kieu",
)  # fmt: skip
_MENDS: Final = 5
"""So often what the model refuses is moved among the open items, at most."""


@dataclass(frozen=True, slots=True)
class DataFile:
    """The text of a plan's file, and what it was made of."""

    text: str
    finished: Finished

    def list_texts(self) -> Iterator[str]:
        """Yield all texts of the data in their order, the open items' left out."""
        data = {key: value for key, value in self.finished.data.items() if key != "can_xem_lai"}
        return (text for _, text in walk_texts(data))

    def list_kept(self) -> Iterator[str]:
        """Yield what the file keeps besides the data: open items and comments."""
        for item in self.finished.open_items:
            yield item.query.ly_do
        yield from self.finished.notes.values()


def make_data_file(
    tree: dict[str, object],
    *,
    source: str,
    out: File,
    profile: HoSoCoQuan | None,
    names: Mapping[str, str | None],
) -> DataFile:
    """Return the file of a plan.

    Args:
        tree: the plan's data, values wrapped.
        source: the old plan's file name.
        out: where the file will stand; names of other files are seen from there.
        profile: the office's profile, whose words need not be said again.
        names: the names of profile and roster by their keys.
    """
    if profile is not None:
        use_profile(tree, profile)
    whole = {**{key: name for key, name in names.items() if name}, **tree}
    finished = finish({key: whole[key] for key in _ORDER if key in whole})
    finished.open_items += find_slips(list(walk_texts(finished.data)))
    for _ in range(_MENDS):
        text = _write(finished, source, out)
        _, problems = try_plan(text, out)
        moved = [
            _move(finished, parse_path(one.path) or (), one.found, one.expected) for one in problems
        ]
        if not any(moved):
            break
    return DataFile(_write(finished, source, out), finished)


def walk_texts(value: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Yield the texts in ``value`` with their paths, in their order."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from walk_texts(one, (*path, key))
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from walk_texts(one, (*path, index))


def _move(finished: Finished, path: Path, found: str, expected: str) -> bool:
    """Move a value that the model refuses into an open item; False where it cannot be found."""
    holder: object = finished.data
    for step in path[:-1]:
        if isinstance(holder, dict):
            holder = holder.get(str(step))
        elif isinstance(holder, list) and isinstance(step, int) and step < len(holder):
            holder = holder[step]
        else:
            return False
    last = path[-1] if path else ""
    if not isinstance(holder, dict) or holder.get(str(last)) is None:
        return False
    words = "; ".join(text for _, text in walk_texts(holder[str(last)])) or found
    holder[str(last)] = None
    reason = tr("“{x}”: chưa dùng được, cần {y}", x=words, y=expected)
    finished.open_items.append(OpenItem(path, Query("chua-dung-duoc", reason)))
    return True


def _write(finished: Finished, source: str, out: File) -> str:
    data = dict(finished.data)
    if finished.open_items:
        order = list(data)
        finished.open_items.sort(key=lambda item: order.index(str(item.path[0])))
        data["can_xem_lai"] = [item.write() for item in finished.open_items]
    return write_yaml(data, _comment(finished, source, out))


def _comment(finished: Finished, source: str, out: File) -> Comments:
    above: dict[Path, list[str]] = {}
    behind: dict[Path, str] = {("van_ban", "so"): tr("để trống: văn thư cấp số khi phát hành")}
    if _get(finished.data, ("van_ban", "so")) is not None:
        behind.clear()
    for item in finished.open_items:
        if item.query.ma == LACKING and _get(finished.data, item.path) is None:
            behind[item.path] = tr("CẦN ĐIỀN: {x}", x=item.query.ly_do)
        else:
            above.setdefault(item.path, []).append(tr("XEM LẠI: {x}", x=item.query.ly_do))
    for path, note in finished.notes.items():
        for line in note.split("\n"):
            above.setdefault(path, []).append(tr("bản gốc ghi: {x}", x=line))
    if finished.open_items:
        lead = tr("Những điều cần người xem lại; xem xong điều nào thì xóa mục ấy.")
        above.setdefault(("can_xem_lai",), []).append(lead)
    head = (
        tr("Nhập từ {x}.", x=source),
        tr("Dựng lại thành văn bản Word: kehoach build {x}", x=out.name),
    )
    return Comments(above, behind, head)


def _get(data: object, path: Path) -> object:
    for step in path:
        if isinstance(data, dict):
            data = data.get(str(step))
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data
