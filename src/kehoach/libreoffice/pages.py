"""The words on each page of a PDF."""

from __future__ import annotations

import io

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from kehoach.errors import BadInput, Place, Problem
from kehoach.messages import tr


def read_pages(pdf: bytes) -> list[str]:
    """Return the text of each page.

    Raises:
        BadInput: the PDF cannot be read.
    """
    try:
        return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]
    except (PyPdfError, ValueError, KeyError) as error:
        found = tr("không đọc được trang: {ly_do}", ly_do=error)
        raise BadInput([Problem("pdf-sai", Place("PDF"), found=found)]) from None
