"""Values as they come onto the page, and the filters that templates may use on them.

The lists are of what is allowed. Left out are ``safe`` (a text must come out as typed) and what
makes long texts out of short ones (``center``, ``indent``, ``format``, ``wordwrap`` …).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any, Protocol

from jinja2 import filters as builtin
from jinja2 import pass_context
from jinja2.runtime import Context, Undefined, markup_join
from markupsafe import Markup, escape

from kehoach.messages import tr
from kehoach.rendering.budget import BoundError, Budget
from kehoach.rendering.charts import bieu_do
from kehoach.rendering.tables import Table, write_table
from kehoach.word.xml import UnfitXmlError, parse_tree

# newline, tab and the two marks of docxtpl (\\a, \\f) become elements
ILLEGAL = re.compile("[\0-\x06\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
SIZED = (str, list, tuple, dict, set)
_NOT_WORDS = (list, tuple, dict, Mapping, AbstractSet, Iterator, bytes, type(None))


RULE_STYLE = "Kẻ ngang"
"""The style of the paragraph whose top border is a rule, as Word shows its name."""


class ThuocKeNgang(Protocol):
    """A rule as layout has measured it, in twips: its length and what is left at both sides."""

    @property
    def dai(self) -> int: ...  # noqa: D102
    @property
    def trai(self) -> int: ...  # noqa: D102
    @property
    def phai(self) -> int: ...  # noqa: D102


class BoundedContext(Context):
    """A Jinja context that knows what its rendering may use and how XML is named there."""

    budget: Budget
    wrapper: str
    """An opening tag that declares the namespaces of the template."""
    styles: Mapping[str, str]
    """The ids of the paragraph styles of the template by their names."""

    def derived(self, locals: dict[str, Any] | None = None) -> BoundedContext:
        """The context of an inner scope; it draws on the same budget."""
        inner = super().derived(locals)
        assert isinstance(inner, BoundedContext)
        inner.budget, inner.wrapper = self.budget, self.wrapper
        inner.styles = self.styles
        return inner


@pass_context
def print_value(context: BoundedContext, value: object) -> str:
    """Look at one value on its way to the page: only words, numbers and sound XML may pass.

    Raises:
        BoundError: the value is a list, empty, too long, holds a character that XML 1.0 (2.2 Char)
            has not, or is XML that would break the document.
    """
    if type(value) is not str:
        value = _make_text(value, context)
    # nearly all values are printable, which costs nothing to ask
    if not value.isprintable() and ILLEGAL.search(value):
        raise BoundError(tr("giá trị có ký tự điều khiển không được phép trong Word"))
    context.budget.spend(len(value))
    return value


def _make_text(value: object, context: BoundedContext) -> str:
    if type(value) is int:
        return str(value)
    if not hasattr(value, "__html__"):
        return to_words(value)
    markup = Markup(value.__html__())
    _check_fragment(markup, context)
    return markup


def to_words(value: object) -> str:
    """The text of a value that has one; lists and missing values have none.

    Raises:
        BoundError: the value is no text, number or date.
    """
    if isinstance(value, Undefined):
        return str(value)  # says what is missing
    if isinstance(value, _NOT_WORDS) or callable(value):
        raise BoundError(tr("giá trị kiểu {kind} không in ra được", kind=type(value).__name__))
    return str(value)


def _check_fragment(value: Markup, context: BoundedContext) -> None:
    if "<" not in value:
        return
    try:
        parse_tree(f"{context.wrapper}{value}</khung>".encode())
    except (UnfitXmlError, UnicodeError):
        raise BoundError(tr("một giá trị định dạng sẵn chứa XML hỏng")) from None


@pass_context
def ke_ngang(context: BoundedContext, value: ThuocKeNgang) -> Markup:
    """A rule: the top border of an empty paragraph, as long as its indents leave it.

    Style, border and indents stand in the order of CT_PPr (ECMA-376 part 1, 17.3.1.26).
    """
    ident = context.styles.get(RULE_STYLE)
    style = f'<w:pStyle w:val="{escape(ident)}"/>' if ident else ""
    return Markup(
        f"<w:p><w:pPr>{style}"
        '<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>'
        f'<w:ind w:left="{int(value.trai)}" w:right="{int(value.phai)}"/></w:pPr></w:p>'
    )


@pass_context
def bang(context: BoundedContext, value: Table) -> Markup:
    """A table, whole; its paragraphs have the template's styles of tables."""
    return Markup(write_table(value, context.styles))


@pass_context
def concatenate(context: BoundedContext, parts: Iterable[object]) -> str:
    """What ``a ~ b`` becomes: as Jinja's own, within bounds."""
    texts = [part if hasattr(part, "__html__") else to_words(part) for part in parts]
    context.budget.spend_text(sum(len(str(text)) for text in texts))
    return markup_join(texts)


@pass_context
def cut(context: BoundedContext, value: Any, *bounds: int | None) -> Any:
    """What ``value[a:b:c]`` becomes."""
    piece = value[slice(*bounds)]
    context.budget.spend_text(len(piece))
    return piece


@pass_context
def take_step(context: BoundedContext, size: int) -> None:
    """Count one round of a loop or one call of a macro, and the size of what stands in it."""
    context.budget.spend(size)


@pass_context
def bounded_range(context: BoundedContext, *args: int) -> range:
    """``range`` that counts against the rendering's budget."""
    numbers = range(*args)
    context.budget.spend_range(len(numbers))
    return numbers


@pass_context
def _join(
    context: BoundedContext, value: Iterable[Any], d: str = "", attribute: str | None = None
) -> str:
    items = list(value)
    if attribute is not None:
        items = list(map(builtin.make_attrgetter(context.environment, attribute), items))
    texts: list[object] = []
    for item in items:
        texts.extend((d, item))
    return concatenate(context, texts[1:])


@pass_context
def _replace(context: BoundedContext, value: object, old: str, new: str) -> str:
    text, old, new = to_words(value), to_words(old), to_words(new)
    context.budget.spend_text(len(text) + text.count(old) * len(new))
    return text.replace(old, new)


def _bound(function: Callable[..., Any], *, on_words: bool) -> Callable[..., Any]:
    """A built-in filter that charges what it makes and, ``on_words``, takes no list for a text."""
    lead = getattr(getattr(function, "jinja_pass_arg", None), "name", "")

    @pass_context
    def apply(context: BoundedContext, value: Any, *args: Any, **kwargs: Any) -> Any:
        if on_words and not isinstance(value, Undefined) and not hasattr(value, "__html__"):
            to_words(value)
        leads = {"context": context, "eval_context": context.eval_ctx}
        leads["environment"] = context.environment
        before = (leads[lead],) if lead else ()
        result = function(*before, value, *args, **kwargs)
        if isinstance(result, SIZED):
            context.budget.spend_text(len(result))
        return result

    return apply


_WORDS = ("capitalize", "e", "escape", "float", "int", "lower", "string", "title", "trim", "upper")
_LISTS = (
    *("abs", "attr", "count", "d", "default", "dictsort", "first", "groupby", "items", "last"),
    *("length", "list", "map", "max", "min", "reject", "rejectattr", "reverse", "select"),
    *("selectattr", "sort", "unique"),
)

FILTERS: dict[str, Callable[..., Any]] = {
    **{name: _bound(builtin.FILTERS[name], on_words=True) for name in _WORDS},
    **{name: _bound(builtin.FILTERS[name], on_words=False) for name in _LISTS},
    "bang": bang,
    "bieu_do": bieu_do,
    "join": _join,
    "ke_ngang": ke_ngang,
    "replace": _replace,
}
"""The filters that a template may name."""
