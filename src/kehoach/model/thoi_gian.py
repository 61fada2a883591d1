"""When an activity is due: ten kinds of time, each with its wording.

A data file names the kind (``{truoc_ngay: 30/5/2023}``) or gives the words as a clerk types them
(``Trước ngày 30/5/2023``); the words are then recognised whole or kept as free text, never half
understood. ``mau`` keeps a wording that is not the kind's own, with the date's place in braces,
so that the date can change and the wording stay: ``{truoc_ngay}`` is 30/6/2023,
``{truoc_ngay_chu}`` is 30 tháng 6 năm 2023.
"""

import datetime as dt
import re
from collections.abc import Container
from typing import Annotated, ClassVar, Literal, Self

from pydantic import BeforeValidator, Discriminator, Tag, model_validator

from kehoach.messages import tr
from kehoach.model.types import Base, Chu, Nam, Ngay, Quy, Thang, refuse
from kehoach.nd30 import write_ngay_chu, write_ngay_so, write_roman

_SLIP = r"\d{1,2}[/.\-]\d{5,6}|\d{3}[/.\-]\d{4}"
"""A slash forgotten: 30/62023, 306/2023. To be refused as dates, not kept as words."""
_D = (
    r"(\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d+"
    rf"|\d+(?:\s?[/.\-]\s?\d+){{2}}|{_SLIP})"
)
"""A whole date, right or wrong; one without its year is none."""
_THANG = r"(\d{1,2}\s+năm\s+\d+|\d{1,2}\s*(?:/\s*\d+|[.\-]\s*\d{4}))"
_QUY = r"((?:[IVX]+|\d{1,2})(?:\s*[/.\-]\s*|\s+năm\s+)\d+)"
_XONG = r"(?:(?:(?:thời gian|thời hạn|hạn)\s+)?(?:hoàn thành|thực hiện|xong)\s*:?\s*)?"
_CHU = "_chu"
"""Ends the name of a place where a date stands in words."""


class Khi(Base):
    """What all kinds of time share: their wording and how it is recognised."""

    MAU: ClassVar[str] = ""
    NHAN: ClassVar[str] = ""
    """The pattern that recognises a typed wording; a group for each date, in the order of MAU."""

    mau: Chu | None = None
    """Câu chữ riêng, có chỗ của ngày trong ngoặc nhọn: 'Trước {truoc_ngay}'; thêm _chu thì ngày
    ghi bằng chữ: 'Trước ngày {truoc_ngay_chu}'."""

    @classmethod
    def list_dates(cls) -> tuple[str, ...]:
        """Return the names of the fields whose words stand in the wording."""
        return tuple(re.findall(r"\{(\w+)\}", cls.MAU))

    def write_parts(self) -> dict[str, str]:
        """Return the words of each field, by the name of its place in the wording."""
        return {}

    def write(self) -> str:
        """Return the words that stand in the document."""
        text = self.mau or self.MAU
        for name, words in self.write_parts().items():
            text = text.replace("{" + name + "}", words)
        return text

    @model_validator(mode="after")
    def _check_mau(self) -> Self:
        known = self.write_parts()
        if self.mau and any(_count(self.mau, name, known) != 1 for name in self.list_dates()):
            places = ", ".join("{" + name + "}" for name in self.list_dates())
            raise refuse(
                "mau-thieu-cho",
                tr("trong mau có {places}, chỗ in ngày, đúng một lần", places=places),
            )
        return self


def _count(mau: str, name: str, known: Container[str]) -> int:
    """Return how often the date ``name`` stands in ``mau``, in a form that is ``known``."""
    return sum(mau.count("{" + form + "}") for form in (name, name + _CHU) if form in known)


def _write_day(name: str, day: dt.date) -> dict[str, str]:
    return {name: write_ngay_so(day), name + _CHU: write_ngay_chu(day).removeprefix("ngày ")}


class DaThucHien(Khi):
    """Done before the plan was issued."""

    MAU = "Đã thực hiện"
    NHAN = r"đã\s+(?:thực hiện|hoàn thành)(?:\s+xong)?"

    da_thuc_hien: Literal[True] = True
    """Việc đã làm xong khi ban hành kế hoạch."""


