"""A Word document as its reader sees it: effective formatting, resolved, with places.

Nothing here knows XML: :mod:`kehoach.word.opening` makes these from a package. Lengths are in pt
unless a name says mm. ``None`` never means 'inherited': all is resolved.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kehoach.word.figures import KeptFigure

AlignName = Literal["left", "center", "right", "justify"]
LineRule = Literal["auto", "exact", "atLeast"]
Change = Literal["", "inserted", "deleted"]
LineKind = Literal["drawing", "vml", "border", "characters", "underline"]
Where = tuple[int, ...]
"""The way to a block: its index in the body, then table row, cell, block …; from 0."""


@dataclass(frozen=True, slots=True)
class RunForm:
    """The lettering of a run, as Word resolves it (ECMA-376 part 1, 17.3.2 and 17.7.2)."""

    font: str
    size: float
    bold: bool = False
    italic: bool = False
    underline: bool = False
    all_caps: bool = False
    small_caps: bool = False
    strike: bool = False
    hidden: bool = False
    colour: str = "000000"
    """RRGGBB in capitals; 'auto' is resolved to 000000."""
    highlight: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one form; ``field`` is the instruction (PAGE …) where a field made them."""

    text: str
    form: RunForm
    change: Change = ""
    field: str = ""
    number: int = 0
    """The run's index (from 0) among the ``w:r`` of its paragraph, for those who mend it."""


@dataclass(frozen=True, slots=True)
class ParagraphForm:
    """The setting of a paragraph; ``first`` is the first line's indent, negative when hanging."""

    align: AlignName = "left"
    left: float = 0.0
    right: float = 0.0
    first: float = 0.0
    before: float = 0.0
    after: float = 0.0
    line: float = 1.0
    """Lines where ``line_rule`` is 'auto', else pt."""
    line_rule: LineRule = "auto"
    keep_next: bool = False
    page_break_before: bool = False
    outline: int | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line: how it was made, its length in pt and the pt from the place's left edge.

    ``length`` and ``left`` are 0 where they depend on the width of a place that is not known.
    """

    kind: LineKind
    length: float
    left: float = 0.0
    above: bool = False
    """It stands above the paragraph's text (a top border), not below."""
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: its runs (tracked insertions in, deletions marked), form, number and place."""

    where: Where
    runs: tuple[Run, ...]
    form: ParagraphForm
    style: str = ""
    """The style's name; a hint at most."""
    label: str = ""
    """The number or bullet that Word puts before it: '1.', 'a)', '-'."""
    rules: tuple[Rule, ...] = ()
    boxes: tuple[Box, ...] = ()
    mark: RunForm | None = field(default=None)
    """The lettering of the paragraph's own mark: that of an empty paragraph."""
    has_comment: bool = False
    label_form: RunForm | None = None
    """The lettering of the label; None where there is none."""
    has_picture: bool = False
    change: Change = ""
    """What tracked changes did to the paragraph's mark."""
    offset: int = 0
    """Letters that stand before these in the whole paragraph, where this is a piece of one."""

    @property
    def text(self) -> str:
        """The words as accepted: label, insertions in, deletions and hidden letters out."""
        words = "".join(
            run.text for run in self.runs if run.change != "deleted" and not run.form.hidden
        )
        return f"{self.label} {words}" if self.label else words


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell and its width in pt (0: not known); ``span`` columns wide."""

    blocks: tuple[Block, ...]
    width: float = 0.0
    span: int = 1
    joined: bool = False
    """It continues the cell above (vertical merge)."""
    has_border: bool = False
    padding_left: float = 0.0
    padding_right: float = 0.0
    """The pt between the cell's edge and its text; ``width`` includes both."""
    line_above: bool = False
    line_below: bool = False
    """A border is drawn there, and none at the cell's sides: a line, not a box."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells; ``before`` columns stand open before the first (``w:gridBefore``)."""

    cells: tuple[Cell, ...]
    is_header: bool = False
    cant_split: bool = False
    before: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table in its place."""

    where: Where
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A text box or frame; ``x``, ``y`` in pt from the page's corner where they are known."""

    blocks: tuple[Block, ...]
    x: float | None = None
    y: float | None = None


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Section:
    """A section: paper and margins in mm, headers and footers by kind, page numbering."""

    start: int
    """The index of its first block in the body."""
    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    header_distance: float = 0.0
    headers: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)
    """By kind: 'default', 'first', 'even'; only those that are shown."""
    footers: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)
    first_differs: bool = False
    number_start: int | None = None
    number_format: str = "decimal"
    """How pages are numbered, in the words of ECMA-376 part 1, 17.18.59."""

    @property
    def text_width(self) -> float:
        """The width of the text in pt."""
        return (self.width - self.left - self.right) * 72 / 25.4


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document; ``facts`` tells what lies beside the text."""

    name: str
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    has_changes: bool = False
    has_comments: bool = False
    has_linked_content: bool = False
    """Pictures, templates or fields that come from another file or the network."""
    people: tuple[str, ...] = ()
    """Names in properties, comments and changes."""
    figures: tuple[KeptFigure, ...] = ()
    """The figures that the file keeps beside its text, to be compared with it."""

    def walk(self) -> Iterator[Paragraph]:
        """Yield every paragraph of the body in reading order, cells and boxes included."""
        yield from walk_blocks(self.blocks)


def walk_blocks(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """Yield the paragraphs in ``blocks`` in reading order; boxes before the text they hang on."""
    for block in blocks:
        if isinstance(block, Paragraph):
            for box in block.boxes:
                yield from walk_blocks(box.blocks)
            yield block
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from walk_blocks(cell.blocks)
