"""What the program says, in Vietnamese by default and in English on request.

The Vietnamese sentence in the source is the key; ``en/LC_MESSAGES/messages.po`` holds its
English. The domain is called ``messages`` because Click looks its own words up in that domain.
"""

from __future__ import annotations

import gettext as _gettext
from contextvars import ContextVar
from pathlib import Path

CATALOGS = Path(__file__).parent
LANGUAGES = ("vi", "en")

_VIETNAMESE = _gettext.NullTranslations()
_catalog: ContextVar[_gettext.NullTranslations] = ContextVar("catalog", default=_VIETNAMESE)
_language: ContextVar[str] = ContextVar("language", default=LANGUAGES[0])


def use_language(language: str) -> None:
    """Make ``language`` ('vi' or 'en') the language of all messages from here on."""
    _catalog.set(_gettext.translation("messages", CATALOGS, [language], fallback=True))
    _language.set(language)


def get_language() -> str:
    """Return the language of all messages, 'vi' or 'en'."""
    return _language.get()


def mark(message: str) -> str:
    """Return ``message`` as it is: a text that :func:`tr` translates later, where it is told."""
    return message


def tr(message: str, **values: object) -> str:
    """Return ``message`` in the current language, its ``{names}`` filled from ``values``."""
    text = _catalog.get().gettext(message)
    return text.format(**values) if values else text


def tr_n(message: str, count: int, **values: object) -> str:
    """Return ``message`` for ``count`` things; Vietnamese has one form, English two."""
    text = _catalog.get().ngettext(message, message, count)
    return text.format(count=count, **values)
