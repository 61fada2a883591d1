"""A công văn from its file, and its office's profile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kehoach.errors import BadInput
from kehoach.model.cong_van import CongVan
from kehoach.model.letter_faults import find_letter_faults
from kehoach.reading.joining import Joiner, require_mapping
from kehoach.reading.problems import explain_fault
from kehoach.reading.sources import read_source

if TYPE_CHECKING:
    import pathlib

    from kehoach.errors import Notice
    from kehoach.reading.values import Source

KIND: Final = "cong_van"


@dataclass(frozen=True, slots=True)
class LetterRead:
    """A letter, and what was cleaned while it was read."""

    letter: CongVan
    notices: tuple[Notice, ...]


def is_letter(source: Source) -> bool:
    """Tell whether a data file says that it is a công văn."""
    data = source.data if isinstance(source.data, dict) else {}
    van_ban = data.get("van_ban")
    return isinstance(van_ban, dict) and van_ban.get("loai") == KIND


def read_letter(path: pathlib.Path) -> LetterRead:
    """Read the letter at ``path`` with the profile that it names.

    Raises:
        BadInput: with every problem of both files.
    """
    source = read_source(path)
    require_mapping(source)
    joiner = Joiner(path.parent, source)
    joiner.join_profile()
    joined = joiner.tree.harvest()
    letter = joiner.validate(CongVan, joined)
    if letter is None or joiner.problems:
        raise BadInput(joiner.problems)
    faults = [explain_fault(fault, joined) for fault in find_letter_faults(letter)]
    if faults:
        raise BadInput(faults)
    return LetterRead(letter, joined.notices)
