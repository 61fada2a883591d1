"""The kinds of document that can be built: one table, by what ``van_ban.loai`` says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from kehoach.actions.rendering_document import DOCUMENT
from kehoach.actions.rendering_letter import CONG_VAN
from kehoach.actions.rendering_plan import PLAN
from kehoach.actions.rendering_report import REPORT
from kehoach.errors import BadInput, Problem
from kehoach.messages import tr
from kehoach.model import KeHoach
from kehoach.model.bao_cao import BanBaoCao
from kehoach.model.cac_loai import MO_HINH
from kehoach.model.cong_van import CongVan
from kehoach.model.letter_faults import find_letter_faults
from kehoach.model.van_ban_faults import find_document_faults, find_report_faults
from kehoach.model.van_ban_thuong import VanBanThuong
from kehoach.reading.document import find_loai, read_document
from kehoach.reading.near_miss import suggest
from kehoach.reading.plan import read_plan
from kehoach.reading.values import show_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from kehoach.actions.rendering_plan import Route
    from kehoach.errors import Notice
    from kehoach.model.fault import Fault
    from kehoach.model.types import Base
    from kehoach.reading.values import Source

Document = KeHoach | BanBaoCao | CongVan | VanBanThuong
"""What a data file of any kind holds."""
USUAL: Final = "ke_hoach"
"""The kind of a file that names none."""


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """How a kind is read, and its way to the page."""

    route: Route
    read: Callable[[Path], tuple[Any, tuple[Notice, ...]]]


def _read_plan(path: Path) -> tuple[Any, tuple[Notice, ...]]:
    read = read_plan(path)
    return read.plan, read.notices


def _reader(
    model: type[Base], find_faults: Callable[[Any], Iterable[Fault]]
) -> Callable[[Path], tuple[Any, tuple[Notice, ...]]]:
    def read(path: Path) -> tuple[Any, tuple[Notice, ...]]:
        found = read_document(path, model, find_faults)
        return found.document, found.notices

    return read


KINDS: Final[Mapping[str, DocumentKind]] = {
    USUAL: DocumentKind(PLAN, _read_plan),
    "bao_cao": DocumentKind(REPORT, _reader(BanBaoCao, find_report_faults)),
    "cong_van": DocumentKind(CONG_VAN, _reader(CongVan, find_letter_faults)),
    **{
        loai: DocumentKind(DOCUMENT, _reader(model, find_document_faults))
        for loai, model in MO_HINH.items()
    },
}
"""Identifier -> kind."""


def find_route(document: Document) -> Route:
    """Return the way of a document to the page."""
    return KINDS[document.van_ban.loai].route


def choose_kind(source: Source) -> DocumentKind:
    """Return the kind that a data file names; a file that names none holds a plan.

    Raises:
        BadInput: there is no such kind.
    """
    loai = find_loai(source)
    if loai is None:
        return KINDS[USUAL]
    if isinstance(loai, str) and loai in KINDS:
        return KINDS[loai]
    path = ("van_ban", "loai")
    near = suggest(str(loai), KINDS)
    hint = tr("có phải {x}?", x=near) if near else tr("xem các loại bằng: kehoach new")
    expected = tr("một loại văn bản, ví dụ ke_hoach, cong_van, quyet_dinh")
    raise BadInput(
        [
            Problem(
                "loai-khong-biet", source.place_of(path), show_path(path), str(loai), expected, hint
            )
        ]
    )
