"""Many documents into PDF in one go: starting LibreOffice costs more than a page."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kehoach.errors import KehoachError
from kehoach.libreoffice.converting import run_program, write_profile
from kehoach.libreoffice.program import find_program
from kehoach.messages import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

_GROUP: Final = 100
"""Files a call; each call is given its time."""
_SECONDS_EACH: Final = 5


def convert_many(paths: Sequence[Path], folder: Path) -> list[Path]:
    """Write a PDF of each .docx of ``paths`` into ``folder`` and return those not converted.

    Raises:
        KehoachError: LibreOffice is not installed, or takes too long.
    """
    program = find_program()
    if program is None:
        hint = tr("cài LibreOffice (miễn phí), hoặc bỏ --pdf")
        raise KehoachError(tr("--pdf cần LibreOffice mà máy này chưa cài; {x}", x=hint))
    missing: list[Path] = []
    for start in range(0, len(paths), _GROUP):
        missing += _convert_group(program, paths[start : start + _GROUP], folder)
    return missing


def _run(program: Path, profile: Path, sources: list[str], out: Path, *, seconds: float) -> None:
    try:
        run_program(program, profile, sources, out, seconds=seconds)
    except TimeoutError:
        found = tr("LibreOffice chuyển {n} tệp quá {giay} giây", n=len(sources), giay=int(seconds))
        raise KehoachError(found) from None


def _convert_group(program: Path, paths: Sequence[Path], folder: Path) -> list[Path]:
    missing = []
    with tempfile.TemporaryDirectory(prefix="kehoach-", ignore_cleanup_errors=True) as name:
        work = Path(name)
        # numbered copies: a name that begins with a dash would be read as an option
        for number, path in enumerate(paths):
            shutil.copyfile(path, work / f"{number}.docx")
        _run(
            program,
            write_profile(work / "profile"),
            [str(work / f"{number}.docx") for number in range(len(paths))],
            work / "out",
            seconds=120 + _SECONDS_EACH * len(paths),
        )
        for number, path in enumerate(paths):
            made = work / "out" / f"{number}.pdf"
            # it exits 0 whatever came of it
            if made.is_file():
                shutil.copyfile(made, folder / f"{path.stem}.pdf")
            else:
                missing.append(path)
    return missing
