"""What is said of files, whatever form it is told in."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach.messages import tr
from kehoach.nd30 import COMPONENTS, KINDS, Severity
from kehoach.recognition.parts import PARTY, PHU_LUC

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kehoach.checking.fault import Finding
    from kehoach.checking.readiness import Answer
    from kehoach.errors import Problem


@dataclass(frozen=True, slots=True)
class Copies:
    """The copies that were written beside a file, and what mending did.

    ``mended`` are the indices of the findings that are gone in the mended copy; ``reasons`` says
    why others could not be mended, by index; ``refusals`` why a copy could not be written.
    """

    mended_path: str = ""
    annotated_path: str = ""
    mended: frozenset[int] = frozenset()
    reasons: Mapping[int, str] | None = None
    refusals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FileVerdict:
    """What is said of the file at ``path``.

    Attributes:
        kind: see :class:`kehoach.recognition.parts.Recognised`; '' if not readable.
        findings: in reading order.
        problems: why it could not be read; empty if it was.
        crashes: rules that failed inside, and how.
        skipped: rules that do not apply to this paper.
        converted: it is an old format; places are those of a Word copy of it.
        copies: what was written beside it.
        readiness: whether it can be signed, point by point; empty if that was not asked.
    """

    path: str
    kind: str = ""
    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()
    crashes: tuple[tuple[str, str], ...] = ()
    skipped: tuple[str, ...] = ()
    converted: bool = False
    copies: Copies = Copies()
    readiness: tuple[Answer, ...] = ()

    @property
    def readable(self) -> bool:
        """Whether the file could be opened."""
        return not self.problems

    @property
    def is_wanting(self) -> bool:
        """Whether an error is left, or a point says that it cannot be signed."""
        has_errors = any(finding.severity is Severity.ERROR for finding in self.left)
        return has_errors or any(answer.state == "no" for answer in self.readiness)

    @property
    def left(self) -> tuple[Finding, ...]:
        """The findings that mending did not take away."""
        return tuple(
            one for index, one in enumerate(self.findings) if index not in self.copies.mended
        )


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts over all files; ``mended`` are not among the others."""

    files: int
    unreadable: int
    errors: int
    warnings: int
    notes: int
    fixable: int
    mended: int


def summarise(files: Sequence[FileVerdict]) -> Summary:
    """Count what is said of ``files``."""
    left = [finding for file in files for finding in file.left]
    counts = Counter(finding.severity for finding in left)
    return Summary(
        files=len(files),
        unreadable=sum(not file.readable for file in files),
        errors=counts[Severity.ERROR],
        warnings=counts[Severity.WARNING],
        notes=counts[Severity.NOTE],
        fixable=sum(finding.fixable for finding in left),
        mended=sum(len(file.copies.mended) for file in files),
    )


def name_kind(kind: str) -> str:
    """Return a kind's name as people say it."""
    if kind == PARTY:
        return tr("văn bản của Đảng")
    if kind == PHU_LUC:
        return tr("Phụ lục ở tệp riêng")
    return KINDS[kind].ten if kind in KINDS else tr("không phải văn bản hành chính")


def name_severity(severity: Severity) -> str:
    """Return a severity in one word."""
    return {
        Severity.ERROR: tr("lỗi"),
        Severity.WARNING: tr("cảnh báo"),
        Severity.NOTE: tr("lưu ý"),
    }[severity]


def describe_spot(finding: Finding) -> str:
    """Return where a finding is: its component, its place and the words there."""
    ten = COMPONENTS[finding.component].ten if finding.component in COMPONENTS else ""
    quote = f"“{finding.quote}”" if finding.quote else ""
    return ", ".join(filter(None, (ten, finding.where, quote))) or tr("cả văn bản")


def describe_counts(summary: Summary) -> str:
    """Return the counts as words: '2 lỗi, 1 cảnh báo, 3 lưu ý'."""
    return tr(
        "{loi} lỗi, {canh_bao} cảnh báo, {luu_y} lưu ý",
        loi=summary.errors,
        canh_bao=summary.warnings,
        luu_y=summary.notes,
    )
