"""The door for data files: which reader a file needs, by its name's ending."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from kehoach.errors import BadInput, Place, Problem
from kehoach.messages import tr
from kehoach.reading.files import BIGGEST, decode_text, read_bytes, show_name
from kehoach.reading.json_source import read_json
from kehoach.reading.tree import MOST_NODES

if TYPE_CHECKING:
    import pathlib

    from kehoach.reading.values import Source


def read_source(
    path: pathlib.Path,
    *,
    shown: str | None = None,
    most: int = BIGGEST,
    most_nodes: int = MOST_NODES,
) -> Source:
    """Return the values of the YAML or JSON file at ``path``, with their places.

    Args:
        path: a file whose name ends in .yaml, .yml or .json.
        shown: how messages call it; its path as given by default.
        most: the most bytes it may have.
        most_nodes: the most keys and values it may have.

    Raises:
        BadInput: with all that is wrong with the file.
    """
    file = show_name(path, shown)
    ending = path.suffix.lower()
    if ending not in {".yaml", ".yml", ".json"}:
        _refuse_ending(file, ending)
    text = decode_text(read_bytes(path, file, most), file)
    if ending == ".json":
        return read_json(text, file, most_nodes)
    # PyYAML is loaded only where a file needs it.
    from kehoach.reading.yaml_source import read_yaml

    return read_yaml(text, file, most_nodes)


def _refuse_ending(file: str, ending: str) -> NoReturn:
    expected = tr("tệp .yaml, .yml hoặc .json")
    if ending in {".xlsx", ".xls", ".xlsm", ".ods", ".csv"}:
        code, found = "bang-tinh-sai-cho", tr("một bảng tính ({ending})", ending=ending)
        hint = tr(
            "trong tệp .yaml, ghi tên bảng tính làm giá trị của khóa hoat_dong hoặc don_vi, "
            "ví dụ: hoat_dong: hoat-dong.xlsx"
        )
    elif ending in {".docx", ".doc", ".odt", ".rtf"}:
        code, found = "van-ban-word", tr("một văn bản Word ({ending})", ending=ending)
        hint = tr("kế hoạch được lập từ tệp dữ liệu; văn bản Word thì soát bằng kehoach check")
    else:
        code, hint = "duoi-tep", tr("đổi tên tệp cho đúng loại, hoặc chọn tệp khác")
        found = tr("đuôi tệp “{ending}”", ending=ending) if ending else tr("tên không có đuôi")
    raise BadInput([Problem(code, Place(file), "", found, expected, hint)])
