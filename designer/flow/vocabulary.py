"""The vocabulary of call actions, as data.

One table says for every kind of node its value, options, types, ranges, defaults, outcomes, help
and the page of the provider's documentation it comes from. Palette, inspector, import, export,
checks, engine, JSON Schema and guide all read this table; nothing else lists actions.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import Enum

from designer.flow.assumptions import CONNECT_RING_SECONDS
from designer.flow.frozen import frozen
from designer.flow.jsontypes import Json
from designer.flow.texts import N_, Text

_REASON = N_("{name} ({word})")
_DOCS = "https://46elks.com/docs/"


class ValueForm(Enum):
    """What the action's own key may hold."""

    NUMBERS = "numbers"
    """One E.164 number, several separated by commas, or one SIP URI."""
    PROMPT = "prompt"
    """A URL of an audio file, ``sound/…``, ``local/<name>`` or a file beside the document."""
    RECORDING = "recording"
    """A URL that receives the recording, ``local/<name>`` or ``hook/<name>``."""
    REASON = "reason"
    """One of the words in :attr:`Kind.reasons`."""
    URL = "url"
    """The URL of a webhook."""
    ZONE = "zone"
    """An IANA time zone."""
    CALLERS = "callers"
    """E.164 numbers and beginnings of them that end in ``*``, separated by commas."""


class OptionType(Enum):
    """The type of an option's value and how it is written."""

    NUMBER = "number"
    """A whole number; ``"15"`` counts as one."""
    BOOLEAN = "boolean"
    """Written ``true`` or ``false``."""
    YES_NO = "yes-no"
    """Written ``"yes"`` or ``"no"``."""
    PHONE = "phone"
    """An E.164 number."""
    URL = "url"
    """An http(s) address, or ``hook/<name>`` of the served flow."""


@frozen
class Option:
    """A key of an action besides its value and its outcomes."""

    key: str
    type: OptionType
    label: str
    help: str
    source: str
    default: int | bool | str | None = None
    assumed: float | None = None
    """What the emulator takes where the platform's pages name no default."""
    minimum: int | None = None
    """Below it the value is an error."""
    maximum: int | None = None
    """Above it the platform does something else than asked; a warning."""
    unit: str = ""
    unset: str = ""
    """What its empty field says of the default; empty: the same as of any other."""
    badge: str = ""
    """Shown on the node's lower edge when the option is set."""


@frozen
class Outcome:
    """A named way out of a node."""

    key: str
    label: str
    help: str
    offered: bool = True
    """Whether the node shows a port for it before it is connected."""
    short: str = ""
    """The label where there is little room; empty: the label itself."""


class DataForm(Enum):
    """What a key beside the options may hold."""

    WEEK = "week"
    """Time spans by day of the week: ``{"mon": ["08:00-12:00"]}``."""
    PLACE = "place"
    """A country, or a part of one: ``SE``, ``DE-BY`` (ISO 3166)."""
    DATES = "dates"
    """Time spans by date: ``{"2026-12-24": []}``."""


@frozen
class ServedKey:
    """A key beside the options that only our own server understands."""

    key: str
    form: DataForm
    label: str
    help: str


