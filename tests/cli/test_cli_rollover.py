"""``kehoach rollover`` and ``kehoach decide`` at the door: screens, JSON, exit codes, answers."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kehoach.reading.sources import read_source

SEED = Path(__file__).parents[2] / "examples/khoi-thi-dua-2023"


@pytest.fixture
def plan(tmp_path):
    """Return the seed's plan in a folder of its own."""
    shutil.copytree(SEED, tmp_path / "seed")
    return tmp_path / "seed" / "ke-hoach-2023.yaml"


@pytest.fixture
def rolled(plan, run):
    """Return the seed's plan rolled to 2024."""
    assert run("rollover", plan, "--year", 2024).code == 1
    return plan.with_name("ke-hoach-2024.yaml")


@pytest.fixture
def decide(monkeypatch, run):
    """Answer at the prompt, one answer after the other; then Ctrl+D."""

    def decide_plan(path, *answers):
        typed = iter(answers)

        def prompt(*_args, **_options):
            try:
                return next(typed)
            except StopIteration:
                raise EOFError from None

        monkeypatch.setattr("click.prompt", prompt)
        return run("decide", path)

    return decide_plan


def _items(path):
    return read_source(path).data.get("can_xem_lai", [])


def _rows(path):
    return read_source(path).data["hoat_dong"]


def test_the_screen_tells_changed_kept_warned_open(plan, run):
    ran = run("rollover", plan, "--year", 2024)
    for line in (
        "Đã đổi (25):",
        "  hoat_dong[5].thoi_gian: ngày 30/6/2023 → ngày 30/6/2024",
        "Giữ nguyên (14):",
        "  hoat_dong[7].noi_dung: giai đoạn 2023 - 2025",
        "Nên xem, chưa đổi gì (2):",
        "Phải quyết (7):",
        "      - Chậm nhất ngày 28/6/2024",
        f"Quyết từng chỗ: kehoach decide {plan.with_name('ke-hoach-2024.yaml')}",
    ):
        assert line in ran.out.splitlines()


def test_names_that_ended_are_told_once(plan, run):
    ran = run("rollover", plan, "--year", 2027)
    line = "Bộ Nông nghiệp và PTNT → Bộ Nông nghiệp và Môi trường"
    assert len([one for one in ran.out.splitlines() if one.endswith(line)]) == 1
    assert "chưa có lịch nghỉ hoán đổi của năm 2027" in ran.err


def test_json_for_programs(plan, run):
    told = json.loads(run("rollover", plan, "--year", 2024, "--json").out)
    assert (told["ok"], told["from"], told["to"]) == (True, 2023, 2024)
    assert (len(told["changes"]), len(told["kept"]), len(told["open_items"])) == (25, 14, 7)
    (item,) = [one for one in told["open_items"] if one["path"] == "hoat_dong[5].thoi_gian"]
    assert item["code"] == "ngay-nghi"
    assert item["proposals"] == ["Chậm nhất ngày 28/6/2024", "giữ nguyên"]


def test_what_is_there_is_kept(rolled, run):
    before = rolled.read_bytes()
    ran = run("rollover", rolled.with_name("ke-hoach-2023.yaml"), "--year", 2024)
    assert ran.code == 2
    assert "--force" in ran.err
    assert rolled.read_bytes() == before


def test_a_word_file_is_no_plan(tmp_path, run):
    path = tmp_path / "kh.docx"
    path.write_bytes(b"PK")
    assert run("rollover", path, "--year", 2024).code == 2


def test_build_tells_and_ready_refuses(rolled, run):
    ran = run("build", rolled)
    assert "Còn 7 chỗ phải xem lại" in ran.out
    refused = run("build", rolled, "--ready", "--json")
    assert refused.code == 2
    assert [one["code"] for one in json.loads(refused.out)["problems"]] == ["con-phai-xem"] * 7


def test_all_answered(rolled, decide, run):
    ran = decide(rolled, "Quý I/2024", "3", "1", "1", "1", "1", "1")
    assert ran.code == 0
    assert _items(rolled) == []
    assert "CẦN XEM LẠI" not in rolled.read_text("utf-8")
    times = [one["thoi_gian"] for one in _rows(rolled)]
    assert times == [
        "Quý I/2024",
        "Trước ngày 30/5/2024",
        "Trước ngày 20/6/2024",
        "Chậm nhất ngày 28/6/2024",
        "Từ năm 2023 - 2025",
        "Thường xuyên trong năm",
        "Trước 15/11/2024",
        "Chậm nhất ngày 29/11/2024",
        "Tháng 12/2024",
    ]
    assert _rows(rolled)[5]["noi_dung"].endswith("giai đoạn 2021 – 2025")
    assert run("build", rolled, "--ready").code == 0
    checked = run("check", rolled.with_suffix(".docx"))
    assert (checked.code, "0 lỗi, 0 cảnh báo" in checked.out) == (0, True)


