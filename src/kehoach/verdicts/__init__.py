"""Verdicts told: to a person as text or as a page, to a program as JSON or SARIF."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kehoach.verdicts.text import write_file, write_summary

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kehoach.verdicts.files import FileVerdict


def compose(files: Sequence[FileVerdict], form: str) -> str:
    """Return what is said of ``files`` as 'text', 'summary', 'json', 'sarif' or 'html'."""
    match form:
        case "json":
            from kehoach.verdicts.json_form import describe_files

            return _write_json(describe_files(files))
        case "sarif":
            from kehoach.verdicts.sarif import describe_run

            return _write_json(describe_run(files))
        case "html":
            from kehoach.verdicts.html import make_page

            return make_page(files)
        case "text":
            lines = [line for file in files for line in write_file(file)]
            return "\n".join([*lines, *write_summary(files)])
        case _:
            return "\n".join(write_summary(files))


def _write_json(value: Mapping[str, object]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
