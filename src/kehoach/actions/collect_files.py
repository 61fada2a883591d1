"""Which files are meant: forms named one by one, or folders full of them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from kehoach.errors import KehoachError, Notice, Place
from kehoach.messages import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_LOCK = "~$"
"""Excel's mark beside a workbook that is open."""


def list_forms(paths: Sequence[Path]) -> tuple[list[Path], list[Notice]]:
    """Return each file once: those named, and all workbooks of the folders named.

    Raises:
        KehoachError: a folder holds no workbook.
    """
    found: dict[str, Path] = {}
    notices: list[Notice] = []
    for path in paths:
        inside = _list_folder(path) if path.is_dir() else [path]
        for one in inside:
            if one.name.startswith(_LOCK):
                text = tr("tệp khóa của Excel, bỏ qua; biểu mẫu có thể đang mở")
                notices.append(Notice("tep-khoa", Place(str(one)), text))
            else:
                found.setdefault(os.path.realpath(one), one)
    return list(found.values()), notices


def _list_folder(folder: Path) -> list[Path]:
    names = [one for one in folder.iterdir() if one.suffix.lower() == ".xlsx" and one.is_file()]
    if not names:
        raise KehoachError(tr("{x}: thư mục không có tệp .xlsx nào", x=folder))
    return sorted(one for one in names if not one.name.startswith("."))
