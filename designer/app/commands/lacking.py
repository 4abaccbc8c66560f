"""What commands say that cannot be done now: what there has to be first."""

from __future__ import annotations

from designer.flow.texts import N_

SOMETHING_SELECTED = N_("select something first")
NODE_SELECTED = N_("select a node first")
ONE_NODE_SELECTED = N_("select one node first")
SOMETHING_DRAWN = N_("the flow is empty")
