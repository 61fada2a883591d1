"""The Jinja environment of all templates: sandboxed, strict, escaping, bounded."""

from __future__ import annotations

from collections.abc import Callable
from types import BuiltinMethodType
from typing import Any, Final

from jinja2 import StrictUndefined
from jinja2.runtime import Context, LoopContext, Macro, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Cycler, Joiner, Namespace

from kehoach.messages import tr
from kehoach.rendering.budget import BoundError, Budget
from kehoach.rendering.values import (
    FILTERS,
    SIZED,
    BoundedContext,
    bounded_range,
    concatenate,
    cut,
    print_value,
    take_step,
)

CONCATENATE: Final = "ghep"
CUT: Final = "cat"
TAKE_STEP: Final = "nhip"
_MAX_BITS = 4_096
_MAKERS = (dict, Namespace, Cycler, Joiner)
_ENGINE_TYPES = (LoopContext, Macro, Cycler, Joiner, Namespace)
_METHODS = {
    str: "capitalize casefold count endswith find isalpha isdigit isspace isupper islower lower "
    "lstrip partition removeprefix removesuffix rpartition rsplit rstrip split splitlines "
    "startswith strip title upper",
    dict: "get items keys values",
    list: "count index",
    tuple: "count index",
}
_DICT_NAMES = frozenset(dir(dict))
_ALLOWED = {kind: frozenset(names.split()) for kind, names in _METHODS.items()}


class Missing(StrictUndefined):
    """A value that is not in the context; any use of it names it."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        if self._undefined_hint:
            return self._undefined_hint
        name = self._undefined_name
        owner = self._undefined_obj
        if isinstance(owner, str | int | float | list | tuple | None):
            return tr(
                "“{name}” không có trong một giá trị kiểu {kind}",
                name=name,
                kind=type(owner).__name__,
            )
        return tr("“{name}” chưa có giá trị", name=name)


class BoundedEnvironment(ImmutableSandboxedEnvironment):
    """A sandbox that also refuses what would fill the memory."""

    intercepted_binops = frozenset({"+", "*", "**", "%"})
    context_class: type[Context] = BoundedContext

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return ``obj.attribute``; for the keys of a dict without asking for a method first."""
        if type(obj) is dict and attribute in obj and attribute not in _DICT_NAMES:
            return obj[attribute]
        return super().getattr(obj, attribute)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Compute ``left operator right`` if the result stays small."""
        assert isinstance(context, BoundedContext)
        _CHECKS[operator](context.budget, left, right)
        return super().call_binop(context, operator, left, right)

    def wrap_str_format(self, value: Any) -> Any:
        """Refuse ``str.format``: its widths make any length, its fields read attributes."""
        if super().wrap_str_format(value) is not None:
            raise BoundError(tr("mẫu không được dùng format"))

    def is_safe_callable(self, obj: Any) -> bool:
        """Whether a template may call ``obj``: methods of built-in types by list only."""
        owner = getattr(obj, "__self__", None)
        if isinstance(owner, _ENGINE_TYPES) or isinstance(obj, _ENGINE_TYPES):
            return True
        for kind, names in _ALLOWED.items():
            if isinstance(owner, kind):
                return obj.__name__ in names
        if isinstance(obj, BuiltinMethodType | type):
            return obj in _MAKERS
        return super().is_safe_callable(obj)

    def call(self, context: Context, obj: Any, *args: Any, **kwargs: Any) -> Any:
        """Call ``obj`` if it is safe, and charge what it makes."""
        assert isinstance(context, BoundedContext)
        if isinstance(obj, Undefined):
            str(obj)
        result = super().call(context, obj, *args, **kwargs)
        if isinstance(result, SIZED):
            context.budget.spend_text(len(result))
        return result


def _measure(value: object) -> int:
    return len(value) if isinstance(value, SIZED) else 0


def _bits(value: object) -> int:
    return value.bit_length() if isinstance(value, int) else 0


def _check_sum(budget: Budget, left: object, right: object) -> None:
    budget.spend_text(_measure(left) + _measure(right))


def _check_product(budget: Budget, left: object, right: object) -> None:
    for thing, times in ((left, right), (right, left)):
        if isinstance(times, int):
            budget.spend_text(_measure(thing) * max(times, 0))
    if _bits(left) + _bits(right) > _MAX_BITS:
        raise BoundError(tr("phép tính trong mẫu cho số quá lớn"))


def _check_power(budget: Budget, left: object, right: object) -> None:
    if isinstance(right, int) and _bits(left) * abs(right) > _MAX_BITS:
        raise BoundError(tr("phép tính trong mẫu cho số quá lớn"))


def _check_remainder(budget: Budget, left: object, right: object) -> None:
    if isinstance(left, str):
        raise BoundError(tr("mẫu không được dùng % để ghép chữ"))


_CHECKS: Final = {
    "+": _check_sum,
    "*": _check_product,
    "**": _check_power,
    "%": _check_remainder,
}


def make_environment() -> BoundedEnvironment:
    """The environment that compiles every template of the project."""
    environment = BoundedEnvironment(
        autoescape=True, undefined=Missing, finalize=print_value, cache_size=0
    )
    environment.filters = dict[str, Callable[..., Any]](FILTERS)
    environment.filters.update({CONCATENATE: concatenate, CUT: cut, TAKE_STEP: take_step})
    environment.globals = {
        "range": bounded_range,
        "dict": dict,
        "namespace": Namespace,
        "cycler": Cycler,
        "joiner": Joiner,
    }
    return environment
