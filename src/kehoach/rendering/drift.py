"""How far the styles and the page of a template have drifted from the decree.

The styles that bear a component's name are held against the component's facts; what a template
sets outside them, the checker of finished documents finds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach import nd30
from kehoach.messages import tr
from kehoach.word.relationships import find_targets
from kehoach.word.xml import qualify

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

    from kehoach.word.package import Package

_TWIPS_PER_MM = 1440 / 25.4
_HALF_MM = 0.1
_NUMBER = re.compile(r"-?[0-9]{1,9}")
_ALIGN = {"both": "justify", "start": "left", "end": "right"}


@dataclass(frozen=True, slots=True)
class Drift:
    """A departure: where it is, what stands there, what the decree wants, and its citation."""

    where: str
    found: str
    expected: str
    citation: str


@dataclass(frozen=True, slots=True)
class Form:
    """The lettering of a style, resolved through the styles it is based on."""

    size: float = 10.0
    bold: bool = False
    italic: bool = False
    align: str = "left"
    font: str = ""


def find_drift(package: Package) -> Iterator[Drift]:
    """Yield the departures of ``package`` from the decree: styles first, then the page."""
    targets = find_targets(package.parts, package.parse, package.document_name, "styles")
    if targets:
        yield from _check_styles(package.parse(targets[0]))
    yield from _check_page(package.parse(package.document_name))


def _check_styles(root: etree._Element) -> Iterator[Drift]:
    styles = {one.get(qualify("styleId"), ""): one for one in root.iterfind(qualify("style"))}
    by_name = {_get(one, "name"): one for one in styles.values()}
    for component in nd30.COMPONENTS.values():
        if component.ten in by_name:
            form = _resolve(by_name[component.ten], styles, root)
            yield from _check_style(component, form)


def _check_style(component: nd30.Component, form: Form) -> Iterator[Drift]:
    where = tr("kiểu {x}", x=component.ten)
    size = component.co_chu
    if form.size not in size.value:
        wanted = f"{size.value.low:g}" + (
            f" - {size.value.high:g}" if size.value.high > size.value.low else ""
        )
        yield Drift(where, tr("cỡ {x}", x=f"{form.size:g}"), tr("cỡ {x}", x=wanted), size.citation)
    for fact, value, name in (
        (component.dam, form.bold, tr("đậm")),
        (component.nghieng, form.italic, tr("nghiêng")),
    ):
        if fact.value != value:
            yield Drift(where, _say(value, name), _say(fact.value, name), fact.citation)
    if (
        component.canh.value.value != form.align
        and component.canh.basis is not nd30.Basis.CONVENTION
    ):
        names = {
            "left": tr("canh trái"),
            "center": tr("canh giữa"),
            "right": tr("canh phải"),
            "justify": tr("canh đều"),
        }
        wanted = names[component.canh.value.value]
        yield Drift(where, names.get(form.align, form.align), wanted, component.canh.citation)
    if form.font != nd30.FONT.value:
        found = form.font or tr("không rõ phông")
        yield Drift(where, found, nd30.FONT.value, nd30.FONT.citation)


def _say(value: bool, name: str) -> str:
    return name if value else tr("không {x}", x=name)


def _resolve(
    style: etree._Element, styles: Mapping[str, etree._Element], root: etree._Element
) -> Form:
    """Return what a style says with what it is based on and the document's defaults."""
    chain = [style]
    while (parent := styles.get(_get(chain[-1], "basedOn"))) is not None and parent not in chain:
        chain.append(parent)
    defaults = root.find(qualify("docDefaults"))
    places = [*chain, *([defaults] if defaults is not None else [])]
    size = _first(places, "sz")
    fonts = next(
        (f for one in places if (f := next(one.iter(qualify("rFonts")), None)) is not None), None
    )
    align = _first(places, "jc") or "left"
    return Form(
        size=int(size) / 2 if _NUMBER.fullmatch(size) else 10.0,
        bold=_is_on(places, "b"),
        italic=_is_on(places, "i"),
        align=_ALIGN.get(align, align),
        font=fonts.get(qualify("ascii"), "") if fonts is not None else "",
    )


def _get(element: etree._Element, name: str) -> str:
    found = element.find(qualify(name))
    return found.get(qualify("val"), "") if found is not None else ""


def _first(places: list[etree._Element], name: str) -> str:
    for place in places:
        for found in place.iter(qualify(name)):
            return found.get(qualify("val"), "")
    return ""


def _is_on(places: list[etree._Element], name: str) -> bool:
    for place in places:
        for found in place.iter(qualify(name)):
            return found.get(qualify("val"), "1") not in ("0", "false", "off")
    return False


def _check_page(root: etree._Element) -> Iterator[Drift]:
    for section in root.iter(qualify("sectPr")):
        margins = section.find(qualify("pgMar"))
        size = section.find(qualify("pgSz"))
        if margins is not None:
            yield from _check_margins(margins)
        if size is not None:
            yield from _check_paper(size)
        return


def _check_margins(margins: etree._Element) -> Iterator[Drift]:
    for side, name, fact in (
        ("top", tr("lề trên"), nd30.MARGIN_TOP_MM),
        ("bottom", tr("lề dưới"), nd30.MARGIN_BOTTOM_MM),
        ("left", tr("lề trái"), nd30.MARGIN_LEFT_MM),
        ("right", tr("lề phải"), nd30.MARGIN_RIGHT_MM),
    ):
        width = _read_mm(margins, side)
        low, high = fact.value.low, fact.value.high
        if not low - _HALF_MM <= width <= high + _HALF_MM:
            # a tenth of a millimetre: Word's own 25.4 mm is not the decree's 25
            found = f"{round(width, 1):g} mm"
            yield Drift(name, found, f"{low:g} - {high:g} mm", fact.citation)


def _check_paper(size: etree._Element) -> Iterator[Drift]:
    found = (_read_mm(size, "w"), _read_mm(size, "h"))
    wanted = nd30.PAPER_MM.value
    if any(abs(a - b) > 1 for a, b in zip(found, wanted, strict=True)):
        shown = f"{found[0]:.0f} × {found[1]:.0f} mm"
        wanted_text = f"{wanted[0]} × {wanted[1]} mm (A4)"
        yield Drift(tr("khổ giấy"), shown, wanted_text, nd30.PAPER_MM.citation)


def _read_mm(element: etree._Element, name: str) -> float:
    text = element.get(qualify(name), "0")
    return int(text) / _TWIPS_PER_MM if _NUMBER.fullmatch(text) else 0.0
