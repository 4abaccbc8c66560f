"""Every row of the vocabulary: what it may hold, and what comes close and is wrong.

A value, an option or an outcome of the vocabulary without a row fails a test.
"""

from __future__ import annotations

from collections.abc import Mapping

from designer.flow.jsontypes import Json

_URLS = ("https://example.com/a", "https://example.com:8443/a?b=c#d")
_BAD_URLS: dict[Json, str] = {
    "example.com/a": "bad-url",
    "ftp://example.com/a": "bad-url",
    "https://": "bad-url",
    "http://example.com/a": "plain-http",
}
_PROMPTS = (
    "https://example.com/a.mp3",
    "https://example.com/a.wav",
    "https://example.com/a.ogg",
    "sound/beep",
    "sound/dtmf/0123456789*#pP",
    "en_US/Hello there",
)
_BAD_PROMPTS: dict[Json, str] = {
    "": "missing-value",
    None: "missing-value",
    "ftp://example.com/a.mp3": "bad-url",
    "prompts/a.mp3": "bad-url",
    "../a.mp3": "bad-url",
    7: "bad-url",
    "sound/ring": "unknown-prompt",
    "sound/dtmf/12a": "unknown-prompt",
    "local/x": "unknown-recording",
    "https://example.com/a.aac": "audio-format",
}

VALUES: Mapping[str, tuple[Json, ...]] = {
    "connect": (
        "+46700000001",
        "+46700000001,+46700000002",
        "+46700000001, +46700000002 ,+46700000003",
        "+4600100100",
        "sip:example.com",
        "sip:sales@example.com",
        "sip:sales@example.com:5060",
        "sip:+46700000001@example.com:5060;transport=tcp",
        "sips:sales@example.com;transport=udp",
    ),
    "play": _PROMPTS,
    "ivr": _PROMPTS,
    "record": ("https://example.com/recordings", "local/message"),
    "hangup": ("reject", "busy", "404"),
    "webhook": _URLS,
    "hours": ("Europe/Stockholm", "UTC", "America/Argentina/Ushuaia"),
    "callers": ("+46700000001", "+4670*", "+46700000001, +4670*,+1*"),
}
"""Good values for each kind, of every form its page describes."""

BAD_VALUES: Mapping[str, Mapping[Json, str]] = {
    "connect": {
        "": "missing-value",
        "0700000001": "bad-number",
        "+46700000001,": "bad-number",
        "+46700000001;+46700000002": "bad-number",
        "sip:sales@example.com;tranport=tcp": "bad-number",
        "sip:sales@example.com,+46700000001": "bad-number",
        46700000001: "bad-number",
    },
    "play": _BAD_PROMPTS,
    "ivr": _BAD_PROMPTS,
    "record": {
        "": "missing-value",
        "local/a/b": "bad-url",
        "sound/beep": "bad-url",
        "hook/message": "bad-url",
        5: "bad-url",
        **_BAD_URLS,
    },
    "hangup": {"": "missing-value", "no": "bad-option", "Reject": "bad-option", 5: "bad-option"},
    "webhook": {"": "missing-value", "local/x": "bad-url", **_BAD_URLS},
    "hours": {
        "": "missing-value",
        "Stockholm": "bad-hours",
        "Europe": "bad-hours",
        "../UTC": "bad-hours",
        7: "bad-hours",
    },
    "callers": {
        "": "missing-value",
        "0700000001": "bad-number",
        "+46700000001,": "bad-number",
        "*": "bad-number",
        "+46*1": "bad-number",
        7: "bad-number",
    },
}
"""Wrong values for each kind, with the code of what is said."""

_ADDRESS_OPTION: dict[Json, str] = {
    "": "bad-url",
    None: "bad-url",
    "local/x": "bad-url",
    "hook/end": "bad-url",
    5: "bad-url",
    **_BAD_URLS,
}
_WHOLE: dict[Json, str] = {"soon": "bad-option", 1.5: "bad-option", True: "bad-option"}
_ADDRESSES = {"https://example.com/end": "https://example.com/end"}

OPTIONS: Mapping[tuple[str, str], Mapping[Json, Json]] = {
    ("connect", "timeout"): {15: 15, "15": 15, "0015": 15, 1: 1, 600: 600},
    ("connect", "callerid"): {"+46700000009": "+46700000009"},
    ("play", "skippable"): {False: False, "no": False, "yes": True, "true": True, "false": False},
    ("ivr", "digits"): {1: 1, "5": 5, 20: 20},
    ("ivr", "timeout"): {1: 1, "10": 10, 30: 30},
    ("ivr", "repeat"): {0: 0, "3": 3},
    ("record", "timelimit"): {1: 1, "120": 120},
    ("record", "silencedetection"): {
        "yes": "yes",
        "no": "no",
        "true": "yes",
        "false": "no",
        True: "yes",
        False: "no",
    },
    **{
        (action, key): _ADDRESSES
        for action in ("connect", "play", "ivr", "record", "hangup")
        for key in ("recordcall", "whenhangup")
    },
}
"""What each option of each kind may hold, and how that is written on export."""

BAD_OPTIONS: Mapping[tuple[str, str], Mapping[Json, str]] = {
    ("connect", "timeout"): {0: "bad-option", "-1": "bad-option", **_WHOLE},
    ("connect", "callerid"): {"0700000009": "bad-number", "": "bad-number", 467: "bad-number"},
    ("play", "skippable"): {"maybe": "bad-option", "": "bad-option", 1: "bad-option"},
    ("ivr", "digits"): {0: "bad-option", **_WHOLE},
    ("ivr", "timeout"): {0: "ivr-timeout", 31: "ivr-timeout", "long": "bad-option"},
    ("ivr", "repeat"): {-1: "bad-option", **_WHOLE},
    ("record", "timelimit"): {0: "bad-option", **_WHOLE},
    ("record", "silencedetection"): {"maybe": "bad-option", 0: "bad-option"},
    **{
        (action, key): _ADDRESS_OPTION
        for action in ("connect", "play", "ivr", "record", "hangup")
        for key in ("recordcall", "whenhangup")
    },
}
"""Wrong values of each option, with the code of what is said."""

UNDOCUMENTED: tuple[Json, ...] = (
    *("text", "", 7, -1, 1.5, True, False, None),
    [1, "two", None],
    {"deep": {"er": [False]}},
    "15",
    "yes",
)
"""Values of any JSON type: an option nobody documents keeps them as they are."""
