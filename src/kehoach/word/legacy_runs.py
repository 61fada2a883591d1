"""Where a document's text is in a coding of fonts before Unicode, and what is read there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach.word.legacy_text import (
    decode,
    has_marks,
    has_unicode_letters,
    is_capitals_font,
    is_made_of_marks,
    name_coding,
    split_text,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kehoach.word.legacy_text import Coding
    from kehoach.word.view import Paragraph, Run


@dataclass(frozen=True, slots=True)
class LegacyText:
    """What stands in one paragraph in one coding; ``anyhow``: in the font of any other text."""

    paragraph: Paragraph
    coding: Coding
    anyhow: bool = False

    def read(self) -> str:
        """Return the words of the paragraph as its reader sees them."""
        if self.anyhow:
            words = "".join(run.text for run in _list_kept(self.paragraph))
            return "".join(letter for _, letter in split_text(words, self.coding))
        return "".join(
            decode(run.text, run.form.font) if self.holds(run) else run.text
            for run in _list_kept(self.paragraph)
        )

    def holds(self, run: Run) -> bool:
        """Tell whether a run of the paragraph is in the coding."""
        return self.anyhow or name_coding(run.form.font) == self.coding


def find_legacy(paragraphs: Iterable[Paragraph]) -> Iterator[LegacyText]:
    """Yield what stands in legacy codings: the font alone is no proof, its characters are.

    Where one paragraph of a coding is sure, others in its fonts are taken for it too, unless they
    hold letters that only Unicode has. Text in plain ASCII needs no other coding. Words may be
    left in a coding by a change of the font alone.
    """
    doubtful: list[LegacyText] = []
    sure: set[Coding] = set()
    for paragraph in paragraphs:
        runs = _list_kept(paragraph)
        for coding in dict.fromkeys(name_coding(run.form.font) for run in runs):
            own = [run for run in runs if name_coding(run.form.font) == coding]
            text = "".join(run.text for run in own)
            if not coding or has_unicode_letters(text) or not any(map(_needs_decoding, own)):
                continue
            doubtful.append(LegacyText(paragraph, coding))
            if has_marks(text, coding):
                sure.add(coding)
        yield from _find_anyhow(paragraph, runs)
    yield from (one for one in doubtful if one.coding in sure)


def _find_anyhow(paragraph: Paragraph, runs: Sequence[Run]) -> Iterator[LegacyText]:
    text = "".join(run.text for run in runs)
    if any(name_coding(run.form.font) for run in runs) or has_unicode_letters(text):
        return
    codings: tuple[Coding, ...] = ("tcvn3", "vni")
    found = [coding for coding in codings if is_made_of_marks(text, coding)]
    if len(found) == 1:
        yield LegacyText(paragraph, found[0], anyhow=True)


def _needs_decoding(run: Run) -> bool:
    return not run.text.isascii() or (
        is_capitals_font(run.form.font) and run.text != run.text.upper()
    )


def decode_runs(legacy: LegacyText) -> Iterator[tuple[int, Run, str]]:
    """Yield each legacy run with its offset and its words; a letter belongs where it begins."""
    offset = 0
    stretch: list[tuple[int, Run]] = []
    for run in _list_kept(legacy.paragraph):
        if legacy.holds(run):
            stretch.append((offset, run))
        else:
            yield from _decode_stretch(stretch, legacy.coding)
            stretch = []
        offset += len(run.text)
    yield from _decode_stretch(stretch, legacy.coding)


def _decode_stretch(
    stretch: list[tuple[int, Run]], coding: Coding
) -> Iterator[tuple[int, Run, str]]:
    if not stretch:
        return
    first = stretch[0][0]
    letters = list(split_text("".join(run.text for _, run in stretch), coding))
    for start, run in stretch:
        begin, end = start - first, start - first + len(run.text)
        text = "".join(letter for at, letter in letters if begin <= at < end)
        yield start, run, text.upper() if is_capitals_font(run.form.font) else text


def _list_kept(paragraph: Paragraph) -> list[Run]:
    """Return the runs that are not deleted and not hidden, those of white space too."""
    return [run for run in paragraph.runs if run.change != "deleted" and not run.form.hidden]
