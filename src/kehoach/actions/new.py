"""``new``: a small commented data file for a document of any kind, to be filled and built."""

from __future__ import annotations

import os
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach import nd30
from kehoach.errors import BadInput, KehoachError, OutputRefused
from kehoach.messages import tr
from kehoach.model.hinh_thuc import HINH_THUC
from kehoach.reading.near_miss import suggest
from kehoach.reading.sources import read_source
from kehoach.writing import write_atomic

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

PROFILE = "co-quan.yaml"
"""The profile that a new file refers to where it stands in the same folder."""
SCHEMA = "schema/van-ban.schema.json"
_INLINE = """\
co_quan: # cơ quan đã có co-quan.yaml thì thay cả khóa này bằng: ho_so_co_quan: co-quan.yaml
  chu_quan: UBND tỉnh Nghệ An # cơ quan chủ quản, không có thì xóa dòng này
  ten: Sở Nội vụ
  viet_tat: SNV # trong ký hiệu
  dia_danh: Nghệ An
"""
_SIGNER = """\
nguoi_ky:
  chuc_vu: Giám đốc # cấp phó ký thay thì thêm dòng: quyen_han: [KT. Giám đốc]
  ho_ten: Nguyễn Văn An
"""


@dataclass(frozen=True, slots=True)
class NewKind:
    """A kind that has a first file: its identifier, name and abbreviation, '' for none."""

    id: str
    ten: str
    viet_tat: str


def list_new() -> tuple[NewKind, ...]:
    """Return the kinds that have a first file: the decree's in its order, then other papers."""
    decreed = [NewKind(one.id, one.ten, one.viet_tat or "") for one in nd30.KINDS.values()]
    others = [one for one in HINH_THUC.values() if one.id not in nd30.KINDS]
    return (*decreed, *(NewKind(one.id, _name(one.id, one.ten), "") for one in others))


def _name(ident: str, ten: str) -> str:
    """Return a name that no kind of the decree has."""
    taken = ten in {kind.ten for kind in nd30.KINDS.values()}
    return f"{ten} hội nghị" if taken else ten


def new_document(kind: str, out: Path | None, today: dt.date) -> Path:
    """Write the first file of a kind and return its path.

    Args:
        kind: an identifier, a name or an abbreviation: 'giay_moi', 'Giấy mời', 'GM'.
        out: where to; None for the kind's name in the working folder.
        today: its year is that of the dates in the file.

    Raises:
        KehoachError: there is no such kind.
        OutputRefused: the file is there already, or is no .yaml, or cannot be written.
    """
    loai = find_kind(kind)
    path = out or Path(f"{loai.replace('_', '-')}.yaml")
    if path.suffix.lower() not in (".yaml", ".yml"):
        raise OutputRefused(tr("{x}: tên tệp dữ liệu phải có đuôi .yaml", x=path))
    if os.path.lexists(path):
        raise OutputRefused(tr("đã có sẵn, không ghi đè: {x}", x=path))
    write_atomic(path, compose_file(loai, path, today).encode())
    return path


def find_kind(word: str) -> str:
    """Return the identifier of the kind that ``word`` names.

    Raises:
        KehoachError: there is no such kind.
    """
    known: dict[str, str] = {}
    for one in list_new():
        for name in (one.id, one.id.replace("_", "-"), one.ten, one.viet_tat):
            known.setdefault(name.casefold(), one.id)
    found = known.get(word.strip().casefold())
    if found and word.strip():
        return found
    near = suggest(word, [name for name in known if name])
    text = tr("không có loại văn bản “{x}”; xem các loại bằng: kehoach new", x=word)
    raise KehoachError(text + (f". {tr('có phải {x}?', x=known[near])}" if near else ""))


def compose_file(loai: str, path: Path, today: dt.date) -> str:
    """Return the words of the first file of a kind that will stand at ``path``."""
    text = files("kehoach.starter").joinpath("van_ban", f"{loai}.yaml").read_text("utf-8")
    co_quan, signer = _find_office(path.parent)
    for mark, words in (
        ("CO_QUAN\n", co_quan),
        ("NGUOI_KY\n", signer),
        ("NAM", str(today.year)),
        ("TEP", path.name),
    ):
        text = text.replace(mark, words)
    return "".join(_write_schema_line(path.parent)) + text


def _write_schema_line(folder: Path) -> Iterator[str]:
    if (folder / SCHEMA).is_file():
        yield f"# yaml-language-server: $schema={SCHEMA}\n#\n"


def _find_office(folder: Path) -> tuple[str, str]:
    """Return what the file says of its office and signer: by the profile beside it, or in full."""
    try:
        data = read_source(folder / PROFILE).data
    except BadInput:
        return _INLINE, _SIGNER
    signers = data.get("nguoi_ky") if isinstance(data, dict) else None
    names = list(signers) if isinstance(signers, dict) else []
    signer = f"nguoi_ky: {names[0]} # tên gọi tắt trong {PROFILE}\n" if names else _SIGNER
    return f"ho_so_co_quan: {PROFILE} # cơ quan, người ký dùng chung\n", signer
