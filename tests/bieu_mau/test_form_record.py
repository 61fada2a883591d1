"""Many forms together, and the record that they end in."""

import datetime as dt
import pathlib
from decimal import Decimal

import pytest
from forms_help import CRITERIA, GOOD, TODAY, fill_form, make_form, make_scope
from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach.bieu_mau.book import make_form_book
from kehoach.bieu_mau.filling import fill_form as refill
from kehoach.bieu_mau.gathering import (
    find_differences,
    gather_forms,
    refuse_strangers,
    take_form,
)
from kehoach.bieu_mau.merging import Merged, Outcome, merge_results
from kehoach.bieu_mau.reading_form import read_form
from kehoach.bieu_mau.record import Record, read_record, start_record, write_record
from kehoach.errors import Problem
from kehoach.model.ket_qua import KetQua, KetQuaDonVi
from kehoach.reading.results import read_ket_qua


@pytest.fixture
def take(tmp_path):
    def make(name, values=GOOD, ma="B", scope=None, *, with_clusters=False):
        path = tmp_path / name
        path.write_bytes(fill_form(make_form(ma, scope), values))
        return take_form(read_form(path, TODAY), with_clusters=with_clusters)

    return make


class TestDoubles:
    def test_two_that_say_the_same_are_one(self, take):
        gathered = gather_forms([take("a.xlsx"), take("b.xlsx")])
        assert len(gathered.taken) == 1
        assert [one.code for one in gathered.notices] == ["trung-noi-dung"]

    def test_of_two_that_differ_neither_counts(self, take):
        gathered = gather_forms([take("a.xlsx"), take("b.xlsx", {**GOOD, "tu_cham.A1": 60})])
        assert gathered.taken == []
        [problem] = gathered.problems
        assert problem.code == "hai-bieu-mau"
        assert (problem.place.sheet, problem.place.cell) == ("Chấm điểm", "D6")
        assert "a.xlsx" in problem.found

    def test_the_later_edition_counts(self, take):
        later = make_scope(criteria=CRITERIA.replace("phien_ban: 1", "phien_ban: 2"))
        new = take("moi.xlsx", {**GOOD, "tu_cham.A1": 60}, scope=later)
        gathered = gather_forms([take("cu.xlsx"), new])
        assert gathered.taken == [new]
        assert [(one.code, one.place.file[-7:]) for one in gathered.problems] == [
            ("ban-cu", "cu.xlsx")
        ]

    def test_units_are_apart(self, take):
        assert len(gather_forms([take("a.xlsx"), take("b.xlsx", ma="A")]).taken) == 2

    def test_another_period(self, take):
        half = take("nua.xlsx", scope=make_scope("6-thang"))
        [problem] = refuse_strangers([take("a.xlsx"), half], 2023, "nam")
        assert problem.code == "khac-ky"


def merge(old, taken, *, force=False):
    return merge_results(old, taken, force=force)


class TestMerging:
    def test_a_new_unit(self, take):
        taken = take("a.xlsx")
        assert merge(None, taken) == Merged(taken.results, Outcome.MOI)

    def test_the_same_again_changes_nothing(self, take):
        old = take("a.xlsx").results
        merged = merge(old, take("b.xlsx"))
        assert (merged.outcome, merged.results) == (Outcome.NHU_CU, old)

    def test_more_is_added(self, take):
        old = take("a.xlsx").results
        merged = merge(old, take("b.xlsx", {**GOOD, "kien_nghi": "Thêm biên chế"}))
        assert merged.outcome is Outcome.BO_SUNG
        assert merged.results.kien_nghi == "Thêm biên chế"

    @pytest.mark.parametrize("value", [50, None])
    def test_nothing_is_overwritten_without_a_word(self, take, value):
        changed = {
            key: one for key, one in {**GOOD, "tu_cham.A1": value}.items() if one is not None
        }
        problem = merge(take("a.xlsx").results, take("b.xlsx", changed))
        assert isinstance(problem, Problem)
        assert problem.code == "da-co-ket-qua"
        assert "tu_cham.A1" in problem.found
        assert "55,5" in problem.found

    def test_unless_it_is_asked_for(self, take):
        old = take("a.xlsx").results
        merged = merge(old, take("b.xlsx", {**GOOD, "tu_cham.A1": 50}), force=True)
        assert (merged.outcome, merged.changed) == (Outcome.THAY, ("tu_cham.A1",))
        assert merged.results.tu_cham["A1"] == 50

    def test_what_the_cluster_scored_stays(self, take):
        old = take("a.xlsx").results.model_copy(
            update={"cham": {"A1": Decimal(50)}, "ly_do_cham": {"A1": "chưa đủ tài liệu"}}
        )
        assert merge(old, take("b.xlsx")).outcome is Outcome.NHU_CU
        merged = merge(old, take("c.xlsx", {**GOOD, "tu_cham.A1": 51}), force=True)
        assert merged.results.cham == {"A1": Decimal(50)}
        assert merged.results.ly_do_cham == {"A1": "chưa đủ tài liệu"}

    def test_the_clusters_scores_come_from_its_columns(self, take):
        old = take("a.xlsx").results
        scored = take("b.xlsx", {**GOOD, "cham.A1": 50}, with_clusters=True)
        merged = merge(old, scored)
        assert merged.outcome is Outcome.BO_SUNG
        assert merged.results.cham == {"A1": Decimal(50)}


