"""The rules about words: what is right stays unsaid, what is wrong is found, mending mends it."""

from dataclasses import replace

import pytest

from kehoach.checking.aids.grids import read_number
from kehoach.checking.catalogue import RULES
from kehoach.checking.edits import Reword
from kehoach.checking.fault import Fault
from kehoach.checking.paper import Paper
from kehoach.recognition.parts import Area, Part, Recognised
from kehoach.word.view import (
    Block,
    Cell,
    Document,
    Paragraph,
    ParagraphForm,
    Row,
    Run,
    RunForm,
    Table,
)

FORM = RunForm("Times New Roman", 14.0)
NBSP = "\N{NO-BREAK SPACE}"
DAY = "Hà Tĩnh, ngày 05 tháng 3 năm 2026"
ISSUER = "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"


def make_paragraph(text: str, *where: int) -> Paragraph:
    return Paragraph(where, (Run(text, FORM),), ParagraphForm())


def make_paper(*lines: str, kind: str = "ke_hoach", rows: tuple = (), **parts: str) -> Paper:
    """Make a paper of ``lines`` as running text; ``parts`` are other components before it."""
    parts = {"dia_danh_ngay": DAY, **parts}
    named = [*parts.items(), *(("noi_dung", line) for line in lines)]
    texts = [(name, make_paragraph(text, i)) for i, (name, text) in enumerate(named)]
    blocks: list[Block] = [paragraph for _, paragraph in texts]
    if rows:
        blocks.append(make_table(len(blocks), rows))
    document = Document("x.docx", tuple(blocks), ())
    found = [Part(name, (paragraph,), Area(0, 0)) for name, paragraph in texts]
    cells = tuple(one for one in document.walk() if len(one.where) > 1)
    found += [Part("bang", cells, Area(0, 0))] if cells else []
    return Paper(Recognised(document, kind, tuple(found)))


def make_table(index: int, rows: tuple) -> Table:
    return Table(
        (index,),
        tuple(
            Row(
                tuple(
                    Cell((make_paragraph(text, index, row, column, 0),))
                    for column, text in enumerate(words)
                )
            )
            for row, words in enumerate(rows)
        ),
    )


def ask(id: str, paper: Paper) -> list[Fault]:
    rule = RULES[id]
    return list(rule.check(paper)) if rule.applies_to(paper) else []


def mend(paper: Paper, faults: list[Fault]) -> Paper:
    """Put the rewordings of ``faults`` into the text of ``paper``."""
    parts = []
    for part in paper.parts:
        (paragraph,) = part.paragraphs
        text = paragraph.runs[0].text
        edits = {e for f in faults for e in f.edits if isinstance(e, Reword)}
        for edit in sorted(edits, key=lambda one: -one.start):
            if edit.where == paragraph.where:
                text = text[: edit.start] + edit.text + text[edit.end :]
        parts.append(replace(part, paragraphs=(make_paragraph(text, *paragraph.where),)))
    document = Document("x.docx", tuple(part.paragraphs[0] for part in parts), ())
    return Paper(Recognised(document, paper.kind, tuple(parts)))


