"""LibreOffice, where it is installed: old files into .docx, pages into PDF."""

from kehoach.libreoffice.converting import OLD_FORMATS, convert, is_old
from kehoach.libreoffice.program import find_program

__all__ = ["OLD_FORMATS", "convert", "find_program", "is_old"]
