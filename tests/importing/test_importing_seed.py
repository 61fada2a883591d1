"""The real plan of 2023, from its text and from the Word file that we build of it."""

from pathlib import Path

import pytest

from kehoach.actions.build import BuildRequest, build_plan
from kehoach.actions.importing import ImportRequest, import_plan
from kehoach.reading.plan import read_plan

EXAMPLE = Path(__file__).parents[2] / "examples" / "khoi-thi-dua-2023"

DIFFERENCES = {
    # the slip of the scan is proposed and not mended; the rest is how the source writes
    "Hoạt động Khối thi đua Sở": "Hoạt động Khôi thi đua Sở",
    "về việc tổ chức Khối thi đua": "về việc tổ chức Khôi thi đua",
    "Khối thi đua vùng Trung Bộ ban hành": "Khôi thi đua vùng Trung Bộ ban hành",
    "tại khoản 2 Công văn": "tại Khoản 2, Công văn",
    "vùng Trung Bộ năm 2023 và ký kết": "vùng Trung bộ năm 2023 và ký kết",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("nhap")
    for name in ("co-quan.yaml", "don-vi.yaml", "ke-hoach-2023.yaml", "nguon.txt"):
        (folder / name).write_bytes((EXAMPLE / name).read_bytes())
    build_plan(BuildRequest(folder / "ke-hoach-2023.yaml", folder / "word.docx"))
    return folder


def bring_in(folder, source):
    out = folder / f"{source.split('.')[0]}-nhap.yaml"
    return import_plan(
        ImportRequest(
            folder / source, out, folder / "co-quan.yaml", folder / "don-vi.yaml", force=True
        )
    )


def show(plan):
    """Return the data of a plan, the list of open items and what no source says left out."""
    data = plan.model_dump(exclude={"can_xem_lai"})
    for row in data["hoat_dong"]:
        row.pop("bao_cao", None)
    return data


def replace_texts(value, pairs):
    if isinstance(value, str):
        for old, new in pairs.items():
            value = value.replace(old, new)
        return value
    if isinstance(value, dict):
        return {key: replace_texts(one, pairs) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(replace_texts(one, pairs) for one in value)
    return value


@pytest.mark.parametrize("source", ["nguon.txt", "word.docx"])
def test_no_word_is_lost_or_moved(folder, source):
    reckoning = bring_in(folder, source).reckoning
    assert reckoning.words > 1200
    assert (reckoning.printed, reckoning.kept) == (reckoning.words, 0)
    assert reckoning.lost == ()
    assert reckoning.moved == ()


def test_the_word_file_gives_the_data_of_the_example(folder):
    plan = read_plan(bring_in(folder, "word.docx").path).plan
    assert show(plan) == show(read_plan(folder / "ke-hoach-2023.yaml").plan)


def test_the_text_gives_the_same_but_for_what_it_says_otherwise(folder):
    plan = read_plan(bring_in(folder, "nguon.txt").path).plan
    expected = show(read_plan(folder / "ke-hoach-2023.yaml").plan)
    found = replace_texts(expected, DIFFERENCES)
    assert found != expected
    assert show(plan) == found


def test_slips_of_the_scan_are_proposed(folder):
    result = bring_in(folder, "nguon.txt")
    slips = {
        item["muc"]: item["de_xuat"] for item in result.list_open_items() if item["ma"] == "go-nham"
    }
    assert slips == {
        "van_ban.trich_yeu": [
            "Hoạt động Khối thi đua Sở Nông nghiệp và PTNT các tỉnh vùng Trung Bộ năm 2023"
        ],
        "can_cu[2].trich_yeu": ["về việc tổ chức Khối thi đua"],
        "mo_dau": ["Khối thi đua vùng Trung Bộ ban hành Kế hoạch hoạt động năm 2023 như sau:"],
    }


def test_reports_are_asked_for(folder):
    items = bring_in(folder, "nguon.txt").list_open_items()
    asked = [item["muc"] for item in items if item["ma"] == "bao-cao"]
    assert asked == ["hoat_dong[4].bao_cao", "hoat_dong[6].bao_cao", "hoat_dong[9].bao_cao"]


def test_each_field_has_its_line(folder):
    fields = {one["path"]: one for one in bring_in(folder, "nguon.txt").list_fields()}
    # line numbers as an editor shows them in nguon.txt
    lines = (folder / "nguon.txt").read_text("utf-8").splitlines()
    for path in ("van_ban.trich_yeu", "hoat_dong[7].noi_dung", "ket_thuc", "noi_nhan[1].ten"):
        assert str(fields[path]["value"])[:30] in lines[fields[path]["number"] - 1]
        assert 0 < fields[path]["confidence"] <= 1


def test_without_profile_what_lacks_is_blank_and_asked_for(folder):
    result = import_plan(ImportRequest(folder / "nguon.txt", folder / "rieng.yaml"))
    lacking = [item["muc"] for item in result.list_open_items() if item["ma"] == "thieu"]
    assert lacking == ["co_quan.ten"]
    assert "  ten: # CẦN ĐIỀN: bản gốc không có: tên cơ quan ban hành\n" in result.path.read_text(
        "utf-8"
    )
    assert result.reckoning.lost == ()
