"""The one place where errors are told: plain words to stderr or JSON to stdout, an exit code."""

from __future__ import annotations

import io
import os
import re
import sys
import traceback

import click

from kehoach.cli.console import describe_failure, describe_problem, print_json
from kehoach.errors import BAD_INPUT, BadInput, KehoachError
from kehoach.messages import tr

CRASHED = 70
"""An error of ours, as EX_SOFTWARE of sysexits.h."""
INTERRUPTED = 130
"""Ctrl+C: 128 + SIGINT, as shells count."""
BROKEN_PIPE = 141
"""The reader went away (``kehoach schema | head -1``): 128 + SIGPIPE."""

_DEBUG = "KEHOACH_DEBUG"


def tell_error(error: BaseException, *, as_json: bool) -> int:
    """Tell the user what happened and return the exit code for it."""
    if isinstance(error, click.exceptions.Exit):
        return error.exit_code
    if isinstance(error, KeyboardInterrupt | EOFError | click.Abort):
        click.echo(tr("Đã dừng theo yêu cầu."), err=True)
        return INTERRUPTED
    if isinstance(error, click.ClickException):
        return _tell_usage(error, as_json)
    if isinstance(error, KehoachError):
        return _tell_ours(error, as_json)
    if isinstance(error, OSError):
        return _tell_system(error, as_json)
    return _tell_crash(error, as_json)


def silence_stdout() -> None:
    """Send what is still unwritten to nowhere, so that the interpreter's last flush is quiet."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        sys.stdout = io.StringIO()


def _tell_usage(error: click.ClickException, as_json: bool) -> int:
    if as_json:
        _print_failures([describe_failure("usage", error.format_message())])
    else:
        error.show()
    return BAD_INPUT


def _tell_ours(error: KehoachError, as_json: bool) -> int:
    if not as_json:
        click.echo(str(error), err=True)
    elif isinstance(error, BadInput):
        _print_failures([describe_problem(problem) for problem in error.problems])
    else:
        _print_failures([describe_failure(_name_code(error), str(error))])
    return error.exit_code


def _tell_system(error: OSError, as_json: bool) -> int:
    """Tell what the system refused and no action foresaw: a full disk under stdout, no folder."""
    if os.environ.get(_DEBUG):
        traceback.print_exception(error)
    text = tr("Máy báo lỗi, không làm tiếp được: {what}", what=_summarise(error))
    if as_json:
        _print_failures([describe_failure("system", text)])
    else:
        click.echo(text, err=True)
    return BAD_INPUT


def _tell_crash(error: BaseException, as_json: bool) -> int:
    if os.environ.get(_DEBUG):
        traceback.print_exception(error)
    text = tr(
        "Chương trình gặp lỗi ngoài dự kiến ({what}); lỗi này không phải do bạn. Xin chạy lại "
        "với biến môi trường {variable}=1 rồi gửi mọi dòng hiện ra cho người phụ trách kehoach.",
        what=_summarise(error),
        variable=_DEBUG,
    )
    if as_json:
        _print_failures([describe_failure("internal", text)])
    else:
        click.echo(text, err=True)
    return CRASHED


def _print_failures(failures: list[dict[str, object]]) -> None:
    print_json({"ok": False, "problems": failures})


def _summarise(error: BaseException) -> str:
    """Return type and message of an error on one line of at most 200 characters."""
    text = " ".join(f"{type(error).__name__}: {error}".split()).removesuffix(":")
    return text if len(text) <= 200 else f"{text[:199]}…"


def _name_code(error: KehoachError) -> str:
    """Return the class's name as a code: OutputRefused -> output-refused."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", type(error).__name__).lower()
