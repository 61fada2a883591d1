"""What the decree does not rule: papers of the Party, and no administrative documents at all."""

from foreign_xml import PAGE, table

from kehoach.recognition.parts import NO_KIND, PARTY

_WORDS = "Nội dung được trình bày trong phần này theo yêu cầu của người hướng dẫn khoa học."


HEAD = ["^@--*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "^@--*Độc lập - Tự do - Hạnh phúc"]

LAYOUTS = {
    "empty": (NO_KIND, []),
    "blank": (NO_KIND, ["", "", ""]),
    "thesis": (
        NO_KIND,
        [
            "^@--*BỘ GIÁO DỤC VÀ ĐÀO TẠO",
            "^@--*TRƯỜNG ĐẠI HỌC KINH TẾ",
            "^-----o0o-----",
            "^@--*LUẬN VĂN THẠC SĨ",
            "^@--*QUẢN LÝ NHÀ NƯỚC VỀ VĂN THƯ",
            "^Nguyễn Văn An",
            "^Hà Nội, năm 2025",
            PAGE,
            "^@--*CHƯƠNG 1",
            "^@--*CƠ SỞ LÝ LUẬN",
            "1.1. Khái niệm",
            _WORDS,
        ],
    ),
    "report_of_a_student": (
        NO_KIND,
        [
            "^@--*BỘ CÔNG THƯƠNG",
            "^@--*TRƯỜNG ĐẠI HỌC CÔNG NGHIỆP",
            "^@--*BÁO CÁO THỰC TẬP",
            "^@--*TẠI SỞ NỘI VỤ",
            "^Sinh viên: Nguyễn Văn An",
            "^Hà Nội, ngày 05 tháng 01 năm 2026",
            _WORDS,
        ],
    ),
    "form": (
        NO_KIND,
        [
            *HEAD,
            "^-------",
            "^@--*ĐƠN ĐỀ NGHỊ CẤP GIẤY PHÉP",
            "^Kính gửi: Sở Nội vụ",
            "Tôi tên là: ………………",
            "Địa chỉ: ………………",
            table(
                [
                    "",
                    [
                        "^@--/……, ngày … tháng … năm …",
                        "^@--*NGƯỜI LÀM ĐƠN",
                        "^@--/(Ký, ghi rõ họ tên)",
                    ],
                ]
            ),
        ],
    ),
    "declaration": (
        NO_KIND,
        [
            *HEAD,
            "^@--*TỜ KHAI ĐĂNG KÝ KHAI SINH",
            "^Kính gửi: Ủy ban nhân dân phường",
            "Họ, chữ đệm, tên người yêu cầu: Lê Văn Tám",
            "Nơi cư trú: ……",
            ">Huế, ngày 05 tháng 01 năm 2026",
            ">@--*Lê Văn Tám",
        ],
    ),
    "contract_of_persons": (
        NO_KIND,
        [
            *HEAD,
            "^@--*HỢP ĐỒNG THUÊ NHÀ",
            "^Số: 01/HĐTN",
            "Hôm nay, ngày 05 tháng 01 năm 2026, tại thành phố Huế, chúng tôi gồm:",
            "@--*BÊN A: Ông Lê Văn Tám",
            "@--*BÊN B: Bà Ngô Thị Lan",
            "@--*Điều 1. Đối tượng",
            _WORDS,
            table([["^@--*BÊN A", "", "^Lê Văn Tám"], ["^@--*BÊN B", "", "^Ngô Thị Lan"]]),
        ],
    ),
    "authority_of_a_person": (
        NO_KIND,
        [
            *HEAD,
            "^@--*GIẤY ỦY QUYỀN",
            ">Huế, ngày 05 tháng 01 năm 2026",
            "@--*1. Bên ủy quyền: Lê Văn Tám",
            _WORDS,
            ">@--*NGƯỜI ỦY QUYỀN",
            "",
            ">Lê Văn Tám",
        ],
    ),
    "minutes_of_a_class": (
        NO_KIND,
        [
            *HEAD,
            "^@--*BIÊN BẢN HỌP LỚP",
            "Thời gian: 8 giờ ngày 05 tháng 01 năm 2026",
            _WORDS,
            table([["^@--*Thư ký", "", "^Ngô Thị Lan"], ["^@--*Lớp trưởng", "", "^Lê Văn Tám"]]),
        ],
    ),
    "exam": (
        NO_KIND,
        [
            table(
                [
                    [
                        "^SỞ GIÁO DỤC VÀ ĐÀO TẠO HUẾ",
                        "^@--*TRƯỜNG THPT NGUYỄN HUỆ",
                        "^@--/(Đề thi có 02 trang)",
                    ],
                    ["^@--*ĐỀ KIỂM TRA HỌC KỲ I", "^Năm học 2025 - 2026", "^Môn: Ngữ văn"],
                ]
            ),
            "Họ và tên: ………… Số báo danh: …………",
            "@--*I. ĐỌC HIỂU (3,0 điểm)",
            _WORDS,
            "@--*Câu 1. Nêu chủ đề.",
            "^------ HẾT ------",
        ],
    ),
    "lesson_plan": (
        NO_KIND,
        [
            table(
                [["Trường: THPT Nguyễn Huệ", "Tổ: Ngữ văn"], ["Họ và tên giáo viên:", "Lê Thị Lan"]]
            ),
            "^@--*KẾ HOẠCH BÀI DẠY",
            "^@--*TÊN BÀI DẠY: CHÍ PHÈO",
            "@--*I. MỤC TIÊU",
            _WORDS,
        ],
    ),
    "letter": (
        NO_KIND,
        ["Huế, ngày 05 tháng 01 năm 2026", "Anh Nam thân mến,", _WORDS, "Chào anh,", "Lê Văn Tám"],
    ),
    "english": (
        NO_KIND,
        [
            "^@--*MEMORANDUM OF UNDERSTANDING",
            "^between",
            "^@--*THE DEPARTMENT OF HEALTH",
            "No. 12/MOU-DOH",
            "1. The parties agree to work together.",
            "^@--*DIRECTOR",
            "^John Smith",
        ],
    ),
    "novel": (NO_KIND, ["^@--*CHƯƠNG I", *[_WORDS] * 30]),
    "minutes_of_an_association_in_its_own_form": (
        NO_KIND,
        [
            table(
                [
                    ["^ĐOÀN TNCS HỒ CHÍ MINH", "^@--*BCH TỈNH AN GIANG", "^***", "^Số: 12-KH/TĐTN"],
                    ["^@--*ĐOÀN TNCS HỒ CHÍ MINH", "^@--/An Giang, ngày 05 tháng 01 năm 2026"],
                ]
            ),
            "^@--*KẾ HOẠCH",
            "^@--*Tháng Thanh niên năm 2026",
            _WORDS,
            table([["@--*Nơi nhận:", "- Lưu: VP."], ["^@--*TM. BAN THƯỜNG VỤ", "^Lê Văn Tám"]]),
        ],
    ),
    "thong_tu": (
        NO_KIND,
        [
            table(
                [
                    ["^@--*BỘ NỘI VỤ", "^Số: 05/2025/TT-BNV"],
                    [*HEAD, "^@--/Hà Nội, ngày 14 tháng 5 năm 2025"],
                ]
            ),
            "^@--*THÔNG TƯ",
            "^@--*Quy định nghiệp vụ lưu trữ",
            _WORDS,
            table([["@--*Nơi nhận:", "- Lưu: VT."], ["^@--*BỘ TRƯỞNG", "^Lê Văn Tám"]]),
        ],
    ),
    "slip_of_an_unknown_kind": (
        NO_KIND,
        [
            table(
                [
                    ["^UBND THÀNH PHỐ HUẾ", "^@--*VĂN PHÒNG", "^Số: 05/PTr-VP"],
                    [*HEAD, "^@--/Huế, ngày 14 tháng 5 năm 2025"],
                ]
            ),
            "^@--*PHIẾU TRÌNH",
            "^Kính gửi: Chủ tịch Ủy ban nhân dân thành phố",
            _WORDS,
            table([["@--*Nơi nhận:", "- Lưu: VT."], ["^@--*CHÁNH VĂN PHÒNG", "^Lê Văn Tám"]]),
        ],
    ),
    "programme_of_a_meeting": (
        NO_KIND,
        [
            "^@--*CHƯƠNG TRÌNH HỘI NGHỊ",
            "^@--*Tổng kết năm 2025",
            "Thời gian: 14h00, ngày 22/01/2026 (chiều thứ Năm)",
            table(["Thời gian", "Nội dung"], ["14h00", "Khai mạc"], has_border=True),
        ],
    ),
    "report_of_a_person": (
        NO_KIND,
        [
            *HEAD,
            "^@--*BÁO CÁO THÀNH TÍCH",
            "^@--*ĐỀ NGHỊ TẶNG BẰNG KHEN",
            "Họ và tên: Lê Văn Tám",
            _WORDS,
            ">@--*NGƯỜI BÁO CÁO",
            ">Lê Văn Tám",
        ],
    ),
    "certificate": (
        NO_KIND,
        [
            *HEAD,
            "^@--*GIẤY KHEN",
            "^@--*HIỆU TRƯỞNG TRƯỜNG THCS NGUYỄN DU",
            "^Tặng: Em Lê Thị Lan",
            ">Huế, ngày 05 tháng 01 năm 2026",
            ">@--*HIỆU TRƯỞNG",
            ">Trần Văn Bình",
        ],
    ),
    "table_of_contents_then_text": (
        NO_KIND,
        ["^@--*MỤC LỤC", "1. Mở đầu\t1", "2. Nội dung\t5", _WORDS],
    ),
    "spreadsheet_alone": (
        NO_KIND,
        [table(["STT", "Họ tên"], ["1", "Lê Văn Tám"], ["2", "Ngô Thị Lan"], has_border=True)],
    ),
    "party_star": (
        PARTY,
        [
            table(
                [
                    ["^ĐẢNG BỘ TỈNH AN GIANG", "^@--*HUYỆN ỦY CHÂU PHÚ", "^*", "^Số 05-KH/HU"],
                    ["^@--*ĐẢNG CỘNG SẢN VIỆT NAM", "^@--/Châu Phú, ngày 05 tháng 01 năm 2026"],
                ]
            ),
            "^@--*KẾ HOẠCH",
            "^@--*Học tập nghị quyết",
            "^-----",
            _WORDS,
            table([["@--_Nơi nhận:", "- Lưu."], ["^@--*T/M BAN THƯỜNG VỤ", "^Lê Văn Tám"]]),
        ],
    ),
    "party_tabs": (
        PARTY,
        [
            "TỈNH ỦY THANH HÓA\t@--*ĐẢNG CỘNG SẢN VIỆT NAM",
            "\t*",
            "Số 15-CV/TU\t@--/Thanh Hóa, ngày 05 tháng 01 năm 2026",
            "^Kính gửi: Các huyện ủy",
            _WORDS,
        ],
    ),
    "party_cell_minutes": (
        PARTY,
        [
            table(
                [
                    ["^ĐẢNG BỘ SỞ NỘI VỤ", "^@--*CHI BỘ VĂN PHÒNG", "^*"],
                    ["^@--*ĐẢNG CỘNG SẢN VIỆT NAM", "^@--/Huế, ngày 05 tháng 01 năm 2026"],
                ]
            ),
            "^@--*BIÊN BẢN",
            "^@--*Sinh hoạt chi bộ",
            _WORDS,
        ],
    ),
    "party_without_its_name": (
        PARTY,
        [
            table(
                [
                    ["^ĐẢNG ỦY SỞ NỘI VỤ", "^*", "^Số 05-BC/ĐU"],
                    ["^@--/Huế, ngày 05 tháng 01 năm 2026"],
                ]
            ),
            "^@--*BÁO CÁO",
            "^@--*Công tác xây dựng Đảng",
            _WORDS,
        ],
    ),
}
