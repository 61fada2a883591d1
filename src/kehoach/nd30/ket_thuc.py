"""The end of the text, './.': drawn in every sample of Phụ lục III, written in no rule."""

from typing import Final

from kehoach.nd30.fact import DECREE, Basis, Fact, cite_dieu
from kehoach.nd30.punctuation import BLANKS

ENDING: Final = Fact("./.", f"{DECREE}, Phụ lục III, các mẫu", Basis.SAMPLE)

CO_NOI_DUNG: Final = Fact(True, f"{cite_dieu(8)}, khoản 2")
"""A document has a text."""


def close(text: str) -> str:
    """Return ``text`` ending in './.' exactly once, whatever mark it ended in."""
    return text.rstrip("./;," + BLANKS) + ENDING.value
