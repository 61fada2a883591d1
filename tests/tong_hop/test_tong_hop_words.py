"""The wording of reports: conditions, lines, what an office changes, what is wrong with it."""

import datetime as dt
import re
from pathlib import Path

import pytest
from tong_hop_help import compute_all, make_criteria, make_plan, make_results

from kehoach.actions.report_notices import tell_uncited
from kehoach.errors import BadInput, KehoachError, Place
from kehoach.model.doubts import find_report_doubts
from kehoach.tong_hop.dien import Filler
from kehoach.tong_hop.loi import read_shipped_words, read_words
from kehoach.tong_hop.viet import Viec, write_report
from kehoach.tracking.submissions import Submission

JUNE = dt.date(2023, 6, 30)
CAME = (Submission("A", 2, dt.date(2023, 6, 18)), Submission("B", 2, dt.date(2023, 6, 25)))


def write(tmp_path, own="", ky="6-thang", gui="noi_bo", as_of=JUNE, came=CAME, **more):
    path = tmp_path / "loi-bao-cao.yaml"
    path.write_text(own or "cap_tren:\n", encoding="utf-8")
    words = read_words(path)
    tong_hop = compute_all(make_plan(), came, ky, as_of, **more)
    return write_report(tong_hop, Viec(words, gui, tong_hop.data.plan.nguoi_ky, str(path))).report


def list_words(sections):
    """Every paragraph and dash of a report."""
    for one in sections:
        for piece in one.noi_dung:
            if piece.chu:
                yield piece.chu
            yield from (item.noi_dung for item in piece.gach)
        yield from list_words(one.muc)


def list_titles(sections):
    for one in sections:
        yield one.tieu_de
        yield from list_titles(one.muc)


class TestShipped:
    def test_half_year(self, tmp_path):
        report = write(tmp_path)
        assert report.van_ban.trich_yeu == (
            "Sơ kết phong trào thi đua 06 tháng đầu năm 2023 và phương hướng, nhiệm vụ 06 tháng "
            "cuối năm 2023 của Khối thi đua số 1"
        )
        words = list(list_words(report.muc))
        assert (
            "Đến hết ngày 30/6/2023, các đơn vị phải gửi 03 báo cáo, đã gửi 02 báo cáo (66,7%); "
            "trong đó đúng hạn 01 (33,4%), trễ hạn 01 (33,3%); chưa gửi 01 (33,3%). Tình hình của "
            "từng đơn vị tại Phụ lục II."
        ) in words
        assert "Đơn vị chưa gửi đủ báo cáo: Đơn vị C." in words
        assert (report.van_ban.ngay.thang, report.van_ban.ngay.nam) == (6, 2023)

    def test_year_and_quarter_have_their_own_names(self, tmp_path):
        year = write(tmp_path, ky="nam", as_of=dt.date(2023, 12, 15))
        assert year.van_ban.trich_yeu.startswith("Tổng kết phong trào thi đua năm 2023 và phương")
        quarter = write(tmp_path, ky="quy-2")
        assert quarter.van_ban.trich_yeu.startswith("Kết quả phong trào thi đua quý II năm 2023")

    def test_without_scores_or_wishes_their_sections_are_not_there(self, tmp_path):
        titles = list(list_titles(write(tmp_path).muc))
        assert "Kết quả chấm điểm, xếp hạng" not in titles
        assert "Kiến nghị, đề xuất" not in titles
        assert titles[-1] == "Phương hướng, nhiệm vụ 06 tháng cuối năm 2023"

    def test_with_scores(self, tmp_path):
        units = {ma: {"cham": {"A1": 50, "B1": 40}} for ma in "AB"}
        more = {"tieu_chi": make_criteria(), "ket_qua": make_results(units)}
        report = write(tmp_path, ky="nam", as_of=dt.date(2023, 12, 15), **more)
        (section,) = [one for one in report.muc if one.tieu_de == "Kết quả chấm điểm, xếp hạng"]
        words = list(list_words([section]))
        assert "02/03 đơn vị đã được xếp hạng; điểm bình quân đạt 90,00%" in words[0]
        assert "Đơn vị A (hạng 1, 90,00%); Đơn vị B (hạng 1, 90,00%)" in words[1]
        assert "Chưa xếp hạng 01 đơn vị do chưa có đủ điểm: Đơn vị C." in words
        assert [one.kho for one in report.van_ban.phu_luc] == ["ngang", "doc", "ngang", "ngang"]

    def test_late_work_is_told_apart_from_what_is_to_come(self, tmp_path):
        words = "\n".join(list_words(write(tmp_path).muc))
        assert "đã quá hạn của Kế hoạch (nội dung số 2, 4 tại Phụ lục I)" in words
        assert "Báo cáo chuyên đề (trước ngày 30/9/2023)." in words

    def test_a_single_appendix_has_no_number(self, tmp_path):
        report = write(tmp_path, ky="quy-1", as_of=dt.date(2023, 3, 31), came=())
        assert len(report.van_ban.phu_luc) == 1
        assert "(chi tiết tại Phụ lục)" in "\n".join(list_words(report.muc))

    def test_a_plan_without_units_does_not_count_them(self, tmp_path):
        own = {"noi_dung": "Họp", "thuc_hien": "Văn phòng", "thoi_gian": "Tháng 3/2023"}
        tong_hop = compute_all(make_plan((), [own]), ky="quy-1", as_of=dt.date(2023, 3, 31))
        viec = Viec(read_words(None), "noi_bo", tong_hop.data.plan.nguoi_ky, "lời")
        report = write_report(tong_hop, viec).report
        assert "đơn vị thành viên" not in "\n".join(list_words(report.muc))
        assert report.muc[0].tieu_de == "Kết quả thực hiện"

    @pytest.mark.parametrize(
        ("came", "said"),
        [
            (CAME, "33,4% số báo cáo được gửi đúng hạn; "),
            (CAME[1:], None),  # B alone, and late
            ((), None),
        ],
    )
    def test_that_nothing_came_in_time_is_no_merit(self, tmp_path, came, said):
        words = "\n".join(list_words(write(tmp_path, came=came).muc))
        assert ("được gửi đúng hạn" in words) is (said is not None)
        assert (said or "thi đua; 01/04 nội dung") in words

    @pytest.mark.parametrize(
        ("units", "before", "said"),
        [
            ("AB", "AB", None),
            ("ABC", "AB", ("03", "02", "02")),
            ("AB", "BC", ("02", "02", "01")),  # as many, but not the same
        ],
    )
    def test_sums_of_unlike_units_are_told_to_the_reader(self, tmp_path, units, before, said):
        now, old = (
            {ma: {"ket_qua": {"phong-trao": 5}} for ma in codes} for codes in (units, before)
        )
        more = {"tieu_chi": make_criteria(), "ket_qua": make_results(now, ky="6-thang")}
        truoc = make_results(old, ky="6-thang", nam=2022)
        words = "\n".join(list_words(write(tmp_path, truoc=truoc, **more).muc))
        if said is None:
            assert "có ở cả hai kỳ" not in words
        else:
            assert (
                "Số liệu 06 tháng đầu năm 2023 tổng hợp từ {} đơn vị, cùng kỳ năm trước từ {} đơn "
                "vị; {} đơn vị có ở cả hai kỳ."
            ).format(*said) in words

    def test_every_table_and_chart_named_is_one_that_can_be_made(self):
        named = set(re.findall(r"- bang: (\w+)", read_shipped_words()))
        assert named <= set(read_words(None).bang)


