"""Pages of a PDF as lines of text and rules, in mm from the upper left corner of the paper."""

import re
import unicodedata
from bisect import bisect
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise, takewhile

import pdfplumber

MM = 25.4 / 72
BLACK, RED = (0.0, 0.0, 0.0), (1.0, 0.0, 0.0)
# Spaces that a program stretches: a word may follow far behind one, never behind a letter.
SPACES = " \u00a0"
TOP_MARGIN = 20
FARTHEST_WORD, FARTHEST_LETTER = 60.0, 2.5
"""In pt."""


def normalise(text):
    """NFC, single spaces: how a text reads, whatever holds its words together."""
    return " ".join(unicodedata.normalize("NFC", text).replace("\u00a0", " ").split())


def read_colour(colour):
    parts = tuple(float(one) for one in (colour if isinstance(colour, tuple | list) else (colour,)))
    return parts * 3 if len(parts) == 1 else parts


@dataclass
class Line:
    """A line of text in its column or cell; its ends are those of its letters."""

    page: int
    chars: list

    @cached_property
    def letters(self):
        return [one for one in self.chars if one["text"] not in SPACES]

    @cached_property
    def raw(self):
        return "".join(one["text"] for one in self.chars)

    @cached_property
    def text(self):
        return normalise(self.raw)

    @property
    def left(self):
        return self.letters[0]["x0"] * MM

    @property
    def right(self):
        return self.letters[-1]["x1"] * MM

    @property
    def width(self):
        return self.right - self.left

    @property
    def centre(self):
        return (self.left + self.right) / 2

    @property
    def baseline(self):
        return 297 - self.letters[0]["matrix"][5] * MM

    @property
    def sizes(self):
        return {round(one["size"], 1) for one in self.letters}

    @property
    def size(self):
        (size,) = self.sizes
        return size

    @property
    def colours(self):
        return {read_colour(one["non_stroking_color"]) for one in self.letters}

    @property
    def style(self):
        """(bold, italic), the same for all its letters."""
        (style,) = {
            ("Bold" in one["fontname"], "Italic" in one["fontname"]) for one in self.letters
        }
        return style

    @property
    def bold(self):
        return self.style[0]

    @property
    def italic(self):
        return self.style[1]

    def __repr__(self):
        place = f"x {self.left:.1f}-{self.right:.1f} y {self.baseline:.1f}"
        return f"<{self.page}: {self.text!r} {place}>"


@dataclass(frozen=True)
class Rule:
    """A drawn line, level or upright."""

    page: int
    left: float
    right: float
    top: float
    bottom: float
    colour: tuple

    @property
    def level(self):
        return self.right - self.left > self.bottom - self.top

    @property
    def width(self):
        return self.right - self.left

    @property
    def centre(self):
        return (self.left + self.right) / 2


@dataclass
class Grid:
    """The part of a table on one page: where its upright and its level rules are."""

    page: int
    columns: list
    rows: list

    def holds(self, line):
        return self.rows[0] < line.baseline < self.rows[-1]

    def find_cell(self, line):
        """(row, column) of the cell in which the middle of ``line`` is."""
        return (
            bisect(self.rows, line.baseline) - 1,
            bisect(self.columns, line.centre) - 1,
        )


