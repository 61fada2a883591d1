"""Papers that the decree does not judge: one note, and nothing more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.checking.fault import Fault
from kehoach.checking.rule import rule
from kehoach.messages import mark, tr
from kehoach.nd30 import LOAI, NGOAI_PHAM_VI
from kehoach.recognition.parts import NO_KIND, PARTY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.checking.paper import Paper


@rule(
    "DC001",
    title=mark("Không phải văn bản hành chính"),
    why=mark(
        "Nghị định chỉ quy định thể thức của văn bản hành chính. Biểu mẫu, luận văn, hợp đồng dân "
        "sự… không bị soát theo nghị định này."
    ),
    of=LOAI,
    codes={"khong-phai": mark("không có quốc hiệu, số ký hiệu, tên loại hay nơi nhận nào")},
    bad="LUẬN VĂN THẠC SĨ",
    good="KẾ HOẠCH",
    kinds=(NO_KIND,),
)
def tell_no_kind(_paper: Paper) -> Iterator[Fault]:
    """The document is none of the kinds of Điều 7."""
    yield Fault(
        "khong-phai",
        tr("không có các thành phần của văn bản hành chính"),
        tr("văn bản thuộc một trong 29 loại của Điều 7; tệp này không được soát"),
    )


@rule(
    "DC002",
    title=mark("Văn bản của Đảng"),
    why=mark("Văn bản của Đảng theo thể thức do Đảng quy định; soát theo nghị định sẽ báo sai."),
    of=NGOAI_PHAM_VI,
    codes={"cua-dang": mark("đề mục là ĐẢNG CỘNG SẢN VIỆT NAM")},
    bad="ĐẢNG CỘNG SẢN VIỆT NAM",
    good="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    kinds=(PARTY,),
)
def tell_party(_paper: Paper) -> Iterator[Fault]:
    """The document is a paper of the Party."""
    yield Fault(
        "cua-dang",
        tr("văn bản của Đảng"),
        tr("văn bản hành chính; văn bản của Đảng không soát theo nghị định này"),
    )
