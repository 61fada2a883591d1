"""The file of results: written anew, or changed where it must be and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from kehoach.bieu_mau.periods import name_ky
from kehoach.bieu_mau.results import describe_results
from kehoach.errors import BadInput
from kehoach.model.ket_qua import KetQua
from kehoach.reading.files import decode_text, read_bytes
from kehoach.reading.results import LARGEST, MOST_VALUES, read_ket_qua
from kehoach.reading.yaml_source import read_yaml
from kehoach.writing.edits import Edit, Put
from kehoach.writing.yaml_new import Comments, write_yaml
from kehoach.writing.yaml_text import edit_yaml

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Sequence

    from kehoach.model.ket_qua import KetQuaDonVi
    from kehoach.model.ky import MaKy

_KEY: Final = "don_vi"
_HEAD: Final = (
    "Kết quả {ky}, do kehoach collect thu từ biểu mẫu của các đơn vị. Sửa tay được:",
    "số lẻ ghi 7,5 hoặc 7.5; điểm Khối chấm ghi ở cham, lý do ở ly_do_cham, theo mã tiêu chí.",
    "Thu lại không thay điều đã ghi ở đây, trừ khi có --force.",
)
_NOTHING: Final = Comments({}, {})


@dataclass(frozen=True, slots=True)
class Record:
    """The results on record, and the text that holds them; '' where there is no file yet."""

    ket_qua: KetQua
    text: str = ""
    data: object = None


def read_record(path: pathlib.Path) -> Record:
    """Return the results in the file at ``path``.

    Raises:
        BadInput: it is wrong.
    """
    ket_qua, source = read_ket_qua(path)
    return Record(
        ket_qua, decode_text(read_bytes(path, str(path), LARGEST), str(path)), source.data
    )


def start_record(nam: int, ky: MaKy) -> Record:
    """Return a record without any units."""
    return Record(KetQua(nam=nam, ky=ky))


def write_record(record: Record, changed: Sequence[KetQuaDonVi]) -> str:
    """Return the text of a record in which ``changed`` units stand as they are given.

    Those that are new come last; all else stays letter for letter, comments too.
    """
    if not changed:
        return record.text
    wanted = _put(record.ket_qua, changed)
    if record.text:
        for attempt in (_edit(record, changed), _replace(record, wanted)):
            if _reads(attempt, wanted):
                return attempt
    return _write_new(wanted)


def _put(ket_qua: KetQua, changed: Sequence[KetQuaDonVi]) -> KetQua:
    units = {one.ma.casefold(): one for one in ket_qua.don_vi}
    units |= {one.ma.casefold(): one for one in changed}
    return ket_qua.model_copy(update={_KEY: tuple(units.values())})


def _edit(record: Record, changed: Sequence[KetQuaDonVi]) -> str:
    indexes = {one.ma.casefold(): i for i, one in enumerate(record.ket_qua.don_vi)}
    edits: list[Edit] = []
    added: list[dict[str, Any]] = []
    for one in changed:
        index = indexes.get(one.ma.casefold())
        if index is None:
            added.append(describe_results(one))
        else:
            edits.append(Put((_KEY, index), describe_results(one)))
    text = edit_yaml(record.text, record.data, edits) if edits else record.text
    if not added:
        return text
    rows = write_yaml({_KEY: added}, _NOTHING).partition("\n")[2]
    return f"{text.rstrip()}\n{rows}"


def _replace(record: Record, wanted: KetQua) -> str:
    units = [describe_results(one) for one in wanted.don_vi]
    return edit_yaml(record.text, record.data, [Put((_KEY,), units)])


def _write_new(wanted: KetQua) -> str:
    head = [line.format(ky=name_ky(wanted.ky, wanted.nam)) for line in _HEAD]
    units = [describe_results(one) for one in wanted.don_vi]
    data = {"nam": wanted.nam, "ky": wanted.ky, _KEY: units}
    return write_yaml(data, Comments({}, {}, head))


def _reads(text: str, wanted: KetQua) -> bool:
    try:
        return KetQua.model_validate(read_yaml(text, "", MOST_VALUES).data) == wanted
    except (BadInput, ValueError):  # a line in the wrong place may break the file in any way
        return False