class TruocNgay(Khi):
    """Before a day."""

    MAU = "Trước ngày {truoc_ngay}"
    NHAN = _XONG + r"trước(?:\s+ngày)?\s+" + _D

    truoc_ngay: Ngay
    """Phải xong trước ngày này."""

    def write_parts(self) -> dict[str, str]:
        """Return the words of the day."""
        return _write_day("truoc_ngay", self.truoc_ngay)


class ChamNhat(Khi):
    """By a day, the day itself included."""

    MAU = "Chậm nhất ngày {cham_nhat}"
    NHAN = (
        _XONG
        + r"(?:chậm nhất(?:\s+(?:là|vào))?(?:\s+đến(?:\s+hết)?)?|(?:tính\s+)?đến(?:\s+hết)?)"
        + r"(?:\s+ngày)?\s+"
        + _D
    )

    cham_nhat: Ngay
    """Ngày cuối cùng phải xong."""

    def write_parts(self) -> dict[str, str]:
        """Return the words of the day."""
        return _write_day("cham_nhat", self.cham_nhat)


class VaoNgay(Khi):
    """On a day."""

    MAU = "Ngày {ngay}"
    NHAN = r"(?:(?:vào|trong)\s+)?(?:ngày\s+)?" + _D

    ngay: Ngay
    """Đúng ngày này."""

    def write_parts(self) -> dict[str, str]:
        """Return the words of the day."""
        return _write_day("ngay", self.ngay)


class TrongThang(Khi):
    """Within a month."""

    MAU = "Tháng {thang}"
    NHAN = _XONG + r"(?:(?:trong\s+)?tháng\s+|(?=\d{1,2}/\d{4}\b))" + _THANG

    thang: Thang
    """Trong tháng này, dạng 12/2023."""

    def write_parts(self) -> dict[str, str]:
        """Return the words of the month; months 1 and 2 bear a zero as in dates."""
        _, thang, nam = write_ngay_so(dt.date(self.thang[1], self.thang[0], 1)).split("/")
        return {"thang": f"{thang}/{nam}", "thang_chu": f"{thang} năm {nam}"}


class TrongQuy(Khi):
    """Within a quarter."""

    MAU = "Quý {quy}"
    NHAN = _XONG + r"(?:trong\s+)?quý\s+" + _QUY

    quy: Quy
    """Trong quý này, dạng II/2023."""

    def write_parts(self) -> dict[str, str]:
        """Return the words of the quarter, in Roman numerals."""
        quy, nam = self.quy
        return {"quy": f"{write_roman(quy)}/{nam}", "quy_chu": f"{write_roman(quy)} năm {nam}"}


class KhoangNgay(Khi):
    """From a day to a day, both included."""

    MAU = "Từ ngày {tu_ngay} đến ngày {den_ngay}"
    NHAN = r"(?:từ\s+)?(?:ngày\s+)?" + _D + r"\s*(?:đến|tới|[-–—])\s*(?:hết\s+)?(?:ngày\s+)?" + _D

    tu_ngay: Ngay
    """Ngày bắt đầu."""
    den_ngay: Ngay
    """Ngày kết thúc."""

    def write_parts(self) -> dict[str, str]:
        """Return the words of both days."""
        return _write_day("tu_ngay", self.tu_ngay) | _write_day("den_ngay", self.den_ngay)

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        if self.tu_ngay > self.den_ngay:
            raise refuse("khoang-nguoc", tr("ngày bắt đầu không sau ngày kết thúc"))
        return self


class KhoangNam(Khi):
    """From a year to a year, both included."""

    MAU = "Từ năm {tu_nam} - {den_nam}"
    NHAN = (
        r"(?:(?:từ|trong)\s+)?(?:(?:giai đoạn|năm)\s+)?(\d{4})\s*(?:[-–—]|đến|tới)\s*(?:hết\s+)?"
        r"(?:năm\s+)?(\d{4})"
    )

    tu_nam: Nam
    """Năm bắt đầu."""
    den_nam: Nam
    """Năm kết thúc."""

    def write_parts(self) -> dict[str, str]:
        """Return both years."""
        return {"tu_nam": str(self.tu_nam), "den_nam": str(self.den_nam)}

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        if self.tu_nam > self.den_nam:
            raise refuse("khoang-nguoc", tr("năm bắt đầu không sau năm kết thúc"))
        return self


