"""Files that are not .docx at all, told apart so that the message can help."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kehoach.messages import tr

OLD_WORD = "doc-cu"
"""The code of a sound .doc of Word 97-2003."""
# Word's own 'web page' formats too: filtered HTML and MHTML
_WEB = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html|MIME-Version:)", re.IGNORECASE)
# [MS-CFB] 2.2: the signature of OLE compound files; stream names are UTF-16LE
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True, slots=True)
class Foreign:
    """What a file is instead of a .docx, and what a person can do about it."""

    code: str
    found: str
    hint: str = ""


def recognise_foreign(data: bytes) -> Foreign | None:
    """Say what ``data`` is if it cannot be a .docx; None if it has the looks of a zip archive."""
    if not data:
        return Foreign("tep-rong", tr("tệp rỗng"))
    if data.startswith(_OLE):
        return _recognise_ole(data)
    if data.startswith(b"PK"):
        return None
    return _recognise_text(data)


def _has_stream(data: bytes, name: str) -> bool:
    return name.encode("utf-16-le") in data


def _recognise_ole(data: bytes) -> Foreign:
    if _has_stream(data, "EncryptedPackage"):
        hint = tr("mở bằng Word, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ tài liệu) rồi lưu lại")
        return Foreign("docx-ma-hoa", tr("tệp Word đặt mật khẩu"), hint)
    if _has_stream(data, "WordDocument"):
        hint = tr("mở bằng Word rồi chọn Lưu dưới dạng, kiểu .docx")
        return Foreign(OLD_WORD, tr("tệp Word đời cũ (.doc)"), hint)
    return Foreign("khong-phai-docx", tr("tệp Office đời cũ, không phải .docx"))


def _recognise_text(data: bytes) -> Foreign:
    hint = tr("mở bằng Word rồi chọn Lưu dưới dạng, kiểu .docx")
    if data.startswith(b"{\\rtf"):
        return Foreign("khong-phai-docx", tr("tệp RTF"), hint)
    if _WEB.match(data):
        return Foreign("khong-phai-docx", tr("trang web lưu dưới tên tệp Word"), hint)
    if data.startswith(b"%PDF"):
        return Foreign("khong-phai-docx", tr("tệp PDF"))
    return Foreign("khong-phai-docx", tr("nội dung không phải tệp Word"))
