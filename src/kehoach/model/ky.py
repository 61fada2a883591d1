"""The period that a report or form is about: half a year, nine months, a year, a quarter."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from dataclasses import dataclass
from typing import Final, Literal, get_args

from kehoach.nd30 import write_roman

MaKy = Literal["6-thang", "9-thang", "nam", "quy-1", "quy-2", "quy-3", "quy-4"]
"""A period by the name that commands and data use."""
CAC_KY: Final[tuple[MaKy, ...]] = get_args(MaKy)


@dataclass(frozen=True, slots=True)
class Ky:
    """A period of a year.

    Attributes:
        ma: its name in commands and data: '6-thang', 'quy-2'.
        nam: the year.
    """

    ma: MaKy
    nam: int

    @property
    def tu(self) -> dt.date:
        """Return the first day."""
        return dt.date(self.nam, 3 * self._quarter - 2 if self._quarter else 1, 1)

    @property
    def den(self) -> dt.date:
        """Return the last day."""
        month = 3 * self._quarter or {"6-thang": 6, "9-thang": 9, "nam": 12}[self.ma]
        return dt.date(self.nam, month, monthrange(self.nam, month)[1])

    @property
    def ten(self) -> str:
        """Return what papers call it: '06 tháng đầu năm 2023', 'quý II năm 2023'."""
        if self._quarter:
            return f"quý {write_roman(self._quarter)} năm {self.nam}"
        return {
            "6-thang": f"06 tháng đầu năm {self.nam}",
            "9-thang": f"09 tháng đầu năm {self.nam}",
            "nam": f"năm {self.nam}",
        }[self.ma]

    @property
    def ten_sau(self) -> str:
        """Return what papers call the period that comes after it: '06 tháng cuối năm 2023'."""
        if self._quarter and self._quarter < 4:
            return Ky(CAC_KY[CAC_KY.index(self.ma) + 1], self.nam).ten
        if self._quarter:
            return Ky("quy-1", self.nam + 1).ten
        return {
            "6-thang": f"06 tháng cuối năm {self.nam}",
            "9-thang": f"quý IV năm {self.nam}",
            "nam": f"năm {self.nam + 1}",
        }[self.ma]

    @property
    def nam_truoc(self) -> Ky:
        """Return the same period of the year before."""
        return Ky(self.ma, self.nam - 1)

    @property
    def _quarter(self) -> int:
        return int(self.ma[4:]) if self.ma.startswith("quy-") else 0
