"""The foot of a plan: who signs, Nơi nhận, Lưu."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from kehoach import nd30
from kehoach.importing.draft import GUESSED, LIKELY, SURE, Query, Read
from kehoach.importing.head import lack
from kehoach.importing.items import Line
from kehoach.importing.reckoning import list_words
from kehoach.messages import tr
from kehoach.recognition import anchors

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.importing.casing import Casing

SIGNER: Final = ("quyen_han", "chuc_vu", "ho_ten")
FOOT: Final = frozenset(
    {*SIGNER, "noi_nhan_nhan", "noi_nhan_muc", "nguoi_soan_so_ban", "dia_chi_co_quan"}
)
"""The components that stand below the text."""
_HEADING: Final = re.compile(r"^\W*nơi\s*nhận\s*[:.;]?\s*", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"(?<=[;.])\s*(?=[-–+])")
_PURPOSE: Final = re.compile(r"(?P<ten>.+?)\s*\((?:để|Để) (?P<de>[^()]+)\)", re.DOTALL)
_LUU: Final = re.compile(r"lưu\s*[:.]?\s*(?P<noi>.*)", re.IGNORECASE | re.DOTALL)
_COPIES: Final = re.compile(r"(?P<noi>.+?)\s*\((?P<ban>\d{1,4})\)", re.DOTALL)
_DASH: Final = re.compile(r"^[-–—•+*\s]+")
_FORMULA: Final = re.compile(
    r"(?:(?P<a>T\s?/\s?M|K\s?/\s?T|T\s?/\s?L|T\s?/\s?UQ|T\s?/\s?U\s?/\s?Q)|(?P<b>TM|KT|TL|TUQ)\b)[\s./]*(?P<rest>.*)",
    re.DOTALL,
)


@dataclass(slots=True)
class Foot:
    """What the foot says, and lines that have no place in the data."""

    nguoi_ky: dict[str, object] = field(default_factory=dict)
    noi_nhan: list[object] = field(default_factory=list)
    luu: object = None
    strays: list[Line] = field(default_factory=list)


def read_foot(lines: Sequence[Line], casing: Casing) -> Foot:
    """Return what the lines of the foot say."""
    foot = Foot()
    signing = [line for line in lines if line.component in SIGNER]
    foot.nguoi_ky = _read_signer(_choose_block(signing, foot), casing, foot)
    _read_recipients(_join_items(_list_items(lines)), foot)
    others = ("", "nguoi_soan_so_ban", "dia_chi_co_quan", "dia_danh_ngay")
    foot.strays += [line for line in lines if line.component in others]
    return foot


def _list_items(lines: Sequence[Line]) -> list[Line]:
    """Return the recipients, those too that stand on the line of 'Nơi nhận:'."""
    items: list[Line] = []
    for line in lines:
        if line.component == "noi_nhan_muc":
            items.append(line)
        elif line.component == "noi_nhan_nhan":
            rest = _HEADING.sub("", line.text)
            items += [replace(line, text=one) for one in _BETWEEN.split(rest) if list_words(one)]
    return items


def _choose_block(lines: Sequence[Line], foot: Foot) -> list[Line]:
    """Of several who sign, each in a column, the last is the one who issues; others are shown."""
    columns = list(dict.fromkeys(line.column for line in lines))
    named = [column for column in columns if any(_names(line, column) for line in lines)] or columns
    chosen = {named[-1]} if named else {()}
    own = [line for line in lines if line.column in chosen]
    if len(columns) == 2 and all(line.component == "ho_ten" for line in own):
        # in a text the name may stand alone on its line, the title above it beside a recipient
        own = list(lines)
    foot.strays += [line for line in lines if line not in own]
    names = [index for index, line in enumerate(own) if line.component == "ho_ten"]
    end = names[0] + 1 if names else len(own)
    foot.strays += own[end:]
    return own[:end]


def _names(line: Line, column: object) -> bool:
    return line.column == column and line.component == "ho_ten"


def _read_signer(lines: Sequence[Line], casing: Casing, foot: Foot) -> dict[str, object]:
    signer: dict[str, object] = {}
    formulas: list[object] = []
    positions: list[Line] = []
    for line in lines:
        if line.component == "quyen_han" and (read := _read_formula(line, casing)) is not None:
            formulas.append(read)
        elif line.component == "quyen_han" and formulas and not positions:
            last = formulas[-1]
            words = casing.lower(line.text, is_body=True)
            formulas[-1] = (
                Read(f"{last.value} {_lower_first(words)}", line.number, LIKELY)
                if isinstance(last, Read)
                else last
            )
        elif line.component in ("quyen_han", "chuc_vu"):
            positions.append(line)
    if formulas:
        signer["quyen_han"] = formulas
    signer |= _read_positions(_join_positions(positions), casing, foot)
    name = next((line for line in lines if line.component == "ho_ten"), None)
    signer["ho_ten"] = Read(name.text, name.number) if name else Read(None)
    return signer


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]


def _read_formula(line: Line, casing: Casing) -> Read | None:
    """Return 'TM. Ủy ban nhân dân' for 'TM. ỦY BAN NHÂN DÂN'; a slash for the dot is put right."""
    found = _FORMULA.fullmatch(line.text)
    if found is None or not found["rest"]:
        return None
    formula = re.sub(r"[\s/]", "", found["a"] or found["b"])
    text = f"{formula}. {casing.lower(found['rest'], is_body=True)}"
    try:
        nd30.parse_quyen_han(text)
    except nd30.QuyenHanSai:
        return None
    note = line.text if list_words(text) != list_words(line.text) else ""
    return Read(text, line.number, LIKELY, note=note)


def _join_positions(lines: Sequence[Line]) -> list[tuple[str, int]]:
    """Join a title that takes two lines: the second opens with no title of its own."""
    joined: list[tuple[str, int]] = []
    for line in lines:
        text = " ".join(line.text.split())
        if joined and not anchors.is_chuc_vu(text):
            joined[-1] = (f"{joined[-1][0]} {text}", joined[-1][1])
        else:
            joined.append((text, line.number))
    return joined


def _read_positions(
    positions: Sequence[tuple[str, int]], casing: Casing, foot: Foot
) -> dict[str, object]:
    read: dict[str, object] = {"chuc_vu": lack(tr("chức vụ người ký"))}
    for key, (text, number) in zip(("chuc_vu", "chuc_vu_khac"), positions, strict=False):
        words = casing.lower(text, is_body=True) if text.isupper() else text
        if _is_formula(words):
            read[key] = Read(
                None, number, GUESSED, (Query("chuc-vu", tr("“{x}”: chưa hiểu chức vụ", x=text)),)
            )
            continue
        read[key] = Read(words, number, LIKELY if text.isupper() else SURE)
    foot.strays += [Line(text, number) for text, number in positions[2:]]
    return read


def _is_formula(text: str) -> bool:
    try:
        formula, _ = nd30.parse_quyen_han(text)
    except nd30.QuyenHanSai as error:
        return error.code in ("quyen-han-gach-cheo", "quyen-han-thieu-cham")
    return formula != "Q."


def _join_items(lines: Sequence[Line]) -> list[tuple[str, int]]:
    """Return the recipients with their lines; those without a dash may go on the last."""
    items: list[tuple[str, int]] = []
    dashed = any(_DASH.match(line.text) for line in lines)
    for line in lines:
        for row in line.text.split("\n"):
            goes_on = items and dashed and not _DASH.match(row)
            if goes_on and not items[-1][0].endswith((";", ".")):
                items[-1] = (f"{items[-1][0]} {row}", items[-1][1])
            elif row.strip():
                items.append((row, line.number))
    return items


def _read_recipients(items: Sequence[tuple[str, int]], foot: Foot) -> None:
    for text, number in items:
        bare = _DASH.sub("", text).rstrip(";,. ").strip()
        if not bare:
            continue
        found = _LUU.fullmatch(bare)
        if found and foot.luu is None:
            foot.luu = _read_luu(found["noi"].strip(" ,:"), bare, number)
            continue
        purpose = _PURPOSE.fullmatch(bare)
        if purpose:
            foot.noi_nhan.append(
                {"ten": Read(purpose["ten"], number), "de": Read(purpose["de"], number)}
            )
        else:
            foot.noi_nhan.append(Read(bare, number))
    if foot.luu is None:
        foot.luu = {"don_vi": lack(tr("dòng Lưu"))}


def _read_luu(places: str, line: str, number: int) -> object:
    """Return where it is kept: at the văn thư, in the unit that drafted it, in how many copies."""
    found = _COPIES.fullmatch(places)
    copies = int(found["ban"]) if found else 0
    where = (found["noi"] if found else places).rstrip(" ,")
    first, unit = (one.strip() for one in _split_last(where))
    luu: dict[str, object] = {}
    if first and first != "VT":
        luu["van_thu"] = Read(first, number)
    if first:
        luu["don_vi"] = Read(unit, number)
    else:
        luu["van_thu"] = Read(unit, number)
    if copies:
        luu["so_ban"] = Read(copies, number)
    said = nd30.write_luu(_value(luu, "van_thu") or "VT", _value(luu, "don_vi"), copies or None)
    if list_words(said) != list_words(line):
        query = Query("luu", tr("“{x}”: dòng Lưu không theo mẫu Lưu: VT, TCCB", x=line))
        key = "don_vi" if "don_vi" in luu else "van_thu"
        old = luu.get(key)
        luu[key] = (
            old.ask(query) if isinstance(old, Read) else Read(None, number, GUESSED, (query,))
        )
    if set(luu) == {"don_vi"}:
        return luu["don_vi"]
    return luu


def _split_last(where: str) -> tuple[str, str]:
    """Split at the last comma that stands outside brackets: 'VT, CCHC (Hà, 12b)'."""
    depth = 0
    for index in range(len(where) - 1, -1, -1):
        depth += {")": 1, "(": -1}.get(where[index], 0)
        if where[index] == "," and depth == 0:
            return where[:index], where[index + 1 :]
    return "", where


def _value(luu: dict[str, object], key: str) -> str:
    read = luu.get(key)
    return str(read.value or "") if isinstance(read, Read) else ""
