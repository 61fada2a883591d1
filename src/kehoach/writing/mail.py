"""Mail drafts (.eml) with a file attached; nothing is sent.

``X-Unsent: 1`` lets Outlook open the file as a draft to be sent; Thunderbird opens it as a message
to be edited as new. RFC 5322, RFC 2045; the same draft gives the same bytes.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from typing import Final

_DOCX: Final = ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document")


@dataclass(frozen=True, slots=True)
class Draft:
    """A message to be checked and sent by a person."""

    to: str
    name: str
    """Whom the address belongs to."""
    subject: str
    text: str
    file_name: str
    data: bytes


def write_draft(draft: Draft) -> bytes:
    """Return the draft as an .eml file."""
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    message["To"] = _make_address(draft)
    message["Subject"] = draft.subject
    message.set_content(draft.text, cte="base64")
    kind, sub = _DOCX
    message.add_attachment(draft.data, maintype=kind, subtype=sub, filename=draft.file_name)
    mark = hashlib.sha256(draft.data + draft.to.encode()).hexdigest()[:24]
    message.set_boundary(f"kehoach-{mark}")
    return message.as_bytes()


def _make_address(draft: Draft) -> Address:
    return Address(draft.name, addr_spec=draft.to)
