"""``callflow export``: the flow as call actions, as text, as a picture."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from designer.cli.exits import FLAWED, UNUSABLE, ArgumentError, Stopped
from designer.cli.helptexts import HELP, SHORT_HELP
from designer.cli.options import output_option, read_url, read_variables, set_option
from designer.flow.assumptions import INLINE_LIMIT_BYTES
from designer.flow.texts import N_, Text

if TYPE_CHECKING:
    from designer.cli.reading import Input

ACTIONS = ("json", "compact")
TEXTS: Mapping[str, tuple[str, str]] = {
    "mermaid": ("designer.exports.mermaid", "to_mermaid"),
    "dot": ("designer.exports.dot", "to_dot"),
    "markdown": ("designer.exports.markdown", "to_markdown"),
}
"""The module and the function that write each."""
PICTURES = ("svg", "png", "pdf")
APP = "webhook-app"
"""A folder, where all others are a file."""
FORMATS = (*ACTIONS, *TEXTS, *PICTURES, APP)
DOCUMENT_SUFFIX = ".callflow"
_PACKED = N_("Wrote a server for the flow into {folder}; its README.md says how to run it.")
_NO_PROMPT = N_("The prompt {reference} is not beside the flow; put it into {folder}.")

_UNKNOWN_ENDING = N_(
    "The ending {ending} says no format, so these are call actions (JSON); --format names another."
)
_BINARY = frozenset({"png", "pdf"})
_BY_SUFFIX: Mapping[str, str] = {
    ".json": "json",
    ".mmd": "mermaid",
    ".mermaid": "mermaid",
    ".dot": "dot",
    ".gv": "dot",
    ".md": "markdown",
    ".svg": "svg",
    ".png": "png",
    ".pdf": "pdf",
}


@click.command("export", help=HELP["export"], short_help=SHORT_HELP["export"])
@click.argument("file", metavar="FILE")
@output_option
@click.option("--format", "form", type=click.Choice(FORMATS), help=HELP["export --format"])
@click.option("--base-url", metavar="URL", help=HELP["--base-url"])
@set_option
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=INLINE_LIMIT_BYTES,
    metavar="BYTES",
    help=HELP["export --limit"],
)
@click.option("--theme", type=click.Choice(["light", "dark"]), help=HELP["export --theme"])
@click.option("--scale", type=click.FloatRange(0.05, 8), metavar="N", help=HELP["export --scale"])
@click.option("--overwrite", is_flag=True, help=HELP["export --overwrite"])
def command(
    file: str,
    output: str | None,
    form: str | None,
    base_url: str | None,
    set_: tuple[str, ...],
    limit: int,
    theme: str | None,
    scale: float | None,
    overwrite: bool,
) -> None:
    """Write ``file`` in the format ``form`` to ``output`` or standard output."""
    said = form is not None
    form = _format(form, output)
    variables = read_variables(set_)
    if base_url is not None:
        read_url("--base-url", base_url)
    _require_picture(form, theme, scale)
    if overwrite and form != APP:
        raise ArgumentError("only-format", option="--overwrite", formats=APP)

    from designer.cli.output import write_bytes, write_text
    from designer.cli.reading import mention_unused, read_input, require_other_file
    from designer.cli.streams import is_terminal, write_message

    if output is not None:
        require_other_file(output, file)
    elif form in _BINARY and is_terminal():
        raise ArgumentError("in-terminal", format=form)
    given = read_input(file)
    mention_unused(given.flow, variables)
    ending = "" if output is None or said else Path(output).suffix
    if ending and ending.lower() not in _BY_SUFFIX:
        write_message(Text(_UNKNOWN_ENDING, {"ending": ending}))
    if form == APP:
        _app(given, output, base_url, variables, overwrite)
        return
    if form in PICTURES or form in TEXTS:
        # As in the window: a flow without a name is called by its file.
        given.flow.name = given.flow.name or ("" if file == "-" else Path(file).stem)
    if form in PICTURES:
        write_bytes(output, _picture(given, form, variables, theme or "light", scale))
    elif form in TEXTS:
        module, function = TEXTS[form]
        write_text(output, getattr(import_module(module), function)(given.flow, variables))
    else:
        write_text(output, _call_actions(given, form, base_url, variables, limit) + "\n")


def _call_actions(
    given: Input, form: str, base_url: str | None, variables: Mapping[str, str], limit: int
) -> str:
    """The call actions as JSON, unless problems stop that."""
    from designer.callactions.exporting import ExportError, export_call_actions
    from designer.checks.gates import Operation
    from designer.cli.reading import require_allowed

    require_allowed(given, Operation.EXPORT, base_url=base_url, variables=variables, limit=limit)
    try:
        exported = export_call_actions(
            given.flow, variables=variables, base_url=base_url, folder=given.folder, limit=limit
        )
    except ExportError as error:
        raise Stopped(FLAWED, error.text) from None
    return exported.compact if form == "compact" else exported.text


def _app(
    given: Input,
    output: str | None,
    base_url: str | None,
    variables: Mapping[str, str],
    overwrite: bool,
) -> None:
    """The folder that serves the flow elsewhere, unless problems stop that."""
    from designer.checks.gates import Operation
    from designer.cli.reading import require_allowed
    from designer.cli.streams import write_message
    from designer.layout.placing import place_missing
    from designer.serving.answers import ServedFlow, require_servable
    from designer.serving.errors import ServingError
    from designer.serving.packing import pack_app

    if output is None:
        raise ArgumentError("needs-folder")
    try:
        require_servable(ServedFlow(given.flow, variables=variables))
    except ServingError as error:
        raise Stopped(FLAWED, error.text) from None
    require_allowed(given, Operation.WEBHOOK_APP, base_url=base_url, variables=variables)
    place_missing(given.flow)
    missing = pack_app(
        Path(output),
        given.flow,
        given.folder,
        variables=variables,
        base_url=base_url,
        over=overwrite,
    )
    for reference in missing:
        write_message(Text(_NO_PROMPT, {"reference": reference, "folder": output}))
    write_message(Text(_PACKED, {"folder": output}))


def _picture(
    given: Input, form: str, variables: Mapping[str, str], theme: str, scale: float | None
) -> bytes:
    """The picture; says so where it had to be smaller than was asked."""
    from designer.cli.streams import write_message
    from designer.layout.placing import place_missing

    try:
        from designer.app.drawing.picture import draw
        from designer.app.drawing.png import SCALE
    except ImportError as error:  # a server without the libraries of a desktop
        raise ArgumentError("no-qt", reason=error) from None
    place_missing(given.flow)
    scale = SCALE if scale is None else scale
    picture = draw(form, given.flow, theme=theme, variables=variables, scale=scale)
    if picture.remark is not None:
        write_message(picture.remark)
    return picture.data


def _format(form: str | None, output: str | None) -> str:
    """The format that is asked for, by name or by the suffix of the output."""
    suffix = Path(output).suffix.lower() if output else ""
    if suffix == DOCUMENT_SUFFIX:
        raise Stopped(UNUSABLE, ArgumentError("over-document", path=output).text)
    return form or _BY_SUFFIX.get(suffix, "json")


def _require_picture(form: str, theme: str | None, scale: float | None) -> None:
    """Refuse what only pictures have where there is none."""
    if theme is not None and form not in PICTURES:
        raise ArgumentError("only-format", option="--theme", formats=", ".join(PICTURES))
    if scale is not None and form != "png":
        raise ArgumentError("only-format", option="--scale", formats="png")
