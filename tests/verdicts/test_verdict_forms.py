"""The forms in which verdicts are told, on verdicts made by hand."""

import json

import click
import pytest

from kehoach.checking.fault import Finding
from kehoach.checking.readiness import Answer
from kehoach.errors import Place, Problem
from kehoach.messages import use_language
from kehoach.nd30 import Severity
from kehoach.verdicts import compose
from kehoach.verdicts.files import Copies, FileVerdict, summarise


def make(severity: Severity = Severity.ERROR, *, quote: str = "Số: 5/QĐ-SNV") -> Finding:
    return Finding(
        rule="TR001",
        code="trai",
        severity=severity,
        component="so_ky_hieu",
        where="bảng 1, hàng 2, ô 1",
        quote=quote,
        found="lề trái 25 mm",
        expected="lề trái 30 đến 35 mm",
        citation="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I",
        fixable=True,
    )


GOOD = FileVerdict("tốt.docx", "ke_hoach")
BAD = FileVerdict("xấu.docx", "cong_van", (make(), make(Severity.NOTE)))
BROKEN = FileVerdict(
    "hỏng.docx",
    problems=(Problem("docx-hong", Place("hỏng.docx"), found="tệp hỏng", expected="tệp Word"),),
)


class TestCounts:
    def test_what_is_mended_is_not_counted_with_the_rest(self):
        mended = FileVerdict(
            "x.docx", "cong_van", BAD.findings, copies=Copies(mended=frozenset({0}))
        )
        summary = summarise([GOOD, mended, BROKEN])
        assert (summary.files, summary.unreadable, summary.mended) == (3, 1, 1)
        assert (summary.errors, summary.warnings, summary.notes) == (0, 0, 1)

    @pytest.mark.parametrize(
        ("file", "wanting"),
        [
            (GOOD, False),
            (BAD, True),
            (FileVerdict("x", "cong_van", (make(Severity.WARNING),)), False),
            (FileVerdict("x", "cong_van", readiness=(Answer("a", "b", "no"),)), True),
            (FileVerdict("x", "cong_van", readiness=(Answer("a", "b", "unknown"),)), False),
        ],
    )
    def test_only_errors_and_a_no_make_a_file_wanting(self, file, wanting):
        assert file.is_wanting is wanting


class TestText:
    def test_a_finding_is_one_line_with_all_that_is_to_say(self):
        lines = click.unstyle(compose([BAD], "text")).splitlines()
        assert lines[0] == "xấu.docx  (Công văn): 1 lỗi, 0 cảnh báo, 1 lưu ý"
        assert lines[1] == (
            "  lỗi  TR001  Số và ký hiệu, bảng 1, hàng 2, ô 1, “Số: 5/QĐ-SNV”: thấy lề trái 25 mm; "
            "cần lề trái 30 đến 35 mm (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I)  [sửa được]"
        )
        assert lines[-2:] == [
            "1 tệp: 1 lỗi, 0 cảnh báo, 1 lưu ý",
            "2 chỗ sửa được bằng --fix hoặc --unsafe-fixes",
        ]

    def test_readiness_says_no_when_one_point_does(self):
        answers = (Answer("a", "điều một", "yes"), Answer("b", "điều hai", "no", "vì thế"))
        told = compose([FileVerdict("x.docx", "cong_van", readiness=answers)], "text")
        assert "CHƯA KÝ ĐƯỢC" in told
        assert "    ✓ điều một\n    ✗ điều hai: vì thế" in told

    def test_english(self):
        use_language("en")
        try:
            assert "errors: 1, warnings: 0, notes: 1" in compose([BAD], "text")
        finally:
            use_language("vi")


class TestJson:
    def test_form(self):
        told = json.loads(compose([BAD, BROKEN], "json"))
        assert set(told) == {"files", "summary"}
        first, second = told["files"]
        assert (first["path"], first["kind"], first["readable"]) == ("xấu.docx", "cong_van", True)
        assert first["findings"][0] == {
            "rule": "TR001",
            "code": "trai",
            "severity": "error",
            "component": "so_ky_hieu",
            "where": "bảng 1, hàng 2, ô 1",
            "quote": "Số: 5/QĐ-SNV",
            "found": "lề trái 25 mm",
            "expected": "lề trái 30 đến 35 mm",
            "citation": "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I",
            "fixable": True,
            "mended": False,
        }
        assert second["readable"] is False
        assert "tệp hỏng" in second["problems"][0]
        assert told["summary"]["unreadable"] == 1


class TestSarif:
    def test_form(self):
        told = json.loads(compose([BAD, BROKEN], "sarif"))
        assert told["version"] == "2.1.0"
        (run,) = told["runs"]
        assert run["invocations"][0]["executionSuccessful"] is False
        rules = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
        assert {one["ruleId"] for one in run["results"]} <= rules
        assert [one["level"] for one in run["results"]] == ["error", "note"]
        place = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert place == "x%E1%BA%A5u.docx"

    def test_an_absolute_path_is_an_address(self, tmp_path):
        file = FileVerdict(str(tmp_path / "a b.docx"), "cong_van", (make(),))
        (run,) = json.loads(compose([file], "sarif"))["runs"]
        uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert uri.startswith("file:///")
        assert uri.endswith("a%20b.docx")


class TestHtml:
    def test_words_of_files_are_escaped_and_nothing_is_loaded(self):
        evil = FileVerdict(
            "<script>alert(1)</script>.docx", "cong_van", (make(quote="<img src=x onerror=y>"),)
        )
        page = compose([evil, GOOD, BROKEN], "html")
        assert "<script>" not in page
        assert "<img" not in page
        assert "&lt;img src=x onerror=y&gt;" in page
        assert "http:" not in page
        assert "https:" not in page
        assert "Không thấy điều gì phải sửa." in page
        assert "tệp hỏng" in page
