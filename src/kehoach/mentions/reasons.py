"""Why a mention is what it is, in words for a review list."""

from __future__ import annotations

from kehoach.messages import tr


def explain(why: str) -> str:
    """Return the clue that ``Mention.why`` stands for, as a person reads it; '' for none known."""
    return _list_reasons().get(why, "")


def _list_reasons() -> dict[str, str]:
    return {**_list_plain(), **_list_owned(), **_list_odd(), **_list_unsure()}


def _list_plain() -> dict[str, str]:
    return {
        "dang-chu": tr("cách viết cho biết rõ"),
        "thoi-han": tr("là thời hạn hoặc ngày tổ chức"),
        "dau-cau": tr("là mốc đứng đầu dòng"),
        "ke-hoach-nay": tr("là năm của chính văn bản này"),
        "dia-danh": tr("là ngày ban hành của văn bản"),
    }


def _list_owned() -> dict[str, str]:
    return {
        "so-ky-hieu": tr("là số, ngày của văn bản được viện dẫn"),
        "sau-co-quan": tr("là ngày của văn bản được viện dẫn"),
        "ngay-cua-van-ban": tr("là ngày của văn bản được viện dẫn"),
        "ngay-cua-luat": tr("là ngày thông qua luật"),
        "trong-trich-yeu": tr("nằm trong trích yếu của văn bản được viện dẫn"),
        "so-de-trong": tr("đi với số văn bản còn để trống"),
        "nam-cua-luat": tr("là năm trong tên luật"),
        "sau-ten-luat": tr("đứng ngay sau tên luật"),
        "trong-ngoac-kep": tr("nằm trong ngoặc kép"),
        "tam-nhin": tr("là năm của tầm nhìn, định hướng"),
    }


def _list_odd() -> dict[str, str]:
    return {
        "ngay-khong-co-that": tr("không có ngày này trên lịch"),
        "thang-khong-co-that": tr("không có tháng này"),
        "thang-khong-doc-duoc": tr("không đọc được tháng đứng trước năm"),
        "khoang-nguoc": tr("mốc sau không muộn hơn mốc trước"),
        "hai-loai-dau": tr("ngày viết bằng hai loại dấu khác nhau"),
        "nam-hai-chu-so": tr("năm chỉ có hai chữ số"),
        "nhieu-nam": tr("nhiều năm đi liền nhau"),
        "hai-nam-lien": tr("hai năm liền, có thể là năm học hoặc hai năm"),
        "cuon-chieu": tr("kế hoạch vài năm, có thể lập lại hằng năm"),
        "so-nam-qua-lon": tr("số quá lớn để là thời lượng"),
        "ngoac-kep-khong-khep": tr("đoạn văn thiếu một dấu ngoặc kép"),
    }


def _list_unsure() -> dict[str, str]:
    return {
        "den-nam": tr("là mốc “đến năm …”, có thể là mục tiêu nhiều năm"),
        "tu-nam": tr("là mốc bắt đầu, có thể không dời theo năm"),
        "keo-dai": tr("còn kéo dài sang các năm khác"),
        "chi-cua-nam-ay": tr("nói điều chỉ đúng với năm ấy"),
        "kem-so-lieu": tr("đi với số liệu của riêng kỳ ấy"),
        "am-lich": tr("đi với âm lịch hoặc tên năm can chi"),
        "kem-thu": tr("đi với thứ trong tuần, dời ngày thì thứ không còn đúng"),
        "su-kien": tr("có thể là thời điểm của một sự kiện đã qua"),
        "da-qua": tr("có thể nói về việc đã qua"),
        "nam-xa": tr("là năm đã xa"),
        "mot-lan": tr("đi với việc không lặp lại hằng năm"),
        "ten-van-ban": tr("có thể nằm trong tên một văn bản, chương trình"),
        "theo-van-ban": tr("có thể là ngày của một văn bản, cuộc họp"),
        "sau-so-ky-hieu": tr("đứng sau số, ký hiệu văn bản"),
        "xa-so-ky-hieu": tr("cùng câu với văn bản được viện dẫn"),
        "nam-tran": tr("bốn chữ số không có chữ “năm”"),
        "thang-tran": tr("hai số có dấu gạch, có thể là tháng hoặc số"),
        "dung-mot-minh": tr("ngày đứng một mình, không có chữ nào cho biết là gì"),
        "khong-co-dau-hieu": tr("không có chữ nào cho biết là gì"),
    }
