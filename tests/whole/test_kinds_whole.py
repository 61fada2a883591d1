"""Every kind of paper, from ``kehoach new`` and the examples to a Word file that has no faults."""

import datetime as dt
import re
from pathlib import Path

import pytest
from docx_text import list_paragraphs
from golden_kinds import DOCUMENTS, GOLDEN, render_canonical_kind, render_file
from mutating import check

from kehoach import nd30
from kehoach.actions.build import BuildRequest, build_plan
from kehoach.actions.documents import KINDS
from kehoach.actions.new import list_new, new_document

UNJUDGED = {"thu_cong", "giao_uoc", "chuong_trinh_hoi_nghi", "phieu_bau"}
"""No administrative documents, or without a number to be known by: the checker says so."""
YEAR = dt.date(2026, 5, 4)
LOAI = [one.id for one in list_new()]


def list_found(data: bytes) -> list[tuple[str, str]]:
    return [(one.rule, one.code) for one in check(data).findings]


@pytest.mark.parametrize("name", sorted(DOCUMENTS))
def test_document_is_the_golden_one(name):
    assert render_canonical_kind(name) == (GOLDEN / f"{name}.xml").read_text("utf-8")


@pytest.mark.parametrize("name", sorted(DOCUMENTS))
def test_nothing_is_found_in_an_example(name):
    data = render_file(DOCUMENTS[name])
    loai = re.search(r"^  loai: (\w+)", DOCUMENTS[name].read_text("utf-8"), re.MULTILINE)[1]
    expected = ["DC001"] if loai in UNJUDGED else []
    assert [rule for rule, _ in list_found(data)] == expected


def test_all_kinds_of_the_decree_and_three_more_can_be_begun_and_built():
    assert set(LOAI) == {*nd30.KINDS, "giao_uoc", "chuong_trinh_hoi_nghi", "phieu_bau"}
    assert set(KINDS) == set(LOAI)


@pytest.mark.parametrize("loai", LOAI)
def test_a_new_file_builds_at_once_and_nothing_is_found(loai, tmp_path):
    path = new_document(loai, tmp_path / "moi.yaml", YEAR)
    result = build_plan(BuildRequest(path))
    assert result.notices == ()
    verdict = check(result.path.read_bytes())
    assert [one.rule for one in verdict.findings] == (["DC001"] if loai in UNJUDGED else [])


@pytest.mark.parametrize(
    "sender", ["Giám đốc Sở Nội vụ", "Chủ tịch Ủy ban nhân dân tỉnh Thanh Hóa"]
)
def test_a_message_to_long_names_has_no_faults(sender, tmp_path):
    path = new_document("cong_dien", tmp_path / "moi.yaml", YEAR)
    text = path.read_text("utf-8").replace("Giám đốc Sở Nội vụ # người", f"{sender} # người")
    long = "Trưởng các phòng chuyên môn, Chánh Văn phòng, Chánh Thanh tra, Trưởng các ban thuộc Sở"
    path.write_text(text.replace("Trưởng các phòng thuộc Sở", long, 1), "utf-8")
    assert list_found(build_plan(BuildRequest(path)).path.read_bytes()) == []


@pytest.mark.parametrize("loai", sorted(set(nd30.KINDS) - UNJUDGED - {"quy_che", "quy_dinh"}))
def test_a_stranger_knows_the_kind(loai, tmp_path):
    path = new_document(loai, tmp_path / "moi.yaml", YEAR)
    assert check(build_plan(BuildRequest(path)).path.read_bytes()).kind == loai


def test_a_new_file_takes_office_and_signer_from_the_profile_beside_it(tmp_path):
    profile = Path(DOCUMENTS["giay-moi-so-ket"]).parent / "co-quan.yaml"
    (tmp_path / "co-quan.yaml").write_bytes(profile.read_bytes())
    path = new_document("thong_bao", tmp_path / "tb.yaml", YEAR)
    text = path.read_text("utf-8")
    assert "ho_so_co_quan: co-quan.yaml" in text
    assert "nguoi_ky: giam_doc" in text
    assert "kehoach build tb.yaml" in text
    assert "co_quan:\n" not in text.replace("ho_so_co_quan", "")
    words = list_paragraphs(build_plan(BuildRequest(path)).path)
    assert "- Lưu: VT, TĐKT." in words


def test_a_text_issued_with_a_decision_has_a_head_without_number(tmp_path):
    out = tmp_path / "x.docx"
    out.write_bytes(render_file(DOCUMENTS["quyet-dinh-quy-che"]))
    words = list_paragraphs(out)
    assert words.count("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") == 2
    assert sum(text.startswith("Số:") for text in words) == 1
    start = words.index("QUY CHẾ")
    assert words[start + 2].startswith("(Kèm theo Quyết định số 15/QĐ-SNV ngày 20 tháng 01")
