from designer.flow.jsontypes import Json
from designer.flow.model import Flow, Node
from designer.flow.references import needs_base, prompt_reference, prompt_references


def flow_of(action: str, value: Json, **options: Json) -> Flow:
    flow = Flow()
    flow.add_nodes([(None, Node("a", action, value, options), None)])
    flow.variables = {"voice": "anna"}
    return flow


def test_files_beside_the_document() -> None:
    flow = flow_of("play", "{voice}/menu.mp3")
    assert prompt_reference(flow, flow.nodes["a"]) == "anna/menu.mp3"
    assert needs_base(flow)


def test_each_file_once() -> None:
    flow = flow_of("play", "a.mp3")
    flow.add_nodes(
        [(None, Node("b", "ivr", "b.mp3"), None), (None, Node("c", "play", "a.mp3"), None)]
    )
    assert prompt_references(flow) == ("a.mp3", "b.mp3")


def test_what_is_no_file() -> None:
    for action, value in (("play", "https://e.com/a.mp3"), ("play", 5), ("connect", "a.mp3")):
        flow = flow_of(action, value)
        assert prompt_references(flow) == ()
        assert not needs_base(flow)


def test_hooks_need_a_base() -> None:
    assert needs_base(flow_of("record", "hook/voicemail"))
    assert needs_base(flow_of("connect", "+46700000001", whenhangup="hook/end"))
    assert not needs_base(flow_of("record", "https://e.com", skippable="hook/end"))
    assert not needs_base(flow_of("play", "https://e.com/a.mp3", whenhangup="https://e.com"))
