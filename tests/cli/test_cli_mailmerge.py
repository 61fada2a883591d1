"""``kehoach mailmerge``: a clerk's template and list into letters."""

import datetime as dt
import json
import zipfile

import openpyxl
import pytest
import xlsxwriter
from docx import Document

from kehoach.batch.journal import NAME as JOURNAL

LINES = (
    "Kính gửi: {{ ho_ten }}, {{ chuc_vu }}",
    "Thời gian: {{ ngay_hop }}",
    "{%p if ghi_chu %}",
    "Ghi chú: {{ ghi_chu }}",
    "{%p endif %}",
)
HEAD = ["Họ tên", "Chức vụ", "Ngày họp", "Ghi chú"]
GUESTS = [
    ["Nguyễn Văn Ả", "Giám đốc", dt.date(2023, 3, 5), "A & B <x>"],
    ["Trần Thị B", "Trưởng phòng", dt.date(2023, 6, 30), None],
    ["Lê C", "Chuyên viên", "sáng 05/3", None],
]


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    make_template(*LINES)
    make_list(GUESTS)
    return tmp_path


def make_template(*lines):
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    document.save("giay-moi.docx")


def make_list(rows, head=HEAD):
    with xlsxwriter.Workbook("khach.xlsx") as book:
        page = book.add_worksheet("Khách")
        date = book.add_format({"num_format": "dd/mm/yyyy"})
        for r, row in enumerate([head, *rows]):
            for c, value in enumerate(row):
                if isinstance(value, dt.date):
                    page.write_datetime(r, c, value, date)
                elif value is not None:
                    page.write(r, c, value)


def read_letter(path):
    return [one.text for one in Document(path).paragraphs]


def list_names(folder):
    return sorted(path.name for path in folder.iterdir())


MERGE = ("mailmerge", "giay-moi.docx", "khach.xlsx", "-o", "thu")


def test_a_letter_for_each_guest(run, folder):
    done = run(*MERGE, "--name", "{{ ho_ten }}")
    assert (done.code, done.err) == (0, "")
    assert "Đã lập 3 thư trong thu" in done.out
    assert list_names(folder / "thu") == [
        "Lê C.docx",
        "Nguyễn Văn Ả.docx",
        "Trần Thị B.docx",
        "danh-sach.xlsx",
    ]
    assert read_letter("thu/Nguyễn Văn Ả.docx") == [
        "Kính gửi: Nguyễn Văn Ả, Giám đốc",
        "Thời gian: 05/3/2023",
        "Ghi chú: A & B <x>",
    ]
    assert read_letter("thu/Trần Thị B.docx") == [
        "Kính gửi: Trần Thị B, Trưởng phòng",
        "Thời gian: 30/6/2023",
    ]


def test_the_index_tells_each_letter(run, folder):
    run(*MERGE)
    page = openpyxl.load_workbook("thu/danh-sach.xlsx").active
    rows = [[cell.value for cell in row] for row in page]
    assert rows[0] == ["TT", "Tệp", "Kết quả", "Lý do", *HEAD]
    assert rows[1] == [
        *("1", "giay-moi 0001.docx", "đã lập", None),
        *("Nguyễn Văn Ả", "Giám đốc", "05/3/2023", "A & B <x>"),
    ]
    assert len(rows) == 4


def test_csv_and_json_make_the_same_letters(run, folder):
    rows = [["Nguyễn Văn Ả", "Giám đốc", "05/3/2023", "A & B <x>"], ["B", "C", "D", ""]]
    csv = "\n".join(";".join(row) for row in [HEAD, *rows])
    (folder / "khach.csv").write_text(csv, "utf-8-sig")
    data = [dict(zip(HEAD, row, strict=True)) for row in rows]
    (folder / "khach.json").write_text(json.dumps(data), "utf-8")
    for ending in ("csv", "json"):
        assert run("mailmerge", "giay-moi.docx", f"khach.{ending}", "-o", ending).code == 0
    names = ["giay-moi 0001.docx", "giay-moi 0002.docx"]
    assert [name for name in list_names(folder / "csv") if name.endswith(".docx")] == names
    for name in names:
        assert (folder / "csv" / name).read_bytes() == (folder / "json" / name).read_bytes()


