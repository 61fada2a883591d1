"""What two plans say: what came, went, moved and changed, by the fields of the model."""

import click
import pytest
from hypothesis import given, settings
from plan_edits import change, edits
from test_tracked_plans import PLANS

from kehoach.comparing.json_form import describe_comparison
from kehoach.comparing.outline import Node
from kehoach.comparing.pairing import find_moved, pair_items
from kehoach.comparing.plans import compare_plans
from kehoach.comparing.text import write_comparison
from kehoach.comparing.wording import show_change
from kehoach.model import KeHoach

DATA = {
    "nam": 2023,
    "co_quan": {"ten": "Sở Một", "viet_tat": "SM", "dia_danh": "Thanh Hóa"},
    "van_ban": {"trich_yeu": "Hoạt động năm 2023", "ngay": "5/2023"},
    "can_cu": [
        "Căn cứ Quyết định của Sở",
        {"loai": "Thông tư", "so_ky_hieu": "08/2018/TT-BNN", "trich_yeu": "về thi đua"},
    ],
    "muc": [
        {"tieu_de": "Mục đích", "gach": ["Ý thứ nhất về thi đua", "Ý thứ hai về khen thưởng"]},
        {"tieu_de": "Nội dung", "bang": "hoat_dong"},
    ],
    "hoat_dong": [
        {"noi_dung": "Ký giao ước thi đua", "thuc_hien": ["truong"], "thoi_gian": "Đã thực hiện"},
        {"noi_dung": "Sơ kết", "thuc_hien": ["truong"], "thoi_gian": "Trước ngày 30/6/2023"},
        {"noi_dung": "Tổng kết", "thuc_hien": ["truong"], "thoi_gian": "Tháng 12/2023"},
    ],
    "nguoi_ky": {"chuc_vu": "Giám đốc", "ho_ten": "Cao Văn Cường"},
    "noi_nhan": [{"ten": "UBND tỉnh", "de": "b/c"}, "Các đơn vị"],
    "luu": "TCCB",
    "danh_sach": {"vai_tro": {"truong": {"ten": "Khối trưởng"}, "pho": {"ten": "Khối phó"}}},
}  # fmt: skip


def make(**changes):
    return KeHoach.model_validate(DATA | changes)


def rows(*places, **update):
    """Rows of the table by their places; ``update`` changes the first."""
    found = [dict(DATA["hoat_dong"][place]) for place in places]
    found[0].update(update)
    return found


def tell(**changes):
    found = compare_plans(make(), make(**changes)).changes
    return [(one.kind, one.old_path, one.new_path, one.old, one.new) for one in found]


