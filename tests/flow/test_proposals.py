import pytest
from hypothesis import given
from hypothesis import strategies as st

from designer.flow.model import Node
from designer.flow.proposals import MOST_ROWS, Proposal, proposals
from designer.flow.vocabulary import KINDS


def swedish(number: str) -> str | None:
    """Completes as a Swedish national number would be; knows nothing else."""
    digits = "".join(letter for letter in number if letter.isdigit())
    return f"+46{digits[1:]}" if digits.startswith("0") and len(digits) == 10 else None


def offered(text: str) -> list[tuple[str, str]]:
    return [(found.kind, found.value) for found in proposals(text, swedish)]


def test_nothing_typed_offers_everything_in_palette_order() -> None:
    assert [kind for kind, _ in offered("  ")] == list(KINDS)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("+46700000001", "+46700000001"),
        ("070-000 00 01", "+46700000001"),
        ("0700000001, +46700000002", "+46700000001,+46700000002"),
        ("0700", "0700"),
        ("sip:desk@example.com", "sip:desk@example.com"),
    ],
)
def test_a_number_offers_a_connect_that_holds_it(text: str, value: str) -> None:
    assert offered(text) == [("connect", value)]


@pytest.mark.parametrize(
    ("text", "kinds", "value"),
    [
        ("https://example.com/a.mp3", ["play", "ivr", "webhook"], "https://example.com/a.mp3"),
        ("https://e.com/a.WAV?v=1", ["play", "ivr", "webhook"], "https://e.com/a.WAV?v=1"),
        ("line/menu.wav", ["play", "ivr", "webhook"], "line/menu.wav"),
        ("https://e.com/next", ["webhook", "play", "ivr", "record"], "https://e.com/next"),
        ("example.com/next", ["webhook", "play", "ivr", "record"], "https://example.com/next"),
        ("sound/dtmf/12#", ["play", "ivr"], "sound/dtmf/12#"),
        ("sound/beep", ["play", "ivr"], "sound/beep"),
        ("local/greeting", ["play", "ivr"], "local/greeting"),
    ],
)
def test_an_address_offers_what_can_hold_it(text: str, kinds: list[str], value: str) -> None:
    assert offered(text) == [(kind, value) for kind in kinds]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("c", "connect"),
        ("PLAY", "play"),
        ("menu", "ivr"),
        ("ivr", "ivr"),
        ("up", "hangup"),
        ("voicem", "record"),
        ("transfer", "connect"),
        ("url", "webhook"),
    ],
)
def test_a_word_finds_the_kind_it_names(text: str, first: str) -> None:
    assert offered(text)[0] == (first, "")


def test_what_is_nothing_offers_nothing() -> None:
    assert offered("qqq") == []


def test_words_are_looked_for_in_the_language_that_is_seen() -> None:
    found = proposals("kopp", swedish, lambda words: {"Connect": "Koppla"}.get(words, words))
    assert found == (Proposal("connect"),)


def test_the_english_name_is_one_in_every_language() -> None:
    """Guides and colleagues use it."""
    found = proposals(
        "menu example.com/a.mp3", swedish, lambda words: {"Menu": "Meny"}.get(words, words)
    )
    assert found == (Proposal("ivr", "https://example.com/a.mp3"),)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("beep", ("play", "sound/beep")),
        ("record hook/voicemail", ("record", "hook/voicemail")),
        ("rec example.com/in", ("record", "https://example.com/in")),
        ("play local/name", ("play", "local/name")),
        ("menu https://e.com/menu", ("ivr", "https://e.com/menu")),
        ("ivr line/menu.wav", ("ivr", "line/menu.wav")),
        ("connect 070-000 00 01", ("connect", "+46700000001")),
        ("hang 404", ("hangup", "404")),
        ("webhook example.com", ("webhook", "https://example.com")),
    ],
)
def test_a_word_may_say_kind_and_value(text: str, found: tuple[str, str]) -> None:
    assert offered(text)[0] == found


def test_a_kind_with_what_it_cannot_hold_is_looked_for_as_a_name() -> None:
    assert offered("connect nobody") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("+46700000001 Sales desk", ("connect", "+46700000001", "Sales desk")),
        ("070-000 00 01 Anna", ("connect", "+46700000001", "Anna")),
        ("0700000001, +46700000002 Åsa", ("connect", "+46700000001,+46700000002", "Åsa")),
        ("line/menu.wav Main menu", ("play", "line/menu.wav", "Main menu")),
        ("menu e.com/menu.mp3 Main menu 2", ("ivr", "https://e.com/menu.mp3", "Main menu 2")),
        ("record hook/voicemail Mailbox", ("record", "hook/voicemail", "Mailbox")),
        ("play sound/beep Signal", ("play", "sound/beep", "Signal")),
        ("hang reject Goodbye", ("hangup", "reject", "Goodbye")),
    ],
)
def test_a_name_may_follow_the_value(text: str, found: tuple[str, str, str]) -> None:
    first = proposals(text, swedish)[0]
    assert (first.kind, first.value, first.title) == found


def led_to(text: str, *titles: str) -> list[str]:
    nodes = [(Node(f"n{n}", "connect"), title) for n, title in enumerate(titles)]
    return [row.title or row.kind for row in proposals(text, swedish, str, nodes)]


def test_nodes_that_are_there_are_found_by_the_beginning_of_a_word() -> None:
    found = led_to("rec", "Reception", "The record", "Direct")
    assert found == ["record", "Reception", "The record", "webhook"]
    assert led_to("leave a", "Leave a message") == ["Leave a message"]
    assert led_to("", "Reception") == list(KINDS)


def test_a_node_that_is_there_keeps_its_id_and_kind() -> None:
    node = Node("a", "connect", "+46700000001")
    (found,) = proposals("sales", swedish, str, [(node, "Sales")])
    assert (found.target, found.kind, found.value) == ("a", "connect", "")


def test_no_more_is_offered_than_the_list_shows() -> None:
    assert len(led_to("re", *[f"Reception {n}" for n in range(50)])) == MOST_ROWS


@given(st.text() | st.text("ab +0.,/:"), st.lists(st.text(max_size=8), max_size=12))
def test_any_text_is_taken(text: str, titles: list[str]) -> None:
    nodes = [(Node(f"n{n}", "play"), title) for n, title in enumerate(titles)]
    found = proposals(text, swedish, str, nodes)
    assert all(proposal.kind in KINDS for proposal in found)
    assert len(found) <= MOST_ROWS
    assert len(set(found)) == len(found)
