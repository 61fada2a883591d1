"""Files written whole or not at all, under names that every system takes."""

from kehoach.word.seal import is_untouched
from kehoach.writing.atomic import make_folder, write_all, write_atomic
from kehoach.writing.documents import write_documents, write_docx
from kehoach.writing.names import TakenNames, safe_name

__all__ = [
    "TakenNames",
    "is_untouched",
    "make_folder",
    "safe_name",
    "write_all",
    "write_atomic",
    "write_documents",
    "write_docx",
]
