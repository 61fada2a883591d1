"""One plan under every head, and over every foot, that offices lay out: name -> (kind, blocks)."""

from foreign_xml import (
    BORDER,
    PAGE,
    TOP_BORDER,
    box,
    boxed,
    cell,
    draw_line,
    draw_vml_line,
    frame,
    p,
    table,
)

QH = "@QH*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
TN = "@TN*Độc lập - Tự do - Hạnh phúc"
DATE = "@NG/Huế, ngày 05 tháng 01 năm 2026"
SO = "@SO Số: 05/KH-SNV"
SUPERIOR = "@CQ UBND THÀNH PHỐ HUẾ"
ISSUER = "@BH*SỞ NỘI VỤ"
BODY = [
    "",
    "^@TL*KẾ HOẠCH",
    "^@TY*Kiểm tra công tác văn thư năm 2026",
    "",
    "@CC/Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ;",
    "@CC/Xét đề nghị của Chánh Văn phòng Sở.",
    "@ND Sở Nội vụ ban hành Kế hoạch kiểm tra công tác văn thư năm 2026 như sau:",
    "@LM*I. MỤC ĐÍCH, YÊU CẦU",
    "@KT*1. Mục đích",
    "@ND Đánh giá đúng thực trạng công tác văn thư tại các cơ quan, đơn vị.",
    "@KH 2. Việc kiểm tra bảo đảm khách quan, không gây phiền hà cho đơn vị.",
    "@DM a) Đơn vị gửi báo cáo trước ngày 20 tháng 02 năm 2026;",
    "@GD - Báo cáo theo mẫu kèm theo.",
    "@ND Trên đây là Kế hoạch kiểm tra công tác văn thư năm 2026 của Sở Nội vụ./.",
    "",
]
RECIPIENTS = ["@NN*/Nơi nhận:", "@NM - UBND thành phố (để b/c);", "@NM - Lưu: VT, VP."]
SIGNER = ["^@QU*KT. GIÁM ĐỐC", "^@CV*PHÓ GIÁM ĐỐC", "", "", "", "^@HT*Trần Thị Bích Hà"]
SIGNED = [table([RECIPIENTS, SIGNER])]

LEFT = [f"^{SUPERIOR}", f"^{ISSUER}"]
RIGHT = [f"^{QH}", f"^{TN}"]
PLAIN = [table([[*LEFT, "^_____", f"^{SO}"], [*RIGHT, "^____________", f"^{DATE}"]])]


def make_plan(*head, foot=SIGNED, body=BODY):
    return "ke_hoach", [*head, *body, *foot]


