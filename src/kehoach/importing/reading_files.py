"""Which reader an old plan needs, by its ending and its bytes; what is no plan is told."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, Final

from kehoach.errors import BadInput, Place, Problem
from kehoach.importing.beside import list_hidden, list_notes
from kehoach.importing.items import Line
from kehoach.importing.legacy import decode_document
from kehoach.importing.lining import read_document
from kehoach.importing.plain_text import read_text
from kehoach.messages import tr
from kehoach.nd30 import KINDS
from kehoach.reading.files import decode_text
from kehoach.recognition.parts import PARTY
from kehoach.word.opening import open_document

if TYPE_CHECKING:
    from kehoach.importing.items import SourceDocument
    from kehoach.word.package import Package

PLAN: Final = "ke_hoach"
_TITLE: Final = "ke hoach"
_TITLE_WITHIN: Final = 40
_FEWEST_WORDS: Final = 20
"""A page with pictures and fewer words is the picture of a paper."""
_BOMS: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_plain_plan(data: bytes, name: str) -> SourceDocument:
    """Return the old plan in a text file.

    Raises:
        BadInput: it is no text in Unicode, or no plan.
    """
    text = data.decode("utf-16", "replace") if data.startswith(_BOMS) else decode_text(data, name)
    document, numbers = read_text(text, name)
    return _require_plan(read_document(document, numbers=numbers))


def read_word_plan(package: Package) -> SourceDocument:
    """Return the old plan in a Word file.

    Raises:
        BadInput: it cannot be read, or is no plan.
    """
    document = decode_document(open_document(package))
    beside = (*list_notes(package), *list_hidden(document))
    return _require_plan(read_document(document, beside))


def _require_plan(source: SourceDocument) -> SourceDocument:
    is_bare = sum(len(text.split()) for _, text in source.words) < _FEWEST_WORDS
    if not source.words or (is_bare and source.has_pictures):
        raise _refuse_empty(source)
    if source.kind in (PLAN, PARTY) or _is_titled(source):
        return source
    expected = tr("một kế hoạch, có dòng tên loại KẾ HOẠCH")
    if source.kind in KINDS:
        found = tr("văn bản này là {x}", x=KINDS[source.kind].ten.lower())
        hint = tr("lệnh này chỉ đọc kế hoạch; soát thể thức văn bản khác thì dùng: kehoach check")
    else:
        found = tr("không thấy dòng tên loại KẾ HOẠCH")
        hint = tr(
            "xem lại đúng tệp chưa; nếu đúng là kế hoạch thì thêm dòng KẾ HOẠCH trên trích yếu"
        )
    raise BadInput([Problem("khong-phai-ke-hoach", Place(source.name), "", found, expected, hint)])


def _refuse_empty(source: SourceDocument) -> BadInput:
    if source.has_pictures:
        found = tr("tệp chỉ có ảnh (bản quét), không có chữ")
        hint = tr("nhận dạng chữ (OCR) bản quét trước, rồi nhập tệp Word hoặc .txt đã nhận dạng")
        return _problem(source, "chi-co-anh", found, hint)
    return _problem(source, "tep-rong", tr("tệp không có chữ nào"), tr("xem lại đúng tệp chưa"))


def _problem(source: SourceDocument, code: str, found: str, hint: str) -> BadInput:
    expected = tr("một kế hoạch có nội dung")
    return BadInput([Problem(code, Place(source.name), "", found, expected, hint)])


def _is_titled(source: SourceDocument) -> bool:
    """Tell whether tên loại stands near the top of a paper whose head is not the decree's."""
    if source.kind in KINDS:
        return False
    lines = [item for item in source.items[:_TITLE_WITHIN] if isinstance(item, Line)]
    return any(
        line.key.startswith(_TITLE) and (line.is_capital or line.is_centred) for line in lines
    )
