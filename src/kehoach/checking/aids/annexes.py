"""The phụ lục of a paper, what their heads say, and where the text speaks of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from kehoach.nd30 import read_roman
from kehoach.recognition.words import fold

if TYPE_CHECKING:
    from kehoach.checking.paper import Paper
    from kehoach.recognition.parts import Part
    from kehoach.word.view import Paragraph, Where

_LABEL: Final = re.compile(
    r"\s*phu\s*luc\s*(?:so\s*)?:?\s*([ivxlc]{1,6}|\d{1,3}|[a-h])?(?![a-z0-9])"
)
_HEAD_LINES: Final = 10
_FEWEST_LINES: Final = 2
_OTHERS: Final = (
    r"(?:(?:ban hanh )?kem theo|cua|tai|theo|thuoc|trong)?\s*"
    r"(?:nghi dinh|thong tu|luat|phap lenh|quyet dinh|nghi quyet|chi thi|cong van|ke hoach"
    r"|huong dan|van ban|thong bao|to trinh|bao cao)\s*(?:nay|so|lien tich|\d)"
)
_CITED: Final = re.compile(
    r"phu luc(?P<numbers>(?:\s*(?:so\s*)?,?\s*(?:va\s*|den\s*|-\s*|–\s*)?(?:phu luc\s*)?"
    r"(?:[ivxlc]{1,6}|\d{1,3})(?![a-z0-9]|\.\d))*)"
    rf"(?P<other>\s*[,)]?\s*{_OTHERS})?"
)
_NUMBER: Final = re.compile(r"(?<![a-z])(?:[ivxlc]{1,6}|\d{1,3})(?![a-z0-9])")


@dataclass(frozen=True, slots=True)
class Annex:
    """One phụ lục: its label, its name if it has one, and the line of what it goes with."""

    label: Part
    name: Part | None
    kem_theo: Part | None

    @property
    def number(self) -> str:
        """The number as it is typed, in small letters: 'ii', '2', 'a'; '' for none."""
        found = _LABEL.match(fold(self.label.text))
        return (found[1] or "") if found else ""

    @property
    def rest(self) -> str:
        """What follows the number on the label's line."""
        found = _LABEL.match(fold(self.label.text))
        return fold(self.label.text)[found.end() :].strip(" .:-–") if found else ""


def list_annexes(paper: Paper) -> list[Annex]:
    """Return the phụ lục in reading order; what only lists them is none."""
    found: list[list[Part]] = []
    for part in paper.find("phu_luc_nhan", "phu_luc_ten", "phu_luc_kem_theo"):
        if part.component == "phu_luc_nhan":
            found.append([part])
        elif found:
            found[-1].append(part)
    found = [
        group for group, below in zip_longest(found, found[1:]) if _has_content(paper, group, below)
    ]
    return [Annex(group[0], _pick(group, "phu_luc_ten"), _pick(group, "phu_luc_kem_theo"))
            for group in found]  # fmt: skip


def _has_content(paper: Paper, group: list[Part], below: list[Part] | None) -> bool:
    """Tell a phụ lục from a line in a list of them, which has the next line right below."""
    if below is None:
        return True
    start, end = group[0].paragraphs[0].where, below[0].paragraphs[0].where
    lines = [one for one in paper.paragraphs if start < one.where < end and one.text.strip()]
    return len(lines) >= _FEWEST_LINES


def _pick(group: list[Part], component: str) -> Part | None:
    return next((one for one in group if one.component == component), None)


def list_top(paper: Paper, annex: Annex) -> list[Paragraph]:
    """Return the first paragraphs of a phụ lục that are not blank, its label among them."""
    start = annex.label.paragraphs[0].where
    below = [one for one in paper.paragraphs if one.where >= start and one.text.strip()]
    return below[:_HEAD_LINES]


def read_number(number: str) -> int:
    """Read 'ii' or '2' as 2; 0 for a letter or nothing."""
    return int(number) if number.isdecimal() else read_roman(number.upper())


@dataclass(frozen=True, slots=True)
class Citing:
    """A place where the text speaks of phụ lục of its own; no numbers: of all, or the only one."""

    paragraph: Paragraph
    words: str
    numbers: frozenset[int]


def list_citings(paper: Paper, end: Where) -> list[Citing]:
    """Return where the text before ``end`` speaks of its own phụ lục.

    'Phụ lục I Nghị định số …' is another document's; so may be one with a document before it.
    """
    found: list[Citing] = []
    for paragraph in paper.paragraphs:
        if paragraph.where >= end:
            break
        key = fold(paragraph.text)
        for match in _CITED.finditer(key):
            other = match["other"] or ""
            if not other or other.rstrip().endswith("nay"):
                found.append(Citing(paragraph, match[0].strip(), _read_numbers(match["numbers"])))
    return found


def _read_numbers(words: str) -> frozenset[int]:
    """Read 'I, II và III', 'I đến III'; a span counts whole."""
    numbers = [read_number(one) for one in _NUMBER.findall(words)]
    if re.search(r"den|[-–]", words) and len(numbers) == 2:
        return frozenset(range(min(numbers), max(numbers) + 1))
    return frozenset(numbers)
