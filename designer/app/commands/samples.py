"""The sample flows that ship with the program: their names, and opening one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from designer.app.keeping import may_close
from designer.app.saying import say, worded
from designer.app.translate import made_of, tr
from designer.flow.model import Flow
from designer.flow.texts import N_
from designer.store.resources import resource_path
from designer.store.samples import SUFFIX, Sample, list_samples

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from designer.app.window import Window

FIRST = "support-line"
"""The one that is shown where no file is named."""
_MENU = N_("Open a sample")
_ABOUT = N_("For {owner}: {shows}")


def titles() -> dict[str, str]:
    """What each sample is called, by its file's name without suffix; in the order of titles."""
    return {sample.name: tr(sample.title) for sample in list_samples()}


def open_sample(window: Window, name: str = FIRST) -> None:
    """Open a sample flow, which can be heard offline; asks about unsaved changes first."""
    if may_close(window):
        load_sample(window, name)


def load_sample(window: Window, name: str = FIRST) -> None:
    """Show a sample as a flow without a file; its prompts lie in the program's own folder."""
    window.document.open(read_sample(name), folder=resource_path("samples"))


def read_sample(name: str) -> Flow:
    """A sample, with a place for every node."""
    from designer.callactions.opening import read_flow
    from designer.layout.placing import place_missing

    flow = read_flow(resource_path("samples", name + SUFFIX)).flow
    place_missing(flow)
    return flow


def add_samples_menu(window: Window, menu: QMenu, before: QAction | None) -> None:
    """Add a submenu of the samples to ``menu``; it is filled when it opens for the first time."""
    submenu = worded(QMenu(menu), tr(_MENU))
    submenu.setObjectName("menu-samples")
    submenu.setToolTipsVisible(True)

    def fill() -> None:
        if submenu.isEmpty():
            for sample in list_samples():
                action = submenu.addAction(tr(sample.title), _opener(window, sample.name))
                say(action.setToolTip, made_of(_wrapped, _about(sample)))
                # For whoever goes through it with keys, to whom no tooltip comes.
                action.hovered.connect(partial(_hint, window, sample))

    submenu.aboutToShow.connect(fill)
    submenu.aboutToHide.connect(lambda: window.status.hint(""))
    menu.insertMenu(before, submenu)  # type: ignore[arg-type]


def _about(sample: Sample) -> str:
    """Whom it is made for and what it shows; empty where the list does not say."""
    if not sample.shows:
        return ""
    return tr(_ABOUT, owner=tr(sample.owner), shows=tr(sample.shows))


def _hint(window: Window, sample: Sample) -> None:
    window.status.hint(_about(sample))


def _wrapped(words: str) -> str:
    """``words`` as a tooltip that takes several lines."""
    from html import escape  # with its table of two thousand names: not at each start

    return f"<p>{escape(words)}</p>" if words else ""


def _opener(window: Window, name: str) -> Callable[[], None]:
    return lambda: open_sample(window, name)
