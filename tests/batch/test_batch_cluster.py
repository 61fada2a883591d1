"""The same files from a real cluster of two workers."""

import distributed
import pytest
from batch_samples import MAKER, list_letters, make_job, make_jobs

from kehoach.batch import check_jobs, open_executor, run_batch
from kehoach.batch.journal import NAME
from kehoach.errors import KehoachError


@pytest.fixture(scope="module")
def cluster():
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    ) as cluster:
        yield cluster


def test_two_workers_make_the_same_files(cluster, tmp_path):
    run_batch(check_jobs(make_jobs(300)), MAKER, tmp_path / "here")
    with open_executor(scheduler=cluster.scheduler_address) as at:
        assert at.workers == 2
        outcome = run_batch(check_jobs(make_jobs(300)), MAKER, tmp_path / "there", at=at)
    assert outcome.made == 300
    assert list_letters(tmp_path / "here") == list_letters(tmp_path / "there")


def test_what_fails_on_a_worker_is_told_and_stops_no_other(cluster, tmp_path):
    rows = [*make_jobs(100), make_job(100, ten=["danh", "sách"])]
    with open_executor(scheduler=cluster.scheduler_address) as at:
        outcome = run_batch(check_jobs(rows), MAKER, tmp_path, at=at)
    assert outcome.made == 100
    assert [one.name for one in outcome.failures] == ["Thư 100.docx"]
    assert set(list_letters(tmp_path)) == {NAME} | {f"Thư {n}.docx" for n in range(100)}


def test_a_scheduler_that_does_not_answer_is_told(monkeypatch):
    monkeypatch.setattr("kehoach.batch.executors._CONNECTING", 1)
    with (
        pytest.raises(KehoachError, match="không nối được"),
        open_executor(scheduler="tcp://127.0.0.1:9"),
    ):
        pass
