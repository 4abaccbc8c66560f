"""The flow as a description in Markdown, to read on a screen or to print.

Steps are numbered in the order in which a call comes to them, so that paper can be followed too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from designer.exports import sentences as say
from designer.exports.markup import code, inline, quotation
from designer.exports.walk import walking_order
from designer.exports.ways import Way, ending_results, ways
from designer.flow.jsontypes import Json
from designer.flow.model import Flow, Node
from designer.flow.rounds import rounds_of
from designer.flow.schedule_words import schedule_lines
from designer.flow.texts import Text
from designer.flow.variables import replace_variables
from designer.flow.vocabulary import OptionType
from designer.flow.wording import option_name, option_value, plain


def to_markdown(flow: Flow, variables: Mapping[str, str] | None = None) -> str:
    """``flow`` as a description in English; ``variables`` override the flow's own.

    A title, how to read it, a section for each node from the start on, those no call comes to
    under a heading of their own, and the flow's notes.
    """
    return _Description(flow, variables or {}).text()


class _Description:
    """The description of one flow in the making."""

    def __init__(self, flow: Flow, variables: Mapping[str, str]) -> None:
        self._flow = flow
        self._variables = {**flow.variables, **variables}
        self._walked, self._others = walking_order(flow)
        self._numbers = {
            node_id: n for n, node_id in enumerate((*self._walked, *self._others), start=1)
        }

    def text(self) -> str:
        """All of it, with a newline at the end."""
        blocks = [*self._head()]
        for heading, ids in ((say.STEPS, self._walked), (say.UNREACHED, self._others)):
            if ids:
                blocks.append([f"## {Text(heading)}"])
            for node_id in ids:
                blocks += self._section(self._flow.nodes[node_id])
        blocks += self._notes()
        return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"

    def _head(self) -> Iterable[list[str]]:
        yield [f"# {inline(self._flow.name) or Text(say.UNNAMED)}"]
        if not self._flow.nodes:
            yield [str(Text(say.EMPTY))]
            return
        yield [f"## {Text(say.HOW_TO_READ)}"]
        yield [str(Text(say.READING))]
        if self._walked:
            yield [str(Text(say.BEGINS, {"step": self._link(self._walked[0])}))]
        else:
            yield [str(Text(say.NO_START))]

    def _section(self, node: Node) -> Iterable[list[str]]:
        """Heading, what it does, what the prompt says, options, and where the call goes."""
        yield [f'### <a id="{_anchor(node.id)}"></a>{self._name(node.id)}']
        yield [str(say.what_it_does(node, self._replaced(node.value)))]
        yield quotation(node.text)
        schedule = schedule_lines(node, self._replaced(node.value))
        yield [f"- {inline(str(line))}" for line in schedule]
        yield self._options(node)
        yield self._ways(node)

    def _options(self, node: Node) -> list[str]:
        """The options that are set, one a line; then the numbers that apply where none is."""
        lines = [
            f"- {_option(node, key, self._replaced(value))}" for key, value in node.options.items()
        ]
        usual = [
            _option(node, option.key, option.default)
            for option in node.kind.options
            if option.type is OptionType.NUMBER
            and option.default is not None
            and option.key not in node.options
        ]
        rounds = rounds_of(node)
        if rounds is not None:
            lines.append(f"- {Text(say.ROUNDS, {'rounds': rounds})}")
        if usual:
            lines.append(f"- {Text(say.AS_USUAL, {'options': ', '.join(usual)})}")
        return lines

    def _ways(self, node: Node) -> list[str]:
        """Where the call goes: a table for a menu or where there is a choice, else one line."""
        found = ways(self._flow, node)
        if not found:
            return [str(Text(say.ENDS))] if ending_results(self._flow, node) else []
        if node.kind.digits:
            head = [Text(say.KEY), Text(say.MEANING), Text(say.GOES_TO)]
            rows = [[way.result, way.meaning, self._link(way.target)] for way in found]
        else:
            head = [Text(say.RESULT), Text(say.GOES_TO)]
            rows = [[_called(way), self._link(way.target)] for way in found]
        for result in ending_results(self._flow, node):
            rows.append([result, *[""] * (len(head) - 2), str(Text(say.THE_END))])
        if len(rows) == 1 and not node.kind.digits:
            return [str(Text(say.WAY, {"result": rows[0][0], "step": rows[0][1]}))]
        return [_row(map(str, head)), _row(["---"] * len(head)), *map(_row, rows)]

    def _notes(self) -> Iterable[list[str]]:
        quoted = [quotation(note.words) for note in self._flow.notes if note.words.strip()]
        if quoted:
            yield [f"## {Text(say.NOTES)}"]
            yield from quoted

    def _name(self, node_id: str) -> str:
        title = say.title_of(self._flow.nodes[node_id])
        return str(Text(say.STEP, {"number": self._numbers[node_id], "title": title}))

    def _link(self, node_id: str) -> str:
        return f"[{self._name(node_id)}](#{_anchor(node_id)})"

    def _replaced(self, value: Json) -> Json:
        return replace_variables(value, self._variables)


def _anchor(node_id: str) -> str:
    return f"step-{node_id}"


def _option(node: Node, key: str, value: Json) -> str:
    """An option and its value; what is not in the vocabulary's words stands as code."""
    name = option_name(node.kind, key)
    words = option_value(node.kind.option(key), value)
    args = {
        "option": code(name) if isinstance(name, str) else name,
        "value": words or code(plain(value)) or Text(say.NOTHING),
    }
    return str(Text(say.OPTION, args))


def _called(way: Way) -> str:
    if not way.meaning:
        return way.result
    return str(Text(say.CALLED, {"result": way.result, "meaning": way.meaning}))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
