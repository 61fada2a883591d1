"""Mail drafts and merged documents."""

import email
import email.policy
import io

import pytest
from docx import Document

from kehoach.actions.rendering_letter import KIND, render_letter
from kehoach.actions.rendering_plan import get_default_template
from kehoach.errors import KehoachError
from kehoach.model.cong_van import CongVan
from kehoach.word.package import read_package
from kehoach.word.seal import is_untouched
from kehoach.writing.mail import Draft, write_draft
from kehoach.writing.merging import merge_documents

DRAFT = Draft(
    "a@so.gov.vn",
    "Sở A, tỉnh B",
    "V/v đôn đốc gửi báo cáo",
    "Kính gửi: Sở A",
    "Đôn đốc.docx",
    b"PK",
)


def test_a_draft_is_unsent_and_whole():
    message = email.message_from_bytes(write_draft(DRAFT), policy=email.policy.default)
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == "V/v đôn đốc gửi báo cáo"
    (address,) = message["To"].addresses
    assert (address.display_name, address.addr_spec) == ("Sở A, tỉnh B", "a@so.gov.vn")
    (attached,) = message.iter_attachments()
    assert attached.get_filename() == "Đôn đốc.docx"
    assert attached.get_content() == b"PK"
    assert message.get_body().get_content().strip() == "Kính gửi: Sở A"


def test_the_same_draft_has_the_same_bytes_and_no_time():
    data = write_draft(DRAFT)
    assert data == write_draft(DRAFT)
    assert b"Date:" not in data
    assert b"Message-ID" not in data


def make(unit: str) -> bytes:
    letter = CongVan(
        co_quan={"ten": "Sở Một", "viet_tat": "SM", "dia_danh": "Thanh Hóa"},
        van_ban={"trich_yeu": "đôn đốc"},
        kinh_gui=unit,
        noi_dung="Đề nghị gửi báo cáo.",
        nguoi_ky={"chuc_vu": "Giám đốc"},
        luu="VP",
    )
    return render_letter(letter, get_default_template(KIND))[0]


def test_merged_letters_begin_on_pages_of_their_own_and_count_from_1():
    merged = merge_documents([make(f"Sở {n}") for n in "ABC"])
    document = Document(io.BytesIO(merged))
    assert len(document.sections) == 3
    assert document.element.xpath("//w:pgNumType/@w:start") == ["1", "1", "1"]
    texts = [one.text for one in document.paragraphs if one.text.startswith("Kính gửi")]
    assert texts == ["Kính gửi: Sở A", "Kính gửi: Sở B", "Kính gửi: Sở C"]
    assert is_untouched(merged)


def test_one_letter_merged_says_what_it_said():
    one = make("Sở A")
    parts = [read_package(data, name="").parts for data in (one, merge_documents([one]))]
    assert len(parts[0]["word/document.xml"]) > 1000
    assert (
        Document(io.BytesIO(merge_documents([one]))).sections[0].different_first_page_header_footer
    )


def test_nothing_and_strangers_are_not_merged():
    with pytest.raises(KehoachError):
        merge_documents([])
    stream = io.BytesIO()
    Document().save(stream)
    with pytest.raises(KehoachError):
        merge_documents([make("Sở A"), stream.getvalue()])
