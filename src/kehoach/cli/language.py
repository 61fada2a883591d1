"""Which language the program speaks; it must be known before the first help text is made."""

from __future__ import annotations

import gettext
import os
from typing import TYPE_CHECKING

import click

from kehoach.messages import CATALOGS, LANGUAGES, tr, use_language

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

VARIABLE = "KEHOACH_LANG"
_OPTION = "--lang"


def choose_language(words: Sequence[str], environment: Mapping[str, str]) -> str:
    """Return the language asked for by ``--lang`` or ``KEHOACH_LANG``, else 'vi'.

    Looks at the words before Click does. A language we do not have is Click's to refuse.
    """
    asked = [*_list_asked(words), environment.get(VARIABLE, "")]
    return asked[0] if asked[0] in LANGUAGES else LANGUAGES[0]


def _list_asked(words: Sequence[str]) -> Iterator[str]:
    for place, word in enumerate(words):
        if word == "--":
            return
        if word.startswith(f"{_OPTION}="):
            yield word.partition("=")[2]
        elif word == _OPTION and place + 1 < len(words):
            yield words[place + 1]


def speak(language: str) -> None:
    """Say everything in ``language`` from here on, the words of Click included.

    Click asks the domain of the process for its words, so this sets it; only a door may.
    """
    use_language(language)
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain("messages", str(CATALOGS))
    gettext.textdomain("messages")


def make_language_option(*, hidden: bool = False) -> click.Option:
    """Return ``--lang``; each command takes it too, hidden, as people type it last."""
    return click.Option(
        [_OPTION],
        type=click.Choice(LANGUAGES),
        envvar=None if hidden else VARIABLE,
        show_envvar=not hidden,
        expose_value=False,
        hidden=hidden,
        help=tr("Ngôn ngữ của thông báo; mặc định là tiếng Việt."),
    )
