"""How text is typed cleanly: habits that the decree takes for granted and does not rule."""

from typing import Final

from kehoach.nd30.fact import HABIT, Basis, Fact

NORMAL_FORM: Final = Fact("NFC", HABIT, Basis.CONVENTION)
"""A letter and its marks are one character; TCVN 6909:2001 knows the marks by themselves too."""
BETWEEN_WORDS: Final = Fact(" ", HABIT, Basis.CONVENTION)
MARKS_AT_WORD: Final = Fact(",;:.!?", HABIT, Basis.CONVENTION)
"""Marks that stand against the word before them, as a bracket does against what it holds."""
MARKS_BEFORE_SPACE: Final = Fact(",;", HABIT, Basis.CONVENTION)
"""Marks between words that a space follows."""
DASHES: Final = Fact(("-", "–", "—"), HABIT, Basis.CONVENTION)
"""Dashes; in one role a document uses one of them."""
QUOTES: Final = Fact(("“", "”"), HABIT, Basis.CONVENTION)
"""Quotation marks, opening and closing; or straight ones, all through a document."""
PARAGRAPH_ENDS: Final = Fact("\n", HABIT, Basis.CONVENTION)
"""What ends a line within a paragraph; a new paragraph is not begun with it."""
INVISIBLE: Final = Fact("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad", HABIT, Basis.CONVENTION)
"""Characters that nobody sees: of no width, marks of direction, the soft hyphen (last)."""
BRACKETS: Final = Fact(("(", ")"), HABIT, Basis.CONVENTION)
"""What is opened in a paragraph is closed in it."""
TU_KHONG_LAP: Final = Fact(
    ("và", "của", "các", "những", "với", "để", "cho"),
    HABIT,
    Basis.CONVENTION,
)
"""Words that never stand twice in a row: none ends another word, as in “tiếp theo theo”."""
