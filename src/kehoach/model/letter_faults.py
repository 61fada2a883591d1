"""What is wrong with a công văn as a whole, beyond each field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.messages import tr
from kehoach.model.bang import Bang
from kehoach.model.fault import Fault
from kehoach.model.faults import check_ngay, check_quyen_han
from kehoach.model.table_faults import check_bang, find_in_sections

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.model.cong_van import CongVan
    from kehoach.model.fault import Path


def find_letter_faults(letter: CongVan) -> Iterator[Fault]:
    """Yield all that is wrong with ``letter``, in the order of its fields."""
    yield from check_ngay(letter.van_ban.ngay)
    for path, bang in _find_tables(letter):
        if isinstance(bang, Bang):
            yield from check_bang(bang, path)
        else:
            expected = tr("một bảng riêng có dau, dong; công văn không có bảng hoạt động")
            yield Fault(path, "bang-khong-co", bang, expected)
    yield from check_quyen_han(letter.nguoi_ky.quyen_han)


def _find_tables(letter: CongVan) -> Iterator[tuple[Path, Bang | str]]:
    for place, doan in letter.list_doan():
        if doan.bang is not None:
            yield (*place, "bang"), doan.bang
    yield from find_in_sections(letter.muc, ("muc",))
