"""Finding the mentions of time in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.mentions import mention as kinds
from kehoach.mentions.citing import fill_symbols, join_citations
from kehoach.mentions.folding import fold
from kehoach.mentions.judging import judge
from kehoach.mentions.reading_forms import find_atoms
from kehoach.mentions.scene import set_scene
from kehoach.mentions.symbols import find_symbols

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.mentions.atoms import Atom
    from kehoach.mentions.folding import Folded
    from kehoach.mentions.mention import Mention


def find_mentions(text: str) -> tuple[Mention, ...]:
    """Return the mentions of time in ``text``, in order, none overlapping another.

    Any text will do; one paragraph or cell is best, as blank lines, tabs and list items end what
    a citation or quotation reaches. Composed and decomposed letters are read alike.

    Mentions of kind ``ngay``, ``thang``, ``quy``, ``nua_nam`` and ``nam`` that bear years are
    those of which it is sure that they are meant plainly. What is unsure is ``khong_ro``.
    A mention of kind ``vien_dan`` spans the symbol (with 'số') and a date beside it.
    """
    return tuple(sorted(_find(fold(text)), key=lambda one: one.start))


def _find(folded: Folded) -> Iterator[Mention]:
    symbols = tuple(find_symbols(folded.raw))
    atoms = tuple(find_atoms(fill_symbols(folded.low, symbols)))
    cited, others = join_citations(symbols, atoms, folded.low)
    scene = set_scene(folded, cited)
    for symbol in cited:
        if any(_holds(atom, symbol) for atom in others):
            continue
        yield symbol.judge(*_judge_symbol(symbol), folded)
    for atom in others:
        if verdict := judge(atom, scene):
            yield atom.judge(*verdict, folded)


def _holds(atom: Atom, symbol: Atom) -> bool:
    """Tell whether a symbol is within what an anniversary names: '5 năm … số 76/NQ-CP (…)'."""
    return atom.start <= symbol.start and symbol.end <= atom.end


def _judge_symbol(symbol: Atom) -> tuple[str, str]:
    """A symbol whose number is blank is mostly the paper's own: its date is not settled."""
    if symbol.doubt and symbol.years:
        return kinds.KHONG_RO, symbol.doubt
    return kinds.VIEN_DAN, symbol.doubt or "so-ky-hieu"
