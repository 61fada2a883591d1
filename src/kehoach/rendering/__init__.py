"""Templates (.docx with docxtpl's tags) prepared once and filled many times."""

from kehoach.rendering.errors import TemplateError
from kehoach.rendering.needs import BLANK, Need
from kehoach.rendering.prepared import Prepared, list_tag_faults, load_prepared, prepare

__all__ = [
    "BLANK",
    "Need",
    "Prepared",
    "TemplateError",
    "list_tag_faults",
    "load_prepared",
    "prepare",
]
