"""Which letter of a YAML text each letter of a value is, over folded lines and quotes."""

from __future__ import annotations

import re

_SPACE = re.compile(r"[ \t\r\n]+")


def align(raw: str, value: str, style: str) -> list[int] | None:
    """Return for each letter of ``value`` (and its end) where it stands in ``raw``.

    Args:
        raw: the value as it is spelled: with its quotes, with the header of a block text.
        value: as it reads.
        style: as in :class:`~kehoach.writing.yaml_nodes.Node`.

    Returns:
        One offset more than ``value`` has letters; None where the two do not go together (an
        escape, letters that reading composed).
    """
    start, end = _find_inside(raw, style)
    offsets: list[int] = []
    at = start
    while len(offsets) < len(value):
        letter = value[len(offsets)]
        space, read = _SPACE.match(raw, at, end), _SPACE.match(value, len(offsets))
        if space and read:
            same = space[0] == read[0]
            offsets += [at + i if same else at for i in range(len(read[0]))]
            at = space.end()
        elif at >= end and not value[len(offsets) :].strip():
            offsets.append(at)
        elif at < end and raw[at] == letter and (style != '"' or letter != "\\"):
            offsets.append(at)
            at += 2 if style == "'" and letter == "'" else 1
        else:
            return None
    return [*offsets, at]


def _find_inside(raw: str, style: str) -> tuple[int, int]:
    if style in ("'", '"'):
        return 1, len(raw) - 1
    if style in (">", "|"):
        first = re.match(r"[^\r\n]*[\r\n]*[ \t\r\n]*", raw)
        return (first.end() if first else 0), len(raw)
    return 0, len(raw)
