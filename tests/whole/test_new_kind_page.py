"""The kind that docs/new-kind.md adds: its blocks are run, what they make is built and checked."""

import datetime as dt
import importlib.util
import re
import sys
from pathlib import Path

import pytest
import yaml
from docx_text import list_paragraphs, list_rows
from mutating import check

from kehoach.actions.new import compose_file
from kehoach.actions.rendering_document import DOCUMENT, KIND
from kehoach.actions.rendering_plan import get_default_template
from kehoach.composing import cac_loai as composers
from kehoach.model import hinh_thuc, van_ban_thuong
from kehoach.model.van_ban_faults import find_document_faults

PAGE = (Path(__file__).parents[2] / "docs/new-kind.md").read_text("utf-8")


def get_block(info: str) -> str:
    (text,) = re.findall(rf"^```{info}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    return text


@pytest.fixture
def model(monkeypatch, tmp_path):
    """The module of the page's model, with the kind in the tables it names.

    Each block is a file, loaded as the module that the page says it is.
    """
    form = eval(get_block("python hinh-thuc"), {"HinhThuc": hinh_thuc.HinhThuc})
    known = {**hinh_thuc.HINH_THUC, form.id: form}
    monkeypatch.setattr(van_ban_thuong, "HINH_THUC", known)
    made, composing = (load_block(one, tmp_path, monkeypatch) for one in ("model", "composing"))
    monkeypatch.setitem(composers._OWN, form.id, composing.compose_dang_ky)
    return made


def load_block(package, folder, monkeypatch):
    path = folder / f"{package}_dang_ky.py"
    path.write_text(get_block(f"python {package}"), "utf-8")
    # a name of its own: the tests of the docs look at all models of kehoach
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, f"kehoach.{package}.dang_ky", module)
    spec.loader.exec_module(module)
    return module


def read_first_file(path):
    text = compose_file("quyet_dinh", path, dt.date(2026, 1, 5))
    office, signer = text[text.index("co_quan:") : text.index("van_ban:")], "nguoi_ky:"
    first = get_block("yaml-moi").replace("NAM", "2026").replace("TEP", path.name)
    first = first.replace("CO_QUAN\n", office)
    rest = text[text.index(signer) : text.index("noi_nhan:")]
    return yaml.safe_load(first.replace("NGUOI_KY\n", rest))


def test_the_kind_is_built_and_its_faults_are_told(model, tmp_path):
    data = read_first_file(tmp_path / "dang-ky.yaml")
    document = model.DangKy.model_validate(data)
    assert list(find_document_faults(document)) == []
    made, placed = DOCUMENT.render(document, get_default_template(KIND))
    assert placed.chat == ()
    out = tmp_path / "x.docx"
    out.write_bytes(made)
    words = list_paragraphs(out)
    assert "BẢN ĐĂNG KÝ THI ĐUA" in words
    assert "Sở Nội vụ cam kết thực hiện các chỉ tiêu đã đăng ký./." in words
    assert list_rows(out, 1)[1] == ["1", "Hồ sơ giải quyết đúng hạn", "Từ 98% trở lên"]
    assert [one.rule for one in check(made).findings] == ["DC001"]  # none of the decree's kinds
    twice = {**data, "chi_tieu": [data["chi_tieu"][0]] * 2}
    faults = list(find_document_faults(model.DangKy.model_validate(twice)))
    assert [(one.path, one.code) for one in faults] == [(("chi_tieu", 1), "ten-trung")]