def write(tmp_path, record, changed):
    path = tmp_path / "ket-qua.yaml"
    path.write_text(write_record(record, changed), "utf-8")
    return path


class TestTheFile:
    def test_a_new_one_reads_as_what_was_collected(self, take, tmp_path):
        results = take("a.xlsx").results
        path = write(tmp_path, start_record(2023, "nam"), [results])
        assert read_ket_qua(path)[0] == KetQua(nam=2023, ky="nam", don_vi=(results,))

    def test_it_looks_as_a_person_would_type_it(self, take, tmp_path):
        path = write(tmp_path, start_record(2023, "nam"), [take("a.xlsx").results])
        lines = path.read_text("utf-8").splitlines()
        assert "    tu_cham:" in lines
        assert "      A1: 55.5" in lines
        assert "      B1: 20" in lines
        assert "        ngay: 18/6/2023" in lines
        assert "        so: 123/BC-SH" in lines
        assert "    kho_khan: Thiếu kinh phí." in lines

    def test_what_a_person_wrote_stays(self, take, tmp_path):
        path = write(tmp_path, start_record(2023, "nam"), [take("a.xlsx").results])
        mended = path.read_text("utf-8").replace(
            "      A1: 55.5", "      # xem biên bản ngày 20/6\n      A1: 55,5 # giữ nguyên"
        )
        mended = mended.replace("ky: nam", "ky: nam # cả năm")
        path.write_text(mended, "utf-8")
        other = take("c.xlsx", ma="A").results
        text = write_record(read_record(path), [other])
        assert text.startswith(mended.rstrip("\n"))
        path.write_text(text, "utf-8")
        assert [one.ma for one in read_ket_qua(path)[0].don_vi] == ["B", "A"]

    def test_only_the_changed_unit_is_written_anew(self, take, tmp_path):
        both = [take("a.xlsx").results, take("c.xlsx", ma="A").results]
        path = write(tmp_path, start_record(2023, "nam"), both)
        mended = path.read_text("utf-8").replace("  - ma: B", "  # đã gọi điện hỏi lại\n  - ma: B")
        path.write_text(mended, "utf-8")
        changed = take("d.xlsx", {**GOOD, "tu_cham.A1": 60}, ma="A").results
        text = write_record(read_record(path), [changed])
        assert "# đã gọi điện hỏi lại" in text
        path.write_text(text, "utf-8")
        record = read_ket_qua(path)[0]
        assert record.find_don_vi("A").tu_cham["A1"] == 60
        assert record.find_don_vi("B").tu_cham["A1"] == Decimal("55.5")

    @pytest.mark.parametrize(
        "text",
        [
            "nam: 2023\nky: nam\n",
            "nam: 2023\nky: nam\ndon_vi: []\n",
            "don_vi:\n- ma: X # thụt lề khác\nnam: 2023\nky: nam\n",
            "{ nam: 2023, ky: nam, don_vi: [{ ma: X }] }\n",
        ],
    )
    def test_however_a_person_shaped_it(self, take, tmp_path, text):
        path = tmp_path / "ket-qua.yaml"
        path.write_text(text, "utf-8")
        results = take("a.xlsx").results
        path.write_text(write_record(read_record(path), [results]), "utf-8")
        assert read_ket_qua(path)[0].find_don_vi("B") == results

    def test_nothing_new_is_the_same_text(self):
        record = Record(KetQua(nam=2023, ky="nam"), "nam: 2023\nky:   nam\n")
        assert write_record(record, []) == record.text


WORDS = st.text(
    st.characters(
        codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co", "Cf", "Zl", "Zp", "Zs"]
    )
    | st.sampled_from(" \n:#-'\"{}[],&*!|>%@`"),
    min_size=1,
    max_size=60,
).map(str.strip)


@settings(max_examples=60, deadline=None)
@given(
    words=WORDS.filter(bool),
    points=st.decimals(0, 1000, places=2),
    day=st.dates(dt.date(2022, 1, 1), dt.date(2024, 12, 31)),
    figure=st.decimals(-1000, 10**9, places=3) | st.integers(0, 10**12).map(Decimal),
)
def test_whatever_a_form_says_the_file_says(words, points, day, figure, tmp_path_factory):
    import unicodedata

    words = unicodedata.normalize("NFC", words)
    one = KetQuaDonVi.model_validate(
        {
            "ma": "B",
            "tu_cham": {"A1": points},
            "ly_do": {"A1": words},
            "bao_cao": [{"hoat_dong": 4, "ngay": day, "so": words}],
            "ket_qua": {"so": figure},
            "de_nghi": [{"ten": words, "hinh_thuc": "Bằng khen"}],
            "kho_khan": words,
        }
    )
    folder = pathlib.Path(tmp_path_factory.mktemp("record"))
    path = write(folder, start_record(2023, "nam"), [one])
    assert read_ket_qua(path)[0].don_vi == (one,)


class TestFillingAgain:
    def test_a_form_filled_from_results_says_them_again(self, take, tmp_path):
        results = take("a.xlsx", {**GOOD, "cham.A1": 50}, with_clusters=True).results
        path = tmp_path / "lai.xlsx"
        path.write_bytes(make_form_book(refill(make_form(), results)))
        again = take_form(read_form(path, TODAY), with_clusters=True)
        assert find_differences(results, again.results) == []
        assert again.form.notices == ()  # all in cells of the right kind

    def test_its_hash_is_that_of_the_blank_one(self, take):
        form = make_form()
        assert refill(form, take("a.xlsx").results).hash == form.hash
