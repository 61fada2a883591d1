"""The plan that we build, recognised as a stranger's: every component, its line, nothing else."""

from pathlib import Path

import pytest

from kehoach.metrics import measure
from kehoach.recognition.parts import Recognised
from kehoach.recognition.recognising import recognise
from kehoach.word.opening import open_document
from kehoach.word.package import read_package


@pytest.fixture(scope="module")
def found(built_2023: Path) -> Recognised:
    return recognise(open_document(read_package(built_2023.read_bytes(), name="ke-hoach.docx")))


def test_kind(found: Recognised) -> None:
    assert found.kind == "ke_hoach"


@pytest.mark.parametrize(
    ("component", "words"),
    [
        ("quoc_hieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("tieu_ngu", "Độc lập - Tự do - Hạnh phúc"),
        ("co_quan_chu_quan", "UBND TỈNH THANH HÓA"),
        ("co_quan_ban_hanh", "SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN"),
        ("ten_loai", "KẾ HOẠCH"),
        ("noi_nhan_nhan", "Nơi nhận:"),
    ],
)
def test_words_of_a_component(found: Recognised, component: str, words: str) -> None:
    assert [part.text for part in found.find(component)] == [words]


def test_each_component_of_the_frame_stands_once_in_the_main_text(found: Recognised) -> None:
    for component in (
        "so_ky_hieu", "dia_danh_ngay", "trich_yeu", "chuc_vu", "ho_ten", "so_trang",
    ):  # fmt: skip
        assert [part.annex for part in found.find(component)] == [0], component


def test_the_three_lines_and_their_lengths(found: Recognised) -> None:
    ruled = {part.component for part in found.parts if part.rule}
    assert ruled == {"co_quan_ban_hanh", "tieu_ngu", "trich_yeu"}
    tieu_ngu = found.get("tieu_ngu")
    assert tieu_ngu is not None
    assert tieu_ngu.rule is not None
    width = measure("Độc lập - Tự do - Hạnh phúc", 14, bold=True)
    assert tieu_ngu.rule.length == pytest.approx(width, abs=0.5)


def test_every_paragraph_with_words_is_a_component(found: Recognised) -> None:
    claimed = {one.where for part in found.parts for one in part.paragraphs}
    left = [
        one.text
        for one in found.document.walk()
        if one.text.strip(" _") and one.where not in claimed
    ]
    assert left == []
