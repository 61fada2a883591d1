"""Pages numbered as the decree wants it (Mục III.1.đ): centred above, none on the first page.

ECMA-376 part 1: 17.10.5 headerReference, 17.10.6 titlePg, 17.10.1 evenAndOddHeaders.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from lxml import etree

from kehoach.mending.hindrance import Hindrance
from kehoach.mending.number_fields import (
    check_reach,
    has_content,
    is_alone,
    list_numbers,
    put_number,
    take_numbers_out,
)
from kehoach.mending.paging import find_section
from kehoach.mending.schema import drop_attributes, ensure_child, insert_child, set_flag
from kehoach.mending.steps import FORM, Step
from kehoach.messages import tr
from kehoach.word.places import list_blocks
from kehoach.word.sections import read_layouts
from kehoach.word.sources import R
from kehoach.word.values import VAL, parse_flag
from kehoach.word.xml import W, qualify

if TYPE_CHECKING:
    from kehoach.checking.edits import NumberPages
    from kehoach.mending.scene import Scene
    from kehoach.word.sections import Layout

_ROOTS: Final = {"header": "hdr", "footer": "ftr"}


def plan_numbers(edit: NumberPages, scene: Scene) -> list[Step]:
    """Return what numbers the pages of a section; all else in its headers and footers stays.

    Raises:
        Hindrance: a number there stands in a text box, or among other words of a footer.
    """
    wanted = (("size", edit.size), ("hide_first", edit.hide_first), ("start", edit.start))
    fresh = [
        scene.claims.want(("numbers", edit.section, name), value)
        for name, value in wanted
        if value is not None
    ]
    if not any(fresh):
        return []
    find_section(scene.body, edit.section)
    layout = _read_layout(scene, edit.section)
    for part in {*layout.headers.values(), *layout.footers.values()}:
        check_reach(list_numbers(scene.sheets.open(part)))
    for part in layout.footers.values():
        if not all(map(is_alone, list_numbers(scene.sheets.open(part)))):
            raise Hindrance(tr("số trang ở chân trang đứng chung với chữ khác"))
    return [Step(FORM, (0, 0), partial(_number, edit, scene))]


def _number(edit: NumberPages, scene: Scene) -> None:
    pages = _Pages(scene, edit)
    if edit.hide_first:
        pages.hide_first()
    pages.clear_footers()
    pages.put_numbers()
    pages.count_plainly()


@dataclass
class _Pages:
    """A section while its pages are numbered."""

    scene: Scene
    edit: NumberPages

    @property
    def layout(self) -> Layout:
        return _read_layout(self.scene, self.edit.section)

    @property
    def section(self) -> etree._Element:
        return find_section(self.scene.body, self.edit.section)

    def hide_first(self) -> None:
        """Let the first page differ: it shows what it showed, without a number."""
        layout = self.layout
        if layout.first_differs:
            for parts in (layout.headers, layout.footers):
                self._clear(parts.get("first"))
            return
        for kind, parts in (("header", layout.headers), ("footer", layout.footers)):
            self._settle_first(kind, parts.get("default"), parts.get("first"))
        set_flag(self.section, "titlePg", True)

    def clear_footers(self) -> None:
        """Take the numbers out of the footers."""
        for part in self.layout.footers.values():
            self._clear(part)

    def put_numbers(self) -> None:
        """Put a number into each header that the section shows."""
        kinds = ["default"]
        kinds += ["even"] if _differ_even(self.scene) else []
        kinds += ["first"] if self.layout.first_differs and not self.edit.hide_first else []
        for kind in kinds:
            part = self.layout.headers.get(kind)
            if part is None:
                root = _make_root("header")
                put_number(root, self.edit.size)
                self._add("header", kind, root)
            else:
                put_number(self._open(part), self.edit.size)

    def count_plainly(self) -> None:
        """Let the numbers be Arabic, and begin where they are asked to."""
        numbers = self.section.find(qualify("pgNumType"))
        if numbers is not None:
            drop_attributes(numbers, ("fmt",))
        if self.edit.start is not None:
            numbers = ensure_child(self.section, "pgNumType")
            numbers.set(qualify("start"), str(self.edit.start))

    def _settle_first(self, kind: str, default: str | None, dormant: str | None) -> None:
        shown = self._read(default)
        if shown is not None and has_content(shown):
            root = copy.deepcopy(shown)
            take_numbers_out(root)
            self._add(kind, "first", root, default or "")
        elif (sleeping := self._read(dormant)) is not None and (
            has_content(sleeping) or list_numbers(sleeping)
        ):
            self._add(kind, "first", _make_root(kind))

    def _read(self, part: str | None) -> etree._Element | None:
        return self.scene.sheets.open(part) if part is not None else None

    def _open(self, part: str) -> etree._Element:
        self.scene.sheets.touch(part)
        return self.scene.sheets.open(part)

    def _clear(self, part: str | None) -> None:
        if part is not None and list_numbers(self.scene.sheets.open(part)):
            take_numbers_out(self._open(part))

    def _add(self, part: str, kind: str, root: etree._Element, model: str = "") -> None:
        """Add a header or footer, and let the section show it as its ``kind``."""
        ident = self.scene.sheets.add(part, root, relations_of=model)
        section, tag = self.section, qualify(f"{part}Reference")
        for old in list(section.iterchildren(tag)):
            if old.get(qualify("type"), "default") == kind:
                section.remove(old)
        reference = etree.Element(tag, {qualify("type"): kind, f"{{{R}}}id": ident}, nsmap={"r": R})
        insert_child(section, reference)


def _read_layout(scene: Scene, number: int) -> Layout:
    targets = scene.sheets.map_targets()
    layouts = read_layouts(scene.body, list_blocks(scene.body), targets)
    if number >= len(layouts):
        raise Hindrance(tr("không tìm lại được chỗ này trong tệp"))
    layout = layouts[number]
    for parts in (layout.headers, layout.footers):
        for part in parts.values():
            if not scene.sheets.has(part):
                raise Hindrance(tr("tệp thiếu một phần đầu trang hoặc chân trang"))
    return layout


def _make_root(kind: str) -> etree._Element:
    root = etree.Element(f"{{{W}}}{_ROOTS[kind]}", nsmap={"w": W, "r": R})
    etree.SubElement(root, qualify("p"))
    return root


def _differ_even(scene: Scene) -> bool:
    settings = scene.sheets.sources.parse_kind("settings")
    entry = settings.find(qualify("evenAndOddHeaders")) if settings is not None else None
    return entry is not None and parse_flag(entry.get(VAL, "1")) is True
