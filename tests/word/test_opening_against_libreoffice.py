"""What we resolve is what LibreOffice sets: sizes, bold and slant of words on its page."""

import io
import re
import shutil
import subprocess

import pdfplumber
import pytest
from opening_samples import SECTION, cell, make_file, p, rpr, style, table
from test_opening_lists import item, level, numbering
from test_opening_styles import DEFAULTS, THEME

from kehoach.word.opening import open_document
from kehoach.word.package import read_package

pytestmark = [
    pytest.mark.page,
    pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice"),
]

BOLD = "<w:b/>"
STYLES = (
    DEFAULTS.replace("Arial", "Times New Roman")
    + style("Normal", rpr('<w:sz w:val="28"/>'), default=True)
    + style("Dam", rpr(BOLD), base="Normal")
    + style("Nho", rpr('<w:sz w:val="18"/>'), base="Dam")
    + style("ChuDam", rpr(BOLD), kind="character")
    + style("ChuTo", rpr('<w:sz w:val="48"/><w:i/>'), kind="character", base="ChuDam")
    + style(
        "Bang",
        f'<w:tblStylePr w:type="firstRow">{rpr(BOLD)}</w:tblStylePr>',
        kind="table",
    )
)
CASES = {
    "macdinh": p("macdinh"),
    "tructiep": p("tructiep", rpr='<w:sz w:val="33"/><w:i/>'),
    "kieucon": p("kieucon", '<w:pStyle w:val="Nho"/>'),
    "kieuchu": p("kieuchu", rpr='<w:rStyle w:val="ChuTo"/>'),
    # bold in both styles is left out: LibreOffice 7.4 adds them up, the standard (17.7.3) cancels
    "tatdam": p("tatdam", '<w:pStyle w:val="Dam"/>', '<w:b w:val="0"/>'),
    "kieula": p("kieula", '<w:pStyle w:val="KhongCo"/>'),
    "phuctap": p("phuctap", rpr='<w:sz w:val="20"/><w:szCs w:val="60"/><w:bCs/>'),
}
GRID = table(
    cell(p("hangdau", '<w:cnfStyle w:val="100000000000"/>')),
    cell(p("hangsau")),
    tblpr='<w:tblStyle w:val="Bang"/><w:tblLook w:val="0020" w:firstRow="1"/>',
    grid=(4000,),
)
LISTS = numbering(level(0, "%1.", "upperRoman"), level(1, "%1.%2)", "lowerLetter"))


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    folder = tmp_path_factory.mktemp("doichieu")
    body = "".join(CASES.values()) + GRID + item(0) + item(1) + item(1) + item(0)
    compat = (
        '<w:compat><w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="1"/></w:compat>'
    )
    data = make_file(body + SECTION, styles=STYLES, numbering=LISTS, theme=THEME, settings=compat)
    (folder / "thu.docx").write_bytes(data)
    command = ["soffice", f"-env:UserInstallation={(folder / 'ho-so').as_uri()}", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), str(folder / "thu.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    document = open_document(read_package(data, name="thu.docx"))
    with pdfplumber.open(io.BytesIO((folder / "thu.pdf").read_bytes())) as pdf:
        words = pdf.pages[0].extract_words(extra_attrs=["fontname", "size"])
    return document, words


@pytest.mark.parametrize("word", [*CASES, "hangdau", "hangsau"])
def test_a_word_is_set_as_we_say(page, word):
    document, words = page
    form = next(one.runs[0].form for one in document.walk() if one.text == word)
    (drawn,) = (each for each in words if each["text"] == word)
    assert drawn["size"] == pytest.approx(form.size, abs=0.1)
    name = drawn["fontname"]
    assert ("Bold" in name, bool(re.search("Italic|Oblique", name))) == (form.bold, form.italic)


def test_labels_are_counted_alike(page):
    document, words = page
    drawn = [each["text"] for each in words if re.fullmatch(r"[IV]+\.(\w\))?", each["text"])]
    assert drawn == ["I.", "I.a)", "I.b)", "II."]
    assert [one.label for one in document.walk() if one.label] == drawn
