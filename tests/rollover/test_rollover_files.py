"""Whole plans rolled from file to file: nothing lost, nothing else touched."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rolling_help import MINIMAL, SEED, roll_words

from kehoach.actions.build import BuildRequest, build_plan
from kehoach.actions.plan_file import MARK
from kehoach.actions.rollover import RolloverRequest, RolloverResult, roll_plan
from kehoach.errors import BadInput, OutputRefused
from kehoach.reading.sources import read_source
from kehoach.rollover.leaves import THOI_GIAN
from kehoach.writing.edits import Drop
from kehoach.writing.yaml_text import drop_comments, edit_yaml


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with the seed's plan and what it names."""
    shutil.copytree(SEED.parent, tmp_path / "seed")
    return tmp_path / "seed"


def _roll(plan: Path, year: int, out: Path | None = None, **options: Any) -> RolloverResult:
    return roll_plan(RolloverRequest(plan, year, out, force=True, **options))


def _read(path: Path) -> dict[str, Any]:
    data: Any = read_source(path).data
    return {key: value for key, value in data.items() if key != "can_xem_lai"}


def _strip(path: Path) -> str:
    """Return the text without what rolling adds: open items and the comments about them."""
    text = drop_comments(path.read_text("utf-8"), MARK)
    data = read_source(path).data
    assert isinstance(data, dict)
    return edit_yaml(text, data, [Drop(("can_xem_lai",))]).rstrip("\n") + "\n"


def test_only_years_change_in_the_text(folder: Path) -> None:
    plan = folder / "ke-hoach-2023.yaml"
    made = _roll(plan, 2024).path
    assert made == folder / "ke-hoach-2024.yaml"
    old, new = plan.read_text("utf-8").split("\n"), _strip(made).split("\n")
    assert len(old) == len(new)
    differing = [(a, b) for a, b in zip(old, new, strict=True) if a != b]
    assert len(differing) == 26
    assert all(len(a) == len(b) for a, b in differing)
    assert "ngay: 2024 # chưa có ngày, tháng; khi có thì ghi 25/5/2023" in _strip(made)


def test_each_open_item_stands_at_its_place(folder: Path) -> None:
    text = _roll(folder / "ke-hoach-2023.yaml", 2024).path.read_text("utf-8")
    assert text.count(MARK) == 7
    assert (
        f"    {MARK}30/6/2024 là Chủ nhật; ngày làm việc cuối trước đó là 28/6/2024 "
        "[Chậm nhất ngày 28/6/2024 | giữ nguyên]\n    thoi_gian: Trước ngày 30/6/2024\n"
    ) in text


def test_three_times_one_is_three(folder: Path) -> None:
    plan = folder / "ke-hoach-2023.yaml"
    step = plan
    for year in (2024, 2025, 2026):
        step = _roll(step, year).path
    assert _read(step) == _read(_roll(plan, 2026, folder / "ngay.yaml").path)


@pytest.mark.parametrize("year", [2024, 2027, 2020])
def test_there_and_back_is_the_same_text(folder: Path, year: int) -> None:
    plan = folder / "ke-hoach-2023.yaml"
    there = _roll(plan, year, folder / "di.yaml").path
    back = _roll(there, 2023, folder / "ve.yaml").path
    assert _strip(back) == plan.read_text("utf-8")


def test_number_day_and_month_of_issue_go(tmp_path: Path) -> None:
    plan = tmp_path / "kh.yaml"
    plan.write_text(MINIMAL, "utf-8")
    made = _roll(plan, 2024).path
    assert made.name == "kh-2024.yaml"
    assert "  so:\n  ngay: 2024\n" in made.read_text("utf-8")


def test_a_plan_with_nothing_open_is_ready_and_passes_check(tmp_path: Path) -> None:
    from kehoach.actions.check import CheckRequest, check_files

    plan = tmp_path / "kh.yaml"
    plan.write_text(MINIMAL, "utf-8")
    result = _roll(plan, 2024)
    assert result.rolled.open_items == []
    built = build_plan(BuildRequest(result.path, ready=True))
    assert built.open_items == 0
    (checked,) = check_files([built.path], CheckRequest())
    assert (checked.problems, checked.findings) == ((), ())


