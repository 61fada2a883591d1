"""A run that is killed at any moment and run again ends as one that never was."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from batch_samples import MAKER, list_letters, make_jobs

from kehoach.batch.journal import NAME

RUNNER = Path(__file__).with_name("kill_runner.py")
COUNT = 600
WHOLE = {job.name: MAKER(job.variables) for job in make_jobs(COUNT)}


def start(folder, workers):
    return subprocess.Popen(
        [sys.executable, str(RUNNER), str(folder), str(COUNT), str(workers), "--resume"],
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )


def look(folder):
    """All that stands is whole, but for what is swept and the journal."""
    left = list_letters(folder)
    letters = {name: data for name, data in left.items() if name.endswith(".docx")}
    assert letters.items() <= WHOLE.items()
    rest = {name for name in left if name not in letters}
    assert all(name == NAME or name.startswith(".kehoach-nhom-") for name in rest)
    return len(letters)


@pytest.mark.parametrize("workers", [1, 2])
def test_killed_again_and_again_it_ends_as_a_whole_run(tmp_path, workers):
    folder = tmp_path / "thu"
    chance = random.Random(workers)
    stood = [0]
    for _ in range(4):
        process = start(folder, workers)
        assert process.stdout.readline() == "ready\n"
        time.sleep(chance.uniform(0.02, 0.25))
        process.kill()
        process.communicate()
        if folder.exists():
            stood.append(look(folder))
    assert stood == sorted(stood)
    process = start(folder, workers)
    process.communicate(timeout=60)
    assert process.returncode == 0
    assert list_letters(folder) == WHOLE
