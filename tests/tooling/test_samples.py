"""The sample flows: sound, without a problem, and doing what their scenarios say."""

import json
import wave
from itertools import combinations

import pytest

from designer.checks.run import check
from designer.cli.prompts import length_of_prompts
from designer.engine.graph_program import GraphProgram
from designer.engine.moment import parse_moment
from designer.engine.scenario import read_scenario
from designer.engine.scenarios import ScenarioRunner
from designer.engine.script import Phone
from designer.engine.setup import CallSetup
from designer.engine.simulate import simulate
from designer.flow.outcomes import KEYPAD
from designer.flow.ports import ports
from designer.layout.boxes import GRID, node_size
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


def test_the_samples_of_the_product_are_there():
    assert {path.stem for path in SAMPLES} >= {
        *("support-line", "switchboard", "hunt-group", "voicemail"),
        *("pin-entry", "announcement", "survey", "opening-hours"),
    }


@each_sample
def test_it_is_written_as_the_program_writes_it(path):
    text = path.read_bytes().decode("utf-8")
    assert dump_document(load_document(text)) == text


@each_sample
def test_it_has_no_problem(path):
    assert check(load_document(path.read_text("utf-8"))) == []


@each_sample
def test_its_nodes_lie_on_the_grid_and_nothing_touches(path):
    places = json.loads(path.read_text("utf-8"))["layout"]
    assert set(places) == set(nodes(path))
    assert all(x % 8 == 0 and y % 8 == 0 for x, y in places.values())
    flow = load_document(path.read_text("utf-8"))
    boxes = [
        (x, y, x + width, y + height)
        for node, (x, y) in places.items()
        for width, height in [node_size(len(ports(flow, node)))]
    ]
    notes = [note.area for note in flow.annotations.values()]
    boxes += [(note.x, note.y, note.x + note.width, note.y + note.height) for note in notes]
    for (left, top, right, bottom), other in combinations(boxes, 2):
        apart = (other[0] - right, left - other[2], other[1] - bottom, top - other[3])
        assert max(apart) >= 3 * GRID


@each_sample
def test_its_prompts_stand_beside_it_and_can_be_heard(path):
    prompts = [node["value"] for node in nodes(path).values() if str(node["value"]).endswith("wav")]
    assert prompts
    for prompt in prompts:
        file = path.parent / prompt
        assert file.stat().st_size < 250_000
        with wave.open(str(file)) as sound:
            assert (sound.getnchannels(), sound.getsampwidth()) == (1, 2)
            assert sound.getframerate() == 16000
            assert 1 < sound.getnframes() / 16000 < 10


def test_all_prompts_together_are_small_and_none_is_left_over():
    files = {file for path in SAMPLES for file in path.parent.glob("*/*.wav")}
    used = {path.parent / str(node["value"]) for path in SAMPLES for node in nodes(path).values()}
    assert files <= used
    assert sum(file.stat().st_size for file in files) < 3.5 * 1024 * 1024


@each_sample
def test_it_and_every_node_have_a_name(path):
    assert json.loads(path.read_text("utf-8"))["name"]
    assert all(node["label"] for node in nodes(path).values())


@each_sample
def test_what_is_spoken_can_be_read(path):
    for name, node in nodes(path).items():
        assert ("text" in node) == str(node["value"]).endswith("wav"), name


def played(path, scenario):
    """The trace of a scenario, with the numbers the document gives its test call."""
    call = json.loads(path.read_text("utf-8"))["call"]
    ours, person = call["from"], call["to"]
    incoming = scenario["direction"] == "incoming"
    return simulate(
        GraphProgram(load_document(path.read_text("utf-8"))),
        CallSetup(
            direction=scenario["direction"],
            from_=scenario.get("from") or (person if incoming else ours),
            to=scenario.get("to") or (ours if incoming else person),
            at=parse_moment(scenario.get("at", "")),
        ),
        phones={number: Phone(way) for number, way in scenario.get("phones", {}).items()},
        press=scenario.get("press", []),
        hangup_at=scenario.get("hangup_at"),
        webhooks=scenario.get("webhooks"),
    )


@pytest.mark.parametrize(("path", "scenario"), SCENARIOS)
def test_its_scenarios_pass(path, scenario):
    assert set("".join(scenario.get("press", []))) <= set(KEYPAD)
    trace = played(path, scenario)
    path_taken = [step["node"] for step in trace["steps"] if step["node"] is not None]
    found = {"path": path_taken, "state": trace["state"], "end": trace["end"]}
    assert found == scenario["expect"]


@each_sample
def test_its_scenarios_take_every_edge(path):
    document = json.loads(path.read_text("utf-8"))
    steps = [step for scenario in document["scenarios"] for step in played(path, scenario)["steps"]]
    taken = {(step["node"], step["outcome"]) for step in steps}
    assert [
        edge for edge in document["edges"] if (edge["from"], edge["outcome"]) not in taken
    ] == []


@each_sample
def test_somebody_hangs_up_in_one_of_its_scenarios(path):
    ends = [
        scenario["expect"]["end"] for scenario in json.loads(path.read_text("utf-8"))["scenarios"]
    ]
    assert "caller" in ends


@pytest.mark.parametrize(("path", "scenario"), SCENARIOS)
def test_its_scenarios_hold_with_phones_of_any_country(path, scenario):
    """Somebody's own numbers may be an office's, which calls to a Swedish mobile do not reach."""
    text = path.read_text("utf-8")
    document = json.loads(text)
    rung = [node["value"] for node in document["nodes"].values() if node["action"] == "connect"]
    for number in {one.strip() for value in rung for one in value.split(",")}:
        text = text.replace(number, number.replace("+4670", "+468"))
    flow = load_document(text)
    (one,) = [each for each in flow.scenarios if each["name"] == scenario["name"]]
    runner = ScenarioRunner(flow, length=length_of_prompts(path.parent))
    assert runner.run(read_scenario(one, 1)).failures == ()
