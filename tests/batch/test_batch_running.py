"""A batch is made whole, whatever happens to one of its letters."""

import errno
import os
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from batch_samples import (
    MAKER,
    PlainMaker,
    list_letters,
    make_bad,
    make_job,
    make_jobs,
    make_template,
    read_text,
)

from kehoach.batch import (
    BatchOptions,
    TemplateMaker,
    Workplace,
    check_jobs,
    open_executor,
    run_batch,
)
from kehoach.batch.journal import NAME
from kehoach.errors import KehoachError, OutputRefused
from kehoach.writing import groups

FORCED = BatchOptions(force=True)
RESUMED = BatchOptions(resume=True)


def run(rows, folder, maker=MAKER, **settings):
    return run_batch(check_jobs(rows), maker, folder, **settings)


def test_a_letter_for_each_row_and_nothing_else(tmp_path):
    outcome = run(make_jobs(200), tmp_path / "a" / "b")
    assert (outcome.made, outcome.kept, outcome.failures) == (200, 0, ())
    assert outcome.is_whole
    letters = list_letters(tmp_path / "a" / "b")
    assert letters == {job.name: MAKER(job.variables) for job in make_jobs(200)}


def test_no_value_of_a_row_reaches_the_letter_of_another(tmp_path):
    rows = [
        make_job(0, ghi_chu="bí mật"),
        make_job(1),
        make_job(2, ghi_chu="khác"),
        make_job(3),
    ]
    run(rows, tmp_path)
    texts = [read_text(tmp_path / f"Thư {number}.docx") for number in range(4)]
    assert texts == [
        ["Kính gửi: Đơn vị 0", "Ghi chú: bí mật"],
        ["Kính gửi: Đơn vị 1", ""],
        ["Kính gửi: Đơn vị 2", "Ghi chú: khác"],
        ["Kính gửi: Đơn vị 3", ""],
    ]


def test_a_value_that_must_be_there_is_not_taken_from_the_row_before(tmp_path):
    maker = TemplateMaker(make_template("{{ ten }} {{ so }}"), "thu.docx")
    outcome = run([make_job(0, so=1), make_job(1), make_job(2, so=3)], tmp_path, maker)
    assert [one.name for one in outcome.failures] == ["Thư 1.docx"]
    assert "so" in outcome.failures[0].text
    assert sorted(list_letters(tmp_path)) == [NAME, "Thư 0.docx", "Thư 2.docx"]


def test_what_a_template_sets_does_not_reach_the_next_letter(tmp_path):
    lines = ("{% if ghi_chu %}{% set x = ghi_chu %}{% endif %}{{ x|default('không') }}",)
    maker = TemplateMaker(make_template(*lines), "thu.docx", ("ghi_chu",))
    run([make_job(0, ghi_chu="có"), make_job(1)], tmp_path, maker)
    assert read_text(tmp_path / "Thư 1.docx") == ["không"]


@pytest.mark.parametrize("workers", [1, 3])
def test_any_executor_makes_the_same_files(tmp_path, workers):
    run(make_jobs(150), tmp_path / "here")
    with ThreadPoolExecutor(workers) as executor:
        outcome = run(make_jobs(150), tmp_path / "there", at=Workplace(executor, workers))
    assert outcome.made == 150
    assert list_letters(tmp_path / "here") == list_letters(tmp_path / "there")


def test_processes_make_the_same_files(tmp_path):
    run(make_jobs(450), tmp_path / "here")
    with open_executor(2, count=450) as at:
        assert at.workers == 2
        assert run(make_jobs(450), tmp_path / "there", at=at).made == 450
    assert list_letters(tmp_path / "here") == list_letters(tmp_path / "there")


def test_a_bad_row_is_left_out_and_told(tmp_path):
    outcome = run([make_job(0), make_bad(1), make_job(2)], tmp_path)
    assert outcome.made == 2
    assert [str(one.place) for one in outcome.left_out] == ["ds.csv: CSV!B3"]
    assert not outcome.is_whole
    assert sorted(list_letters(tmp_path)) == [NAME, "Thư 0.docx", "Thư 2.docx"]


def test_once_mended_the_rest_is_made_and_only_that(tmp_path):
    run([make_job(0), make_bad(1), make_job(2)], tmp_path)
    outcome = run(make_jobs(3), tmp_path, options=RESUMED)
    assert (outcome.made, outcome.kept) == (1, 2)
    assert list_letters(tmp_path) == {job.name: MAKER(job.variables) for job in make_jobs(3)}


def test_a_failure_stops_no_other(tmp_path):
    rows = [make_job(0), make_job(1, sai="không được"), make_job(2, hong=True), make_job(3)]
    outcome = run(rows, tmp_path, PlainMaker())
    assert outcome.made == 2
    first, second = outcome.failures
    assert (first.index, first.name, first.text) == (1, "Thư 1.docx", "không được")
    assert str(first.place) == "ds.csv: CSV!A3"
    assert (second.index, second.code) == (2, "loi-chuong-trinh")
    assert "ZeroDivisionError: chia cho 0" in second.text


