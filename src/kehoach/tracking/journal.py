"""What was sent: the letters made so far, kept beside the plan in a file that people may amend."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from kehoach.errors import BadInput
from kehoach.model.don_doc import MotCongVan, SoDonDoc
from kehoach.nd30 import write_ngay_so
from kehoach.reading.files import decode_text, read_bytes
from kehoach.reading.joining import require_mapping
from kehoach.reading.problems import explain
from kehoach.reading.sources import read_source
from kehoach.tracking.yaml_list import append_item

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable
    from pathlib import Path

NAME: Final = "don-doc.yaml"
_HEAD: Final = """\
# Các công văn nhắc, đôn đốc đã lập; chương trình đếm lần đôn đốc theo tệp này.
# Công văn nào không gửi thì xóa dòng ấy. Khi đã có số thì ghi thêm so_ky_hieu và ngay_van_ban.
"""


@dataclass(frozen=True, slots=True)
class Journal:
    """The letters made so far, in order."""

    entries: tuple[MotCongVan, ...] = ()

    def count_urged(self, don_vi: str, so: int, before: dt.date) -> int:
        """Return how often a unit was urged for a report before a day; reminders do not count."""
        return sum(1 for one in self._list_of(don_vi, so) if one.lan and one.ngay < before)

    def was_told(self, don_vi: str, so: int, day: dt.date) -> bool:
        """Tell whether a letter about the debt was made for that very day."""
        return any(one.ngay == day for one in self._list_of(don_vi, so))

    def find_last(self, don_vi: str, so: int, before: dt.date) -> MotCongVan | None:
        """Return the last letter that urged a unit for a report before a day."""
        urged = [one for one in self._list_of(don_vi, so) if one.lan and one.ngay < before]
        return urged[-1] if urged else None

    def _list_of(self, don_vi: str, so: int) -> Iterable[MotCongVan]:
        key = don_vi.casefold()
        return (one for one in self.entries if one.don_vi.casefold() == key and so in one.hoat_dong)


def read_journal(path: Path) -> Journal:
    """Read the file at ``path``; where there is none, nothing was sent.

    Raises:
        BadInput: with all that is wrong with it.
    """
    if not path.exists():
        return Journal()
    source = read_source(path)
    require_mapping(source)
    try:
        return Journal(SoDonDoc.model_validate(source.data).don_doc)
    except ValidationError as error:
        raise BadInput(explain(error, source, SoDonDoc)) from None


def add_entries(path: Path, entries: Iterable[MotCongVan]) -> bytes:
    """Return the content of the file at ``path`` with ``entries`` behind the others.

    Raises:
        BadInput: it cannot be read.
    """
    text = _HEAD
    if path.exists():
        text = decode_text(read_bytes(path, str(path)), str(path))
    for one in entries:
        text = append_item(text, "don_doc", _describe(one))
    return text.encode()


def _describe(one: MotCongVan) -> dict[str, Any]:
    item: dict[str, Any] = {
        "ngay": write_ngay_so(one.ngay),
        "lan": one.lan,
        "don_vi": one.don_vi,
        "hoat_dong": list(one.hoat_dong),
    }
    if one.tep:
        item["tep"] = one.tep
    if one.so_ky_hieu:
        item["so_ky_hieu"] = one.so_ky_hieu
    if one.ngay_van_ban:
        item["ngay_van_ban"] = write_ngay_so(one.ngay_van_ban)
    return item
