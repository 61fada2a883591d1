"""What can be proved about every output of a template by looking at its source once.

docxtpl parses each output to repair it. Where these proofs hold there is nothing to repair:

* **whole**: each branch of each ``if`` and ``for`` holds whole elements, so the output is
  well-formed whichever branches are taken;
* **steady grids**: no row has more cells than its table has columns, and a row that is always
  there is as wide as the table, so docxtpl would leave the grids alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_TOKENS = re.compile(
    r"\{%\s*raw\s*%\}.*?\{%\s*endraw\s*%\}"
    r"|\{\{.*?\}\}|\{\#.*?\#\}"
    r"|\{%-?\s*(?P<word>\w+)(?P<rest>.*?)-?%\}"
    r"|<(?P<close>/?)(?P<name>[A-Za-z_][\w:.-]*)(?P<attrs>(?:\{\{.*?\}\}|\{%.*?%\}|[^>])*+)>",
    re.DOTALL,
)
_BLOCKS = frozenset({"autoescape", "block", "call", "filter", "for", "if", "macro", "set", "with"})
_MIDDLES = {"else": ("if", "for"), "elif": ("if",)}
_SPAN = re.compile(r'w:val="([0-9]{1,4})"')


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A block that is not closed, or a closing without its block; ``position`` in the source."""

    tag: str
    position: int
    closing: bool


@dataclass(slots=True)
class Structure:
    """What was found out about a source."""

    whole: bool = True
    steady_grids: bool = True
    mismatch: Mismatch | None = None


@dataclass(slots=True)
class _Table:
    depth: int
    columns: int = 0
    widest: int = 0
    full: bool = False


@dataclass(slots=True)
class _Row:
    depth: int
    cells: int = 0
    width: int = 0


@dataclass(slots=True)
class _Block:
    word: str
    tag: str
    position: int


@dataclass(slots=True)
class _Scan:
    found: Structure = field(default_factory=Structure)
    open: list[str | _Block] = field(default_factory=list)
    blocks: list[_Block] = field(default_factory=list)
    tables: list[_Table] = field(default_factory=list)
    rows: list[_Row] = field(default_factory=list)


def examine(source: str) -> Structure:
    """Look through a Jinja source made of a part's XML."""
    scan = _Scan()
    for token in _TOKENS.finditer(source):
        if token["word"]:
            _take_statement(scan, token)
        elif token["name"]:
            _take_element(scan, token)
    if scan.blocks:
        last = scan.blocks[-1]
        _report(scan, Mismatch(last.tag, last.position, closing=False))
    return scan.found


def _report(scan: _Scan, mismatch: Mismatch) -> None:
    scan.found.mismatch = scan.found.mismatch or mismatch


def _take_statement(scan: _Scan, token: re.Match[str]) -> None:
    word = token["word"]
    one_line_set = word == "set" and "=" in token["rest"].partition("|")[0]
    if word in _BLOCKS and not one_line_set:
        block = _Block(word, token.group(), token.start())
        scan.blocks.append(block)
        scan.open.append(block)
    elif word in _MIDDLES:
        _expect_block(scan, token, _MIDDLES[word])
    elif word.startswith("end") and word[3:] in _BLOCKS:
        opened = _expect_block(scan, token, (word[3:],))
        if opened is not None:
            scan.blocks.pop()
            scan.open.reverse()
            scan.open.remove(opened)
            scan.open.reverse()


def _expect_block(scan: _Scan, token: re.Match[str], words: tuple[str, ...]) -> _Block | None:
    block = scan.blocks[-1] if scan.blocks else None
    if block is None or block.word not in words:
        _report(scan, Mismatch(token.group(), token.start(), closing=True))
        return None
    if scan.open[-1] is not block:
        scan.found.whole = False
    return block


def _take_element(scan: _Scan, token: re.Match[str]) -> None:
    name = token["name"]
    if token["close"]:
        if scan.open and scan.open[-1] == name:
            scan.open.pop()
        else:
            scan.found.whole = False
        _leave(scan, name)
    else:
        _enter(scan, name, token["attrs"])
        if token["attrs"].endswith("/"):
            _leave(scan, name)
        else:
            scan.open.append(name)


def _enter(scan: _Scan, name: str, attrs: str) -> None:
    depth = len(scan.blocks)
    if name == "w:tbl":
        scan.tables.append(_Table(depth))
    elif not scan.tables:
        return
    elif name == "w:gridCol":
        scan.tables[-1].columns += 1
        scan.found.steady_grids &= depth == scan.tables[-1].depth
    elif name == "w:tr":
        scan.rows.append(_Row(depth))
    elif name in ("w:sdt", "w:customXml"):
        # rows and cells may hide inside them, where docxtpl does not look
        scan.found.steady_grids = False
    elif scan.rows:
        _enter_row(scan, name, attrs, depth)


def _enter_row(scan: _Scan, name: str, attrs: str, depth: int) -> None:
    row = scan.rows[-1]
    if name == "w:tc":
        row.cells += 1
        row.width += 1
        scan.found.steady_grids &= depth == row.depth
    elif name == "w:gridSpan":
        span = _SPAN.search(attrs)
        if span is None:
            scan.found.steady_grids = False
        else:
            row.width += int(span[1]) - 1


def _leave(scan: _Scan, name: str) -> None:
    if name == "w:tr" and scan.rows and scan.tables:
        row = scan.rows.pop()
        for table in scan.tables:
            # docxtpl counts the rows of inner tables with those of the outer one
            table.widest = max(table.widest, row.cells)
        table = scan.tables[-1]
        table.full |= row.depth == table.depth and row.width >= table.columns
    elif name == "w:tbl" and scan.tables:
        table = scan.tables.pop()
        scan.found.steady_grids &= table.full and table.widest <= table.columns
