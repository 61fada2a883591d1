"""A plan out of its files: profile, roster, activities; whose value counts, where errors stand."""

from __future__ import annotations

import datetime as dt
import pathlib
import unicodedata
from collections.abc import Callable

import openpyxl
import pytest

from kehoach.errors import BadInput
from kehoach.model.thoi_gian import TrongThang, TruocNgay, VaoNgay
from kehoach.reading.plan import PlanRead, read_plan

PROFILE = """\
co_quan:
  chu_quan: UBND tỉnh Nghệ An
  ten: Sở Nội vụ
  viet_tat: SNV
  dia_danh: Nghệ An
nguoi_ky:
  giam_doc:
    chuc_vu: Giám đốc
    ho_ten: Nguyễn Văn An
  pho:
    quyen_han: [KT. Giám đốc]
    chuc_vu: Phó Giám đốc
noi_nhan: [UBND tỉnh, Các đơn vị]
luu: {don_vi: TCCB, so_ban: 3}
kieu: {co_chu: 13, ngay_trich_dan: chu}
"""
BODY = """\
nam: 2023
van_ban: {trich_yeu: Hoạt động năm 2023}
muc: [{tieu_de: Nội dung, noi_dung: Gồm có, bang: hoat_dong}]
"""
HEAD = ["TT", "Nội dung hoạt động", "Đơn vị thực hiện", "Thời gian", "Báo cáo"]

Write = Callable[[str, str], pathlib.Path]


@pytest.fixture
def put(tmp_path: pathlib.Path) -> Write:
    def put_file(name: str, text: str) -> pathlib.Path:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    return put_file


@pytest.fixture
def read(put: Write) -> Callable[[str], PlanRead]:
    def read_text(text: str) -> PlanRead:
        put("co-quan.yaml", PROFILE)
        return read_plan(put("ke-hoach.yaml", text))

    return read_text


def put_table(path: pathlib.Path, head: list[str], *rows: list[object]) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Bảng"
    for row in ([], head, *rows):
        sheet.append(row)
    book.save(path)


def tell(path: pathlib.Path) -> list[str]:
    """Return 'file:line:column code path' of each problem of the plan at ``path``."""
    with pytest.raises(BadInput) as caught:
        read_plan(path)
    folder = f"{path.parent}/"
    return [
        f"{one.place} {one.code} {one.path}".replace(folder, "") for one in caught.value.problems
    ]


WITH_PROFILE = "ho_so_co_quan: co-quan.yaml\nnguoi_ky: giam_doc\n" + BODY


class TestProfile:
    def test_gives_what_the_plan_does_not_say(self, read):
        plan = read(WITH_PROFILE).plan
        assert plan.co_quan.ten == "Sở Nội vụ"
        assert [one.ten for one in plan.noi_nhan] == ["UBND tỉnh", "Các đơn vị"]
        assert (plan.luu.van_thu, plan.luu.don_vi, plan.luu.so_ban) == ("VT", "TCCB", 3)
        assert (plan.kieu.co_chu, plan.kieu.ngay_trich_dan) == (13, "chu")
        assert plan.nguoi_ky.ho_ten == "Nguyễn Văn An"

    def test_the_body_is_overridden_key_by_key(self, read):
        plan = read(WITH_PROFILE + "co_quan: {dia_danh: Vinh, chu_quan: }\n").plan
        assert plan.co_quan.dia_danh == "Vinh"
        assert (plan.co_quan.ten, plan.co_quan.viet_tat) == ("Sở Nội vụ", "SNV")
        assert plan.co_quan.chu_quan == "UBND tỉnh Nghệ An"  # a blank key says nothing

    def test_the_style_is_overridden_key_by_key(self, read):
        plan = read(WITH_PROFILE + "kieu: {co_chu: 14}\n").plan
        assert (plan.kieu.co_chu, plan.kieu.ngay_trich_dan) == (14, "chu")

    def test_recipients_are_overridden_whole(self, read):
        plan = read(WITH_PROFILE + "noi_nhan: [Bộ Nội vụ]\n").plan
        assert [one.ten for one in plan.noi_nhan] == ["Bộ Nội vụ"]

    def test_the_files_line_is_overridden_whole_by_a_text(self, read):
        plan = read(WITH_PROFILE + "luu: VP\n").plan
        assert (plan.luu.don_vi, plan.luu.so_ban) == ("VP", None)

    def test_a_signer_may_stand_in_the_plan(self, read):
        text = WITH_PROFILE.replace("giam_doc", "{chuc_vu: Khối trưởng}")
        assert read(text).plan.nguoi_ky.chuc_vu == "Khối trưởng"

    def test_a_signer_is_chosen_by_name(self, read):
        plan = read(WITH_PROFILE.replace("giam_doc", "pho")).plan
        assert plan.nguoi_ky.quyen_han == ("KT. Giám đốc",)

    def test_no_profile_is_needed(self, read):
        own = "co_quan: {ten: Sở, viet_tat: S, dia_danh: Vinh}\nluu: VP\nnguoi_ky: {chuc_vu: GĐ}\n"
        assert read(own + BODY).plan.co_quan.chu_quan is None

    def test_it_may_lie_in_another_folder_and_be_json(self, put):
        body = '{"ten": "Sở", "viet_tat": "S", "dia_danh": "Vinh"}'
        signer = '{"gd": {"chuc_vu": "Giám đốc"}}'
        put("chung/co-quan.json", f'{{"co_quan": {body}, "luu": "VP", "nguoi_ky": {signer}}}')
        path = put("ke-hoach.yaml", f"ho_so_co_quan: chung/co-quan.json\nnguoi_ky: gd\n{BODY}")
        assert read_plan(path).plan.nguoi_ky.chuc_vu == "Giám đốc"

    @pytest.mark.parametrize("form", ["NFC", "NFD"])
    def test_its_name_may_be_written_as_on_a_mac(self, put, form):
        name = "hồ-sơ.yaml"
        put(unicodedata.normalize(form, name), PROFILE)
        path = put("ke-hoach.yaml", WITH_PROFILE.replace("co-quan.yaml", name))
        assert read_plan(path).plan.co_quan.ten == "Sở Nội vụ"

    def test_a_folder_is_no_profile(self, put, monkeypatch, tmp_path):
        put("ke-hoach.yaml", WITH_PROFILE.replace("co-quan.yaml", "."))
        monkeypatch.chdir(tmp_path)
        (problem, *_) = tell(pathlib.Path("ke-hoach.yaml"))
        assert "duoi-tep ho_so_co_quan" in problem