def test_all_bad_cells_are_told_and_nothing_is_made(run, folder):
    make_list([["A", None, "x", None], GUESTS[0], ["B", "C", True, None], GUESTS[0]])
    done = run(*MERGE)
    assert done.code == 2
    places = ("khach.xlsx: Khách!B2  chuc_vu", "khach.xlsx: Khách!C4", "khach.xlsx: Khách!A5")
    assert [place in done.err for place in places] == [True, True, True]
    assert not (folder / "thu").exists()


def test_skip_bad_makes_the_others_and_resume_the_rest(run, folder):
    make_list([GUESTS[0], ["A", None, "x", None], GUESTS[1]])
    done = run(*MERGE, "--skip-bad", "--name", "{{ ho_ten }}")
    assert done.code == 1
    assert "Khách!B3  chuc_vu" in done.err
    assert list_names(folder / "thu") == [
        JOURNAL,
        "Nguyễn Văn Ả.docx",
        "Trần Thị B.docx",
        "danh-sach.xlsx",
    ]
    page = openpyxl.load_workbook("thu/danh-sach.xlsx").active
    assert [cell.value for cell in page[3]][1:4] == [None, "chưa lập", "B3 chuc_vu: ô trống"]
    make_list([GUESTS[0], ["A", "B", "x", None], GUESTS[1]])
    done = run(*MERGE, "--resume", "--name", "{{ ho_ten }}")
    assert done.code == 0
    assert "Đã lập 1 thư" in done.out
    assert "Giữ 2 thư" in done.out
    assert list_names(folder / "thu") == [
        "A.docx",
        "Nguyễn Văn Ả.docx",
        "Trần Thị B.docx",
        "danh-sach.xlsx",
    ]


def test_a_blank_that_the_template_prints_is_bad_one_that_it_asks_for_is_not(run):
    make_list([[None, "x", "y", None]])
    assert "Khách!A2  ho_ten" in run(*MERGE).err


@pytest.mark.parametrize(
    ("head", "words"),
    [
        (["Họ và tên", *HEAD[1:]], ("mẫu in ho_ten", "Họ và tên")),
        (["Tên", *HEAD[1:]], ("mẫu in ho_ten", "Kính gửi: {{ ho_ten }}")),
    ],
)
def test_a_missing_column_is_told_with_what_it_may_be(run, folder, head, words):
    make_list(GUESTS, head)
    done = run(*MERGE)
    assert done.code == 2
    assert [word in done.err for word in words] == [True, True]
    assert not (folder / "thu").exists()


def test_columns_that_are_not_used_or_may_be_missing_are_told(run):
    make_list([[*one[:3], "x"] for one in GUESTS], [*HEAD[:3], "Email"])
    done = run(*MERGE)
    assert done.code == 0
    assert "không có cột ghi_chu" in done.err
    assert "“Email”" in done.err


def test_a_name_that_no_column_has_is_told(run):
    done = run(*MERGE, "--name", "{{ hoten }}")
    assert done.code == 2
    assert "có phải ho_ten không?" in done.err


def test_a_loop_over_a_cell_is_told(run):
    make_template("{% for x in ho_ten %}{{ x }}{% endfor %}")
    done = run(*MERGE)
    assert done.code == 2
    assert "mẫu lặp qua ho_ten" in done.err


