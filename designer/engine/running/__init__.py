"""What can be going on in a call: ringing the person called, one kind of action, a webhook.

One class per module; :data:`RUNNERS` says which runs which kind.
"""

from __future__ import annotations

from collections.abc import Mapping

from designer.engine.running.base import Running
from designer.engine.running.connect import Connecting
from designer.engine.running.deciding import Deciding
from designer.engine.running.hangup import HangingUp
from designer.engine.running.ivr import Menu
from designer.engine.running.play import Playing
from designer.engine.running.record import Recording
from designer.engine.running.webhook import Asking

RUNNERS: Mapping[str, type[Running]] = {
    "connect": Connecting,
    "play": Playing,
    "ivr": Menu,
    "record": Recording,
    "hangup": HangingUp,
    "webhook": Asking,
    "hours": Deciding,
    "callers": Deciding,
}
"""The class that runs each kind of the vocabulary."""
