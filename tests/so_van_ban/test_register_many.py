"""Many processes at one register, and processes that are killed."""

import random
import subprocess
import sys
import time

import pytest

from kehoach.so_van_ban.listing import list_rows
from kehoach.so_van_ban.store import open_register
from kehoach.so_van_ban.verifying import verify

TAKER = """
import datetime as dt, sys
from pathlib import Path
from kehoach.so_van_ban.entry import Entry
from kehoach.so_van_ban.store import open_register
from kehoach.so_van_ban.taking import take

with open_register(Path(sys.argv[1])) as register:
    print("ready", flush=True)
    sys.stdin.readline()
    for _ in range(int(sys.argv[2])):
        (row,) = take(register, [Entry(dt.date(2026, 3, 20))])
        print(row.so, flush=True)
"""
"""Takes numbers and tells each once it has it."""


@pytest.fixture
def start(book):
    """Start takers that wait for each other."""
    running = []

    def start_all(processes, count):
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        words = [sys.executable, "-c", TAKER, str(book), str(count)]
        running.extend(subprocess.Popen(words, **pipes) for _ in range(processes))
        for one in running:
            assert one.stdout.readline() == "ready\n"
        for one in running:
            one.stdin.write("\n")
            one.stdin.flush()
        return running

    yield start_all
    for one in running:
        one.kill()
        one.communicate()


def test_sixteen_at_once(book, start):
    told = [int(line) for one in start(16, 25) for line in one.communicate()[0].split()]
    assert sorted(told) == list(range(1, 401))
    with open_register(book) as register:
        assert [row.so for row in list_rows(register)] == list(range(1, 401))
        assert verify(register, lambda _: None) == []


def test_killed_at_any_moment(book, start):
    """What was told is in the book; what was not told may be, and nobody else has it."""
    dice = random.Random(15)
    told = []
    for _ in range(8):
        running = start(3, 400)
        time.sleep(dice.uniform(0, 0.15))
        for one in running:
            one.kill()
        # the last line may have been cut by the end
        told += [int(line) for one in running for line in one.communicate()[0].split("\n")[:-1]]
        running.clear()
    assert len(set(told)) == len(told)
    with open_register(book) as register:
        numbers = [row.so for row in list_rows(register)]
        assert numbers == list(range(1, len(numbers) + 1))
        assert set(told) <= set(numbers)
        assert verify(register, lambda _: None) == []