def test_json_rows_may_hold_lists_and_are_tried_first(run, folder):
    make_template("{{ ten }}", "{%p for v in viec %}", "- {{ v.ten }}", "{%p endfor %}")
    rows = [
        {"ten": "A", "viec": [{"ten": "một"}, {"ten": "hai"}]},
        {"ten": "B", "viec": [{"tne": "ba"}]},
    ]
    (folder / "a.json").write_text(json.dumps(rows), "utf-8")
    done = run("mailmerge", "giay-moi.docx", "a.json", "-o", "thu")
    assert done.code == 2
    assert "a.json:1:" in done.err
    done = run("mailmerge", "giay-moi.docx", "a.json", "-o", "thu", "--skip-bad")
    assert done.code == 1
    assert read_letter("thu/giay-moi 0001.docx") == ["A", "- một", "- hai"]


def test_names_that_differ_in_letters_of_no_account_get_a_file_each(run, folder):
    names = ["Hòa", "HÒA", "hoa", "CON", "a/b", "a\\b", "x" * 300, "x" * 300 + "y"]
    make_list([[name, "x", f"{number}", None] for number, name in enumerate(names)])
    assert run(*MERGE, "--name", "{{ ho_ten }}").code == 0
    found = [name for name in list_names(folder / "thu") if name.endswith(".docx")]
    assert len(found) == len(names)
    assert {"Hòa.docx", "HÒA (2).docx", "hoa.docx", "CON_.docx", "a-b (2).docx"} <= set(found)


def test_dry_run_writes_nothing(run, folder):
    done = run(*MERGE, "--dry-run", "--name", "{{ stt }} {{ ho_ten }}")
    assert done.code == 0
    assert done.out.splitlines() == [
        "0001 Nguyễn Văn Ả.docx",
        "0002 Trần Thị B.docx",
        "0003 Lê C.docx",
    ]
    assert not (folder / "thu").exists()


def test_an_archive_holds_all_letters(run, folder):
    assert run(*MERGE, "--zip", "thu.zip").code == 0
    with zipfile.ZipFile("thu.zip") as archive:
        assert archive.namelist() == [f"giay-moi 000{number}.docx" for number in (1, 2, 3)]
    (folder / "khac.zip").write_bytes(b"mine")
    done = run(*MERGE, "--zip", "khac.zip")
    assert done.code == 2
    assert (folder / "khac.zip").read_bytes() == b"mine"


def test_a_letter_that_was_changed_by_hand_is_kept_and_told(run, folder):
    run(*MERGE)
    document = Document("thu/giay-moi 0002.docx")
    document.add_paragraph("thêm tay")
    document.save("thu/giay-moi 0002.docx")
    done = run(*MERGE)
    assert done.code == 1
    assert "giay-moi 0002.docx" in done.err
    assert read_letter("thu/giay-moi 0002.docx")[-1] == "thêm tay"
    assert run(*MERGE, "--force").code == 0
    assert "thêm tay" not in read_letter("thu/giay-moi 0002.docx")


def test_json_tells_all(run):
    make_list([GUESTS[0], ["A", None, "x", None]])
    done = run(*MERGE, "--skip-bad", "--json")
    told = json.loads(done.out)
    assert done.code == 1
    assert (told["ok"], told["made"], told["kept"], told["failures"]) == (False, 1, 0, [])
    assert [(one["code"], one["cell"]) for one in told["left_out"]] == [("o-trong", "B3")]
    assert told["index"] == "thu/danh-sach.xlsx"


@pytest.mark.parametrize("missing", ["giay-moi.docx", "khach.xlsx"])
def test_a_file_that_is_not_there_is_told(run, folder, missing):
    (folder / missing).unlink()
    done = run(*MERGE)
    assert done.code == 2
    assert missing in done.err
    assert not (folder / "thu").exists()


def test_a_template_without_tags_and_a_list_without_rows_are_refused(run, folder):
    make_list([])
    assert "ít nhất một hàng" in run(*MERGE).err
    make_template("không thẻ")
    done = run(*MERGE)
    assert (done.code, "giống hệt nhau" in done.err) == (2, True)
    assert not (folder / "thu").exists()


def test_a_folder_that_is_a_file_is_told(run, folder):
    (folder / "thu").write_text("")
    assert run(*MERGE).code == 2
