import pytest

from designer.checks.options import as_number
from designer.flow.jsontypes import Json
from tests.checks.building import codes, found, places, single


def test_the_least_there_may_be_is_said() -> None:
    (problem,) = found(single("ivr", digits=0), "bad-option")
    assert problem.args["minimum"] == 1


@pytest.mark.parametrize(
    ("value", "number"),
    [
        (15, 15),
        ("15", 15),
        ("-3", -3),
        (0, 0),
        (15.0, 15),
        (1.5, None),
        ("1.5", None),
        (True, None),
        ("", None),
        (" 5", None),
        ("٣", None),
        ("1" * 30, None),
        (None, None),
        ([5], None),
        (float("inf"), None),
    ],
)
def test_what_is_a_number(value: Json, number: int | None) -> None:
    assert as_number(value) == number


@pytest.mark.parametrize(
    ("action", "option", "value", "variant"),
    [
        ("connect", "timeout", "soon", "number"),
        ("connect", "timeout", True, "number"),
        ("connect", "timeout", 0, "minimum"),
        ("connect", "timeout", "0", "minimum"),
        ("connect", "timeout", -5, "minimum"),
        ("ivr", "digits", 0, "minimum"),
        ("ivr", "digits", None, "number"),
        ("ivr", "repeat", -1, "minimum"),
        ("ivr", "timeout", "long", "number"),
        ("record", "timelimit", 0, "minimum"),
        ("record", "timelimit", 1.5, "number"),
        ("record", "silencedetection", "maybe", "boolean"),
        ("record", "silencedetection", 1, "boolean"),
        ("play", "skippable", "", "boolean"),
        ("play", "skippable", ["yes"], "boolean"),
        ("play", "next", "https://example.com", "outcome"),
        ("play", "success", {}, "outcome"),
        ("play", "12", "x", "outcome"),
        ("play", "play", "x", "action"),
        ("play", "hangup", "reject", "action"),
    ],
)
def test_a_bad_option(action: str, option: str, value: Json, variant: str) -> None:
    flow = single(action, **{option: value})
    problems = found(flow, "bad-option")
    assert [(problem.option, problem.variant) for problem in problems] == [(option, variant)]
    assert not {"unknown-option", "ivr-timeout"} & set(codes(flow))


@pytest.mark.parametrize(
    ("action", "options"),
    [
        ("connect", {"timeout": 15, "callerid": "+46700000009"}),
        ("connect", {"timeout": "15"}),
        ("ivr", {"digits": "5", "timeout": 30, "repeat": 0}),
        ("play", {"skippable": "no"}),
        ("play", {"skippable": False, "recordcall": "https://example.com/r"}),
        ("record", {"timelimit": "1", "silencedetection": "no", "whenhangup": "http://e.com"}),
        ("hangup", {"whenhangup": "https://example.com/end"}),
    ],
)
def test_good_options(action: str, options: dict[str, Json]) -> None:
    flow = single(action, **options)
    assert not {"bad-option", "unknown-option", "bad-url", "ivr-timeout"} & set(codes(flow))


@pytest.mark.parametrize("option", ["recordcall", "whenhangup"])
@pytest.mark.parametrize(
    ("value", "variant"),
    [
        ("", "empty"),
        (None, "empty"),
        ("example.com", "other"),
        ("ftp://example.com", "scheme"),
        ("https://", "host"),
        ("https://e.com/../x", "dots"),
        ("local/x", "other"),
        ("{end}", "variable"),
        ("hook/end", "hook"),
        (5, "other"),
    ],
)
def test_an_address_in_an_option(option: str, value: Json, variant: str) -> None:
    flow = single("play", **{option: value})
    problems = found(flow, "bad-url")
    assert [(problem.option, problem.variant) for problem in problems] == [(option, variant)]


def test_a_hook_in_an_option_needs_a_base() -> None:
    flow = single("play", whenhangup="hook/end")
    assert codes(flow, base_url="https://example.com") == []


@pytest.mark.parametrize("value", [0, "0", -1, 31, "45", 1000])
def test_ivr_timeout(value: Json) -> None:
    flow = single("ivr", timeout=value)
    assert places(flow, "ivr-timeout") == [("ivr", "timeout")]
    assert "bad-option" not in codes(flow)


@pytest.mark.parametrize("value", [1, 30, "10"])
def test_a_timeout_the_platform_takes(value: Json) -> None:
    assert "ivr-timeout" not in codes(single("ivr", timeout=value))


def test_only_a_menu_has_that_range() -> None:
    assert "ivr-timeout" not in codes(single("connect", timeout=100))


def test_unknown_option() -> None:
    assert places(single("ivr", skippable=True), "unknown-option") == [("ivr", "skippable")]
    assert places(single("play", rounds=3), "unknown-option") == [("play", "rounds")]
    assert places(single("webhook", whenhangup="x"), "unknown-option") == [
        ("webhook", "whenhangup")
    ]


def test_options_from_variables() -> None:
    flow = single("connect", timeout="{ring}")
    assert codes(flow) == ["bad-option"]
    assert codes(flow, variables={"ring": "15"}) == []
