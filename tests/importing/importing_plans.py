"""Random plans of every shape that the model knows, in words that no rule takes for another."""

from hypothesis import strategies as st

from kehoach.model import KeHoach

WORDS = (
    "phong trào", "thi đua", "các đơn vị", "tổng hợp", "kết quả", "đánh giá", "rà soát",
    "khen thưởng", "tuyên truyền", "chuyển đổi số", "học tập", "đăng ký", "phối hợp", "theo dõi",
    "hướng dẫn", "kiểm tra",
)  # fmt: skip
TIMES = (
    "Trước ngày 30/5/2027", "Tháng 12/2027", "Quý II/2027", "Thường xuyên trong năm",
    "Đã thực hiện", "Từ năm 2027 - 2030", "Theo chỉ đạo của Bộ", "Chậm nhất ngày 15/11/2027",
)  # fmt: skip
WHO = ("Khối trưởng", "Các đơn vị trong Khối", "Sở Nội vụ, Sở Tài chính", "Khối phó")


def _say(words):
    text = " ".join(words)
    return text[0].upper() + text[1:]


phrases = st.lists(st.sampled_from(WORDS), min_size=2, max_size=5).map(_say)
sentences = st.lists(st.sampled_from(WORDS), min_size=4, max_size=14).map(lambda w: f"{_say(w)}.")
dashes = st.one_of(
    sentences,
    st.fixed_dictionaries(
        {"noi_dung": sentences, "gach": st.lists(sentences, min_size=1, max_size=2)}
    ),
)
cells = st.one_of(st.just(""), phrases, st.integers(0, 9999).map(str))


@st.composite
def tables(draw):
    width = draw(st.integers(2, 4))
    row = st.lists(cells, min_size=width, max_size=width)
    head = [["STT", *(draw(phrases) for _ in range(width - 1))]]
    rows = [[str(i), *draw(row)[1:]] for i in range(1, draw(st.integers(1, 3)) + 1)]
    return {"dau": head, "dong": rows}


pieces = st.one_of(
    sentences, st.fixed_dictionaries({"gach": st.lists(dashes, min_size=1, max_size=3)})
)
points = st.one_of(
    sentences,
    st.fixed_dictionaries(
        {"noi_dung": sentences, "gach": st.lists(dashes, min_size=1, max_size=2)}
    ),
)
clauses = st.one_of(
    sentences,
    st.fixed_dictionaries({"tieu_de": phrases, "muc": st.lists(points, min_size=1, max_size=3)}),
    st.fixed_dictionaries({"tieu_de": phrases, "gach": st.lists(dashes, min_size=1, max_size=3)}),
    st.fixed_dictionaries(
        {"tieu_de": phrases, "noi_dung": st.lists(pieces, min_size=1, max_size=3)}
    ),
    st.fixed_dictionaries({"tieu_de": phrases, "noi_dung": sentences, "bang": tables()}),
)
sections = st.one_of(
    st.fixed_dictionaries({"tieu_de": phrases, "muc": st.lists(clauses, min_size=1, max_size=4)}),
    st.fixed_dictionaries(
        {"tieu_de": phrases, "noi_dung": st.lists(sentences, min_size=1, max_size=3)}
    ),
    st.fixed_dictionaries({"tieu_de": phrases, "noi_dung": sentences, "bang": tables()}),
)
activities = st.fixed_dictionaries(
    {"noi_dung": phrases, "thuc_hien": st.sampled_from(WHO), "thoi_gian": st.sampled_from(TIMES)}
)
signers = st.sampled_from(
    [
        {"chuc_vu": "Giám đốc", "ho_ten": "Nguyễn Văn An"},
        {"quyen_han": ["KT. Giám đốc"], "chuc_vu": "Phó Giám đốc", "ho_ten": "Trần Thị Bình"},
        {"chuc_vu": "Khối trưởng", "chuc_vu_khac": "Giám đốc Sở Nội vụ", "ho_ten": "Lê Văn Cường"},
        {
            "quyen_han": ["TM. Ủy ban nhân dân", "KT. Chủ tịch"],
            "chuc_vu": "Phó Chủ tịch",
            "ho_ten": "Phạm Thị Dung",
        },
    ]
)
bases = st.sampled_from(
    [
        {"loai": "Luật", "trich_yeu": "Thi đua, khen thưởng", "ngay": "15/6/2022"},
        {
            "loai": "Quyết định",
            "so_ky_hieu": "12/QĐ-BNV",
            "ngay": "05/01/2024",
            "co_quan": "Bộ Nội vụ",
            "trich_yeu": "về việc tổ chức Khối thi đua",
        },
        "Theo đề nghị của Trưởng phòng Tổ chức cán bộ",
        "Căn cứ tình hình thực tế của đơn vị",
    ]
)
annexes = st.fixed_dictionaries(
    {"ten": phrases, "muc": st.lists(sections, min_size=1, max_size=2)},
    optional={"kho": st.just("ngang")},
)


@st.composite
def plans(draw):
    """A plan, valid as a whole."""
    muc = draw(st.lists(sections, min_size=1, max_size=3))
    rows = draw(st.lists(activities, max_size=4))
    if rows:
        muc.append({"tieu_de": "Nội dung hoạt động", "bang": "hoat_dong"})
    data = {
        "nam": 2027,
        "co_quan": {
            "chu_quan": "UBND tỉnh Nghệ An",
            "ten": "Sở Nội vụ",
            "viet_tat": "SNV",
            "dia_danh": "Nghệ An",
        },
        "van_ban": {
            "so": draw(st.none() | st.integers(1, 999)),
            "ngay": draw(st.sampled_from(["25/5/2027", "5/2027", 2027])),
            "trich_yeu": f"{draw(phrases)} năm 2027",
            "phu_luc": draw(st.lists(annexes, max_size=2)),
        },
        "can_cu": draw(st.lists(bases, max_size=3)),
        "mo_dau": "Sở Nội vụ ban hành Kế hoạch năm 2027 như sau:",
        "muc": muc,
        "hoat_dong": rows,
        "to_chuc_thuc_hien": draw(st.lists(sentences, max_size=3)),
        "ket_thuc": draw(st.none() | st.just("Trên đây là Kế hoạch năm 2027 của Sở Nội vụ./.")),
        "nguoi_ky": draw(signers),
        "noi_nhan": [{"ten": "Bộ Nội vụ", "de": "b/c"}, "Các đơn vị trong Khối"],
        "luu": draw(st.sampled_from(["TCCB", {"don_vi": "VP", "so_ban": 2}])),
    }
    return KeHoach.model_validate(data)
