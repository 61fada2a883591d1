"""How a component is set in type, against its row of the decree's table (Mục V)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from kehoach.checking.aids.text import get_letters, list_visible
from kehoach.checking.edits import Letter
from kehoach.checking.fault import Fault
from kehoach.messages import mark, tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.nd30 import Component, Fact
    from kehoach.recognition.parts import Part
    from kehoach.word.view import Paragraph, Run

LETTERING_CODES: Final = {
    "co-chu": mark("cỡ chữ ngoài khoảng cho phép"),
    "dam": mark("sai chữ đậm"),
    "nghieng": mark("sai chữ nghiêng"),
    "in-hoa": mark("sai chữ in hoa, in thường"),
    "gach-chan": mark("có gạch chân"),
}
"""The inner codes of every rule that draws on :func:`find_lettering`."""
_FEWEST_LETTERS: Final = 4


def find_lettering(part: Part, component: Component) -> Iterator[Fault]:
    """Yield where the letters of ``part`` depart from the component's row: size, form, capitals."""
    for paragraph in part.paragraphs:
        yield from _find_size(paragraph, component)
        yield from _find_form(paragraph, component)
        yield from _find_case(paragraph, component)


def _find_size(paragraph: Paragraph, component: Component) -> Iterator[Fault]:
    wanted = component.co_chu.value
    runs = [run for run in _list_lettered(paragraph) if run.form.size not in wanted]
    if runs:
        nearest = wanted.low if runs[0].form.size < wanted.low else wanted.high
        yield _tell(
            "co-chu", paragraph, component, component.co_chu, runs,
            tr("cỡ chữ {co}", co=write_number(runs[0].form.size)),
            tr("cỡ chữ {co}", co=write_range(wanted.low, wanted.high)),
            Letter(paragraph.where, list_numbers(runs), size=nearest),
        )  # fmt: skip


def _find_form(paragraph: Paragraph, component: Component) -> Iterator[Fault]:
    bold, italic = component.dam, component.nghieng
    off = [run for run in _list_lettered(paragraph) if run.form.bold != bold.value]
    if off:
        edit = Letter(paragraph.where, list_numbers(off), bold=bold.value)
        words = _put(bold.value, tr("chữ đậm"), tr("chữ không đậm"))
        yield _tell("dam", paragraph, component, bold, off, *words, edit)
    off = [run for run in _list_lettered(paragraph) if run.form.italic != italic.value]
    if off:
        edit = Letter(paragraph.where, list_numbers(off), italic=italic.value)
        words = _put(italic.value, tr("chữ nghiêng"), tr("chữ đứng"))
        yield _tell("nghieng", paragraph, component, italic, off, *words, edit)
    off = [run for run in list_visible(paragraph) if run.form.underline]
    if off:
        edit = Letter(paragraph.where, list_numbers(off), underline=False)
        words = (tr("chữ gạch chân"), tr("chữ không gạch chân"))
        yield _tell("gach-chan", paragraph, component, bold, off, *words, edit)


def _list_lettered(paragraph: Paragraph) -> list[Run]:
    """Return the runs with letters or figures: of a mere comma nobody sees the form."""
    return [run for run in list_visible(paragraph) if get_letters(run.text)]


def _put(wanted: bool, yes: str, no: str) -> tuple[str, str]:
    """Return what is found and what is expected."""
    return (no, yes) if wanted else (yes, no)


def _find_case(paragraph: Paragraph, component: Component) -> Iterator[Fault]:
    """Capitals where small letters are due are told only of whole lines: a name may hold some."""
    visible = list_visible(paragraph)
    letters = [c for run in visible for c in _see(run) if c.isalpha()]
    if not letters:
        return
    if component.in_hoa.value and any(c != c.upper() for c in letters):
        yield _tell(
            "in-hoa", paragraph, component, component.in_hoa, visible,
            tr("chữ in thường"), tr("chữ in hoa"), None,
        )  # fmt: skip
    if (
        not component.in_hoa.value
        and len(letters) >= _FEWEST_LETTERS
        and "".join(letters).isupper()
    ):
        yield _tell(
            "in-hoa", paragraph, component, component.in_hoa, visible,
            tr("chữ in hoa"), tr("chữ in thường"), None,
        )  # fmt: skip


def _see(run: Run) -> str:
    return run.text.upper() if run.form.all_caps or run.form.small_caps else run.text


def _tell(
    code: str,
    paragraph: Paragraph,
    component: Component,
    fact: Fact[Any],
    runs: Iterable[Run],
    found: str,
    expected: str,
    edit: Letter | None,
) -> Fault:
    quote = "".join(run.text for run in runs)
    edits = () if edit is None else (edit,)
    return Fault(code, found, expected, paragraph, component.id, quote, of=fact, edits=edits)


def list_numbers(runs: Iterable[Run]) -> tuple[int, ...]:
    """Return the numbers of runs, each once, for a :class:`~kehoach.checking.edits.Letter`."""
    return tuple(dict.fromkeys(run.number for run in runs))


def write_number(number: float) -> str:
    """Write a size or length as Vietnamese do: 13, 12,5."""
    return f"{round(number, 1):g}".replace(".", ",")


def write_range(low: float, high: float) -> str:
    """Write a range: '13 đến 14', or one number where both ends are one."""
    if low == high:
        return write_number(low)
    return tr("{thap} đến {cao}", thap=write_number(low), cao=write_number(high))
