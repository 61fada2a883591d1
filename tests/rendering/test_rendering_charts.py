"""Charts: the part that Word draws, the workbook beside it, the drawing in the text."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from lxml import etree

from kehoach.actions.rendering_apart import make_files
from kehoach.actions.rendering_plan import get_default_template
from kehoach.actions.rendering_report import REPORT
from kehoach.model.bao_cao import BanBaoCao
from kehoach.rendering.charts import list_undrawn

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
STACK = {
    "ten": "Gửi báo cáo",
    "loai": "cot_chong",
    "nhom": ["Sơ kết", 'Tổng kết & <"kết">'],
    "chuoi": [{"ten": "Đúng hạn", "so": [9, 10]}, {"ten": "Trễ hạn", "so": [2, 0]}],
    "don_vi_tinh": "báo cáo",
}
BARS = {
    "ten": "Điểm",
    "loai": "thanh",
    "nhom": ["A", "B", "C"],
    "chuoi": [{"ten": "Tỷ lệ", "so": [92.5, 90, 88.25]}],
}


def make_report(*charts, phu_luc=()):
    return BanBaoCao.model_validate(
        {
            "co_quan": {"ten": "Sở Mẫu", "viet_tat": "SM", "dia_danh": "Mẫu"},
            "van_ban": {"trich_yeu": "Kết quả", "phu_luc": phu_luc},
            "muc": [
                {"tieu_de": "Kết quả", "noi_dung": ["Một.", *({"bieu_do": one} for one in charts)]}
            ],
            "nguoi_ky": {"chuc_vu": "Giám đốc"},
            "luu": "VP",
        }
    )


def render(*charts, **more):
    return REPORT.render(make_report(*charts, **more), get_default_template("bao-cao"))[0]


@pytest.fixture(scope="module")
def parts():
    with zipfile.ZipFile(io.BytesIO(render(STACK, BARS))) as package:
        return {name: package.read(name) for name in package.namelist()}


def read_chart(parts, number):
    return etree.fromstring(parts[f"word/charts/bieu-do-{number}.xml"])


def test_axes_have_the_same_positive_numbers_everywhere(parts):
    for number in (1, 2):
        chart = read_chart(parts, number)
        ids = [int(one.get("val")) for one in chart.iter(f"{C}axId")]
        assert len(ids) == 4
        assert set(ids) == {int(one.get("val")) for one in chart.iter(f"{C}crossAx")}
        assert min(ids) > 0


def test_kind_direction_and_stack(parts):
    stack, bars = read_chart(parts, 1), read_chart(parts, 2)
    assert [one.find(f".//{C}barDir").get("val") for one in (stack, bars)] == ["col", "bar"]
    assert stack.find(f".//{C}grouping").get("val") == "stacked"
    assert stack.find(f".//{C}overlap").get("val") == "100"
    assert bars.find(f".//{C}legend") is None
    assert stack.find(f".//{C}legend") is not None


def test_caches_and_workbook_hold_the_same(parts):
    for number, chart in ((1, STACK), (2, BARS)):
        root = read_chart(parts, number)
        book = openpyxl.load_workbook(io.BytesIO(parts[f"word/embeddings/bieu-do-{number}.xlsx"]))
        rows = list(book["SoLieu"].values)
        assert [row[0] for row in rows[1:]] == chart["nhom"]
        for index, series in enumerate(root.iter(f"{C}ser"), start=1):
            figures = [float(v.text) for v in series.findall(f"{C}val//{C}v")]
            assert figures == chart["chuoi"][index - 1]["so"]
            assert [row[index] for row in rows[1:]] == figures
            names = [v.text for v in series.findall(f"{C}cat//{C}v")]
            assert names == chart["nhom"]
            letter = "ABC"[index]
            formula = series.find(f"{C}val//{C}f").text
            assert formula == f"SoLieu!${letter}$2:${letter}${len(names) + 1}"


def test_fonts_and_decimals(parts):
    xml = parts["word/charts/bieu-do-2.xml"].decode()
    faces = set(etree.fromstring(xml.encode()).xpath("//@typeface"))
    assert faces == {"Times New Roman"}
    assert 'formatCode="[$-42A]#,##0.00"' in xml


def test_drawing_has_its_words_size_and_chart(parts):
    root = etree.fromstring(parts["word/document.xml"])
    drawings = list(root.iter(f"{WP}inline"))
    assert [one.find(f"{WP}docPr").get("descr") for one in drawings] == [
        "Biểu đồ cột chồng: Gửi báo cáo (báo cáo). Sơ kết: Đúng hạn 9, Trễ hạn 2; "
        'Tổng kết & <"kết">: Đúng hạn 10, Trễ hạn 0.',
        "Biểu đồ thanh: Điểm. A: 92,5; B: 90; C: 88,25.",
    ]
    # the text is 165 mm wide, 36,000 EMU to the mm
    assert {one.find(f"{WP}extent").get("cx") for one in drawings} == {"5940000"}
    relations = parts["word/_rels/document.xml.rels"].decode()
    for one in drawings:
        (ident,) = one.xpath(
            ".//c:chart/@r:id",
            namespaces={
                "c": C.strip("{}"),
                "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            },
        )
        assert f'Id="{ident}"' in relations


def test_same_figures_same_bytes():
    assert render(STACK) == render(STACK)


def test_a_chart_in_an_appendix_counts_on():
    annex = {"ten": "Biểu đồ", "noi_dung": [{"bieu_do": BARS}]}
    with zipfile.ZipFile(io.BytesIO(render(STACK, phu_luc=[annex]))) as package:
        charts = [name for name in package.namelist() if name.startswith("word/charts/bieu")]
    assert charts == ["word/charts/bieu-do-1.xml", "word/charts/bieu-do-2.xml"]


def test_a_chart_goes_with_its_appendix():
    annex = {"ten": "Biểu đồ", "noi_dung": [{"bieu_do": BARS}]}
    report = make_report(STACK, phu_luc=[annex])
    template, own = get_default_template("bao-cao"), get_default_template("phu-luc")
    main, appendix = make_files(REPORT, report, Path("x.docx"), template, own)
    charts = []
    for one in (main, appendix):
        with zipfile.ZipFile(io.BytesIO(one.data)) as package:
            charts.append([name for name in package.namelist() if name.startswith("word/charts/b")])
    assert charts == [["word/charts/bieu-do-1.xml"], ["word/charts/bieu-do-2.xml"]]


def test_without_charts_nothing_is_added():
    with zipfile.ZipFile(io.BytesIO(render())) as package:
        assert not [name for name in package.namelist() if "chart" in name or "embed" in name]


def test_a_chart_that_the_text_does_not_draw_is_told():
    from kehoach.composing.bao_cao import compose_bao_cao
    from kehoach.composing.bieu_do import find_charts

    context = compose_bao_cao(make_report(STACK))
    charts = list(find_charts({"noi_dung": context.noi_dung, "phu_luc": context.phu_luc}))
    assert [one.ten for one in list_undrawn(render(), charts)] == ["Gửi báo cáo"]
    assert list(list_undrawn(render(STACK), charts)) == []
