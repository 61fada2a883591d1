"""Where LibreOffice is on this machine."""

from __future__ import annotations

import functools
import os
import shutil
from pathlib import Path
from typing import Final

_NAMES: Final = ("soffice", "libreoffice", "soffice.com")
_USUAL: Final = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/opt/libreoffice/program/soffice",
)
_WINDOWS_ROOTS: Final = ("PROGRAMFILES", "PROGRAMFILES(X86)")


@functools.cache
def find_program() -> Path | None:
    """Return LibreOffice's program, None where it is not installed."""
    for name in _NAMES:
        found = shutil.which(name)
        if found:
            return Path(found)
    return next((path for path in _list_usual() if path.is_file()), None)


def _list_usual() -> list[Path]:
    roots = [os.environ[name] for name in _WINDOWS_ROOTS if os.environ.get(name)]
    windows = [Path(root, "LibreOffice", "program", "soffice.com") for root in roots]
    return [*map(Path, _USUAL), *windows]