HEADS = {
    "one_row": make_plan(*PLAIN),
    "two_rows": make_plan(table([LEFT, RIGHT], [f"^{SO}", f"^{DATE}"])),
    "four_rows": make_plan(
        table(
            [f"^{SUPERIOR}", f"^{QH}"],
            [f"^{ISSUER}", f"^{TN}"],
            ["^_______", "^____________"],
            [f"^{SO}", f"^{DATE}"],
        )
    ),
    "merged_cells": make_plan(
        table(
            [cell(*LEFT, width=4000, merge="restart"), cell(f"^{QH}", width=5300, span=2)],
            [cell(width=4000, merge="continue"), cell(f"^{TN}", width=5300, span=2)],
            [cell(f"^{SO}", width=4000), cell(f"^{DATE}", width=5000), cell(width=300)],
            widths=(4000, 5000, 300),
        )
    ),
    "three_columns": make_plan(
        table([[*LEFT, f"^{SO}"], [""], [*RIGHT, f"^{DATE}"]], widths=(3800, 300, 5200))
    ),
    "bordered_table": make_plan(table([[*LEFT, f"^{SO}"], [*RIGHT, f"^{DATE}"]], has_border=True)),
    "line_breaks_in_cells": make_plan(
        table(
            [
                f"^{SUPERIOR}\n{ISSUER}@--\n______@--\n{SO}",
                f"^{QH}@--\n{TN}@--\n_____________\n{DATE}",
            ]
        )
    ),
    "one_paragraph_a_cell_wraps": make_plan(
        table(
            [
                [
                    "^@CQ BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",
                    "^@BH*CỤC THỦY LỢI VÀ PHÒNG, CHỐNG\nTHIÊN TAI",
                    "^@SO Số: 12/KH-TL",
                ],
                [*RIGHT, f"^{DATE}"],
            ]
        )
    ),
    "tabs": make_plan(
        f"{SUPERIOR}\t{QH}", f"{ISSUER}\t{TN}", "@-- _______\t\t_____________", f"{SO}\t{DATE}"
    ),
    "tabs_with_centre_stops": make_plan(
        f"\t{SUPERIOR}\t{QH}", f"\t{ISSUER}\t{TN}", f"\t{SO}\t{DATE}"
    ),
    "spaces": make_plan(
        f"    {SUPERIOR}            {QH}",
        f"          {ISSUER}                       {TN}",
        f"       {SO}                    {DATE}",
    ),
    "vml_boxes": make_plan(boxed(box(*RIGHT, f"^{DATE}", x=300.0), box(*LEFT, f"^{SO}", x=85.0))),
    "drawingml_boxes": make_plan(
        boxed(
            box(*LEFT, f"^{SO}", x=85.0, kind="dml"), box(*RIGHT, f"^{DATE}", x=300.0, kind="dml")
        )
    ),
    "frames": make_plan(
        frame(*LEFT, f"^{SO}", x=1701), frame(*RIGHT, f"^{DATE}", x=6000, width=5000)
    ),
    "table_left_box_right": make_plan(
        boxed(box(*RIGHT, f"^{DATE}", x=300.0)), table([[*LEFT, f"^{SO}"], [""]])
    ),
    "stacked_centred": make_plan(
        f"^{QH}",
        f"^{TN}",
        "^___________",
        f"^{SUPERIOR}",
        f"^{ISSUER}",
        "^_____",
        f"^{SO}",
        f">{DATE}",
    ),
    "in_table_with_all_of_page": make_plan(
        table([[*LEFT, f"^{SO}"], [*RIGHT, f"^{DATE}"]]),
    ),
    "two_superiors": make_plan(
        table(
            [
                [
                    "^@CQ BỘ Y TẾ",
                    "^@BH*BỆNH VIỆN CHỢ RẪY",
                    "^@BH*TRUNG TÂM ĐÀO TẠO",
                    "^@SO Số: 05/KH-TTĐT",
                ],
                [*RIGHT, f"^{DATE}"],
            ]
        )
    ),
    "misleading_styles": make_plan(
        table(
            [
                [
                    p("^@CQ UBND THÀNH PHỐ HUẾ", style="Title"),
                    p(f"^{ISSUER}", style="Caption"),
                    p(f"^{SO}", style="Subtitle"),
                ],
                [
                    p(f"^{QH}", style="Heading1"),
                    p(f"^{TN}", style="Heading2"),
                    p(f"^{DATE}", style="Quote"),
                ],
            ]
        )
    ),
    "draft_mark": make_plan(
        table(
            [
                [*LEFT, "^_____", "^@SO Số:        /KH-SNV", "^@DT*DỰ THẢO LẦN 2"],
                [*RIGHT, "^____________", "^@NG/Huế, ngày      tháng 01 năm 2026"],
            ]
        )
    ),
    "draft_in_a_box": make_plan(boxed(box("^@DT*DỰ THẢO", x=480.0, y=20.0)), *PLAIN),
    "urgent_in_a_cell": make_plan(
        table(
            [
                [
                    *LEFT,
                    "^_____",
                    f"^{SO}",
                    table(["^@KN*HỎA TỐC"], widths=(1700,), has_border=True),
                ],
                [*RIGHT, "^_________", f"^{DATE}"],
            ]
        )
    ),
    "circulation_first": make_plan("^@LH*XEM XONG TRẢ LẠI", *PLAIN),
    "joint": make_plan(
        table(
            [
                ["^@BH*SỞ NỘI VỤ - SỞ TÀI CHÍNH", "^____", "^@SO Số: 15/KHLT-SNV-STC"],
                [*RIGHT, f"^{DATE}"],
            ]
        )
    ),
}

