"""Số and ngày put into their own blanks, and nothing else changed."""

import datetime as dt

import pytest
from docx import Document
from good_papers import GOOD, Page

from kehoach import load_plan, render
from kehoach.errors import BadInput
from kehoach.mending.issuing import fill_blank, read_blank
from kehoach.word.opening import open_document
from kehoach.word.package import read_package

DAY = dt.date(2026, 3, 5)


def make(so="Số:      /SNV-TCCB", ngay="Hà Tĩnh, ngày    tháng    năm 2026", change=None):
    page = Page()
    page.head(so, ve="V/v báo cáo kết quả thi đua", ngay=ngay)
    page.type("Kính gửi: Sở Tài chính.", first=35, gap=12)
    page.text("Đề nghị gửi báo cáo trước ngày 20 tháng 3 năm 2026./.")
    page.close(("- Như trên;", "- Lưu: VT."), ("GIÁM ĐỐC",), "Nguyễn Văn An")
    if change:
        change(page.document)
    return read_package(page.save(), name="thu.docx")


def fill(package, so=7, day=DAY):
    return fill_blank(read_blank(package), so, day)


def read_lines(package):
    return [one.text for one in open_document(package).walk() if one.text.strip()]


def refuse(act, *values):
    with pytest.raises(BadInput) as refusal:
        act(*values)
    (problem,) = refusal.value.problems
    assert problem.place.file == "thu.docx"
    return problem.code


@pytest.mark.parametrize(
    ("so", "number", "line"),
    [
        ("Số:      /SNV-TCCB", 7, "Số: 07/SNV-TCCB"),
        ("Số:\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}/SNV-TCCB", 12, "Số: 12/SNV-TCCB"),
        ("Số:/SNV-TCCB", 1234, "Số: 1234/SNV-TCCB"),
        ("Số: ……/SNV-TCCB", 7, "Số: 07/SNV-TCCB"),
        ("Số: ....../SNV-TCCB", 100, "Số: 100/SNV-TCCB"),
        ("Số: ___/SNV-TCCB", 7, "Số: 07/SNV-TCCB"),
        ("Số     /SNV-TCCB", 7, "Số 07/SNV-TCCB"),
    ],
)
def test_number(so, number, line):
    assert line in read_lines(fill(make(so), number))


@pytest.mark.parametrize(
    ("ngay", "day", "line"),
    [
        ("ngày    tháng    năm    ", (2026, 3, 5), "ngày 05 tháng 3 năm 2026"),
        ("ngày … tháng … năm 2026", (2026, 2, 15), "ngày 15 tháng 02 năm 2026"),
        ("ngày     tháng 01 năm 2027", (2027, 1, 30), "ngày 30 tháng 01 năm 2027"),
        ("ngày ..... tháng ..... năm 20...", (2026, 12, 1), "ngày 01 tháng 12 năm 2026"),
        ("ngày ___ tháng ___ năm 20", (2026, 10, 10), "ngày 10 tháng 10 năm 2026"),
        ("ngày 05 tháng 3 năm 2026", (2026, 3, 5), "ngày 05 tháng 3 năm 2026"),
        ("ngày 5 tháng 03 năm    ", (2026, 3, 5), "ngày 5 tháng 03 năm 2026"),
    ],
)
def test_date(ngay, day, line):
    package = make(ngay=f"Hà Tĩnh, {ngay}")
    assert f"Hà Tĩnh, {line}" in read_lines(fill(package, 7, dt.date(*day)))


@pytest.mark.parametrize("day", [(2026, 4, 5), (2027, 3, 5), (2026, 3, 6)])
def test_what_stands_of_the_date_must_agree(day):
    package = make(ngay="Hà Tĩnh, ngày 05 tháng 3 năm 2026")
    assert refuse(fill, package, 7, dt.date(*day)) == "ngay-khong-khop"


def test_only_the_blanks_change():
    package = make()
    filled = fill(package)
    changed = [name for name in package.parts if package.parts[name] != filled.parts[name]]
    assert (changed, len(filled.parts)) == ([package.document_name], len(package.parts))
    before, after = read_lines(package), read_lines(filled)
    pairs = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
    assert pairs == [
        ("Số:      /SNV-TCCB", "Số: 07/SNV-TCCB"),
        ("Hà Tĩnh, ngày    tháng    năm 2026", "Hà Tĩnh, ngày 05 tháng 3 năm 2026"),
    ]


