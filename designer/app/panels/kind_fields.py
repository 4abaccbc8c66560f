"""The inputs for a kind's value and options, made from the vocabulary."""

from __future__ import annotations

from collections.abc import Sequence

from designer.app.panels.fields import ChoiceField, LineField
from designer.app.panels.served.zone_field import ZoneField
from designer.app.translate import joined_words, tr, tr_text
from designer.flow.texts import N_
from designer.flow.vocabulary import ROUNDS_LIMIT, Kind, Option, OptionType, ValueForm

_DEFAULT_YES = N_("Yes (unless said otherwise)")
_DEFAULT_NO = N_("No (unless said otherwise)")
_UNSET = N_("Not set")
_YES, _NO = N_("Yes"), N_("No")
_DEFAULT = N_("{default} unless said otherwise")
_ASSUMED = N_("{default} on the emulator")
_NO_LIMIT = N_("no limit")
_WITH_UNIT = N_("{name} ({unit})")


def value_field(kind: Kind) -> LineField | ChoiceField:
    """The input for the value of a node of ``kind``."""
    if kind.value_form is ValueForm.REASON:
        choices = [(reason, tr_text(kind.reason(reason))) for reason in kind.reasons]
        return ChoiceField(tr(kind.value_label), choices, help_text=tr(kind.help))
    if kind.value_form is ValueForm.ZONE:
        return ZoneField(tr(kind.value_label), placeholder=kind.placeholder)
    return LineField(tr(kind.value_label), placeholder=kind.placeholder, help_text=tr(kind.help))


def option_field(option: Option, others: Sequence[Option] = ()) -> LineField | ChoiceField:
    """The input for ``option``, which other kinds know as ``others`` and may call differently.

    A default is only named where all have the same.
    """
    known = (option, *others)
    name = joined_words(" / ", dict.fromkeys(tr(one.label) for one in known))
    help_text = joined_words("\n", dict.fromkeys(tr(one.help) for one in known))
    same_default = len({(one.default, one.assumed) for one in known}) == 1
    if option.unit:
        name = tr(_WITH_UNIT, name=name, unit=tr(option.unit))
    if option.type in (OptionType.BOOLEAN, OptionType.YES_NO):
        unset = _DEFAULT_YES if option.default in (True, "yes") else _DEFAULT_NO
        choices = [
            ("", tr(unset if same_default else _UNSET)),
            ("yes", tr(_YES)),
            ("no", tr(_NO)),
        ]
        return ChoiceField(name, choices, help_text=help_text)
    placeholder = _what_holds(option) if same_default else ""
    if option.type is OptionType.PHONE:
        placeholder = "+46700000000"
    if option.type is OptionType.URL:
        placeholder = "https://example.com/…"
    return LineField(name, placeholder=placeholder, help_text=help_text)


def _what_holds(option: Option) -> str:
    """What holds while ``option`` is not set; empty where there is nothing to say."""
    if option.default is not None:
        return tr(option.unset or _DEFAULT, default=option.default)
    if option.assumed is not None:
        return tr(_ASSUMED, default=f"{option.assumed:g}")
    return tr(_NO_LIMIT) if option is ROUNDS_LIMIT else ""
