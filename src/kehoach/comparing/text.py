"""Differences between two plans for a person at a screen."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final

import click

from kehoach.comparing.labels import name_field, name_part
from kehoach.comparing.wording import cut_short, show_change
from kehoach.messages import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.comparing.comparison import Change, Comparison

_MARKS: Final = {"added": "+", "dropped": "-", "moved": ">", "changed": "~"}
_COLOURS: Final = {"added": "green", "dropped": "red", "moved": "cyan", "changed": "yellow"}
_ACTIVITY: Final = re.compile(r"hoat_dong\[(\d+)\](.*)")
_LAST_NUMBER: Final = re.compile(r"(?:\[(\d+)\])?\[(\d+)\]$")


def write_comparison(comparison: Comparison, old: str, new: str) -> Iterator[str]:
    """Yield the lines about two plans called ``old`` and ``new``, with colours."""
    if comparison.is_equal:
        yield tr("{a} và {b}: nội dung như nhau", a=old, b=new)
        return
    yield click.style(f"{old} → {new}: {_describe_counts(comparison)}", bold=True)
    for part, changes in groupby(comparison.changes, lambda one: one.field.partition(".")[0]):
        yield ""
        yield click.style(name_part(part), bold=True)
        write = _write_activities if part == "hoat_dong" else _write_part
        yield from write(changes)
    yield ""
    yield tr("+ thêm   - bỏ   > dời chỗ   ~ đổi; trong câu: [-chữ bỏ-] {+chữ thêm+}")


def _describe_counts(comparison: Comparison) -> str:
    counts = comparison.count()
    words = (
        (counts["changed"], tr("đổi {n}", n=counts["changed"])),
        (counts["added"], tr("thêm {n}", n=counts["added"])),
        (counts["dropped"], tr("bỏ {n}", n=counts["dropped"])),
        (counts["moved"], tr("dời {n}", n=counts["moved"])),
    )
    return ", ".join(text for count, text in words if count)


def _write_part(changes: Iterable[Change]) -> Iterator[str]:
    for one in changes:
        label = _label(one)
        yield f"  {_mark(one)} {label}{': ' if label else ''}{_say(one)}"


def _write_activities(changes: Iterable[Change]) -> Iterator[str]:
    """Yield each row of the table once, and below it what changed in it."""
    for row, group in groupby(changes, _find_row):
        told = list(group)
        whole = [one for one in told if not _is_inner(one)]
        inner = [one for one in told if _is_inner(one)]
        for one in whole:
            yield f"  {_mark(one)} {_number_row(one)} {_say(one)}"
        if inner and not whole:
            name = cut_short(inner[0].where[0]) if inner[0].where else ""
            yield f"  {_mark(inner[0])} {row}. {name}"
        for one in inner:
            yield f"      {_label(one)}: {_say(one)}"


def _find_row(change: Change) -> str:
    path = change.new_path or f"{change.old_path} "
    found = _ACTIVITY.match(path)
    return (found[1] if change.new_path else f"-{found[1]}") if found else path


def _is_inner(change: Change) -> bool:
    found = _ACTIVITY.match(change.new_path or change.old_path)
    return bool(found and found[2])


def _number_row(change: Change) -> str:
    now, was = (_find_number(path) for path in (change.new_path, change.old_path))
    if change.kind == "moved":
        return f"{was} → {now}."
    return f"{now}." if now else tr("(số {n} cũ)", n=was)


def _find_number(path: str) -> str:
    """Return the number at the end of a path; of a cell that of its row and its own."""
    found = _LAST_NUMBER.search(path)
    if not found:
        return ""
    return tr("{hang}, ô {o}", hang=found[1], o=found[2]) if found[1] else found[2]


def _label(change: Change) -> str:
    """Return where a change is: the headings above it, its field, its number in a list."""
    first, *keys = change.field.split(".")
    names = [f"“{cut_short(name, 50)}”" for name in change.where if name != change.new]
    if first == "hoat_dong":
        names = []
    number = _find_number(change.new_path or change.old_path)
    fields = [name_field(key) for key in (keys[-1:] if names else keys)]
    if fields:
        return " › ".join([*names, *fields]) + (f" {number}" if number else "")
    return " › ".join([*names, f"{number}."] if number else names)


def _say(change: Change) -> str:
    if change.old is None or change.new is None:
        if change.kind == "changed":
            blank = tr("(trống)")
            return show_change(change.old or blank, change.new or blank)
        return click.style(cut_short(change.new or change.old or "", 200), fg=_colour(change))
    if change.kind == "moved":
        return cut_short(change.new)
    return show_change(change.old, change.new)


def _mark(change: Change) -> str:
    return click.style(_MARKS[change.kind], fg=_colour(change))


def _colour(change: Change) -> str:
    return _COLOURS[change.kind]
