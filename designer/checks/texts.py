"""What problems say: one table from code and variant to a template.

Every sentence names the node, says what will happen on a real call, then what to do.
"""

from __future__ import annotations

from collections.abc import Mapping

from designer.flow.texts import N_

FIELD_OF_NODE = N_("{node}, {field}")
"""The place of a problem that stands on an option."""

MISSING = N_("nothing")
"""Stands for an empty value in a sentence."""

_NO_ADDRESS = N_(
    "{place}: {value} is no address the platform can reach, so the call goes wrong there. "
    "Write a whole address that begins with https://."
)

DAY_NAMES: Mapping[str, str] = {
    "mon": N_("Monday"),
    "tue": N_("Tuesday"),
    "wed": N_("Wednesday"),
    "thu": N_("Thursday"),
    "fri": N_("Friday"),
    "sat": N_("Saturday"),
    "sun": N_("Sunday"),
}
"""What sentences call the days of a week."""

TEXTS: Mapping[tuple[str, str], str] = {
    ("no-start", ""): N_(
        "The flow has no start, so a call would end at once. Choose the node where calls begin."
    ),
    ("no-start", "unknown"): N_(
        "The flow starts at {start}, which is none of its nodes, so a call would end at once. "
        "Choose the node where calls begin."
    ),
    ("missing-value", "numbers"): N_(
        "{node} has no number to connect to, so the call fails there. Enter a number such as "
        "+46700000000."
    ),
    ("missing-value", "prompt"): N_(
        "{node} has no prompt, so the caller hears nothing and the call goes wrong there. Choose "
        "or record a sound, or enter the address of one."
    ),
    ("missing-value", "recording"): N_(
        "{node} has no place for the recording, so what the caller says is lost. Enter an address, "
        "or local/ and a name."
    ),
    ("missing-value", "reason"): N_(
        "{node} has no reason, so the platform does not know how to hang up. Choose reject."
    ),
    ("missing-value", "url"): N_(
        "{node} has no address, so the call ends there. Enter the address of your webhook."
    ),
    ("missing-value", "zone"): N_(
        "{node} has no time zone, so it is never open. Enter one such as Europe/Stockholm."
    ),
    ("missing-value", "callers"): N_(
        "{node} lists nobody, so every caller is an other. Enter numbers such as +46700000000, or "
        "the beginning of some such as +4670*."
    ),
    ("bad-number", "form"): N_(
        "{place}: {value} is no telephone number the platform can call, so nobody is reached. "
        "Write it with + and the country code, such as +46700000000."
    ),
    ("bad-number", "variable"): N_(
        "{place}: nothing says what {value} stands for, so nobody is reached. Give the variable a "
        "value, or write a number."
    ),
    ("bad-number", "length"): N_(
        "{place}: {value} is too short or too long for a number of its country, so nobody is "
        "reached. Compare its digits."
    ),
    ("bad-number", "empty"): N_(
        "{place}: there is an empty place in the list of numbers, so the call may fail. Take the "
        "extra comma out."
    ),
    ("bad-number", "sip"): N_(
        "{place}: {value} is no SIP address, so nobody is reached. Write it as sip:name@host, at "
        "the most followed by :port and ;transport=tcp or ;transport=udp."
    ),
    ("bad-number", "sip-list"): N_(
        "{place}: the SIP address {value} stands in a list, and only numbers can ring together. "
        "Give it a node of its own."
    ),
    ("bad-number", "caller"): N_(
        "{place}: {value} is no number a call can come from, so it is never listed. Write it with "
        "+ and the country code, such as +46700000000, or its beginning and a star, +4670*."
    ),
    ("bad-url", "empty"): N_(
        "{place} is empty, so nothing is sent there. Enter an address or take it away."
    ),
    ("bad-url", "scheme"): N_(
        "{place}: {value} does not begin with http:// or https://, and the platform fetches "
        "nothing else. Write an address that begins with https://."
    ),
    ("bad-url", "host"): N_(
        "{place}: {value} names no server, so the platform cannot reach it. Write the server's "
        "name after ://."
    ),
    ("bad-url", "dots"): N_(
        "{place}: {value} goes up with .., which does not work in an address. Write the address "
        "without it."
    ),
    ("bad-url", "variable"): N_(
        "{place}: {value} uses {names}, which the flow does not define, so the platform cannot "
        "reach the address. Add it to the variables."
    ),
    ("bad-url", "reference"): N_(
        "{place}: {value} is a sound on this computer. Calls on the emulator play it from here; "
        "one thing is left to do before real callers hear it. Put it on a web server and give the "
        "address when you export, or serve the flow."
    ),
    ("bad-url", "hook"): N_(
        "{place}: {value} is received by the server that the flow is served from, and call actions "
        "alone have none. Serve the flow, give the address of that server when you export, or "
        "write an address that begins with https://."
    ),
    ("bad-url", "filename"): N_(
        "{place}: the file {value} cannot be served under this name, so the platform cannot reach "
        "it. Use only letters, digits, dots, - and _ in its name."
    ),
    ("bad-url", "other"): _NO_ADDRESS,
    ("bad-option", "number"): N_(
        "{place}: {value} is no whole number, so the platform may refuse the action. Enter a "
        "number or take it away."
    ),
    ("bad-option", "minimum"): N_(
        "{place}: {value} is below {minimum}, the least that makes sense. Enter {minimum} or more."
    ),
    ("bad-option", "boolean"): N_(
        "{place}: {value} is neither yes nor no, so the platform may refuse the action. Choose one."
    ),
    ("bad-option", "outcome"): N_(
        "{node} holds {option} as an option, but it is a way out: the platform would take what "
        "it holds as the next action. Take it away and draw an edge."
    ),
    ("bad-option", "action"): N_(
        "{node} holds {option} as an option, but it is an action of its own: the platform could "
        "not tell which to do. Take it away and make it a node."
    ),
    ("bad-option", "reason"): N_(
        "{node} hangs up with {value}, which the platform does not know. Choose reject, busy or "
        "404."
    ),
    ("bad-option", "rounds"): N_(
        "{place}: {value} is no number of rounds, so calls come here as often as they like. Enter "
        "a whole number from 1 to {most}, or take it away."
    ),
    ("bad-option", "no-rounds"): N_(
        "{node} ends the call or hands it over, so it has no rounds to count. Take rounds away."
    ),
    ("bad-outcome", "rounds"): N_(
        "{node} counts no rounds, so it is never left because they are used up and {target} is not "
        "reached from there. Say how many rounds it has, or delete this edge."
    ),
    ("bad-outcome", ""): N_(
        "{node} never leaves by {outcome}, so {target} is not reached from there. Connect another "
        "outcome ({known}) and delete this edge."
    ),
    ("bad-outcome", "ends"): N_(
        "Nothing comes after {node}: the call never reaches {target} from there. Delete the edge."
    ),
    ("hangup-signal", ""): N_(
        "{node} signals {value}, which works only as the very first action of an incoming call; "
        "here the call is answered already. Use reject."
    ),
    ("needs-serving", ""): N_(
        "{node} works only in a flow that this program serves: call actions have nothing like it, "
        "so the call could not go on there. Make it a served flow, or take the node out."
    ),
    ("bad-hours", "zone"): N_(
        "{node}: {value} is no time zone, so it is never open. Write one such as Europe/Stockholm."
    ),
    ("bad-hours", "day"): N_(
        "{node}: {value} is no day of the week, so its times are never used. Write mon, tue, wed, "
        "thu, fri, sat or sun."
    ),
    ("bad-hours", "date"): N_(
        "{node}: {value} is no date, so this exception never holds. Write it as 2026-12-24."
    ),
    ("bad-hours", "times"): N_(
        "{node}, {day}: {value} is no time span, so nobody is let through then. Write it as "
        "08:00-17:00."
    ),
    ("bad-hours", "country"): N_(
        "{node}: the public holidays of {value} are not known, so none is kept. Write a country as "
        "SE, or a part of one as DE-BY."
    ),
    ("loop", "served"): N_(
        "From {node} the call can go round in a circle without anything happening: {way}. The call "
        "ends there. Lead one of these edges to an action."
    ),
    ("loop", ""): N_(
        "From {node} the call can go round in a circle: {way}. Call actions cannot loop: make "
        "it a served flow, or take one of these edges out."
    ),
    ("needs-serving", "rounds"): N_(
        "{place}: call actions cannot count, so calls would come to {node} as often as they like. "
        "Make it a served flow, or take the rounds away."
    ),
    ("too-large", ""): N_(
        "From {node} on the flow takes {size} bytes as call actions, and at most {limit} are "
        "accepted: the call would not start. Make it a served flow, or make it smaller."
    ),
    ("unknown-recording", ""): N_(
        "{node} plays {value}, which nothing before it has recorded, so the caller hears nothing. "
        "Record it earlier in the call."
    ),
    ("unknown-recording", "sometimes"): N_(
        "{node} plays {value}, which only some of the ways to it record; on the others the caller "
        "hears nothing. Record it on every way."
    ),
    ("digits-unreachable", "length"): N_(
        "{node} reads no more keys than {digits}, so nobody can enter {outcome}. Raise its digits "
        "to {length}."
    ),
    ("digits-unreachable", "keys"): N_(
        "Nobody can enter {outcome} at {node}: # ends the input and is no part of it. Use the "
        "digits 0 to 9 and *."
    ),
    ("unreachable", ""): N_(
        "No call comes to {node}: no way leads there from the start. Connect it or delete it."
    ),
    ("one-sided-connect", "busy"): N_(
        "{node} handles busy only. A call nobody answers may leave through failed: the caller is "
        "cut off. Connect failed as well."
    ),
    ("one-sided-connect", "failed"): N_(
        "{node} handles failed only. When the number is busy the caller is cut off. Connect busy "
        "as well."
    ),
    ("silent-caller", ""): N_(
        "A caller who presses nothing at {node} is cut off after the last repeat. Connect the "
        "outcome for no key pressed (failed)."
    ),
    ("ivr-timeout", ""): N_(
        "{node} asks for {value} seconds of waiting, but the platform takes only {minimum} to "
        "{maximum} and waits {default} instead. Choose a time in between."
    ),
    ("plain-http", ""): N_(
        "{place}: what goes to {value} travels unencrypted and can be read or changed on the way. "
        "Use https:// if the server offers it."
    ),
    ("local-address", ""): N_(
        "{place}: {host} exists only on your own computer or network, so the platform cannot "
        "reach it. Use an address that is public."
    ),
    ("secret-in-url", ""): N_(
        "{place}: the address carries a secret ({secret}) that everybody who sees the flow or its "
        "logs can read. Use an address without it."
    ),
    ("audio-format", ""): N_(
        "{place}: {file} does not look like a sound the platform can play, so the caller may hear "
        "nothing. Use WAV, MP3 or OGG."
    ),
    ("shadowed-next", ""): N_(
        "The edge next of {node} is never taken, because every result has an edge of its own. "
        "Delete it."
    ),
    ("ambiguous-digits", ""): N_(
        "{node}: after {outcome} the platform waits for more, because {longer} begins with it; "
        "the caller hears silence or must press #. Use keys none of which begins another."
    ),
    ("short-digits", ""): N_(
        "{node} reads up to {digits} keys, so after {outcomes} the caller waits in silence or "
        "must press #. Lower its number of keys (digits), or use keys of that length."
    ),
    ("no-beep", ""): N_(
        "Nothing tells a caller who comes from {prompt} when to speak: {node} records at once and "
        "in silence. Put a beep before it."
    ),
    ("missing-way", ""): N_(
        "{node} leads nowhere for {outcome}: the call ends there. Connect that outcome."
    ),
    ("odd-hours", "overlap"): N_(
        "{node}, {day}: {first} and {second} overlap. It is open all the same; write them as one."
    ),
    ("odd-hours", "never"): N_(
        "{node} has no times at all, so it is always closed. Enter when you are open."
    ),
    ("odd-hours", "past"): N_(
        "{node} has exceptions that are over ({value}) and change nothing any more. Take them out."
    ),
    ("misspelt-key", ""): N_(
        "{place} holds the key {key}, which means nothing and is only kept. If {meant} is meant, "
        "write that."
    ),
    ("unknown-option", ""): N_(
        "{node} has the option {option}, which is not documented for this action; the platform "
        "probably ignores it. Take it away unless you know it works."
    ),
    ("unknown-option", "webhook"): N_(
        "{node} has the option {option}, but of a webhook only the address is sent. Take it away."
    ),
    ("unknown-prompt", ""): N_(
        "{node} plays {value}, a form of prompt that is not documented, so the caller may hear "
        "nothing. Use the address of a WAV, MP3 or OGG file, sound/beep, tones of keys such as "
        "sound/dtmf/123, a recording of this call such as local/name, or speech such as "
        "en_US/Hello (experimental)."
    ),
    ("self-call", ""): N_(
        "{node} connects to {value}, the number that is being called already: it will be busy. "
        "Connect to another number."
    ),
    ("costly-number", "premium"): N_(
        "{node} connects to {value}, a premium rate number: every call costs extra. Make sure "
        "that is wanted."
    ),
    ("costly-number", "shared"): N_(
        "{node} connects to {value}, a shared cost number: calls may cost extra. Make sure that "
        "is wanted."
    ),
}

CODES: tuple[str, ...] = tuple(dict.fromkeys(code for code, _ in TEXTS))
"""Every code once, in the order in which problems of one node are listed."""
