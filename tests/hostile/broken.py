"""Documents and call actions that somebody has spoilt, on purpose or not."""

from __future__ import annotations

import copy
from typing import Any

from hypothesis import strategies as st

MARKUP = '<b>x</b><img src="http://127.0.0.1:9/x.png">'

NASTY = (
    *(None, True, False, 0, -1, 1.5, 1e308, -0.0, 10**400, -(10**15), 2**31, 2**63),
    *(
        "",
        " ",
        "\0",
        "\x1b[31m",
        "\u202eabc",
        "\ufeff",
        "a\r\nb",
        "x" * 5000,
        "å" * 300,
        "{",
        "{a}",
    ),
    *(
        "{a}",
        "{a}" * 40,
        "%s%n",
        "..",
        "../../etc/passwd",
        "/etc/passwd",
        "C:\\x",
        "file:///etc/passwd",
    ),
    *("http://[::1", "http://169.254.169.254/", "hook/../x", "sip:", "+", "²", "24:00", "NaN"),
    *("hangup", "next", "menu", "__proto__", MARKUP, "javascript:alert(1)", "'; DROP TABLE x; --"),
    *([], {}, [[]], [None], {"": None}, ["x"] * 40, {"a": {"a": {"a": []}}}, [1, 2], [1e9, -1e9]),
)
"""What nobody expects where it stands."""


@st.composite
def broken(draw: st.DrawFn, whole: Any) -> Any:
    """A copy of the JSON ``whole`` with one to four places of it spoilt."""
    data = copy.deepcopy(whole)
    for _ in range(draw(st.integers(1, 4))):
        data = _spoilt(draw, data)
    return data


def _spoilt(draw: st.DrawFn, data: Any) -> Any:
    holder: Any = None
    key: Any = None
    place = data
    while isinstance(place, dict | list) and place and (holder is None or draw(st.integers(0, 4))):
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        holder, key = place, draw(st.sampled_from(keys))
        place = holder[key]
    if holder is None:
        return draw(st.sampled_from(NASTY))
    way = draw(st.sampled_from(("nasty", "nasty", "gone", "named", "twice", "inside")))
    new = copy.deepcopy(draw(st.sampled_from(NASTY)))
    if way == "gone":
        del holder[key]
    elif way == "named" and isinstance(holder, dict):
        holder[str(new)] = holder.pop(key)
    elif way == "twice" and isinstance(holder, list):
        holder.append(copy.deepcopy(place))
    elif way == "inside":
        holder[key] = draw(st.sampled_from(([place], {"next": place}, {"a": copy.deepcopy(place)})))
    else:
        holder[key] = new
    return data


def bytes_of(text: str) -> st.SearchStrategy[bytes]:
    """The bytes of ``text`` cut, or with a piece taken out, put twice or replaced."""
    whole = text.encode()
    piece = st.one_of(st.binary(max_size=6), st.sampled_from((b"\xff", b"\\ud800", b"[" * 500)))
    return st.builds(
        lambda start, length, new: whole[:start] + new + whole[start + length :],
        st.integers(0, len(whole)),
        st.sampled_from((0, 1, 2, 40, len(whole))),
        piece,
    )
