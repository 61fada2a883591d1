"""``kehoach new`` and ``kehoach build`` of what it makes."""

import json

import pytest


def test_the_kinds_are_listed(run):
    lines = run("new").out.splitlines()
    assert len(lines) == 32
    assert lines[0].split() == ["nghi_quyet", "NQ", "Nghị", "quyết"]
    listed = json.loads(run("new", "--json").out)["kinds"]
    assert {"id": "giay_moi", "name": "Giấy mời", "abbreviation": "GM"} in listed


@pytest.mark.parametrize("word", ["giay_moi", "giay-moi", "Giấy mời", "GM", " gm "])
def test_a_kind_may_be_named_in_any_way(word, run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    ran = run("new", word)
    assert (ran.code, ran.err) == (0, "")
    assert "Đã tạo: giay-moi.yaml" in ran.out
    assert "loai: giay_moi" in (tmp_path / "giay-moi.yaml").read_text("utf-8")


def test_what_was_made_is_built(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert json.loads(run("new", "QĐ", "-o", "a.yaml", "--json").out) == {
        "ok": True,
        "path": "a.yaml",
    }
    ran = run("build", "a.yaml")
    assert ran.code == 0
    assert "Đã lập quyết định: a.docx" in ran.out
    assert "số; ngày ban hành" in ran.out


def test_nothing_is_overwritten(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.yaml").write_text("của tôi", "utf-8")
    ran = run("new", "thong_bao", "-o", "a.yaml")
    assert ran.code == 2
    assert (tmp_path / "a.yaml").read_text("utf-8") == "của tôi"


def test_another_ending_is_refused(run, tmp_path):
    ran = run("new", "thong_bao", "-o", tmp_path / "a.docx")
    assert ran.code == 2
    assert ".yaml" in ran.err


def test_no_such_kind(run):
    ran = run("new", "thong_boa")
    assert ran.code == 2
    assert "có phải thong_bao?" in ran.err


def test_build_tells_of_a_kind_that_is_none(run, tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("van_ban:\n  loai: thong_boa\n  trich_yeu: x\n", "utf-8")
    ran = run("build", path)
    assert ran.code == 2
    assert "a.yaml:2:9  van_ban.loai" in ran.err
    assert "có phải thong_bao?" in ran.err


def test_a_signer_that_the_profile_has_not(run, tmp_path):
    (tmp_path / "co-quan.yaml").write_text(
        "co_quan: { ten: Sở A, viet_tat: SA, dia_danh: A }\n"
        "nguoi_ky:\n  giam_doc: { chuc_vu: Giám đốc, ho_ten: Lê An }\n",
        "utf-8",
    )
    head = "ho_so_co_quan: co-quan.yaml\nvan_ban: { loai: hop_dong, trich_yeu: x }\nnoi_dung: y\n"
    path = tmp_path / "a.yaml"
    path.write_text(head + "nguoi_ky: [giam_doc, giam_docs]\n", "utf-8")
    ran = run("build", path)
    assert ran.code == 2
    assert "nguoi_ky[2]" in ran.err
    assert "có phải giam_doc?" in ran.err
    path.write_text(head + "nguoi_ky: [giam_doc, { chuc_vu: Giám đốc, ho_ten: B }]\n", "utf-8")
    assert run("build", path).code == 0


def test_votes_that_do_not_add_up_are_told_at_their_place(run, tmp_path):
    path = tmp_path / "a.yaml"
    assert run("new", "bien_ban", "-o", path).code == 0
    text = path.read_text("utf-8").replace("hop_le: 11", "hop_le: 13")
    path.write_text(text, "utf-8")
    ran = run("build", path)
    assert ran.code == 2
    assert "kiem_phieu[1].hop_le" in ran.err
    assert not path.with_suffix(".docx").exists()
