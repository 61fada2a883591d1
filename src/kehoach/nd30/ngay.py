"""Địa danh and dates (Phụ lục I, Phần I, Mục II): day below 10 and months 1, 2 take a 0."""

from collections.abc import Callable
from datetime import date
from typing import Final

from kehoach.messages import tr
from kehoach.nd30.fact import Basis, Fact, cite_muc

PADDED_DAYS: Final = Fact(range(1, 10), cite_muc("II, khoản 4"))
PADDED_MONTHS: Final = Fact(range(1, 3), cite_muc("II, khoản 4"))
BARE_MONTHS: Final = Fact(range(3, 10), f"{cite_muc('V')}, ví dụ minh họa", Basis.SAMPLE)
"""Months without a 0: the decree names only 1 and 2, and its examples write 'tháng 6'."""
NGAY_DAY_DU: Final = Fact(("ngày", "tháng", "năm"), cite_muc("II, khoản 4"))
"""The words of a date that is written in full, each with its number in Arabic figures."""
CUNG_DONG: Final = Fact(("so_ky_hieu", "dia_danh_ngay"), cite_muc("II, khoản 4"))
"""They stand on one line."""
SAU_DIA_DANH: Final = Fact(",", cite_muc("II, khoản 4"))
"""Stands after the place, whose first letters are capitals."""

NGAY_TRONG: Final = "\N{NO-BREAK SPACE}" * 6
"""An empty day or month: with the spaces around it 9,9 mm at 14 pt, two digits by hand."""
NAM_TRONG: Final = "\N{NO-BREAK SPACE}" * 10

_LEAP_YEAR = 2000


def _write_ngay(ngay: int) -> str:
    return f"0{ngay}" if ngay in PADDED_DAYS.value else str(ngay)


def _write_thang(thang: int) -> str:
    return f"0{thang}" if thang in PADDED_MONTHS.value else str(thang)


def write_ngay_so(ngay: date) -> str:
    """Write a date in figures: '30/6/2023', '06/8/2018', '01/02/2023'."""
    return f"{_write_ngay(ngay.day)}/{_write_thang(ngay.month)}/{ngay.year:04d}"


def write_ngay_chu(ngay: date) -> str:
    """Write a date in words: 'ngày 05 tháng 01 năm 2020'."""
    return _join(_write_ngay(ngay.day), _write_thang(ngay.month), f"{ngay.year:04d}")


def write_dia_danh_ngay(dia_danh: str, ngay: int | None, thang: int | None, nam: int | None) -> str:
    """Write 'Thanh Hóa, ngày 05 tháng 01 năm 2027'; a part that is None becomes a blank.

    Blanks are of no-break spaces, wide enough for the hand.

    Raises:
        ValueError: the parts given belong to no date.
    """
    _check(ngay, thang, nam)
    parts = (
        _write_or_blank(ngay, _write_ngay, NGAY_TRONG),
        _write_or_blank(thang, _write_thang, NGAY_TRONG),
        _write_or_blank(nam, str, NAM_TRONG),
    )
    return f"{dia_danh}, {_join(*parts)}"


def _write_or_blank(part: int | None, write: Callable[[int], str], blank: str) -> str:
    return blank if part is None else write(part)


def _join(ngay: str, thang: str, nam: str) -> str:
    return f"ngày {ngay} tháng {thang} năm {nam}"


def _check(ngay: int | None, thang: int | None, nam: int | None) -> None:
    """Raise ValueError unless some date has all the parts that are known."""
    try:
        date(
            _LEAP_YEAR if nam is None else nam,
            1 if thang is None else thang,
            1 if ngay is None else ngay,
        )
    except ValueError as error:
        known = "/".join("…" if part is None else str(part) for part in (ngay, thang, nam))
        raise ValueError(tr("Không có ngày {ngay}.", ngay=known)) from error
