"""How Sphinx makes the site from the pages of the guide, which stay plain Markdown."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from designer import __version__  # noqa: E402

project = "Callflow Designer"
author = "Callflow Designer contributors"
version = release = __version__
extensions = ["myst_parser"]
myst_heading_anchors = 4
html_theme = "furo"
html_static_path = ["static"]
html_css_files = ["looks.css"]
html_title = f"{project} {release}"
html_copy_source = False
html_show_copyright = False
_SECTION = re.compile(r"^## (.*)$", re.MULTILINE)
_LINK = re.compile(r"\]\(([\w-]+)\.md\)")


def with_contents(app, page, source):
    """Add the tree that Sphinx wants to the index: its sections with the pages they link to."""
    if page != app.config.root_doc:
        return
    _, *parts = _SECTION.split(source[0])
    for title, body in zip(parts[::2], parts[1::2], strict=True):
        names = "\n".join(_LINK.findall(body))
        source[0] += f"\n```{{toctree}}\n:hidden:\n:caption: {title}\n\n{names}\n```\n"


def setup(app):
    """Called by Sphinx."""
    app.connect("source-read", with_contents)
