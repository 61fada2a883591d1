"""The head of a plan: bodies, số, ký hiệu, place, date, marks, trích yếu."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from kehoach import mentions, nd30
from kehoach.importing.draft import GUESSED, LACKING, LIKELY, SURE, Query, Read
from kehoach.importing.reckoning import list_words
from kehoach.mentions import find_mentions
from kehoach.messages import tr
from kehoach.recognition.words import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.importing.casing import Casing
    from kehoach.importing.items import Line

HEAD: Final = frozenset(
    {
        "quoc_hieu", "tieu_ngu", "co_quan_chu_quan", "co_quan_ban_hanh", "so_ky_hieu",
        "dia_danh_ngay", "dau_do_khan", "du_thao", "pham_vi_luu_hanh", "ten_loai", "trich_yeu",
        "trich_yeu_cong_van", "kinh_gui",
    }
)  # fmt: skip
"""The components that stand above the text."""
_SO: Final = re.compile(
    r"(?:số|sô|so)?\s*[:.;]?\s*(?P<so>\d*)[\s.…_]*[/-]?\s*(?P<ky_hieu>.*)", re.I | re.S
)
_DATE: Final = re.compile(
    r"(?P<noi>.*?)[\s,.-]*(?:ngày|Ngày)?(?P<ngay>[\s\d.…_]*)tháng(?P<thang>[\s\d.…_]*)năm"
    r"(?P<nam>[\s\d.…_]*)\W*",
    re.S,
)
_SHORT_DATE: Final = re.compile(
    r"(?P<noi>.*?)[\s,-]*(?:ngày)?\s*(?P<ngay>\d+)\s?[/.-]\s?(?P<thang>\d+)\s?[/.-]\s?(?P<nam>\d{4})\W*"
)
_DRAFT: Final = re.compile(r"dự thảo(?: lần)?(?: thứ)?\s*(\d{1,2})?", re.I)
_OF_A_PLAN: Final = frozenset(
    {
        mentions.NAM,
        mentions.NAM_HOC,
        mentions.NUA_NAM,
        mentions.QUY,
        mentions.THANG,
        mentions.KHONG_RO,
    }
)
_OF_YEARS: Final = frozenset({mentions.GIAI_DOAN, mentions.KHOANG_NAM})
_ANY_YEAR: Final = re.compile(r"\b((?:19|20)\d\d)\b")


@dataclass(slots=True)
class Head:
    """What the head says: the bodies, the document, and lines that have no place in the data."""

    co_quan: dict[str, object] = field(default_factory=dict)
    van_ban: dict[str, object] = field(default_factory=dict)
    strays: list[Line] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """Words that the program prints in their right form."""


def read_head(lines: Sequence[Line], casing: Casing) -> Head:
    """Return what the lines of the head say; those of the text are not among them."""
    head = Head()
    named: dict[str, list[Line]] = {}
    for line in lines:
        named.setdefault(line.component, []).append(line)
    head.co_quan = _read_co_quan(named, casing)
    head.van_ban = {"loai": _read_kind(named), "so": Read(None), "ngay": Read(None)}
    _read_so(named.get("so_ky_hieu", []), head)
    _read_date(named.get("dia_danh_ngay", []), head)
    head.van_ban["trich_yeu"] = _read_trich_yeu(named)
    _read_marks(named, head)
    head.notes = _note_mistyped(named)
    rest = [
        name for name in named if name in ("", "kinh_gui", "pham_vi_luu_hanh", "trich_yeu_cong_van")
    ]
    head.strays += [line for name in rest for line in named[name]]
    return head


def _read_kind(named: dict[str, list[Line]]) -> Read:
    titles = named.get("ten_loai", [])
    return Read("ke_hoach", titles[0].number if titles else 0)


def _note_mistyped(named: dict[str, list[Line]]) -> list[str]:
    """Return Quốc hiệu and Tiêu ngữ where they are typed in other words than the decree's."""
    notes: list[str] = []
    for component, fact in (("quoc_hieu", nd30.QUOC_HIEU_CHU), ("tieu_ngu", nd30.TIEU_NGU_CHU)):
        text = " ".join(line.text for line in named.get(component, ()))
        if text and list_words(text) != list_words(fact.value):
            notes.append(text)
    return notes


def _read_co_quan(named: dict[str, list[Line]], casing: Casing) -> dict[str, object]:
    bodies: dict[str, object] = {}
    for key, component in (("chu_quan", "co_quan_chu_quan"), ("ten", "co_quan_ban_hanh")):
        lines = named.get(component, [])
        text = " ".join(line.text for line in lines)
        if text:
            words = casing.lower(text, is_body=True) if text.isupper() else text
            bodies[key] = Read(words, lines[0].number, LIKELY if text.isupper() else SURE)
    bodies.setdefault("ten", lack(tr("tên cơ quan ban hành")))
    bodies["viet_tat"] = lack(tr("chữ viết tắt tên cơ quan trong ký hiệu, ví dụ SNV"))
    bodies["dia_danh"] = lack(tr("địa danh trước ngày ban hành"))
    return bodies


def lack(what: str) -> Read:
    """Return a blank value that a person must fill in."""
    return Read(None, 0, GUESSED, (Query(LACKING, tr("bản gốc không có: {x}", x=what)),))


def _read_so(lines: Sequence[Line], head: Head) -> None:
    for line in lines[:1]:
        found = _SO.fullmatch(line.text)
        kind, parted, body = (found["ky_hieu"] if found else "").partition("-")
        body = re.sub(r"\s+", "", body).strip(".…_")
        good = parted and kind.strip().upper() == "KH" and nd30.check_viet_tat(body)
        if (
            found
            and good
            and list_words(f"{found['so']} {kind} {body}") == list_words(line.text)[1:]
        ):
            head.co_quan["viet_tat"] = Read(body, line.number)
            if found["so"] and int(found["so"]):
                head.van_ban["so"] = Read(int(found["so"]), line.number)
            continue
        _guess_so(line, found, head)
    head.strays += lines[1:]


