"""Values spelled in YAML as a clerk would: plain where that is safe, long texts folded."""

from __future__ import annotations

import json
import re
import textwrap
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

WIDTH = 100
"""Letters to a line of folded text."""

_NOT_TEXT = re.compile(r"~|null|true|false|0|-?[1-9][0-9]{0,14}")
"""What the reader takes for more than text."""
_FLOW_SIGNS = re.compile(r"[,\[\]{}]")


def write_scalar(value: object, *, flow: bool = False) -> str:
    """Return ``value`` on one line; ``flow`` when it stands within [ ] or { }."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    text = str(value)
    plain = _is_plain(text) and not (flow and _FLOW_SIGNS.search(text))
    return text if plain else write_quoted(text)


def write_quoted(text: str) -> str:
    """Return ``text`` in double quotes."""
    return json.dumps(text, ensure_ascii=False)


def write_folded(text: str, indent: int, width: int = WIDTH) -> str | None:
    """Return ``text`` as a folded block whose lines are indented; None if folding would change it.

    Args:
        text: what it shall read.
        indent: spaces before each line.
        width: letters to a line, the indent among them.
    """
    if not text or text != " ".join(text.split(" ")).strip() or re.search(r"\s\s|[^\S ]", text):
        return None
    lines = textwrap.wrap(
        text, max(width - indent, 20), break_long_words=False, break_on_hyphens=False
    )
    return ">-\n" + "\n".join(" " * indent + line for line in lines)


def write_value(value: object, indent: int) -> str:
    """Return ``value`` as it stands behind a key or dash; block lists and groups begin a line.

    Args:
        value: dicts, lists, str, int, bool, None.
        indent: spaces before the keys or dashes of ``value``; texts that fold stand there too.
    """
    if isinstance(value, dict) and value:
        return "\n" + _write_group(value, indent)
    if isinstance(value, list | tuple) and value:
        return "\n" + _write_list(value, indent)
    if isinstance(value, dict | list | tuple):
        return " {}" if isinstance(value, dict) else " []"
    line = write_scalar(value)
    if len(line) + indent > WIDTH and isinstance(value, str):
        line = write_folded(value, indent) or line
    return f" {line}" if line else ""


def _write_group(group: Mapping[Any, object], indent: int) -> str:
    rows = [(str(key), value) for key, value in group.items()]
    return "\n".join(
        " " * indent + write_scalar(key) + ":" + write_value(value, indent + 2)
        for key, value in rows
    )


def _write_list(items: Iterable[object], indent: int) -> str:
    return "\n".join(_write_item(item, indent) for item in items)


def _write_item(item: object, indent: int) -> str:
    dash = " " * indent + "-"
    if isinstance(item, dict) and item:
        return dash + " " + _write_group(item, indent + 2).lstrip(" ")
    if isinstance(item, list | tuple) and item:
        return dash + " " + _write_list(item, indent + 2).lstrip(" ")
    return dash + write_value(item, indent + 2)


def _is_plain(text: str) -> bool:
    """Tell whether ``text`` reads as itself without quotes."""
    if not text or _NOT_TEXT.fullmatch(text) or text != text.strip() or "\n" in text:
        return False
    try:
        events = list(yaml.parse(f"k: {text}\n", Loader=yaml.SafeLoader))
    except yaml.YAMLError:
        return False
    texts = [one.value for one in events if isinstance(one, yaml.ScalarEvent)]
    return texts == ["k", text] and len(events) == 8
