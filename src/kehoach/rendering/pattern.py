"""A line of text with tags, as a name for files: ``{{ stt }} - {{ ho_ten }}``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jinja2 import Template
from jinja2.exceptions import TemplateSyntaxError

from kehoach.messages import tr
from kehoach.rendering.budget import Budget
from kehoach.rendering.environment import make_environment
from kehoach.rendering.errors import Spot
from kehoach.rendering.guard import add_bounds
from kehoach.rendering.needs import find_uses
from kehoach.rendering.values import BoundedContext, print_value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_ENVIRONMENT: Final = make_environment()
_ENVIRONMENT.autoescape = False


class TextPattern:
    """A text that is filled for every row; its tags have what those of templates have.

    Args:
        source: the text with its tags.
        name: where it was given ('--name'), for messages.
        finalize: what a value becomes before it is printed; it calls ``print_value`` itself.

    Raises:
        TemplateError: a tag in it is wrong.
    """

    def __init__(self, source: str, name: str, finalize: Callable[..., str] = print_value) -> None:
        self._spot = Spot(name, "", source)
        environment = _ENVIRONMENT.overlay(finalize=finalize)
        try:
            tree = environment.parse(source)
            self.needs = frozenset(use.name for use in find_uses(tree) if not use.is_asked)
            """The variables that must not be blank."""
            self.names = frozenset(use.name for use in find_uses(tree))
            """All variables that it reads."""
            code = environment.compile(add_bounds(tree))
        except TemplateSyntaxError as error:
            raise self._spot.make_error(
                "mau-sai-cu-phap",
                tr("thẻ sai cú pháp"),
                expected=tr("chữ và thẻ như {x}", x="{{ ten }}"),
                hint=error.message or "",
            ) from None
        except RecursionError:
            found = tr("các thẻ lồng nhau quá sâu")
            raise self._spot.make_error("mau-sai-cu-phap", found) from None
        self._template = Template.from_code(environment, code, environment.globals)

    def write(self, variables: Mapping[str, object]) -> str:
        """Return the text for ``variables``.

        Raises:
            TemplateError: a value is missing, or the text asks for what it may not have.
        """
        context = self._template.new_context(dict(variables))
        assert isinstance(context, BoundedContext)
        context.budget, context.wrapper, context.styles = Budget(), "", {}
        try:
            return "".join(self._template.root_render_func(context))
        except Exception as error:
            raise self._spot.make_error("mau-tinh-sai", str(error)) from error
