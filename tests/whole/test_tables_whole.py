"""Tables with any cells joined: what Word reads is the grid that the data say."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from kehoach import load_plan, render
from kehoach.actions.build import BuildRequest, build_plan
from kehoach.actions.new import new_document
from kehoach.model import KeHoach
from kehoach.model.faults import find_faults

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PLAN = load_plan(Path(__file__).parent / "plans" / "moi-bac-muc.yaml")
WORDS = st.sampled_from(["", "1", "12,5", "Văn phòng Sở", "Hồ sơ giải quyết đúng hạn " * 4])


@st.composite
def make_rows(draw: st.DrawFn) -> tuple[int, list[list[dict[str, object]]]]:
    """Return a number of columns, and rows that fill them with cells of any spans."""
    columns, rows = draw(st.integers(1, 6)), draw(st.integers(1, 5))
    taken: set[tuple[int, int]] = set()
    made: list[list[dict[str, object]]] = []
    for row in range(rows):
        made.append([])
        for column in range(columns):
            if (row, column) in taken:
                continue
            free = next((one for one in range(column, columns) if (row, one) in taken), columns)
            across = draw(st.integers(1, free - column))
            down = draw(st.integers(1, rows - row))
            taken |= {(row + y, column + x) for y in range(down) for x in range(across)}
            made[-1].append({"chu": draw(WORDS), "ngang": across, "doc": down})
    return columns, made


@given(make_rows(), st.booleans())
@settings(max_examples=60, deadline=None)
def test_every_row_fills_the_grid(made, lies_on_side):
    columns, rows = made
    phu_luc = {"ten": "A", "kho": "ngang" if lies_on_side else "doc", "bang": {"dong": rows}}
    van_ban = PLAN.van_ban.model_dump(exclude_defaults=True) | {"phu_luc": [phu_luc]}
    plan = KeHoach.model_validate(PLAN.model_dump(exclude_defaults=True) | {"van_ban": van_ban})
    assert list(find_faults(plan)) == []
    with zipfile.ZipFile(io.BytesIO(render(plan))) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    table = root.findall(f"{W}body/{W}tbl")[-1]
    grid = [int(one.get(f"{W}w")) for one in table.iter(f"{W}gridCol")]
    assert len(grid) == columns
    assert abs(sum(grid) - (14287 if lies_on_side else 9354)) <= columns  # 252, 165 mm
    for row in table.iterfind(f"{W}tr"):
        spans = [int(one.get(f"{W}val")) for one in row.iter(f"{W}gridSpan")]
        cells = row.findall(f"{W}tc")
        assert len(cells) - len(spans) + sum(spans) == columns
        assert all(cell.find(f"{W}p") is not None for cell in cells)


def test_a_table_whose_words_fit_no_widths_is_told_and_built(tmp_path):
    path = new_document("bao_cao", tmp_path / "bao-cao.yaml", dt.date(2026, 5, 4))
    row = ", ".join(["Trungtâmphụcvụhànhchínhcông"] * 6)
    text = path.read_text("utf-8").replace(
        "    noi_dung: Tiếp tục",
        f"    bang: {{ rong: [1, 2, 3, 4, 5, 6], dong: [[{row}]] }}\n    noi_dung: Tiếp tục",
    )
    path.write_text(text, "utf-8")
    result = build_plan(BuildRequest(path))
    assert result.path.exists()
    (told,) = result.notices
    assert (told.code, told.place.file) == ("khong-vua-cot", str(path))
    assert told.text.startswith("bảng có từ dài hơn cột")
