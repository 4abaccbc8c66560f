"""The benchmarks run and say what they say in a form that can be read. No figure is judged here."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.areas import AREAS
from benchmarks.figures import AT_LEAST, TIMES, Budget, Figure, from_json
from benchmarks.flows import make_flow
from benchmarks.growth import growths
from benchmarks.report import Report
from benchmarks.stopwatch import Times
from benchmarks.table import HEAD, as_markdown, as_text, figure_rows
from designer.flow.graph import GraphView
from designer.store.writing import dump_document

ROOT = Path(__file__).resolve().parents[2]


def bench(*arguments):
    return subprocess.run(
        [sys.executable, "-m", "benchmarks", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


class TestCommand:
    def test_the_table_has_a_row_for_every_figure(self):
        done = bench("--only", "actions", "--quick")
        assert done.returncode == 0, done.stderr
        head, rule, *rows = done.stdout.splitlines()
        assert head.split() == list(HEAD)
        assert set(rule) == {"-", " "}
        assert sum(row.startswith("export call actions") for row in rows) == 2
        assert rows[-1] == "0 of 0 budgets met."

    def test_json_says_the_same(self):
        done = bench("--only", "layouts", "--only", "actions", "--quick", "--json")
        assert done.returncode == 0, done.stderr
        answer = json.loads(done.stdout)
        assert set(answer) == {"version", "machine", "figures", "growth", "notes"}
        first = answer["figures"][0]
        assert first["what"] == "lay out a flow"
        assert first["ours"] > 0
        assert from_json(first).to_json() == first
        assert {figure["what"] for figure in answer["figures"]} > {"import call actions"}

    def test_an_unknown_area_is_refused(self):
        done = bench("--only", "weather")
        assert done.returncode == 2
        assert "weather" in done.stderr

    @pytest.mark.parametrize("other", [("--quick",), ("--only", "actions")])
    def test_the_document_holds_everything_or_is_not_written(self, other):
        done = bench("--write", *other)
        assert done.returncode == 2
        assert "--write wants everything" in done.stderr


def test_every_area_is_a_module():
    for name in AREAS:
        assert (ROOT / "benchmarks" / f"{name}.py").is_file()


class TestFigures:
    @pytest.mark.parametrize(
        ("budget", "ours", "anchor", "met"),
        [
            (Budget(10), 10, None, True),
            (Budget(10), 10.1, None, False),
            (Budget(10, AT_LEAST), 10, None, True),
            (Budget(10, AT_LEAST), 9, None, False),
            (Budget(3, TIMES), 30, 10, True),
            (Budget(3, TIMES), 31, 10, False),
            (Budget(3, TIMES), 31, None, None),
            (None, 1, 1, None),
        ],
    )
    def test_met(self, budget, ours, anchor, met):
        figure = Figure("x", ours, beside=anchor, budget=budget)
        assert figure.met is met
        assert from_json(json.loads(json.dumps(figure.to_json()))) == figure

    def test_growth_is_the_exponent(self):
        square = [Figure("square", n * n / 1e4, n) for n in (100, 1_000, 10_000)]
        linear = [Figure("linear", n / 1e2, n) for n in (10_000, 100, 1_000)]
        pair = [Figure("pair", 1.0, n) for n in (100, 1_000)]
        found = {growth.what: growth for growth in growths([*square, *linear, *pair])}
        assert set(found) == {"square", "linear"}
        assert found["square"].exponent == pytest.approx(2)
        assert found["square"].met is False
        assert found["linear"].exponent == pytest.approx(1)
        assert found["linear"].met is True

    def test_median_and_p99(self):
        assert Times((3.0, 1.0, 2.0)).median == 2
        assert Times((3.0, 1.0, 2.0)).p99 == 3
        assert Times(tuple(map(float, range(1, 201)))).p99 == 198


class TestTable:
    def test_words(self):
        figure = Figure(
            "open", 1234.5, 10_000, anchor="plain", beside=617.25, budget=Budget(1_200), note="n"
        )
        assert figure_rows([figure]) == [
            ("open", "10,000", "1.23 s", "617 ms", "plain", "2.00×", "≤ 1.20 s", "MISSED", "n")
        ]

    def test_markdown_and_text_hold_the_same_cells(self):
        rows = figure_rows([Figure("a", 1.0), Figure("b", 2.0, 5, scale=2.0)])
        markdown, text = as_markdown(HEAD, rows), as_text(HEAD, rows)
        assert len(markdown.splitlines()) == len(text.splitlines()) == 4
        assert "| b, 2× pixels | 5 | 2 ms |" in markdown
        assert "b, 2× pixels" in text

    def test_the_document_names_the_machine_and_no_folder(self):
        text = Report([Figure("a", 1.0)], ["left out: b"]).as_markdown()
        assert "Python 3." in text
        assert "left out: b." in text
        assert str(ROOT) not in text


class TestFlows:
    @pytest.mark.parametrize("nodes", [1, 2, 7, 60, 500])
    def test_exactly_so_many_nodes_all_reached(self, nodes):
        flow = make_flow(nodes)
        assert len(flow.nodes) == len(flow.layout) == nodes
        view = GraphView(flow)
        assert len(view.reachable()) == nodes
        assert not view.loops()

    def test_the_same_every_time(self):
        assert dump_document(make_flow(300, loops=True)) == dump_document(
            make_flow(300, loops=True)
        )
        assert dump_document(make_flow(300)) != dump_document(make_flow(300, seed=2))

    def test_loops_on_demand(self):
        assert GraphView(make_flow(300, loops=True)).loops()

    def test_no_two_nodes_stand_in_the_same_place(self):
        flow = make_flow(500)
        assert len(set(flow.layout.values())) == 500