class TestGoingUp:
    def test_kinh_gui_and_its_close(self, tmp_path):
        report = write(tmp_path, "cap_tren: Bộ Mẫu\n", gui="bo")
        assert report.kinh_gui == ("Bộ Mẫu",)
        assert report.ket_thuc.endswith("Khối trưởng kính báo cáo Bộ Mẫu")
        assert [one.ten for one in report.noi_nhan] == ["Các đơn vị trong Khối"]

    def test_within_the_cluster_there_is_none(self, tmp_path):
        report = write(tmp_path, "cap_tren: Bộ Mẫu\n")
        assert report.kinh_gui == ()
        assert "kính báo cáo" not in report.ket_thuc


class TestChanged:
    def test_one_key_alone(self, tmp_path):
        report = write(tmp_path, 'mo_dau: "Trong {{ ky.ten }}, có {{ don_vi }} đơn vị:"\n')
        assert report.mo_dau == "Trong 06 tháng đầu năm 2023, có 3 đơn vị:"
        assert len(report.muc) > 2

    def test_sections_of_one_s_own(self, tmp_path):
        own = """
muc:
  - tieu_de: Kết quả
    noi_dung:
      - chu: |
          Gửi trễ: {{ nop.tre.bang_chu }} báo cáo.

          {% for one in nop.don_vi_tre %}
          {{ one.ten }} gửi trễ.
          {% endfor %}
      - chu: Không có.
        khi: nop.tre > 5
      - gach: "{% if false %}không{% endif %}"
      - bang: nop_don_vi
  - tieu_de: Rỗng
    noi_dung: ["{{ '' }}"]
"""
        report = write(tmp_path, own)
        assert [one.tieu_de for one in report.muc] == ["Kết quả"]
        assert list(list_words(report.muc)) == [
            "Gửi trễ: một báo cáo.",
            "Đơn vị B gửi trễ.",
        ]
        table = report.muc[0].noi_dung[-1].bang
        assert [[cell.chu for cell in row] for row in table.dong] == [
            ["1", "Đơn vị A", "18/6/2023"],
            ["2", "Đơn vị B", "25/6/2023 (trễ 5 ngày)"],
            ["3", "Đơn vị C", "chưa gửi"],
        ]

    def test_headings_of_a_table(self, tmp_path):
        own = "bang: { nop_don_vi: { cot: { don_vi: Cơ quan } } }\n"
        report = write(tmp_path, own)
        (annex,) = [one for one in report.van_ban.phu_luc if "gửi báo cáo" in one.ten]
        assert [cell.chu for cell in annex.noi_dung[0].bang.dau[0]][:2] == ["TT", "Cơ quan"]

    @pytest.mark.parametrize(
        ("own", "words"),
        [
            ('mo_dau: "{{ nop.dung_han"\n', "thẻ sai cú pháp"),
            ('mo_dau: "{{ khong_co }}"\n', "khong_co"),
            ('mo_dau: "{{ nop.dung_han + nop.tre }}"\n', "chỉ điền được, không tính được"),
            ('mo_dau: "{{ nop.__class__ }}"\n', "__class__"),
            ("muc:\n  - tieu_de: A\n    khi: nop.\n", "thẻ sai cú pháp"),
            ("muc:\n  - tieu_de: A\n    noi_dung: [{ bang: la }]\n", "bang"),
            ("trich_yeu:\n  - a\n", "trich_yeu"),
            ("khoa_la: 1\n", "khoa_la"),
            ("muc: []\n", "ít nhất một mục"),
            ("muc:\n  - noi_dung: [x]\n", "phải có tieu_de"),
            ("muc:\n  - tieu_de: A\n    muc: [{ noi_dung: [{ gach: x }] }]\n", "tieu_de hoặc"),
            ('trich_yeu: "{{ cap_tren }}"\n', "trich_yeu"),
            ("phu_luc:\n  - { ma: x, ten: X }\n", "không có phụ lục nào có ma: hoat_dong"),
            ('mo_dau: "{{ nop.tre + 1 }} đơn vị:"\n', "chỉ điền được, không tính được"),
            ('mo_dau: "{{ 100 - nop.ty_le_tre }} đơn vị:"\n', "chỉ điền được, không tính được"),
        ],
    )
    def test_what_is_wrong_is_told(self, tmp_path, own, words):
        with pytest.raises((KehoachError, BadInput)) as told:
            write(tmp_path, own)
        assert words in str(told.value)


