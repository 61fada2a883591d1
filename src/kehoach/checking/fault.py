"""What a rule says of one place, and what the reader is told of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kehoach.checking.edits import Edit
    from kehoach.nd30 import Fact, Severity
    from kehoach.word.view import Paragraph, Section


@dataclass(frozen=True, slots=True)
class Fault:
    """One departure from a rule, as the rule's function yields it.

    Attributes:
        code: the rule's inner code, 'thieu-so-0'.
        found: what is there, in the reader's language (short; a quotation in “”).
        expected: what the decree wants there.
        at: the paragraph or section; None is the document as a whole.
        component: id of the component; if empty, that of the paragraph.
        quote: the words in question; if empty, those of the paragraph.
        severity: only where it is less than the rule's.
        of: the fact, where the rule rests on several; it caps the severity too.
        edits: what would mend it, all together; none where nothing can.
    """

    code: str
    found: str
    expected: str
    at: Paragraph | Section | None = None
    component: str = ""
    quote: str = ""
    severity: Severity | None = None
    of: Fact[Any] | None = None
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault as it is told, with its rule, place and citation.

    ``where`` is for people ('bảng 1, hàng 2, ô 1'); ``edits`` and ``at`` are for menders.
    """

    rule: str
    code: str
    severity: Severity
    component: str
    where: str
    quote: str
    found: str
    expected: str
    citation: str
    fixable: bool
    at: Paragraph | Section | None = field(default=None, repr=False)
    edits: tuple[Edit, ...] = field(default=(), repr=False)
