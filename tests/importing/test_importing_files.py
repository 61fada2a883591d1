"""What is no plan, or cannot be read, is told in one message; nothing is written."""

import struct
import zipfile
import zlib

import pytest
from docx import Document

from kehoach.actions import opening
from kehoach.actions.importing import ImportRequest, import_plan
from kehoach.errors import BadInput, OutputRefused
from kehoach.libreoffice import converting

TEXT = """Số: 05/KH-SNV
Nghệ An, ngày 05 tháng 01 năm 2027
KẾ HOẠCH
Công tác năm 2027
I. MỤC ĐÍCH
1. Làm việc tốt hơn.
GIÁM ĐỐC
Nguyễn Văn An
"""


def refuse(path, **options):
    with pytest.raises(BadInput) as caught:
        import_plan(ImportRequest(path, **options))
    assert not path.with_suffix(".yaml").exists()
    (problem,) = caught.value.problems
    return problem


def save(folder, name, data):
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.pdf", b"%PDF-1.4", "duoi-tep"),
        ("a.jpg", b"\xff\xd8", "duoi-tep"),
        ("a.yaml.txt", b"", "tep-rong"),
        ("a.txt", "  \n \n", "tep-rong"),
        ("a.txt", "V¨n b¶n".encode("latin-1"), "khong-phai-utf8"),
        ("a.docx", b"", "tep-rong"),
        ("a.docx", "KẾ HOẠCH", "khong-phai-docx"),
        ("a.docx", b"%PDF-1.4", "khong-phai-docx"),
        ("a.txt", "Một bài văn.\nKhông phải kế hoạch.", "khong-phai-ke-hoach"),
    ],
)
def test_no_plan(tmp_path, name, data, code):
    assert refuse(save(tmp_path, name, data)).code == code


def test_another_kind_is_named(tmp_path):
    text = TEXT.replace("05/KH-SNV", "05/BC-SNV").replace("KẾ HOẠCH", "BÁO CÁO")
    problem = refuse(save(tmp_path, "bc.txt", text))
    assert problem.code == "khong-phai-ke-hoach"
    assert "báo cáo" in problem.found
    assert "kehoach check" in problem.hint


def test_a_scanned_picture(tmp_path):
    path = tmp_path / "scan.docx"
    picture = tmp_path / "trang.png"
    row = zlib.compress(b"\x00\xff")
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)),
        (b"IDAT", row),
        (b"IEND", b""),
    )
    body = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + body)
    document = Document()
    document.add_picture(str(picture))
    document.save(str(path))
    problem = refuse(path)
    assert problem.code == "chi-co-anh"
    assert "OCR" in problem.hint


def test_an_old_file_without_libreoffice(tmp_path, monkeypatch):
    monkeypatch.setattr(converting, "find_program", lambda: None)
    assert opening.is_old(tmp_path / "a.rtf")
    problem = refuse(save(tmp_path, "a.rtf", b"{\\rtf1 KE HOACH}"))
    assert problem.code == "thieu-libreoffice"


def test_no_file_is_overwritten(tmp_path):
    path = save(tmp_path, "kh.txt", TEXT)
    (tmp_path / "kh.yaml").write_text("của tôi", "utf-8")
    with pytest.raises(OutputRefused):
        import_plan(ImportRequest(path))
    assert (tmp_path / "kh.yaml").read_text("utf-8") == "của tôi"
    import_plan(ImportRequest(path, force=True))
    assert "Công tác năm 2027" in (tmp_path / "kh.yaml").read_text("utf-8")


def test_notes_and_margins_are_kept(tmp_path):
    path = tmp_path / "kh.docx"
    document = Document()
    document.sections[0].header.paragraphs[0].text = "Mật mã riêng"
    for line in TEXT.splitlines():
        document.add_paragraph(line)
    document.save(str(path))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(
            "word/footnotes.xml",
            '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            "<w:footnote><w:p><w:r><w:t>Xem thêm phụ chú</w:t></w:r></w:p></w:footnote>"
            "</w:footnotes>",
        )
    result = import_plan(ImportRequest(path))
    beside = [one["ly_do"] for one in result.list_open_items() if one["ma"] == "ngoai-le"]
    assert len(beside) == 2
    assert "Mật mã riêng" in beside[0]
    assert "Xem thêm phụ chú" in beside[1]
    assert result.reckoning.lost == ()


def test_utf_16_text(tmp_path):
    path = save(tmp_path, "kh.txt", TEXT.encode("utf-16"))
    assert import_plan(ImportRequest(path)).reckoning.lost == ()
