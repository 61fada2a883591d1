"""A pass over a template's syntax tree that puts the bounds into it before it is compiled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError
from jinja2.visitor import NodeTransformer

from kehoach.messages import tr
from kehoach.rendering.environment import CONCATENATE, CUT, TAKE_STEP

if TYPE_CHECKING:
    from collections.abc import Iterator

_REFUSED = (
    nodes.Block,
    nodes.Extends,
    nodes.FromImport,
    nodes.Import,
    nodes.Include,
    nodes.ScopedEvalContextModifier,
)
_REPEATED = (nodes.For, nodes.Macro, nodes.CallBlock)


def add_bounds(tree: nodes.Template) -> nodes.Template:
    """Make loops and macros count their rounds, and joining and cutting of texts their length.

    Raises:
        TemplateSyntaxError: the template uses what makes no sense inside a Word file (include,
            import, extends, block) or would let texts through unescaped (autoescape).
    """
    for node in tree.find_all(_REFUSED):
        name = type(node).__name__
        message = tr("mẫu Word không dùng được lệnh {name}", name=name.lower())
        raise TemplateSyntaxError(message, node.lineno)
    bounded = _Bounds().visit(tree)
    assert isinstance(bounded, nodes.Template)
    return bounded


class _Bounds(NodeTransformer):
    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802 - jinja2's naming
        return self._repeat(node)

    def visit_Macro(self, node: nodes.Macro) -> nodes.Node:  # noqa: N802
        return self._repeat(node)

    def visit_CallBlock(self, node: nodes.CallBlock) -> nodes.Node:  # noqa: N802
        return self._repeat(node)

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        return _filter(nodes.List(node.nodes), CONCATENATE, [], node.lineno)

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        if not isinstance(node.arg, nodes.Slice):
            return node
        cut = node.arg
        bounds = [part or nodes.Const(None) for part in (cut.start, cut.stop, cut.step)]
        return _filter(node.node, CUT, bounds, node.lineno)

    def _repeat(self, node: nodes.For | nodes.Macro | nodes.CallBlock) -> nodes.Node:
        size = sum(_measure(each) for each in node.body)
        self.generic_visit(node)
        step = _filter(nodes.Const(size), TAKE_STEP, [], node.lineno)
        node.body.insert(0, nodes.ExprStmt(step, lineno=node.lineno))
        return node


def _filter(value: nodes.Expr, name: str, args: list[nodes.Expr], lineno: int) -> nodes.Filter:
    found = nodes.Filter(value, name, args, [], None, None, lineno=lineno)
    found.set_lineno(lineno)
    return found


def _measure(node: nodes.Node) -> int:
    """The characters and nodes that one round puts down itself, inner loops not counted."""
    own = len(node.data) if isinstance(node, nodes.TemplateData) else 1
    return own + sum(map(_measure, _iterate_inner(node)))


def _iterate_inner(node: nodes.Node) -> Iterator[nodes.Node]:
    if not isinstance(node, _REPEATED):
        yield from node.iter_child_nodes()
