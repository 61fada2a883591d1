"""A list of mistakes in small good files: each has its own message, at its own place."""

from __future__ import annotations

import pathlib
import re
from dataclasses import dataclass
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kehoach.cli import main
from kehoach.errors import BadInput, Problem
from kehoach.reading.plan import read_plan

PLAN = """\
ho_so_co_quan: co-quan.yaml
danh_sach: don-vi.yaml
nam: 2023
van_ban:
  so: 12
  ngay: 25/5/2023
  trich_yeu: Hoạt động Khối thi đua năm 2023
  do_khan: khan
can_cu:
  - loai: Nghị định
    so_ky_hieu: 98/2023/NĐ-CP
    ngay: 31/12/2023
    co_quan: Chính phủ
    trich_yeu: quy định chi tiết
  - Theo đề nghị của Trưởng phòng
muc:
  - tieu_de: Mục đích
    noi_dung: Đẩy mạnh thi đua.
  - tieu_de: Nội dung
    bang: hoat_dong
hoat_dong:
  - noi_dung: Ký giao ước
    thuc_hien: [khoi_truong, SNV]
    thoi_gian: Trước ngày 30/6/2023
    bao_cao: true
  - noi_dung: Tổng kết
    thuc_hien: Các đơn vị
    thoi_gian: {thang: 12/2023}
ket_thuc: Trên đây là Kế hoạch
nguoi_ky: giam_doc
noi_nhan:
  - {ten: UBND tỉnh, de: b/c}
"""
PROFILE = """\
co_quan:
  ten: Sở Nội vụ
  viet_tat: SNV
  dia_danh: Nghệ An
nguoi_ky:
  giam_doc:
    chuc_vu: Giám đốc
  pho:
    quyen_han: [TM. Ủy ban nhân dân, KT. Giám đốc]
    chuc_vu: Phó Giám đốc
luu: TCCB
kieu:
  co_chu: 14
"""
ROSTER = """\
vai_tro:
  khoi_truong:
    ten: Khối trưởng
don_vi:
  - {ma: SNV, ten: Sở Nội vụ, vai_tro: khoi_truong}
  - ma: STC
    ten: Sở Tài chính
    thu_dien_tu: stc@example.gov.vn
"""
GOOD = {"ke-hoach.yaml": PLAN, "co-quan.yaml": PROFILE, "don-vi.yaml": ROSTER}


@dataclass(frozen=True)
class Bad:
    """``old`` becomes ``new``; the one problem has ``code`` and ``words`` and stands at ``at``."""

    name: str
    old: str
    new: str
    at: str
    code: str
    words: list[str]

    def list_files(self) -> dict[str, str]:
        """Return the files with the mistake; exactly one place of one of them changes."""
        assert sum(text.count(self.old) for text in GOOD.values()) == 1, self.name
        return {name: text.replace(self.old, self.new) for name, text in GOOD.items()}


def write_fourth_rung() -> str:
    """Return a heading with three rungs of headings below it."""
    lines = ["- tieu_de: Mục đích"]
    for rung in range(1, 4):
        lines += ["    " * rung + "muc:", "    " * rung + "  - tieu_de: Con"]
    return "\n".join(lines) + "\n    noi_dung: Đẩy"


def write_points() -> str:
    """Return a section with one item that has a point more than the alphabet has letters."""
    points = ["          - Một điểm"] * 24
    return "\n".join(["muc:", "      - tieu_de: Con", "        muc:", *points])


MADE = {
    "<fourth rung>": write_fourth_rung(),
    "<24 points>": write_points(),
    "<20001 characters>": "dài " * 5000 + "!",
}
"""What is too long to be typed into the list."""


def list_bad() -> list[Bad]:
    """Return the list of mistakes, which stands in a file of its own."""
    text = pathlib.Path(__file__).with_name("bad_plans.yaml").read_text("utf-8")
    rows: list[dict[str, Any]] = yaml.safe_load(text)
    return [Bad(**row | {"new": MADE.get(row["new"], row["new"])}) for row in rows]


BAD = list_bad()


