"""What every rule must have, and what the engine does with rules that fail."""

import dataclasses
import re

import pytest
from good_papers import GOOD
from mutating import check
from test_mutations import MUTATIONS

from kehoach.checking import engine
from kehoach.checking.catalogue import RULES, collect
from kehoach.checking.paper import Paper
from kehoach.checking.rule import RANK, rule
from kehoach.checking.rules import document
from kehoach.checking.selection import Selection
from kehoach.nd30 import MARGIN_LEFT_MM, TIEU_NGU_CHU, Basis, Fact, Severity
from kehoach.recognition.parts import NO_KIND, PARTY
from kehoach.word.opening import open_document
from kehoach.word.package import read_package


@pytest.mark.parametrize("one", RULES.values(), ids=RULES)
class TestEachRule:
    def test_has_an_opaque_id(self, one):
        assert re.fullmatch(r"[A-Z]{2}\d{3}", one.id)

    def test_says_what_why_and_on_what_ground(self, one):
        assert one.title
        assert one.why.endswith((".", ")", "”", "…"))
        assert all("NĐ 30/2020/NĐ-CP" in fact.citation or fact.citation for fact in one.facts)
        assert one.codes
        assert all(one.codes.values())

    def test_shows_a_bad_and_a_good_sample(self, one):
        assert one.bad
        assert one.good
        assert one.bad != one.good

    def test_is_no_graver_than_its_facts(self, one):
        assert RANK[one.severity] <= max(RANK[fact.severity] for fact in one.facts)

    def test_has_a_mutation_where_it_judges(self, one):
        if one.kinds <= {NO_KIND, PARTY}:
            return
        assert set(one.codes) == {m.code for m in MUTATIONS if m.rule == one.id}


def test_titles_differ():
    titles = [one.title for one in RULES.values()]
    assert len(set(titles)) == len(titles)


def test_no_severity_graver_than_the_fact_can_be_declared():
    with pytest.raises(ValueError, match="XX001"):
        rule(
            "XX001", title="x", why="y.", of=Fact(1, "z", Basis.CONVENTION), codes={"a": "b"},
            bad="a", good="b", severity=Severity.ERROR,
        )  # fmt: skip


def test_an_id_stands_once():
    with pytest.raises(ValueError, match="DC001"):
        collect((document, document))


@pytest.fixture
def paper() -> Paper:
    return Paper.of(open_document(read_package(GOOD["cong_van"](), name="x.docx")))


def make_rule(check, **changes):
    example = next(iter(RULES.values()))
    settled = {"id": "XX001", "facts": (MARGIN_LEFT_MM,), "severity": Severity.ERROR, **changes}
    return dataclasses.replace(example, check=check, kinds=frozenset({"cong_van"}), **settled)


class TestEngine:
    def test_a_rule_that_crashes_is_told_and_stops_nothing(self, paper, monkeypatch):
        def crash(_paper):
            raise ZeroDivisionError("x")

        rules = {"XX001": make_rule(crash), "TR001": RULES["TR001"]}
        monkeypatch.setattr(engine, "RULES", rules)
        verdict = engine.check_paper(paper, Selection())
        assert verdict.outcomes == {"XX001": "crashed", "TR001": "clean"}
        assert verdict.crashes == {"XX001": "ZeroDivisionError: x"}

    def test_a_rule_that_does_not_apply_says_so(self, paper, monkeypatch):
        monkeypatch.setattr(engine, "RULES", {"XX001": make_rule(None, needs=("phu_luc_nhan",))})
        verdict = engine.check_paper(paper, Selection())
        assert verdict.outcomes == {"XX001": "not-applicable"}

    @pytest.mark.parametrize(
        ("fact", "own", "office", "told"),
        [
            (TIEU_NGU_CHU, None, None, Severity.ERROR),
            (TIEU_NGU_CHU, Severity.NOTE, None, Severity.NOTE),
            (TIEU_NGU_CHU, None, Severity.WARNING, Severity.WARNING),
            (Fact(1, "z", Basis.SAMPLE), None, None, Severity.WARNING),
            (Fact(1, "z", Basis.CONVENTION), Severity.ERROR, Severity.ERROR, Severity.NOTE),
        ],
    )
    def test_the_lightest_severity_counts(self, paper, monkeypatch, fact, own, office, told):
        def find(_paper):
            yield engine.Fault("a", "b", "c", of=fact, severity=own)

        monkeypatch.setattr(engine, "RULES", {"XX001": make_rule(find)})
        severities = {} if office is None else {"XX001": office}
        (finding,) = engine.check_paper(paper, Selection(severities=severities)).findings
        assert finding.severity is told


class TestSelection:
    @pytest.mark.parametrize(
        ("select", "ignore", "taken"),
        [
            (("",), (), True),
            (("TR",), (), True),
            (("SK",), (), False),
            (("",), ("TR",), False),
            (("TR001",), ("TR",), True),
            (("TR",), ("TR001",), False),
            (("TR001",), ("TR001",), False),
        ],
    )
    def test_the_longest_beginning_decides(self, select, ignore, taken):
        assert Selection(select, ignore).takes(RULES["TR001"]) is taken


def test_findings_come_in_reading_order():
    verdict = check(MUTATIONS[0].make())
    places = [getattr(one.at, "where", ()) for one in verdict.findings]
    assert places == sorted(places)