@frozen
class Kind:
    """A kind of node: one action, or a webhook."""

    key: str
    label: str
    hint: str
    help: str
    source: str
    value_form: ValueForm
    value_label: str
    placeholder: str
    options: tuple[Option, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    digits: bool = False
    """Whether telephone keys are outcomes too."""
    reasons: tuple[str, ...] = ()
    """The words a :attr:`ValueForm.REASON` value may hold."""
    reason_names: Mapping[str, str] = field(default_factory=dict, hash=False)
    """What people call these words."""
    default_value: str = ""
    served: bool = False
    """Whether only our own server understands it: it decides where the call goes on, at once."""
    served_keys: tuple[ServedKey, ...] = ()
    """What stands beside the options for our own server."""
    default_data: Mapping[str, Json] = field(default_factory=dict, hash=False)
    """What a new node begins with beside its options."""

    @property
    def has_text(self) -> bool:
        """Whether the node plays a prompt, so that ``text`` says what it says."""
        return self.value_form is ValueForm.PROMPT

    def reason_name(self, word: str) -> Text | str:
        """A reason as people call it; an unknown one as it is."""
        name = self.reason_names.get(word)
        return word if name is None else Text(name)

    def reason(self, word: str) -> Text | str:
        """A reason as people call it, with the platform's word beside; an unknown one as it is."""
        name = self.reason_names.get(word)
        return word if name is None else Text(_REASON, {"name": Text(name), "word": word})

    def option(self, key: str) -> Option | None:
        """The documented option ``key``, or None."""
        return next((option for option in self.options if option.key == key), None)

    def served_key(self, key: str) -> ServedKey | None:
        """The key ``key`` that stands beside the options, or None."""
        return next((known for known in self.served_keys if known.key == key), None)

    @property
    def outcome_keys(self) -> tuple[str, ...]:
        """The keys of its outcomes as a document has them, those of a menu's telephone keys first.

        Without ``rounds``, which only a node that counts them has.
        """
        keys = tuple(outcome.key for outcome in self.outcomes)
        return ("0-9", "*", *keys) if self.digits else keys

    def outcome(self, key: str) -> Outcome | None:
        """The named outcome ``key``, or None (digits are not listed).

        :data:`ROUNDS` is one of every kind that has any, though no kind lists it.
        """
        if key == ROUNDS.key:
            return ROUNDS if self.outcomes else None
        return next((outcome for outcome in self.outcomes if outcome.key == key), None)


WHENHANGUP = Option(
    "whenhangup",
    OptionType.URL,
    N_("Report the end to"),
    N_(
        "Address that is posted the call's data when the call ends. A later one replaces an "
        "earlier one; it is called once."
    ),
    _DOCS + "call-actions",
    badge=N_("reports the end"),
)
RECORDCALL = Option(
    "recordcall",
    OptionType.URL,
    N_("Record call"),
    N_("Records the whole call from here on and posts the recording to this address at the end."),
    _DOCS + "voice-recordcall",
    badge=N_("recorded"),
)
COMMON_OPTIONS = (RECORDCALL, WHENHANGUP)
"""Options any action may carry (46elks docs, 'call actions' and 'voice-recordcall')."""

LARGEST_ROUNDS = 1000
ROUNDS = Outcome(
    "rounds",
    N_("Rounds used up"),
    N_("The call has come here as many times as it may: it goes on by this way at once."),
    offered=False,
)
"""The way out of a node whose rounds are used up."""
ROUNDS_LIMIT = Option(
    ROUNDS.key,
    OptionType.NUMBER,
    N_("Times a call may come here"),
    N_(
        "How many times a call may come to this node. After that it leaves by the way out "
        "Rounds used up at once, or ends where that leads nowhere. Only a served flow can count."
    ),
    "",
    minimum=1,
    maximum=LARGEST_ROUNDS,
    badge=N_("{rounds} rounds"),
)
"""The key of a node, beside its options, that only our own server understands."""

_NEXT = Outcome(
    "next", N_("Next"), N_("When the action has ended, whatever its result."), offered=True
)
_NEXT_QUIET = Outcome("next", _NEXT.label, _NEXT.help, offered=False)

CONNECT = Kind(
    "connect",
    N_("Connect"),
    N_("to a number"),
    N_(
        "Rings a number and connects the caller. Several numbers, separated by commas, ring at "
        "once; the first to answer gets the call. A SIP address works too."
    ),
    _DOCS + "voice-connect",
    ValueForm.NUMBERS,
    N_("Number"),
    "+46700000000",
    options=(
        Option(
            "timeout",
            OptionType.NUMBER,
            N_("Ring for"),
            N_("Seconds to let it ring before the call goes on as not answered."),
            _DOCS + "voice-connect",
            assumed=CONNECT_RING_SECONDS,
            minimum=1,
            unit=N_("s"),
        ),
        Option(
            "callerid",
            OptionType.PHONE,
            N_("Caller id"),
            N_("The number shown to the person called. Without it, the caller's own number."),
            _DOCS + "voice-connect",
        ),
        *COMMON_OPTIONS,
    ),
    outcomes=(
        Outcome("success", N_("Answered"), N_("Somebody answered and the conversation ended.")),
        Outcome("busy", N_("Busy"), N_("The number called was busy.")),
        Outcome(
            "failed",
            N_("Failed, no answer"),
            N_("Nobody answered in time, or the call could not be connected."),
            short=N_("Failed"),
        ),
        _NEXT_QUIET,
    ),
)

PLAY = Kind(
    "play",
    N_("Play"),
    N_("a prompt"),
    N_(
        "Plays a WAV, MP3 or OGG file, a beep or DTMF tones. The platform keeps a file by its "
        "address for good: a changed prompt needs a new address."
    ),
    _DOCS + "voice-play",
    ValueForm.PROMPT,
    N_("Prompt"),
    "https://example.com/prompt.mp3",
    options=(
        Option(
            "skippable",
            OptionType.BOOLEAN,
            N_("A key moves on"),
            N_("Whether a key press ends the prompt and goes on. The key is used up."),
            _DOCS + "voice-play",
            default=True,
        ),
        *COMMON_OPTIONS,
    ),
    outcomes=(
        Outcome("success", N_("Played"), N_("The prompt was played."), offered=False),
        Outcome("failed", N_("Failed"), N_("The prompt could not be played."), offered=False),
        _NEXT,
    ),
)

IVR = Kind(
    "ivr",
    N_("Menu"),
    N_("keys pressed"),
    N_("Plays a prompt and reads keys: a menu, a PIN, a customer number."),
    _DOCS + "voice-ivr",
    ValueForm.PROMPT,
    N_("Prompt"),
    "https://example.com/menu.mp3",
    options=(
        Option(
            "digits",
            OptionType.NUMBER,
            N_("Number of keys"),
            N_("How many keys are read at the most. # ends the input before that."),
            _DOCS + "voice-ivr",
            default=1,
            minimum=1,
        ),
        Option(
            "timeout",
            OptionType.NUMBER,
            N_("Wait for"),
            N_("Seconds to wait for a key after the prompt. The platform takes 1 to 30, else 10."),
            _DOCS + "voice-ivr",
            default=10,
            minimum=1,
            maximum=30,
            unit=N_("s"),
        ),
        Option(
            "repeat",
            OptionType.NUMBER,
            N_("Repeat"),
            N_("How many more times the prompt is played when no key is pressed."),
            _DOCS + "voice-ivr",
            default=3,
            minimum=0,
            unset=N_("{default} more times if empty"),
        ),
        *COMMON_OPTIONS,
    ),
    outcomes=(
        Outcome(
            "success",
            N_("Any other key"),
            N_("Keys were pressed and no outcome names them."),
            offered=False,
            short=N_("Other key"),
        ),
        Outcome(
            "failed",
            N_("No key pressed"),
            N_("Nothing was pressed after all repeats."),
            short=N_("No key"),
        ),
        _NEXT_QUIET,
    ),
    digits=True,
)

RECORD = Kind(
    "record",
    N_("Record"),
    N_("a message"),
    N_(
        "Records what the caller says. The recording is posted to an address, or kept for this "
        "call as local/name so that it can be played."
    ),
    _DOCS + "voice-record",
    ValueForm.RECORDING,
    N_("Send the recording to"),
    "https://example.com/recordings",
    options=(
        Option(
            "timelimit",
            OptionType.NUMBER,
            N_("At the most"),
            N_("Seconds after which the recording ends."),
            _DOCS + "voice-record",
            default=120,
            minimum=1,
            unit=N_("s"),
        ),
        Option(
            "silencedetection",
            OptionType.YES_NO,
            N_("Stop on silence"),
            N_("Whether three seconds of silence end the recording. Without it, # does."),
            _DOCS + "voice-record",
            default="yes",
        ),
        *COMMON_OPTIONS,
    ),
    outcomes=(
        Outcome("success", N_("Recorded"), N_("There is a recording."), offered=False),
        Outcome("failed", N_("Failed"), N_("Nothing was recorded."), offered=False),
        _NEXT,
    ),
)

HANGUP = Kind(
    "hangup",
    N_("Hang up"),
    N_("ends the call"),
    N_(
        "Ends the call. busy and 404 are signals before the answer: they work only as the very "
        "first action of an incoming call."
    ),
    _DOCS + "voice-hangup",
    ValueForm.REASON,
    N_("Reason"),
    "reject",
    options=COMMON_OPTIONS,
    reasons=("reject", "busy", "404"),
    reason_names={
        "reject": N_("End the call"),
        "busy": N_("Busy signal"),
        "404": N_("Number not in use"),
    },
    default_value="reject",
)

WEBHOOK = Kind(
    "webhook",
    N_("Webhook"),
    N_("your server"),
    N_("The call goes on with the action this address answers with."),
    _DOCS + "call-actions",
    ValueForm.URL,
    N_("Address"),
    "https://example.com/elks/next",
)

HOURS = Kind(
    "hours",
    N_("Opening hours"),
    N_("splits by time"),
    N_(
        "Asks the clock and says nothing: sends the call one way while you are open and another "
        "while you are closed, by day of the week, public holidays and exceptions. Only a flow "
        "served by this program can do it. To tell callers your hours, use Play."
    ),
    _DOCS + "call-actions",
    ValueForm.ZONE,
    N_("Time zone"),
    "Europe/Stockholm",
    outcomes=(
        Outcome("open", N_("Open"), N_("The call comes within the opening hours.")),
        Outcome("closed", N_("Closed"), N_("The call comes outside the opening hours.")),
    ),
    default_value="Europe/Stockholm",
    served=True,
    served_keys=(
        ServedKey(
            "weekly",
            DataForm.WEEK,
            N_("Week"),
            N_("When you are open, by day of the week. A day without times is closed."),
        ),
        ServedKey(
            "holidays",
            DataForm.PLACE,
            N_("Public holidays"),
            N_("The country on whose public holidays you are closed, such as SE or DE-BY."),
        ),
        ServedKey(
            "exceptions",
            DataForm.DATES,
            N_("Exceptions"),
            N_("Dates with times of their own; without times closed. They win over everything."),
        ),
    ),
    default_data={
        "weekly": {day: ["08:00-17:00"] for day in ("mon", "tue", "wed", "thu", "fri")},
    },
)

CALLERS = Kind(
    "callers",
    N_("Number list"),
    N_("who is on it"),
    N_(
        "Sends the callers of a list one way and all others another. A withheld number is an "
        "other. Only a flow served by this program can do it."
    ),
    _DOCS + "call-actions",
    ValueForm.CALLERS,
    N_("Numbers"),
    "+46700000000, +4670*",
    outcomes=(
        Outcome("listed", N_("Listed"), N_("The caller's number is in the list.")),
        Outcome("other", N_("Other"), N_("Any other caller, and a withheld number.")),
    ),
    served=True,
)

KINDS: Mapping[str, Kind] = {
    kind.key: kind for kind in (CONNECT, PLAY, IVR, RECORD, HANGUP, WEBHOOK, HOURS, CALLERS)
}
"""Every kind by its key, in palette order."""

ACTION_KEYS = tuple(
    kind.key for kind in KINDS.values() if kind.key != WEBHOOK.key and not kind.served
)
"""The keys that make a JSON object a call action."""
