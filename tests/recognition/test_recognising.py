"""Whole documents of different hands: each component found, nothing else claimed."""

import unicodedata
from dataclasses import replace

import pytest
from reco_pages import list_parts, make_box, make_document, make_paragraph, make_table

from kehoach.recognition.parts import NO_KIND, PARTY
from kehoach.recognition.recognising import recognise
from kehoach.word.view import Paragraph, Rule, Run, RunForm, walk_blocks

QUOC_HIEU = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
TIEU_NGU = "Độc lập - Tự do - Hạnh phúc"
HEAD = (
    ["^UBND TỈNH THANH HÓA", "^*SỞ NÔNG NGHIỆP", "^*VÀ MÔI TRƯỜNG", "^_______",
     "^Số:     /KH-SNNMT"],
    [f"^*{QUOC_HIEU}", f"^*{TIEU_NGU}", "^______________",
     "^/Thanh Hóa, ngày    tháng 01 năm 2026"],
)  # fmt: skip
SIGNED = (
    ["*/Nơi nhận:", "- UBND tỉnh (để b/c);", "- Lưu: VT, TCCB.", "PL.(30)"],
    ["^*KT. GIÁM ĐỐC", "^*PHÓ GIÁM ĐỐC", "", "", "^*Cao Văn Cường"],
)
HEAD_PARTS = [
    ("co_quan_chu_quan", "UBND TỈNH THANH HÓA"),
    ("co_quan_ban_hanh", "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"),
    ("so_ky_hieu", "Số: /KH-SNNMT"),
    ("quoc_hieu", QUOC_HIEU),
    ("tieu_ngu", TIEU_NGU),
    ("dia_danh_ngay", "Thanh Hóa, ngày tháng 01 năm 2026"),
]
SIGNED_PARTS = [
    ("noi_nhan_nhan", "Nơi nhận:"),
    ("noi_nhan_muc", "- UBND tỉnh (để b/c);"),
    ("noi_nhan_muc", "- Lưu: VT, TCCB."),
    ("nguoi_soan_so_ban", "PL.(30)"),
    ("quyen_han", "KT. GIÁM ĐỐC"),
    ("chuc_vu", "PHÓ GIÁM ĐỐC"),
    ("ho_ten", "Cao Văn Cường"),
]
BODY = (
    "^*KẾ HOẠCH",
    "^*Hoạt động Khối thi đua",
    "^*năm 2026",
    "^_____",
    "/Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
    "/Theo đề nghị của Trưởng phòng Tổ chức cán bộ.",
    "*I. MỤC ĐÍCH, YÊU CẦU",
    "*1. Mục đích",
    "- Hưởng ứng các phong trào thi đua.",
    "2. Các đơn vị gửi báo cáo đúng hạn.",
    "a) Gửi trước ngày 20/6/2026;",
    "Trên đây là Kế hoạch hoạt động của Khối thi đua./.",
)
BODY_PARTS = [
    ("ten_loai", "KẾ HOẠCH"),
    ("trich_yeu", "Hoạt động Khối thi đua năm 2026"),
    ("can_cu", "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;"),
    ("can_cu", "Theo đề nghị của Trưởng phòng Tổ chức cán bộ."),
    ("muc_la_ma", "I. MỤC ĐÍCH, YÊU CẦU"),
    ("khoan_co_tieu_de", "1. Mục đích"),
    ("gach_dau_dong", "- Hưởng ứng các phong trào thi đua."),
    ("khoan", "2. Các đơn vị gửi báo cáo đúng hạn."),
    ("diem", "a) Gửi trước ngày 20/6/2026;"),
    ("noi_dung", "Trên đây là Kế hoạch hoạt động của Khối thi đua./."),
]


def make_plan(**more):
    return make_document(make_table(HEAD), "", *BODY, "", make_table(SIGNED), **more)


