"""Setting a flow on a number: what is there is looked at, kept, and can be put back.

Nothing is overwritten that the person has not been shown: right before the one request that changes
the number it is read again and compared.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from designer.elks.client import ElksClient
from designer.elks.errors import LineError, PublishError
from designer.flow.frozen import frozen
from designer.flow.jsontypes import Json, JsonObject
from designer.flow.model import Flow
from designer.flow.reach import out_of_reach, phones_in
from designer.flow.texts import N_, Text
from designer.flow.vocabulary import CONNECT
from designer.store.publications import Journal, Publication

NOTHING = "none"
"""What clears a number's ``voice_start`` (46elks docs, 'configure-number')."""

_NOT_THAT = N_("it is no number that says what it does")
_SOCKET = re.compile(r"wss?:", re.IGNORECASE)


@frozen
class Change:
    """What is to become of a number, as the person was shown it."""

    number_id: str
    number: str
    before: str
    """``voice_start`` when it was looked at; empty: nothing was set."""
    after: str
    """What is to be set; empty: nothing."""
    puts_back: bool = False
    """Whether ``after`` is what the number did before it was published to."""
    theirs: bool = False
    """Whether ``before`` is what somebody else has set since it was published to."""

    @property
    def is_kept(self) -> bool:
        """Whether ``before`` goes into the journal: it is not there yet."""
        return self.theirs or not self.puts_back

    @property
    def is_nothing(self) -> bool:
        """Whether the number does already what it is to do."""
        return is_same(self.before, self.after)


def voice_numbers(numbers: Iterable[JsonObject]) -> list[JsonObject]:
    """Those of an account's numbers that are active and take calls."""
    return [one for one in numbers if _is_active(one) and _has_voice(one)]


def voice_start_of(number: JsonObject) -> str:
    """What a number object says an incoming call runs; empty: nothing."""
    value = number.get("voice_start")
    if value is None or value == NOTHING:
        return ""
    return value.strip() if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


async def find_number(client: ElksClient, wanted: str) -> JsonObject:
    """The account's number that is written, or has the id, ``wanted``; as it is now.

    Raises :class:`PublishError` for one that cannot be published to, and ``LineError``.
    """
    numbers = await client.numbers()
    plain = re.sub(r"[\s()-]", "", wanted)
    found = next((one for one in numbers if plain in (one.get("number"), one.get("id"))), None)
    if found is None:
        known = ", ".join(str(one.get("number")) for one in voice_numbers(numbers))
        raise PublishError(
            "no-such-number" if known else "no-numbers", number=wanted, numbers=known
        )
    # The list may leave voice_start out.
    full = {**found, **await client.number(str(found.get("id")))}
    require_usable(full)
    return full


def require_usable(number: JsonObject) -> None:
    """Raise :class:`PublishError` for a number no flow can be set on."""
    name = number.get("number")
    if not _is_active(number):
        raise PublishError("inactive", number=name)
    if not _has_voice(number):
        raise PublishError("no-voice", number=name)
    if _SOCKET.match(voice_start_of(number)) or "websocket" in (
        str(number.get("category")).lower(),
        *(str(one).lower() for one in _list(number.get("capabilities"))),
    ):
        raise PublishError("websocket", number=name)


def change_of(number: JsonObject, voice_start: str) -> Change:
    """The change that sets ``voice_start`` on ``number``, a number object as it is now."""
    return Change(str(number["id"]), str(number.get("number")), voice_start_of(number), voice_start)


def putting_back(base_url: str, journal: Journal, number: JsonObject) -> Change:
    """The change that puts back what ``number`` did before it was published to.

    Where the number does not do any more what was published, somebody else's change would be
    lost: ``theirs`` says so, and carried out it is kept as what was there before. Raises
    :class:`PublishError` where nothing is kept, and ``JournalError``.
    """
    kept = journal.last(base_url, str(number["id"]))
    if kept is None:
        raise PublishError("nothing-kept", number=number.get("number"))
    now = voice_start_of(number)
    theirs = not is_same(now, kept.published) and not is_same(now, kept.previous)
    return Change(
        str(number["id"]),
        str(number.get("number")),
        now,
        kept.previous,
        puts_back=True,
        theirs=theirs,
    )


async def carry_out(client: ElksClient, journal: Journal, change: Change) -> JsonObject:
    """Do ``change`` with one request and return the number object.

    The number is read again first: raises :class:`PublishError` when it is not what the person was
    shown. What it did is in ``journal`` before anything is sent. When the answer is lost, the
    number is looked at again. Raises ``LineError``, ``JournalError`` and ``StoreError`` too.
    """
    number = await client.number(change.number_id)
    require_usable({"number": change.number, **number})
    if not is_same(voice_start_of(number), change.before):
        raise PublishError("changed", number=change.number)
    base = client.base_url
    if change.is_kept:
        now = datetime.now(UTC).isoformat(timespec="seconds")
        journal.add(base, change.number_id, Publication(change.before, change.after, now))
    try:
        result = await client.configure_number(change.number_id, change.after or NOTHING)
        if "voice_start" not in result:
            raise LineError("unreadable", acted=True, address=base, reason=Text(_NOT_THAT))
    except LineError as error:
        result = await _look_again(client, journal, change, error)
    if not change.is_kept:
        journal.drop_last(base, change.number_id)
    return result


async def _look_again(
    client: ElksClient, journal: Journal, change: Change, lost: LineError
) -> JsonObject:
    """What became of a change whose answer was lost or bad."""
    now = None
    if lost.acted:
        try:
            now = await client.number(change.number_id)
        except LineError:
            cause = {"cause": lost.happening, "number": change.number}
            raise PublishError("uncertain", **cause) from lost
        if is_same(voice_start_of(now), change.after):
            return now
        if not is_same(voice_start_of(now), change.before):
            raise PublishError("uncertain", cause=lost.happening, number=change.number) from lost
    if change.is_kept:
        journal.drop_last(client.base_url, change.number_id)
    raise PublishError("not-set", cause=lost.text, number=change.number) from lost


def is_same(one: str, other: str) -> bool:
    """Whether two ``voice_start`` mean the same: as JSON where both are, else as text."""
    return one == other or _parsed(one) == _parsed(other)


def not_reachable_from(number: str, flow: Flow, variables: Mapping[str, str]) -> list[str]:
    """Connect targets that calls to ``number`` cannot reach.

    See :func:`~designer.flow.reach.out_of_reach`.
    """
    known = {**flow.variables, **variables}
    connects = (node for node in flow.nodes.values() if node.action == CONNECT.key)
    phones = (phone for node in connects for phone in phones_in(node.value, known))
    return list(dict.fromkeys(out_of_reach(number, phones)))


def _parsed(text: str) -> Json:
    try:
        found: Json = json.loads(text)
    except (ValueError, RecursionError):
        return text
    return found


def _is_active(number: JsonObject) -> bool:
    return str(number.get("active", "yes")).lower() == "yes"


def _has_voice(number: JsonObject) -> bool:
    return "voice" in _list(number.get("capabilities"))


def _list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []
