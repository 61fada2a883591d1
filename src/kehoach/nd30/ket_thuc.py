"""The end of the text, './.': drawn in every sample of Phụ lục III, written in no rule."""

from typing import Final

from kehoach.nd30.fact import DECREE, Basis, Fact
from kehoach.nd30.punctuation import BLANKS

ENDING: Final = Fact("./.", f"{DECREE}, Phụ lục III, các mẫu", Basis.SAMPLE)


def close(text: str) -> str:
    """Return ``text`` ending in './.' exactly once, whatever mark it ended in."""
    return text.rstrip("./;," + BLANKS) + ENDING.value