NEW_ROW = {"noi_dung": "Hội nghị", "thuc_hien": ["pho"], "thoi_gian": "Quý III/2023"}


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, []),
        ({"nam": 2024}, [("changed", "nam", "nam", "2023", "2024")]),
        (
            {"van_ban": DATA["van_ban"] | {"trich_yeu": "Hoạt động năm 2024"}},
            [
                (
                    "changed",
                    "van_ban.trich_yeu",
                    "van_ban.trich_yeu",
                    "Hoạt động năm 2023",
                    "Hoạt động năm 2024",
                )
            ],
        ),
        (
            {"van_ban": DATA["van_ban"] | {"so": 7}},
            [("changed", "", "van_ban.so", None, "7")],
        ),
        (
            {"hoat_dong": rows(0, 1, 2, thoi_gian="Trước ngày 01/3/2023")},
            [
                (
                    "changed",
                    "hoat_dong[1].thoi_gian",
                    "hoat_dong[1].thoi_gian",
                    "Đã thực hiện",
                    "Trước ngày 01/3/2023",
                )
            ],
        ),
        (
            {"hoat_dong": rows(0, 1, 2, thuc_hien=["truong", "pho"])},
            [
                (
                    "changed",
                    "hoat_dong[1].thuc_hien",
                    "hoat_dong[1].thuc_hien",
                    "Khối trưởng",
                    "Khối trưởng, Khối phó",
                )
            ],
        ),
        (
            {"hoat_dong": rows(0, 1, 2, bao_cao=True)},
            [("changed", "", "hoat_dong[1].bao_cao", None, "có")],
        ),
        (
            # what stands below a row that went did not move
            {"hoat_dong": rows(1, 2)},
            [
                (
                    "dropped",
                    "hoat_dong[1]",
                    "",
                    "Ký giao ước thi đua | Khối trưởng | Đã thực hiện",
                    None,
                )
            ],
        ),
        (
            {"hoat_dong": [*rows(0), NEW_ROW, *rows(1, 2)]},
            [("added", "", "hoat_dong[2]", None, "Hội nghị | Khối phó | Quý III/2023")],
        ),
        (
            {"hoat_dong": rows(1, 2, 0)},
            [("moved", "hoat_dong[1]", "hoat_dong[3]", *["Ký giao ước thi đua"] * 2)],
        ),
        (
            {"can_cu": [DATA["can_cu"][0], DATA["can_cu"][1] | {"so_ky_hieu": "22/2024/TT-BNN"}]},
            [
                (
                    "changed",
                    "can_cu[2].so_ky_hieu",
                    "can_cu[2].so_ky_hieu",
                    "08/2018/TT-BNN",
                    "22/2024/TT-BNN",
                )
            ],
        ),
        (
            {"nguoi_ky": {"chuc_vu": "Giám đốc", "ho_ten": "Lê Thị Hoa"}},
            [("changed", "nguoi_ky.ho_ten", "nguoi_ky.ho_ten", "Cao Văn Cường", "Lê Thị Hoa")],
        ),
        (
            {"noi_nhan": [{"ten": "UBND tỉnh", "de": "b/c"}]},
            [("dropped", "noi_nhan[2]", "", "Các đơn vị", None)],
        ),
        (
            {"muc": [{"tieu_de": "Mục đích", "gach": ["Ý thứ nhất về thi đua"]}, DATA["muc"][1]]},
            [("dropped", "muc[1].gach[2]", "", "Ý thứ hai về khen thưởng", None)],
        ),
        ({"mo_dau": "Như sau:"}, [("changed", "", "mo_dau", None, "Như sau:")]),
        (
            {"can_cu": ()},
            [
                ("dropped", "can_cu[1]", "", "Căn cứ Quyết định của Sở", None),
                (
                    "dropped",
                    "can_cu[2]",
                    "",
                    "Thông tư | 08/2018/TT-BNN | về thi đua",
                    None,
                ),
            ],
        ),
    ],
)  # fmt: skip
def test_each_change_is_told_once(changes, told):
    assert tell(**changes) == told


def test_moved_and_changed_is_told_as_both():
    found = rows(1, 2, 0)
    found[2]["thoi_gian"] = "Trước ngày 01/3/2023"
    assert [(kind, new_path) for kind, _, new_path, _, _ in tell(hoat_dong=found)] == [
        ("moved", "hoat_dong[3]"),
        ("changed", "hoat_dong[3].thoi_gian"),
    ]


@pytest.mark.parametrize(
    "muc",
    [
        [{"tieu_de": "Mục đích", "noi_dung": [{"gach": DATA["muc"][0]["gach"]}]}, DATA["muc"][1]],
        [DATA["muc"][0], {"tieu_de": "Nội dung", "noi_dung": [{"bang": "hoat_dong"}]}],
    ],
)
def test_the_same_typed_in_another_way_is_the_same(muc):
    assert tell(muc=muc) == []


def test_names_and_titles_of_a_doer_are_the_same():
    assert tell(hoat_dong=rows(0, 1, 2, thuc_hien={"ai": ["truong"], "ghi": "Khối trưởng"})) == []


def test_where_the_profile_lies_does_not_matter():
    assert tell(ho_so_co_quan="co-quan.yaml") == []


def test_a_change_says_in_what_it_stands():
    muc = [{"tieu_de": "Mục đích", "gach": ["Ý thứ nhất về thi đua", "Ý thứ hai"]}, DATA["muc"][1]]
    (one,) = compare_plans(make(), make(muc=muc)).changes
    assert one.where == ("Mục đích",)
    assert one.field == "muc.gach"