def test_the_letters_keep_their_form():
    runs = {run.text: run for one in open_document(fill(make())).walk() for run in one.runs}
    assert runs["Số: 07/SNV-TCCB"].form.size == 13
    assert runs["Hà Tĩnh, ngày 05 tháng 3 năm 2026"].form.italic


def test_blanks_in_runs_of_their_own():
    def cut(document):
        cell = document.tables[0].cell(0, 0)
        paragraph = next(one for one in cell.paragraphs if one.text.startswith("Số"))
        paragraph.runs[0].text = "Số: "
        for text in ("   ", "  ", "/SNV", "-TCCB"):
            paragraph.add_run(text)

    assert "Số: 07/SNV-TCCB" in read_lines(fill(make(change=cut)))


def test_what_is_found_of_it():
    blank = read_blank(make("Số:      /SNV–TCCB"))
    assert blank.ky_hieu == "SNV-TCCB"
    assert blank.paper.kind == "cong_van"
    assert blank.get_date() is None
    assert read_blank(make(ngay="Hà Tĩnh, ngày 05 tháng 3 năm 2026")).get_date() == DAY


def test_our_own_plan(request):
    data = render(
        load_plan(request.config.rootpath / "examples/khoi-thi-dua-2023/ke-hoach-2023.yaml")
    )
    lines = read_lines(fill(read_package(data, name="kh"), 3, dt.date(2023, 5, 25)))
    assert "Số: 03/KH-SNN&PTNT" in lines
    assert "Thanh Hóa, ngày 25 tháng 5 năm 2023" in lines


class TestRefused:
    @pytest.mark.parametrize("so", ["Số: 15/SNV-TCCB", "Số: 05 /SNV-TCCB"])
    def test_a_number_stands_there(self, so):
        assert refuse(read_blank, make(so)) == "so-da-ghi"

    @pytest.mark.parametrize("name", sorted(set(GOOD) - {"ke_hoach", "bien_ban", "phu_luc"}))
    def test_papers_that_were_issued(self, name):
        package = read_package(GOOD[name](), name="thu.docx")
        assert refuse(read_blank, package) in ("so-da-ghi", "khong-ro-so")

    def test_a_phu_luc_of_its_own_bears_no_number(self):
        package = read_package(GOOD["phu_luc"](), name="thu.docx")
        assert refuse(read_blank, package) == "phu-luc-rieng"

    def test_a_symbol_that_is_to_be_filled_in(self):
        assert refuse(read_blank, make("Số:      /SNV-……")) == "khong-ro-ky-hieu"

    @pytest.mark.parametrize("ngay", ["Hà Tĩnh, 05/3/2026", "Hà Tĩnh, ngày 5/3/2026"])
    def test_a_date_in_figures(self, ngay):
        assert refuse(read_blank, make(ngay=ngay)) == "khong-ro-ngay"

    def test_a_day_that_is_none(self):
        blank = read_blank(make(ngay="Hà Tĩnh, ngày 31 tháng 02 năm 2026"))
        assert refuse(blank.get_date) == "ngay-khong-co-that"

    def test_no_administrative_paper(self):
        document = Document()
        document.add_paragraph("Số:      /SNV-TCCB")
        page = Page()
        page.document = document
        package = read_package(page.save(), name="thu.docx")
        assert refuse(read_blank, package) == "khong-ro-loai"

    def test_tracked_changes(self):
        def track(document):
            paragraph = document.paragraphs[-1]
            run = paragraph.add_run("thêm")._r
            change = run.makeelement(run.tag.replace("}r", "}ins"), {})
            paragraph._p.append(change)
            change.append(run)

        assert refuse(read_blank, make(change=track)) == "con-vet-sua"

    def test_decomposed_letters(self):
        assert refuse(fill, make("So\u0302\u0301:      /SNV-TCCB")) == "khong-dien-duoc"