@dataclass
class Document:
    """A rendered plan."""

    name: str
    sizes: list
    lines: list = field(default_factory=list)
    rules: list = field(default_factory=list)
    fonts: set = field(default_factory=set)

    @property
    def pages(self):
        return len(self.sizes)

    @cached_property
    def grids(self):
        """The table of activities, the part of it on each page: page -> Grid."""
        grids = {}
        for page in range(1, self.pages + 1):
            rules = [one for one in self.rules if one.page == page]
            columns = {round(one.left, 1) for one in rules if not one.level and one.colour == BLACK}
            rows = {round(one.top, 1) for one in rules if one.level and one.width > 160}
            if columns:
                grids[page] = Grid(page, sorted(columns), sorted(rows))
        return grids

    @cached_property
    def body(self):
        """The lines of ô 6 on all pages, in order: without head, table, signature, numbers."""
        start = self.find_rule_under(self.find_spread_of_title()[-1])
        end = self.find("Nơi nhận:")
        return [
            line
            for line in self.lines
            if line.baseline > TOP_MARGIN
            and (line.page > 1 or line.baseline > start.top)
            and (line.page, line.baseline) < (end.page, end.baseline - 2)
            and not (line.page in self.grids and self.grids[line.page].holds(line))
        ]

    @cached_property
    def area(self):
        """The edges of the text, left and right: where full lines of the body end."""
        return min(one.left for one in self.body), max(one.right for one in self.body)

    @property
    def middle(self):
        return sum(self.area) / 2

    def find_spread_of_title(self):
        """The lines between KẾ HOẠCH and what is no more bold."""
        lines = self.on_page(1)
        below = lines[lines.index(self.find("KẾ HOẠCH")) + 1 :]
        return list(takewhile(lambda line: line.bold, below))

    def on_page(self, page):
        return [line for line in self.lines if line.page == page]

    def find(self, text, page=None):
        """The one line that says ``text``, letter for letter."""
        found = [one for one in self.lines if one.text == text and page in (None, one.page)]
        assert len(found) == 1, f"{self.name}: {text!r} stands on {len(found)} lines"
        return found[0]

    def find_start(self, start, page=None):
        """The first line that begins with ``start``."""
        for line in self.lines:
            if line.text.startswith(start) and page in (None, line.page):
                return line
        raise AssertionError(f"{self.name}: no line begins with {start!r}")

    def find_spread(self, text, page=None):
        """The lines, one below the other, that together say ``text``."""
        wanted = text.replace(" ", "")
        for index, line in enumerate(self.lines):
            if page not in (None, line.page) or not wanted.startswith(squeeze(line)):
                continue
            found, said = [], ""
            for one in self.lines[index:]:
                said += squeeze(one)
                found.append(one)
                if said == wanted:
                    return found
                if not wanted.startswith(said):
                    break
        raise AssertionError(f"{self.name}: nowhere {text!r}")

    def find_rule_under(self, line, depth=4):
        """The one level rule below ``line``, at most ``depth`` mm, that overlaps it."""
        found = [
            one
            for one in self.rules
            if one.page == line.page
            and one.level
            and line.baseline < one.top < line.baseline + depth
            and one.left < line.right
            and line.left < one.right
        ]
        assert len(found) == 1, f"{self.name}: {len(found)} rules under {line}"
        return found[0]


def squeeze(line):
    return line.text.replace(" ", "")


def read_document(name, path):
    with pdfplumber.open(path) as pdf:
        document = Document(name, [(page.width * MM, page.height * MM) for page in pdf.pages])
        for number, page in enumerate(pdf.pages, start=1):
            document.lines += split_lines(number, page.chars)
            document.rules += dict.fromkeys(find_rules(number, page))  # some are drawn twice
            document.fonts |= {re.sub(r"^[A-Z]{6}\+", "", one["fontname"]) for one in page.chars}
    return document


def split_lines(page, chars):
    """In the order in which they were written: paragraph by paragraph, cell by cell."""
    lines, current = [], []
    for before, char in pairwise([None, *chars]):
        if before is not None and breaks(before, char):
            lines.append(Line(page, current))
            current = []
        current.append(char)
    lines.append(Line(page, current))
    return [line for line in lines if line.letters]


def breaks(before, char):
    stretches = before["text"] in SPACES or char["text"] in SPACES
    reach = FARTHEST_WORD if stretches else FARTHEST_LETTER
    return (
        abs(char["matrix"][5] - before["matrix"][5]) > 0.5
        or not -1 < char["x0"] - before["x1"] < reach
    )


def find_rules(number, page):
    for one in page.lines + page.rects:
        kind = "stroking_color" if one["object_type"] == "line" else "non_stroking_color"
        if one["width"] > 3 or one["height"] > 3:
            yield Rule(
                number,
                *(one[side] * MM for side in ("x0", "x1", "top", "bottom")),
                read_colour(one[kind] or 0),
            )
