"""Any .docx seen as its reader sees it (docs/analysis/effective-formatting.md)."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final

from kehoach.word.facts import has_changes, has_comments, has_linked_content, list_people
from kehoach.word.figures_xml import read_figures
from kehoach.word.numbering import Numbering
from kehoach.word.paragraphs import Resolver
from kehoach.word.places import list_blocks
from kehoach.word.sections import make_section, read_layouts
from kehoach.word.sources import Sources
from kehoach.word.story import Budget, Story
from kehoach.word.styles import Styles
from kehoach.word.theme import read_theme_fonts
from kehoach.word.values import VAL, parse_flag
from kehoach.word.view import Document
from kehoach.word.xml import qualify

if TYPE_CHECKING:
    from lxml import etree

    from kehoach.word.package import Package
    from kehoach.word.sections import Layout
    from kehoach.word.shapes import Place
    from kehoach.word.view import Block, Section

# headers in places of different widths; past that the widths of the last one stand
_MOST_PARTS: Final = 500
_OVERRIDE: Final = "overrideTableStyleFontSizeAndJustification"


def open_document(package: Package) -> Document:
    """Resolve the effective formatting of a Word file.

    Lengths come in pt, paper and margins in mm. What the file says wrongly (a style that is not
    there, a size that is no number) counts as not said, as Word tolerates it.

    Raises:
        BadInput: a part is not acceptable XML, or the document is larger or deeper than
            :data:`~kehoach.word.story.MAX_BLOCKS`, :data:`~kehoach.word.story.MAX_LETTERS`,
            :data:`~kehoach.word.story.MAX_DEPTH`,
            :data:`~kehoach.word.sources.MAX_PART` allow.
    """
    return _Opener(Sources(package)).open()


class _Opener:
    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._settings = sources.parse_kind("settings")
        themes = read_theme_fonts(sources.parse_kind("theme"), self._settings)
        styles = Styles(sources.parse_kind("styles"), themes)
        numbering = Numbering(sources.parse_kind("numbering"), styles)
        is_modern = _find_compat(self._settings, _OVERRIDE)
        self._resolver = Resolver(styles, numbering, is_modern=is_modern)
        self._budget = Budget()
        self._roots: dict[str, etree._Element] = {}
        self._parts: dict[tuple[str, Place], tuple[Block, ...]] = {}
        self._last: dict[str, tuple[Block, ...]] = {}

    def open(self) -> Document:
        sources = self._sources
        root = sources.parse(sources.document_name)
        self._roots[sources.document_name] = root
        body = root.find(qualify("body"))
        blocks, sections = self._read_body(body) if body is not None else ((), ())
        roots = list(self._roots.values())
        return Document(
            name=sources.package.name,
            blocks=blocks,
            sections=sections,
            has_changes=has_changes(roots),
            has_comments=has_comments(roots),
            has_linked_content=has_linked_content(sources, roots),
            people=list_people(sources, roots),
            figures=read_figures(sources),
        )

    def _read_body(self, body: etree._Element) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
        elements = list_blocks(body)
        targets = self._sources.map_targets(self._sources.document_name)
        layouts = read_layouts(body, elements, targets)
        blocks = self._make_story().read_blocks(elements, (), _list_places(layouts, len(elements)))
        even = _has_setting(self._settings, "evenAndOddHeaders")
        sections = (make_section(layout, self._read_part, even_differ=even) for layout in layouts)
        return blocks, tuple(sections)

    def _make_story(self) -> Story:
        return Story(self._resolver, self._sources.refuse_size, self._budget)

    def _read_part(self, part: str, place: Place) -> tuple[Block, ...]:
        """The blocks of a header or footer, each read once for each place where it stands."""
        if part not in self._sources.package.parts:
            return ()
        key = (part, place)
        if key not in self._parts and len(self._parts) < _MOST_PARTS:
            if part not in self._roots:
                self._roots[part] = self._sources.parse(part)
            elements = list_blocks(self._roots[part])
            read = self._make_story().read_blocks(elements, (), itertools.repeat(place))
            self._parts[key] = self._last[part] = read
        return self._parts.get(key, self._last.get(part, ()))


def _list_places(layouts: list[Layout], count: int) -> list[Place]:
    places: list[Place] = []
    for layout, after in itertools.pairwise([*layouts, None]):
        end = after.start if after is not None else count
        if layout is not None:
            places.extend([layout.place] * (end - layout.start))
    return places


def _has_setting(settings: etree._Element | None, name: str) -> bool:
    entry = settings.find(qualify(name)) if settings is not None else None
    return entry is not None and parse_flag(entry.get(VAL, "1")) is True


def _find_compat(settings: etree._Element | None, name: str) -> bool:
    for entry in settings.iter(qualify("compatSetting")) if settings is not None else ():
        if entry.get(qualify("name")) == name:
            return parse_flag(entry.get(VAL, "0")) is True
    return False
