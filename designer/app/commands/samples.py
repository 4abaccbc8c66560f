"""The sample flows that ship with the program: their names, and opening one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from designer.app.keeping import may_close
from designer.app.saying import worded
from designer.app.translate import tr
from designer.flow.model import Flow
from designer.flow.texts import N_
from designer.store.resources import resource_path
from designer.store.samples import SUFFIX, list_samples

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from designer.app.window import Window

FIRST = "support-line"
"""The one that is shown where no file is named."""
_MENU = N_("Open a sample")


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

    def fill() -> None:
        if submenu.isEmpty():
            for name, title in titles().items():
                submenu.addAction(title, _opener(window, name))

    submenu.aboutToShow.connect(fill)
    menu.insertMenu(before, submenu)  # type: ignore[arg-type]


def _opener(window: Window, name: str) -> Callable[[], None]:
    return lambda: open_sample(window, name)