RIGHT = {
    "VH001": (
        "Ủy ban nhân dân tỉnh, Hội đồng nhân dân tỉnh Sơn La và Sở Tài chính.",
        "ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH",
        "Uỷ ban nhân dân các cấp; các ủy ban nhân dân khác.",
        "Sở xây dựng kế hoạch trình Ủy ban nhân dân tỉnh; Bộ xây dựng chương trình.",
        "Bộ Tài nguyên và Môi trường, Văn phòng Chủ tịch nước, Thủ tướng Chính phủ.",
        "Cán bộ y tế ở cơ sở y tế và trụ sở công an xã.",
        "Ông Trần Hiệp Hội và bà Lê Hội Đồng dự họp.",
        "Sở Lao động - Thương binh và Xã hội; Sở Lao động – Thương binh và Xã hội.",
        f"Ủy{NBSP}ban nhân{NBSP}dân tỉnh",
        "Bộ Công Thương, Bộ Công thương",
    ),
    "VH002": (
        "Ủy ban nhân dân tỉnh Thanh Hóa và thành phố Hải Phòng.",
        "Tỉnh Thanh Hóa có 166 xã. Thành phố Huế cũng vậy.",
        "Các đơn vị: Tỉnh Nghệ An; Thành phố Đà Nẵng.",
        "Thành phố Hồ Chí Minh, Thủ đô Hà Nội và UBND Quận 1, Phường 3.",
        "Hai thành phố Hồ Chí Minh và Hà Nội; các thành phố Hồ Chí Minh, Cần Thơ.",
        "Có 12 xã, 3 phường 1 thị trấn; UBND Phường Trần Hưng Đạo; Tỉnh ủy Thanh Hóa.",
        "UBND TỈNH THANH HÓA, THÀNH PHỐ HỒ CHÍ MINH",
        "UBND TP. Hồ Chí Minh, TP Hồ Chí Minh",
    ),
    "VH003": (
        "Các tỉnh Trung Bộ, Bắc Trung Bộ và Tây Nguyên.",
        "Ở miền Trung bộ máy đã tinh gọn; miền Nam bộ đội hành quân.",
        "Việt Nam bộ phận này còn nhỏ.",
        "Phía tây bắc và đông nam của tỉnh; gió mùa đông bắc.",
        "VÙNG TRUNG BỘ VÀ TÂY NGUYÊN",
        "Ông Nguyễn Văn Nam bộ trưởng đã dự.",
        "Cán bộ toàn bộ nội bộ.",
    ),
    "VH004": (
        "Ngày thứ hai của hội nghị; lần thứ ba; ngôn ngữ thứ hai.",
        "Sáng thứ Hai, ngày 16/3/2026; thứ 2 ngày 16/3/2026.",
        "ngày    tháng    năm 2026; ngày tháng năm ban hành.",
        "Mỗi tháng một lần; trong tháng hai lần; ba tháng sáu buổi.",
        "Cách mạng tháng Tám; trong tháng Năm năm 2026; tháng Giêng.",
        "Xếp thứ ba ngày càng nhiều.",
    ),
    "VH005": (
        "Chúc tết Nguyên đán, tết Trung thu, tết Đoan ngọ.",
        "Tết Nguyên đán năm 2026; nghỉ Tết 07 ngày.",
        "Ngày Quốc khánh 2-9; ngày Quốc tế Lao động 1-5.",
        "MỪNG TẾT NGUYÊN ĐÁN",
        "Tổ chức đêm hội trăng rằm, mùa thu.",
        "Ngày quốc tế khác; quốc khánh các nước.",
    ),
    "VH006": (
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2026.",
        "Các kế hoạch số 12/KH-UBND, 13/KH-UBND; hai quyết định số 1/QĐ-UBND, 2/QĐ-UBND.",
        "Xây dựng kế hoạch số lượng 12 lớp.",
        "Ban hành văn bản số 498/SNV-TCBC.",
        "Quyết định phê duyệt kế hoạch, số vốn 12/20 tỷ đồng.",
        "CÔNG VĂN SỐ 12/SNV-TCCB",
    ),
    "VH007": (
        "Các đơn vị đã nộp. Sở Nội vụ tổng hợp; các phòng theo dõi: đúng hạn.",
        "Gửi về TP. huyện v.v. và đ/c. trưởng phòng; tr. 5; Th.S. an.",
        "- Các đơn vị; a) Phòng A.",
        "Xem tại https://hatinh.gov.vn. iPhone và e-mail. pH nước.",
        "Kết quả đạt 1.234 người... trong đó có 15 xã.",
        "Đến nay đã xong. Để kịp thời báo cáo. Ủy ban đã duyệt.",
    ),
    "VH008": (
        "Tặng Huân chương Lao động hạng Ba, Huân chương Sao vàng.",
        "Danh hiệu Nghệ sĩ Nhân dân, Anh hùng Lao động, Nhà giáo Ưu tú.",
        "Biểu dương các anh hùng lao động, nhà giáo ưu tú.",
        "HUÂN CHƯƠNG LAO ĐỘNG HẠNG BA",
        "Đề nghị khen thưởng bậc cao; xếp hạng ba toàn tỉnh.",
        "Huân chương Bảo vệ Tổ quốc hạng Nhất.",
    ),
    "VH009": (
        "Chủ trương của Đảng và Nhà nước; pháp luật của Nhà nước.",
        "Quản lý nhà nước, cơ quan nhà nước, ngân sách nhà nước.",
        "Ủy ban nhân dân, Hội đồng nhân dân, Tòa án nhân dân.",
        "Quy định của nhà nước ngoài; 100 nhân dân tệ.",
        "Các tầng lớp Nhân dân; đời sống nhân dân được nâng lên.",
        "Cán bộ và nhân dân các nước.",
    ),
    "VD001": (
        "Theo điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I của Bộ luật Hình sự.",
        "Khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP quy định như vậy.",
        "Ban hành danh mục 72 dự án theo Quyết định số 1618/QĐ-UBND.",
        "Một phần 2 Báo cáo số 12/BC-SNV; điều này Luật Đất đai đã nói.",
        "Các khoản 5 triệu đồng; điều 3 xe; mục 4 của bảng.",
        "Theo tiểu mục hai của chương trình.",
    ),
    "VD002": (
        "Tại khoản 2, khoản 3 Điều 15 Nghị định số 126/2024/NĐ-CP.",
        "Tại Điều 4, Điều 8 Nghị định số 361/2025/NĐ-CP.",
        "Tại khoản 2 Điều 5 Luật Đất đai, Nghị định số 1/2025/NĐ-CP.",
        "Tại khoản 2 Điều 5, khoản 3 Điều 7 Nghị định số 30/2020/NĐ-CP.",
        "Tại khoản 2 Công văn số 1734/BNN-TCCB.",
        "Tại điểm a khoản 1 Điều 24 Tiểu mục 1 Mục 1 Chương III của Nghị quyết số "
        "351/2017/UBTVQH14.",
    ),
    "VD003": (
        "Nghị định số 30/2020/NĐ-CP, Kế hoạch số 12/KH-UBND.",
        "Công văn số:  /SNV-TCCB; Quyết định số …/QĐ-UBND.",
        "Nghị quyết 15 điểm; Báo cáo 06 tháng; Kế hoạch 2026/2027.",
        "Dự án 135/KT; kế hoạch 12/KH chưa rõ.".replace("Dự án 135/KT; ", ""),
        "Luật Đất đai năm 2024; Quyết định 2 lần.",
        "Đề án 06; Chương trình 1719.",
    ),
    "VD004": (
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2026 của Ủy ban nhân dân tỉnh về thi đua.",
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 15 tháng 01 năm 2026 về thi đua.",
        "Ngày 01/7/2025, Bộ Tư pháp ban hành Công văn số 3917/BTP-BTTP.",
        "Luật số 72/2025/QH15 đã nêu.",
        "Nêu rõ: “theo Nghị định số 12/2020/NĐ-CP”.",
        "Công văn số …/SNV-TCCB; Kế hoạch số      /KH-UBND.",
    ),
    "VD005": (
        "Theo Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022.",
        "Theo Luật Đất đai và Nghị định số 102/2024/NĐ-CP.",
        "Luật số 06/2022/QH15.",
        "Luật Đất đai, Nghị quyết số 351/2017/UBTVQH14 của Ủy ban Thường vụ Quốc hội.",
        "Bộ luật Hình sự; Pháp lệnh Ưu đãi người có công.",
        "Luật Đất đai có 16 chương. Theo văn bản số 72/2025/QH15.",
    ),
    "TC002": (
        "Thực hiện Quyết định số 2680/QĐ-BNN-TCCB ngày 09/7/2019 của Bộ Nông nghiệp và Phát "
        "triển nông thôn về Khối thi đua.",
        "Sở Nông nghiệp và Phát triển nông thôn đã bàn giao hồ sơ.",
        "Sở Nông nghiệp và Phát triển nông thôn (nay là Sở Nông nghiệp và Môi trường) có báo cáo.",
        "Sở Nông nghiệp và Môi trường gửi báo cáo; UBND tỉnh Quảng Trị tổng hợp.",
        "Cán bộ, công chức cấp huyện cũ đã được bố trí.",
        "Lịch sử tỉnh Quảng Nam, tỉnh Bình Định trước đây.",
        "Kế hoạch của UBND huyện Can Lộc năm 2024 đã hết hạn.",
    ),
    "NQ006": (
        "Sáng thứ Hai, ngày 16/3/2026; thứ 2, ngày 16/3/2026.",
        "Ngày 07/11/2025 (thứ Sáu); 08h00 ngày 07/11/2025 (Sáng thứ Sáu).",
        "Chủ nhật, ngày 15/3/2026.",
        "Lần thứ ba, đầu năm 2026; kỳ họp thứ năm 16/3/2026.".replace(
            "kỳ họp thứ năm 16", "ngày 16"
        ),
        "Thứ Bảy, ngày 14 tháng 3 năm 2026.",
        "Từ thứ Hai đến thứ Sáu hằng tuần, bắt đầu 17/3/2026.",
    ),
    "NQ007": (
        "Trước ngày 30/6/2026, 29/02/2024, 31/12/2026.",
        "Ngày 28 tháng 02 năm 2026; ngày 29/02 hằng năm nhuận.",
        "Số 31/6/NĐ; tỷ lệ 31/4; 30/02 hồ sơ.",
        "Nghị quyết số 02/31/2025 không phải ngày; 1/32/2026/QĐ.".replace("02/31/2025", "02/2025"),
        "Ngày     tháng     năm 2026; ngày …/…/2026.",
        "Phiên bản 1.31.2026; 45/13.",
    ),
    "NQ008": (
        "Từ ngày 15/6/2026 đến hết ngày 20/6/2026.",
        "(11/6/1948 - 11/6/2023); giai đoạn 2021 - 2025; từ năm 2023 đến năm 2025.",
        "Từ ngày 20/12 đến ngày 05/01/2027.",
        "Ngày 20/6/2026, so với 15/6/2026, tăng 3 vụ.",
        "Kế hoạch ngày 20/6/2026 - Báo cáo ngày 15/6/2026.",
        "Từ ngày 15/6/2026 đến nay; ngày 10/6/2026 đến hạn.",
    ),
    "NQ009": (
        "Gửi báo cáo trước ngày 20/6/2026.",
        "Các văn bản ban hành trước ngày 01/7/2025 hết hiệu lực.",
        "Người sinh trước ngày 01/01/1990 được nghỉ.",
        "Các đơn vị đã gửi báo cáo trước ngày 20/6/2025.",
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2025.",
        "Hoàn thành trong tháng 3/2026, chậm nhất ngày 05/3/2026.",
    ),
}