def refuse(folder: pathlib.Path, files: dict[str, str]) -> list[Problem]:
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    with pytest.raises(BadInput) as caught:
        read_plan(folder / "ke-hoach.yaml")
    return list(caught.value.problems)


def show(problem: Problem) -> str:
    """Return the message without the folder of the test."""
    return str(problem).replace(f"{pathlib.Path(problem.place.file).parent}/", "")


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.name)
def test_each_mistake_has_one_message_of_its_own(bad: Bad, tmp_path: pathlib.Path) -> None:
    problems = refuse(tmp_path, bad.list_files())
    assert [problem.code for problem in problems] == [bad.code]
    message = show(problems[0])
    assert message.split()[0] == bad.at
    assert [words for words in bad.words if words not in message] == []
    assert re.search(r"^  cần ", message, re.MULTILINE)
    # what a programmer says and a clerk does not
    assert not re.search(r"None|True|False|dict|tuple|(?<!!)str\b|int\b|NoneType|pydantic", message)


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.name)
def test_the_command_refuses_it_and_writes_nothing(
    bad: Bad, tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in bad.list_files().items():
        (tmp_path / name).write_text(text, "utf-8")
    assert main(["build", str(tmp_path / "ke-hoach.yaml")]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert bad.words[0] in told.err
    assert "Traceback" not in told.err
    assert {path.name for path in tmp_path.iterdir()} == set(GOOD)


def test_there_are_more_than_a_hundred_of_them() -> None:
    assert len({bad.name for bad in BAD}) == len(BAD) > 100


def test_no_two_messages_are_the_same(tmp_path: pathlib.Path) -> None:
    texts = [show(problem) for bad in BAD for problem in refuse(tmp_path, bad.list_files())]
    assert len(set(texts)) == len(texts)


def test_a_hundred_mistakes_are_told_and_the_rest_counted(tmp_path: pathlib.Path) -> None:
    row = "  - {noi_dung: Việc, thuc_hien: [SNV], thoi_gian: Trước ngày 31/02/2023}\n"
    text = PLAN.replace("hoat_dong:\n", "hoat_dong:\n" + row * 250)
    problems = refuse(tmp_path, GOOD | {"ke-hoach.yaml": text})
    assert len(problems) == 101
    assert problems[-1].code == "con-loi-nua"
    assert "còn 150 lỗi nữa" in problems[-1].found


def test_the_good_plan_is_good(tmp_path: pathlib.Path) -> None:
    for name, text in GOOD.items():
        (tmp_path / name).write_text(text, "utf-8")
    assert read_plan(tmp_path / "ke-hoach.yaml").plan.nam == 2023


@pytest.mark.parametrize(
    ("file", "text", "at", "code", "words"),
    [
        ("ke-hoach.yaml", "- nam: 2023\n", "ke-hoach.yaml:1:1", "khong-phai-nhom", "danh sách 1"),
        ("ke-hoach.yaml", "Kế hoạch\n", "ke-hoach.yaml:1:1", "khong-phai-nhom", "Kế hoạch"),
        ("ke-hoach.yaml", "", "ke-hoach.yaml", "tep-rong", "0 byte"),
        ("ke-hoach.yaml", "# chưa có gì\n", "ke-hoach.yaml:1:1", "tep-rong", "chú thích"),
        ("co-quan.yaml", "- ten: Sở\n", "co-quan.yaml:1:1", "khong-phai-nhom", "danh sách 1 mục"),
        ("co-quan.yaml", " ", "co-quan.yaml", "tep-rong", "khoảng trắng"),
        ("don-vi.yaml", "- ma: SNV\n", "don-vi.yaml:1:1", "khong-phai-nhom", "danh sách 1 mục"),
    ],
)
def test_a_file_that_is_wrong_as_a_whole_is_told_once(
    file: str, text: str, at: str, code: str, words: str, tmp_path: pathlib.Path
) -> None:
    problems = refuse(tmp_path, GOOD | {file: text})
    assert [problem.code for problem in problems] == [code]
    assert show(problems[0]).split()[0] == at
    assert words in show(problems[0])


def test_a_workbook_is_no_plan(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "ke-hoach.xlsx"
    path.write_bytes(b"PK")
    with pytest.raises(BadInput) as caught:
        read_plan(path)
    assert [problem.code for problem in caught.value.problems] == ["bang-tinh-sai-cho"]


def test_a_plan_that_is_not_there(tmp_path: pathlib.Path) -> None:
    with pytest.raises(BadInput) as caught:
        read_plan(tmp_path / "ke-hoach.yaml")
    assert [problem.code for problem in caught.value.problems] == ["khong-co-tep"]


def test_all_mistakes_of_all_files_come_at_once_in_order(tmp_path: pathlib.Path) -> None:
    changes = [
        ("ke-hoach.yaml", "nam: 2023\n", "nam: 23\n"),
        ("ke-hoach.yaml", "ngay: 31/12/2023", "ngay: 31/12/23"),
        ("ke-hoach.yaml", "Trước ngày 30/6/2023", "Trước ngày 31/6/2023"),
        ("ke-hoach.yaml", "bao_cao: true", "baocao: true"),
        ("ke-hoach.yaml", "nguoi_ky: giam_doc", "nguoi_ky: chanh_van_phong"),
        ("co-quan.yaml", "viet_tat: SNV", "viet_tat: s n v"),
        ("co-quan.yaml", "co_chu: 14", "co_chu: 15"),
        ("don-vi.yaml", "    ten: Khối trưởng", "    tenn: Khối trưởng"),
        ("don-vi.yaml", "stc@example.gov.vn", "stc"),
    ]
    files = dict(GOOD)
    for name, old, new in changes:
        files[name] = files[name].replace(old, new)
    places = [show(problem).split()[0] for problem in refuse(tmp_path, files)]
    assert places == [
        "ke-hoach.yaml:3:6",
        "ke-hoach.yaml:12:11",
        "ke-hoach.yaml:24:16",
        "ke-hoach.yaml:25:5",
        "ke-hoach.yaml:30:11",
        "co-quan.yaml:3:13",
        "co-quan.yaml:13:11",
        "don-vi.yaml:3:5",
        "don-vi.yaml:8:18",
    ]


def test_a_profile_that_is_wrong_twice_over_is_told_once(tmp_path: pathlib.Path) -> None:
    """The signer is read under the profile and under the plan; so is the body."""
    profile = PROFILE.replace("    chuc_vu: Giám đốc\n", "    quyen_han: [GĐ]\n")
    files = GOOD | {"co-quan.yaml": profile.replace("  ten: Sở Nội vụ\n", "")}
    problems = refuse(tmp_path, files)
    assert [(problem.code, problem.path) for problem in problems] == [
        ("thieu-khoa", "co_quan.ten"),
        ("thieu-khoa", "nguoi_ky.giam_doc.chuc_vu"),
        ("quyen-han-khong-biet", "nguoi_ky.giam_doc.quyen_han[1]"),
    ]


JUNK = ["", " []", " {}", " [1, [2]]", " {a: {b: 1}}", " true", " 0", " -5", " 31/02/2023", ' ""']
LINES = [(name, index) for name, text in GOOD.items() for index in range(text.count("\n"))]


@given(st.lists(st.tuples(st.sampled_from(LINES), st.sampled_from([*JUNK, None])), max_size=3))
def test_whatever_is_broken_is_told_in_order_and_once(
    tmp_path_factory: pytest.TempPathFactory, breaks: list[tuple[tuple[str, int], str | None]]
) -> None:
    """A value becomes junk, or (None) a line is lost: never more than a refusal."""
    texts = {name: text.splitlines() for name, text in GOOD.items()}
    for (name, index), junk in breaks:
        line = texts[name][index]
        texts[name][index] = "" if junk is None else line.partition(":")[0] + ":" + junk
    folder = tmp_path_factory.mktemp("plan")
    for name, lines in texts.items():
        (folder / name).write_text("\n".join(lines) + "\n", "utf-8")
    try:
        read_plan(folder / "ke-hoach.yaml")
    except BadInput as error:
        texts_told = [str(problem) for problem in error.problems]
        assert len(set(texts_told)) == len(texts_told) > 0
        own = [p.place.line or 0 for p in error.problems if p.place.file.endswith("ke-hoach.yaml")]
        assert own == sorted(own)
