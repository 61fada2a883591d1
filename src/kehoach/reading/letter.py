"""A công văn from its file, and its office's profile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach.model.cong_van import CongVan
from kehoach.model.letter_faults import find_letter_faults
from kehoach.reading.document import read_document

if TYPE_CHECKING:
    import pathlib

    from kehoach.errors import Notice


@dataclass(frozen=True, slots=True)
class LetterRead:
    """A letter, and what was cleaned while it was read."""

    letter: CongVan
    notices: tuple[Notice, ...]


def read_letter(path: pathlib.Path) -> LetterRead:
    """Read the letter at ``path`` with the profile that it names.

    Raises:
        BadInput: with every problem of both files.
    """
    read = read_document(path, CongVan, find_letter_faults)
    return LetterRead(read.document, read.notices)
