"""What goes to the screen: streams that can say Vietnamese, texts, JSON and notices."""

from __future__ import annotations

import io
import json
import os
import sys
from typing import TYPE_CHECKING

import click

from kehoach.messages import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.errors import Notice, Place, Problem


def prepare_streams() -> None:
    """Let stdout and stderr take any letter, as consoles of Windows may be set to an old page."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def should_colour(*, err: bool = False) -> bool:
    """Tell whether stdout (or stderr) takes colours: a screen, and NO_COLOR is not set."""
    return is_screen(err=err) and not os.environ.get("NO_COLOR")


def is_screen(*, err: bool = False) -> bool:
    """Tell whether a person looks at stdout (or stderr); who started us may have closed it."""
    stream = sys.stderr if err else sys.stdout
    return stream is not None and stream.isatty()


def print_json(value: object) -> None:
    """Print ``value`` to stdout as JSON, Vietnamese letters as they are."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def print_notices(notices: Iterable[Notice]) -> None:
    """Print each notice to stderr, so that stdout holds the result alone."""
    for notice in notices:
        click.echo(tr("Lưu ý: {notice}", notice=notice), err=True)


def describe_notice(notice: Notice) -> dict[str, object]:
    """Return a notice as ``--json`` shows it: code, the place's keys, path, text."""
    return {
        "code": notice.code,
        **_describe_place(notice.place),
        "path": notice.path,
        "text": notice.text,
    }


def describe_problem(problem: Problem) -> dict[str, object]:
    """Return a problem as ``--json`` shows it: code, the place's keys, path, found and so on."""
    return {
        "code": problem.code,
        **_describe_place(problem.place),
        "path": problem.path,
        "found": problem.found,
        "expected": problem.expected,
        "hint": problem.hint,
        "text": str(problem),
    }


def describe_failure(code: str, text: str) -> dict[str, object]:
    """Return a failure that has no place in a file, with the same keys as a problem."""
    place = dict.fromkeys(("file", "line", "column", "sheet", "cell"))
    words = dict.fromkeys(("path", "found", "expected", "hint"), "")
    return {"code": code, **place, **words, "text": text}


def _describe_place(place: Place) -> dict[str, object]:
    return place._asdict()
