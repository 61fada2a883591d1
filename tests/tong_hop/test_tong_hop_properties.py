"""Random clusters: every figure of the report recomputed another way, from the printed tables."""

import datetime as dt
from collections import Counter
from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st
from tong_hop_help import compute_all, make_criteria, make_plan, make_results

from kehoach.tong_hop.bang import Tables
from kehoach.tong_hop.json_form import describe_report
from kehoach.tong_hop.loi import read_words
from kehoach.tong_hop.viet import Viec, write_report
from kehoach.tracking.submissions import Submission

WORDS = read_words(None)
DUE = {2: dt.date(2023, 6, 20), 3: dt.date(2023, 9, 30)}
days = st.dates(dt.date(2023, 1, 1), dt.date(2023, 12, 31))
points = st.decimals(0, 100, places=2).map(lambda one: min(one, Decimal(40)))


@st.composite
def clusters(draw):
    """Codes of units, what came of each report, the points and figures that units sent."""
    units = [f"D{index}" for index in range(draw(st.integers(1, 9)))]
    came = []
    for ma in units:
        for so in DUE:
            match draw(st.sampled_from(["no", "no", "day", "day", "excused"])):
                case "day":
                    came.append(Submission(ma, so, draw(days)))
                case "excused":
                    came.append(Submission(ma, so, None, "", "lý do"))
    sent = {}
    for ma in draw(st.lists(st.sampled_from(units), unique=True)):
        sent[ma] = {"ket_qua": {"phong-trao": draw(st.integers(0, 9999))}}
        if draw(st.booleans()):
            sent[ma]["cham"] = {key: draw(points) for key in ("A1", "B1", "T1", "P1")}
            sent[ma]["cham"] |= {key: min(sent[ma]["cham"][key], 10) for key in ("T1", "P1")}
    return units, came, sent


def compute_of(cluster, as_of):
    units, came, sent = cluster
    more = {"tieu_chi": make_criteria(), "ket_qua": make_results(sent)}
    return compute_all(make_plan(units), came, as_of=as_of, **more)


def read(text):
    """Read a printed figure back: 1.234,5 or 92,9%."""
    return Decimal(text.rstrip("%").replace(".", "").replace(",", "."))


def list_texts(bang):
    return [[cell.chu for cell in row] for row in bang.dong]


def judge_plainly(units, came, as_of):
    """Count by the words of the decree of common sense: one pass over units and days."""
    states = {so: Counter() for so, due in DUE.items() if due <= as_of}
    for ma in units:
        for so, due in DUE.items():
            one = next((c for c in came if (c.don_vi, c.so) == (ma, so)), None)
            if one and one.mien:
                states.setdefault(so, Counter())["excused"] += 1
            elif one and one.ngay <= as_of:
                states.setdefault(so, Counter())["late" if one.ngay > due else "in time"] += 1
            elif as_of >= due:
                states[so]["missing"] += 1
    return states


@settings(max_examples=60, deadline=None)
@given(clusters(), days)
def test_submissions(cluster, as_of):
    units, came, _ = cluster
    tong_hop = compute_of(cluster, as_of)
    plain = judge_plainly(units, came, as_of)
    rows = list_texts(Tables(tong_hop, WORDS).make("nop") or make_none())
    names = {2: "Báo cáo sơ kết", 3: "Báo cáo chuyên đề"}
    told = [row for row in rows if row[1] in names.values()]
    assert [row[1] for row in told] == [names[so] for so in sorted(plain) if plain[so]]
    for row in told:
        counts = plain[next(so for so, name in names.items() if name == row[1])]
        due, in_time, late, missing = (int(read(row[index])) for index in (2, 3, 5, 7))
        assert (in_time, late, missing) == tuple(counts[k] for k in ("in time", "late", "missing"))
        assert due == in_time + late + missing
        rates = [read(row[index]) for index in (4, 6, 8)]
        assert sum(rates) == (100 if due else 0)
    if len(told) > 1:
        for column in (2, 3, 5, 7):
            assert read(rows[-1][column]) == sum(read(row[column]) for row in told)


def make_none():
    class Nothing:
        dong = ()

    return Nothing()


@settings(max_examples=60, deadline=None)
@given(clusters())
def test_scores(cluster):
    units, _, sent = cluster
    tong_hop = compute_of(cluster, dt.date(2023, 12, 31))
    totals = {}
    for ma in units:
        given_points = sent.get(ma, {}).get("cham")
        if given_points:
            bonus = min(given_points["T1"], 5)
            total = given_points["A1"] + given_points["B1"] + bonus - given_points["P1"]
            totals[ma] = max(total, Decimal(0))
    rows = list_texts(Tables(tong_hop, WORDS).make("diem") or make_none())
    assert len(rows) == len(totals)
    printed = [(row[1].removeprefix("Đơn vị "), row[7], row[8], row[9]) for row in rows]
    for ma, tong, ty_le, hang in printed:
        assert read(tong) == totals[ma]
        # the maximum is 100, so that percent and points are alike
        assert read(ty_le) == totals[ma]
        assert int(hang) == 1 + sum(other > totals[ma] for other in totals.values())
    assert [int(hang) for *_, hang in printed] == sorted(int(hang) for *_, hang in printed)
    if totals:
        mean = Fraction(sum(totals.values())) / len(totals)
        assert abs(Fraction(tong_hop.diem.trung_binh.so) - mean) <= Fraction(1, 200)
        grades = list_texts(Tables(tong_hop, WORDS).make("xep_loai"))
        assert sum(int(row[2]) for row in grades[:-1]) == int(grades[-1][2]) == len(totals)
        assert sum(read(row[3]) for row in grades[:-1]) == 100


@settings(max_examples=40, deadline=None)
@given(clusters(), days)
def test_sums_activities_and_sources(cluster, as_of):
    units, _, sent = cluster
    tong_hop = compute_of(cluster, as_of)
    figures = [one["ket_qua"]["phong-trao"] for one in sent.values()]
    rows = list_texts(Tables(tong_hop, WORDS).make("chi_tieu") or make_none())
    assert [read(row[3]) for row in rows] == ([sum(figures)] if figures else [])
    for one in tong_hop.chi_tieu:
        assert [source.don_vi for source in one.tong.nguon] == list(sent)
    found = tong_hop.hoat_dong
    assert sum(count.so for count in found.dem.values()) == found.tong.so == 4
    assert sum(rate.so for rate in found.ty_le.values()) == 100
    assert {one.ma for one in tong_hop.chua_co_ket_qua} == set(units) - set(sent)


@settings(max_examples=40, deadline=None)
@given(clusters(), days)
def test_any_cluster_can_be_written(cluster, as_of):
    tong_hop = compute_of(cluster, as_of)
    viec = Viec(WORDS, "noi_bo", tong_hop.data.plan.nguoi_ky, "loi")
    report = write_report(tong_hop, viec).report
    assert report.muc[0].tieu_de == "Đặc điểm tình hình"
    assert report.van_ban.phu_luc[0].ten.startswith("Tình hình thực hiện")
    told = describe_report(tong_hop, {"nop": tong_hop.nop.chung})
    assert told["figures"]["nop.thieu"]["value"] == tong_hop.nop.chung.thieu.so