def _guess_so(line: Line, found: re.Match[str] | None, head: Head) -> None:
    """A ký hiệu of another form than 'KH-' and a body: its words are shown, its number kept."""
    reason = tr("“{x}”: số, ký hiệu không theo mẫu Số: 05/KH-SNV", x=line.text)
    body = found["ky_hieu"].rpartition("-")[2].replace(" ", "") if found else ""
    good = bool(body) and nd30.check_viet_tat(body) and body not in nd30.VIET_TAT.value
    query = Query("so-ky-hieu", reason)
    head.co_quan["viet_tat"] = Read(body if good else None, line.number, GUESSED, (query,))
    if found and found["so"] and int(found["so"]):
        head.van_ban["so"] = Read(int(found["so"]), line.number, GUESSED)


def _read_date(lines: Sequence[Line], head: Head) -> None:
    for line in lines[:1]:
        text = " ".join(line.text.split())
        found = _DATE.fullmatch(text) or _SHORT_DATE.fullmatch(text)
        place = (found["noi"] if found else text.partition(",")[0]).strip(" ,.(")
        if place:
            head.co_quan["dia_danh"] = Read(place, line.number)
        parts = (
            [re.sub(r"\D", "", found[name]) for name in ("ngay", "thang", "nam")] if found else []
        )
        day = _write_day(parts)
        asked = list_words(f"{place} {' '.join(['ngày', 'tháng', 'năm', *parts])}")
        query = Query("ngay-ban-hanh", tr("“{x}”: chưa hiểu hết địa danh, ngày tháng", x=line.text))
        known = day is not None or not any(parts)
        whole = known and set(list_words(text)) <= set(asked)
        head.van_ban["ngay"] = Read(
            day, line.number, SURE if whole else GUESSED, () if whole else (query,)
        )
    head.strays += lines[1:]


def _write_day(parts: Sequence[str]) -> object:
    if len(parts) != 3 or len(parts[2]) != 4:
        return None
    day, month, year = parts
    if month and not 1 <= int(month) <= 12:
        return None
    if day and not (month and 1 <= int(day) <= 31):
        return None
    if day:
        return f"{day}/{month}/{year}"
    return f"{month}/{year}" if month else int(year)


def _read_trich_yeu(named: dict[str, list[Line]]) -> Read:
    titles = named.get("ten_loai", [])
    words = [line.text for line in titles]
    kind = nd30.KINDS["ke_hoach"].ten
    if words and fold(words[0]).startswith(fold(kind)):
        # the folded words are as many as the typed ones
        words[0] = " ".join(words[0].split()[len(kind.split()) :]).strip(":. ")
    lines = [*titles, *named.get("trich_yeu", [])]
    words += [line.text for line in named.get("trich_yeu", [])]
    text = " ".join(" ".join(words).split())
    if not text:
        return lack(tr("trích yếu"))
    return Read(
        text,
        next(line.number for line in lines[::-1])
        if not named.get("trich_yeu")
        else named["trich_yeu"][0].number,
    )


def _read_marks(named: dict[str, list[Line]], head: Head) -> None:
    for line in named.get("dau_do_khan", []):
        keys = [
            key
            for key, mark in nd30.KHAN.items()
            if fold(mark.value.chu) == fold(line.text.strip("()[] "))
        ]
        if keys and "do_khan" not in head.van_ban:
            head.van_ban["do_khan"] = Read(keys[0], line.number)
        else:
            head.strays.append(line)
    for line in named.get("du_thao", []):
        found = _DRAFT.fullmatch(line.text.strip("()[]. "))
        if "du_thao" in head.van_ban:
            head.strays.append(line)
            continue
        head.van_ban["du_thao"] = Read(int(found[1]) if found and found[1] else True, line.number)
        if not found:
            head.strays.append(line)


def find_year(trich_yeu: object, ngay: object, texts: Sequence[str]) -> Read:
    """Return the plan's year: by its trích yếu, its date, or what years its text names first.

    Args:
        trich_yeu: as it was read.
        ngay: as it was read.
        texts: the first lines of the source.
    """
    subject = trich_yeu if isinstance(trich_yeu, Read) else Read(trich_yeu)
    issued = ngay if isinstance(ngay, Read) else Read(ngay)
    dated = _ANY_YEAR.search(str(issued.value or ""))
    named = str(subject.value or "")
    # of a plan for a phase the first lines only say when it was issued
    is_phase = any(one.kind in _OF_YEARS for one in find_mentions(named))
    for text in (named,) if is_phase else (named, " ".join(texts)):
        years = [year for year in _list_years(text) if not dated or abs(year - int(dated[1])) <= 1]
        if years:
            return Read(years[0], subject.number, LIKELY)
    # a subject whose years are all far from its date is that of a phase
    for read in (issued, subject) if dated else (subject, issued):
        found = _ANY_YEAR.search(str(read.value or ""))
        if found:
            return Read(int(found[1]), read.number, GUESSED, (_ask_year(),))
    return lack(tr("năm của kế hoạch"))


def _list_years(text: str) -> list[int]:
    """Return the years that a plan may be for: none of a law, a phase, an aim."""
    return [
        one.years[0].value for one in find_mentions(text) if one.years and one.kind in _OF_A_PLAN
    ]


def _ask_year() -> Query:
    return Query("nam", tr("năm của kế hoạch được đoán từ ngày ban hành hoặc trích yếu"))