def test_a_plan_with_open_items_is_not_ready(folder: Path) -> None:
    made = _roll(folder / "ke-hoach-2023.yaml", 2024).path
    assert build_plan(BuildRequest(made)).open_items == 7
    with pytest.raises(BadInput) as refused:
        build_plan(BuildRequest(made, ready=True))
    assert [one.code for one in refused.value.problems] == ["con-phai-xem"] * 7


def test_the_answered_item_of_an_import_stays(tmp_path: Path) -> None:
    plan = tmp_path / "kh.yaml"
    item = (
        "can_xem_lai:\n  - muc: van_ban.trich_yeu\n    ma: nhap-khong-ro\n    ly_do: đọc không rõ\n"
    )
    plan.write_text(MINIMAL + item, "utf-8")
    data: Any = read_source(_roll(plan, 2024).path).data
    assert [one["ma"] for one in data["can_xem_lai"]] == ["nhap-khong-ro"]


def test_times_by_kind(tmp_path: Path) -> None:
    plan = tmp_path / "kh.yaml"
    text = MINIMAL.replace(
        "Trước ngày 20/6/2023\n",
        "{ truoc_ngay: 30/6/2023, mau: 'Xong trước ngày {truoc_ngay}' }\n"
        "  - noi_dung: Việc hai\n    thuc_hien: A\n    thoi_gian: { quy: II/2023 }\n"
        "  - noi_dung: Việc ba\n    thuc_hien: A\n"
        "    thoi_gian:\n      tu_nam: 2023\n      den_nam: 2025\n"
        "  - noi_dung: Việc bốn\n    thuc_hien: A\n    thoi_gian: { da_thuc_hien: true }\n"
        "  - noi_dung: Việc năm\n    thuc_hien: A\n    thoi_gian: { thang: 12/2023 }\n",
    )
    plan.write_text(text, "utf-8")
    result = _roll(plan, 2024)
    times = [one["thoi_gian"] for one in _read(result.path)["hoat_dong"]]
    assert times[0]["truoc_ngay"] == "30/6/2024"
    assert times[1] == {"quy": "II/2024"}
    assert times[2] == {"tu_nam": 2023, "den_nam": 2025}
    assert times[4] == {"thang": "12/2024"}
    assert [(one.path[1], one.code, one.proposals[0]) for one in result.rolled.open_items] == [
        (0, "ngay-nghi", "Xong chậm nhất ngày 28/6/2024"),
        (3, "da-thuc-hien", "Quý I/2024"),
    ]


def test_json_stays_json(tmp_path: Path) -> None:
    data = read_source(_write(tmp_path / "kh.yaml", MINIMAL)).data
    plan = _write(tmp_path / "kh-2023.json", json.dumps(data, ensure_ascii=False))
    made = _roll(plan, 2024).path
    assert made.name == "kh-2024.json"
    assert json.loads(made.read_text("utf-8"))["hoat_dong"][0]["noi_dung"] == "Báo cáo năm 2024"


def test_activities_of_a_spreadsheet_come_into_the_plan(tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["TT", "Nội dung", "Đơn vị thực hiện", "Thời gian"])
    sheet.append([1, "Báo cáo năm 2023", "Các đơn vị", "Trước ngày 20/6/2023"])
    book.save(tmp_path / "viec.xlsx")
    head = MINIMAL.split("hoat_dong:\n  -")[0] + "hoat_dong: viec.xlsx # bảng\n"
    plan = _write(tmp_path / "kh.yaml", head + MINIMAL[MINIMAL.index("nguoi_ky") :])
    result = _roll(plan, 2024)
    text = result.path.read_text("utf-8")
    assert "hoat_dong: # bảng\n  - noi_dung: Báo cáo năm 2024\n" in text
    assert "hoat-dong-vao-ke-hoach" in [one.code for one in result.notices]


