"""The rows of an office's list as the letters to be made of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kehoach.batch import Job, TemplateMaker
from kehoach.errors import Problem
from kehoach.messages import tr
from kehoach.rendering import BLANK, TemplateError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kehoach.reading.records import Record, Records
    from kehoach.rendering import Need
    from kehoach.rendering.pattern import TextPattern

NUMBER = "stt"
"""In names of files the number of the row, of four figures, unless a column is so called."""


class LetterTable:
    """The letters of a list, one a row; as many iterations as one likes give the same letters.

    Args:
        records: the list.
        template: the template's bytes.
        name: what to call the template in messages.
        needs: what it reads.
        pattern: the name of each file, without ending.
    """

    def __init__(
        self,
        records: Records,
        template: bytes,
        name: str,
        needs: Mapping[str, Need],
        pattern: TextPattern,
    ) -> None:
        self.records = records
        self._pattern = pattern
        self._keys = [heading.key for heading in records.headings]
        blanks = {need.name for need in needs.values() if need.may_be_blank}
        self.maker = TemplateMaker(template, name, tuple(sorted(blanks)))
        self._needed = [
            key
            for key in self._keys
            if (key in needs and key not in blanks) or key in pattern.needs
        ]
        self._blanks = dict.fromkeys(self._keys, BLANK)
        self._is_tried = False

    def __iter__(self) -> Iterator[Job]:
        """Yield the letters. The first time some are made on trial, to see that they can be."""
        is_first = not self._is_tried
        for number, record in enumerate(self.records, 1):
            job = self._make_job(number, record)
            if is_first and not job.problems and (not self._is_tried or self.records.holds_lists):
                self._is_tried = True
                job = replace(job, problems=tuple(self._try(job)))
            yield job
        self._is_tried = True

    def _make_job(self, number: int, record: Record) -> Job:
        problems = [*record.problems, *self._find_blanks(record)]
        name = ""
        if not problems:
            try:
                own = {NUMBER: f"{number:04d}", **self._blanks, **record.values}
                name = self._pattern.write(own)
            except TemplateError as error:
                problems.append(replace(error.problem, place=record.locate(None)))
        return Job(
            record.locate(None),
            f"{name}.docx",
            record.values,
            key=str(number),
            problems=tuple(problems),
        )

    def _find_blanks(self, record: Record) -> Iterator[Problem]:
        for key in self._needed:
            if key not in record.values and not any(one.path == key for one in record.problems):
                yield Problem(
                    "o-trong",
                    record.locate(key),
                    key,
                    tr("ô trống"),
                    tr("một giá trị: mẫu hoặc tên tệp in chỗ này"),
                    tr(
                        "nếu có thể trống, trong mẫu viết: {x}",
                        x=f"{{% if {key} %}} … {{% endif %}}",
                    ),
                )

    def _try(self, job: Job) -> Iterator[Problem]:
        """Make a letter and throw it away."""
        try:
            self.maker(job.variables)
        except TemplateError as error:
            where = f"{error.problem.place}  {error.problem.path}".rstrip()
            yield replace(error.problem, place=job.place, path="", hint=where)