@pytest.mark.parametrize(
    ("id", "text"), [(id, text) for id, texts in RIGHT.items() for text in texts]
)
def test_right_words_stay_unsaid(id: str, text: str) -> None:
    assert len(RIGHT[id]) >= 6
    assert ask(id, make_paper(text)) == []


WRONG = (
    ("VH001", "ten", "gửi Uỷ Ban Nhân Dân tỉnh", "gửi Uỷ ban nhân dân tỉnh"),
    ("VH001", "ten", "Giám đốc Sở Nội Vụ", "Giám đốc Sở Nội vụ"),
    ("VH001", "ten", f"Sở{NBSP}Y Tế", f"Sở{NBSP}Y tế"),
    ("VH001", "loai-hinh", "của Liên Đoàn Luật sư", "của Liên đoàn Luật sư"),
    ("VH002", "tinh-thanh", "UBND Tỉnh Thanh Hóa", "UBND tỉnh Thanh Hóa"),
    ("VH002", "tinh-thanh", "UBND Thành Phố Hà Nội", "UBND thành phố Hà Nội"),
    ("VH002", "dac-biet", "về thành phố Hồ Chí Minh", "về Thành phố Hồ Chí Minh"),
    ("VH002", "dac-biet", "tại thủ đô Hà Nội", "tại Thủ đô Hà Nội"),
    ("VH002", "mang-so", "UBND quận 1.", "UBND Quận 1."),
    ("VH003", "vung", "vùng Trung bộ năm 2026", "vùng Trung Bộ năm 2026"),
    ("VH003", "vung", "các tỉnh Tây nguyên", "các tỉnh Tây Nguyên"),
    ("VH003", "vung", "vùng đông nam bộ", "vùng Đông Nam Bộ"),
    ("VH004", "thu", "Sáng thứ hai, ngày 16/3", "Sáng thứ Hai, ngày 16/3"),
    ("VH004", "thu", "ngày 16/3/2026 (thứ hai)", "ngày 16/3/2026 (thứ Hai)"),
    ("VH004", "thang", "Cách mạng tháng tám", "Cách mạng tháng Tám"),
    ("VH004", "thang", "trong tháng tư năm 2026", "trong tháng Tư năm 2026"),
    ("VH005", "tet", "Tết Nguyên Đán", "Tết Nguyên đán"),
    ("VH005", "ngay-le", "Mừng ngày quốc khánh", "Mừng ngày Quốc khánh"),
    ("VH006", "ten-loai", "theo công văn số 5/SNV-TC", "theo Công văn số 5/SNV-TC"),
    ("VH006", "ten-loai", "theo nghị định số 30/2020/NĐ-CP", "theo Nghị định số 30/2020/NĐ-CP"),
    ("VH007", "sau-cham", "Đã nộp báo cáo. các phòng", "Đã nộp báo cáo. Các phòng"),
    ("VH007", "dau-dong", "- các đơn vị nộp", "- Các đơn vị nộp"),
    ("VH008", "ten", "Huân chương lao động", "Huân chương Lao động"),
    ("VH008", "hang", "Huân chương Lao động hạng nhì", "Huân chương Lao động hạng Nhì"),
    ("VH009", "nha-nuoc", "Đảng, nhà nước giao", "Đảng, Nhà nước giao"),
    ("VH009", "nhan-dan", "Phục vụ toàn thể nhân dân", "Phục vụ toàn thể Nhân dân"),
    ("VD001", "viet-thuong", "tại điều 5 Luật Đất đai", "tại Điều 5 Luật Đất đai"),
    ("VD001", "viet-thuong", "tại mục 2 của Hướng dẫn này", "tại Mục 2 của Hướng dẫn này"),
    ("VD001", "viet-hoa", "tại Điểm a khoản 1 Điều 5 Luật Đất đai",
     "tại điểm a khoản 1 Điều 5 Luật Đất đai"),
    ("VD001", "viet-hoa", "tại Khoản 2, Công văn số 1734/BNN-TCCB",
     "tại khoản 2, Công văn số 1734/BNN-TCCB"),
    ("VD002", "dau-phay", "tại khoản 2, Công văn số 1734/BNN-TCCB",
     "tại khoản 2 Công văn số 1734/BNN-TCCB"),
    ("VD002", "dau-phay", "tại khoản 2, Điều 5 Luật Đất đai", "tại khoản 2 Điều 5 Luật Đất đai"),
    ("VD003", "thieu-so", "theo Nghị quyết 57-NQ/TW", "theo Nghị quyết số 57-NQ/TW"),
    ("VD005", "luat-co-so", "Luật Đất đai số 31/2024/QH15 quy định", "Luật Đất đai quy định"),
)  # fmt: skip


