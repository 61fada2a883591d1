"""Verdicts written into a file, where no document is lost."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from kehoach.actions.opening import ENDINGS
from kehoach.errors import OutputRefused
from kehoach.messages import tr

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_DOCUMENTS: Final = (*ENDINGS, ".docm", ".dotx", ".dotm", ".dot")


def refuse_place(out: Path, documents: Iterable[Path]) -> None:
    """See before all work that results can be written to ``out``.

    Raises:
        OutputRefused: a document stands there or its name is that of one, or there is no folder.
    """
    target = os.path.realpath(out)
    if out.suffix.lower() in _DOCUMENTS or target in map(os.path.realpath, documents):
        raise OutputRefused(
            tr(
                "{name}: kết quả không ghi vào tệp văn bản, chưa ghi gì; chọn tên khác, như "
                "ket-qua.html",
                name=str(out),
            )
        )
    folder = os.path.dirname(target)
    if not os.path.isdir(folder):
        raise OutputRefused(tr("{name}: không có thư mục {folder}", name=target, folder=folder))
