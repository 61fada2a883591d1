"""A plan's file as text: changed at its values, read again before it is written."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kehoach.errors import BadInput, OutputRefused
from kehoach.messages import tr
from kehoach.model import KeHoach
from kehoach.reading.files import decode_text, read_bytes
from kehoach.reading.grafting import find_value
from kehoach.reading.joining import Joiner, require_mapping
from kehoach.reading.json_source import read_json
from kehoach.reading.paths import parse_path
from kehoach.reading.sources import read_source
from kehoach.reading.values import Source, show_path
from kehoach.writing import write_atomic
from kehoach.writing.edits import Drop, Edit, Put, edit_data
from kehoach.writing.yaml_text import comment_yaml, edit_yaml

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path as FilePath

    from kehoach.errors import Notice
    from kehoach.reading.values import Path
    from kehoach.rollover.result import OpenItem

MARK = "# CẦN XEM LẠI: "
"""Begins the comment at the place of an open item."""
OPEN_ITEMS = "can_xem_lai"
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A plan's file: its text, the values in it, and the activities wherever they are kept."""

    path: FilePath
    text: str
    bom: bool
    source: Source

    @property
    def data(self) -> dict[str, Any]:
        """The values as typed."""
        data: Any = self.source.data
        return dict(data)

    @property
    def is_json(self) -> bool:
        """Whether the file is JSON, which has no comments."""
        return self.path.suffix.lower() == ".json"

    def edit(self, edits: Sequence[Edit], items: Sequence[dict[str, Any]]) -> str:
        """Return the text with ``edits`` made and ``items`` as its open items, each told in place.

        Raises:
            BadInput: the changed file could not be read.
        """
        wanted = edit_data(self.data, [*edits, *self._list_items(items)])
        if self.is_json:
            return json.dumps(wanted, ensure_ascii=False, indent=2) + "\n"
        for quoted in (False, True):
            text = edit_yaml(
                self.text, self.data, [*edits, *self._list_items(items)], quoted=quoted
            )
            if _read(text, self.source.file).data == wanted:
                break
        else:
            raise AssertionError("the edited YAML does not read as it should")
        return comment_yaml(text, [_comment(one) for one in items], MARK)

    def _list_items(self, items: Sequence[dict[str, Any]]) -> list[Edit]:
        if items:
            return [Put((OPEN_ITEMS,), list(items))]
        return [Drop((OPEN_ITEMS,))] if OPEN_ITEMS in self.data else []


def open_plan_file(path: FilePath) -> PlanFile:
    """Read the file of a plan.

    Raises:
        BadInput: it cannot be read, or holds no plan's keys.
    """
    source = read_source(path)
    require_mapping(source)
    raw = read_bytes(path, source.file)
    return PlanFile(path, decode_text(raw, source.file), raw.startswith(_BOM), source)


def join_activities(file: PlanFile) -> list[Any] | None:
    """Return the activities that the plan keeps in another file; None where they are its own."""
    if not isinstance(file.data.get("hoat_dong"), str):
        return None
    joiner = Joiner(file.path.parent, file.source)
    joiner.join()
    rows = joiner.tree.find(("hoat_dong",))
    return rows if isinstance(rows, list) else None


def check_text(text: str, file: PlanFile, folder: FilePath) -> tuple[Notice, ...]:
    """See that a changed plan can still be read, with the files that it names from ``folder``.

    Raises:
        BadInput: with all that is wrong.
    """
    source = read_json(text, file.source.file) if file.is_json else _read(text, file.source.file)
    joiner = Joiner(folder, source)
    joiner.join()
    if joiner.validate(KeHoach, joiner.tree.harvest()) is None or joiner.problems:
        raise BadInput(joiner.problems)
    return tuple(joiner.tree.notices)


def write_plan_file(out: FilePath, text: str, file: PlanFile) -> None:
    """Write ``text`` to ``out``, whole or not at all.

    Raises:
        OutputRefused: it cannot be written.
    """
    write_atomic(out, (_BOM if file.bom else b"") + text.encode("utf-8"))


def refuse_overwriting(out: FilePath, *, force: bool) -> None:
    """See that no file is lost.

    Raises:
        OutputRefused: ``out`` is there already and ``force`` was not given.
    """
    if out.exists() and not force:
        raise OutputRefused(
            tr("{x}: tệp đã có, chưa ghi gì; chọn tên khác hoặc thêm --force", x=str(out))
        )


def describe_item(item: OpenItem) -> dict[str, Any]:
    """Return an open item as it stands in the file."""
    described: dict[str, Any] = {
        "muc": show_path(item.path),
        "ma": item.code,
        "ly_do": item.reason,
    }
    if item.words:
        described["chu"] = item.words
    if item.proposals:
        described["de_xuat"] = list(item.proposals)
    return described


def get_value(file: PlanFile, path: Path) -> object:
    """Return what stands at ``path`` in the file."""
    return find_value(file.data, path)


def _read(text: str, name: str) -> Source:
    from kehoach.reading.yaml_source import read_yaml

    return read_yaml(text, name)


def _comment(item: dict[str, Any]) -> tuple[Path, str]:
    words = str(item["ly_do"])
    if proposals := item.get("de_xuat"):
        words += " [" + " | ".join(map(str, proposals)) + "]"
    return parse_path(str(item["muc"])) or (), words