@pytest.mark.parametrize(("id", "code", "wrong", "right"), WRONG)
def test_wrong_words_are_found_and_mended(id: str, code: str, wrong: str, right: str) -> None:
    paper = make_paper(wrong)
    faults = ask(id, paper)
    assert {fault.code for fault in faults} == {code}
    mended = mend(paper, faults)
    assert mended.parts[-1].paragraphs[0].text == right
    assert ask(id, mended) == []


TOLD = (
    ("VD004", "thieu-ngay", "Thực hiện Kế hoạch số 12/KH-UBND của tỉnh."),
    ("TC002", "co-quan", "Đề nghị Sở Kế hoạch và Đầu tư bố trí vốn."),
    ("TC002", "co-quan", "- Sở NN&PTNT gửi báo cáo."),
    ("TC002", "cap-huyen", "- UBND các huyện, thị xã, thành phố thực hiện."),
    ("TC002", "tinh", "Giao UBND tỉnh Quảng Nam tổng hợp."),
    ("NQ006", "thu", "Ngày 07/11/2025 (thứ Năm)."),
    ("NQ006", "thu", "Thứ 3, ngày 16 tháng 3 năm 2026."),
    ("NQ007", "khong-co", "Trước ngày 31/6/2026."),
    ("NQ007", "khong-co", "Hằng năm, trước ngày 30/02."),
    ("NQ007", "khong-co", "Ngày 6/24/2026."),
    ("NQ008", "ngay-nguoc", "Từ ngày 20/6/2026 đến hết ngày 15/6/2026."),
    ("NQ008", "nam-nguoc", "Giai đoạn 2025 – 2021."),
    ("NQ009", "han", "Gửi báo cáo trước ngày 20/6/2025."),
)


