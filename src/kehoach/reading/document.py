"""A document of whatever kind from its file, and its office's profile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from kehoach.errors import BadInput
from kehoach.model.types import Base
from kehoach.reading.joining import Joiner, require_mapping
from kehoach.reading.problems import explain_fault
from kehoach.reading.sources import read_source

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Callable, Iterable

    from kehoach.errors import Notice
    from kehoach.model.fault import Fault
    from kehoach.reading.values import Source

D = TypeVar("D", bound=Base)


@dataclass(frozen=True, slots=True)
class DocumentRead(Generic[D]):
    """A document, and what was cleaned while it was read."""

    document: D
    notices: tuple[Notice, ...]


def find_loai(source: Source) -> object:
    """Return what a data file says of its kind (van_ban.loai), or None."""
    data = source.data if isinstance(source.data, dict) else {}
    van_ban = data.get("van_ban")
    return van_ban.get("loai") if isinstance(van_ban, dict) else None


def read_document(
    path: pathlib.Path, model: type[D], find_faults: Callable[[D], Iterable[Fault]]
) -> DocumentRead[D]:
    """Read the document at ``path`` with the profile and the roster that it names.

    Args:
        path: the data file.
        model: what it holds.
        find_faults: tells what is wrong with the whole of it.

    Raises:
        BadInput: with every problem of all files.
    """
    source = read_source(path)
    require_mapping(source)
    joiner = Joiner(path.parent, source)
    joiner.join_roster()
    joiner.join_profile()
    joined = joiner.tree.harvest()
    document = joiner.validate(model, joined)
    if document is None or joiner.problems:
        raise BadInput(joiner.problems)
    faults = [explain_fault(fault, joined) for fault in find_faults(document)]
    if faults:
        raise BadInput(faults)
    return DocumentRead(document, joined.notices)
