"""The number and day of a letter that was made before: by the journal, or from the file itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.checking.aids.head_words import parse_dia_danh_ngay, parse_so_ky_hieu
from kehoach.checking.paper import Paper
from kehoach.errors import BadInput
from kehoach.messages import tr
from kehoach.nd30 import write_ngay_so
from kehoach.reading.files import read_bytes
from kehoach.word.opening import open_document
from kehoach.word.package import MAX_FILE, read_package

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kehoach.model.don_doc import MotCongVan


def cite_earlier(entry: MotCongVan, folder: Path) -> str:
    """Return 'Công văn số 45/SNN-TCCB ngày 21/6/2023'; '' where the letter has no number yet.

    Args:
        entry: what the journal says of the letter.
        folder: where the journal lies, from which the letter's file is named.
    """
    if entry.so_ky_hieu:
        day = f" ngày {write_ngay_so(entry.ngay_van_ban)}" if entry.ngay_van_ban else ""
        return f"Công văn số {entry.so_ky_hieu}{day}"
    return _read_file(folder / entry.tep) if entry.tep else ""


def _read_file(path: Path) -> str:
    try:
        data = read_bytes(path, str(path), MAX_FILE)
        paper = Paper.of(open_document(read_package(data, name=str(path))))
    except BadInput:
        return ""
    so = parse_so_ky_hieu(_read_text(paper, "so_ky_hieu"))
    ngay = parse_dia_danh_ngay(_read_text(paper, "dia_danh_ngay"))
    if so is None or not so.number.core or ngay is None or not all(n.core for n in ngay.numbers):
        return ""
    ky_hieu = _read_text(paper, "so_ky_hieu").partition(":")[2].strip()
    day = "/".join(one.core for one in ngay.numbers)
    return f"Công văn số {ky_hieu} ngày {day}"


def _read_text(paper: Paper, component: str) -> str:
    part = paper.get(component)
    return " ".join(part.text.split()) if part is not None else ""


def name_uncited(don_vi: Sequence[str]) -> str:
    """Return what a person is told of earlier letters that cannot be cited by their numbers."""
    return tr(
        "công văn lần trước chưa có số, dẫn không số: {x}; đã phát hành thì ghi so_ky_hieu và "
        "ngay_van_ban vào don-doc.yaml",
        x=", ".join(don_vi),
    )
