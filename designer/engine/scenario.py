"""A scenario of a document with types: a scripted caller, and what is expected of the call."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import field
from datetime import datetime
from typing import ClassVar, Literal, cast

from designer.engine.actions_program import ActionsProgram
from designer.engine.errors import EngineError, ProgramError
from designer.engine.moment import parse_moment
from designer.engine.script import WAYS, Phone
from designer.flow.errors import CallflowError
from designer.flow.frozen import frozen
from designer.flow.jsontypes import Json, JsonObject
from designer.flow.model import Flow
from designer.flow.scenario_names import scenario_name
from designer.flow.texts import N_, Text

DIRECTIONS = ("outgoing", "incoming")
SCRIPTED_WAYS = tuple(way for way in WAYS if way != "manual")
"""How a phone of a scenario may behave: nobody is there to answer one by hand."""
STATES = ("success", "failed", "busy")
ENDS = ("completed", "hangup", "caller", "webhook", "unanswered", "limit", "error")


class ScenarioError(CallflowError):
    """A scenario that cannot be run as it is written; names scenario and field."""

    texts: ClassVar[Mapping[str, str]] = {
        "not-a-word": N_("The scenario {scenario}: {field} is {found}; it must be one of {words}."),
        "wrong-type": N_("The scenario {scenario}: {field} must be {wanted}."),
        "bad-time": N_(
            "The scenario {scenario}: at is {found}; write a date and time as 2026-12-24T10:00."
        ),
        "bad-key": N_(
            "The scenario {scenario}: press holds {found}; keys are 0-9, * and #, one text for "
            "each menu."
        ),
        "bad-answer": N_("The scenario {scenario}: webhooks.{node} cannot be answered: {reason}"),
    }


@frozen
class Expectation:
    """What is expected; None is not checked."""

    path: tuple[str, ...] | None = None
    state: str | None = None
    end: str | None = None


@frozen
class Scenario:
    """One scripted call; an empty number is that of the document."""

    name: str | Text
    direction: Literal["outgoing", "incoming"] = "outgoing"
    from_: str = ""
    to: str = ""
    at: datetime | None = None
    """When the call comes; None: now."""
    press: tuple[str, ...] = ()
    phones: Mapping[str, Phone] = field(default_factory=dict)
    hangup_at: str | None = None
    webhooks: Mapping[str, Json] = field(default_factory=dict)
    expect: Expectation = field(default_factory=Expectation)

    def missing(self, nodes: Collection[str]) -> tuple[str, ...]:
        """The nodes it names that are none of ``nodes``, each once, in the order named."""
        named = [*self.webhooks, *(self.expect.path or ())]
        if self.hangup_at is not None:
            named.insert(0, self.hangup_at)
        return tuple(dict.fromkeys(node for node in named if node not in nodes))


def read_scenarios(flow: Flow) -> list[Scenario]:
    """All scenarios of ``flow``. Raises :class:`ScenarioError` for the first that is unusable."""
    return [read_scenario(raw, number) for number, raw in enumerate(flow.scenarios, 1)]


def read_scenario(raw: JsonObject, number: int) -> Scenario:
    """The scenario ``raw``, the ``number``-th from 1. Raises :class:`ScenarioError`."""
    reading = _Reading(raw, scenario_name(raw, number))
    return Scenario(
        reading.name,
        cast(
            Literal["outgoing", "incoming"],
            reading.word("direction", raw.get("direction", DIRECTIONS[0]), DIRECTIONS),
        ),
        reading.text("from"),
        reading.text("to"),
        reading.moment(),
        reading.press(),
        reading.phones(),
        reading.text("hangup_at") or None,
        reading.webhooks(),
        reading.expectation(),
    )


class _Reading:
    """Takes the fields of one scenario and complains in its name."""

    def __init__(self, raw: JsonObject, name: str | Text) -> None:
        self.raw = raw
        self.name = name

    def word(self, where: str, found: Json, words: tuple[str, ...]) -> str:
        if not isinstance(found, str) or found not in words:
            raise ScenarioError(
                "not-a-word",
                scenario=self.name,
                field=where,
                found=repr(found),
                words=", ".join(words),
            )
        return found

    def text(self, key: str) -> str:
        found = self.raw.get(key, "")
        if not isinstance(found, str):
            raise self._wrong(key, Text(_A_TEXT))
        return found.strip()

    def moment(self) -> datetime | None:
        found = self.text("at")
        moment = parse_moment(found)
        if found and moment is None:
            raise ScenarioError("bad-time", scenario=self.name, found=repr(found))
        return moment

    def press(self) -> tuple[str, ...]:
        found = _texts(self.raw.get("press", []))
        if found is None:
            raise self._wrong("press", Text(_TEXTS))
        for keys in found:
            try:
                Phone(press=(keys,))
            except EngineError:
                raise ScenarioError("bad-key", scenario=self.name, found=repr(keys)) from None
        return found

    def phones(self) -> dict[str, Phone]:
        return {
            number.strip(): Phone(self.word(f"phones.{number}", way, SCRIPTED_WAYS))
            for number, way in self._object(self.raw, "phones", "phones").items()
        }

    def webhooks(self) -> JsonObject:
        answers = self._object(self.raw, "webhooks", "webhooks")
        for node, answer in answers.items():
            try:
                ActionsProgram(answer, source="")
            except ProgramError as error:
                raise ScenarioError(
                    "bad-answer", scenario=self.name, node=node, reason=error.text
                ) from None
        return answers

    def expectation(self) -> Expectation:
        expect = self._object(self.raw, "expect", "expect")
        path = None
        if "path" in expect:
            path = _texts(expect["path"])
            if path is None:
                raise self._wrong("expect.path", Text(_TEXTS))
        return Expectation(
            path,
            self.word("expect.state", expect["state"], STATES) if "state" in expect else None,
            self.word("expect.end", expect["end"], ENDS) if "end" in expect else None,
        )

    def _object(self, of: JsonObject, key: str, where: str) -> JsonObject:
        found = of.get(key, {})
        if not isinstance(found, dict):
            raise self._wrong(where, Text(_AN_OBJECT))
        return found

    def _wrong(self, where: str, wanted: Text) -> ScenarioError:
        return ScenarioError("wrong-type", scenario=self.name, field=where, wanted=wanted)


_A_TEXT = N_("a text")
_TEXTS = N_("a list of texts")
_AN_OBJECT = N_("an object")


def _texts(found: Json) -> tuple[str, ...] | None:
    """``found`` as texts; None when it is no list of them."""
    if not isinstance(found, list):
        return None
    texts = tuple(item for item in found if isinstance(item, str))
    return texts if len(texts) == len(found) else None