def test_a_process_that_dies_stops_no_other(tmp_path):
    rows = [make_job(number, **({"chet": 1} if number == 150 else {})) for number in range(500)]
    with open_executor(2, count=500) as at:
        outcome = run(rows, tmp_path, DyingMaker(), at=at)
    assert outcome.made + len(outcome.failures) == 500
    assert "Thư 150.docx" in {one.name for one in outcome.failures}
    assert {one.code for one in outcome.failures} == {"tien-trinh-dung"}
    assert outcome.made >= 200
    assert set(list_letters(tmp_path)) - {NAME} == {f"Thư {n}.docx" for n in range(500)} - {
        one.name for one in outcome.failures
    }


class DyingMaker(PlainMaker):
    def __call__(self, variables):
        if variables.get("chet"):
            os._exit(9)
        return super().__call__(variables)


class TestDisk:
    """Injected, as a test can neither fill a disk nor bind root to a mode."""

    @pytest.fixture
    def refuse(self, monkeypatch):
        def refuse_step(step, code, *, after=0):
            real, calls = getattr(os, step), []

            def fail(*arguments, **settings):
                if any(groups._PREFIX in str(one) for one in arguments) or step == "write":
                    calls.append(arguments)
                    if len(calls) > after:
                        raise OSError(code, os.strerror(code))
                return real(*arguments, **settings)

            monkeypatch.setattr(groups.os, step, fail)

        return refuse_step

    def test_a_full_disk_is_told_for_each_letter_and_what_stands_stays(self, tmp_path, refuse):
        run(make_jobs(2), tmp_path)
        before = list_letters(tmp_path)
        refuse("open", errno.ENOSPC, after=3)
        outcome = run(make_jobs(6), tmp_path)
        assert outcome.made == 3
        assert len(outcome.failures) == 3
        assert all("ổ đĩa đã đầy" in one.text for one in outcome.failures)
        after = list_letters(tmp_path)
        assert before.items() <= after.items()
        assert set(after) == {NAME, "Thư 0.docx", "Thư 1.docx", "Thư 2.docx"}

    def test_with_room_again_the_rest_is_made(self, tmp_path, refuse, monkeypatch):
        refuse("open", errno.ENOSPC, after=3)
        run(make_jobs(6), tmp_path)
        monkeypatch.undo()
        outcome = run(make_jobs(6), tmp_path, options=RESUMED)
        assert (outcome.made, outcome.kept) == (3, 3)
        assert list_letters(tmp_path) == {job.name: MAKER(job.variables) for job in make_jobs(6)}

    def test_a_letter_that_is_open_in_word_is_told(self, tmp_path, monkeypatch):
        real = os.replace

        def replace(source, target):
            if str(target).endswith("Thư 1.docx"):
                raise PermissionError(errno.EACCES, "in use")
            real(source, target)

        monkeypatch.setattr(groups.os, "replace", replace)
        outcome = run(make_jobs(3), tmp_path)
        assert outcome.made == 2
        assert "đang mở trong Word" in outcome.failures[0].text
        assert sorted(list_letters(tmp_path)) == [NAME, "Thư 0.docx", "Thư 2.docx"]

    def test_a_folder_that_may_not_be_written_is_told_once(self, tmp_path, monkeypatch):
        real = os.open

        def refuse_open(path, flags, *rest):
            if flags & os.O_CREAT:
                raise PermissionError(errno.EACCES, "no")
            return real(path, flags, *rest)

        monkeypatch.setattr(os, "open", refuse_open)
        with pytest.raises(OutputRefused, match="không được phép ghi"):
            run(make_jobs(3), tmp_path)

    def test_a_file_where_the_folder_should_be_is_told(self, tmp_path):
        (tmp_path / "x").write_text("")
        with pytest.raises(OutputRefused, match="không tạo được thư mục"):
            run(make_jobs(3), tmp_path / "x")


class TestPersons:
    def test_a_letter_that_a_person_changed_is_kept_and_told(self, tmp_path):
        run(make_jobs(3), tmp_path)
        (tmp_path / "Thư 1.docx").write_bytes(b"mine")
        outcome = run(make_jobs(3), tmp_path)
        assert outcome.made == 2
        assert "sửa tay" in outcome.failures[0].text
        assert (tmp_path / "Thư 1.docx").read_bytes() == b"mine"

    def test_force_overwrites_it(self, tmp_path):
        (tmp_path / "Thư 1.docx").write_bytes(b"mine")
        assert run(make_jobs(3), tmp_path, options=FORCED).is_whole
        assert (tmp_path / "Thư 1.docx").read_bytes() == MAKER(make_job(1).variables)

    def test_one_that_was_changed_after_it_was_made_is_kept_by_resume(self, tmp_path):
        run([make_job(0), make_bad(1)], tmp_path)
        (tmp_path / "Thư 0.docx").write_bytes(b"mine")
        outcome = run(make_jobs(2), tmp_path, options=RESUMED)
        assert (outcome.made, outcome.kept, outcome.failures) == (1, 1, ())
        assert (tmp_path / "Thư 0.docx").read_bytes() == b"mine"


