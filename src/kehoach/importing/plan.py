"""All that was read of an old plan, put together as the data of a plan."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from kehoach.importing.activities import looks_like_activities, read_activities
from kehoach.importing.annexes import write_annexes
from kehoach.importing.bases import choose_form, read_bases, split_run
from kehoach.importing.casing import Casing
from kehoach.importing.draft import SURE, Query, Read
from kehoach.importing.foot import FOOT, read_foot
from kehoach.importing.head import HEAD, find_year, read_head
from kehoach.importing.items import Grid, Line
from kehoach.importing.labels import find_label
from kehoach.importing.ladder import build_ladder, is_organising
from kehoach.importing.parties import Roster
from kehoach.importing.sections import SectionWriter
from kehoach.importing.tables import write_table
from kehoach.messages import tr
from kehoach.nd30 import write_roman

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.importing.activities import Activities
    from kehoach.importing.items import Item, SourceDocument
    from kehoach.importing.ladder import Section
    from kehoach.model import DanhSachDonVi

_DATE: Final = "dia_danh_ngay"
_HEAD_LINES: Final = HEAD | {""}
_TITLE: Final = "ke hoach"
_TITLE_WITHIN: Final = 40
_LEADS: Final = re.compile(r"(?:như sau|sau đây|cụ thể)\s*:?$|:$", re.IGNORECASE)
_BASES: Final = ("theo de nghi", "xet ", "thuc hien ", "tren co so")
"""So begin bases that are no citation: in italics, as bases are."""
_CLOSING: Final = re.compile(
    r"trên đây là\b|(?:yêu cầu|đề nghị|nhận được|căn cứ) .*kế hoạch|trong quá trình\b"
    r"|kế hoạch này\b",
    re.IGNORECASE | re.DOTALL,
)
_END: Final = re.compile(r"\./\.?\s*$|/\.\s*$")


@dataclass(frozen=True, slots=True)
class _Parts:
    """The stretches of the main text, in their order, and what follows it."""

    head: list[Line]
    body: list[Item]
    foot: list[Line]
    annexes: list[Item]


def make_plan(source: SourceDocument, danh_sach: DanhSachDonVi) -> dict[str, object]:
    """Return the data of a plan, each value in a :class:`~kehoach.importing.draft.Read`.

    Args:
        source: the old plan.
        danh_sach: the roster whose names may stand in the words; an empty one knows nobody.
    """
    casing = Casing(text for _, text in source.words)
    parts = _part(source.items)
    head, foot = read_head(parts.head, casing), read_foot(parts.foot, casing)
    body, closing = _take_closing(parts.body)
    bases, opening, body = _take_preamble(body)
    form = choose_form([line.text for line in bases])
    grid, table = _choose_table(body, Roster(danh_sach))
    writer = SectionWriter(casing, lambda one: "hoat_dong" if one is grid else write_table(one))
    muc, organising = _write_body(body, writer)
    annexes = write_annexes(parts.annexes, source.landscape, writer, casing)
    if annexes:
        head.van_ban["phu_luc"] = annexes
    texts = [line.text for line in parts.head] + [text for _, text in source.words[:12]]
    can_cu, mo_dau = _write_bases(bases, opening, form)
    tree: dict[str, object] = {
        "nam": find_year(head.van_ban["trich_yeu"], head.van_ban["ngay"], texts),
        "co_quan": head.co_quan,
        "van_ban": Read(
            head.van_ban,
            note="\n".join(head.notes),
            queries=(*_show_strays(head.strays), *_show_beside(source)),
        ),
        "can_cu": can_cu,
        "mo_dau": mo_dau,
        "muc": muc,
        **_write_table(table),
        "to_chuc_thuc_hien": organising,
        "ket_thuc": Read(closing.text, closing.number) if closing else None,
        "nguoi_ky": Read(foot.nguoi_ky, queries=_show_strays(foot.strays))
        if foot.strays
        else foot.nguoi_ky,
        "noi_nhan": foot.noi_nhan,
        "luu": foot.luu,
        "kieu": {"ngay_trich_dan": form} if form != "so" else None,
    }
    return {key: value for key, value in tree.items() if value not in (None, [], {})}


def _part(items: Sequence[Item]) -> _Parts:
    main = _name_title([item for item in items if not item.annex])
    start = _find_head_end(main)
    feet = (i for i, one in enumerate(main) if i >= start and _is_of(one, FOOT))
    end = min(feet, default=len(main))
    head = [one for one in main[:start] if isinstance(one, Line) and one.component in _HEAD_LINES]
    foot = [one for one in main[end:] if isinstance(one, Line)]
    body = [one for one in main[:start] if one not in head]
    body += main[start:end]
    body += [one for one in main[end:] if isinstance(one, Grid)]
    while body and isinstance(last := body[-1], Line) and last.component == _DATE:
        foot.insert(0, last)
        body.pop()
    if not any(line.component == _DATE for line in head):
        # some put place and date over the signature
        head += [line for line in foot if line.component == _DATE]
        foot = [line for line in foot if line.component != _DATE]
    return _Parts(head, body, foot, [item for item in items if item.annex])


def _is_of(item: Item, components: frozenset[str]) -> bool:
    return isinstance(item, Line) and item.component in components


def _find_head_end(items: Sequence[Item]) -> int:
    """Return the index after the head: what its components name before the text begins."""
    end = 0
    for index, one in enumerate(items):
        if not _is_of(one, _HEAD_LINES):
            break
        if _is_of(one, HEAD):
            end = index + 1
    return end


def _name_title(items: list[Item]) -> list[Item]:
    """Find tên loại and trích yếu by their words where the head is not as the decree has it."""
    if any(isinstance(one, Line) and one.component == "ten_loai" for one in items):
        return items
    for index, one in enumerate(items[:_TITLE_WITHIN]):
        if isinstance(one, Line) and one.key.startswith(_TITLE) and _may_be_title(one):
            named = list(items)
            named[index] = replace(one, component="ten_loai")
            for order in range(index + 1, min(index + 5, len(items))):
                line = items[order]
                if not isinstance(line, Line) or line.component in FOOT or not _may_go_on(line):
                    break
                named[order] = replace(line, component="trich_yeu")
            return named
    return items


def _may_be_title(line: Line) -> bool:
    return line.is_capital or ((line.is_centred or line.is_bold) and len(line.text) < 200)


def _may_go_on(line: Line) -> bool:
    shown = line.is_centred or (line.is_bold and line.is_capital)
    return shown and find_label(line.text) is None and not line.key.startswith("can cu")


def _take_closing(body: list[Item]) -> tuple[list[Item], Line | None]:
    """Part the closing sentence from the text: the last line, when it says that it closes."""
    last = body[-1] if body else None
    if not isinstance(last, Line):
        return body, None
    if find_label(last.text) is not None:
        # the program closes the last item itself
        return [*body[:-1], replace(last, text=_END.sub(".", last.text))], None
    says = _CLOSING.match(last.text)
    if says and (_END.search(last.text) or last.key.startswith("tren day")):
        return body[:-1], last
    return [*body[:-1], replace(last, text=_END.sub(".", last.text))], None


def _take_preamble(body: list[Item]) -> tuple[list[Line], list[Line], list[Item]]:
    """Part the bases, and the sentences that lead from them to the text, from the text."""
    leading: list[Line] = []
    for item in body:
        if not isinstance(item, Line) or (not _is_base(item) and find_label(item.text) is not None):
            break
        leading.append(item)
    last = max((i for i, line in enumerate(leading) if _is_base(line)), default=-1)
    bases, after = leading[: last + 1], leading[last + 1 :]
    if bases and _LEADS.search(bases[-1].text):
        return bases, [], body[len(bases) :]
    leads = next((i for i, line in enumerate(after) if _LEADS.search(line.text)), None)
    if leads is None:
        leads = 0 if len(after) == 1 and len(leading) < len(body) else None
    if leads is None:
        return bases, [], body[len(bases) :]
    return bases, after[: leads + 1][:1], body[len(bases) + 1 :] if after else body[len(bases) :]


def _is_base(line: Line) -> bool:
    key = line.key.lstrip("-– ")
    if line.component == "can_cu" or key.startswith("can cu "):
        return True
    return line.is_italic and key.startswith(_BASES) and not _LEADS.search(line.text)


def _write_bases(
    bases: Sequence[Line], opening: Sequence[Line], form: str
) -> tuple[list[object], object]:
    can_cu: list[object] = []
    mo_dau: object = Read(opening[0].text, opening[0].number) if opening else None
    for line in bases:
        pieces, tail = split_run(" ".join(line.text.split()))
        can_cu += read_bases(pieces, line, form)
        if tail and mo_dau is None and line is bases[-1]:
            mo_dau = Read(tail, line.number, SURE)
        elif tail:
            can_cu.append(Read(tail, line.number))
    return can_cu, mo_dau


def _choose_table(items: Sequence[Item], roster: Roster) -> tuple[Grid | None, Activities | None]:
    """Return the table of activities and its data: of several the one with most rows."""
    grids = [one for one in items if isinstance(one, Grid) and looks_like_activities(one)]
    for grid in sorted(grids, key=lambda one: -len(one.rows)):
        table = read_activities(grid, roster)
        if table is not None:
            return grid, table
    return None, None


def _write_table(table: Activities | None) -> dict[str, object]:
    if table is None:
        return {}
    note = "\n".join(table.notes)
    rows = Read(table.hoat_dong, note=note) if note else table.hoat_dong
    return {"cot": table.cot, "hoat_dong": rows}


def _write_body(body: Sequence[Item], writer: SectionWriter) -> tuple[list[object], list[object]]:
    """Return the sections, and those of TỔ CHỨC THỰC HIỆN where its own key can hold them."""
    root = build_ladder(body)
    last = root.below[-1] if root.below else None
    if last is None or not _may_stand_apart(last, root):
        return writer.write_body(root), []
    organising = writer.write_sections(last.below, 1)
    root.below.pop()
    return writer.write_body(root), organising


def _may_stand_apart(last: Section, root: Section) -> bool:
    if not is_organising(last) or last.pieces or not last.below or last.label is None:
        return False
    tops = [one for one in root.below if one.label is not None]
    alike = all(one.label is not None and one.label.kind == "roman" for one in tops)
    return alike and last.label.typed == f"{write_roman(len(tops))}."


def _show_strays(lines: Sequence[Line]) -> tuple[Query, ...]:
    return tuple(
        Query(
            "khong-hieu",
            tr(
                "dòng {so} của bản gốc không có chỗ trong dữ liệu: “{x}”",
                so=line.number,
                x=line.text,
            ),
        )
        for line in lines
    )


def _show_beside(source: SourceDocument) -> tuple[Query, ...]:
    return tuple(
        Query(
            "ngoai-le",
            tr("chữ ngoài phần thân của bản gốc (đầu trang, chân trang, chú thích): “{x}”", x=text),
        )
        for text in source.beside
    )
