"""A data file written anew, as a person would type it: YAML with comments, nothing to unlearn.

Texts that need no quotes have none, long ones are folded under ``>-``, short groups stand on one
line. What is written is read back as the same values by any reader of YAML 1.1 or 1.2 and by ours.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

Path = tuple[str | int, ...]

WIDTH: Final = 100
"""Columns of a line, as in our examples; a single word may be longer."""
_STEP: Final = 2
_PLAIN: Final = re.compile(r"[^\W\d_][^\n\t]*|\d[^\n\t]*[^\W\d_/.%\-+:][^\n\t]*|\d{1,2}/\d[\d/]*")
_FORBIDDEN: Final = re.compile(r": |:$| #|[\x00-\x1f\x7f-\x9f]|^(?:---|\.\.\.)")
_IN_FLOW: Final = re.compile(r"[?,\[\]{}:#\"']")
_WORDS: Final = frozenset(
    {"true", "false", "yes", "no", "on", "off", "null", "y", "n", "nan", "inf", "none"}
)
_FLOW_LISTS: Final = frozenset({"thuc_hien", "chu_tri", "phoi_hop", "ai", "o_trong", "quyen_han"})
_FLOW_ITEMS: Final = frozenset({"noi_nhan", "cot", "dau", "dong"})
"""Keys of lists whose items stand on a line each, where they fit."""


@dataclass(frozen=True, slots=True)
class Comments:
    """What is said of values: whole lines above them, or behind them on their line."""

    above: Mapping[Path, Sequence[str]]
    behind: Mapping[Path, str]
    head: Sequence[str] = ()


def write_yaml(data: Mapping[str, object], comments: Comments) -> str:
    """Return ``data`` as YAML; the groups at its top are parted by blank lines.

    Args:
        data: str, int, bool, None, and lists and mappings of them; keys are plain words.
        comments: by the path of the value; lines without '#'.
    """
    writer = _Writer(comments)
    parts = [[f"# {line}" for line in comments.head]] if comments.head else []
    simple: list[str] = []
    for key, value in data.items():
        lines = [*writer.comment((key,), 0), *writer.write_entry(key, value, (key,), 0)]
        if len(lines) == 1 and not isinstance(value, Mapping | list):
            simple += lines
            continue
        parts += [simple] if simple else []
        simple = []
        parts.append(lines)
    parts += [simple] if simple else []
    return "\n\n".join("\n".join(lines) for lines in parts) + "\n"


class _Writer:
    def __init__(self, comments: Comments) -> None:
        self._comments = comments

    def comment(self, path: Path, indent: int) -> list[str]:
        """Return the lines that stand above the value at ``path``, wrapped."""
        lines: list[str] = []
        for text in self._comments.above.get(path, ()):
            room = max(WIDTH - indent - 2, 40)
            wrapped = textwrap.wrap(
                " ".join(text.split()), room, break_long_words=False, break_on_hyphens=False
            )
            lines += [f"{' ' * indent}# {line}" for line in wrapped]
        return lines

    def write_entry(self, key: str, value: object, path: Path, indent: int) -> list[str]:
        """Return ``key: value``."""
        return self._write(f"{' ' * indent}{key}:", value, path, indent, key)

    def _write(self, lead: str, value: object, path: Path, indent: int, key: str) -> list[str]:
        behind = self._comments.behind.get(path)
        tail = f" # {behind}" if behind else ""
        flow = self._write_flow(value, path, key, WIDTH - len(lead) - 1)
        if flow is not None:
            return [f"{lead} {flow}{tail}".rstrip()]
        if isinstance(value, Mapping):
            return [lead + tail, *self._write_mapping(value, path, indent + _STEP)]
        if isinstance(value, list):
            return [lead + tail, *self._write_list(value, path, indent + _STEP, key)]
        if isinstance(value, str):
            return _write_text(f"{lead} ", value, indent + _STEP)
        return [f"{lead}{'' if value is None else ' ' + _write_scalar(value)}{tail}"]

    def _write_mapping(self, value: Mapping[str, object], path: Path, indent: int) -> list[str]:
        lines: list[str] = []
        for name, one in value.items():
            here = (*path, name)
            lines += self.comment(here, indent)
            lines += self.write_entry(name, one, here, indent)
        return lines

    def _write_list(self, value: Sequence[object], path: Path, indent: int, key: str) -> list[str]:
        lines: list[str] = []
        for index, one in enumerate(value):
            here = (*path, index)
            lines += self.comment(here, indent)
            lines += self._write_item(one, here, indent, key)
        return lines

    def _write_item(self, one: object, path: Path, indent: int, key: str) -> list[str]:
        lead = f"{' ' * indent}-"
        room = WIDTH - len(lead) - 1
        flow = self._write_flow(one, path, key, room) if key in _FLOW_ITEMS else None
        if flow is not None:
            return [f"{lead} {flow}"]
        if isinstance(one, Mapping) and one:
            first, *rest = self._write_mapping(one, path, indent + _STEP)
            # a comment above the first key stands above the dash
            above = []
            while first.lstrip().startswith("#"):
                above.append(f"{' ' * indent}{first.lstrip()}")
                first, *rest = rest
            return [*above, f"{lead} {first.lstrip()}", *rest]
        if isinstance(one, list) and one:
            first, *rest = self._write_list(one, path, indent + _STEP, key)
            return [f"{lead} {first.lstrip()}", *rest]
        return self._write(lead, one, path, indent, "")

    def _write_flow(self, value: object, path: Path, key: str, room: int) -> str | None:
        """Return a short group on one line; None where it is long or something is said in it."""
        if value == [] or value == {}:
            return "[]" if value == [] else "{}"
        if isinstance(value, list) and key not in (_FLOW_LISTS | _FLOW_ITEMS):
            return None
        if isinstance(value, list) and key in _FLOW_ITEMS and len(path) and path[-1] == key:
            return None
        if not isinstance(value, list | Mapping) or self._is_said_in(path):
            return None
        if isinstance(value, Mapping) and key not in _FLOW_ITEMS:
            return None
        text = _write_flow_value(value)
        return text if text is not None and len(text) <= room else None

    def _is_said_in(self, path: Path) -> bool:
        places: Iterable[Path] = (*self._comments.above, *self._comments.behind)
        return any(len(place) > len(path) and place[: len(path)] == path for place in places)


def _write_flow_value(value: object) -> str | None:
    if isinstance(value, Mapping):
        parts = [(name, _write_flow_value(one)) for name, one in value.items()]
        if any(text is None for _, text in parts):
            return None
        return "{ " + ", ".join(f"{name}: {text}" for name, text in parts) + " }"
    if isinstance(value, list):
        items = [_write_flow_value(one) for one in value]
        return None if None in items else f"[{', '.join(map(str, items))}]"
    if isinstance(value, str):
        if "\n" in value:
            return None
        return value if _is_plain(value) and not _IN_FLOW.search(value) else _quote(value)
    return None if value is None else _write_scalar(value)


def _write_scalar(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _write_text(lead: str, text: str, indent: int) -> list[str]:
    if "\n" in text and _may_be_block(text):
        return [f"{lead}|-", *(f"{' ' * indent}{row}".rstrip() for row in text.split("\n"))]
    plain = _is_plain(text)
    if len(lead) + len(text) <= WIDTH and plain:
        return [f"{lead}{text}"]
    if len(lead) + len(text) + 2 <= WIDTH or not _may_be_block(text) or " " not in text:
        return [f"{lead}{_quote(text)}" if not plain else f"{lead}{text}"]
    room = max(WIDTH - indent, 40)
    rows = textwrap.wrap(text, room, break_long_words=False, break_on_hyphens=False)
    return [f"{lead}>-", *(f"{' ' * indent}{row}" for row in rows)]


def _may_be_block(text: str) -> bool:
    """Tell whether a block holds ``text`` as it is: single blanks, none at the ends of lines."""
    rows = text.split("\n")
    return all(row and row == " ".join(row.split()) for row in rows) and text.isprintable() | (
        "\n" in text and text.replace("\n", "").isprintable()
    )


def _is_plain(text: str) -> bool:
    return (
        _PLAIN.fullmatch(text) is not None
        and text == text.strip()
        and _FORBIDDEN.search(text) is None
        and text.casefold() not in _WORDS
        and text.isprintable()
    )


def _quote(text: str) -> str:
    escaped = (
        text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    )
    shown = "".join(one if one.isprintable() else f"\\u{ord(one):04x}" for one in escaped)
    return f'"{shown}"'