class TestPlan:
    def test_each_component_and_nothing_else(self):
        found = recognise(make_plan())
        assert found.kind == "ke_hoach"
        assert list_parts(found) == HEAD_PARTS + BODY_PARTS + SIGNED_PARTS

    def test_ve_viec_is_no_fifth_section(self):
        body = (*BODY[:-1], "V/v gửi báo cáo: các đơn vị gửi đúng hạn.", BODY[-1])
        found = recognise(make_document(make_table(HEAD), "", *body, "", make_table(SIGNED)))
        assert [one.text for one in found.find("muc_la_ma")] == ["I. MỤC ĐÍCH, YÊU CẦU"]

    def test_lines_of_underscores_belong_to_what_they_stand_under(self):
        found = recognise(make_plan())
        ruled = {p.component: p.rule.length for p in found.parts if p.rule}
        # A '_' of Times is half an em: 7 of them at 14 pt are 49 pt.
        assert ruled == {"co_quan_ban_hanh": 49.0, "tieu_ngu": 98.0, "trich_yeu": 35.0}

    def test_area_is_the_cell_or_the_text(self):
        found = recognise(make_plan())
        assert (found.get("tieu_ngu").area.left, found.get("tieu_ngu").area.width) == (230, 230)
        # 210 - 30 - 15 mm = 165 mm = 467.7 pt
        assert found.get("ten_loai").area.width == pytest.approx(467.7, abs=0.1)

    def test_decomposed_letters_change_nothing(self):
        plain = make_plan()
        text = [p.text for p in plain.walk()]
        assert any(unicodedata.normalize("NFD", one) != one for one in text)
        found = recognise(_map_text(plain, lambda t: unicodedata.normalize("NFD", t)))
        assert found.kind == "ke_hoach"
        assert [p.component for p in found.parts] == [
            name for name, _ in HEAD_PARTS + BODY_PARTS + SIGNED_PARTS
        ]

    def test_style_names_are_not_seen(self):
        plain = make_plan()
        assert list_parts(recognise(_map_text(plain, str, style="Tiêu ngữ"))) == list_parts(
            recognise(plain)
        )

    def test_page_number_of_the_header(self):
        form = RunForm("Times New Roman", 14)
        number = Paragraph((0,), (Run("2", form, field="PAGE"),), make_paragraph("^x").form)
        found = recognise(make_plan(headers={"default": (number,)}))
        assert [p.text for p in found.find("so_trang")] == ["2"]


class TestHead:
    def test_of_two_rows(self):
        head = make_table(
            (HEAD[0][:4], HEAD[1][:3]), (["^Số: 05/KH-SNNMT"], ["^/Huế, ngày 05 tháng 01 năm 2026"])
        )
        found = recognise(make_document(head, *BODY, make_table(SIGNED)))
        assert found.kind == "ke_hoach"
        assert found.get("so_ky_hieu").text == "Số: 05/KH-SNNMT"
        assert found.get("co_quan_ban_hanh").text == "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"
        assert found.get("tieu_ngu").rule is not None

    def test_of_tabs(self):
        found = recognise(
            make_document(
                f"UBND TỈNH HUẾ\t{QUOC_HIEU}",
                f"*SỞ NỘI VỤ\t{TIEU_NGU}",
                "_____\t\t__________",
                "Số: 05/KH-SNV\t/Huế, ngày 05 tháng 01 năm 2026",
                *BODY,
                make_table(SIGNED),
            )
        )
        assert found.kind == "ke_hoach"
        assert [(c, t) for c, t in list_parts(found)[:6]] == [
            ("co_quan_chu_quan", "UBND TỈNH HUẾ"),
            ("quoc_hieu", QUOC_HIEU),
            ("co_quan_ban_hanh", "SỞ NỘI VỤ"),
            ("tieu_ngu", TIEU_NGU),
            ("so_ky_hieu", "Số: 05/KH-SNV"),
            ("dia_danh_ngay", "/Huế, ngày 05 tháng 01 năm 2026"),
        ]
        assert found.get("tieu_ngu").paragraphs[0].where == (1,)

    def test_of_text_boxes(self):
        boxes = (make_box(*HEAD[1], x=300), make_box(*HEAD[0], x=85))
        found = recognise(make_document(*boxes, *BODY, make_table(SIGNED)))
        assert found.kind == "ke_hoach"
        assert sorted(list_parts(found)[:6]) == sorted(HEAD_PARTS)

    @pytest.mark.parametrize(
        "typed",
        [
            "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "CỘNG HÒA XÃ HỘI CHŨ NGHĨA VIỆT NAM",
            "CỘNG HÒA XÃ  HỘI CHỦ NGHĨA VIỆT  NAM",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NA",
            "Cộng hòa xã hội chủ nghĩa Việt Nam",
            "CONG HOA XA HOI CHU NGHIA VIET NAM",
        ],
    )
    def test_mistyped_quoc_hieu_is_quoc_hieu(self, typed):
        head = make_table((HEAD[0], [f"^*{typed}", *HEAD[1][1:]]))
        found = recognise(make_document(head, *BODY, make_table(SIGNED)))
        assert found.get("quoc_hieu").text == " ".join(typed.split())

    def test_drawn_line_of_the_paragraph_below(self):
        plain = make_plan()
        rule = Rule("drawing", 60, 80)
        cells = list(plain.blocks[0].rows[0].cells)
        blocks = list(cells[0].blocks)
        blocks[3] = Paragraph(blocks[3].where, (), blocks[3].form, rules=(rule,))
        cells[0] = replace(cells[0], blocks=tuple(blocks))
        table = replace(
            plain.blocks[0], rows=(replace(plain.blocks[0].rows[0], cells=tuple(cells)),)
        )
        found = recognise(replace(plain, blocks=(table, *plain.blocks[1:])))
        assert found.get("co_quan_ban_hanh").rule == rule


CONG_VAN = (
    ["^UBND TỈNH HUẾ", "^*SỞ NỘI VỤ", "^Số: 05/SNV-TCCB", "^V/v đôn đốc báo cáo", "^năm 2026"],
    HEAD[1],
)


