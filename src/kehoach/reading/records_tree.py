"""Rows kept as JSON or YAML: a list of groups of keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kehoach.errors import BadInput, Place, Problem
from kehoach.messages import tr
from kehoach.reading.records import Heading, KeyNames, Record, Records
from kehoach.reading.sources import read_source

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Iterator


class TreeRecords(Records):
    """The rows of a .json or .yaml file; a value may be a list or a group itself."""

    holds_lists = True

    def __init__(self, path: pathlib.Path, file: str, keys: KeyNames) -> None:
        """Read the file.

        Raises:
            BadInput: it cannot be used, or holds no list.
        """
        self.file = file
        self._source = read_source(path, shown=file)
        self.notices = self._source.notices
        if not isinstance(self._source.data, list):
            expected = tr("một danh sách, mỗi mục là một nhóm khóa: giá trị")
            place = self._source.place_of(())
            raise BadInput([Problem("khong-phai-danh-sach", place, expected=expected)])
        self._rows: list[object] = self._source.data
        self.headings: list[Heading] = keys.name_all(self._list_titles())
        self._names = {heading.title: heading.key for heading in self.headings}

    def _list_titles(self) -> Iterator[tuple[str, Place]]:
        """Yield each key of any row, where it stands first."""
        seen = set()
        for index, row in enumerate(self._rows):
            for title in row if isinstance(row, dict) else ():
                if title not in seen:
                    seen.add(title)
                    yield title, self._source.place_of((index, title))

    def __iter__(self) -> Iterator[Record]:
        """Yield the rows."""
        titles = {heading.key: heading.title for heading in self.headings}
        for index, row in enumerate(self._rows):
            locate = partial(self._locate, index, titles)
            if isinstance(row, dict):
                named = ((self._names[title], value) for title, value in row.items())
                yield Record({k: v for k, v in named if not _is_blank(v)}, (), locate)
            else:
                expected = tr("một nhóm khóa: giá trị")
                yield Record(
                    {}, (Problem("khong-phai-nhom", locate(None), expected=expected),), locate
                )

    def _locate(self, index: int, titles: dict[str, str], key: str | None) -> Place:
        return self._source.place_of((index,) if key is None else (index, titles[key]))


def _is_blank(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip()) or value == []
