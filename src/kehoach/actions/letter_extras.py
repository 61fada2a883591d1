"""What is made of letters that stand: a print file, an archive, PDFs, mail drafts, a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kehoach.errors import KehoachError, Notice, Place
from kehoach.libreoffice.many import convert_many
from kehoach.messages import tr
from kehoach.nd30 import VE_VIEC_CHU
from kehoach.tracking.wording import write_deadline
from kehoach.writing import write_atomic, write_docx
from kehoach.writing.lists import write_list
from kehoach.writing.mail import Draft, write_draft
from kehoach.writing.merging import merge_documents
from kehoach.writing.zips import write_zip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from kehoach.actions.remind import RemindRequest
    from kehoach.model.cong_van import CongVan
    from kehoach.tracking.reminding import Reminder

INDEX: Final = "danh-sach.xlsx"
_WIDTHS: Final = (5, 12, 44, 28, 8, 60, 16, 12, 40)


@dataclass(frozen=True, slots=True)
class Made:
    """A letter that stands: its file's name, why it was made, its words."""

    name: str
    reminder: Reminder
    letter: CongVan


@dataclass(frozen=True, slots=True)
class Extras:
    """Where the list is; what went wrong with the rest, while the letters stand all the same."""

    index: Path | None
    troubles: tuple[str, ...]
    notices: tuple[Notice, ...]


def write_extras(asked: RemindRequest, made: Sequence[Made]) -> Extras:
    """Write what was asked for; one that fails keeps back none of the others."""
    notices: list[Notice] = []
    steps: list[Callable[[], None]] = [lambda: _write_index(asked, made)]
    if asked.merge is not None:
        steps.append(lambda: _merge(asked, made))
    if asked.pdf:
        steps.append(lambda: _write_pdfs(asked, made))
    if asked.eml:
        steps.append(lambda: notices.extend(_write_drafts(asked, made)))
    if asked.zip is not None:
        steps.append(lambda: _zip(asked, made))
    troubles = []
    for step in steps:
        try:
            step()
        except KehoachError as error:
            troubles.append(str(error))
    index = asked.out / INDEX
    return Extras(index if index.exists() else None, tuple(troubles), tuple(notices))


def _merge(asked: RemindRequest, made: Sequence[Made]) -> None:
    assert asked.merge is not None
    data = merge_documents((asked.out / one.name).read_bytes() for one in made)
    write_docx(asked.merge, data, force=asked.force)


def _zip(asked: RemindRequest, made: Sequence[Made]) -> None:
    assert asked.zip is not None
    write_zip(asked.zip, asked.out, [one.name for one in made], force=asked.force)


def _write_pdfs(asked: RemindRequest, made: Sequence[Made]) -> None:
    missing = convert_many([asked.out / one.name for one in made], asked.out)
    if missing:
        names = ", ".join(path.name for path in missing)
        raise KehoachError(tr("LibreOffice không chuyển được thành PDF: {x}", x=names))


def _write_drafts(asked: RemindRequest, made: Sequence[Made]) -> Iterator[Notice]:
    """Write a draft for each unit of each letter, and tell which units have no address."""
    lacking = []
    for one in made:
        data = (asked.out / one.name).read_bytes()
        for unit in one.reminder.units:
            if unit.thu_dien_tu is None:
                lacking.append(unit.ma)
                continue
            stem = one.name.removesuffix(".docx")
            name = stem if len(one.reminder.units) == 1 else f"{stem} {unit.ma}"
            subject = f"{VE_VIEC_CHU.value} {one.letter.van_ban.trich_yeu}"
            body = "\n\n".join(
                (f"Kính gửi: {unit.ten}", _write_body(one), one.letter.nguoi_ky.chuc_vu)
            )
            draft = Draft(unit.thu_dien_tu, unit.ten, subject, body, one.name, data)
            write_atomic(asked.out / f"{name}.eml", write_draft(draft))
    if lacking:
        text = tr("chưa có địa chỉ thư điện tử, không lập thư nháp: {x}", x=", ".join(lacking))
        yield Notice("thieu-thu-dien-tu", Place(str(asked.out)), text)


def _write_body(one: Made) -> str:
    sender = " ".join(one.letter.co_quan.ten.split())
    return f"{sender} gửi Quý đơn vị công văn {one.letter.van_ban.trich_yeu} (tệp kèm theo)."


def _write_index(asked: RemindRequest, made: Sequence[Made]) -> None:
    titles = [
        *(tr("TT"), tr("Mã"), tr("Đơn vị"), tr("Thư điện tử"), tr("Lần"), tr("Báo cáo")),
        *(tr("Hạn"), tr("Quá hạn (ngày)"), tr("Tệp")),
    ]
    write_list(asked.out / INDEX, titles, _list_rows(made), widths=_WIDTHS)


def _list_rows(made: Sequence[Made]) -> Iterator[list[str]]:
    number = 0
    for one in made:
        for item in one.reminder.items:
            number += 1
            unit, days = item.don_vi, item.ngay or 0
            degree = str(one.reminder.lan) if one.reminder.lan else tr("nhắc")
            yield [
                *(str(number), unit.ma, unit.ten, unit.thu_dien_tu or "", degree),
                *(item.report.ten, write_deadline(item.report), str(max(days, 0)), one.name),
            ]
