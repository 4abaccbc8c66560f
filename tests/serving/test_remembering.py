import os
from dataclasses import replace

import pytest

from designer.serving import remembering
from designer.serving.app import fresh_answer
from designer.serving.remembering import RememberedAnswers
from tests.serving.files import Clock

BASE = "https://calls.example.com/flow"


@pytest.fixture
def made():
    return []


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def answers(made, clock):
    def make(served, node, base, entered):
        made.append((node, base))
        return fresh_answer(served, node, base, entered)

    return RememberedAnswers(make, clock)


def test_an_answer_is_made_once_for_each_node_and_base(answers, made, served):
    for _ in range(3):
        assert answers(served, "menu", BASE) == fresh_answer(served, "menu", BASE)
        assert answers(served, "wrong", BASE) == fresh_answer(served, "wrong", BASE)
        assert answers(served, "menu", "http://other") == fresh_answer(
            served, "menu", "http://other"
        )
    assert len(made) == 3


def test_another_flow_has_other_answers(answers, made, served):
    answers(served, "menu", BASE)
    other = replace(served, variables={"sounds": "https://cdn.example.com"})
    assert b"cdn.example.com" in answers(other, "menu", BASE)
    assert len(made) == 2


def test_a_changed_prompt_has_another_address(answers, served, clock, tmp_path):
    first = answers(served, "menu", BASE)
    prompt = tmp_path / "prompts" / "menu.wav"
    prompt.write_bytes(b"RIFF another")
    os.utime(prompt, (1, 1))
    clock.now = 0.4
    assert answers(served, "menu", BASE) == first
    clock.now = 0.5
    assert answers(served, "menu", BASE) == fresh_answer(served, "menu", BASE) != first
    prompt.unlink()
    clock.now = 1
    assert answers(served, "menu", BASE) == fresh_answer(served, "menu", BASE)


def test_made_up_hosts_do_not_fill_the_memory(answers, made, served):
    hosts = [f"http://host-{number}" for number in range(remembering._MOST + 1)]
    cheap = RememberedAnswers(lambda served, node, base, entered: base.encode())
    for host in hosts:
        assert cheap(served, "sales", host) == host.encode()
    assert len(cheap._answers) <= remembering._MOST
