"""A list kept in a YAML file, one entry a line: an entry more, and all else letter for letter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from kehoach.errors import BadInput
from kehoach.reading.yaml_source import read_yaml
from kehoach.writing.edits import Put
from kehoach.writing.yaml_text import edit_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

_PLAIN: Final = re.compile(r"[^\W\d_][\w./&()-]*(?: [\w./&()-]+)*")
_WORDS: Final = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n", "none"})
_ITEM: Final = re.compile(r"^( *)- ", re.MULTILINE)


def append_item(text: str, key: str, item: Mapping[str, str | int | list[int]]) -> str:
    """Return the YAML ``text`` with ``item`` behind the last of the list under ``key``.

    Args:
        text: a file whose outermost value is a group in block style; it may be blank.
        key: the key of the list; a file without it gets it at its end.
        item: the entry; it is written on one line.
    """
    has_data = any(line.split("#")[0].strip() for line in text.splitlines())
    data: Any = read_yaml(text, "").data if has_data else {}
    wanted = {**data, key: [*(data.get(key) or ()), dict(item)]}
    for attempt in (_append_line(text, key, item), _append_key(text, key, item)):
        if _reads(attempt, wanted):
            return attempt
    return edit_yaml(text, data, [Put((key,), wanted[key])])


def _reads(text: str, wanted: object) -> bool:
    try:
        return read_yaml(text, "").data == wanted
    except BadInput:  # a line in the wrong place may break the file in any way
        return False


def _append_line(text: str, key: str, item: Mapping[str, str | int | list[int]]) -> str:
    """Put the entry at the end of the file, in line with the entries of the list."""
    start = re.search(rf"^{re.escape(key)}:", text, re.MULTILINE)
    indents = _ITEM.findall(text, start.end()) if start else []
    indent = indents[0] if indents else "  "
    return f"{_end_line(text)}{indent}- {write_item(item)}\n"


def _append_key(text: str, key: str, item: Mapping[str, str | int | list[int]]) -> str:
    lead = _end_line(text)
    return f"{lead}{chr(10) if lead else ''}{key}:\n  - {write_item(item)}\n"


def _end_line(text: str) -> str:
    return text if not text or text.endswith("\n") else f"{text}\n"


def write_item(item: Mapping[str, str | int | list[int]]) -> str:
    """Return a group on one line: ``{ don_vi: SNN-NA, hoat_dong: 4, ngay: 18/6/2023 }``."""
    return "{ " + ", ".join(f"{key}: {_write(value)}" for key, value in item.items()) + " }"


def _write(value: str | int | list[int]) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(map(str, value)) + "]"
    if isinstance(value, int):
        return str(value)
    is_day = re.fullmatch(r"\d{1,2}/\d{1,2}/\d{4}", value)
    if is_day or (_PLAIN.fullmatch(value) and value.casefold() not in _WORDS):
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