@settings(max_examples=60, deadline=None)
@given(edits)
def test_equal_is_what_has_no_change_and_the_way_back_has_the_same_counts(found):
    for plan in PLANS:
        other = change(plan, found)
        there, back = compare_plans(plan, other).count(), compare_plans(other, plan).count()
        assert (there["added"], there["dropped"]) == (back["dropped"], back["added"])
        assert compare_plans(other, other).is_equal
        if plan.model_dump() == other.model_dump():
            assert compare_plans(plan, other).is_equal


class TestPairing:
    @staticmethod
    def nodes(*words):
        return [Node((place,), word) for place, word in enumerate(words)]

    def test_equal_ones_first_then_the_nearest(self):
        old = self.nodes("a b c d", "a b c x", "q")
        new = self.nodes("a b c x", "a b c y", "q")
        assert pair_items(old, new) == {0: 1, 1: 0, 2: 2}

    def test_those_with_half_their_words_are_one(self):
        assert pair_items(self.nodes("a b"), self.nodes("a c")) == {0: 0}
        assert pair_items(self.nodes("a b c"), self.nodes("a d e")) == {}

    @pytest.mark.parametrize(
        ("pairs", "moved"),
        [
            ({}, set()),
            ({0: 0, 1: 1, 2: 2}, set()),
            ({0: 1, 1: 2, 2: 0}, {2}),
            ({0: 2, 1: 0, 2: 1}, {0}),
            ({0: 5, 3: 9}, set()),
            ({0: 3, 1: 2, 2: 1}, {0, 1}),
        ],
    )
    def test_as_few_as_can_be_moved(self, pairs, moved):
        assert find_moved(pairs) == moved


class TestText:
    @staticmethod
    def lines(**changes):
        comparison = compare_plans(make(), make(**changes))
        return [click.unstyle(line) for line in write_comparison(comparison, "a", "b")]

    def test_equal_plans_are_one_line(self):
        assert self.lines() == ["a và b: nội dung như nhau"]

    def test_a_row_stands_once_with_what_changed_in_it(self):
        found = self.lines(hoat_dong=rows(0, 1, 2, thoi_gian="Quý I/2023", thuc_hien=["pho"]))
        assert found[:6] == [
            "a → b: đổi 2",
            "",
            "Hoạt động",
            "  ~ 1. Ký giao ước thi đua",
            "      thực hiện: Khối trưởng → Khối phó",
            "      thời gian: Đã thực hiện → Quý I/2023",
        ]

    def test_what_came_went_and_moved_bears_its_number(self):
        found = self.lines(hoat_dong=[*rows(2, 1), NEW_ROW])
        assert found[0] == "a → b: thêm 1, bỏ 1, dời 1"
        assert sorted(found[3:6]) == [
            "  + 3. Hội nghị | Khối phó | Quý III/2023",
            "  - (số 1 cũ) Ký giao ước thi đua | Khối trưởng | Đã thực hiện",
            "  > 3 → 1. Tổng kết",
        ]

    def test_a_long_sentence_shows_the_words_around_the_change(self):
        old = "Căn cứ " + "rất nhiều chữ " * 10 + "năm 2023 của Khối thi đua"
        assert click.unstyle(show_change(old, old.replace("2023", "2024"))) == (
            "…rất nhiều chữ năm [-2023-]{+2024+} của Khối thi đua"
        )

    def test_colours_tell_gone_from_come(self):
        assert show_change("a", "b") == click.style("a", fg="red") + " → " + click.style(
            "b", fg="green"
        )


def test_json_has_its_keys():
    described = describe_comparison(compare_plans(make(), make(nam=2024)), "a.yaml", "b.yaml")
    assert described == {
        "a": "a.yaml",
        "b": "b.yaml",
        "equal": False,
        "counts": {"added": 0, "dropped": 0, "moved": 0, "changed": 1},
        "changes": [
            {
                "kind": "changed",
                "field": "nam",
                "old_path": "nam",
                "new_path": "nam",
                "where": (),
                "old": "2023",
                "new": "2024",
            }
        ],
    }
