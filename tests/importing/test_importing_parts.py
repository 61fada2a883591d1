"""Each step by itself: labels, bases, ladders, tables, slips, casing, the reckoning."""

import pytest

from kehoach.actions.importing import ImportRequest, import_plan
from kehoach.importing.activities import read_time
from kehoach.importing.bases import read_base, split_run
from kehoach.importing.casing import Casing
from kehoach.importing.draft import Read
from kehoach.importing.headings import name_columns
from kehoach.importing.labels import find_label
from kehoach.importing.reckoning import list_words, reckon
from kehoach.importing.slips import find_slips
from kehoach.reading.plan import read_plan
from kehoach.reading.yaml_source import read_yaml

HEAD = """UBND TỈNH NGHỆ AN
SỞ NỘI VỤ
Số: 05/KH-SNV
Nghệ An, ngày 05 tháng 01 năm 2027
KẾ HOẠCH
Công tác năm 2027
"""
FOOT = """Nơi nhận:
- Bộ Nội vụ (để b/c);
- Lưu: VT, TCCB.
GIÁM ĐỐC
Nguyễn Văn An
"""


def bring_in(folder, body):
    path = folder / "kh.txt"
    path.write_text(f"{HEAD}\n{body}\n\n{FOOT}", "utf-8")
    result = import_plan(ImportRequest(path, force=True))
    assert result.reckoning.lost == ()
    data = read_yaml(result.path.read_text("utf-8"), "kh.yaml").data
    return data, read_plan(result.path).plan


@pytest.mark.parametrize(
    ("text", "kind", "typed"),
    [
        ("IV. TỔ CHỨC", "roman", "IV."),
        ("II - NỘI DUNG", "roman", "II -"),
        ("1. Mục đích", "khoan", "1."),
        ("2/ Yêu cầu", "khoan", "2/"),
        ("1.2. Chỉ tiêu", "decimal", "1.2."),
        ("đ) Khác", "diem", "đ)"),
        ("(iii) Khác", "bracket", "(iii)"),
        ("Điều 3. Phạm vi", "dieu", "Điều 3."),
        ("Phần thứ nhất: MỤC TIÊU", "phan", "Phần thứ nhất:"),
        ("- Một ý", "gach", "-"),
        ("• Một ý", "gach", "•"),
        ("+ Ý nhỏ", "cong", "+"),
    ],
)
def test_labels(text, kind, typed):
    label = find_label(text)
    assert (label.kind, label.typed) == (kind, typed)


@pytest.mark.parametrize(
    "text", ["30/6/2027 là hạn", "2027 là năm", "1.000 đồng", "Không có số", "---", "Vụ. Việc"]
)
def test_no_labels(text):
    assert find_label(text) is None


def test_bases_run_together():
    pieces, tail = split_run(
        "Căn cứ Thông tư số 08/2018/TT-BNN ngày 06/8/2018 của Bộ A về thi đua; Quyết định số "
        "2680/QĐ-BNN ngày 09/7/2019 của Bộ A về việc tổ chức Khối, Khối B ban hành Kế hoạch như "
        "sau:"
    )
    assert len(pieces) == 2
    assert tail == "Khối B ban hành Kế hoạch như sau:"
    second = read_base(pieces[1], 5, "so", is_first=False)
    assert {key: one.value for key, one in second.items()} == {
        "loai": "Quyết định",
        "so_ky_hieu": "2680/QĐ-BNN",
        "ngay": "09/7/2019",
        "co_quan": "Bộ A",
        "trich_yeu": "về việc tổ chức Khối",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15",
        "Căn cứ Nghị định số 12/2024/NĐ-CP, ngày 05/01/2024 của Chính phủ",
        "Căn cứ Quyết định số 5/QĐ-UBND ngày 31/02/2024 của UBND tỉnh",
        "Theo đề nghị của Chánh Văn phòng",
    ],
)
def test_bases_that_we_could_not_say_again_stay_words(text):
    assert read_base(f"{text};", 1, "so").value == text


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Trước ngày 30/5/2027", "Trước ngày 30/5/2027"),
        ("Hoàn thành trước ngày 5/6/2027", "Hoàn thành trước ngày 5/6/2027"),
        ("Quý 2/2027", {"ghi": "Quý 2/2027"}),
        ("Trước ngày 31/02/2027", {"ghi": "Trước ngày 31/02/2027"}),
        ("Theo kế hoạch của Bộ", "Theo kế hoạch của Bộ"),
    ],
)
def test_times(words, value):
    assert read_time(words, 1, 1.0).value == value


def test_headings_by_their_meaning():
    assert name_columns(
        ["STT", "Nhiệm vụ, giải pháp", "Cơ quan chủ trì", "Cơ quan phối hợp", "Tiến độ", "Sản phẩm"]
    ) == ["tt", "noi_dung", "chu_tri", "phoi_hop", "thoi_gian", ""]


def test_slips_need_the_same_phrase_elsewhere():
    texts = [
        (("a",), "Khối thi đua vùng Trung Bộ"),
        (("b",), "các Khối thi đua trong ngành"),
        (("c",), "tổ chức Khôi thi đua mới"),
        (("d",), "văn bản về vấn đề khác"),
    ]
    (item,) = find_slips(texts)
    assert item.path == ("c",)
    assert item.query.de_xuat == ("tổ chức Khối thi đua mới",)