@pytest.mark.parametrize(("id", "code", "text"), TOLD)
def test_wrong_facts_are_told(id: str, code: str, text: str) -> None:
    assert [fault.code for fault in ask(id, make_paper(text))] == [code]


def test_old_names_are_right_in_old_papers() -> None:
    wrong = "- Sở Kế hoạch và Đầu tư bố trí vốn; UBND huyện thực hiện."
    for day in ("ngày 30 tháng 6 năm 2025", "ngày    tháng    năm 2025", "ngày 05 tháng 3"):
        assert ask("TC002", make_paper(wrong, dia_danh_ngay=f"Hà Tĩnh, {day}")) == []
    day = "Hà Tĩnh, ngày    tháng 7 năm 2025"
    assert ask("TC002", make_paper(wrong, dia_danh_ngay=day)) != []


HEADS = (
    ("UBND TỈNH QUẢNG BÌNH", ["tinh"]),
    ("UBND HUYỆN CAN LỘC", ["cap-huyen"]),
    ("BỘ NÔNG NGHIỆP VÀ PTNT", ["co-quan"]),
    ("UBND TỈNH QUẢNG TRỊ", []),
    ("BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", []),
    ("UBND THÀNH PHỐ HUẾ", []),
    ("TỈNH ĐOÀN HÀ TĨNH", []),
    ("UBND PHƯỜNG HÒA BÌNH", []),
    ("BỘ TÀI CHÍNH", []),
)


