"""What ``--help`` says, by command and option."""

from __future__ import annotations

from collections.abc import Mapping

from designer.flow.texts import N_

HELP: Mapping[str, str] = {
    "callflow": N_(
        "Design, check, hear and call 46elks phone call flows.\n\n"
        "callflow FILE opens the window with FILE, as callflow design FILE does. FILE is a "
        ".callflow document or call actions (JSON); - is standard input. Results go to standard "
        "output, messages to standard error. Exit code 0: fine; 1: the flow has errors, or a "
        "scenario failed; 2: unusable input or arguments; 3: the line or the network failed."
    ),
    "callflow --version": N_("Print the version."),
    # Shared by several commands
    "--set": N_("Replace {N} in values and options by V, whatever the document says."),
    "--base-url": N_("The address the flow's prompts and hooks are served at."),
    "--output": N_("Write to this file; standard output otherwise."),
    "--unanswered": N_("What a connect gives that nobody answers. Default: failed."),
    # design
    "design": N_(
        "Open the window, with FILE or what was open last.\n\n"
        "Where nothing was, the start page. A picture without FILE shows the sample flow."
    ),
    "design --screenshot": N_("Save a picture of the window as PNG and quit; needs no screen."),
    "design --size": N_("Size of the picture's window, WIDTHxHEIGHT. Default: 1440x900."),
    "design --theme": N_("Theme of the picture. Default: light."),
    "design --scale": N_("Pixels of the picture per pixel of the window. Default: 1."),
    # check
    "check": N_("Say what will go wrong on a real call.\n\nExit code 1 if there are errors."),
    "check --json": N_("Print the problems as a JSON list."),
    "check --strict": N_("Exit with 1 for warnings too."),
    "check --target": N_(
        "Check for inline call actions or for a served flow, whatever the document says."
    ),
    # export
    "export": N_(
        "Write the flow as call actions, as text for people and diagrams, as a picture, or as a "
        "folder that serves it elsewhere.\n\n"
        "Call actions and a folder are stopped by errors (exit code 1), texts and pictures by "
        "nothing."
    ),
    "export --format": N_(
        "Call actions: json (indented) or compact (one line). Texts: mermaid, dot, markdown. "
        "Pictures: svg, png, pdf. webhook-app: a folder with a server for the flow. Default: what "
        "the name of the output says, else json."
    ),
    "export --overwrite": N_("Write a webhook-app into a folder that is not empty."),
    "export --theme": N_("Colours of a picture. Default: light."),
    "export --scale": N_("Pixels of a PNG per pixel of the canvas. Default: 2."),
    "export --limit": N_("Largest size in bytes of compact JSON. Default: 65536."),
    # import
    "import": N_("Turn call actions into a laid-out document."),
    "import --merge": N_("Make branches that are equal one shared node. Default: merge."),
    # diff
    "diff": N_(
        "Say what is different between two flows: nodes, options, edges, but neither layout nor "
        "scenarios, notes and frames.\n\n"
        "A and B are documents or call actions. Between a document and call actions only what call "
        "actions can say is compared."
    ),
    "diff --json": N_("Print {flow, renamed, nodes, edges}."),
    "diff --exit-code": N_("Exit with 1 if there are differences."),
    # simulate
    "simulate": N_(
        "Run one call through the flow, without a network.\n\nTime is virtual. "
        "Exit code 0 whatever became of the call."
    ),
    "simulate --press": N_("Keys for the next menu in order; nothing or none left is silence."),
    "simulate --phone": N_("How a phone behaves: answer, busy, no-answer or fail."),
    "simulate --direction": N_("Who calls: outgoing, or incoming. Default: outgoing."),
    "simulate --from": N_("The number that calls. Default: the document's."),
    "simulate --to": N_("The number that is called. Default: the document's."),
    "simulate --at": N_(
        "When the call comes, such as 2026-12-24T10:00: what opening hours go by. Default: now."
    ),
    "simulate --hangup-at": N_("The caller hangs up at this node."),
    "simulate --json": N_("Print {state, end, duration, steps, recordings}."),
    # test
    "test": N_(
        "Run the scenarios of documents on the engine, without a network.\n\n"
        "Exit code 1 if one failed, 2 if there are none at all."
    ),
    "test --junit": N_("Write the results as JUnit XML, which services that run tests read."),
    "test --coverage": N_("Say how many of the edges the scenarios take, and which they do not."),
    "test --coverage-min": N_("Exit with 1 if fewer than P percent of the edges are taken."),
    # paths
    "paths": N_(
        "List every journey a caller can take.\n\n"
        "A loop is followed once. What no edge stands for ends the call and is a journey too."
    ),
    "paths --json": N_("Print [{path, outcomes, end}]."),
    "paths --limit": N_("Journeys listed at the most. Default: 1000."),
    # call
    "call": N_(
        "Place a call that runs the flow.\n\n"
        "It never calls without a line: --line emulator starts one and costs nothing; --line with "
        "the name of an account of the window, or --api-url, places a real call. Credentials are "
        "read from CALLFLOW_USERNAME and CALLFLOW_PASSWORD, else the keyring's for the line. "
        "Stopped by errors (exit code 1)."
    ),
    "call --from": N_("The number that calls. Default: the document's."),
    "call --to": N_("The number to call. Default: the document's."),
    "call --line": N_("The line by name: emulator, or an account of the window."),
    "call --api-url": N_("The line by address, such as https://api.46elks.com/a1."),
    "call --url": N_("Let the line fetch the flow, served below this address."),
    "call --timeout": N_("Seconds it may ring. Default: the document's, else the line's."),
    "call --whenhangup": N_("Address to be told of the end. Default: the document's."),
    "call --press": N_("On the emulator: keys for the next menu in order, as for simulate."),
    "call --phone": N_("On the emulator: how a phone behaves: answer, busy, no-answer or fail."),
    "call --at": N_("On the emulator: when the call comes, such as 2026-12-24T10:00."),
    "call --wait": N_("Wait for the end of the call (always so on the emulator)."),
    "call --json": N_("Print the call object as JSON."),
    # publish
    "publish": N_(
        "Set the flow on a number of the account, for everybody who calls it.\n\n"
        "Says what changes and asks first; what the number did before is kept, and callflow "
        "unpublish puts it back. Stopped by errors (exit code 1)."
    ),
    "publish --number": N_("The number, with + and country code, or its id."),
    "publish --line": N_("The account by its name in the window."),
    "publish --url": N_("Set the address of the flow, served below this one, instead of actions."),
    "publish --yes": N_("Do not ask. Without a terminal this is needed."),
    "unpublish": N_(
        "Put back what a number did before a flow was published to it.\n\n"
        "Says what changes and asks first, also where somebody else has set the number since."
    ),
    # emulator
    "emulator": N_(
        "Run a local 46elks with simulated phones until Ctrl+C.\n\n"
        "The first line says its address and, unless you give your own, its credentials. Every "
        "request and the end of every call is one line on standard error."
    ),
    "emulator --host": N_("Address to listen on. Default: this computer only."),
    "emulator --port": N_("Port to listen on; 0 picks a free one. Default: 4646."),
    "emulator --speed": N_("1 is real time (default), 10 ten times as fast, 0 without waiting."),
    "emulator --strict": N_("Calls only from the account's own numbers."),
    "emulator --username": N_("User name of the account."),
    "emulator --password": N_("Password of the account."),
    # serve
    "serve": N_(
        "Serve the flow as webhooks until Ctrl+C; it is read again whenever FILE is saved.\n\n"
        "The first line says its address, every request is one line on standard error. Only the "
        "platform's own addresses are answered, unless there is a secret, or the flow is served to "
        "this computer only."
    ),
    "serve --host": N_("Address to listen on. Default: this computer only."),
    "serve --port": N_("Port to listen on; 0 picks a free one. Default: 4600."),
    "serve --base-url": N_("The address the flow is reached at from outside, without the secret."),
    "serve --secret": N_("What every path begins with; then whoever knows it is answered."),
    "serve --store": N_(
        "Keep what the hooks receive in this folder: JSON files, and sound as WAV."
    ),
    "serve --trusted-proxy": N_("Believe X-Forwarded-For of this address or network."),
}

SHORT_HELP: Mapping[str, str] = {
    "export": N_("Write call actions, texts, pictures or a folder that serves."),
    "diff": N_("Say what is different between two flows."),
    "test": N_("Run the scenarios of documents, without a network."),
    "publish": N_("Set the flow on a number of the account."),
    "unpublish": N_("Put back what a number did before."),
    "serve": N_("Serve the flow as webhooks until Ctrl+C."),
}
"""What the list of commands says of those whose first sentence does not fit in a line."""