def test_names_of_files_follow_to_another_folder(folder: Path) -> None:
    (folder / "sau").mkdir()
    made = _roll(folder / "ke-hoach-2023.yaml", 2024, folder / "sau" / "kh.yaml").path
    assert _read(made)["ho_so_co_quan"] == "../co-quan.yaml"
    assert build_plan(BuildRequest(made)).open_items == 7


def test_a_file_that_is_there_is_not_lost(folder: Path) -> None:
    (folder / "ke-hoach-2024.yaml").write_text("của tôi", "utf-8")
    with pytest.raises(OutputRefused):
        roll_plan(RolloverRequest(folder / "ke-hoach-2023.yaml", 2024))
    assert (folder / "ke-hoach-2024.yaml").read_text("utf-8") == "của tôi"


@pytest.mark.parametrize("year", [2023, 1800])
def test_a_year_that_is_none(folder: Path, year: int) -> None:
    with pytest.raises(BadInput) as refused:
        roll_plan(RolloverRequest(folder / "ke-hoach-2023.yaml", year))
    assert [one.code for one in refused.value.problems] == ["nam-moi-sai"]


def _write(path: Path, text: str) -> Path:
    path.write_text(text, "utf-8")
    return path


_PIECES = st.sampled_from(
    [
        "Báo cáo năm {0}",
        "đăng ký giao ước thi đua năm {1}",
        "theo Công văn số 12/SNV-TCCB ngày 05/02/{0}",
        "thực hiện giai đoạn 2021 - 2025",
        "nhiệm vụ 06 tháng cuối năm {0}",
        "gửi trước ngày 15/3/{0}",
        "trong quý II/{0}",
        "năm học {0} - {1}",
        "thường xuyên, định kỳ 06 tháng",
        "kỷ niệm 75 năm Ngày truyền thống (11/6/1948 - 11/6/2023)",
    ]
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(_PIECES, min_size=1, max_size=4), st.integers(1, 6))
def test_any_text_there_and_back(pieces: list[str], step: int) -> None:
    text = "; ".join(pieces).format(2023, 2024)
    there = roll_words(text, new=2023 + step).text
    assert roll_words(there, old=2023 + step, new=2023).text == text
    walked = text
    for year in range(2023, 2023 + step):
        walked = roll_words(walked, old=year, new=year + 1).text
    assert walked == there


@given(st.integers(1, 12), st.integers(1, 28), st.integers(2024, 2040))
@settings(deadline=None, max_examples=60)
def test_a_deadline_keeps_its_day_and_is_asked_about_on_days_off(
    month: int, day: int, year: int
) -> None:
    import datetime as dt

    result = roll_words(f"Trước ngày {day:02}/{month}/2023", role=THOI_GIAN, new=year)
    assert result.text == f"Trước ngày {day:02}/{month}/{year}"
    if dt.date(year, month, day).weekday() == 6:
        assert result.codes == ["ngay-nghi"]


@pytest.mark.parametrize("flow", [True, False])
@pytest.mark.parametrize("style", [None, '"', "'", "|", ">"])
def test_however_the_yaml_is_spelled(folder: Path, flow: bool, style: str | None) -> None:
    import yaml

    plan = folder / "ke-hoach-2023.yaml"
    wanted = _read(_roll(plan, 2024).path)
    data: Any = read_source(plan).data
    data["van_ban"].pop("so")
    text = yaml.safe_dump(
        data, default_flow_style=flow, default_style=style, sort_keys=False, allow_unicode=True
    )
    text = text.replace("!!int ", "").replace("!!bool ", "").replace("\n", "\r\n")
    plan.write_bytes(b"\xef\xbb\xbf" + text.encode())
    made = _roll(plan, 2024).path
    del wanted["van_ban"]["so"]
    assert _read(made) == wanted
    raw = made.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\n") == raw.count(b"\r\n")
