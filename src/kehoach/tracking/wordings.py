"""The words of letters of reminder: ours, with what an office has changed in a file of its own."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Final

from kehoach.model.don_doc import LoiDonDoc
from kehoach.reading.files import show_name
from kehoach.reading.overriding import read_over
from kehoach.reading.values import show_path
from kehoach.rendering.pattern import TextPattern

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kehoach.model.don_doc import LoiCongVan

NAME: Final = "loi-don-doc.yaml"
"""How an office's file is called beside the plan."""
DEGREES: Final = ("nhac", "lan_1", "lan_2", "lan_3")


def read_shipped_words() -> str:
    """Return our own file of words, to be changed by an office."""
    return files("kehoach.tracking").joinpath(NAME).read_text("utf-8")


def read_words(path: Path | None) -> LoiDonDoc:
    """Return the words; what the file at ``path`` does not say is as we ship it.

    Raises:
        BadInput: the file is wrong, or a tag in one of its texts.
    """
    words = read_over(path, read_shipped_words(), LoiDonDoc)
    file = show_name(path, None) if path else NAME
    for where, text in _list_texts(words):
        TextPattern(text, f"{file}: {where}")
    return words


def _list_texts(words: LoiDonDoc) -> Iterator[tuple[str, str]]:
    for degree in DEGREES:
        one: LoiCongVan = getattr(words, degree)
        yield show_path((degree, "trich_yeu")), one.trich_yeu
        for index, text in enumerate(one.noi_dung):
            yield show_path((degree, "noi_dung", index)), text
        if one.ket_thuc:
            yield show_path((degree, "ket_thuc")), one.ket_thuc
    for index, place in enumerate(words.noi_nhan):
        yield show_path(("noi_nhan", index)), place.ten