class TestKinds:
    def test_cong_van_with_several_addressees(self):
        found = recognise(
            make_document(
                make_table(CONG_VAN), "", "^Kính gửi:", "- Sở Tài chính;", "- Sở Y tế.", "",
                "Thực hiện Kế hoạch số 12/KH-SNV, Sở Nội vụ đề nghị gửi báo cáo./.",
                make_table((["*/Nơi nhận:", "- Như trên;", "- Lưu: VT."], SIGNED[1])),
            )
        )  # fmt: skip
        assert found.kind == "cong_van"
        assert found.get("trich_yeu_cong_van").text == "V/v đôn đốc báo cáo năm 2026"
        assert found.get("kinh_gui").text == "Kính gửi: - Sở Tài chính; - Sở Y tế."
        assert [p.text for p in found.find("noi_dung")] == [
            "Thực hiện Kế hoạch số 12/KH-SNV, Sở Nội vụ đề nghị gửi báo cáo./."
        ]
        assert found.find("can_cu") == ()

    def test_quyet_dinh_with_dieu(self):
        head = ([*HEAD[0][:4], "^Số: 12/QĐ-SNNMT"], HEAD[1])
        found = recognise(
            make_document(
                make_table(head), "^*QUYẾT ĐỊNH", "^*Về việc ban hành Quy chế", "^____",
                "^*GIÁM ĐỐC SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",
                "/Căn cứ Quyết định số 1/QĐ-UBND;", "/Theo đề nghị của Chánh Văn phòng.",
                "^*QUYẾT ĐỊNH:", "Điều 1. Ban hành Quy chế.", "Điều 2. Chánh Văn phòng thi hành./.",
                make_table(SIGNED),
            )
        )  # fmt: skip
        assert found.kind == "quyet_dinh"
        assert [c for c, _ in list_parts(found)[6:]] == [
            "ten_loai", "trich_yeu", "can_cu", "can_cu", "dieu", "dieu",
            *[name for name, _ in SIGNED_PARTS],
        ]  # fmt: skip

    def test_party_paper_has_its_kind_and_no_parts(self):
        head = (
            ["^TỈNH ỦY HUẾ", "^*", "^Số 05-KH/TU"],
            ["^*ĐẢNG CỘNG SẢN VIỆT NAM", "^/Huế, ngày 05 tháng 01 năm 2026"],
        )
        found = recognise(make_document(make_table(head), "^*KẾ HOẠCH", "Nội dung."))
        assert (found.kind, found.parts) == (PARTY, ())

    @pytest.mark.parametrize(
        "blocks",
        [
            ("^*LUẬN VĂN THẠC SĨ", "Chương 1. Mở đầu", "Nội dung của luận văn."),
            (f"^*{QUOC_HIEU}", f"^*{TIEU_NGU}", "^*ĐƠN XIN NGHỈ PHÉP", "Kính gửi: Ban Giám hiệu",
             "Tôi tên là: ……", "^*Nguyễn Văn A"),
            ("Chào anh Nam,", "Thư này gửi kèm bản thảo.", "Thân mến."),
            (),
            ("",) * 50,
        ],
    )  # fmt: skip
    def test_what_is_no_administrative_document(self, blocks):
        found = recognise(make_document(*blocks))
        assert (found.kind, found.parts) == (NO_KIND, ())

    def test_annex_and_its_table(self):
        found = recognise(
            make_document(
                make_table(HEAD), *BODY, make_table(SIGNED), "^*Phụ lục", "^*DANH SÁCH ĐƠN VỊ",
                "^/(Kèm theo Kế hoạch số      /KH-SNNMT ngày    /01/2026)",
                make_table((["TT"], ["Đơn vị"]), (["1"], ["Sở Nội vụ"]), has_border=True),
            )
        )  # fmt: skip
        assert list_parts(found)[-4:] == [
            ("phu_luc_nhan", "Phụ lục"),
            ("phu_luc_ten", "DANH SÁCH ĐƠN VỊ"),
            ("phu_luc_kem_theo", "(Kèm theo Kế hoạch số /KH-SNNMT ngày /01/2026)"),
            ("bang", "TT Đơn vị 1 Sở Nội vụ"),
        ]


def _map_text(document, change, style=""):
    def map_block(block):
        if isinstance(block, Paragraph):
            runs = tuple(replace(run, text=change(run.text)) for run in block.runs)
            return replace(block, runs=runs, style=style)
        rows = tuple(
            replace(row, cells=tuple(
                replace(cell, blocks=tuple(map(map_block, cell.blocks))) for cell in row.cells
            ))
            for row in block.rows
        )  # fmt: skip
        return replace(block, rows=rows)

    changed = replace(document, blocks=tuple(map(map_block, document.blocks)))
    assert list(walk_blocks(changed.blocks)) != list(walk_blocks(document.blocks))
    return changed
