"""The command line: a door that parses, calls one action and prints.

Nothing here knows how a document is made. Command modules are imported only when they run, and
they import their action only when it is called, so that help and completion stay quick.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from kehoach.cli.console import prepare_streams
from kehoach.cli.language import choose_language, speak
from kehoach.cli.root import PROGRAM, complete_words, make_root
from kehoach.cli.telling import BROKEN_PIPE, silence_stdout, tell_error

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line and return its exit code.

    Args:
        arguments: the words after the program's name; those of the process if not given.
    """
    # one command makes much and soon ends: looking for cycles all the time costs a third of it
    gc.set_threshold(50_000, 20, 20)
    words = list(sys.argv[1:] if arguments is None else arguments)
    prepare_streams()
    speak(choose_language(words, os.environ))
    try:
        code = _run_and_tell(words)
        if sys.stdout is not None:  # it is None where a program closed it for us
            sys.stdout.flush()
    except BrokenPipeError:
        silence_stdout()
        return BROKEN_PIPE
    except OSError as error:  # what we print goes to a disk that is full
        silence_stdout()
        return tell_error(error, as_json=False)
    return code


def _run_and_tell(words: list[str]) -> int:
    try:
        code = complete_words(os.environ)
        return _run(words) if code is None else code
    except BrokenPipeError:
        raise
    except (Exception, KeyboardInterrupt) as error:
        return tell_error(error, as_json="--json" in words)


def _run(words: list[str]) -> int:
    root = make_root()
    with root.make_context(PROGRAM, words) as context:
        return root.invoke(context) or 0