@pytest.mark.parametrize(("name", "codes"), HEADS)
def test_heads(name: str, codes: list[str]) -> None:
    paper = make_paper(co_quan_chu_quan=name)
    assert [fault.code for fault in ask("TC001", paper)] == codes
    old = make_paper(co_quan_chu_quan=name, dia_danh_ngay="Hà Nội, ngày 01 tháng 02 năm 2025")
    assert ask("TC001", old) == []


YEARS = (
    ("Tổ chức thi đua năm 2026", "Trên đây là Kế hoạch thi đua năm 2025.", ["ket"]),
    ("Thi đua năm 2026", "Sở ban hành Kế hoạch thi đua năm 2025 như sau:", ["mo-dau"]),
    ("Thi đua năm 2026", "Trên đây là Kế hoạch thi đua năm 2026.", []),
    ("Thi đua năm 2026", "Trên đây là Kế hoạch thi đua.", []),
    ("Kết quả năm 2025, nhiệm vụ năm 2026", "Trên đây là Kế hoạch năm 2025.", []),
    ("Thi đua giai đoạn 2026 - 2030", "Trên đây là Kế hoạch năm 2025.", []),
    ("Thi đua năm 2026", "Trên đây là Kế hoạch năm 2026 và dự kiến năm 2027.", []),
    ("Thi đua năm 2026", "Trên đây là Kế hoạch gửi ngày 15 tháng 01 năm 2025.", []),
    ("Thi đua năm 2026", "Theo Kế hoạch số 1/KH-UBND năm 2025, kết quả như sau:", []),
)


