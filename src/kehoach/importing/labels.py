"""How items of a text begin: I. / 1. / 1.1. / a) / - / + and other labels."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

DASH: Final = "gach"
PLUS: Final = "cong"

_S: Final = r"[ \xa0\n]"
_FORMS: Final = (
    ("phan", re.compile(rf"(?:phần|chương){_S}+(?:thứ{_S}+\w+|[IVXLC]+|\d{{1,2}})\b[.:]?", re.I)),
    ("tieu_muc", re.compile(rf"(?:mục|tiểu mục){_S}+(?:\d{{1,2}}|[IVXLC]+)\b(?!,)[.:]?", re.I)),
    ("dieu", re.compile(rf"[ĐÐ]iều{_S}+\d{{1,3}}[.:](?!\d)", re.I)),
    (
        "roman",
        re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})(?:[.)/](?!\w\.)|:(?=\s)|\s?[-–](?=\s))"),
    ),
    ("capital", re.compile(r"[A-HK-UĐ][.)](?=\s)")),
    ("decimal", re.compile(r"\d{1,2}(?:\.\d{1,2}){1,4}(?:[.)](?!\d)|(?=\s))")),
    ("khoan", re.compile(r"\d{1,2}(?:[.)/](?![\d.])|\.-|-(?=\s))")),
    ("bracket", re.compile(r"\((?:\d{1,2}|[a-zđ]|[ivx]{1,5})\)")),
    ("small_roman", re.compile(r"(?=[ivx]{2,5}\))[ivx]+\)")),
    ("diem", re.compile(r"[a-zđ][)/]|[a-zđ]\.(?=\s)|[a-zđ]\d\)")),
    (DASH, re.compile(r"[-–—•●▪◦∙·➢✓✔►▶❖◆◇■□○](?=[^\-–—_]|$)")),
    (PLUS, re.compile(r"\+(?=[^+]|$)")),
)
_RANKS: Final = {
    "phan": 0, "capital": 1, "tieu_muc": 2, "roman": 3, "dieu": 4, "khoan": 5, "diem": 20,
    "bracket": 21, "small_roman": 22,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Label:
    """The label at the head of a line: what it is, as it is typed, and the words after it."""

    kind: str
    typed: str
    rest: str

    @property
    def rank(self) -> int:
        """Return how high it stands: those of a lower number hold those of a higher."""
        if self.kind == "decimal":
            return 5 + self.typed.strip(".)").count(".")
        return _RANKS[self.kind]

    @property
    def is_numbered(self) -> bool:
        """It is no dash and no plus."""
        return self.kind not in (DASH, PLUS)


def find_label(text: str) -> Label | None:
    """Return the label that ``text`` begins with; None for a plain line."""
    for kind, form in _FORMS:
        found = form.match(text)
        if found:
            return Label(kind, found[0].strip(), text[found.end() :].strip())
    return None


def has_label(text: str) -> bool:
    """Tell whether ``text`` begins with a label and words after it."""
    label = find_label(text)
    return label is not None and bool(label.rest)
