"""The names that a template uses, held against those that a document has.

The template's tags are read, not run: a name that no document will ever have is found before the
first document is made.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jinja2 import nodes

Shape = Mapping[str, "Shape"] | tuple["Shape"] | None
"""What a variable is: a group of names, a list of one shape (a 1-tuple), or a plain value."""

ANYTHING: Shape = None
LOOP: Shape = dict.fromkeys(
    ("index", "index0", "revindex", "revindex0", "first", "last", "length", "depth", "depth0",
     "previtem", "nextitem")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class UnknownName:
    """A name that is not there: as written, on which line of the source, what there is."""

    name: str
    line: int
    known: tuple[str, ...]


def find_unknown(tree: nodes.Template, variables: Mapping[str, Shape]) -> Iterator[UnknownName]:
    """Yield the names in ``tree`` that are neither in ``variables`` nor set in the template."""
    yield from _Reader(dict(variables)).read(tree)


def list_names(tree: nodes.Template) -> set[str]:
    """Return every name that ``tree`` reads, as written: 'trich_yeu', 'nguoi_ky.ho_ten'."""
    names = set()
    for node in tree.find_all((nodes.Name, nodes.Getattr)):
        steps, root = _list_steps(node)
        if root is not None:
            names.add(".".join(steps))
    return names


@dataclass
class _Reader:
    names: dict[str, Shape]

    def read(self, node: nodes.Node) -> Iterator[UnknownName]:
        match node:
            case nodes.For():
                yield from self._read_loop(node)
            case nodes.Assign(target=nodes.Name(name=name)):
                yield from self.read(node.node)
                self.names[name] = self._shape_of(node.node)
            case nodes.Getattr() | nodes.Name(ctx="load"):
                yield from self._read_path(node)
            case _:
                for child in node.iter_child_nodes():
                    yield from self.read(child)

    def _read_loop(self, node: nodes.For) -> Iterator[UnknownName]:
        yield from self.read(node.iter)
        shape = self._shape_of(node.iter)
        item = shape[0] if isinstance(shape, tuple) else ANYTHING
        targets = [target.name for target in node.target.find_all(nodes.Name)]
        if isinstance(node.target, nodes.Name):
            targets = [node.target.name]
        inner = _Reader({**self.names, **dict.fromkeys(targets, item), "loop": LOOP})
        for child in (*node.body, *node.else_, *([node.test] if node.test else [])):
            yield from inner.read(child)

    def _read_path(self, node: nodes.Expr) -> Iterator[UnknownName]:
        path, root = _list_steps(node)
        if root is None:
            yield from (found for child in node.iter_child_nodes() for found in self.read(child))
            return
        here: Shape = self.names
        for index, step in enumerate(path):
            if not isinstance(here, Mapping):
                return
            if step not in here:
                name = ".".join(path[: index + 1])
                yield UnknownName(name, node.lineno, tuple(here))
                return
            here = here[step]

    def _shape_of(self, node: nodes.Node) -> Shape:
        path, root = _list_steps(node)
        here: Shape = self.names if root is not None else ANYTHING
        for step in path:
            here = here.get(step) if isinstance(here, Mapping) else ANYTHING
        return here if root is not None else ANYTHING


def _list_steps(node: nodes.Node) -> tuple[tuple[str, ...], nodes.Name | None]:
    """Return the steps of 'a.b.c' and its first name; no name where it is something else."""
    if isinstance(node, nodes.Name):
        return (node.name,), node
    if isinstance(node, nodes.Getattr):
        steps, root = _list_steps(node.node)
        return ((*steps, node.attr) if root else ()), root
    return (), None
