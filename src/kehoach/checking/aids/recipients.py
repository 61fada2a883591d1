"""Who a paper goes to: the addressees (ô 9a) and the recipients (ô 9b) as lists."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.pieces import reword
from kehoach.checking.aids.text import join_runs
from kehoach.recognition.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.checking.edits import Edit
    from kehoach.checking.paper import Paper
    from kehoach.recognition.parts import Area
    from kehoach.word.view import Paragraph

DASHES: Final = ("-", "–", "—")
_BULLETS: Final = ("•", "*", "+", "\uf0b7", "\uf02d", "\u2010", "\u2011", "\u2012", "\u2212")
_KINH_GUI: Final = re.compile(r"\s*[Kk][íÍ][Nn][Hh]\s+[Gg][ửỬởỞ][Ii]")
_SOFT: Final = "\N{SOFT HYPHEN}"


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list: its lines, and the column they stand in."""

    lines: tuple[Paragraph, ...]
    area: Area

    @property
    def text(self) -> str:
        """Its words on one line."""
        return " ".join(" ".join(one.text for one in self.lines).split())

    @property
    def key(self) -> str:
        """Its words for comparison, without dash."""
        return fold(self.text.replace(_SOFT, "")).lstrip("-–—•*+ ")

    @property
    def is_plain(self) -> bool:
        """Nothing but words: no gap as between columns, no field to fill in."""
        raw = "".join(one.text.strip() for one in self.lines)
        return not any(sign in raw for sign in ("\t", "\n", " " * 3, "<<", "{{", "…", ".."))

    @property
    def has_dash(self) -> bool:
        """It opens with a dash, or with a sign that may be meant as one."""
        return self.text.startswith((*DASHES, *_BULLETS))


def list_recipients(paper: Paper) -> list[Item]:
    """Return the entries of the first Nơi nhận."""
    entries: list[tuple[Paragraph, Area]] = []
    opened = False
    for part in paper.find("noi_nhan_nhan", "noi_nhan_muc"):
        if part.component == "noi_nhan_nhan":
            if opened:
                break
            opened = True
        elif opened:
            entries += [(one, part.area) for one in part.paragraphs]
    return _group(entries)


def list_addressees(paper: Paper) -> list[Item]:
    """Return the addressees below or beside 'Kính gửi:', not one on its very line."""
    entries = [(one, part.area) for part in paper.find("kinh_gui") for one in part.paragraphs]
    further = [(one, entries[-1][1]) for one in _list_further(paper, entries[-1][0])]
    return _group([*entries[1:], *further])


def _list_further(paper: Paper, last: Paragraph) -> Iterator[Paragraph]:
    """Yield dashes right below a dash, set like it: a full stop between them was a slip."""
    if not last.text.lstrip().startswith(DASHES):
        return
    for paragraph in paper.paragraphs:
        if paragraph.where <= last.where:
            continue
        is_like = paragraph.form == last.form and paragraph.where[:-1] == last.where[:-1]
        if not is_like or not paragraph.text.lstrip().startswith(DASHES):
            return
        yield paragraph


def read_kinh_gui(text: str) -> tuple[str, str] | None:
    """Split 'Kính gửi: Bộ Nội vụ' into its words 'Kính gửi' and what follows; None if not so."""
    found = _KINH_GUI.match(text)
    return (found[0].strip(), text[found.end() :]) if found else None


def has_words(paper: Paper, pattern: str) -> bool:
    """Tell whether the folded words of any paragraph hold ``pattern``: nothing may be lacking."""
    search = re.compile(pattern).search
    return any(search(fold(one.text.replace(_SOFT, ""))) for one in paper.paragraphs)


def end_with(paper: Paper, item: Item, end: str) -> tuple[Edit, ...]:
    """Return the edit that ends an entry in ``end``, in place of any other mark."""
    paragraph = item.lines[-1]
    text = join_runs(paragraph)
    bare = text.rstrip()
    start = len(bare.rstrip(";,.: \N{NO-BREAK SPACE}"))
    return reword(paragraph, start, len(text), end)


def begin_with_dash(paper: Paper, item: Item) -> tuple[Edit, ...]:
    """Return the edit that puts a dash before an entry, in place of any other sign."""
    paragraph = item.lines[0]
    text = join_runs(paragraph)
    start = len(text) - len(text.lstrip())
    end = len(text) - len(text.lstrip("".join(_BULLETS) + " \t\N{NO-BREAK SPACE}"))
    return () if paragraph.label else reword(paragraph, start, end, "- ")


def _group(entries: Iterable[tuple[Paragraph, Area]]) -> list[Item]:
    """A line without a dash goes on with the one above, unless that one has ended."""
    items: list[Item] = []
    for paragraph, area in entries:
        is_new = Item((paragraph,), area).has_dash
        if items and not is_new and not items[-1].text.endswith((";", ".")):
            items[-1] = Item((*items[-1].lines, paragraph), items[-1].area)
        else:
            items.append(Item((paragraph,), area))
    return items
