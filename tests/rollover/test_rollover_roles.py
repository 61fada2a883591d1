"""The Khối trưởng who changes, and lists of what ended that an office adds."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from rolling_help import SEED

from kehoach.actions.rollover import RolloverRequest, RolloverResult, roll_plan
from kehoach.errors import BadInput
from kehoach.reading.plan import read_plan

NGHE_AN = """\
  - ma: SNN-NA
    ten: Sở Nông nghiệp và PTNT tỉnh Nghệ An
    dia_danh: Nghệ An
    chu_quan: UBND tỉnh Nghệ An
    ten_co_quan: Sở Nông nghiệp và Phát triển nông thôn
    viet_tat: SNN-NA
    dia_chi: 129 Lê Hồng Phong, Vinh
    nguoi_dung_dau: { ho_ten: Nguyễn Văn An, chuc_vu: Giám đốc Sở NN và PTNT Nghệ An }
"""
TURNS = """
luan_phien:
  - { nam: 2024, vai_tro: { khoi_truong: SNN-NA, khoi_pho: SNN-HT } }
  - { nam: 2025, vai_tro: { khoi_truong: SNN-TH } }
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Return the seed's plan with a roster that knows who leads in 2024 and 2025."""
    shutil.copytree(SEED.parent, tmp_path / "seed")
    roster = tmp_path / "seed" / "don-vi.yaml"
    lines = roster.read_text("utf-8").splitlines(keepends=True)
    kept = [NGHE_AN if "ma: SNN-NA" in line else line for line in lines]
    roster.write_text("".join(kept) + TURNS, "utf-8")
    return tmp_path / "seed" / "ke-hoach-2023.yaml"


def _roll(plan: Path, year: int, **options: Any) -> RolloverResult:
    return roll_plan(RolloverRequest(plan, year, **options))


def _codes(result: RolloverResult) -> set[str]:
    return {one.code for one in result.rolled.open_items if one.code.startswith("khoi-truong")}


def test_place_body_signer_and_contact_go_with_the_leader(plan: Path) -> None:
    result = _roll(plan, 2024)
    new = read_plan(result.path).plan
    assert new.co_quan.chu_quan == "UBND tỉnh Nghệ An"
    assert (new.co_quan.viet_tat, new.co_quan.dia_danh) == ("SNN-NA", "Nghệ An")
    assert new.co_quan.dia_chi == "129 Lê Hồng Phong, Vinh"
    assert new.nguoi_ky.chuc_vu == "Khối trưởng"
    assert new.nguoi_ky.chuc_vu_khac == "Giám đốc Sở NN và PTNT Nghệ An"
    assert new.nguoi_ky.ho_ten == "Nguyễn Văn An"
    assert new.ho_so_co_quan is None
    assert _codes(result) == {"khoi-truong-luu"}


def test_the_words_of_the_roles_stay(plan: Path) -> None:
    assert "\n    Khối trưởng có trách nhiệm" in _roll(plan, 2024).path.read_text("utf-8")


def test_a_leader_who_stays_is_not_asked_about(plan: Path) -> None:
    result = _roll(plan, 2025)
    assert _codes(result) == set()
    assert read_plan(result.path).plan.ho_so_co_quan == "co-quan.yaml"


def test_a_year_that_the_roster_does_not_know_is_asked_about(plan: Path) -> None:
    assert _codes(_roll(plan, 2026)) == {"khoi-truong"}


def test_the_leader_named_on_the_command_line(plan: Path) -> None:
    result = _roll(plan, 2026, khoi_truong="snn-na")
    assert read_plan(result.path).plan.co_quan.dia_danh == "Nghệ An"


def test_what_the_roster_lacks_is_named(plan: Path) -> None:
    result = _roll(plan, 2026, khoi_truong="SNN-HT")
    assert _codes(result) == {"khoi-truong-thieu"}
    (item,) = [one for one in result.rolled.open_items if one.code == "khoi-truong-thieu"]
    assert "ten_co_quan, viet_tat, nguoi_dung_dau" in item.reason
    assert read_plan(result.path).plan.co_quan.dia_danh == "Thanh Hóa"


