"""Recognise a document: its kind and its components, by words, place, order and form."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from kehoach.recognition.annex import claim_alone, claim_annex, find_annexes
from kehoach.recognition.body import classify_body
from kehoach.recognition.closing import find_closing
from kehoach.recognition.columns import read_lines
from kehoach.recognition.head import find_head, get_end
from kehoach.recognition.kind import is_party, name_kind_alone, name_kind_of
from kehoach.recognition.margins import find_in_margins
from kehoach.recognition.parts import NO_KIND, PARTY, Area, Part, Recognised
from kehoach.recognition.rules import settle_rules
from kehoach.recognition.signing import find_signing
from kehoach.recognition.title import find_kinh_gui, find_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.recognition.head import Claims
    from kehoach.recognition.lines import Line
    from kehoach.word.view import Document, Paragraph, Where

_JOINED: Final = frozenset(
    {
        "quoc_hieu", "co_quan_chu_quan", "co_quan_ban_hanh", "ten_loai", "trich_yeu",
        "trich_yeu_cong_van", "kinh_gui", "chuc_vu", "phu_luc_ten", "phu_luc_kem_theo",
        "tieu_de_phan_chuong", "tieu_de_muc", "dia_chi_co_quan", "bang",
    }
)  # fmt: skip
"""Components whose lines under each other are one part."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """The lines of a document and what each is.

    ``claims`` gives the component of a line by its index; lines that are none are not in it.
    ``starts`` are the lines at which what follows the main text begins: phụ lục, other papers.
    ``kind`` is as in :class:`Recognised`; ``titled`` is the kind that the title alone names, or ''.
    """

    lines: Sequence[Line]
    claims: Claims
    starts: tuple[int, ...]
    kind: str
    titled: str


def recognise(document: Document) -> Recognised:
    """Find the components of the decree's layout in a document that nobody marked.

    A paper of the Party, or one that is no administrative document, has its kind and no parts. A
    part that shares its paragraph with another holds only its own runs of it; ``where`` and run
    numbers are those of the whole paragraph.

    Args:
        document: Any document, its formatting resolved.
    """
    claimed = claim(document)
    if claimed.kind in (PARTY, NO_KIND):
        return Recognised(document, claimed.kind, ())
    parts = _join(claimed.lines, claimed.claims, claimed.starts)
    return Recognised(document, claimed.kind, (*parts, *find_in_margins(document)))


def claim(document: Document) -> Claimed:
    """Name the component of each line of a document, whatever kind it turns out to be.

    For those who know what the document is: the names are as good as the document is regular.
    """
    lines = read_lines(document)
    head = find_head(lines)
    if alone := claim_alone(lines, head):
        kind = name_kind_alone(lines, alone)
        further = find_annexes(lines, min(alone) + 1)
        return _claim_further(lines, alone, further, kind, "")
    main, titled, after = _claim_main(lines, head)
    kind = PARTY if is_party(lines, head) else name_kind_of(lines, main, titled)
    settle_rules(lines, main)
    starts = sorted({*find_annexes(lines, after), after})
    return _claim_further(lines, main, starts, kind, titled)


def _claim_further(
    lines: Sequence[Line], main: Claims, starts: Sequence[int], kind: str, titled: str
) -> Claimed:
    """Claim what begins at ``starts``, behind the ``main`` text."""
    claims = dict(main)
    for start, end in pairwise([*starts, len(lines)]):
        claims |= claim_annex(lines, start, end)
    return Claimed(lines, claims, tuple(starts), kind, titled)


def _claim_main(lines: Sequence[Line], head: Claims) -> tuple[Claims, str, int]:
    """Claim the main text; return the kind that it names and the first line after it too."""
    start = get_end(head)
    title, kind = find_title(lines, start)
    start = max(start, get_end(title))
    kinh_gui = find_kinh_gui(lines, start, kind)
    start = max(start, get_end(kinh_gui))
    end = next(iter(find_annexes(lines, start)), len(lines))
    closing, after = find_closing(lines, start, end)
    body = classify_body(lines, start, closing, is_letter=not kind)
    dated = "dia_danh_ngay" in head.values()
    signing = find_signing(lines, closing, after, dated=dated)
    return head | title | kinh_gui | body | signing, kind, after


def _join(lines: Sequence[Line], claims: Claims, starts: Sequence[int]) -> list[Part]:
    """Make parts of the claimed lines, in reading order; ``starts`` are those of the annexes."""
    groups: list[tuple[str, int, list[Line]]] = []
    open_groups: dict[tuple[str, tuple[int, ...]], tuple[int, list[Line]]] = {}
    for index in sorted(claims):
        name, line = claims[index], lines[index]
        # A table is one part whatever its columns; all else stays in its column.
        where = (line.table or ()) if name == "bang" else line.column
        last = open_groups.get((name, where))
        if name in _JOINED and last and _is_next(lines, claims, last[0], index, name):
            last[1].append(line)
            open_groups[name, where] = (index, last[1])
            continue
        group = [line]
        groups.append((name, bisect_right(starts, index), group))
        open_groups[name, where] = (index, group)
    return [_make(name, annex, group) for name, annex, group in groups]


def _is_next(lines: Sequence[Line], claims: Claims, last: int, index: int, name: str) -> bool:
    """Tell whether no line of the same column stands between the two."""
    if name == "bang":
        return True
    between = range(last + 1, index)
    return not any(lines[one].column == lines[index].column for one in between)


def _make(name: str, annex: int, group: Sequence[Line]) -> Part:
    last = group[-1]
    is_address = name == "dia_chi_co_quan"
    rules = [rule for rule in last.whole.rules if rule.above] if is_address else last.rules
    area = Area(last.area.left, 0) if last.side else last.area
    return Part(name, _heal(group), area, next(iter(rules), None), annex)


def _heal(group: Sequence[Line]) -> tuple[Paragraph, ...]:
    """Give back the whole paragraph where all its pieces are in the group."""
    pieces: dict[Where, list[Line]] = {}
    for line in group:
        pieces.setdefault(line.whole.where, []).append(line)
    healed: list[Paragraph] = []
    for alike in pieces.values():
        words = "".join("".join(one.text.split()) for one in alike)
        whole = alike[0].whole
        is_all = words == "".join(whole.text.split())
        healed += [whole] if is_all else [one.paragraph for one in alike]
    return tuple(healed)
