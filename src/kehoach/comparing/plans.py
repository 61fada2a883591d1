"""Two plans compared by what they say, field by field, whatever fields there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.comparing.comparison import Change, Comparison
from kehoach.comparing.outline import Node, make_outline
from kehoach.comparing.pairing import find_moved, pair_items
from kehoach.reading.values import show_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.comparing.comparison import Kind
    from kehoach.model import KeHoach

_Where = tuple[str, ...]


def compare_plans(a: KeHoach, b: KeHoach) -> Comparison:
    """Return what must be done to ``a`` to have ``b``.

    Compared is what the plans say: times and doers by their words, sections, bases, activities
    and recipients by their likeness, wherever they stand. Where a plan's parts lie and what is
    still open in it (``ho_so_co_quan``, ``can_xem_lai``) is left out.
    """
    return Comparison(tuple(_compare(make_outline(a), make_outline(b), ())))


def _compare(old: Node, new: Node, where: _Where) -> Iterator[Change]:
    if old.key == new.key:
        return
    if old.fields is not None and new.fields is not None:
        yield from _compare_groups(old, new, where)
    elif old.words is None and new.words is None and old.fields is None and new.fields is None:
        yield from _compare_rows(old, new, where)
    else:
        yield _tell("changed", old, new, where)


def _compare_groups(old: Node, new: Node, where: _Where) -> Iterator[Change]:
    before, after = old.fields or {}, new.fields or {}
    for name in dict.fromkeys((*after, *before)):
        one, other = before.get(name), after.get(name)
        if one is not None and other is not None:
            yield from _compare(one, other, where)
        else:
            yield from _tell_lone(one, other, where)


def _tell_lone(old: Node | None, new: Node | None, where: _Where) -> Iterator[Change]:
    """Tell of a key that only one side has; of a list, each item."""
    lone = new if old is None else old
    if lone is None or not lone.items:
        yield _tell("changed", old, new, where)
        return
    for item in lone.items:
        if old is None:
            yield _tell("added", None, item, where)
        else:
            yield _tell("dropped", item, None, where)


def _compare_rows(old: Node, new: Node, where: _Where) -> Iterator[Change]:
    if new.by_place:
        yield from _compare_cells(old, new, where)
        return
    pairs = pair_items(old.items, new.items)
    moved, gone = find_moved(pairs), [i for i in range(len(old.items)) if i not in pairs.values()]
    for k, item in enumerate(new.items):
        stay = (i for one, i in pairs.items() if one >= k and one not in moved)
        bound = next(stay, len(old.items))
        while gone and gone[0] < bound:
            yield _tell("dropped", old.items[gone.pop(0)], None, where)
        yield from _compare_item(
            old.items[pairs[k]] if k in pairs else None, item, where, k in moved
        )
    for i in gone:
        yield _tell("dropped", old.items[i], None, where)


def _compare_cells(old: Node, new: Node, where: _Where) -> Iterator[Change]:
    if len(old.items) != len(new.items):
        yield _tell("changed", old, new, where)
        return
    for one, other in zip(old.items, new.items, strict=True):
        yield from _compare(one, other, where)


def _compare_item(old: Node | None, new: Node, where: _Where, moved: bool) -> Iterator[Change]:
    if old is None:
        yield _tell("added", None, new, where)
        return
    if moved:
        yield _tell("moved", old, new, where)
    yield from _compare(old, new, (*where, new.name) if new.fields else where)


def _tell(kind: Kind, old: Node | None, new: Node | None, where: _Where) -> Change:
    path = (new or old or Node(())).path
    return Change(
        kind=kind,
        field=".".join(step for step in path if isinstance(step, str)),
        old_path=show_path(old.path) if old else "",
        new_path=show_path(new.path) if new else "",
        where=where,
        old=_say(old, kind),
        new=_say(new, kind),
    )


def _say(node: Node | None, kind: Kind) -> str | None:
    if node is None:
        return None
    return node.name if kind == "moved" else node.text
