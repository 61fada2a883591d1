"""A count of votes: ballots given out, returned and valid, and the votes for each proposal."""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StrictInt, StrictStr

from kehoach.messages import tr
from kehoach.model.fault import Fault, Path
from kehoach.model.types import Base, Chu, refuse

SoPhieu = Annotated[StrictInt, Field(ge=0, le=100_000)]
"""A number of ballots or votes."""
CoSo = Literal["hop_le", "thu_ve", "phat_ra", "trieu_tap"]
"""What the rate of a proposal is counted on."""


_PHAN_SO = re.compile(r"([1-9])/([1-9])")


def _check_ty_le(value: object) -> object:
    part = _PHAN_SO.fullmatch(value.strip()) if isinstance(value, str) else None
    if part and part[1] <= part[2]:
        return part[0]
    if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 100:
        return value
    raise refuse("ty-le-sai", tr("số phần trăm từ 1 đến 100, hoặc một phân số: 2/3"))


TyLeDat = Annotated[StrictInt | StrictStr, BeforeValidator(_check_ty_le)]
"""A rate: percent as a whole number, or a fraction in words of figures, '2/3'."""


class KetQuaPhieu(Base):
    """The votes for one proposal."""

    ten: Chu
    """Tập thể, cá nhân hoặc việc được bỏ phiếu."""
    tan_thanh: SoPhieu
    """Số phiếu tán thành."""
    khong_tan_thanh: SoPhieu | None = None
    """Số phiếu không tán thành; không ghi thì là số phiếu hợp lệ còn lại."""


class KiemPhieu(Base):
    """One round of voting, as the minutes record it."""

    viec: Chu
    """Bỏ phiếu về việc gì: đề nghị tặng Cờ thi đua năm 2023."""
    phat_ra: SoPhieu
    """Số phiếu phát ra."""
    thu_ve: SoPhieu
    """Số phiếu thu về."""
    hop_le: SoPhieu
    """Số phiếu hợp lệ."""
    khong_hop_le: SoPhieu | None = None
    """Số phiếu không hợp lệ; không ghi thì là số phiếu thu về còn lại."""
    trieu_tap: SoPhieu | None = None
    """Số người có quyền bỏ phiếu, khi tỷ lệ tính trên số ấy."""
    tinh_tren: CoSo = "hop_le"
    """Tỷ lệ tính trên số phiếu nào: hop_le, thu_ve, phat_ra, trieu_tap."""
    ty_le_dat: TyLeDat | None = None
    """Đạt khi tỷ lệ tán thành từ bao nhiêu phần trăm, hoặc mấy phần mấy (2/3), trở lên."""
    ket_qua: tuple[KetQuaPhieu, ...]
    """Kết quả của từng tập thể, cá nhân hoặc việc."""

    def get_base(self) -> int:
        """Return the number that rates are counted on."""
        return int(getattr(self, self.tinh_tren) or 0)

    def count_rate(self, votes: int) -> Decimal:
        """Return the percentage of ``votes``, exact; 0 where nobody voted."""
        base = self.get_base()
        return Decimal(100 * votes) / base if base else Decimal(0)

    def is_passed(self, votes: int) -> bool:
        """Tell whether ``votes`` reach the rate that is due; compared exactly, never rounded."""
        due = self.ty_le_dat or 0
        share = Fraction(due) if isinstance(due, str) else Fraction(due, 100)
        return votes >= share * self.get_base()

    def find_faults(self, path: Path, present: int | None = None) -> Iterator[Fault]:
        """Yield the numbers that cannot be; ``present`` is how many were at the meeting."""
        for key, most, of in (
            ("phat_ra", present, tr("số người có mặt")),
            ("thu_ve", self.phat_ra, tr("số phiếu phát ra")),
            ("hop_le", self.thu_ve, tr("số phiếu thu về")),
        ):
            found = getattr(self, key)
            if most is not None and found > most:
                yield _tell((*path, key), found, tr("nhiều nhất {n}, là {of}", n=most, of=of))
        yield from self._check_rest(path)
        for index, one in enumerate(self.ket_qua):
            yield from self._check_one(one, (*path, "ket_qua", index))

    def _check_rest(self, path: Path) -> Iterator[Fault]:
        rest = self.thu_ve - self.hop_le
        if self.khong_hop_le not in (None, rest) and rest >= 0:
            expected = tr("{n}: số phiếu thu về trừ số phiếu hợp lệ", n=rest)
            yield _tell((*path, "khong_hop_le"), self.khong_hop_le, expected)
        if self.tinh_tren == "trieu_tap" and self.trieu_tap is None:
            expected = tr("ghi thêm trieu_tap ở lần kiểm phiếu này: số người có quyền bỏ phiếu")
            yield Fault((*path, "tinh_tren"), "phieu-khong-khop", self.tinh_tren, expected)
        if self.trieu_tap is not None and self.phat_ra > self.trieu_tap:
            expected = tr("ít nhất {n}, là số phiếu phát ra", n=self.phat_ra)
            yield _tell((*path, "trieu_tap"), self.trieu_tap, expected)
        if not self.ket_qua:
            expected = tr("kết quả của ít nhất một tập thể, cá nhân hoặc việc")
            yield Fault((*path, "ket_qua"), "phieu-khong-khop", "", expected)

    def _check_one(self, one: KetQuaPhieu, path: Path) -> Iterator[Fault]:
        rest = self.hop_le - one.tan_thanh
        if rest < 0:
            expected = tr("nhiều nhất {n}, là {of}", n=self.hop_le, of=tr("số phiếu hợp lệ"))
            yield _tell((*path, "tan_thanh"), one.tan_thanh, expected)
        elif one.khong_tan_thanh not in (None, rest):
            expected = tr("{n}: số phiếu hợp lệ trừ số phiếu tán thành", n=rest)
            yield _tell((*path, "khong_tan_thanh"), one.khong_tan_thanh, expected)


def _tell(path: Path, found: int | None, expected: str) -> Fault:
    return Fault(path, "phieu-khong-khop", str(found), expected)
