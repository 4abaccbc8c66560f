import phonenumbers
import pytest

from designer.checks.numberfixes import written_out
from designer.checks.phones import country_code, international, number_fault
from designer.flow.jsontypes import Json
from designer.flow.model import Flow
from tests.checks.building import codes, flow_of, found, node, places, single


@pytest.mark.parametrize(
    ("value", "variants"),
    [
        ("0700000001", ["form"]),
        ("46700000001", ["form"]),
        ("+46 70 000 00 01", ["form"]),
        ("+0700000001", ["form"]),
        ("+467000000010000000", ["form"]),
        ("+4670", ["length"]),
        ("+99912345678", ["length"]),
        ("{sales}", ["variable"]),
        ("hello", ["form"]),
        ("+46700000001,", ["empty"]),
        ("+46700000001,,0700000001", ["empty", "form"]),
        ("sip:", ["sip"]),
        ("sip:a@example.com;tranport=tcp", ["sip"]),
        ("sips:a b@example.com", ["sip"]),
        ("sip:a@example.com,+46700000001", ["sip-list"]),
        (46700000001, ["form"]),
        (["+46700000001"], ["form"]),
    ],
)
def test_a_bad_number(value: Json, variants: list[str]) -> None:
    assert [
        problem.variant for problem in found(single("connect", value), "bad-number")
    ] == variants


@pytest.mark.parametrize(
    "value",
    [
        "+46700000001",
        "+4600100100",
        " +46700000001 , +46700000002 ",
        "+12025550123",
        "sip:name@example.com",
        "sips:example.com:5061;transport=tcp",
    ],
)
def test_a_good_number(value: str) -> None:
    assert "bad-number" not in codes(single("connect", value))


@pytest.mark.parametrize("value", ["", None, "0700000001", 46700000001, "sip:a@example.com"])
def test_a_bad_caller_id(value: Json) -> None:
    assert places(single("connect", callerid=value), "bad-number") == [("connect", "callerid")]


@pytest.mark.parametrize(
    ("flow", "variants"),
    [
        (single("callers", 46700000001), ["caller"]),
        (single("callers", "0700*"), ["caller"]),
        (single("callers", "+4670"), ["length"]),
        (single("callers", "+46700000001,,"), ["empty", "empty"]),
        (single("connect", callerid="+4670"), ["length"]),
        (single("connect", callerid=46700000001), ["form"]),
    ],
)
def test_a_bad_number_elsewhere_is_an_error_too(flow: Flow, variants: list[str]) -> None:
    problems = found(flow, "bad-number")
    assert [problem.variant for problem in problems] == variants
    assert all(problem.is_error for problem in problems)


def test_a_good_caller_id() -> None:
    assert codes(single("connect", callerid="+46700000009")) == []


def test_numbers_from_variables() -> None:
    flow = single("connect", "{sales}")
    flow.variables = {"sales": "+46700000001"}
    assert codes(flow) == []
    assert codes(flow, variables={"sales": "nobody"}) == ["bad-number"]


def test_self_call() -> None:
    flow = single("connect", "+46700000001, +46700000009")
    assert codes(flow) == []
    flow.call = {"to": "+46700000009"}
    assert codes(flow) == ["self-call"]
    flow.call = {"to": "{me}"}
    flow.variables = {"me": "+46700000001"}
    assert codes(flow) == ["self-call"]


@pytest.mark.parametrize(
    ("kind", "variant"),
    [
        (phonenumbers.PhoneNumberType.PREMIUM_RATE, "premium"),
        (phonenumbers.PhoneNumberType.SHARED_COST, "shared"),
    ],
)
def test_costly_number(kind: int, variant: str) -> None:
    example = phonenumbers.example_number_for_type("SE", kind)
    assert example is not None
    number = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.E164)
    flow = single("connect", f"+46700000001,{number}")
    assert [problem.variant for problem in found(flow, "costly-number")] == [variant]
    assert "costly-number" not in codes(single("connect"))


def test_only_a_connect_has_numbers() -> None:
    assert "bad-number" not in codes(flow_of(node("a", "play", "https://e.com/0700000001.mp3")))


def test_what_the_library_says() -> None:
    assert number_fault("+46700000001") == ""
    assert number_fault("+4670") == "length"
    assert number_fault("070") == "form"
    assert country_code("+46700000001") == 46
    assert country_code("0700000001") is None


@pytest.mark.parametrize(
    ("text", "code", "number"),
    [
        ("070-000 00 01", 46, "+46700000001"),
        ("0046 70 000 00 01", None, "+46700000001"),
        ("+46 (0)70-000 00 01", None, "+46700000001"),
        ("46700000001", None, "+46700000001"),
        ("46700000001", 46, "+46700000001"),
        ("0700000001", None, None),
        ("0700000001", 1, None),
        ("12", 46, None),
        ("sales", 46, None),
        ("1-800-FLOWERS", 1, None),
        ("", 46, None),
    ],
)
def test_numbers_as_people_write_them(text: str, code: int | None, number: str | None) -> None:
    assert international(text, code) == number


@pytest.mark.parametrize(
    ("value", "country", "written"),
    [
        ("070-174 06 35", 46, "+46701740635"),
        ("070-174 06 35", None, "070-174 06 35"),
        ("+46 70 174 06 35", None, "+46701740635"),
        ("+46700000001, 0701740635", 46, "+46700000001, +46701740635"),
        ("0701740635,{sales},sip:a@example.com", 46, "+46701740635, {sales}, sip:a@example.com"),
        ("{sales}", 46, "{sales}"),
        ("hello", 46, "hello"),
        ("", 46, ""),
    ],
)
def test_numbers_are_written_out_where_that_is_clear(value, country, written) -> None:
    assert written_out(value, country) == written
