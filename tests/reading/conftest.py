from __future__ import annotations

import pathlib
from collections.abc import Callable

import pytest

from kehoach.errors import BadInput, Problem
from kehoach.reading import Source, read_source

Write = Callable[[str, "str | bytes"], pathlib.Path]
Problems = Callable[[str, "str | bytes"], "tuple[Problem, ...]"]
Read = Callable[[str, "str | bytes"], Source]


@pytest.fixture
def write(tmp_path: pathlib.Path) -> Write:
    def write_file(name: str, content: str | bytes) -> pathlib.Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write_file


@pytest.fixture
def read(write: Write) -> Read:
    def read_content(name: str, content: str | bytes) -> Source:
        return read_source(write(name, content), shown=name)

    return read_content


@pytest.fixture
def problems(read: Read) -> Problems:
    def read_problems(name: str, content: str | bytes) -> tuple[Problem, ...]:
        with pytest.raises(BadInput) as caught:
            read(name, content)
        return caught.value.problems

    return read_problems