@pytest.mark.parametrize(("title", "text", "codes"), YEARS)
def test_years(title: str, text: str, codes: list[str]) -> None:
    assert [fault.code for fault in ask("NQ001", make_paper(text, trich_yeu=title))] == codes


PLANS = (
    ("Thi đua năm 2023", ["nam-da-qua"]),
    ("Thi đua năm 2026", []),
    ("Tổng kết năm 2025", []),
    ("Thi đua đến năm 2023", []),
    ("Giai đoạn 2021 - 2023", []),
    ("Thực hiện Nghị quyết số 5/NQ-CP năm 2023", []),
    ("Thi đua chào mừng đại hội", []),
)


@pytest.mark.parametrize(("title", "codes"), PLANS)
def test_plans_of_a_year_gone_by(title: str, codes: list[str]) -> None:
    assert [fault.code for fault in ask("NQ002", make_paper(trich_yeu=title))] == codes


NAMES = (
    ("Sở Nông nghiệp và Môi trương báo cáo.", ["ten-khac"]),
    ("Sở Nông nghiệp và Môi trường báo cáo.", []),
    ("Sở Nông Nghiệp và Môi Trường báo cáo.", []),
    ("Sở NN và MT báo cáo.", []),
    ("Sở Nông nghiệp và Phát triển nông thôn (cũ).", []),
    ("Bộ Nông nghiệp và Môi trương báo cáo.", []),
    ("Sở Công nghiệp và Môi trường báo cáo.", []),
)


@pytest.mark.parametrize(("text", "codes"), NAMES)
def test_names_of_the_issuer(text: str, codes: list[str]) -> None:
    paper = make_paper(text, co_quan_ban_hanh=ISSUER)
    assert [fault.code for fault in ask("NQ003", paper)] == codes


HEAD = ("TT", "Đơn vị", "Số lượng")
TABLES = (
    ((HEAD, ("1", "A", "3"), ("2", "B", "4"), ("", "Tổng cộng", "8")), ["tong"], []),
    ((HEAD, ("1", "A", "1.003,5"), ("2", "B", "4"), ("", "Tổng", "1.007,5")), [], []),
    ((HEAD, ("1", "A", "1.003,5"), ("2", "B", "4"), ("", "Tổng", "1.017,5")), ["tong"], []),
    ((HEAD, ("1", "A", "3"), ("2", "B", "4"), ("", "Tổng cộng", "7")), [], []),
    ((HEAD, ("1", "A", "3"), ("2", "B", "-"), ("", "Tổng cộng", "8")), [], []),
    ((HEAD, ("1", "A", "8.00"), ("2", "B", "4"), ("", "Cộng", "8")), [], []),
    ((HEAD, ("I", "A", "3"), ("1", "B", "3"), ("", "Tổng", "3")), [], []),
    ((HEAD, ("1", "A", "3"), ("1.1", "B", "3"), ("", "Tổng", "3")), [], []),
    ((HEAD, ("1", "2", "3"), ("1", "A", "3"), ("2", "B", "4"), ("", "Tổng", "7")), [], []),
    ((("TT", "Đơn vị", "Tỷ lệ (%)"), ("1", "A", "50"), ("2", "B", "70"), ("", "Tổng", "60")),
     [], []),
    ((("TT", "Đơn vị", "Triệu đồng"), ("1", "A", "33"), ("2", "B", "33"), ("", "Tổng", "67")),
     [], []),
    ((HEAD, ("1", "A", "3"), ("2", "B", "4"), ("3", "C", "8")), [], []),
    ((HEAD, ("1", "A", ""), ("2", "B", ""), ("4", "C", "")), [], ["nhay"]),
    ((HEAD, ("1", "A", ""), ("2", "B", ""), ("2", "C", ""), ("3", "D", "")), [], ["trung"]),
    ((HEAD, ("I", "A", ""), ("1", "B", ""), ("II", "C", ""), ("1", "D", "")), [], []),
    ((HEAD, ("01", "A", ""), ("02", "B", ""), ("03", "C", "")), [], []),
    ((HEAD, ("1", "A", ""), ("", "thêm", ""), ("2", "B", "")), [], []),
    ((HEAD, ("1", "A", ""), ("2", "B", ""), ("1", "C", ""), ("2", "D", "")), [], []),
    ((HEAD, ("11", "A", ""), ("12", "B", ""), ("13", "C", "")), [], []),
    ((HEAD, ("5", "A", ""), ("96", "B", ""), ("108", "C", "")), [], []),
    ((("Tên", "TT khác"), ("1", "A"), ("3", "B")), [], []),
)  # fmt: skip


