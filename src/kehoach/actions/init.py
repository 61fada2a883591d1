"""``init``: a working folder with an example plan and comments that teach."""

from __future__ import annotations

import datetime as dt
import json
import os
from contextlib import suppress
from importlib.resources import files
from typing import TYPE_CHECKING

from kehoach.actions.schema import MODELS, make_schema
from kehoach.errors import OutputRefused
from kehoach.messages import tr
from kehoach.writing import make_folder, write_atomic

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

VIETNAM = dt.timezone(dt.timedelta(hours=7))


def init_folder(folder: Path) -> tuple[Path, ...]:
    """Make ``folder`` with a plan of next year, a profile, a roster, and schemas for editors.

    Returns:
        The files made.

    Raises:
        OutputRefused: one of them is there already, or the folder cannot be written; then none
            was written.
    """
    contents = {folder / name: text.encode() for name, text in _list_contents(_choose_year())}
    there = [str(path) for path in contents if os.path.lexists(path)]
    if there:
        raise OutputRefused(tr("đã có sẵn, không ghi đè: {x}", x=", ".join(there)))
    for parent in dict.fromkeys(path.parent for path in contents):
        make_folder(parent)
    _write_all(contents)
    return tuple(contents)


def _write_all(contents: Mapping[Path, bytes]) -> None:
    """Write all files, or none of them."""
    made: list[Path] = []
    try:
        for path, data in contents.items():
            write_atomic(path, data)
            made.append(path)
    except BaseException:
        for path in made:
            with suppress(OSError):
                path.unlink()
        raise


def _choose_year() -> int:
    """Return the year a plan made now is for: from September on, the next one."""
    today = dt.datetime.now(VIETNAM).date()
    return today.year + (today.month >= 9)


def _list_contents(year: int) -> Iterator[tuple[str, str]]:
    starter = files("kehoach.starter")
    for name, out in (
        ("co-quan.yaml", "co-quan.yaml"),
        ("don-vi.yaml", "don-vi.yaml"),
        ("ke-hoach.yaml", f"ke-hoach-{year}.yaml"),
    ):
        yield out, starter.joinpath(name).read_text(encoding="utf-8").replace("NAM", str(year))
    for which in MODELS:
        text = json.dumps(make_schema(which), ensure_ascii=False, indent=1)
        yield f"schema/{which}.schema.json", text + "\n"