HEADS |= {
    "ornaments_for_lines": make_plan(
        table([[*LEFT, "^_____&_____", f"^{SO}"], [*RIGHT, "^-----o0o-----", f"^{DATE}"]])
    ),
    "tabs_and_a_name_on_a_line_of_its_own": make_plan(
        f"@CQ TỔNG CÔNG TY ĐƯỜNG SẮT\t{QH}",
        f"@CQ VIỆT NAM\t{TN}",
        "@BH*XÍ NGHIỆP ĐẦU MÁY HUẾ",
        f"@SO Số: 05/KH-ĐMH\t{DATE}",
    ),
    "no_accents_at_all": make_plan(
        table(
            [
                ["^@BH*BO TAI CHINH", "^@SO So: 05/KH-BTC"],
                [
                    "^@QH*CONG HOA XA HOI CHU NGHIA VIET NAM",
                    "^@TN*Doc lap - Tu do - Hanh phuc",
                    "^@NG/Ha Noi, ngay 05 thang 3 nam 2026",
                ],
            ]
        ),
        body=[
            "^@TL*KE HOACH",
            "^@TY*Kiem tra",
            "",
            "@ND Bo Tai chinh kiem tra cac don vi sau day.",
        ],
        foot=[
            table(
                [
                    ["@NN Noi nhan:", "@NM - Luu: VT."],
                    ["^@CV*BO TRUONG", "", "^@HT*Nguyen Van Thang"],
                ]
            )
        ],
    ),
}

HEADS |= {
    "title_in_the_same_table": make_plan(
        table(
            [[*LEFT, f"^{SO}"], [*RIGHT, f"^{DATE}"]],
            [cell("^@TL*KẾ HOẠCH", "^@TY*Đào tạo năm 2026", "^____", width=9300, span=2)],
        ),
        body=["@ND Sở Nội vụ ban hành Kế hoạch đào tạo năm 2026 với các nội dung sau đây."],
    ),
}

