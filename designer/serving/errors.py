"""What serving a flow says when it cannot, and when it refuses a request."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from designer.flow.errors import CallflowError
from designer.flow.texts import N_


class ServingError(CallflowError):
    """A flow that cannot be served."""

    texts: ClassVar[Mapping[str, str]] = {
        "no-start": N_("The flow has no start: choose the node a call begins with."),
        "starts-with-webhook": N_(
            "The flow starts with the webhook {node}, which answers calls itself: "
            "give the number its address {url} instead of serving the flow."
        ),
        "going-round": N_(
            "From {node} the call goes round in a circle without anything happening. Lead one of "
            "those nodes to an action."
        ),
        "flawed": N_("{path}: {problem}"),
        "still-served": N_("{why} The flow is served as it was before."),
        "bad-secret": N_(
            "The secret must have {least} or more characters out of letters, digits and . _ ~ -."
        ),
        "bad-base": N_("{url} is no address like https://example.com/flow."),
        "bad-proxy": N_("{proxy} is no address of a trusted proxy, such as 10.0.0.2."),
        "no-store": N_("{folder} cannot hold what is received: {reason}."),
        "not-packed": N_("{folder} cannot hold the server: {reason}."),
        "no-folder": N_("{folder} is a file; name a folder."),
        "own-folder": N_("{folder} holds the document itself; name another folder."),
        "not-empty": N_("{folder} is not empty. Name another folder, or give --overwrite."),
        "no-file": N_("Set CALLFLOW_FILE to the flow that is to be served."),
    }


class Refused(CallflowError):  # noqa: N818  (an answer to the caller, not a failure of ours)
    """A request that is answered with an error status and one sentence as plain text."""

    texts: ClassVar[Mapping[str, str]] = {
        "no-such-node": N_("This flow has no node {node} that can answer."),
        "no-such-file": N_("There is no prompt {reference} beside this flow."),
        "no-such-hook": N_("{name} is no name of a hook."),
        "bad-counter": N_("The query of this address counts rounds in a way it never would."),
        "unknown-counter": N_("This flow has no node {node} whose rounds could be counted."),
        "too-large": N_("The request is larger than {limit} bytes."),
        "wrong-method": N_("This address can only be read."),
        "not-kept": N_("What was received could not be kept; send it again later."),
        "store-full": N_(
            "The store holds {files} files or {bytes} bytes, and nothing is deleted to make room: "
            "take some away."
        ),
        "not-the-platform": N_("{caller} is none of the addresses that calls come from."),
    }

    def __init__(self, status: int, code: str, **args: object) -> None:
        """Refuse with the HTTP ``status`` and the sentence ``code`` of the table above."""
        super().__init__(code, **args)
        self.status = status
