"""From the values of jobs to the bytes of files, in whatever process that is done."""

from __future__ import annotations

import hashlib
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath
from typing import Protocol

from kehoach.errors import BadInput, KehoachError, Place, Problem
from kehoach.messages import tr, use_language
from kehoach.rendering import BLANK, TemplateError, load_prepared

Values = Mapping[str, object]
Made = bytes | Problem
"""A file's content, or why there is none; the place of such a problem is not the table's."""

_LONGEST_CRASH = 200


class Maker(Protocol):
    """Makes files. It is sent to other processes (pickled), so it is a plain object of a module."""

    @property
    def mark(self) -> str:
        """A text that is another where the same values would give another file."""

    def __call__(self, variables: Values) -> bytes:
        """Return the file for ``variables``.

        Raises:
            KehoachError: it cannot be made; the others are.
        """


@dataclass(frozen=True)
class TemplateMaker:
    """Fills a template.

    Attributes:
        template: a .docx with docxtpl's tags.
        name: what to call it in messages.
        blanks: the variables that a job may lack; the template finds them blank.
    """

    template: bytes
    name: str
    blanks: tuple[str, ...] = ()

    @cached_property
    def mark(self) -> str:
        """The template's hash, with what may be blank."""
        return hashlib.sha256(self.template + repr(self.blanks).encode()).hexdigest()

    def __call__(self, variables: Values) -> bytes:
        """Return the .docx for ``variables``; what is not among them is never another job's.

        Raises:
            TemplateError: a value is missing, or the template asks for what it may not have.
        """
        prepared = load_prepared(self.template, name=self.name)
        return prepared.render({**dict.fromkeys(self.blanks, BLANK), **variables})


def make_files(maker: Maker, chunk: Sequence[Values], language: str) -> list[Made]:
    """Return what ``maker`` makes of each of ``chunk``; what fails stops none of the others."""
    use_language(language)
    return [_make_one(maker, variables) for variables in chunk]


def _make_one(maker: Maker, variables: Values) -> Made:
    try:
        return maker(variables)
    except TemplateError as error:
        return error.problem
    except BadInput as error:
        return error.problems[0]
    except KehoachError as error:
        return Problem("khong-lap-duoc", Place(""), found=str(error))
    except Exception as crash:
        # an error of ours in one letter keeps back none of the others
        return _describe_crash(crash)


def _describe_crash(crash: Exception) -> Problem:
    last = traceback.extract_tb(crash.__traceback__)[-1]
    what = f"{PurePath(last.filename).name}:{last.lineno}, {type(crash).__name__}: {crash}"
    error = " ".join(what.split())[:_LONGEST_CRASH]
    found = tr("lỗi của chương trình khi lập tệp này: {loi}", loi=error)
    hint = tr("gửi dòng này cho người phụ trách kehoach")
    return Problem("loi-chuong-trinh", Place(""), found=found, hint=hint)
