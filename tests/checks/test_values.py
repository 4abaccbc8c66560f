import pytest

from designer.flow.jsontypes import Json
from tests.checks.building import GOOD, codes, flow_of, found, node, single


@pytest.mark.parametrize("action", GOOD)
@pytest.mark.parametrize("value", ["", "  ", None, [], {}])
def test_missing_value(action: str, value: Json) -> None:
    assert "missing-value" in codes(single(action, value))
    assert not {"bad-url", "bad-number", "bad-option"} & set(codes(single(action, value)))


@pytest.mark.parametrize("action", GOOD)
def test_a_good_value_is_no_error(action: str) -> None:
    quiet = {"silent-caller", "missing-way", "odd-hours"}
    assert [code for code in codes(single(action), target="webhooks") if code not in quiet] == []


@pytest.mark.parametrize(
    ("value", "variant"),
    [
        ("ftp://example.com/a.mp3", "scheme"),
        ("file:/tmp/a.mp3", "scheme"),
        ("https://", "host"),
        ("https:///a.mp3", "host"),
        ("http://:80/a.mp3", "host"),
        ("https://[bad/a.mp3", "host"),
        ("https://{server}/a.mp3", "host"),
        ("https://example.com/../a.mp3", "dots"),
        ("../a.mp3", "dots"),
        ("prompts/../a.mp3", "dots"),
        ("{prompts}/menu.mp3", "variable"),
        ("prompts/menu.mp3", "reference"),
        ("example.com/menu.mp3", "reference"),
        ("/menu.mp3", "other"),
        ("hook/menu", "other"),
        ("my menu.mp3", "filename"),
        ("1://example.com/menu.mp3", "other"),
        (15, "other"),
        ({"a": 1}, "other"),
        (True, "other"),
    ],
)
@pytest.mark.parametrize("action", ["play", "ivr"])
def test_a_bad_prompt(action: str, value: Json, variant: str) -> None:
    assert [problem.variant for problem in found(single(action, value), "bad-url")] == [variant]
    assert not found(single(action, value), "unknown-prompt")


@pytest.mark.parametrize(
    "value",
    [
        "https://example.com/a.mp3",
        "http://example.com/a.wav",
        "HTTPS://EXAMPLE.COM/a..b.mp3",
        "https://example.com/a b.mp3",
        "https://[2001:db8::1]:8080/a.ogg",
        "https://bücher.example/a.oga",
        "sound/beep",
        "sound/dtmf/123pP#",
        "en_US/Hello, world",
    ],
)
@pytest.mark.parametrize("action", ["play", "ivr"])
def test_a_good_prompt(action: str, value: str) -> None:
    assert not {"bad-url", "unknown-prompt"} & set(codes(single(action, value)))


@pytest.mark.parametrize("value", ["Hello there", "sound/ring", "local/a/b", "en_us hello"])
def test_an_unknown_form_of_prompt(value: str) -> None:
    assert "unknown-prompt" in codes(single("play", value))
    assert "bad-url" not in codes(single("play", value))


def test_an_unknown_prompt_is_told_with_forms_that_are_known() -> None:
    (problem,) = found(single("play", "sound/welcome"), "unknown-prompt")
    known = [word.strip(",.") for word in str(problem.text).split() if "/" in word]
    assert known.pop(0) == "sound/welcome"
    assert known == ["sound/beep", "sound/dtmf/123", "local/name", "en_US/Hello"]
    unknown = [codes(single("play", value)) for value in known]
    assert unknown == [[], [], ["unknown-recording"], []]


def test_a_file_beside_the_document_needs_a_base() -> None:
    flow = single("play", "prompts/menu.mp3")
    assert "bad-url" in codes(flow)
    assert "bad-url" not in codes(flow, base_url="https://example.com")
    assert "bad-url" not in codes(flow, target="webhooks")
    flow.target = "webhooks"
    assert "bad-url" not in codes(flow)


def test_a_base_does_not_help_what_can_never_be_served() -> None:
    for value in ("../a.mp3", "my menu.mp3", "/a.mp3"):
        assert "bad-url" in codes(single("play", value), base_url="https://example.com")


@pytest.mark.parametrize(
    ("value", "variant"),
    [
        ("recordings", "other"),
        ("prompts/a.wav", "other"),
        ("local/", "other"),
        ("local/a/b", "other"),
        ("sound/beep", "other"),
        ("hook/voicemail", "hook"),
        ("hook/a/b", "other"),
        ("ftp://example.com", "scheme"),
        ("{where}", "variable"),
        (7, "other"),
    ],
)
def test_a_bad_place_for_a_recording(value: Json, variant: str) -> None:
    assert [problem.variant for problem in found(single("record", value), "bad-url")] == [variant]


@pytest.mark.parametrize("value", ["https://example.com/r", "local/message", "local/a.b-c"])
def test_a_good_place_for_a_recording(value: str) -> None:
    assert "bad-url" not in codes(single("record", value))


def test_a_hook_is_an_address_of_the_served_flow() -> None:
    assert "bad-url" not in codes(single("record", "hook/voicemail"), base_url="https://e.com")
    assert "bad-url" not in codes(single("record", "hook/voicemail"), target="webhooks")
    assert "bad-url" in codes(single("webhook", "hook/voicemail"), target="webhooks")


@pytest.mark.parametrize("value", ["example.com/next", "mailto:a@b.c", "https://?x", 5, ["a"]])
def test_a_bad_webhook(value: Json) -> None:
    assert "bad-url" in codes(single("webhook", value))


@pytest.mark.parametrize("value", ["no", "Reject", 5, True])
def test_a_reason_the_platform_does_not_know(value: Json) -> None:
    assert [problem.variant for problem in found(single("hangup", value), "bad-option")] == [
        "reason"
    ]


@pytest.mark.parametrize("value", ["reject", "busy", "404", 404])
def test_a_known_reason(value: Json) -> None:
    assert "bad-option" not in codes(single("hangup", value))


def test_variables_are_replaced_before_anything_is_checked() -> None:
    flow = flow_of(node("a", "play", "{base}/menu.mp3", whenhangup="{base}/end"))
    assert "bad-url" in codes(flow)
    flow.variables = {"base": "https://example.com"}
    assert "bad-url" not in codes(flow)
    assert "bad-url" in codes(flow, variables={"base": "ftp://example.com"})
    flow.variables = {"base": "ftp://example.com"}
    assert "bad-url" not in codes(flow, variables={"base": "https://example.com"})


def test_a_variable_that_is_empty_is_a_missing_value() -> None:
    flow = single("play", "{prompt}")
    flow.variables = {"prompt": ""}
    assert "missing-value" in codes(flow)


@pytest.mark.parametrize("action", ["record", "webhook"])
@pytest.mark.parametrize(
    ("value", "variants"),
    [
        ("../x", ["dots"]),
        ("ftp://{host}/x", ["scheme"]),
        ("https://{host}/x", ["variable"]),
        ("https://example.com/a..b", []),
    ],
)
def test_what_is_wrong_with_an_address_that_is_posted_to(
    action: str, value: str, variants: list[str]
) -> None:
    assert [each.variant for each in found(single(action, value), "bad-url")] == variants
