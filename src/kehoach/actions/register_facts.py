"""What the register asks of a paper, read from the paper itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.recipients import list_addressees, list_recipients, read_kinh_gui
from kehoach.recognition.words import fold
from kehoach.so_van_ban.entry import Entry

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from kehoach.checking.paper import Paper
    from kehoach.mending.issuing import Blank

_VE_VIEC: Final = re.compile(r"[(\s]*(?:v\s*/\s*v\.?|về\s+việc)[:\s]*", re.IGNORECASE)
_DASHES: Final = "-–—•*+ \t\N{NO-BREAK SPACE}"
_ENDS: Final = ";,.: \t\N{NO-BREAK SPACE}"
_LUU: Final = re.compile(r"lưu\s*:?\s*", re.IGNORECASE)
_COPIES: Final = re.compile(r"\(?(\d{1,4})\s*(?:b|bản)?\)?\.?\s*$")
_OTHERS: Final = ("nhu tren", "nhu dieu", "nhu kinh gui")
"""Recipients who are named elsewhere in the paper."""


def make_entry(blank: Blank, ngay: dt.date, *, mat: bool = False, ghi_chu: str = "") -> Entry:
    """Return what the register notes of a paper, with the date that it is to bear."""
    paper = blank.paper
    return Entry(
        ngay=ngay,
        loai=paper.kind,
        ky_hieu=blank.ky_hieu,
        trich_yeu=_read_trich_yeu(paper),
        nguoi_ky=_read_text(paper, "ho_ten"),
        noi_nhan="; ".join(dict.fromkeys(_list_noi_nhan(paper))),
        luu=_read_luu(paper),
        so_luong=_read_copies(paper),
        ghi_chu=ghi_chu,
        mat=mat,
    )


def _read_text(paper: Paper, component: str) -> str:
    part = paper.get(component)
    return part.text if part is not None and not part.annex else ""


def _read_trich_yeu(paper: Paper) -> str:
    text = _read_text(paper, "trich_yeu") or _read_text(paper, "trich_yeu_cong_van")
    return _VE_VIEC.sub("", text, count=1) if _VE_VIEC.match(text) else text


def _list_noi_nhan(paper: Paper) -> Iterator[str]:
    """Yield whom the paper goes to, addressees first; 'Như trên' and the file copy are no one."""
    yield from _list_kinh_gui(paper)
    for text in _tidy(item.text for item in list_recipients(paper)):
        key = fold(text)
        if not key.startswith(_OTHERS) and not _LUU.match(text):
            yield text


def _list_kinh_gui(paper: Paper) -> Iterator[str]:
    part = paper.get("kinh_gui")
    if part is None or part.annex:
        return
    beside = read_kinh_gui(part.paragraphs[0].text)
    yield from _tidy([beside[1] if beside is not None else ""])
    yield from _tidy(item.text for item in list_addressees(paper))


def _read_luu(paper: Paper) -> str:
    items = (item.text.strip(_DASHES) for item in list_recipients(paper))
    luu = next((text for text in items if _LUU.match(text)), "")
    return _LUU.sub("", luu, count=1).strip(_ENDS)


def _read_copies(paper: Paper) -> int | None:
    found = _COPIES.search(_read_text(paper, "nguoi_soan_so_ban"))
    return int(found[1]) if found is not None else None


def _tidy(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        tidy = " ".join(text.split()).strip(_DASHES).strip(_ENDS)
        if tidy:
            yield tidy