@pytest.mark.parametrize(
    ("trich_yeu", "muc", "code"),
    [
        ("A", "{tieu_de: B}, " * 3_999, "qua-nhieu-muc-lon"),
        (
            "A, phu_luc: [" + "{ten: A, noi_dung: B}, " * 4_000 + "]",
            "{tieu_de: B}",
            "qua-nhieu-phu-luc",
        ),
    ],
)
def test_there_is_an_end_of_roman_numerals(put, trich_yeu, muc, code):
    put("co-quan.yaml", PROFILE)
    head = "ho_so_co_quan: co-quan.yaml\nnguoi_ky: giam_doc\nnam: 2023\n"
    body = f"van_ban: {{trich_yeu: {trich_yeu}}}\nmuc: [{muc}]\n"
    with pytest.raises(BadInput) as caught:
        read_plan(put("ke-hoach.yaml", head + body))
    assert [one.code for one in caught.value.problems] == [code]


ROSTER = "vai_tro: {kt: {ten: Khối trưởng}}\ndon_vi: [{ma: SNV, ten: Sở Nội vụ, vai_tro: kt}]\n"


class TestRoster:
    def test_from_a_file(self, read, put):
        put("don-vi.yaml", ROSTER)
        plan = read(WITH_PROFILE + "danh_sach: don-vi.yaml\n").plan
        assert [unit.ma for unit in plan.danh_sach.don_vi] == ["SNV"]

    def test_inline(self, read):
        inline = "danh_sach:\n" + "".join(f"  {line}\n" for line in ROSTER.splitlines())
        assert read(WITH_PROFILE + inline).plan.danh_sach.vai_tro["kt"].ten == "Khối trưởng"

    def test_units_from_excel_roles_from_yaml(self, read, put, tmp_path):
        put("don-vi.yaml", ROSTER.partition("don_vi")[0] + "don_vi: don-vi.xlsx\n")
        put_table(
            tmp_path / "don-vi.xlsx",
            ["TT", "Mã", "Tên đơn vị", "Vai trò"],
            [1, "SNV", "Sở Nội vụ", "kt"],
            [2, 402, "Sở Tài chính", None],
        )
        units = read(WITH_PROFILE + "danh_sach: don-vi.yaml\n").plan.danh_sach.don_vi
        assert [(unit.ma, unit.vai_tro) for unit in units] == [("SNV", "kt"), ("402", None)]

    def test_an_error_stands_in_its_cell(self, read, put, tmp_path):
        put("don-vi.yaml", ROSTER.partition("don_vi")[0] + "don_vi: don-vi.xlsx\n")
        head = ["Mã", "Tên đơn vị", "Vai trò", "Email"]
        rows = ["SNV", "Sở Nội vụ", "kp", "snv@a.vn"], ["snv", "Sở", None, "a@b.vn"]
        put_table(tmp_path / "don-vi.xlsx", head, *rows)
        put("co-quan.yaml", PROFILE)
        path = put("ke-hoach.yaml", WITH_PROFILE + "danh_sach: don-vi.yaml\n")
        assert tell(path) == [
            "don-vi.xlsx: Bảng!C3 khong-ro-vai-tro danh_sach.don_vi[1].vai_tro",
            "don-vi.xlsx: Bảng!A4 ma-trung danh_sach.don_vi[2].ma",
        ]


