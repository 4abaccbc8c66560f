"""The sample flows: sound, without a problem, and doing what their scenarios say."""

import json
import wave

import pytest

from designer.checks.run import check
from designer.engine.graph_program import GraphProgram
from designer.engine.script import Phone
from designer.engine.setup import CallSetup
from designer.engine.simulate import simulate
from designer.flow.outcomes import KEYPAD
from designer.store.reading import load_document
from designer.store.resources import resource_path
from designer.store.writing import dump_document

SAMPLES = sorted(resource_path("samples").glob("*.callflow"))
SCENARIOS = [
    pytest.param(path, scenario, id=f"{path.stem}: {scenario['name']}")
    for path in SAMPLES
    for scenario in json.loads(path.read_text("utf-8"))["scenarios"]
]
each_sample = pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)


def nodes(path):
    return json.loads(path.read_text("utf-8"))["nodes"]


def test_there_is_a_sample():
    assert [path.stem for path in SAMPLES] == ["support-line"]


@each_sample
def test_it_is_written_as_the_program_writes_it(path):
    text = path.read_bytes().decode("utf-8")
    assert dump_document(load_document(text)) == text


@each_sample
def test_it_has_no_problem(path):
    assert check(load_document(path.read_text("utf-8"))) == []


@each_sample
def test_its_nodes_lie_on_the_grid_without_touching(path):
    places = json.loads(path.read_text("utf-8"))["layout"]
    assert set(places) == set(nodes(path))
    assert all(x % 8 == 0 and y % 8 == 0 for x, y in places.values())
    taken = list(places.values())
    for at, (x, y) in enumerate(taken):
        assert all(abs(x - other) >= 224 or abs(y - below) >= 136 for other, below in taken[:at])


@each_sample
def test_its_prompts_stand_beside_it_and_can_be_heard(path):
    prompts = [node["value"] for node in nodes(path).values() if str(node["value"]).endswith("wav")]
    assert prompts
    for prompt in prompts:
        file = path.parent / prompt
        assert file.stat().st_size < 150_000
        with wave.open(str(file)) as sound:
            assert (sound.getnchannels(), sound.getsampwidth()) == (1, 2)
            assert sound.getframerate() == 16000
            assert 1 < sound.getnframes() / 16000 < 10


@each_sample
def test_what_is_spoken_can_be_read(path):
    for name, node in nodes(path).items():
        assert ("text" in node) == str(node["value"]).endswith("wav"), name


@pytest.mark.parametrize(("path", "scenario"), SCENARIOS)
def test_its_scenarios_pass(path, scenario):
    assert set("".join(scenario.get("press", []))) <= set(KEYPAD)
    trace = simulate(
        GraphProgram(load_document(path.read_text("utf-8"))),
        CallSetup(direction=scenario["direction"]),
        phones={number: Phone(way) for number, way in scenario.get("phones", {}).items()},
        press=scenario.get("press", []),
    )
    path_taken = [step["node"] for step in trace["steps"]]
    found = {"path": path_taken, "state": trace["state"], "end": trace["end"]}
    assert found == scenario["expect"]
