"""Who signs, who receives, phụ lục and marks: the facts that the checker rests on."""

import pytest

from kehoach import nd30
from kehoach.nd30 import Basis, Severity


def test_the_signer_is_told_with_title_and_name():
    assert nd30.NGUOI_KY.value == {"chuc_vu", "ho_ten"}
    assert "Điều 8" in nd30.NGUOI_KY.citation


def test_the_space_after_a_formula_is_only_drawn():
    assert nd30.SAU_QUYEN_HAN.value == ". "
    assert nd30.SAU_QUYEN_HAN.severity is Severity.WARNING


def test_kinh_gui_stands_in_cong_van_and_what_goes_upward():
    assert nd30.KINH_GUI_ALWAYS.value == {"cong_van"}
    assert nd30.KINH_GUI_UPWARD.value == {"to_trinh", "bao_cao"}


def test_kinds_that_go_out_by_themselves():
    assert nd30.NOI_NHAN_LOAI.value < nd30.KINDS.keys()
    assert {"cong_van", "ke_hoach", "quyet_dinh"} < nd30.NOI_NHAN_LOAI.value
    assert not {"bien_ban", "quy_che", "phieu_gui"} & nd30.NOI_NHAN_LOAI.value


def test_phu_luc_are_numbered_from_two_on():
    assert nd30.PHU_LUC_SO.value == 2
    assert nd30.PHU_LUC_SO.basis is Basis.LAW
    assert nd30.PHU_LUC_MOT.severity is Severity.NOTE


def test_an_electronic_signature_is_upright_10():
    sign = nd30.CHU_KY_SO.value
    assert (sign.co_chu, sign.dam, sign.nghieng) == (10, False, False)


@pytest.mark.parametrize(
    ("fact", "muc"),
    [
        (nd30.BO_HOC_HAM, "Mục II, khoản 7"),
        (nd30.CHUC_VU, "Mục II, khoản 7"),
        (nd30.KINH_GUI_DONG, "Mục II, khoản 9"),
        (nd30.NOI_NHAN_DONG, "Mục II, khoản 9"),
        (nd30.LUU_CHU, "Mục II, khoản 9"),
        (nd30.PHU_LUC_DAN, "Mục III, khoản 1, điểm a"),
        (nd30.PHU_LUC_DONG, "Mục III, khoản 1, điểm b"),
        (nd30.KEM_THEO, "Mục III, khoản 1, điểm c"),
        (nd30.KHUNG, "Mục III, khoản 2"),
    ],
)
def test_what_the_text_says_is_law(fact, muc):
    assert muc in fact.citation
    assert fact.severity is Severity.ERROR


def test_what_only_samples_or_offices_do_is_less():
    assert nd30.NHU_DIEU_CHU.severity is Severity.WARNING
    assert nd30.CHO_KY.severity is Severity.WARNING
    assert nd30.PHU_LUC_TEP.severity is Severity.NOTE
