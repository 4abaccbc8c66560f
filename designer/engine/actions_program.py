"""Call actions, the platform's own JSON, as a program."""

from __future__ import annotations

from typing import NamedTuple

from designer.checks.context import shown
from designer.engine.errors import ProgramError
from designer.engine.program import Action
from designer.flow.jsontypes import Json, JsonObject
from designer.flow.outcomes import is_outcome
from designer.flow.texts import N_, Text
from designer.flow.vocabulary import ACTION_KEYS, WEBHOOK

_NONE = N_("none")
_FIRST = N_("The first action")
_AT = N_("The action at {pointer}")
_WEB = ("http://", "https://")


class _Way(NamedTuple):
    """How an action was come to while reading."""

    back: _Way | None
    key: str


class ActionsProgram:
    """Call actions from a request, a number's settings, or a webhook's answer.

    References are JSON pointers, ``""`` the root. A string that an outcome holds is a webhook; so
    is a whole value that is one address, though not as the answer of a webhook.
    """

    start = ""

    def __init__(self, json: Json, source: str | None = None) -> None:
        """Take parsed JSON that the webhook ``source`` answered (None: the first of a call).

        Raises :class:`ProgramError`, which names the place, for what is no valid action: anything
        but one object with exactly one action that has a value, or an address; outcomes that are
        neither.
        """
        self.source = source
        if isinstance(json, str) and source is None:
            if not json.strip().lower().startswith(_WEB):
                raise ProgramError("bad-url", url=json)
        elif isinstance(json, dict):
            _refuse_invalid(json)
        else:
            raise ProgramError("no-actions", where=_where(""))
        # Pointers of a deep structure are longer than the structure: only those met are kept.
        self._found: dict[str, Json] = {"": json}
        self._actions: dict[str, Action] = {}

    def action(self, ref: str) -> Action:
        """The action at a JSON pointer. Raises KeyError where none stands."""
        action = self._actions.get(ref)
        if action is None:
            action = self._actions[ref] = _action(self._at(ref))
        return action

    def follow(self, ref: str, key: str) -> str | None:
        """The pointer of what the outcome ``key`` holds."""
        found = self._at(ref)
        if not isinstance(found, dict) or key not in found or not is_outcome(key):
            return None
        pointer = f"{ref}/{key}"
        self._found[pointer] = found[key]
        return pointer

    def node(self, ref: str) -> None:
        """Call actions have no nodes."""
        return

    def pointer(self, ref: str) -> str:
        """The reference itself."""
        return ref

    def _at(self, ref: str) -> Json:
        """What stands at a pointer; walks down from the start where nobody has been yet."""
        if ref in self._found:
            return self._found[ref]
        found = self._found[""]
        for key in ref.removeprefix("/").split("/"):
            if not isinstance(found, dict) or not is_outcome(key):
                raise KeyError(ref)
            found = found[key]
        return found


def _refuse_invalid(root: JsonObject) -> None:
    """Look at every action below ``root``, without recursion: structures may be deep."""
    waiting: list[tuple[_Way | None, JsonObject]] = [(None, root)]
    while waiting:
        way, found = waiting.pop()
        _check_action(way, found)
        for key, value in found.items():
            if not is_outcome(key):
                continue
            if isinstance(value, dict):
                waiting.append((_Way(way, key), value))
            elif not isinstance(value, str) or not value.strip():
                raise ProgramError("bad-edge", where=_pointer(_Way(way, key)))


def _check_action(way: _Way | None, found: JsonObject) -> None:
    """Exactly one action key, which has a value."""
    kinds = [key for key in ACTION_KEYS if key in found]
    if not kinds:
        known = ", ".join(ACTION_KEYS)
        keys = shown(", ".join(found)) or Text(_NONE)
        raise ProgramError("no-action", where=_where(_pointer(way)), kinds=known, keys=keys)
    if len(kinds) > 1:
        raise ProgramError("two-actions", where=_where(_pointer(way)), kinds=", ".join(kinds))
    value = found[kinds[0]]
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not is_number and not (isinstance(value, str) and value.strip()):
        raise ProgramError("no-value", where=_where(_pointer(way)), kind=kinds[0])


def _action(found: Json) -> Action:
    """A valid object as an action, a string as a webhook."""
    if not isinstance(found, dict):
        return Action(WEBHOOK.key, found, {}, ())
    kind = next(key for key in ACTION_KEYS if key in found)
    outcomes = tuple(key for key in found if is_outcome(key))
    options = {key: found[key] for key in found if key != kind and key not in outcomes}
    return Action(kind, found[kind], options, outcomes)


def _pointer(way: _Way | None) -> str:
    keys: list[str] = []
    while way is not None:
        keys.append(f"/{way.key}")
        way = way.back
    return "".join(reversed(keys))


def _where(pointer: str) -> Text:
    return Text(_AT, {"pointer": pointer}) if pointer else Text(_FIRST)
