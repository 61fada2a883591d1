"""What stands in the register: an entry as it is told, and the row that it became."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from kehoach.nd30.so_ky_hieu import NOI_SO_KY_HIEU, write_so

if TYPE_CHECKING:
    import datetime as dt

State = Literal["cho", "cap", "huy"]
PENDING: Final = "cho"
"""The number is held for a file and not yet known to stand in it."""
ISSUED: Final = "cap"
VOID: Final = "huy"
"""The number is dead, with a reason, and never given again."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What an office says of a document that takes a number.

    Attributes:
        ngay: the date that it bears; its year is the year of the number.
        loai: an id of :data:`kehoach.nd30.KINDS`, or '' where nobody said.
        ky_hieu: what follows the number: 'KH-SNN&PTNT'.
        trich_yeu: the abstract, a công văn's without 'V/v'.
        nguoi_ky: who signs.
        noi_nhan: the recipients, parted by '; '.
        luu: the unit or person that keeps the file copy.
        so_luong: the number of copies; None where nobody said.
        ghi_chu: any note.
        mat: it is secret, and numbered apart.
    """

    ngay: dt.date
    loai: str = ""
    ky_hieu: str = ""
    trich_yeu: str = ""
    nguoi_ky: str = ""
    noi_nhan: str = ""
    luu: str = ""
    so_luong: int | None = None
    ghi_chu: str = ""
    mat: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """An entry with its number.

    Attributes:
        id: the row's own, in the order of taking.
        day_so: the series.
        nam: the year of the series.
        so: the number.
        trang_thai: :data:`PENDING`, :data:`ISSUED` or :data:`VOID`.
        entry: what was told.
        luc: when it was taken, in Vietnam's time.
        ly_do: why it is void.
        tep: the file, as :meth:`~kehoach.so_van_ban.store.Register.name_file` writes it; '' for
            none.
        bam_truoc: the SHA-256 of the file before the number stood in it.
        bam: the SHA-256 of the file with its number.
    """

    id: int
    day_so: str
    nam: int
    so: int
    trang_thai: State
    entry: Entry
    luc: dt.datetime
    ly_do: str = ""
    tep: str = ""
    bam_truoc: str = ""
    bam: str = ""

    @property
    def so_ky_hieu(self) -> str:
        """The number as it is written: '05/KH-SNN&PTNT'."""
        so = write_so(self.so)
        return f"{so}{NOI_SO_KY_HIEU.value}{self.entry.ky_hieu}" if self.entry.ky_hieu else so
