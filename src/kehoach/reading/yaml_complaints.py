"""The YAML parser's complaints in a clerk's words: one plain explanation for each slip.

Both of PyYAML's parsers are understood: libyaml's, and the one in Python, whose wording differs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.messages import tr
from kehoach.reading import yaml_lines, yaml_signs
from kehoach.reading.text import excerpt
from kehoach.reading.yaml_trouble import Complaint, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import yaml

_QUESTIONS: tuple[Callable[[Trouble], Complaint | None], ...] = (
    yaml_signs.explain_depth,
    yaml_lines.explain_tab,
    yaml_signs.explain_quote,
    yaml_signs.explain_block,
    yaml_lines.explain_missing_space,
    yaml_signs.explain_dash_sign,
    yaml_lines.explain_colon,
    yaml_lines.explain_lone_line,
    yaml_signs.explain_comma,
    yaml_signs.explain_first_sign,
    yaml_signs.explain_dash,
    yaml_signs.explain_bracket,
    yaml_signs.explain_after_quote,
    yaml_lines.explain_indent,
)
"""Asked in this order: the narrower before the wider."""


def explain(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> Complaint:
    """Return what ``error`` means for the file of these ``lines``."""
    trouble = Trouble.of(error, lines)
    for explain_one in _QUESTIONS:
        complaint = explain_one(trouble)
        if complaint is not None:
            return complaint
    return Complaint(
        "yaml-cu-phap",
        trouble.line + 1,
        trouble.column + 1,
        tr("chỗ này không đọc được: {text}", text=excerpt(trouble.text.strip())),
        tr("dạng “khóa: giá trị”, hoặc “- mục” cho danh sách"),
        tr("nếu giá trị có dấu đặc biệt thì đặt cả giá trị trong nháy kép"),
    )