FEET = {
    "two_bodies": make_plan(
        *PLAIN,
        foot=[
            table(
                [
                    [
                        "^@QU*KT. GIÁM ĐỐC",
                        "^@QU*SỞ TÀI CHÍNH",
                        "^@CV*PHÓ GIÁM ĐỐC",
                        "^@HT*Lê Văn Tám",
                    ],
                    ["^@CV*GIÁM ĐỐC SỞ NỘI VỤ", "", "", "^@HT*Ngô Thị Lan"],
                ]
            ),
            "@NN*/Nơi nhận:",
            "@NM - Như trên;",
            "@NM - Lưu: VT.",
        ],
    ),
    "table": make_plan(*PLAIN),
    "tabs": make_plan(
        *PLAIN,
        foot=[
            "@NN*/Nơi nhận:\t@QU*TM. ỦY BAN NHÂN DÂN",
            "@NM - Như trên;\t@CV*CHỦ TỊCH",
            "@NM - Lưu: VT.",
            "",
            "\t@HT*Lê Văn Dũng",
        ],
    ),
    "centred_at_the_right": make_plan(
        *PLAIN,
        foot=[
            *(
                p(one, ppr='<w:ind w:left="4500"/>')
                for one in ("^@CV*GIÁM ĐỐC", "", "", "^@HT*Nguyễn Văn An")
            ),
            "@NN*/Nơi nhận:",
            "@NM - Như trên;",
            "@NM - Lưu: VT.",
        ],
    ),
    "recipients_first": make_plan(
        *PLAIN,
        foot=[
            "@NN*/Nơi nhận:",
            "@NM - Như trên;",
            "@NM - Các phòng thuộc Sở;",
            "@NM - Lưu: VT.",
            "^@QU*TL. GIÁM ĐỐC",
            "^@CV*CHÁNH VĂN PHÒNG",
            "",
            "^@HT*Võ Thị Sáu",
        ],
    ),
    "no_bold_anywhere": make_plan(
        *PLAIN,
        foot=[
            table(
                [
                    ["@NN Nơi nhận:", "@NM - Như trên;", "@NM - Lưu: VT (05)."],
                    ["^@QU TUQ. CHỦ TỊCH", "^@CV GIÁM ĐỐC SỞ NỘI VỤ", "", "^@HT Phan Văn Minh"],
                ]
            )
        ],
    ),
    "line_breaks": make_plan(
        *PLAIN,
        foot=[
            table(
                [
                    "@NN*/Nơi nhận:\n@NM - Như trên;\n@NM - Lưu: VT.",
                    "^@QU*Q. GIÁM ĐỐC@--\n\n\n\n@HT*Hồ Thị Kim Anh",
                ]
            )
        ],
    ),
    "electronic_block": make_plan(
        *PLAIN,
        foot=[
            table(
                [
                    RECIPIENTS,
                    [
                        "^@CV*GIÁM ĐỐC",
                        "^@--/Ký bởi: Sở Nội vụ\nCơ quan: UBND thành phố\nThời gian ký: 05/01/2026",
                        "^@HT*Trần Thị Bích Hà",
                    ],
                ]
            )
        ],
    ),
    "picture_of_a_name_with_titles": make_plan(
        *PLAIN,
        foot=[table([RECIPIENTS, ["^@CV*HIỆU TRƯỞNG", "", "^@HT*PGS.TS. Nguyễn Hữu Hòa"]])],
    ),
    "second_office_of_the_signer": make_plan(
        *PLAIN,
        foot=[
            table(
                [
                    RECIPIENTS,
                    [
                        "^@QU*TM. BAN CHỈ ĐẠO",
                        "^@CV*TRƯỞNG BAN",
                        "",
                        "",
                        "^@CV*PHÓ CHỦ TỊCH UBND TỈNH",
                        "^@HT*Lê Minh Ngân",
                    ],
                ]
            )
        ],
    ),
    "three_columns_three_rows": make_plan(
        *PLAIN,
        foot=[
            table(
                [["@NN*/Nơi nhận:", "@NM - Như trên;"], "", ["^@QU*TM. ỦY BAN NHÂN DÂN"]],
                [["@NM - Lưu: VT."], "", ["^@QU*KT. CHỦ TỊCH", "^@CV*PHÓ CHỦ TỊCH"]],
                ["", "", ["^@HT*Bùi Văn Cường"]],
                widths=(4000, 500, 4800),
            )
        ],
    ),
    "drafter_and_address": make_plan(
        *PLAIN,
        foot=[
            table([[*RECIPIENTS, "@SB PL.(300)"], SIGNER]),
            "@DC Địa chỉ: 01 Tôn Đức Thắng, thành phố Huế; điện thoại: 0234.3822.000",
        ],
    ),
    "rank_before_the_name": make_plan(
        *PLAIN,
        foot=[table([RECIPIENTS, ["^@CV*THỦ TRƯỞNG ĐƠN VỊ", "", "^@HT*Thượng tá Vũ Đình Tuân"]])],
    ),
    "in_small_letters_without_a_table": make_plan(
        *PLAIN,
        foot=[">@QU*TL. Hiệu trưởng", ">@CV*Phó Hiệu trưởng", ">@--/(đã ký)", ">@HT*Võ Thanh Hải"],
    ),
    "two_tables": make_plan(*PLAIN, foot=[table(["", SIGNER]), "", table([RECIPIENTS, ""])]),
    "label_of_the_annex_and_words_broken_by_a_tab": make_plan(
        *PLAIN,
        foot=[
            *SIGNED,
            "^@PL*Phụ lục",
            "^@PT*CHƯƠNG TRÌNH LÀM VIỆC\tVỚI ĐOÀN KIỂM TRA",
            "^@PK/(Đính kèm Kế hoạch số 05/KH-SNV",
            "^@PK/của Sở Nội vụ)",
            table(["@BG Thời gian", "@BG Nội dung"], ["@BG 8h30", "@BG Khai mạc"]),
        ],
    ),
    "form_with_a_head_of_its_own": make_plan(
        *PLAIN,
        foot=[
            *SIGNED,
            PAGE,
            table(
                [
                    ["^TÊN ĐƠN VỊ"],
                    [
                        "^@--*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "^@--*Độc lập - Tự do - Hạnh phúc",
                        "^@--/……, ngày … tháng … năm …",
                    ],
                ]
            ),
            "^@--*BÁO CÁO",
            "Kết quả thực hiện ……",
            "I. Kết quả",
            "1. Số văn bản: ……",
            table(
                [
                    ["Nơi nhận:", "- Sở Nội vụ;"],
                    ["^@--*THỦ TRƯỞNG ĐƠN VỊ", "^@--/(Ký tên, đóng dấu)"],
                ]
            ),
        ],
    ),
    "empty_pages_after": make_plan(*PLAIN, foot=[*SIGNED, "", PAGE, "", ""]),
    "words_after_without_label": make_plan(
        *PLAIN,
        foot=[
            *SIGNED,
            PAGE,
            "^@PT*DANH SÁCH ĐƠN VỊ ĐƯỢC KIỂM TRA",
            "^@PK/(Kèm theo Kế hoạch số 05/KH-SNV ngày 05/01/2026 của Sở Nội vụ)",
            table(["@BG*STT", "@BG*Đơn vị"], ["@BG 1", "@BG Sở Y tế"], has_border=True),
        ],
    ),
    "text_after_without_label_or_page": make_plan(
        *PLAIN,
        foot=[
            *SIGNED,
            "",
            "^@--*MẪU BÁO CÁO",
            "@-- Kính đề nghị các đơn vị báo cáo theo các nội dung"
            " dưới đây và gửi về Sở Nội vụ đúng hạn.",
            "@--*I. TÌNH HÌNH CHUNG",
            "1. Số liệu về văn bản đi, văn bản đến trong kỳ báo cáo.",
        ],
    ),
    "two_annexes": make_plan(
        *PLAIN,
        foot=[
            *SIGNED,
            p("^@PL*Phụ lục I", ppr="<w:pageBreakBefore/>"),
            "^@PT*DANH SÁCH",
            table(["@BG STT", "@BG Tên"], has_border=True),
            PAGE,
            "^@PL*PHỤ LỤC SỐ 02",
            "^@PT*Đề cương báo cáo",
            "^@PK/(Kèm theo Kế hoạch số 05/KH-SNV)",
            "@KH 1. Kết quả thực hiện các nhiệm vụ được giao trong năm.",
        ],
    ),
    "attached_rules_with_their_own_head": (
        "quyet_dinh",
        [
            table([[*LEFT, "^____", "^@SO Số: 12/QĐ-SNV"], [*RIGHT, "^_________", f"^{DATE}"]]),
            "^@TL*QUYẾT ĐỊNH",
            "^@TY*Về việc ban hành Quy chế làm việc",
            "^____",
            "^@--*GIÁM ĐỐC SỞ NỘI VỤ",
            "@CC/Căn cứ Quyết định số 01/2025/QĐ-UBND ngày 02 tháng 01 năm 2025;",
            "@CC/Theo đề nghị của Chánh Văn phòng.",
            "^@--*QUYẾT ĐỊNH:",
            "@DI Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc của Sở Nội vụ.",
            "@DI Điều 2. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này./.",
            *SIGNED,
            PAGE,
            table([[*LEFT, "^____"], [*RIGHT, "^_________"]]),
            "^@TL*QUY CHẾ",
            "^@TY*Làm việc của Sở Nội vụ",
            "^@PK/(Ban hành kèm theo Quyết định số 12/QĐ-SNV ngày 05/01/2026)",
            "^@PC*Chương I",
            "^@TP*QUY ĐỊNH CHUNG",
            "@DI*Điều 1. Phạm vi điều chỉnh",
            "@KH 1. Quy chế này quy định nguyên tắc làm việc của Sở Nội vụ.",
        ],
    ),
    "attached_charter": (
        "quyet_dinh",
        [
            table([[*LEFT, "^@SO Số: 12/QĐ-SNV"], [*RIGHT, f"^{DATE}"]]),
            "^@TL*QUYẾT ĐỊNH",
            "^@TY*Về việc phê duyệt Điều lệ Hội",
            "",
            "@CC/Căn cứ Nghị định số 126/2024/NĐ-CP ngày 08 tháng 10 năm 2024 của Chính phủ;",
            "^@--*QUYẾT ĐỊNH:",
            "@DI Điều 1. Phê duyệt Điều lệ Hội.",
            *SIGNED,
            table([LEFT, RIGHT]),
            "^@PT*ĐIỀU LỆ",
            "^@PT*HỘI CỰU GIÁO CHỨC",
            "^@PK/(Kèm theo Quyết định số 12/QĐ-SNV ngày 05 tháng 01 năm 2026",
            "^@PK/của Giám đốc Sở Nội vụ)",
            "^@PC*Chương I",
            "^@TP*QUY ĐỊNH CHUNG",
            "@DI*Điều 1. Tên gọi",
            "@KH 1. Hội có tên là Hội Cựu giáo chức.",
        ],
    ),
    "attached_rules_named_only": (
        "quyet_dinh",
        [
            table([[*LEFT, "^@SO Số: 12/QĐ-SNV"], [*RIGHT, f"^{DATE}"]]),
            "^@TL*QUYẾT ĐỊNH",
            "^@TY*Ban hành Quy định quản lý tài sản",
            "",
            "@CC/Căn cứ Luật Quản lý, sử dụng tài sản công ngày 21 tháng 6 năm 2017;",
            "^@--*QUYẾT ĐỊNH:",
            "@DI Điều 1. Ban hành Quy định quản lý tài sản.",
            "@DI Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.",
            *SIGNED,
            PAGE,
            "^@TL*QUY ĐỊNH",
            "^@TY*Về quản lý tài sản",
            "^@PK/(Kèm theo Quyết định số 12/QĐ-SNV)",
            "@DI*Điều 1. Đối tượng áp dụng",
            "@ND Quy định này áp dụng đối với công chức, viên chức của Sở.",
        ],
    ),
}

