"""Titles typed as words are found in the roster, or stay words; nothing is half understood."""

import pytest

from kehoach.model import DanhSachDonVi, ThucHien
from kehoach.model.parties import _resolve_words, list_calls

DANH_SACH = DanhSachDonVi.model_validate(
    {
        "vai_tro": {
            "khoi_truong": {"ten": "Khối trưởng"},
            "khoi_pho": {"ten": "Khối phó"},
            "cac_don_vi": {
                "ten": "Các đơn vị trong Khối", "ten_ghep": "các đơn vị", "tat_ca": True,
            },
        },
        "don_vi": [
            {"ma": "SNN-NA", "ten": "Sở Nông nghiệp và PTNT tỉnh Nghệ An", "ten_gon": "Nghệ An"},
            {"ma": "A", "ten": "Trường Một", "ten_gon": "Trường"},
            {"ma": "B", "ten": "Trường Hai", "ten_gon": "Trường"},
        ],
    }
)  # fmt: skip


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Khối trưởng", ("khoi_truong",)),
        ("khối trưởng, KHỐI PHÓ", ("khoi_truong", "khoi_pho")),
        ("Khối trưởng, Khối phó và các đơn vị", ("khoi_truong", "khoi_pho", "cac_don_vi")),
        ("Khối trưởng; Nghệ An", ("khoi_truong", "SNN-NA")),
        ("Sở Nông nghiệp và PTNT tỉnh Nghệ An", ("SNN-NA",)),
    ],
)
def test_titles_are_found_and_words_stay_as_typed(words: str, names: tuple[str, ...]) -> None:
    found = _resolve_words(ThucHien(ghi=words), list_calls(DANH_SACH))
    assert (found.ai, found.ghi) == (names, words)


def test_typed_names_need_no_words() -> None:
    found = _resolve_words(ThucHien(ghi="khoi_truong, A"), list_calls(DANH_SACH))
    assert (found.ai, found.ghi) == (("khoi_truong", "A"), None)


@pytest.mark.parametrize(
    "words",
    [
        "Phòng chuyên môn",
        "Khối trưởng và Phòng chuyên môn",  # one of two is no party
        "Trường",  # two units are called so
        "Khôi trưởng",  # a slip is not guessed
    ],
)
def test_what_is_not_all_titles_stays_words(words: str) -> None:
    thuc_hien = ThucHien(ghi=words)
    assert _resolve_words(thuc_hien, list_calls(DANH_SACH)) == thuc_hien
