"""Two texts told as one line: what stays, what went, what came."""

from __future__ import annotations

from typing import Final

import click

from kehoach.comparing.words import diff_words, split_words

_SHORT: Final = 40
"""Texts up to so many letters are told whole, one after the other."""
_AROUND: Final = 8
"""So many words and signs are told on each side of a change."""
_LONGEST: Final = 100


def show_change(old: str, new: str) -> str:
    """Return ``[-2023-]{+2024+}`` among the words around it; short texts as ``old → new``.

    The signs tell what the colours tell, where there are none.
    """
    if max(len(old), len(new)) <= _SHORT:
        return f"{_show_gone(old)} → {_show_come(new)}"
    before, after = split_words(old), split_words(new)
    spans = diff_words(before, after)
    told = []
    for place, one in enumerate(spans):
        if one.same:
            kept = after[one.new_start : one.new_end]
            told.append(_shorten(kept, first=place == 0, last=place == len(spans) - 1))
            continue
        gone = "".join(before[one.old_start : one.old_end])
        come = "".join(after[one.new_start : one.new_end])
        told.append(_show_gone(f"[-{gone}-]") if gone else "")
        told.append(_show_come(f"{{+{come}+}}") if come else "")
    return _flatten("".join(told))


def cut_short(text: str, longest: int = _LONGEST) -> str:
    """Return a text on one line of at most ``longest`` letters."""
    line = _flatten(text)
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def _show_gone(text: str) -> str:
    return click.style(_flatten(text), fg="red")


def _show_come(text: str) -> str:
    return click.style(_flatten(text), fg="green")


def _shorten(tokens: list[str], *, first: bool, last: bool) -> str:
    """Return what stays, of a long stretch only what stands next to changes."""
    head = 0 if first else _AROUND
    tail = 0 if last else _AROUND
    if len(tokens) <= head + tail + 1:
        return "".join(tokens)
    return "".join(tokens[:head]).rstrip() + "…" + "".join(tokens[len(tokens) - tail :]).lstrip()


def _flatten(text: str) -> str:
    return " ".join(text.split())