# name of the layout -> (blocks of the head, component -> kind of its rule)
RULED = {
    "underscores": (
        PLAIN,
        {"co_quan_ban_hanh": "characters", "tieu_ngu": "characters"},
    ),
    "lines_of_the_paragraph_above": (
        [
            table(
                [
                    [LEFT[0], p(f"^{ISSUER}", drawings=draw_line(y=16)), f"^{SO}"],
                    [RIGHT[0], p(f"^{TN}", drawings=draw_vml_line(y=16)), f"^{DATE}"],
                ]
            )
        ],
        {"co_quan_ban_hanh": "drawing", "tieu_ngu": "vml"},
    ),
    "connectors_of_the_paragraph_below": (
        [
            table(
                [
                    [*LEFT, p(f"^{SO}", drawings=draw_line(prst="straightConnector1"))],
                    [*RIGHT, p(f"^{DATE}", drawings=draw_line())],
                ]
            )
        ],
        {"co_quan_ban_hanh": "drawing", "tieu_ngu": "drawing"},
    ),
    "anchored_at_the_top_of_the_column": (
        [
            table(
                [
                    [p(LEFT[0], drawings=draw_line(y=33)), LEFT[1], f"^{SO}"],
                    [p(RIGHT[0], drawings=draw_line(y=33)), RIGHT[1], f"^{DATE}"],
                ]
            )
        ],
        {"co_quan_ban_hanh": "drawing", "tieu_ngu": "drawing"},
    ),
    "both_anchored_in_the_left_column": (
        [
            table(
                [
                    # 4000 twips are 200 pt: what begins at 260 pt lies in the right column
                    [
                        *LEFT,
                        p(
                            f"^{SO}",
                            drawings=draw_line(x=60, length=70) + draw_line(x=260, length=160),
                        ),
                    ],
                    [*RIGHT, f"^{DATE}"],
                ]
            )
        ],
        {"co_quan_ban_hanh": "drawing", "tieu_ngu": "drawing"},
    ),
    "both_anchored_below_the_table": (
        [
            table([[*LEFT, f"^{SO}"], [*RIGHT, f"^{DATE}"]]),
            p("", drawings=draw_line(x=60, y=-30, length=70) + draw_line(x=260, y=-30, length=160)),
        ],
        {"co_quan_ban_hanh": "drawing", "tieu_ngu": "drawing"},
    ),
    "borders_below": (
        [
            table(
                [
                    [LEFT[0], p(f"^{ISSUER}", ppr=BORDER), f"^{SO}"],
                    [RIGHT[0], p(f"^{TN}", ppr=BORDER), f"^{DATE}"],
                ]
            )
        ],
        {"co_quan_ban_hanh": "border", "tieu_ngu": "border"},
    ),
    "borders_above_an_empty_paragraph": (
        [
            table(
                [
                    [*LEFT, p("", ppr=TOP_BORDER), f"^{SO}"],
                    [*RIGHT, p("", ppr=TOP_BORDER), f"^{DATE}"],
                ]
            )
        ],
        {"co_quan_ban_hanh": "border", "tieu_ngu": "border"},
    ),
    "dashes": (
        [table([[*LEFT, "^-------", f"^{SO}"], [*RIGHT, "^---------------", f"^{DATE}"]])],
        {"co_quan_ban_hanh": "characters", "tieu_ngu": "characters"},
    ),
    "underlined_words": (
        [
            table(
                [
                    [LEFT[0], "^@BH*_SỞ NỘI VỤ", f"^{SO}"],
                    [RIGHT[0], "^@TN*_Độc lập - Tự do - Hạnh phúc", f"^{DATE}"],
                ]
            )
        ],
        {"co_quan_ban_hanh": "underline", "tieu_ngu": "underline"},
    ),
    "part_of_the_words_underlined": (
        [
            table(
                [
                    [LEFT[0], "^@BH*SỞ @++*_NỘI@++* VỤ", f"^{SO}"],
                    [*RIGHT, f"^{DATE}"],
                ]
            )
        ],
        {"co_quan_ban_hanh": "underline"},
    ),
    "underscores_between_line_breaks": (
        [
            table(
                [
                    "^@CQ UBND THÀNH PHỐ HUẾ\n@BH*SỞ NỘI VỤ@--\n______\n@SO Số: 05/KH-SNV",
                    f"^{QH}\n{TN}@--\n____________\n{DATE}",
                ]
            )
        ],
        {"co_quan_ban_hanh": "characters", "tieu_ngu": "characters"},
    ),
    "tabs_and_underscores": (
        [f"{SUPERIOR}\t{QH}", f"{ISSUER}\t{TN}", "_____\t____________", f"{SO}\t{DATE}"],
        {"co_quan_ban_hanh": "characters", "tieu_ngu": "characters"},
    ),
    "borders_of_cells": (
        [
            table(
                [
                    cell(*LEFT, width=4000, border="bottom"),
                    cell(*RIGHT, width=5300, border="bottom"),
                ],
                [f"^{SO}", f"^{DATE}"],
            )
        ],
        {"co_quan_ban_hanh": "border", "tieu_ngu": "border"},
    ),
    "borders_of_the_cells_below": (
        [
            table(
                [LEFT, RIGHT],
                [
                    cell(f"^{SO}", width=4000, border="top"),
                    cell(f"^{DATE}", width=5300, border="top"),
                ],
            )
        ],
        {"co_quan_ban_hanh": "border", "tieu_ngu": "border"},
    ),
    "none": ([table([[*LEFT, f"^{SO}"], [*RIGHT, f"^{DATE}"]])], {}),
}
