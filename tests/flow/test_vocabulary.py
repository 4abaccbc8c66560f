import pytest

from designer.flow.outcomes import NAMED_OUTCOMES, tried
from designer.flow.vocabulary import ACTION_KEYS, COMMON_OPTIONS, KINDS, Kind, OptionType, ValueForm

OTHERS = ["webhook", "hours", "callers"]


def test_the_kinds() -> None:
    assert list(KINDS) == ["connect", "play", "ivr", "record", "hangup", *OTHERS]
    assert ACTION_KEYS == ("connect", "play", "ivr", "record", "hangup")


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_every_entry_is_whole(kind: Kind) -> None:
    assert kind.label
    assert kind.hint
    assert kind.help.endswith(".")
    assert kind.value_label
    assert kind.placeholder
    assert kind.source.startswith("https://46elks.com/docs/")
    assert (kind.value_form is ValueForm.REASON) == bool(kind.reasons)
    for option in kind.options:
        assert option.label
        assert option.help.endswith(".")
        assert option.source.startswith("https://46elks.com/docs/")
        assert kind.option(option.key) is option
        if option.minimum is not None or option.maximum is not None:
            assert option.type is OptionType.NUMBER
    for outcome in kind.outcomes:
        assert (outcome.key in NAMED_OUTCOMES) != kind.served
        assert outcome.help.endswith(".")
        assert kind.outcome(outcome.key) is outcome
    for known in kind.served_keys:
        assert known.label
        assert known.help.endswith(".")
        assert kind.served_key(known.key) is known
    assert set(kind.default_data) <= {known.key for known in kind.served_keys}
    keys = [*(option.key for option in kind.options), *(out.key for out in kind.outcomes)]
    assert len(keys) == len(set(keys))
    assert not set(keys) & set(KINDS)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_every_outcome_is_taken_by_some_result(kind: Kind) -> None:
    results = [
        "success",
        "failed",
        "busy",
        "open",
        "closed",
        "listed",
        "other",
        *(["1"] if kind.digits else []),
    ]
    taken = {key for result in results for key in tried(kind.key, result)}
    assert {outcome.key for outcome in kind.outcomes} == taken - {"1"}


def test_options_of_any_action() -> None:
    for key in ACTION_KEYS:
        assert set(COMMON_OPTIONS) <= set(KINDS[key].options)
    assert KINDS["webhook"].options == ()


def test_what_an_action_does_not_know() -> None:
    assert KINDS["play"].option("timeout") is None
    assert KINDS["play"].outcome("busy") is None


def test_what_plays_a_prompt_has_a_text() -> None:
    assert [kind.key for kind in KINDS.values() if kind.has_text] == ["play", "ivr"]
