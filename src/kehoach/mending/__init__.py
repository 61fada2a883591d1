"""Findings made good in the document itself, or told in it as comments."""

from kehoach.mending.comments import annotate
from kehoach.mending.mend import Mended, mend
from kehoach.mending.rounds import mend_fully

__all__ = ["Mended", "annotate", "mend", "mend_fully"]
