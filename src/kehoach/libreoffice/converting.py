"""Files turned into others by LibreOffice, in a folder and with a profile of their own."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Final

from kehoach.errors import BadInput, Place, Problem
from kehoach.libreoffice.program import find_program
from kehoach.messages import tr

OLD_FORMATS: Final = (".doc", ".wps", ".odt", ".rtf")
"""Endings of files that are turned into .docx before they are read."""
_PATIENCE_S: Final = 120
_PROFILE: Final = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
</oor:items>
"""
"""Settings under which nothing linked is loaded and no macro runs."""
_FILTERS: Final = {"docx": "docx:MS Word 2007 XML", "pdf": "pdf:writer_pdf_Export"}


def is_old(path: Path) -> bool:
    """Tell by its name whether a file must be converted first."""
    return path.suffix.lower() in OLD_FORMATS


def convert(data: bytes, name: str, ending: str, to: str) -> bytes:
    """Return the file ``data`` as another format; the original is never opened by LibreOffice.

    Args:
        data: the whole file.
        name: what to call it in messages.
        ending: its own ending, '.doc'.
        to: 'docx' or 'pdf'.

    Raises:
        BadInput: LibreOffice is not installed, cannot read the file, or takes too long.
    """
    program = find_program()
    if program is None:
        raise _refuse(
            name,
            "thieu-libreoffice",
            tr("tệp {duoi}, cần LibreOffice để đọc mà máy này chưa cài", duoi=ending),
            tr("cài LibreOffice (miễn phí), hoặc mở tệp bằng Word rồi lưu thành .docx"),
        )
    with tempfile.TemporaryDirectory(prefix="kehoach-", ignore_cleanup_errors=True) as folder:
        return _convert_in(Path(folder), program, data, name, ending, to)


def _convert_in(folder: Path, program: Path, data: bytes, name: str, ending: str, to: str) -> bytes:
    source = folder / f"van-ban{ending}"
    source.write_bytes(data)
    out = folder / "out"
    try:
        run_program(program, write_profile(folder / "profile"), [str(source)], out, to=to)
    except TimeoutError:
        raise _refuse(
            name,
            "chuyen-qua-lau",
            tr("LibreOffice chuyển tệp này quá {giay} giây", giay=_PATIENCE_S),
            tr("mở tệp bằng Word rồi lưu thành .docx"),
        ) from None
    made = out / f"van-ban.{to}"
    if not made.is_file():
        raise _refuse(
            name,
            "khong-chuyen-duoc",
            tr("LibreOffice không đọc được tệp này"),
            tr("mở tệp bằng Word rồi lưu thành .docx"),
        )
    return made.read_bytes()


def write_profile(folder: Path) -> Path:
    """Make a profile of LibreOffice's own in ``folder`` and return it."""
    (folder / "user").mkdir(parents=True)
    (folder / "user" / "registrymodifications.xcu").write_text(_PROFILE, "utf-8")
    return folder


def run_program(
    program: Path,
    profile: Path,
    sources: list[str],
    out: Path,
    *,
    to: str = "pdf",
    seconds: float = _PATIENCE_S,
) -> None:
    """Let LibreOffice convert ``sources`` into the folder ``out``; what it cannot read is skipped.

    Raises:
        TimeoutError: it took longer than ``seconds`` and was ended, its children too.
    """
    command = [
        str(program), "--headless", "--norestore", "--nolockcheck", "--nodefault",
        # a LibreOffice that the user has open is not in the way
        f"-env:UserInstallation={profile.as_uri()}",
        "--convert-to", _FILTERS[to], "--outdir", str(out), *sources,
    ]  # fmt: skip
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        raise TimeoutError from None
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is not None:
        return
    with suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()


def _refuse(name: str, code: str, found: str, hint: str) -> BadInput:
    expected = tr("một tệp Word .docx mở được")
    return BadInput([Problem(code, Place(name), "", found, expected, hint)])
