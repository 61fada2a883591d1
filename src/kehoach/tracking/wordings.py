"""The words of letters of reminder: ours, with what an office has changed in a file of its own."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from kehoach.errors import BadInput
from kehoach.model.don_doc import LoiDonDoc
from kehoach.reading.joining import require_mapping
from kehoach.reading.problems import explain
from kehoach.reading.sources import read_source
from kehoach.reading.values import Source, show_path
from kehoach.reading.yaml_source import read_yaml
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
    base = read_yaml(read_shipped_words(), NAME)
    source = read_source(path) if path else base
    require_mapping(source)
    merged = Source(source.file, _merge(base.data, source.data), source.places, source.key_places)
    try:
        words = LoiDonDoc.model_validate(merged.data)
    except ValidationError as error:
        raise BadInput(explain(error, merged, LoiDonDoc)) from None
    for where, text in _list_texts(words):
        TextPattern(text, f"{source.file}: {where}")
    return words


def _merge(base: Any, over: Any) -> Any:
    """Return ``base`` with what ``over`` says; groups are joined key by key."""
    if not (isinstance(base, dict) and isinstance(over, dict)):
        return over
    return base | {key: _merge(base.get(key), over[key]) for key in over}


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
