"""A copy of the register, taken while others go on working with it."""

from __future__ import annotations

import contextlib
import sqlite3
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.errors import BadInput, OutputRefused
from kehoach.messages import tr
from kehoach.so_van_ban.store import open_register
from kehoach.so_van_ban.trouble import explain, refuse

if TYPE_CHECKING:
    from kehoach.so_van_ban.store import Register


def copy_register(register: Register) -> bytes:
    """Return the whole register, as of one moment, as the bytes of a file.

    Raises:
        BadInput: it is broken, or cannot be read.
    """
    with tempfile.TemporaryDirectory(prefix="kehoach-") as folder, explain(register.path):
        copy = Path(folder) / "so.sqlite"
        with contextlib.closing(sqlite3.connect(copy, isolation_level=None)) as target:
            register.connection.backup(target)
            damage = target.execute("PRAGMA integrity_check").fetchone()[0]
        if damage != "ok":
            found = tr("tệp sổ bị hỏng: {gi}", gi=damage)
            raise refuse(register.path, "so-hong", found)
        return copy.read_bytes()


def check_target(register: Register, target: Path) -> None:
    """See that a copy written to ``target`` takes nothing away.

    An older copy of the same register may stand there; one that holds more may not be lost.

    Raises:
        OutputRefused: something else stands there, or a copy with numbers that the register lacks.
    """
    with contextlib.suppress(OSError):
        if target.exists() and target.samefile(register.path):
            raise OutputRefused(tr("{name}: chính là tệp sổ đang dùng", name=str(target)))
    if not target.exists() or (target.is_file() and not target.stat().st_size):
        return
    try:
        with open_register(target) as older:
            same = _read_identity(older) == _read_identity(register)
            known = _read_counters(register)
            has_more = any(last > known.get(key, -1) for key, last in _read_counters(older).items())
    except BadInput:
        same = has_more = False
    if not same:
        text = tr(
            "{name}: tệp đã có, không phải bản sao của sổ này, nên không ghi đè", name=str(target)
        )
        raise OutputRefused(text)
    if has_more:
        raise OutputRefused(
            tr(
                "{name}: bản sao đã có nhiều số hơn sổ đang dùng, nên không ghi đè; sổ đang dùng "
                "có thể là bản cũ",
                name=str(target),
            )
        )


def _read_identity(register: Register) -> str:
    with register.reading() as connection:
        row = connection.execute("SELECT gia_tri FROM cai_dat WHERE khoa = 'ma_so'").fetchone()
    return str(row[0]) if row is not None else ""


def _read_counters(register: Register) -> dict[tuple[str, int], int]:
    with register.reading() as connection:
        rows = connection.execute("SELECT ten, nam, cuoi FROM day_so")
        return {(name, year): last for name, year, last in rows}