class TestResume:
    def test_a_removed_letter_is_made_again(self, tmp_path):
        run([make_job(0), make_job(1), make_bad(2)], tmp_path)
        (tmp_path / "Thư 0.docx").unlink()
        outcome = run(make_jobs(3), tmp_path, options=RESUMED)
        assert (outcome.made, outcome.kept) == (2, 1)

    def test_a_changed_row_is_made_again(self, tmp_path):
        run([make_job(0), make_job(1), make_bad(2)], tmp_path)
        rows = [make_job(0), make_job(1, ghi_chu="mới"), make_job(2)]
        outcome = run(rows, tmp_path, options=RESUMED)
        assert (outcome.made, outcome.kept) == (2, 1)
        assert read_text(tmp_path / "Thư 1.docx")[1] == "Ghi chú: mới"

    def test_with_another_template_all_is_made_again(self, tmp_path):
        run([make_job(0), make_bad(1)], tmp_path)
        maker = TemplateMaker(make_template("Gửi {{ ten }}"), "thu.docx")
        outcome = run(make_jobs(2), tmp_path, maker, options=RESUMED)
        assert (outcome.made, outcome.kept) == (2, 0)

    def test_leftovers_of_a_killed_run_are_swept(self, tmp_path):
        (tmp_path / ".kehoach-nhom-abc-1.tmp").write_bytes(b"half")
        (tmp_path / ".kehoach-khac.tmp").write_bytes(b"of another")
        run(make_jobs(1), tmp_path)
        assert sorted(list_letters(tmp_path)) == [".kehoach-khac.tmp", "Thư 0.docx"]


class TestHooks:
    def test_numbers_are_given_in_order_and_confirmed_once_the_files_stand(self, tmp_path):
        given, confirmed = [], []

        def complete(jobs):
            given.extend(job.job.key for job in jobs)
            return [{**job.job.variables, "ghi_chu": f"số {job.index + 1}"} for job in jobs]

        def confirm(made):
            assert threading.current_thread() is threading.main_thread()
            for job, data in made:
                assert (tmp_path / job.name).read_bytes() == data
                confirmed.append(job.job.key)

        options = BatchOptions(complete=complete, confirm=confirm)
        assert run(make_jobs(90), tmp_path, options=options).made == 90
        assert given == confirmed == [str(number) for number in range(90)]
        assert read_text(tmp_path / "Thư 7.docx")[1] == "Ghi chú: số 8"

    def test_what_is_done_takes_no_number_again(self, tmp_path):
        run([*make_jobs(3), make_bad(3)], tmp_path)
        given = []

        def complete(jobs):
            given.extend(job.index for job in jobs)
            return [job.job.variables for job in jobs]

        run(make_jobs(4), tmp_path, options=BatchOptions(resume=True, complete=complete))
        assert given == [3]

    def test_who_keeps_account_can_stop_the_batch_and_it_goes_on_later(self, tmp_path):
        def refuse(made):
            raise KehoachError("sổ đang bận")

        with pytest.raises(KehoachError, match="sổ đang bận"):
            run(make_jobs(300), tmp_path, options=BatchOptions(confirm=refuse))
        assert not [name for name in list_letters(tmp_path) if name.endswith(".tmp")]
        outcome = run(make_jobs(300), tmp_path, options=RESUMED)
        assert (outcome.made, outcome.kept) == (300, 0)
        assert len(list_letters(tmp_path)) == 300


def test_the_watcher_hears_of_every_letter(tmp_path):
    seen = []
    run([*make_jobs(80), make_job(80, sai="x"), make_bad(81)], tmp_path, watch=seen.append)
    assert sum(seen) == 81


def test_ctrl_c_leaves_whole_letters_only(tmp_path):
    def stop(more):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(make_jobs(500), tmp_path, watch=stop)
    left = list_letters(tmp_path)
    assert not [name for name in left if name.endswith(".tmp")]
    assert 0 < len(left) < 500
    outcome = run(make_jobs(500), tmp_path, options=RESUMED)
    assert outcome.kept > 0
    assert list_letters(tmp_path) == {job.name: MAKER(job.variables) for job in make_jobs(500)}


def test_a_cluster_without_dask_is_told_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with (
        pytest.raises(KehoachError, match=r"kehoach\[cluster\]"),
        open_executor(scheduler="tcp://127.0.0.1:1"),
    ):
        pass
