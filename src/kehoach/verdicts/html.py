"""Verdicts as one page that a person can read and print; it loads nothing from elsewhere."""

from __future__ import annotations

from importlib.resources import files as list_resources
from typing import TYPE_CHECKING

from jinja2 import Environment, StrictUndefined

from kehoach.messages import get_language, tr
from kehoach.verdicts.files import (
    describe_counts,
    describe_spot,
    name_kind,
    name_severity,
    summarise,
)
from kehoach.verdicts.text import MARKS, describe_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.verdicts.files import FileVerdict


def make_page(files: Sequence[FileVerdict]) -> str:
    """Return the page about ``files``; every word from a file is escaped."""
    source = list_resources("kehoach.verdicts").joinpath("page.html").read_text("utf-8")
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    summary = summarise(files)
    words = {
        "title": tr("Kết quả soát thể thức văn bản"),
        "summary": tr("{so} tệp: {dem}", so=summary.files, dem=describe_counts(summary)),
        "clean": tr("Không thấy điều gì phải sửa."),
        "readiness": tr("Ký được chưa?"),
        "rule": tr("Mức, mã quy tắc"),
        "where": tr("Chỗ"),
        "what": tr("Điều thấy và điều cần"),
    }
    return environment.from_string(source).render(
        language=get_language(), words=words, files=[_describe_file(file) for file in files]
    )


def _describe_file(file: FileVerdict) -> dict[str, object]:
    return {
        "path": file.path,
        "kind": name_kind(file.kind) if file.readable else "",
        "readable": file.readable,
        "problems": [str(problem) for problem in file.problems],
        "notes": list(_list_notes(file)),
        "readiness": [
            f"{MARKS[one.state]} {one.title}{one.detail and f': {one.detail}'}"
            for one in file.readiness
        ],
        "rows": [_describe_row(file, index) for index in range(len(file.findings))],
    }


def _list_notes(file: FileVerdict) -> list[str]:
    notes = [
        tr("quy tắc {ma} gặp lỗi, chưa soát được: {loi}", ma=rule, loi=crash)
        for rule, crash in file.crashes
    ]
    if file.converted:
        notes.append(tr("(tệp đời cũ: vị trí kể theo bản Word đã chuyển sang để soát)"))
    if file.copies.mended_path:
        notes.append(tr("bản đã sửa: {path}", path=file.copies.mended_path))
    if file.copies.annotated_path:
        notes.append(tr("bản có ghi chú: {path}", path=file.copies.annotated_path))
    notes += [tr("không ghi được bản chép: {ly_do}", ly_do=one) for one in file.copies.refusals]
    return notes


def _describe_row(file: FileVerdict, index: int) -> dict[str, object]:
    finding = file.findings[index]
    return {
        "level": finding.severity.value,
        "severity": name_severity(finding.severity),
        "rule": finding.rule,
        "spot": describe_spot(finding),
        "words": tr("thấy {thay}; cần {can}", thay=finding.found, can=finding.expected),
        "mark": describe_mark(file, index),
        "citation": finding.citation,
    }
