"""The grid of ô số: the places on the page (Phụ lục I, Phần I, Mục IV)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from kehoach.nd30.fact import Fact, cite_muc

GRID: Final[Fact[Mapping[str, str]]] = Fact(
    MappingProxyType(
        {
            "1": "Quốc hiệu và Tiêu ngữ",
            "2": "Tên cơ quan, tổ chức ban hành văn bản",
            "3": "Số, ký hiệu của văn bản",
            "4": "Địa danh và thời gian ban hành văn bản",
            "5a": "Tên loại và trích yếu nội dung văn bản",
            "5b": "Trích yếu nội dung công văn",
            "6": "Nội dung văn bản",
            "7a": "Quyền hạn, chức vụ của người ký",
            "7b": "Họ tên của người ký",
            "7c": "Chữ ký của người có thẩm quyền",
            "8": "Dấu, chữ ký số của cơ quan, tổ chức",
            "9a": "Kính gửi",
            "9b": "Nơi nhận",
            "10a": "Dấu chỉ độ mật",
            "10b": "Dấu chỉ mức độ khẩn",
            "11": "Chỉ dẫn về phạm vi lưu hành",
            "12": "Ký hiệu người soạn thảo và số lượng bản phát hành",
            "13": "Địa chỉ, thư điện tử, trang thông tin điện tử, điện thoại, Fax",
            "14": "Chữ ký số của cơ quan, tổ chức cho bản sao điện tử",
        }
    ),
    cite_muc("IV"),
)
"""Ô số -> what stands in it."""
