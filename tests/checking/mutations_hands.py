"""What papers of other hands had wrong, one thing at a time."""

from docx.document import Document
from docx.oxml.ns import qn
from mutating import Mutation, reword


def _stamp_otherwise(document: Document) -> None:
    """The mark of urgency is in a table within a cell."""
    text = next(one for one in document.element.iter(qn("w:t")) if one.text == "HỎA TỐC")
    text.text = "RẤT KHẨN"


MUTATIONS = (
    Mutation(
        "CT007", "dinh-cau", "cau-dinh-cau", "bao_cao",
        reword("Kết quả khen", "kèm theo.", "kèm theo.Các phòng đã nộp."),
    ),
    Mutation("CT011", "dau", "hai-cham", "bao_cao", reword("Kết quả khen", "theo.", "theo..")),
    Mutation(
        "CT011", "tu", "cac-cac", "cong_van",
        reword("Thực hiện Kế hoạch", "đề nghị các đơn vị", "đề nghị các các đơn vị"),
    ),
    Mutation(
        "CT012", "ngoac-don", "khong-dong", "bao_cao",
        reword("Kết quả khen", "tại Phụ lục", "(tại Phụ lục"),
    ),
    Mutation(
        "CT012", "ngoac-kep", "khong-dong", "bao_cao",
        reword("Tiếp tục thực hiện", "phong trào", "“phong trào"),
    ),
    Mutation(
        "VH006", "ten-luat", "luat-thuong", "quy_che",
        reword("Việc khen", "quy định của pháp luật", "Điều 5 của luật thi đua, khen thưởng"),
    ),
    Mutation(
        "KY003", "viet-ra", "quyen", "bao_cao", reword("GIÁM ĐỐC", "GIÁM", "QUYỀN GIÁM"),
    ),
    Mutation(
        "NN007", "dieu-khong-co", "dieu-5", "quyet_dinh", reword("- Như Điều", "Điều 3", "Điều 5"),
    ),
    Mutation(
        "ND007", "lap", "giua-bai", "cong_van", reword("Thực hiện Kế hoạch", "2026.", "2026./."),
    ),
    Mutation("BC003", "dieu", "khong-dau", "quyet_dinh", reword("Điều 2", "Điều 2. ", "Điều 2 ")),
    Mutation(
        "BC003", "muc-la-ma", "gach", "bao_cao", reword("II. PHƯƠNG", "II. PHƯƠNG", "II - PHƯƠNG"),
    ),
    Mutation(
        "KG002", "chu", "in-hoa", "to_trinh", reword("Kính gửi", "Kính gửi:", "KÍNH GỬI:"),
    ),
    Mutation("DU002", "chu", "rat-khan", "cong_dien", _stamp_otherwise),
    Mutation(
        "VH001", "ten", "co-quan-ban-hanh", "cong_van",
        reword("Thực hiện Kế hoạch", "của Ủy ban", "của ủy ban"),
    ),
    Mutation(
        "VH004", "thang", "cuoi-cau", "bao_cao",
        reword("Kết quả khen", "kèm theo.", "kèm theo, trong tháng tám."),
    ),
    Mutation(
        "VH009", "nhan-dan", "cua-nhan-dan", "bao_cao",
        reword("Kết quả khen", "Kết quả", "Ý kiến của nhân dân và kết quả"),
    ),
    Mutation(
        "NQ009", "han", "gui-ve", "cong_van",
        reword(
            "Trân trọng", "Trân trọng cảm ơn sự phối hợp của quý đơn vị",
            "Báo cáo gửi về Sở Nội vụ trước ngày 20/3/2025",
        ),
    ),
    Mutation("DN006", "thieu", "ngay", "cong_van", reword("Hà Tĩnh,", "ngày 05 tháng", "tháng")),
    Mutation("DN006", "dinh", "thang", "cong_van", reword("Hà Tĩnh,", "tháng 3", "tháng3")),
    Mutation("DN006", "dau-cuoi", "cham", "cong_van", reword("Hà Tĩnh,", "2026", "2026.")),
    Mutation("SK012", "chu-thuong", "snv", "cong_van", reword("Số:", "SNV", "snv")),
    Mutation("SK012", "dau-cuoi", "cham", "cong_van", reword("Số:", "TCCB", "TCCB.")),
    Mutation(
        "CT002", "tcvn3", "phong-unicode", "bao_cao",
        reword(
            "Sở Nội vụ báo",
            "Sở Nội vụ báo cáo kết quả công tác thi đua, khen thưởng năm 2025 như sau:",
            "Së Néi vô b¸o c¸o kÕt qu¶ c«ng t¸c thi ®ua n¨m 2025 nh\u00ad sau:",
        ),
    ),
)  # fmt: skip
"""Each breaks one rule of one good paper."""
