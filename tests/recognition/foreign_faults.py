"""Papers with faults: each part must still be found, or its fault cannot be told."""

from foreign_heads import BODY, DATE, ISSUER, PLAIN, RIGHT, SIGNED, SO, SUPERIOR, TN, make_plan
from foreign_kinds import ANY, FOOT, make_head
from foreign_xml import table

TITLED = ["^@TL*KẾ HOẠCH", "^@TY*Đào tạo năm 2026", "^___"]


def make_headed(left, right, *, body=BODY, foot=SIGNED):
    return make_plan(table([left, right]), body=body, foot=foot)


LEFT = [f"^{SUPERIOR}", f"^{ISSUER}", f"^{SO}"]

LAYOUTS = {
    "quoc_hieu_in_small_letters": make_headed(
        LEFT, ["^@QH*Cộng hòa xã hội chủ nghĩa Việt Nam", f"^{TN}", f"^{DATE}"]
    ),
    "quoc_hieu_on_two_lines": make_headed(
        LEFT, ["^@QH*CỘNG HÒA XÃ HỘI", "^@QH*CHỦ NGHĨA VIỆT NAM", f"^{TN}", f"^{DATE}"]
    ),
    "quoc_hieu_broken_by_a_line_break": make_headed(
        LEFT, ["^@QH*CỘNG HÒA XÃ HỘI CHỦ NGHĨA\nVIỆT NAM", f"^{TN}", f"^{DATE}"]
    ),
    "quoc_hieu_and_tieu_ngu_in_one_paragraph": make_headed(
        LEFT,
        ["^@QH*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n@TN*Độc lập – Tự do – Hạnh phúc", f"^{DATE}"],
    ),
    "no_tieu_ngu": make_headed(LEFT, [RIGHT[0], f"^{DATE}"]),
    "no_quoc_hieu": make_headed(LEFT, [f"^{TN}", f"^{DATE}"]),
    "tieu_ngu_without_blanks": make_headed(
        LEFT, [RIGHT[0], "^@TN*Độc lập-Tự do-Hạnh phúc", f"^{DATE}"]
    ),
    "tieu_ngu_in_capitals": make_headed(
        LEFT, [RIGHT[0], "^@TN*ĐỘC LẬP - TỰ DO - HẠNH PHÚC", f"^{DATE}"]
    ),
    "names_of_bodies_not_bold": make_headed(
        ["^@CQ UBND TỈNH AN GIANG", "^@BH SỞ TÀI CHÍNH", "^@SO Số: 05/KH-STC"], [*RIGHT, f"^{DATE}"]
    ),
    "names_of_bodies_all_bold": make_headed(
        ["^@CQ*UBND TỈNH AN GIANG", "^@BH*SỞ TÀI CHÍNH", "^@SO Số: 05/KH-STC"], [*RIGHT, f"^{DATE}"]
    ),
    "names_of_bodies_in_small_letters": make_headed(
        ["^@CQ Ủy ban nhân dân tỉnh An Giang", "^@BH*Sở Tài chính", "^@SO Số: 05/KH-STC"],
        [*RIGHT, f"^{DATE}"],
    ),
    "no_so": make_headed([f"^{SUPERIOR}", f"^{ISSUER}"], [*RIGHT, f"^{DATE}"]),
    "so_without_colon": make_headed(
        [f"^{SUPERIOR}", f"^{ISSUER}", "^@SO Số 5/KH-SNV"], [*RIGHT, f"^{DATE}"]
    ),
    "so_with_blanks": make_headed(
        [f"^{SUPERIOR}", f"^{ISSUER}", "^@SO Số :  05 / KH - SNV"], [*RIGHT, f"^{DATE}"]
    ),
    "so_with_dots": make_headed(
        [f"^{SUPERIOR}", f"^{ISSUER}", "^@SO Số: ……/KH-SNV"], [*RIGHT, f"^{DATE}"]
    ),
    "so_without_its_word": make_headed(
        [f"^{SUPERIOR}", f"^{ISSUER}", "^@SO 05/KH-SNV"], [*RIGHT, f"^{DATE}"]
    ),
    "so_empty": make_headed([f"^{SUPERIOR}", f"^{ISSUER}", "^@SO Số:"], [*RIGHT, f"^{DATE}"]),
    "date_in_figures": make_headed(LEFT, [*RIGHT, "^@NG/Hà Nội, 5/3/2023"]),
    "date_in_figures_after_ngay": make_headed(LEFT, [*RIGHT, "^@NG/Hà Nội, ngày 5/3/2023"]),
    "date_blank": make_headed(LEFT, [*RIGHT, "^@NG/Hà Nội, ngày     tháng     năm 2023"]),
    "date_dotted": make_headed(LEFT, [*RIGHT, "^@NG/……, ngày … tháng … năm 20…"]),
    "date_without_place": make_headed(LEFT, [*RIGHT, "^@NG/Ngày 05 tháng 03 năm 2023"]),
    "date_without_comma": make_headed(LEFT, [*RIGHT, "^@NG Hà Nội ngày 5 tháng 3 năm 2023"]),
    "date_misspelt": make_headed(LEFT, [*RIGHT, "^@NG/TP. Hồ Chí Minh, ngày 5 thàng 3 năm 2023"]),
    "no_date": make_headed(LEFT, RIGHT),
    "title_not_capital": make_plan(
        *PLAIN, body=["^@TL*Kế hoạch", "^@TY*Đào tạo năm 2026", "", ANY]
    ),
    "title_and_subject_on_one_line": make_plan(
        *PLAIN, body=["^@TL*KẾ HOẠCH ĐÀO TẠO NĂM 2026", "", ANY]
    ),
    "title_and_subject_across_a_line_break": make_plan(
        *PLAIN, body=["^@TL*KẾ HOẠCH@--*\n@TY*Đào tạo năm 2026", "", ANY]
    ),
    "title_misspelt": make_plan(*PLAIN, body=["^@TL*KẾ HOẠCK", "^@TY*Đào tạo năm 2026", ANY]),
    "title_spaced": make_plan(*PLAIN, body=["^@TL*K Ế  H O Ạ C H", "^@TY*Đào tạo năm 2026", ANY]),
    "title_left": make_plan(*PLAIN, body=["@TL*KẾ HOẠCH", "@TY*Đào tạo năm 2026", "", ANY]),
    "subject_not_bold": make_plan(*PLAIN, body=["^@TL*KẾ HOẠCH", "^@TY Đào tạo năm 2026", "", ANY]),
    "subject_in_capitals": make_plan(
        *PLAIN, body=["^@TL*KẾ HOẠCH", "^@TY*ĐÀO TẠO NĂM 2026", "", ANY]
    ),
    "no_subject": make_plan(*PLAIN, body=["^@TL*KẾ HOẠCH", "", ANY]),
    "letter_without_v_v": (
        "cong_van",
        [make_head("Số: 05/SNV-VP"), "^@KG Kính gửi: Sở Tài chính.", ANY, FOOT],
    ),
    "letter_with_cv": (
        "cong_van",
        [
            make_head("Số: 05/CV-SNV", "^@VV V/v: Báo cáo số liệu"),
            "^@KG Kính gửi: Sở Y tế",
            ANY,
            FOOT,
        ],
    ),
    "letter_with_ve_viec_bold": (
        "cong_van",
        [
            make_head("Số: 05/SNV", "^@VV*Về việc báo cáo"),
            "@KG*KÍNH GỬI: SỞ Y TẾ",
            ANY,
            FOOT,
        ],
    ),
    "letter_without_kinh_gui": (
        "cong_van",
        [make_head("Số: 05/SNV-VP", "^@VV V/v báo cáo"), ANY, FOOT],
    ),
    "letter_titled_cong_van": (
        "cong_van",
        [
            make_head("Số: 05/CV-SNV"),
            "^@TL*CÔNG VĂN",
            "^@TY*Về việc báo cáo số liệu",
            "",
            "@KG Kính gửi: Sở Y tế",
            ANY,
            FOOT,
        ],
    ),
    "recipients_missing": make_plan(
        *PLAIN,
        body=[*TITLED, ANY],
        foot=[table(["", ["^@CV*GIÁM ĐỐC", "", "^@HT*Trần Thị Bích Hà"]])],
    ),
    "signer_missing": make_plan(
        *PLAIN,
        body=[*TITLED, ANY],
        foot=[table([["@NN*/Nơi nhận:", "@NM - Như trên;", "@NM - Lưu: VT."], ""])],
    ),
    "name_missing": make_plan(
        *PLAIN,
        body=[*TITLED, ANY],
        foot=[table([["@NN*/Nơi nhận:", "@NM - Lưu: VT."], ["^@CV*GIÁM ĐỐC", "", ""]])],
    ),
    "recipients_word_misspelt": make_plan(
        *PLAIN,
        body=[*TITLED, ANY],
        foot=[
            table(
                [
                    ["@NN*/Nơi nhân:", "@NM - Lưu: VT."],
                    ["^@CV*GIÁM ĐỐC", "", "^@HT*Trần Thị Bích Hà"],
                ]
            )
        ],
    ),
    "recipients_without_dashes": make_plan(
        *PLAIN,
        body=[*TITLED, ANY],
        foot=[
            table(
                [
                    ["@NN Nơi nhận", "@NM Như trên", "@NM Lưu VT"],
                    ["^@CV*Giám đốc", "", "^@HT*Trần Thị Bích Hà"],
                ]
            )
        ],
    ),
    "name_in_capitals": make_plan(
        *PLAIN,
        body=[*TITLED, ANY],
        foot=[
            table(
                [
                    ["@NN*/Nơi nhận:", "@NM - Lưu: VT."],
                    ["^@QU*T/M ỦY BAN NHÂN DÂN", "^@CV*CHỦ TỊCH", "", "^@HT*TRẦN THỊ BÍCH HÀ"],
                ]
            )
        ],
    ),
    "formula_without_a_dot": make_plan(
        *PLAIN,
        body=[*TITLED, ANY],
        foot=[
            table(
                [
                    ["@NN*/Nơi nhận:", "@NM - Lưu: VT."],
                    ["^@QU*KT GIÁM ĐỐC", "^@CV*PHÓ GIÁM ĐỐC", "", "^@HT*Lê Văn Tám"],
                ]
            )
        ],
    ),
    "formula_and_title_on_one_line": make_plan(
        *PLAIN,
        body=[*TITLED, ANY],
        foot=[
            table(
                [
                    ["@NN*/Nơi nhận:", "@NM - Lưu: VT."],
                    ["^@CV*GIÁM ĐỐC", "^@--/(Đã ký)", "^@HT*Lê Văn Tám"],
                ]
            )
        ],
    ),
    "wrong_number_for_its_title": make_plan(
        table([[f"^{SUPERIOR}", f"^{ISSUER}", "^@SO Số: 05/BC-SNV"], [*RIGHT, f"^{DATE}"]])
    ),
    "nothing_bold_nothing_centred": make_plan(
        SUPERIOR,
        "@BH SỞ NỘI VỤ",
        SO,
        "@QH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "@TN Độc lập - Tự do - Hạnh phúc",
        "@NG Huế, ngày 05 tháng 01 năm 2026",
        body=["@TL KẾ HOẠCH", "", ANY],
        foot=["@NN Nơi nhận:", "@NM - Lưu: VT.", "@CV GIÁM ĐỐC", "", "@HT Lê Văn Tám"],
    ),
    "headings_in_small_letters_and_not_bold": make_plan(
        *PLAIN,
        body=[
            *TITLED,
            "^@PC*Chương I",
            "^@TP*Quy định chung",
            "@LM*I. Mục đích, yêu cầu",
            "@KT 1. Mục đích",
            ANY,
            "@KT 2. Yêu cầu",
            "@GD - Bảo đảm tiến độ.",
            "@LM*II. Thành phần",
            "@KH 1. Lãnh đạo các phòng.",
            "@KH 2. Thư ký Hội đồng",
            "@GD - Ông Lê Văn Tám.",
        ],
    ),
    "can_cu_run_together": make_plan(
        *PLAIN,
        body=[
            *TITLED,
            "@CC Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024; Căn cứ Nghị định số "
            "30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
            ANY,
        ],
    ),
    "can_cu_dashed_ending_in_commas": make_plan(
        *PLAIN,
        body=[
            *TITLED,
            "@CC - Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024,",
            "@CC - Căn cứ chức năng, nhiệm vụ của Sở,",
            ANY,
        ],
    ),
    "date_under_the_text_over_the_signer": make_plan(
        table([LEFT, RIGHT]),
        body=[*TITLED, ANY],
        foot=[
            ">@NG/Huế, ngày 05 tháng 01 năm 2026",
            table([["@NN*/Nơi nhận:", "@NM - Lưu: VT."], ["^@CV*GIÁM ĐỐC", "", "^@HT*Lê Văn Tám"]]),
        ],
    ),
}