def test_left_open_and_quit(rolled, decide):
    before = rolled.read_bytes()
    assert decide(rolled, *[""] * 7).code == 1
    assert decide(rolled, "q").code == 1
    assert rolled.read_bytes() == before


def test_dropping_an_activity_moves_the_others_up(rolled, decide):
    assert decide(rolled, "b", "q").code == 1
    assert [one["muc"] for one in _items(rolled)] == [
        "hoat_dong[1].thoi_gian",
        "hoat_dong[4].thoi_gian",
        "hoat_dong[5]",
        "hoat_dong[7].noi_dung",
        "hoat_dong[9].thoi_gian",
        "nguoi_ky",
    ]
    assert len(_rows(rolled)) == 10


def test_a_wrong_answer_is_asked_again(rolled, decide):
    ran = decide(rolled, "9", "31/02/2024", "Trước ngày 31/3/2024", "q")
    assert ran.out.count("Chưa ghi") == 2
    assert _rows(rolled)[0]["thoi_gian"] == "Trước ngày 31/3/2024"
    assert len(_items(rolled)) == 6


def test_answers_stand_when_the_asking_ends(rolled, decide):
    assert decide(rolled, "1").code == 130
    assert _rows(rolled)[0]["thoi_gian"] == "Quý I/2024"
    assert len(_items(rolled)) == 6


def test_other_words_for_a_clause(rolled, decide):
    words = "; tuyên truyền ngày truyền thống thi đua yêu nước 11/6"
    assert decide(rolled, "", "", "", "", words, "q").code == 1
    assert _rows(rolled)[7]["noi_dung"].endswith(words)


def test_json_lists_and_asks_nothing(rolled, run):
    told = json.loads(run("decide", rolled, "--json").out)
    assert [one["code"] for one in told["items"]][:3] == [
        "da-thuc-hien",
        "da-thuc-hien",
        "ngay-nghi",
    ]
    assert told["items"][2]["words"] == "Trước ngày 30/6/2024"


def test_an_answer_within_a_clause_leaves_the_question_about_the_clause(plan, decide):
    clause = "mừng 41 năm Ngày Nhà giáo, họp 12/3/2023"
    head, tail = plan.read_text("utf-8").split("ket_thuc: >-")
    tail = tail[tail.index("nguoi_ky:") :]
    items = (
        'can_xem_lai:\n  - { muc: ket_thuc, ma: khong-ro, ly_do: x, chu: "12/3/2023",'
        ' de_xuat: ["12/3/2024"] }\n'
        f'  - {{ muc: ket_thuc, ma: ky-niem, ly_do: x, chu: "{clause}",'
        " de_xuat: [bỏ cụm từ này] }\n"
    )
    plan.write_text(f'{head}ket_thuc: "Giao ban; {clause}; nộp"\n\n{tail}{items}', "utf-8")
    decide(plan, "1")
    after = read_source(plan).data
    assert after["ket_thuc"] == "Giao ban; mừng 41 năm Ngày Nhà giáo, họp 12/3/2024; nộp"
    (left,) = _items(plan)
    assert left["ma"] == "ky-niem"
    assert left["chu"] == "mừng 41 năm Ngày Nhà giáo, họp 12/3/2024"


def test_a_proposal_of_figures_only_is_taken(plan, decide):
    head, tail = plan.read_text("utf-8").split("ket_thuc: >-")
    tail = tail[tail.index("nguoi_ky:") :]
    item = (
        "can_xem_lai:\n  - { muc: ket_thuc, ma: khong-ro, ly_do: x, chu: '2023',"
        " de_xuat: [giữ nguyên, '2024'] }\n"
    )
    plan.write_text(f'{head}ket_thuc: "Tổ chức Tết Quý Mão 2023"\n\n{tail}{item}', "utf-8")
    decide(plan, "2")
    assert read_source(plan).data["ket_thuc"] == "Tổ chức Tết Quý Mão 2024"
    assert _items(plan) == []


def test_nothing_to_decide(plan, run):
    ran = run("decide", plan)
    assert (ran.code, "Không còn chỗ nào" in ran.out) == (0, True)


@pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
def test_ctrl_c_keeps_what_was_answered(rolled):
    command = [sys.executable, "-m", "kehoach", "decide", str(rolled)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as asking:
        assert asking.stdin is not None
        asking.stdin.write(b"1\n")
        asking.stdin.flush()
        deadline = time.monotonic() + 20
        while len(_items(rolled)) == 7 and time.monotonic() < deadline:
            time.sleep(0.1)
        asking.send_signal(signal.SIGINT)
        _, told = asking.communicate(timeout=20)
    assert asking.returncode == 130
    assert "Traceback" not in told.decode("utf-8")
    assert len(_items(rolled)) == 6