class TestActivitiesFromExcel:
    PLAN = WITH_PROFILE + "hoat_dong: hoat-dong.xlsx\n"

    def test_rows_become_activities(self, read, tmp_path):
        put_table(
            tmp_path / "hoat-dong.xlsx",
            HEAD,
            [7, "Ký giao ước", "Khối trưởng", "Trước ngày 30/6/2023", "x"],
            [],
            [8, "Tổng kết", "Các đơn vị", "Tháng 12/2023", "không"],
            [9, "Họp", "Các đơn vị", dt.date(2023, 12, 5), None],
        )
        result = read(self.PLAN)
        rows = result.plan.hoat_dong
        assert [row.noi_dung for row in rows] == ["Ký giao ước", "Tổng kết", "Họp"]
        assert [type(row.thoi_gian) for row in rows] == [TruocNgay, TrongThang, VaoNgay]
        assert [row.bao_cao is not None for row in rows] == [True, False, False]
        assert rows[2].thoi_gian.write() == "05/12/2023"
        # what a date cell means nobody knows: it may be a month that Excel took for a day
        assert [(note.code, str(note.place)[-7:]) for note in result.notices] == [
            ("thoi-gian-chi-co-ngay", "Bảng!D6")
        ]

    def test_errors_stand_in_their_cells_row_by_row(self, put, tmp_path):
        put("co-quan.yaml", PROFILE)
        put_table(
            tmp_path / "hoat-dong.xlsx",
            HEAD,
            [1, "Ký giao ước", None, "Trước ngày 31/02/2023", "có lẽ"],
            [2, None, "Các đơn vị", "Quý I/2023", None],
        )
        assert tell(put("ke-hoach.yaml", self.PLAN)) == [
            "hoat-dong.xlsx: Bảng!C3 thieu-khoa hoat_dong[1].thuc_hien",
            "hoat-dong.xlsx: Bảng!D3 ngay-khong-co-that hoat_dong[1].thoi_gian",
            "hoat-dong.xlsx: Bảng!E3 bao-cao-sai hoat_dong[1].bao_cao",
            "hoat-dong.xlsx: Bảng!B4 thieu-khoa hoat_dong[2].noi_dung",
        ]

    def test_what_is_wrong_with_the_table_stands_beside_what_is_wrong_elsewhere(
        self, put, tmp_path
    ):
        put("co-quan.yaml", PROFILE)
        put_table(tmp_path / "hoat-dong.xlsx", ["Nội dung", "Thời gian", "Ghi chú"], ["Họp"])
        plan = self.PLAN.replace("nam: 2023", "nam: 23")
        assert tell(put("ke-hoach.yaml", plan))[0] == "ke-hoach.yaml:3:6 khong-phai-nam nam"
        assert "hoat-dong.xlsx: Bảng!C2 cot-la " in tell(tmp_path / "ke-hoach.yaml")

    def test_columns_of_the_plan_are_those_of_the_sheet(self, read, tmp_path):
        cot = (
            "cot: [tt, {khoa: noi_dung, tieu_de: Việc cần làm}, chu_tri, thoi_gian,"
            " {khoa: san_pham, tieu_de: Sản phẩm}]\n"
        )
        put_table(
            tmp_path / "hoat-dong.xlsx",
            ["STT", "Nhóm", "Việc cần làm", "Chủ trì", "Thời hạn", "Sản phẩm"],
            ["I", "Nhiệm vụ chung"],
            [1, None, "Họp", "Văn phòng", "Quý I/2023", "Biên bản"],
            [2, None, "Tổng kết", "Văn phòng", "Quý IV/2023", None],
        )
        group, first, second = read(self.PLAN + cot).plan.hoat_dong
        assert group.nhom == "Nhiệm vụ chung"
        assert (first.noi_dung, first.chu_tri.ghi) == ("Họp", "Văn phòng")
        assert (first.them, second.them) == ({"san_pham": "Biên bản"}, {})

    def test_what_a_column_of_the_plan_needs_is_told_by_its_cell(self, put, tmp_path):
        put("co-quan.yaml", PROFILE)
        put_table(
            tmp_path / "hoat-dong.xlsx",
            ["Nội dung", "Chủ trì", "Thời gian", "Kinh phí"],
            ["Họp", None, "Quý I/2023", 5],
        )
        cot = "cot: [noi_dung, chu_tri, thoi_gian, {khoa: kinh_phi, tieu_de: Kinh phí}]\n"
        assert tell(put("ke-hoach.yaml", self.PLAN + cot)) == [
            "hoat-dong.xlsx: Bảng!B3 thieu-khoa hoat_dong[1].chu_tri"
        ]

    def test_a_list_in_yaml_may_lie_in_a_file_of_its_own(self, read, put):
        put("hoat-dong.yaml", "- {noi_dung: Họp, thuc_hien: Các đơn vị, thoi_gian: Quý I/2023}\n")
        plan = read(self.PLAN.replace("xlsx", "yaml")).plan
        assert [row.noi_dung for row in plan.hoat_dong] == ["Họp"]


