"""What a template needs of its data: which values, and which of them may be blank.

The template's tags are read, not run. A value may be blank where the template asks first whether
it is there (``{% if ghi_chu %}``, ``{{ ghi_chu or … }}``, ``{{ ghi_chu|default(…) }}``); everywhere
else a blank would leave a hole in the page.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from jinja2 import Undefined, nodes
from jinja2.meta import find_undeclared_variables

from kehoach.messages import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.rendering.errors import Spot

_DEFAULTS: Final = ("d", "default")
_ASKING: Final = ("defined", "undefined", "none")


@dataclass(frozen=True, slots=True)
class Need:
    """A variable that a template reads.

    Attributes:
        name: as written, the first name of 'nguoi_ky.ho_ten'.
        spot: the paragraph that reads it first.
        may_be_blank: whether the template asks everywhere first whether it is there.
        is_list: whether the template goes through it with ``for``.
    """

    name: str
    spot: Spot
    may_be_blank: bool
    is_list: bool

    def join(self, other: Need) -> Need:
        """Return this need together with that of another part for the same variable."""
        blank = self.may_be_blank and other.may_be_blank
        return replace(self, may_be_blank=blank, is_list=self.is_list or other.is_list)


@dataclass(frozen=True, slots=True)
class Use:
    """One place where a template reads a variable; ``line`` counts in the source."""

    name: str
    line: int
    is_asked: bool
    is_list: bool


class Blank(Undefined):
    """A value that was left blank: false, prints nothing, and ``default`` takes its place."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        return tr("một giá trị để trống nên không lấy được “{name}”", name=self._undefined_name)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Blank) or other in ("", None)

    def __hash__(self) -> int:
        return hash("")


BLANK: Final = Blank()


def find_uses(tree: nodes.Template) -> Iterator[Use]:
    """Yield the places where ``tree`` reads a variable that it does not set itself."""
    names = find_undeclared_variables(tree)
    for use in _read(tree, frozenset()):
        if use.name in names:
            yield use


def _read(node: nodes.Node, asked: frozenset[str]) -> Iterator[Use]:
    """Yield the uses in ``node``, where it is known that the names ``asked`` are not blank."""
    match node:
        case nodes.Name(ctx="load"):
            yield Use(node.name, node.lineno, node.name in asked, is_list=False)
            return
        case nodes.For(iter=nodes.Name(name=name)):
            yield Use(name, node.lineno, name in asked, is_list=True)
    asked |= _list_asked_by(node)
    for child in node.iter_child_nodes():
        yield from _read(child, asked)


def _list_asked_by(node: nodes.Node) -> frozenset[str]:
    """Return the names of which ``node`` asks whether they are there, before it reads them."""
    match node:
        case nodes.If() | nodes.CondExpr():
            return _list_asked(node.test)
        case nodes.Filter(name=name) if name in _DEFAULTS:
            return _list_asked(node.node)
        case nodes.And() | nodes.Or() | nodes.Not() | nodes.Test() | nodes.Compare():
            return _list_asked(node)
    return frozenset()


def _list_asked(test: nodes.Node | None) -> frozenset[str]:
    """Return the names of which ``test`` asks whether they are there."""
    match test:
        case nodes.Name(name=name):
            return frozenset({name})
        case nodes.Not() | nodes.Filter():
            return _list_asked(test.node)
        case nodes.Test(name=name) if name in _ASKING:
            return _list_asked(test.node)
        case nodes.And() | nodes.Or():
            return _list_asked(test.left) | _list_asked(test.right)
        case nodes.Compare(expr=expr, ops=[nodes.Operand(expr=nodes.Const(value="" | None))]):
            return _list_asked(expr)
    return frozenset()
