"""The columns of a list held against what a template and the names of files read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach.errors import BadInput, Notice, Place, Problem
from kehoach.messages import tr
from kehoach.reading.near_miss import suggest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kehoach.reading.records import Heading, Records
    from kehoach.rendering import Need
    from kehoach.rendering.pattern import TextPattern

PATTERN = "--name"


@dataclass(frozen=True)
class ColumnCheck:
    """A list's columns beside what is read.

    Attributes:
        records: the list.
        needs: what the template reads.
        pattern: the name of each file, without ending.
        given: names that the pattern may read besides the columns.
    """

    records: Records
    needs: Mapping[str, Need]
    pattern: TextPattern
    given: frozenset[str]

    def refuse_missing(self) -> None:
        """See that there is a column for all that must be there.

        Raises:
            BadInput: some are missing, or cells hold one value where a list is wanted.
        """
        problems = [
            *(self._make_missing(need) for need in self._list_missing() if not need.may_be_blank),
            *(self._make_nameless(name) for name in sorted(self._list_missing_names())),
        ]
        if not self.records.holds_lists:
            problems += [_make_listless(need) for need in self.needs.values() if need.is_list]
        if problems:
            raise BadInput(problems)

    def list_notices(self) -> Iterator[Notice]:
        """Yield what is odd but stops nothing: columns not used, columns missing that may be."""
        missing = [need.name for need in self._list_missing()]
        for name in missing:
            text = tr("bảng không có cột {x}; mẫu coi như trống", x=name)
            yield Notice("cot-khong-co", Place(self.records.file), text)
        unused = self._list_unused()
        for heading in unused:
            near = suggest(heading.key, missing)
            if near:
                text = tr("mẫu không dùng cột “{x}”; có phải {y} không?", x=heading.title, y=near)
                yield Notice("cot-gan-giong", heading.place, text)
        if unused:
            titles = ", ".join(f"“{heading.title}”" for heading in unused)
            text = tr("mẫu không dùng các cột {x}", x=titles)
            yield Notice("cot-khong-dung", unused[0].place, text)

    def _list_keys(self) -> set[str]:
        return {heading.key for heading in self.records.headings}

    def _list_unused(self) -> list[Heading]:
        used = self.needs.keys() | self.pattern.names
        return [heading for heading in self.records.headings if heading.key not in used]

    def _list_missing(self) -> list[Need]:
        keys = self._list_keys()
        return [need for need in self.needs.values() if need.name not in keys]

    def _list_missing_names(self) -> frozenset[str]:
        return self.pattern.names - self._list_keys() - self.given

    def _make_missing(self, need: Need) -> Problem:
        found = tr("mẫu in {x}, bảng không có cột ấy", x=need.name)
        expected = tr("một cột tiêu đề {x} trong {file}", x=need.name, file=self.records.file)
        error = need.spot.make_error(
            "bien-thieu-cot", found, expected=expected, hint=self._ask(need.name)
        )
        return error.problem

    def _make_nameless(self, name: str) -> Problem:
        found = tr("tên tệp dùng {x}, bảng không có cột ấy", x=name)
        titles = ", ".join(heading.key for heading in self.records.headings)
        near = suggest(name, self._list_keys())
        hint = tr("có phải {x} không?", x=near) if near else ""
        expected = tr("một trong: {x}", x=titles)
        return Problem("ten-tep-thieu-cot", Place(PATTERN), "", found, expected, hint)

    def _ask(self, name: str) -> str:
        titles = {heading.key: heading.title for heading in self._list_unused()}
        near = suggest(name, titles)
        return tr("có phải cột “{x}” không?", x=titles[near]) if near else ""


def _make_listless(need: Need) -> Problem:
    found = tr("mẫu lặp qua {x}, mỗi ô của bảng chỉ có một giá trị", x=need.name)
    expected = tr("danh sách từ tệp .json, hoặc mẫu không lặp")
    return need.spot.make_error("bien-la-danh-sach", found, expected=expected).problem
