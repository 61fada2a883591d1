"""Papers of each kind, as offices write them: name -> (kind, blocks)."""

from foreign_heads import DATE, ISSUER, QH, RIGHT, SUPERIOR, TN
from foreign_xml import NEW_PAGE, SECTION, box, boxed, p, table

ANY = "@ND Các cơ quan, đơn vị triển khai thực hiện nghiêm túc, kịp thời, đúng quy định."


def make_head(so, *below, left=(SUPERIOR, ISSUER), date=DATE):
    return table(
        [
            [*(f"^{one}" for one in left), "^____", f"^@SO {so}", *below],
            [*RIGHT, "^___________", f"^{date}"],
        ]
    )


def make_foot(*recipients, title="@CV*GIÁM ĐỐC", name="Lê Thị Hồng Vân"):
    marked = [f"@NM {one}" for one in recipients]
    return table([["@NN*/Nơi nhận:", *marked], [f"^{title}", "", "", f"^@HT*{name}"]])


FOOT = make_foot("- Như trên;", "- Lưu: VT, VP.")

LAYOUTS = {
    "cong_van_one": (
        "cong_van",
        [
            make_head(
                "Số: 05/SNV-VP", "^@VV V/v kiểm tra công tác văn thư,", "^@VV lưu trữ năm 2026"
            ),
            "",
            "^@KG Kính gửi: Ủy ban nhân dân các xã, phường.",
            "",
            ANY,
            FOOT,
        ],
    ),
    "cong_van_several": (
        "cong_van",
        [
            make_head("Số: 1205/SNV-VP\n@VV V/v báo cáo số liệu"),
            p("@KG Kính gửi:", ppr='<w:ind w:left="2000"/>'),
            "@KG - Sở Tài chính;",
            "@KG - Sở Y tế;",
            "@KG - Công an thành phố.",
            ANY,
            "@KH 1. Các đơn vị rà soát, tổng hợp số liệu.",
            "@ND Trân trọng cảm ơn./.",
            FOOT,
        ],
    ),
    "cong_van_addressees_in_a_table": (
        "cong_van",
        [
            make_head("Số: 1205/SNV-VP", "^@VV V/v báo cáo số liệu"),
            table(["@KG Kính gửi:", ["@KG - Sở Tài chính;", "@KG - Sở Y tế."]]),
            ANY,
            FOOT,
        ],
    ),
    "cong_van_addressees_by_tab": (
        "cong_van",
        [
            make_head("Số: 1205/SNV-VP", "^@VV V/v báo cáo số liệu"),
            "@KG Kính gửi:\t- Sở Tài chính;",
            "@KG\t- Sở Y tế.",
            ANY,
            FOOT,
        ],
    ),
    "cong_van_tabs": (
        "cong_van",
        [
            f"{SUPERIOR}\t{QH}",
            f"{ISSUER}\t{TN}",
            f"@SO Số: 05/SNV-VP\t{DATE}",
            "@VV V/v cung cấp thông tin",
            "^@KG Kính gửi: Sở Tài chính",
            ANY,
            "@NN*/Nơi nhận:\t@CV*GIÁM ĐỐC",
            "@NM - Như trên;",
            "@NM - Lưu: VT.",
            "\t@HT*Lê Thị Hồng Vân",
        ],
    ),
    "cong_van_with_v_v_in_a_box": (
        "cong_van",
        [
            table(
                [
                    [
                        f"^{SUPERIOR}",
                        f"^{ISSUER}",
                        boxed(box("^@VV V/v triển khai thực hiện", "^@VV công tác văn thư")),
                        "^@SO Số: 05/SNV-VP",
                    ],
                    [*RIGHT, f"^{DATE}"],
                ]
            ),
            "^@KG Kính gửi:",
            "@KG - Sở Y tế;",
            "@KG - Sở Tài chính.",
            ANY,
            FOOT,
        ],
    ),
    "cong_van_with_v_v_below_the_table": (
        "cong_van",
        [
            make_head("Số: 05/SNV-VP"),
            *(
                p(one, ppr='<w:ind w:right="5000"/>')
                for one in (
                    "^@VV V/v tham gia ý kiến theo",
                    "^@VV Công văn số 4409/BCA-C04",
                    "^@VV của Bộ Công an",
                )
            ),
            "",
            "^@KG Kính gửi: Công an tỉnh",
            ANY,
            FOOT,
        ],
    ),
    "cong_van_with_a_khan_mark": (
        "cong_van",
        [
            make_head("Số: 05/SNV-VP", "^@VV V/v họp gấp", "^@KN*KHẨN"),
            "^@KG Kính gửi: Các thành viên Ban Chỉ đạo",
            ANY,
            FOOT,
        ],
    ),
    "quyet_dinh_direct": (
        "quyet_dinh",
        [
            make_head("Số: 12/QĐ-SNV"),
            "^@TL*QUYẾT ĐỊNH",
            "^@TY*Về việc thành lập Tổ biên tập",
            "^________",
            "^@--*GIÁM ĐỐC SỞ NỘI VỤ",
            "@CC/Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
            "@CC/Căn cứ Quyết định số 01/2025/QĐ-UBND ngày 02 tháng 01 năm 2025 của UBND;",
            "@CC/Theo đề nghị của Chánh Văn phòng Sở.",
            "^@--*QUYẾT ĐỊNH:",
            "@DI*Điều 1.@++ Thành lập Tổ biên tập gồm các ông, bà có tên sau:",
            "@KH 1. Ông Lê Văn Tám, Tổ trưởng;",
            "@KH 2. Bà Ngô Thị Lan, thành viên.",
            "@DI*Điều 2.@++ Quyết định này có hiệu lực kể từ ngày ký.",
            "@DI*Điều 3.@++ Chánh Văn phòng và các ông, bà có tên tại Điều 1 thi hành./.",
            make_foot("- Như Điều 3;", "- Lưu: VT."),
        ],
    ),
    "quyet_dinh_with_a_list_of_persons": (
        "quyet_dinh",
        [
            make_head("Số: 12/QĐ-SNV"),
            "^@TL*QUYẾT ĐỊNH",
            "^@TY*Thành lập Tổ công tác",
            "^__",
            "@CC/Căn cứ Quy chế làm việc của Sở;",
            "@CC/Theo đề nghị của Chánh Văn phòng,",
            "^@--*QUYẾT ĐỊNH:",
            "@DI Điều 1. Thành lập Tổ công tác gồm:",
            "@KH 1. Ông Lê Văn Tám",
            "@KH 2. Bà Ngô Thị Lan",
            "@DI Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.",
            FOOT,
        ],
    ),
    "lettered_headings_and_notes": (
        "bao_cao",
        [
            make_head("Số: 30/BC-SNV"),
            "^@TL*BÁO CÁO",
            "^@TY*Kết quả năm 2025",
            "^__",
            "@--*A. KẾT QUẢ",
            "@KH 1. Đã kiểm tra 12 đơn vị.",
            "@--*B. HẠN CHẾ",
            ANY,
            "@--*C. NHIỆM VỤ",
            ">@--/Đơn vị tính: hồ sơ",
            table(["@BG TT", "@BG Số lượng"], ["@BG 1", "@BG 25"], has_border=True),
            "@--/Ghi chú: số liệu tính đến ngày 31 tháng 12 năm 2025.",
            boxed(box("Hình vẽ do Văn phòng lập", "- Chú giải")),
            ANY,
            FOOT,
        ],
    ),
    "data_tables_that_look_like_frames": (
        "bao_cao",
        [
            make_head("Số: 30/BC-SNV"),
            "^@TL*BÁO CÁO",
            "^@TY*Kết quả gửi văn bản",
            "^__",
            ANY,
            table(["@BG Văn bản", "@BG Nơi nhận"], ["@BG Báo cáo", "@BG Sở Y tế"], has_border=True),
            ANY,
            table(["@BG Lê Văn Tám", "@BG Giám đốc"], ["@BG Ngô Thị Lan", "@BG Phó Giám đốc"]),
            ANY,
            FOOT,
        ],
    ),
    "cong_van_that_begins_with_can_cu": (
        "cong_van",
        [
            make_head("Số: 05/SNV-VP", "^@VV V/v trả lời kiến nghị"),
            "^@KG Kính gửi: Sở Y tế",
            "",
            "@ND Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ;",
            "@ND Căn cứ đề nghị của Sở Y tế, Sở Nội vụ có ý kiến như sau:",
            ANY,
            FOOT,
        ],
    ),
    "nghi_quyet": (
        "nghi_quyet",
        [
            make_head(
                "Số: 15/NQ-HĐND",
                left=("@BH*HỘI ĐỒNG NHÂN DÂN\nTHÀNH PHỐ HUẾ",),
            ),
            "^@TL*NGHỊ QUYẾT",
            "^@TY*Về kế hoạch đầu tư công năm 2026",
            "^____",
            "^@--*HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ HUẾ",
            "^@--*KHÓA VIII, KỲ HỌP THỨ 10",
            "@CC/Căn cứ Luật Đầu tư công ngày 29 tháng 11 năm 2024;",
            "@CC/Xét Tờ trình số 01/TTr-UBND ngày 05 tháng 01 năm 2026.",
            "^@--*QUYẾT NGHỊ:",
            "@DI*Điều 1. Thông qua kế hoạch đầu tư công năm 2026",
            ANY,
            "@DI*Điều 2. Tổ chức thực hiện",
            ANY,
            make_foot("- Như Điều 2;", "- Lưu: VT.", title="@CV*CHỦ TỊCH"),
        ],
    ),
    "bao_cao": (
        "bao_cao",
        [
            make_head("Số: 30/BC-SNV"),
            "^@TL*BÁO CÁO",
            "^@TY*Kết quả công tác văn thư, lưu trữ",
            "^@TY*quý I năm 2026",
            "^_____",
            p("^@KG Kính gửi: Ủy ban nhân dân thành phố"),
            ANY,
            "@LM*I. KẾT QUẢ ĐẠT ĐƯỢC",
            "@KT*1. Công tác chỉ đạo",
            ANY,
            table(
                ["^@BG*TT", "^@BG*Nội dung", "^@BG*Số lượng"],
                ["@BG 1", "@BG Văn bản đi", "@BG 1.205"],
                widths=(1000, 5000, 3000),
                has_border=True,
            ),
            "@LM*II. NHIỆM VỤ QUÝ II",
            ANY,
            FOOT,
        ],
    ),
    "bao_cao_with_a_borderless_table": (
        "bao_cao",
        [
            make_head("Số: 30/BC-SNV"),
            "^@TL*BÁO CÁO",
            "^@TY*Số liệu văn bản năm 2026",
            "",
            ANY,
            table(
                ["@BG Văn bản đi", "@BG 1.205"],
                ["@BG Văn bản đến", "@BG 3.410"],
                ["@BG Cộng", "@BG 4.615"],
            ),
            ANY,
            FOOT,
        ],
    ),
    "to_trinh": (
        "to_trinh",
        [
            make_head("Số: 07/TTr-SNV"),
            "^@TL*TỜ TRÌNH",
            "^@TY*Về việc ban hành Quy chế",
            "^______",
            "^@KG Kính gửi: Chủ tịch Ủy ban nhân dân thành phố.",
            "@CC Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;",
            "@CC Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ,",
            "@ND Sở Nội vụ kính trình Ủy ban nhân dân thành phố xem xét, quyết định.",
            FOOT,
        ],
    ),
    "thong_bao": (
        "thong_bao",
        [
            make_head("Số: 08/TB-SNV"),
            "^@TL*THÔNG BÁO",
            "^@TY*Kết luận của Giám đốc Sở tại cuộc họp giao ban tháng 01 năm 2026",
            "^______",
            "@ND Ngày 05 tháng 01 năm 2026, tại trụ sở, Giám đốc Sở Nội vụ chủ trì họp giao ban.",
            ANY,
            "@ND Văn phòng Sở thông báo để các đơn vị biết, thực hiện./.",
            make_foot(
                "- Giám đốc (để b/c);", "- Lưu: VT.", title="@QU*TL. GIÁM ĐỐC\n@CV*CHÁNH VĂN PHÒNG"
            ),
        ],
    ),
    "bien_ban": (
        "bien_ban",
        [
            make_head("Số: 02/BB-SNV", date="@--"),
            "^@TL*BIÊN BẢN",
            "^@TY*Họp xét thi đua năm 2026",
            "^______",
            "@ND Thời gian bắt đầu: 08 giờ 00 ngày 05 tháng 01 năm 2026.",
            "@ND Địa điểm: Phòng họp tầng 2, trụ sở Sở Nội vụ.",
            "@ND Thành phần tham dự: lãnh đạo Sở, trưởng các phòng.",
            "@ND Cuộc họp kết thúc vào 11 giờ 00 cùng ngày./.",
            table(
                [
                    ["^@CV*THƯ KÝ", "", "^@HT*Ngô Thị Lan"],
                    ["^@CV*CHỦ TỌA", "", "^@HT*Lê Văn Tám"],
                ]
            ),
            "@NN*/Nơi nhận:",
            "@NM - Các thành viên dự họp;",
            "@NM - Lưu: VT.",
        ],
    ),
    "giay_moi": (
        "giay_moi",
        [
            make_head("Số: 11/GM-SNV"),
            "^@TL*GIẤY MỜI",
            "^@TY*Dự hội nghị tổng kết năm 2025",
            "^____",
            "@ND Sở Nội vụ trân trọng kính mời: Đại diện lãnh đạo các sở, ban, ngành",
            "@ND Tới dự hội nghị tổng kết công tác năm 2025.",
            "@ND Thời gian: 08 giờ 00 ngày 10 tháng 01 năm 2026.",
            "@ND Rất mong Quý đại biểu đến dự đúng giờ./.",
            FOOT,
        ],
    ),
    "chuong_trinh": (
        "chuong_trinh",
        [
            make_head("Số: 03/CTr-SNV"),
            "^@TL*CHƯƠNG TRÌNH CÔNG TÁC",
            "^@TY*Năm 2026",
            "^___",
            "@LM*I. NHIỆM VỤ TRỌNG TÂM",
            ANY,
            FOOT,
        ],
    ),
    "phuong_an": (
        "phuong_an",
        [
            make_head("Số: 04/PA-SNV"),
            "^@TL*PHƯƠNG ÁN",
            "^@TY*Phòng, chống thiên tai năm 2026",
            "^___",
            "^@PC*Phần I",
            "^@TP*ĐÁNH GIÁ TÌNH HÌNH",
            "@KT*1. Đặc điểm",
            ANY,
            "^@PC*Phần II",
            "^@TP*TỔ CHỨC THỰC HIỆN",
            ANY,
            FOOT,
        ],
    ),
    "huong_dan": (
        "huong_dan",
        [
            make_head("Số: 06/HD-SNV"),
            "^@TL*HƯỚNG DẪN",
            "^@TY*Xây dựng hồ sơ công việc",
            "^___",
            "@ND Thực hiện Kế hoạch số 05/KH-UBND, Sở Nội vụ hướng dẫn như sau:",
            "@LM*I. ĐỐI TƯỢNG",
            ANY,
            FOOT,
        ],
    ),
    "cong_dien": (
        "cong_dien",
        [
            make_head(
                "Số: 01/CĐ-UBND", "^@KN*HỎA TỐC", left=("@BH*ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HUẾ",)
            ),
            "^@TL*CÔNG ĐIỆN",
            "^@TY*Về việc ứng phó với bão số 10",
            "^____",
            "^@KG*CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ điện:",
            "@KG - Giám đốc các sở, ban, ngành;",
            "@KG - Chủ tịch Ủy ban nhân dân các xã, phường.",
            ANY,
            make_foot("- Như trên;", "- Lưu: VT.", title="@CV*CHỦ TỊCH"),
        ],
    ),
    "giay_uy_quyen": (
        "giay_uy_quyen",
        [
            make_head("Số: 09/GUQ-SNV"),
            "^@TL*GIẤY ỦY QUYỀN",
            "",
            "@CC/Căn cứ Quy chế làm việc của Sở Nội vụ;",
            "@ND Giám đốc Sở Nội vụ ủy quyền cho ông Lê Văn Tám, Phó Giám đốc, chủ trì cuộc họp.",
            FOOT,
        ],
    ),
    "giay_gioi_thieu": (
        "giay_gioi_thieu",
        [
            make_head("Số: 10/GGT-SNV"),
            "^@TL*GIẤY GIỚI THIỆU",
            "",
            "@ND Sở Nội vụ trân trọng giới thiệu:",
            "@ND Ông (bà): Ngô Thị Lan, chuyên viên.",
            "@ND Giấy này có giá trị đến hết ngày 31 tháng 01 năm 2026./.",
            FOOT,
        ],
    ),
    "hop_dong_of_a_body": (
        "hop_dong",
        [
            make_head("Số: 02/HĐ-SNV"),
            "^@TL*HỢP ĐỒNG",
            "^@TY*Thuê dịch vụ chỉnh lý tài liệu",
            "^__",
            "@CC/Căn cứ Bộ luật Dân sự ngày 24 tháng 11 năm 2015;",
            "@ND Hôm nay, ngày 05 tháng 01 năm 2026, tại Sở Nội vụ, chúng tôi gồm các bên sau đây:",
            "@DI*Điều 1. Nội dung công việc",
            ANY,
            table(
                [
                    ["^@CV*ĐẠI DIỆN BÊN A", "", "^@HT*Ngô Thị Lan"],
                    ["^@CV*ĐẠI DIỆN BÊN B", "", "^@HT*Lê Văn Tám"],
                ]
            ),
        ],
    ),
    "de_an_in_chapters": (
        "de_an",
        [
            make_head("Số: 20/ĐA-SNV"),
            "^@TL*ĐỀ ÁN",
            "^@TY*Vị trí việc làm",
            "^__",
            "^@PC*Chương I",
            "^@TP*SỰ CẦN THIẾT",
            "^@MT*Mục 1",
            "^@TM*CƠ SỞ PHÁP LÝ",
            ANY,
            "@KH 1. Căn cứ các quy định hiện hành về tổ chức bộ máy.",
            FOOT,
        ],
    ),
    "chi_thi": (
        "chi_thi",
        [
            make_head("Số: 02/CT-UBND", left=("@BH*ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HUẾ",)),
            "^@TL*CHỈ THỊ",
            "^@TY*Về tăng cường kỷ luật, kỷ cương hành chính",
            "^___",
            ANY,
            "@KH 1. Giám đốc các sở chịu trách nhiệm trước Ủy ban nhân dân thành phố.",
            make_foot(
                "- Như trên;",
                "- Lưu: VT.",
                title="@QU*TM. ỦY BAN NHÂN DÂN@--\n@QU*KT. CHỦ TỊCH@--\n@CV*PHÓ CHỦ TỊCH",
            ),
        ],
    ),
    "phieu_chuyen": (
        "phieu_chuyen",
        [
            make_head("Số: 33/PC-SNV"),
            "^@TL*PHIẾU CHUYỂN",
            "",
            "@ND Sở Nội vụ chuyển đến Sở Y tế đơn của ông Lê Văn Tám để giải quyết.",
            FOOT,
        ],
    ),
    "quy_che_alone": (
        "quy_che",
        [
            table([[f"^{SUPERIOR}", f"^{ISSUER}", "^___"], [*RIGHT, "^_______"]]),
            "^@TL*QUY CHẾ",
            "^@TY*Làm việc của Sở Nội vụ",
            "^@PK/(Ban hành kèm theo Quyết định số 12/QĐ-SNV ngày 05 tháng 01 năm 2026)",
            "^@PC*Chương I",
            "^@TP*QUY ĐỊNH CHUNG",
            "@DI*Điều 1. Phạm vi điều chỉnh",
            "@KH 1. Quy chế này quy định nguyên tắc làm việc.",
        ],
    ),
    "trade_union": (
        "ke_hoach",
        [
            make_head(
                "Số: 12/KH-LĐLĐ",
                left=(
                    "@CQ TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM",
                    "@BH*LIÊN ĐOÀN LAO ĐỘNG TỈNH AN GIANG",
                ),
            ),
            "^@TL*KẾ HOẠCH",
            "^@TY*Tháng Công nhân năm 2026",
            "^__",
            ANY,
            make_foot(
                "- Các LĐLĐ cơ sở;", "- Lưu: VP.", title="@QU*TM. BAN THƯỜNG VỤ\n@CV*CHỦ TỊCH"
            ),
        ],
    ),
    "company": (
        "thong_bao",
        [
            make_head("Số: 12/TB-ABC", left=("@BH*CÔNG TY TNHH MỘT THÀNH VIÊN ABC",)),
            "^@TL*THÔNG BÁO",
            "^@TY*Về việc nghỉ Tết Nguyên đán",
            "^__",
            ANY,
            make_foot("- Các phòng;", "- Lưu: VT.", title="@CV*TỔNG GIÁM ĐỐC"),
        ],
    ),
    "school_numbered_by_labels": (
        "ke_hoach",
        [
            make_head(
                "Số: 55/KH-THPTNH",
                left=("@CQ SỞ GIÁO DỤC VÀ ĐÀO TẠO", "@BH*TRƯỜNG THPT NGUYỄN HUỆ"),
            ),
            "^@TL*KẾ HOẠCH",
            "^@TY*Năm học 2026 - 2027",
            "^__",
            "@ND Thực hiện nhiệm vụ năm học, nhà trường xây dựng kế hoạch như sau:",
            "@LM*I. ĐẶC ĐIỂM TÌNH HÌNH",
            "@KT*1. Thuận lợi",
            "@GD + Đội ngũ ổn định.",
            "@KT*2. Khó khăn",
            "@GD + Cơ sở vật chất còn thiếu.",
            make_foot("- Sở GD&ĐT (để b/c);", "- Lưu: VT.", title="@CV*HIỆU TRƯỞNG"),
        ],
    ),
    "annex_on_its_own_side_of_the_paper": (
        "ke_hoach",
        [
            make_head("Số: 05/KH-SNV"),
            "^@TL*KẾ HOẠCH",
            "^@TY*Đào tạo năm 2026",
            "^__",
            ANY,
            FOOT,
            SECTION,
            "^@PL*Phụ lục",
            "^@PT*BIỂU TỔNG HỢP LỚP ĐÀO TẠO",
            "^@PK/(Kèm theo Kế hoạch số     /KH-SNV ngày     tháng 01 năm 2026)",
            "^____",
            table(["@BG*TT", "@BG*Lớp"], ["@BG 1", "@BG Văn thư"], has_border=True),
            "@GD - Ghi chú: số liệu tính đến ngày 31 tháng 12.",
        ],
    ),
    "whole_paper_signed_by_three": (
        "bien_ban",
        [
            make_head("Số: 02/BB-HĐ"),
            "^@TL*BIÊN BẢN",
            "^@TY*Nghiệm thu công việc",
            "",
            ANY,
            table(
                ["^@CV*NGƯỜI GIAO", "^@CV*NGƯỜI NHẬN", "^@CV*KẾ TOÁN"],
                ["", "", ""],
                ["^@HT*Lê Văn Tám", "^@HT*Ngô Thị Lan", "^@HT*Đỗ Thị Hà"],
                widths=(3000, 3000, 3000),
            ),
        ],
    ),
    "new_page_before_the_annex_and_its_own_signer": (
        "ke_hoach",
        [
            make_head("Số: 05/KH-SNV"),
            "^@TL*KẾ HOẠCH",
            "^@TY*Đào tạo năm 2026",
            "^__",
            ANY,
            FOOT,
            p("^@PL*PHỤ LỤC 1: @++*DỰ TOÁN", ppr=NEW_PAGE),
            ANY,
            table(["@-- ", ["^@--*NGƯỜI LẬP BIỂU", "", "^@--*Ngô Thị Lan"]]),
        ],
    ),
}