def test_lines_that_come_out_blank_are_left_out():
    filler = Filler({"a": 1}, "lời")
    assert filler.fill_lines("x {{ a }}\n\n  {% if a > 1 %}y{% endif %}  \n z  z ") == (
        "x 1",
        "z z",
    )
    assert filler.holds(None)
    assert filler.holds("a == 1")
    assert not filler.holds("a > 1")


SAMPLES = re.findall(
    r"^```yaml loi-bao-cao\n(.*?)^```$",
    (Path(__file__).parent.parent.parent / "docs/reports.md").read_text("utf-8"),
    re.MULTILINE | re.DOTALL,
)


def test_the_samples_of_the_docs_can_be_used(tmp_path):
    assert len(SAMPLES) == 2
    first, second = (write(tmp_path, sample, gui="bo") for sample in SAMPLES)
    assert first.mo_dau.endswith("của 03 (ba) đơn vị như sau:")
    assert [one.tieu_de for one in second.muc] == ["Kết quả thực hiện"]
    assert second.van_ban.phu_luc == ()
    year = write(tmp_path, SAMPLES[1], ky="nam", as_of=dt.date(2023, 12, 31))
    assert next(list_words(year.muc)).endswith("; các nội dung của Kế hoạch tại Phụ lục.")
    assert list(find_report_doubts(year)) == []


def test_the_items_of_the_sample_close_with_a_full_stop(tmp_path):
    results = make_results({ma: {"kho_khan": f"Khó {ma}"} for ma in "AB"}, ky="6-thang")
    words = list(list_words(write(tmp_path, SAMPLES[1], ket_qua=results).muc))
    assert words[-2:] == ["Đơn vị A: Khó A;", "Đơn vị B: Khó B."]


def test_appendices_that_the_text_does_not_point_to_are_told(tmp_path):
    own = "muc:\n  - { tieu_de: A, noi_dung: [Đã xong.] }\n"
    (notice,) = tell_uncited(write(tmp_path, own), tmp_path / "ke-hoach.yaml")
    assert notice.code == "phu-luc-khong-dan"
    assert notice.place == Place(str(tmp_path / "ke-hoach.yaml"))
    assert list(tell_uncited(write(tmp_path), tmp_path / "ke-hoach.yaml")) == []


def test_all_variables_of_the_shipped_words_are_explained_in_them():
    head = read_shipped_words().partition("\ncap_tren:")[0]
    for name in ("ky", "khoi", "nop", "diem", "khen_thuong", "chi_tieu", "phu_luc", "hoat_dong"):
        assert re.search(rf"\b{name}\b", head)