@pytest.mark.parametrize(("rows", "sums", "numbers"), TABLES)
def test_tables(rows: tuple, sums: list[str], numbers: list[str]) -> None:
    paper = make_paper(rows=rows)
    assert [fault.code for fault in ask("NQ004", paper)] == sums
    assert [fault.code for fault in ask("NQ005", paper)] == numbers


def test_an_invitation_to_a_day_gone_by() -> None:
    gone = make_paper("Thời gian: 08 giờ 00, ngày 02/3/2026.", kind="giay_moi")
    assert [fault.code for fault in ask("NQ009", gone)] == ["han"]
    due = make_paper("Thời gian: 08 giờ 00, ngày 12/3/2026.", kind="giay_moi")
    assert ask("NQ009", due) == []


def test_a_reminder_names_the_deadline_that_passed() -> None:
    text = "Thực hiện Kế hoạch, các đơn vị gửi báo cáo trước ngày 20/12/2025."
    assert ask("NQ009", make_paper(text, kind="cong_van")) == []
    text = "Đề nghị các đơn vị gửi báo cáo trước ngày 20/12/2025."
    assert ask("NQ009", make_paper(text, kind="cong_van")) != []


def test_letters_shown_as_capitals_are_capitals() -> None:
    paper = make_paper("gửi Ủy Ban Nhân Dân tỉnh")
    (paragraph,) = paper.parts[-1].paragraphs
    shown = replace(
        paragraph, runs=(replace(paragraph.runs[0], form=replace(FORM, all_caps=True)),)
    )
    document = Document("x.docx", (shown,), ())
    part = Part("noi_dung", (shown,), Area(0, 0))
    assert ask("VH001", Paper(Recognised(document, "ke_hoach", (part,)))) == []


def test_a_document_is_named_whole_once() -> None:
    whole = "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2026 của Ủy ban nhân dân tỉnh về thi đua."
    short = "Theo Kế hoạch số 12/KH-UBND."
    assert ask("VD004", make_paper(whole, short)) == []
    assert len(ask("VD004", make_paper(short, short))) == 1


@pytest.mark.parametrize(
    ("text", "number"),
    [("7", "7"), ("1.234", "1234"), ("1.234,5", "1234.5"), ("0,25", "0.25"), ("1000", "1000")],
)
def test_numbers(text: str, number: str) -> None:
    assert str(read_number(text)) == number


@pytest.mark.parametrize("text", ["", "8.00", "1,234.5", "12%", "1.23", "ba", "3/4"])
def test_what_is_no_number(text: str) -> None:
    assert read_number(text) is None
