from designer.flow.model import Edge, Flow, Node
from designer.flow.ports import edges_in_order, ports


def flow_of(action: str, *outcomes: str, label: str = "") -> Flow:
    flow = Flow()
    flow.add_nodes([(None, Node("a", action), None), (None, Node("b", "play"), None)])
    flow.add_edges([(None, Edge("a", outcome, "b", label)) for outcome in outcomes])
    return flow


def rows(action: str, *outcomes: str) -> list[str]:
    return [port.outcome for port in ports(flow_of(action, *outcomes), "a")]


def test_what_a_node_offers_before_anything_is_connected() -> None:
    assert rows("connect") == ["success", "busy", "failed"]
    assert rows("play") == ["next"]
    assert rows("record") == ["next"]
    assert rows("ivr") == ["1", "failed"]
    assert rows("hangup") == rows("webhook") == []


def test_what_is_connected_has_a_port_even_when_it_is_not_offered() -> None:
    assert rows("play", "failed", "success") == ["success", "failed", "next"]
    assert rows("connect", "next") == ["success", "busy", "failed", "next"]


def test_what_the_action_lacks_comes_last() -> None:
    assert rows("hangup", "next") == ["next"]
    assert rows("play", "odd", "busy") == ["next", "busy", "odd"]


def test_digits_come_first_in_the_order_of_the_keypad() -> None:
    assert rows("ivr", "0", "*", "12", "9", "1", "failed", "success") == [
        "1",
        "9",
        "0",
        "*",
        "12",
        "2",
        "success",
        "failed",
    ]


def test_a_menu_offers_the_next_free_key_until_there_is_none() -> None:
    shown = ports(flow_of("ivr", "1", "2"), "a")
    assert [(port.outcome, port.spare) for port in shown] == [
        ("1", False),
        ("2", False),
        ("3", True),
        ("failed", False),
    ]
    assert not any(port.spare for port in ports(flow_of("ivr", *"1234567890"), "a"))


def test_labels() -> None:
    own = ports(flow_of("connect", "busy", label="Try the other"), "a")[1]
    assert (own.label, own.own) == ("Try the other", True)
    theirs = ports(flow_of("connect", "busy"), "a")[1]
    assert (theirs.label, theirs.own) == ("Busy", False)
    digits = ports(flow_of("ivr", "12"), "a")[0]
    assert (digits.label, digits.digits) == ("", "12")
    odd = ports(flow_of("play", "odd"), "a")[-1]
    assert (odd.label, odd.own, odd.digits) == ("odd", True, "")


def test_edges_in_the_order_of_ports() -> None:
    flow = flow_of("ivr", "failed", "next", "2", "odd", "1")
    assert [edge.outcome for edge in edges_in_order(flow, "a")] == [
        "1",
        "2",
        "failed",
        "next",
        "odd",
    ]
    assert edges_in_order(flow, "b") == ()
    assert edges_in_order(flow, "nobody") == ()