def test_casing_by_the_rest_of_the_plan():
    casing = Casing(["Các sở ở Thanh Hóa và UBND các xã", "Của Khối thi đua, trong Khối này"])
    assert casing.lower("KẾ HOẠCH CỦA KHỐI Ở THANH HÓA") == "Kế hoạch của Khối ở Thanh Hóa"
    body = casing.lower("SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH HÀ TĨNH", is_body=True)
    assert body == "Sở Giáo dục và Đào tạo tỉnh Hà Tĩnh"
    assert casing.lower("UBND XÃ BÌNH MINH", is_body=True) == "UBND xã Bình Minh"
    assert casing.lower("KHỐI TRƯỞNG", is_body=True) == "Khối trưởng"


def test_the_reckoning_names_what_is_lost_and_where():
    source = [(1, "Một hai hai ba"), (2, "năm 05 bảy")]
    found = reckon(source, ["một hai", "5 bảy năm thêm"], ["ba"], [])
    assert (found.words, found.printed, found.kept) == (7, 5, 1)
    assert [(one.word, one.number) for one in found.lost] == [("hai", 1)]
    assert found.added == (("thêm", 1),)


def test_the_reckoning_names_what_moved():
    lines = [(1, "a b c d e"), (2, "g h i k l")]
    assert reckon([], ["g h i k l", "a b c d e"], [], lines).moved == ((2, "g h i k l"),)


def test_words_for_comparison():
    assert list_words("Số: 05/KH-SNV, ___ ---o0o---") == ["số", "5", "kh", "snv", "o0o"]
    assert list_words("---o0o---") == []


def test_a_ladder_of_its_own(tmp_path):
    data, _ = bring_in(
        tmp_path,
        "PHẦN I\nMỤC TIÊU\n1. Chung\n1.1. Một việc.\n1.2. Hai việc.\nPHẦN II\nNỘI DUNG\n"
        "Lời dẫn.\na) Việc a.\n+ Ý cộng riêng.\n(i) Việc nhỏ.",
    )
    first, second = data["muc"]
    assert (first["so"], first["tieu_de"]) == ("PHẦN I", "Mục tiêu")
    assert first["muc"] == [
        {
            "khong_so": True,
            "muc": [
                {
                    "tieu_de": "Chung",
                    "muc": [
                        {"so": "1.1.", "noi_dung": "Một việc."},
                        {"so": "1.2.", "noi_dung": "Hai việc."},
                    ],
                }
            ],
        }
    ]
    assert second["so"] == "PHẦN II"
    assert second["noi_dung"] == "Lời dẫn."


def test_torn_rows_of_a_text_and_a_group(tmp_path):
    data, plan = bring_in(
        tmp_path,
        "I. NỘI DUNG\nTT\tNhiệm vụ\tChủ trì\tThời gian\n\nI\tViệc chung\n1\tLàm việc\n"
        "thứ nhất\tSở A\tTrước ngày\n30/6/2027\n\n2\tLàm việc thứ hai\tSở B\tQuý II/2027\n"
        "II\tViệc riêng\n1\tLàm việc thứ ba\tSở C\tTháng 12/2027",
    )
    assert data["cot"] == [
        "tt",
        {"khoa": "noi_dung", "tieu_de": "Nhiệm vụ"},
        {"khoa": "chu_tri", "tieu_de": "Chủ trì"},
        "thoi_gian",
    ]
    assert data["hoat_dong"] == [
        {"nhom": "Việc chung"},
        {
            "noi_dung": "Làm việc thứ nhất",
            "chu_tri": "Sở A",
            "thoi_gian": "Trước ngày 30/6/2027",
        },
        {"noi_dung": "Làm việc thứ hai", "chu_tri": "Sở B", "thoi_gian": "Quý II/2027"},
        {"nhom": "Việc riêng"},
        {"noi_dung": "Làm việc thứ ba", "chu_tri": "Sở C", "thoi_gian": "Tháng 12/2027"},
    ]
    assert plan.hoat_dong[1].thoi_gian.truoc_ngay.isoformat() == "2027-06-30"


def test_own_columns_and_numbers(tmp_path):
    data, _ = bring_in(
        tmp_path,
        "I. NỘI DUNG\nSTT\tNội dung\tĐơn vị phối hợp\tSản phẩm\tThời hạn\n"
        "1\tViệc lớn\tSở A\tBáo cáo\t6/2027\n1.1\tViệc nhỏ\t\tTờ trình\t",
    )
    assert data["cot"][3] == {"khoa": "san_pham", "tieu_de": "Sản phẩm"}
    assert data["hoat_dong"] == [
        {
            "noi_dung": "Việc lớn",
            "phoi_hop": "Sở A",
            "thoi_gian": "6/2027",
            "them": {"san_pham": "Báo cáo"},
        },
        {
            "so": "1.1",
            "noi_dung": "Việc nhỏ",
            "them": {"san_pham": "Tờ trình"},
            "o_trong": ["thoi_gian"],
        },
    ]


def test_a_reading_carries_its_line():
    assert Read("a", 3).ask().number == 3
