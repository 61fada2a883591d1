"""The words of a report: ours, with what an office has changed in a file of its own."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from kehoach.errors import BadInput, Place, Problem
from kehoach.messages import tr
from kehoach.model.loi_bao_cao import LoiBaoCao
from kehoach.reading.files import show_name
from kehoach.reading.overriding import read_over
from kehoach.tong_hop.dien import Filler, list_texts

if TYPE_CHECKING:
    from pathlib import Path

NAME: Final = "loi-bao-cao.yaml"
"""How an office's file is called beside the plan."""
_PHU_LUC = re.compile(r"\bphu_luc\.(\w+)")


def read_shipped_words() -> str:
    """Return our own file of words, to be changed by an office."""
    return files("kehoach.tong_hop").joinpath(NAME).read_text("utf-8")


def read_words(path: Path | None) -> LoiBaoCao:
    """Return the words; what the file at ``path`` does not say is as we ship it.

    Raises:
        BadInput: the file is wrong, or a tag in one of its texts.
    """
    words = read_over(path, read_shipped_words(), LoiBaoCao)
    if path:
        _check_texts(words, show_name(path, None))
    return words


def _check_texts(words: LoiBaoCao, file: str) -> None:
    known = [one.ma for one in words.phu_luc]
    problems = []
    for where, text in list_texts(words):
        Filler.check(text, f"{file}: {where}")
        for ma in sorted(set(_PHU_LUC.findall(text)).difference(known)):
            found = tr("không có phụ lục nào có ma: {x}", x=ma)
            expected = tr("một phụ lục trong khóa phu_luc: {x}", x=", ".join(known) or "…")
            hint = tr("bỏ chỗ dẫn tới phụ lục ấy, hoặc thêm phụ lục")
            problems.append(Problem("khong-co-phu-luc", Place(file), where, found, expected, hint))
    if problems:
        raise BadInput(problems)
