"""``import``: an old plan, in Word or plain text, into a plan's data file."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kehoach.actions.opening import ENDINGS, open_package
from kehoach.actions.rendering_plan import get_default_template, render_plan
from kehoach.errors import BadInput, OutputRefused, Place, Problem
from kehoach.importing.data_file import DataFile, make_data_file
from kehoach.importing.items import Line, clean
from kehoach.importing.plan import make_plan
from kehoach.importing.reading_files import read_plain_plan, read_word_plan
from kehoach.importing.reckoning import Reckoning, reckon
from kehoach.importing.trial import try_plan
from kehoach.messages import tr
from kehoach.model import DanhSachDonVi, HoSoCoQuan
from kehoach.reading.files import read_bytes, show_name
from kehoach.reading.joining import Joiner, require_mapping
from kehoach.reading.sources import read_source
from kehoach.reading.values import Source, show_path
from kehoach.word.opening import open_document
from kehoach.word.package import read_package
from kehoach.writing import write_atomic

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kehoach.importing.draft import Field, OpenItem
    from kehoach.importing.items import SourceDocument
    from kehoach.model import KeHoach

TEXT: Final = (".txt", ".text", ".tsv")
_BODY: Final = frozenset(
    {
        "", "noi_dung", "khoan", "khoan_co_tieu_de", "diem", "gach_dau_dong", "dieu", "muc_la_ma",
    }
)  # fmt: skip
"""Components whose lines stand in the document in the order of the source."""


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What to read, where to write it, the office's profile and the cluster's roster."""

    source: Path
    out: Path | None = None
    profile: Path | None = None
    roster: Path | None = None
    force: bool = False


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What was made: the file, what became of each word, what a person must look at.

    ``lines`` says whether the places of fields are lines of a text or paragraphs of a Word file;
    ``buildable`` whether the document could be built for the reckoning.
    """

    path: Path
    reckoning: Reckoning
    fields: tuple[Field, ...]
    open_items: tuple[OpenItem, ...]
    activities: int
    lines: bool
    buildable: bool

    def list_fields(self) -> list[dict[str, object]]:
        """Return each value with its path, its line and how sure it is, from 0 to 1."""
        return [
            {
                "path": show_path(one.path),
                "number": one.number,
                "confidence": one.sure,
                "value": one.value,
            }
            for one in self.fields
        ]

    def list_open_items(self) -> list[dict[str, object]]:
        """Return what a person must look at, as it stands in the file."""
        return [item.write() for item in self.open_items]


def import_plan(request: ImportRequest) -> ImportResult:
    """Write the data file of an old plan.

    Raises:
        BadInput: the source cannot be read or is no plan, or the profile or roster is wrong.
        OutputRefused: there is a file already, or it cannot be written.
    """
    source = read_old_plan(request.source)
    out = _choose_out(request)
    roster, profile = _read_roster(request.roster), _read_profile(request.profile)
    file = make_data_file(
        make_plan(source, roster),
        source=request.source.name,
        out=out,
        profile=profile,
        names={
            "ho_so_co_quan": _name_from(request.profile, out),
            "danh_sach": _name_from(request.roster, out),
        },
    )
    plan, problems = try_plan(file.text, out)
    reckoning = _reckon(source, file, plan)
    write_atomic(out, file.text.encode())
    return ImportResult(
        path=out,
        reckoning=reckoning,
        fields=tuple(file.finished.fields),
        open_items=tuple(file.finished.open_items),
        activities=len(plan.hoat_dong) if plan else 0,
        lines=source.is_text,
        buildable=plan is not None and not problems,
    )


def read_old_plan(path: Path) -> SourceDocument:
    """Return the old plan at ``path``, whatever its format.

    Raises:
        BadInput: it cannot be read, or is no plan.
    """
    if path.suffix.lower() in TEXT:
        name = show_name(path, None)
        return read_plain_plan(read_bytes(path, name), name)
    if path.suffix.lower() not in ENDINGS:
        raise _refuse_ending(path)
    package, _ = open_package(path)
    return read_word_plan(package)


def _refuse_ending(path: Path) -> BadInput:
    ending = path.suffix.lower()
    expected = tr("kế hoạch cũ ở tệp .docx, .doc, .odt, .rtf hoặc .txt")
    if ending == ".pdf":
        found = tr("một tệp PDF")
        hint = tr(
            "mở tệp PDF bằng Word rồi lưu thành .docx; bản quét thì nhận dạng chữ (OCR) trước"
        )
    elif ending in (".yaml", ".yml", ".json"):
        found, hint = tr("một tệp dữ liệu"), tr("tệp này dùng ngay được: kehoach build")
    elif ending in (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp"):
        found = tr("một ảnh")
        hint = tr("nhận dạng chữ (OCR) bản quét trước, rồi nhập tệp Word hoặc .txt đã nhận dạng")
    else:
        found = tr("đuôi tệp “{ending}”", ending=ending) if ending else tr("tên không có đuôi")
        hint = tr("mở bằng Word rồi lưu thành .docx, hoặc lưu thành .txt (UTF-8)")
    place = Place(show_name(path, None))
    return BadInput([Problem("duoi-tep", place, "", found, expected, hint)])


def _choose_out(request: ImportRequest) -> Path:
    out = request.out or request.source.with_suffix(".yaml")
    if out.suffix.lower() not in (".yaml", ".yml"):
        raise OutputRefused(tr("{x}: tên tệp kết quả phải có đuôi .yaml", x=out))
    if os.path.lexists(out) and not request.force:
        raise OutputRefused(
            tr("{x}: tệp đã có, không ghi đè; thêm --force nếu thật sự muốn", x=out)
        )
    return out


def _read_profile(path: Path | None) -> HoSoCoQuan | None:
    """Return the profile at ``path``.

    Raises:
        BadInput: it is wrong.
    """
    if path is None:
        return None
    source = read_source(path)
    require_mapping(source)
    joiner = Joiner(path.parent, source)
    profile = joiner.validate(HoSoCoQuan, source)
    if joiner.problems:
        raise BadInput(joiner.problems)
    return profile


def _read_roster(path: Path | None) -> DanhSachDonVi:
    """Return the roster at ``path``, which may keep its units in Excel; without one, nobody.

    Raises:
        BadInput: it is wrong.
    """
    if path is None:
        return DanhSachDonVi()
    joiner = Joiner(path.parent, Source(str(path), {"danh_sach": path.name}, {}, {}))
    joiner.join()
    found = joiner.tree.harvest()
    inner = Source(found.file, joiner.tree.find(("danh_sach",)), {}, {})
    roster = joiner.validate(DanhSachDonVi, inner)
    if joiner.problems or roster is None:
        raise BadInput(joiner.problems)
    return roster


def _name_from(path: Path | None, out: Path) -> str | None:
    """Return the name of the file at ``path`` as the plan at ``out`` has it.

    Raises:
        OutputRefused: no name leads there from the plan's folder.
    """
    if path is None:
        return None
    try:
        name = os.path.relpath(path.resolve(), out.resolve().parent)
    except ValueError:
        text = tr("{x}: để cùng ổ đĩa với kế hoạch thì mới gọi tên được", x=path)
        raise OutputRefused(text) from None
    return name.replace(os.sep, "/")


def _reckon(source: SourceDocument, file: DataFile, plan: KeHoach | None) -> Reckoning:
    """Hold all words of the source against the document that the data would make."""
    words = [*source.words, *((0, text) for text in source.beside)]
    if plan is None:
        return reckon(words, list(file.list_texts()), file.list_kept(), ())
    steady = [
        (item.number, item.text)
        for item in source.items
        if isinstance(item, Line) and item.component in _BODY and not item.annex
    ]
    return reckon(words, list(_list_printed(plan)), file.list_kept(), steady)


def _list_printed(plan: KeHoach) -> Iterator[str]:
    data, _ = render_plan(plan, get_default_template())
    document = open_document(read_package(data, name="ke-hoach.docx"))
    return (clean(paragraph.text) for paragraph in document.walk())