def test_an_error_of_the_profile_stands_in_the_profile(put):
    put("co-quan.yaml", PROFILE.replace("viet_tat: SNV", "viet_tat: S N V"))
    path = put("ke-hoach.yaml", WITH_PROFILE)
    assert tell(path) == ["co-quan.yaml:4:13 viet-tat-sai co_quan.viet_tat"]


def test_an_error_of_an_override_stands_in_the_plan(put):
    put("co-quan.yaml", PROFILE)
    path = put("ke-hoach.yaml", WITH_PROFILE + "co_quan: {viet_tat: s n v}\n")
    assert tell(path) == ["ke-hoach.yaml:6:21 viet-tat-sai co_quan.viet_tat"]


def test_what_an_unreadable_profile_would_give_is_not_called_missing(put):
    path = put("ke-hoach.yaml", WITH_PROFILE)
    assert tell(path) == ["ke-hoach.yaml:1:16 khong-co-tep ho_so_co_quan"]


class TestNotices:
    def test_tell_what_was_cleaned_in_every_file(self, put):
        put("co-quan.yaml", PROFILE.replace("Sở Nội vụ", "Sở\u00a0Nội vụ"))
        path = put("ke-hoach.yaml", WITH_PROFILE.replace("Hoạt động", "Hoạt\u200b động"))
        result = read_plan(path)
        assert result.plan.co_quan.ten == "Sở Nội vụ"
        assert result.plan.van_ban.trich_yeu == "Hoạt động năm 2023"
        found = [(one.code, pathlib.Path(one.place.file).name) for one in result.notices]
        assert found == [
            ("chu-da-lam-sach", "ke-hoach.yaml"),
            ("chu-da-lam-sach", "co-quan.yaml"),
        ]

    @pytest.mark.parametrize(
        ("old", "new", "code", "path"),
        [
            ("động năm 2023", "động năm 2024", "nam-khac-nhau", "van_ban.trich_yeu"),
            ("năm 2023}", "năm 2023.}", "trich-yeu-dau-cham", "van_ban.trich_yeu"),
            ("năm 2023}", "năm 2023, ngay: 1/2/2025}", "nam-khac-nhau", "van_ban.ngay"),
            ("giam_doc", "{chuc_vu: GĐ, ho_ten: TS. Bình}", "hoc-ham", "nguoi_ky.ho_ten"),
            (
                "muc:",
                "hoat_dong: [{noi_dung: A, thuc_hien: B, thoi_gian: Trước ngày 5/6}]\nmuc:",
                "thoi-gian-tu-do",
                "hoat_dong[1].thoi_gian",
            ),
        ],
    )
    def test_tell_what_is_doubtful(self, old, new, code, path, read):
        assert [(n.code, n.path) for n in read(WITH_PROFILE.replace(old, new)).notices] == [
            (code, path)
        ]

    def test_words_that_name_the_roles_are_not_doubtful(self, read):
        roster = (
            "danh_sach: {vai_tro: {kt: {ten: Khối trưởng}, dv: {ten: A, ten_ghep: các đơn vị}}}"
        )
        row = "hoat_dong: [{noi_dung: A, thuc_hien: Khối trưởng và các đơn vị, thoi_gian: X}]\n"
        assert read(f"{WITH_PROFILE}{roster}\n{row}").notices == ()
        other = row.replace("các đơn vị", "Chi cục")
        assert [n.code for n in read(f"{WITH_PROFILE}{roster}\n{other}").notices] == [
            "thuc-hien-tu-do"
        ]
