"""Words put in the place of others, the smallest stretch that differs."""

from __future__ import annotations

import copy
from functools import partial
from typing import TYPE_CHECKING

from lxml import etree

from kehoach.mending.hindrance import Hindrance
from kehoach.mending.schema import drop_children, ensure_properties
from kehoach.mending.steps import WORDS, Step
from kehoach.mending.text_map import TextMap, make_elements
from kehoach.messages import tr
from kehoach.word.xml import qualify

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.checking.edits import Reword
    from kehoach.mending.scene import Scene
    from kehoach.mending.text_map import Atom

_MARK_ONLY = ("ins", "del", "moveFrom", "moveTo", "vanish", "specVanish", "rPrChange")


def plan_rewording(edit: Reword, scene: Scene) -> list[Step]:
    """Return what puts ``edit.text`` in its place; letters that stay keep their own form.

    Raises:
        Hindrance: the letters that go are not plain text, or lie partly in a link.
    """
    found = scene.map_text(edit.where)
    if not 0 <= edit.start <= edit.end <= len(found.letters):
        raise Hindrance(tr("chữ trong đoạn không còn như khi soát"))
    if not scene.claims.want_span(found.paragraph, edit.start, edit.end, edit.text):
        return []
    scene.claims.want(("text", found.paragraph), "kept")
    old = found.text[edit.start : edit.end]
    return [
        _plan_change(found, edit.start + start, edit.start + end, text)
        for start, end, text in list_changes(old, edit.text)
    ]


def list_changes(old: str, new: str) -> Iterator[tuple[int, int, str]]:
    """Yield the stretches of ``old`` that change, and what they become.

    Texts of one length are compared letter by letter (small letters to capitals), others by their
    common beginning and end.
    """
    if len(old) == len(new):
        yield from _compare_letters(old, new)
        return
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    after = 0
    while after < min(len(old), len(new)) - start and old[-1 - after] == new[-1 - after]:
        after += 1
    yield start, len(old) - after, new[start : len(new) - after]


def _compare_letters(old: str, new: str) -> Iterator[tuple[int, int, str]]:
    start = None
    for index in range(len(old) + 1):
        differs = index < len(old) and old[index] != new[index]
        if differs and start is None:
            start = index
        elif not differs and start is not None:
            yield from ((at, at + 1, new[at]) for at in range(start, index))
            start = None


def _plan_change(found: TextMap, start: int, end: int, text: str) -> Step:
    found.check_plain(start, end)
    order = (start, end)
    if start == end:
        return Step(WORDS, order, partial(_insert, found, *_find_host(found, start), text))
    letters = found.letters[start:end]
    if len({id(atom.wall) if atom.wall is not None else None for atom, _ in letters}) > 1:
        raise Hindrance(tr("chữ cần sửa nằm một phần trong liên kết hoặc ô nhập"))
    return Step(WORDS, order, partial(_replace, found, letters, text))


def _replace(found: TextMap, letters: list[tuple[Atom, int]], text: str) -> None:
    stretches: list[tuple[Atom, int, int]] = []
    for atom, index in letters:
        if stretches and stretches[-1][0] is atom:
            stretches[-1] = (atom, stretches[-1][1], index + 1)
        else:
            stretches.append((atom, index, index + 1))
    for order, (atom, start, end) in reversed(list(enumerate(stretches))):
        found.write(atom, start, end, text if order == 0 else "")


def _find_host(found: TextMap, at: int) -> tuple[Atom | None, int]:
    """Return the atom that takes letters put before letter ``at``, and the index in it."""
    before = found.letters[at - 1] if at else None
    after = found.letters[at] if at < len(found.letters) else None
    if before is None and after is None:
        return None, 0
    for letter, other, step in ((before, after, 1), (after, before, 0)):
        if letter is None or letter[0].element is None:
            continue
        wall = letter[0].wall
        if wall is None or (other is not None and wall is other[0].wall):
            return letter[0], letter[1] + step
    raise Hindrance(tr("chỗ cần thêm chữ nằm cạnh một liên kết, trường hoặc ô nhập"))


def _insert(found: TextMap, atom: Atom | None, index: int, text: str) -> None:
    if atom is not None:
        found.write(atom, index, index, text)
        return
    properties = ensure_properties(found.paragraph, "pPr")
    run = etree.SubElement(found.paragraph, qualify("r"))
    mark = properties.find(qualify("rPr"))
    if mark is not None:
        form = copy.deepcopy(mark)
        drop_children(form, _MARK_ONLY)
        run.append(form)
    run.extend(make_elements(text))