class ThuongXuyen(Khi):
    """Regularly through the year."""

    MAU = "Thường xuyên trong năm"
    NHAN = r"(?:thực hiện\s+)?thường xuyên(?:\s+trong năm)?"

    thuong_xuyen: Literal[True] = True
    """Việc làm thường xuyên trong năm."""


class GhiTuDo(Khi):
    """A time in free words; the program neither computes with it nor moves it."""

    MAU = "{ghi}"

    ghi: Chu
    """Thời gian ghi bằng lời, in đúng như đã gõ."""

    def write_parts(self) -> dict[str, str]:
        """Return the words as typed."""
        return {"ghi": self.ghi}


KINDS: dict[str, type[Khi]] = {
    "da_thuc_hien": DaThucHien,
    "truoc_ngay": TruocNgay,
    "cham_nhat": ChamNhat,
    "ngay": VaoNgay,
    "thang": TrongThang,
    "quy": TrongQuy,
    "tu_ngay": KhoangNgay,
    "tu_nam": KhoangNam,
    "thuong_xuyen": ThuongXuyen,
    "ghi": GhiTuDo,
}
"""The ten kinds of time, by the key that names each in a data file."""


def recognise(text: str) -> dict[str, object]:
    """Return the data of the kind that ``text`` words whole; free text where there is none.

    Case, spaces and a last full stop do not matter. The dates found are given as typed and still
    have to be read (31/02/2023 is refused there).
    """
    line = " ".join(text.split())
    for tag, kind in KINDS.items():
        match = kind.NHAN and re.fullmatch(rf"(?:{kind.NHAN})\s?[.;]?", line, re.IGNORECASE)
        if match:
            return _describe(tag, kind, match)
    return {"ghi": text}


def _describe(tag: str, kind: type[Khi], match: re.Match[str]) -> dict[str, object]:
    names = kind.list_dates()
    found: dict[str, object] = dict(zip(names, match.groups(), strict=True)) or {tag: True}
    mau = match.string
    for index, name in reversed(list(enumerate(names, start=1))):
        start, end = match.span(index)
        place = name + _CHU if "năm" in match[index].casefold() else name
        mau = mau[:start] + "{" + place + "}" + mau[end:]
    return found if mau == kind.MAU else found | {"mau": mau}


def _read_khi(value: object) -> object:
    match value:
        case bool():
            return value
        case str() | int():
            return recognise(str(value))
        case dt.date():  # a cell of a spreadsheet
            return recognise(write_ngay_so(value))
        case dict() if len(kinds := [tag for tag in KINDS if tag in value]) > 1:
            expected = tr("chỉ một trong các khóa {x}", x=", ".join(kinds))
            raise refuse("thoi-gian-hai-kieu", expected)
    return value


def _tag_of(value: object) -> str | None:
    if isinstance(value, dict):
        return next((tag for tag in KINDS if tag in value), None)
    return next((tag for tag, kind in KINDS.items() if isinstance(value, kind)), None)


AnyKhi = Annotated[
    Annotated[DaThucHien, Tag("da_thuc_hien")]
    | Annotated[TruocNgay, Tag("truoc_ngay")]
    | Annotated[ChamNhat, Tag("cham_nhat")]
    | Annotated[VaoNgay, Tag("ngay")]
    | Annotated[TrongThang, Tag("thang")]
    | Annotated[TrongQuy, Tag("quy")]
    | Annotated[KhoangNgay, Tag("tu_ngay")]
    | Annotated[KhoangNam, Tag("tu_nam")]
    | Annotated[ThuongXuyen, Tag("thuong_xuyen")]
    | Annotated[GhiTuDo, Tag("ghi")],
    Discriminator(_tag_of),
]

ThoiGian = Annotated[
    AnyKhi,
    BeforeValidator(_read_khi, json_schema_input_type=AnyKhi | str),
]
"""A time of any kind; a text in its place is recognised."""
