"""Dates, months and quarters as a clerk types them: day first, four-digit years, no guessing."""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Iterable
from datetime import date

from kehoach.messages import tr

FIRST_YEAR, LAST_YEAR = 1900, 2999

_NAM = r"(?P<nam>[0-9]{4}|[0-9]{2})"
_THANG = r"(?P<thang>[0-9]{1,2})"
_NGAY = r"(?:ngày\s+)?(?P<ngay>[0-9]{1,2})"
_QUY_LA_MA = {"I": 1, "II": 2, "III": 3, "IV": 4}


def _compile(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


_DATES = _compile(
    rf"{_NGAY}\s*(?P<dau>[/.-])\s*{_THANG}\s*(?P=dau)\s*{_NAM}",
    rf"{_NGAY}\s+tháng\s+{_THANG}\s+năm\s+{_NAM}",
    rf"(?P<nam>[0-9]{{4}})-{_THANG}-(?P<ngay>[0-9]{{1,2}})",
)
_MONTHS = _compile(
    rf"(?:tháng\s+)?{_THANG}\s*[/.-]\s*{_NAM}",
    rf"(?:tháng\s+)?{_THANG}\s+năm\s+{_NAM}",
)
# A bare '3/2023' is a month to most readers, so Arabic quarters need the word 'quý'.
_QUARTERS = _compile(
    rf"quý\s+(?P<quy>[IVX]+|[0-9]{{1,2}})\s*(?:[/.-]|\s+năm\s)\s*{_NAM}",
    rf"(?P<quy>[IVX]+)\s*(?:[/.-]|\s+năm\s)\s*{_NAM}",
)


class NgaySai(ValueError):
    """A text that is no date (month, quarter); ``code`` is stable, the text is for the user.

    Codes: ``khong-phai-ngay``, ``khong-phai-thang``, ``khong-phai-quy`` (not of any known form),
    ``ngay-khong-co-that``, ``thang-khong-co-that``, ``quy-khong-co-that`` (no such day, month,
    quarter), ``nam-hai-chu-so`` (the century is missing), ``nam-ngoai-khoang`` (a year outside
    1900..2999).
    """

    def __init__(self, code: str, message: str) -> None:
        self.code = code
        super().__init__(message)


def _match(forms: Iterable[re.Pattern[str]], text: str) -> re.Match[str] | None:
    clean = unicodedata.normalize("NFC", text).strip()
    return next((found for form in forms if (found := form.fullmatch(clean))), None)


def _read_nam(text: str) -> int:
    if len(text) == 2:
        raise NgaySai(
            "nam-hai-chu-so", tr("Năm phải viết đủ bốn chữ số, không viết tắt “{nam}”.", nam=text)
        )
    nam = int(text)
    if not FIRST_YEAR <= nam <= LAST_YEAR:
        raise NgaySai(
            "nam-ngoai-khoang",
            tr("Năm {nam} nằm ngoài khoảng {dau}-{cuoi}.", nam=nam, dau=FIRST_YEAR, cuoi=LAST_YEAR),
        )
    return nam


def _check_thang(thang: int, code: str) -> None:
    if not 1 <= thang <= 12:
        raise NgaySai(
            code,
            tr(
                "Không có tháng {thang}; ngày viết trước, tháng viết sau, ví dụ 30/6/2023.",
                thang=thang,
            ),
        )


def _check_ngay(ngay: int, thang: int, nam: int) -> None:
    so_ngay = monthrange(nam, thang)[1]
    if not 1 <= ngay <= so_ngay:
        raise NgaySai(
            "ngay-khong-co-that",
            tr(
                "Tháng {thang}/{nam} có {so_ngay} ngày, không có ngày {ngay}.",
                thang=thang,
                nam=nam,
                so_ngay=so_ngay,
                ngay=ngay,
            ),
        )


def parse_ngay(text: str) -> date:
    """Return the date that ``text`` names.

    Forms: 30/6/2023, 30-6-2023, 30.6.2023, '30 tháng 6 năm 2023', each also after 'ngày';
    2023-06-30. Digits are ASCII, spaces around do not matter. The day always stands before the
    month (only the form that begins with the year turns it round): 6/30/2023 is refused, not
    swapped.

    Raises:
        NgaySai: ``khong-phai-ngay``, ``ngay-khong-co-that`` (31/02, month 13),
            ``nam-hai-chu-so`` or ``nam-ngoai-khoang``.
    """
    found = _match(_DATES, text)
    if found is None:
        raise NgaySai(
            "khong-phai-ngay",
            tr("“{text}” không phải là ngày; hãy viết dạng 30/6/2023.", text=text),
        )
    nam = _read_nam(found["nam"])
    thang, ngay = int(found["thang"]), int(found["ngay"])
    _check_thang(thang, "ngay-khong-co-that")
    _check_ngay(ngay, thang, nam)
    return date(nam, thang, ngay)


def parse_thang(text: str) -> tuple[int, int]:
    """Return (month, year) of '12/2023', 'tháng 12/2023', 'Tháng 12 năm 2023'.

    Raises:
        NgaySai: ``khong-phai-thang``, ``thang-khong-co-that``, ``nam-hai-chu-so`` or
            ``nam-ngoai-khoang``.
    """
    found = _match(_MONTHS, text)
    if found is None:
        raise NgaySai(
            "khong-phai-thang",
            tr("“{text}” không phải là tháng; hãy viết dạng 12/2023.", text=text),
        )
    nam, thang = _read_nam(found["nam"]), int(found["thang"])
    _check_thang(thang, "thang-khong-co-that")
    return thang, nam


def parse_quy(text: str) -> tuple[int, int]:
    """Return (quarter, year) of 'III/2023', 'quý III/2023', 'Quý 3 năm 2023'.

    Raises:
        NgaySai: ``khong-phai-quy`` (also for a bare '3/2023', which reads as a month),
            ``quy-khong-co-that``, ``nam-hai-chu-so`` or ``nam-ngoai-khoang``.
    """
    found = _match(_QUARTERS, text)
    if found is None:
        raise NgaySai(
            "khong-phai-quy",
            tr("“{text}” không phải là quý; hãy viết dạng quý III/2023.", text=text),
        )
    nam, so = _read_nam(found["nam"]), found["quy"].upper()
    quy = int(so) if so.isdecimal() else _QUY_LA_MA.get(so, 0)
    if quy not in _QUY_LA_MA.values():
        raise NgaySai("quy-khong-co-that", tr("Một năm có bốn quý, không có quý {quy}.", quy=so))
    return quy, nam