def test_a_leader_who_is_no_member(plan: Path) -> None:
    with pytest.raises(BadInput) as refused:
        _roll(plan, 2026, khoi_truong="SNN-HTX")
    (problem,) = refused.value.problems
    assert (problem.code, "SNN-HT" in problem.hint) == ("khong-ro-don-vi", True)
    assert not plan.with_name("ke-hoach-2026.yaml").exists()


def test_texts_that_name_the_old_leader_are_asked_about(plan: Path) -> None:
    text = plan.read_text("utf-8").replace("về Khối trưởng.", "về Khối trưởng, tại Thanh Hóa.")
    plan.write_text(text, "utf-8")
    assert _codes(_roll(plan, 2024)) == {"khoi-truong-luu", "khoi-truong-cu"}


OWN = """\
van_ban:
  - loai: Thông tư
    so_ky_hieu: 08/2018/TT-BNN
    thay_bang: Thông tư số 99/2024/TT-XYZ
    tu: 01/3/2024
    nguon: Thông tư số 99/2024/TT-XYZ
phong_trao:
  - ten: Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở
    tu_nam: 2019
    den_nam: 2023
    nguon: văn bản của cơ quan
ten:
  - { cu: Vụ TCCB, moi: Vụ Tổ chức, tu: 01/02/2024, nguon: quyết định của Bộ }
"""


def _words(result: RolloverResult) -> set[tuple[str, str]]:
    return {(one.code, one.proposal) for one in result.rolled.warnings if one.proposal}


EXPECTED = {
    ("van-ban-het-hieu-luc", "Thông tư số 99/2024/TT-XYZ"),
    ("phong-trao-het", "hỏi cơ quan phát động"),
    ("ten-cu", "Vụ Tổ chức"),
}


def test_an_office_adds_its_own_list(plan: Path) -> None:
    own = plan.with_name("them.yaml")
    own.write_text(OWN, "utf-8")
    assert _words(_roll(plan, 2024, thay_the=own)) == EXPECTED


def test_the_list_named_by_the_project(plan: Path) -> None:
    plan.with_name("them.yaml").write_text(OWN, "utf-8")
    plan.with_name("kehoach.toml").write_text('[rollover]\nthay-the = "them.yaml"\n', "utf-8")
    assert _words(_roll(plan, 2024)) == EXPECTED


def test_a_list_that_is_none(plan: Path) -> None:
    own = plan.with_name("them.yaml")
    own.write_text("van_ban:\n  - loai: Luật\n", "utf-8")
    with pytest.raises(BadInput) as refused:
        _roll(plan, 2024, thay_the=own)
    assert {one.code for one in refused.value.problems} == {"thieu-khoa"}


def test_a_law_that_was_replaced(plan: Path) -> None:
    law = "can_cu:\n  - { loai: Luật, trich_yeu: 'Thi đua, khen thưởng', ngay: 26/11/2003 }\n"
    plan.write_text(plan.read_text("utf-8").replace("can_cu:\n", law, 1), "utf-8")
    assert (
        "van-ban-het-hieu-luc",
        "Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022",
    ) in _words(_roll(plan, 2024))


def test_working_days_that_the_state_swapped(plan: Path) -> None:
    own = plan.with_name("them.yaml")
    own.write_text("hoan_doi:\n  - { nghi: 01/12/2027, lam_bu: 04/12/2027 }\n", "utf-8")
    result = _roll(plan, 2027, thay_the=own)
    asked = {
        one.path[1]: one.proposals[0] for one in result.rolled.open_items if one.code == "ngay-nghi"
    }
    assert asked[9] == "Chậm nhất ngày 30/11/2027"
    assert "chua-co-lich-nghi" not in {one.code for one in result.notices}


def test_a_roster_of_the_old_year_is_told(plan: Path) -> None:
    plan.with_name("don-vi.yaml").rename(plan.with_name("don-vi-2023.yaml"))
    text = plan.read_text("utf-8").replace("danh_sach: don-vi.yaml", "danh_sach: don-vi-2023.yaml")
    plan.write_text(text, "utf-8")
    assert "tep-nam-cu" in {one.code for one in _roll(plan, 2024).rolled.warnings}
