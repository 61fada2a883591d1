"""Zip archives of strangers: names and sizes are checked before and while parts are inflated."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from kehoach.messages import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_ENTRIES = 2_000
MOST_BYTES = 64 * 1024 * 1024
"""Inflated, of all parts that are read from one archive."""

_CHUNK = 256 * 1024
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
    OverflowError,
)
_ENCRYPTED = 0x1


class ZipError(Exception):
    """The archive is broken or too big; ``code`` is stable, the text says what was found."""

    def __init__(self, code: str, found: str) -> None:
        self.code = code
        super().__init__(found)


class BoundedZip:
    """An archive in memory whose parts are found without regard to case, as Word and Excel do."""

    def __init__(self, data: bytes) -> None:
        """Open ``data``; nothing is inflated yet.

        Raises:
            ZipError: it is no zip, holds too many parts, two of one name, or encrypted ones.
        """
        self._left = MOST_BYTES
        self._infos: dict[str, zipfile.ZipInfo] = {}
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN:
            raise ZipError("zip-hong", tr("tệp hỏng hoặc bị cắt cụt")) from None
        infos = self._zip.infolist()
        if len(infos) > MOST_ENTRIES:
            raise ZipError("zip-qua-nhieu", tr("tệp nén có {n} phần", n=len(infos)))
        for info in infos:
            self._admit(info)

    def _admit(self, info: zipfile.ZipInfo) -> None:
        name = _fold(info.filename)
        if name in self._infos:
            raise ZipError("zip-trung-ten", tr("hai phần cùng tên “{name}”", name=name))
        if info.flag_bits & _ENCRYPTED:
            raise ZipError("zip-mat-khau", tr("phần “{name}” có mật khẩu", name=name))
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise ZipError("zip-hong", tr("phần “{name}” nén theo kiểu lạ", name=name))
        self._infos[name] = info

    def __contains__(self, name: str) -> bool:
        return _fold(name) in self._infos

    def read(self, name: str) -> bytes:
        """Return the bytes of the part ``name``.

        Raises:
            ZipError: it is missing, broken, or the archive has inflated beyond its bound.
        """
        info = self._infos.get(_fold(name))
        if info is None:
            raise ZipError("zip-thieu-phan", tr("thiếu phần “{name}”", name=name))
        if info.file_size > self._left:
            raise self._too_big(name)
        try:
            return self._inflate(info, name)
        except _BROKEN:
            raise ZipError("zip-hong", tr("phần “{name}” bị hỏng", name=name)) from None

    def _inflate(self, info: zipfile.ZipInfo, name: str) -> bytes:
        chunks = []
        with self._zip.open(info) as part:
            while chunk := part.read(_CHUNK):
                self._left -= len(chunk)
                if self._left < 0:
                    raise self._too_big(name)
                chunks.append(chunk)
        return b"".join(chunks)

    def _too_big(self, name: str) -> ZipError:
        most = MOST_BYTES // (1024 * 1024)
        found = tr("phần “{name}” giải nén ra quá {most} MB", name=name, most=most)
        return ZipError("zip-qua-lon", found)


def store_parts(parts: Mapping[str, bytes]) -> io.BytesIO:
    """Return a zip, uncompressed, that holds ``parts`` and nothing else."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    target.seek(0)
    return target


def _fold(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
