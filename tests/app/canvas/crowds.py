"""Flows that crowd the canvas, laid out."""

from __future__ import annotations

from collections.abc import Callable

from designer.flow.model import Edge, Flow, Node
from designer.layout.tidying import tidy


def made(nodes: list[Node], edges: list[tuple[str, str, str]]) -> Flow:
    """The flow of ``nodes``, from the first on, laid out."""
    flow = Flow()
    flow.add_nodes([(None, node, (0, 0)) for node in nodes])
    flow.add_edges([(None, Edge(*edge)) for edge in edges])
    flow.start = nodes[0].id
    edit = tidy(flow)
    if edit is not None:
        edit.apply(flow)
    return flow


def wrong_keys() -> Flow:
    """A menu of which ten ways lead to one prompt."""
    nodes = [Node("menu", "ivr", "menu.mp3"), Node("sales", "connect", "+46700000001")]
    wrong = [("menu", key, "wrong") for key in (*"234567890", "failed")]
    return made([*nodes, Node("wrong", "play", "wrong.mp3")], [("menu", "1", "sales"), *wrong])


def in_a_row() -> Flow:
    """Three numbers tried in a row, and a mailbox that each leads to when it is busy."""
    people = ["anna", "bo", "cleo"]
    nodes = [Node(name, "connect", f"+4670000000{n}") for n, name in enumerate(people)]
    edges = [("anna", "failed", "bo"), ("bo", "failed", "cleo"), ("cleo", "failed", "mailbox")]
    busy = [(name, "busy", "mailbox") for name in people]
    return made([*nodes, Node("mailbox", "record", "https://example.com/r")], [*edges, *busy])


def back_to_the_menu() -> Flow:
    """Two prompts that lead back to the menu, one of them by another."""
    nodes = [Node("menu", "ivr", "menu.mp3")]
    nodes += [Node(name, "play", f"{name}.mp3") for name in ("hours", "address", "again")]
    edges = [("menu", "1", "hours"), ("menu", "2", "address"), ("hours", "next", "menu")]
    return made(nodes, [*edges, ("address", "next", "again"), ("again", "next", "menu")])


def all_to_one() -> Flow:
    """Fifteen people, each of whom two ways lead to one mailbox."""
    menus = [Node("low", "ivr", "low.mp3"), Node("high", "ivr", "high.mp3")]
    people = [Node(f"p{n}", "connect", f"+467000000{n:02}") for n in range(15)]
    keys = [("low" if n < 9 else "high", str(n % 9 + 1), f"p{n}") for n in range(15)]
    ways = [(node.id, way, "mailbox") for node in people for way in ("busy", "failed")]
    mailbox = Node("mailbox", "record", "https://example.com/r")
    return made([*menus, *people, mailbox], [("low", "0", "high"), *keys, *ways])


def sixty() -> Flow:
    """Sixty nodes: a menu of menus, and people who lead to the next when they do not answer."""
    nodes, edges = [Node("main", "ivr", "main.mp3")], []
    for branch in range(6):
        menu = f"menu{branch}"
        nodes.append(Node(menu, "ivr", f"{menu}.mp3"))
        edges.append(("main", str(branch + 1), menu))
        names = [f"p{branch}{n}" for n in range(8)]
        nodes += [Node(name, "connect", f"+467000000{name[1:]}") for name in names]
        edges += [(menu, str(n + 1), name) for n, name in enumerate(names)]
        edges += [(a, "failed", b) for a, b in zip(names[:4], names[4:], strict=True)]
        edges += [(name, "failed", f"end{branch}") for name in names[4:]]
        if branch < 5:
            nodes.append(Node(f"end{branch}", "play", "sorry.mp3"))
        else:
            edges = [edge for edge in edges if edge[2] != "end5"]
    return made(nodes, edges)


CROWDS: list[Callable[[], Flow]] = [wrong_keys, in_a_row, back_to_the_menu, all_to_one, sixty]
