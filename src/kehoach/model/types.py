"""The small types that data files are made of: text, dates, years.

Each refuses in the user's terms: :func:`refuse` names a stable code and what is expected.
"""

import datetime as dt
from collections.abc import Callable
from typing import Annotated

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from kehoach.messages import tr
from kehoach.thoi_gian import NgaySai, parse_ngay, parse_quy, parse_thang

DAI_NHAT = 20_000
"""The most characters that one field may hold; a page holds about 3,000."""


class Base(BaseModel):
    """A frozen group of keys; a key that it does not know is an error, a blank one is not there."""

    # a command needs few of the models: each is built when it is first asked for
    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        str_strip_whitespace=True,
        use_attribute_docstrings=True,
        defer_build=True,
    )

    @model_validator(mode="before")
    @classmethod
    def _drop_blanks(cls, data: object) -> object:
        if isinstance(data, dict):
            known = cls.model_fields
            # A blank key that is unknown may be words that a comma tore off: it must not vanish.
            return {
                key: value for key, value in data.items() if value is not None or key not in known
            }
        return data


def refuse(code: str, expected: str, hint: str = "") -> PydanticCustomError:
    """Return the error that says what is ``expected``; ``code`` is stable and never shown.

    ``hint`` says more about what was found, where more is known.
    """
    context = {"code": code, "expected": expected, "hint": hint}
    return PydanticCustomError("refused", "{expected}", context)


def refuse_date(error: NgaySai, expected: str) -> PydanticCustomError:
    """Return the error for a text that was refused as a date, month or quarter.

    That a text is of no known form the ``expected`` form says by itself; what else is wrong
    (31/02, two digits of a year) goes into the hint.
    """
    known_form = not error.code.startswith("khong-phai-")
    return refuse(error.code, expected, str(error) if known_form else "")


def accept_text(key: str) -> Callable[[object], object]:
    """Return a validator that takes a bare text for a group as the value of ``key`` in it."""

    def widen(value: object) -> object:
        return {key: value} if isinstance(value, str | int) else value

    return widen


def check_so(so: str | None, khong_so: bool) -> None:
    """Refuse a number of one's own together with the wish for none."""
    if so is not None and khong_so:
        raise refuse("so-hai-cach", tr("hoặc so, hoặc khong_so, không cả hai"))


def _read_text(value: object) -> object:
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, dt.date):
        raise refuse("khong-phai-chu", tr("một đoạn chữ, không phải ô định dạng ngày"))
    return value


def _read_ngay(value: object) -> dt.date:
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return parse_ngay(str(value))
    except NgaySai as error:
        raise refuse_date(error, tr("một ngày, dạng ngày/tháng/năm: 30/6/2023")) from None


def _read_thang(value: object) -> object:
    if isinstance(value, tuple):
        return value
    try:
        return parse_thang(str(value))
    except NgaySai as error:
        raise refuse_date(error, tr("một tháng, dạng tháng/năm: 12/2023")) from None


def _read_quy(value: object) -> object:
    if isinstance(value, tuple):
        return value
    text = str(value).strip()
    try:
        # Under the key quy a bare 3/2023 is no month.
        return parse_quy(text if text.casefold().startswith("quý") else f"quý {text}")
    except NgaySai as error:
        raise refuse_date(error, tr("một quý, dạng quý/năm: II/2023")) from None


def _read_nam(value: object) -> int:
    text = str(value).strip()
    if isinstance(value, bool) or not (text.isascii() and text.isdigit() and len(text) == 4):
        raise refuse("khong-phai-nam", tr("một năm có bốn chữ số: 2023"))
    return int(text)


Chu = Annotated[
    str,
    Field(min_length=1, max_length=DAI_NHAT),
    BeforeValidator(_read_text, json_schema_input_type=str | int),
]
"""A text, never empty, in NFC; a whole number typed in its place is taken as typed."""


def _read_texts(value: object) -> object:
    return (value,) if isinstance(value, str | int) else value


CacChu = Annotated[
    tuple[Chu, ...], BeforeValidator(_read_texts, json_schema_input_type=tuple[Chu, ...] | str)
]
"""Texts in their order; one alone may stand bare."""

Ngay = Annotated[
    dt.date,
    BeforeValidator(_read_ngay),
    WithJsonSchema({"type": "string", "examples": ["30/6/2023"]}),
]
"""A day of the calendar, typed day first: 30/6/2023, 30-6-2023, 2023-06-30."""

Nam = Annotated[
    int,
    Field(ge=1900, le=2999),
    BeforeValidator(_read_nam),
    WithJsonSchema({"type": "integer", "minimum": 1900, "maximum": 2999}),
]
"""A year of four digits."""

Thang = Annotated[
    tuple[int, int],
    BeforeValidator(_read_thang),
    WithJsonSchema({"type": "string", "examples": ["12/2023"]}),
]
"""A month of a year: (12, 2023), typed 12/2023."""

Quy = Annotated[
    tuple[int, int],
    BeforeValidator(_read_quy),
    WithJsonSchema({"type": "string", "examples": ["II/2023"]}),
]
"""A quarter of a year: (2, 2023), typed II/2023."""
