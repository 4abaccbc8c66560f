"""The guide has a section for everything there is; its links and pictures are there."""

from __future__ import annotations

import importlib
import json
import re
import runpy
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import click
import jsonschema
import pytest
from click.testing import CliRunner

from designer.app.sound_remarks import STAND_IN, UNCHECKED
from designer.app.unready_sounds import MISSING
from designer.checks.texts import CODES
from designer.cli.group import callflow
from designer.cli.meaning import COMMANDS
from designer.flow import assumptions
from designer.flow.vocabulary import COMMON_OPTIONS, KINDS
from designer.store.guide import guide_path
from designer.store.resources import MissingResourceError, resource_path

ROOT = Path(__file__).resolve().parents[2]
TEXTS = ROOT / "resources" / "translations" / "callflow_sv.ts"
GUIDE = ROOT / "docs" / "guide"
PAGES = sorted(GUIDE.glob("*.md"))
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_IN_ITALICS = re.compile(r"(?<![*\w])\*([^*\n]+)\*(?!\*)")
_PARTS = re.compile(" \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} | / ")
_FILLED = re.compile(r"\{\w+\}")
_KEYS = re.compile(r"\b(?:(?:Ctrl|Alt|Shift)\+)+(?:[A-Z]\w*|\S)|\bF\d+\b")
EMPHASIZED = {
    *("outcome", "ways out", "connection", "edge", "served flow"),
    *("Leave a message", "Sales", "Busy → Leave a message", "(test call)"),
}
"""Words in italics that are explained there, that the reader has written, or that end a line."""
OF_FIELDS = {"Ctrl+Enter", "Alt+Down", "Alt+Shift"}
"""Keys of a field, which no command has, and the beginning of four that a page tells of at once."""
_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


def text(page: str) -> str:
    return (GUIDE / f"{page}.md").read_text("utf-8")


def slugs(path: Path) -> set[str]:
    """What can be gone to in a page, as code hosts and the site name it: its headings alone."""
    words = _FENCE.sub("", path.read_text("utf-8"))
    headings = re.findall(r"^#+ (.*?)(?:<a [^>]*></a>)?$", words, re.MULTILINE)
    plain = (re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings)
    return set(plain)


@pytest.fixture
def of_docs(qapp, monkeypatch):
    """Gives a script of the folder docs as a module."""
    monkeypatch.syspath_prepend(ROOT / "docs")
    return importlib.import_module


@pytest.mark.parametrize(
    "path",
    [*PAGES, *ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("packaging/**/*.md")],
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_links_lead_somewhere(path):
    for link in _LINK.findall(_FENCE.sub("", path.read_text("utf-8"))):
        target, _, anchor = link.partition("#")
        if target.startswith("https://"):
            continue
        file = path.parent / target if target else path
        assert file.is_file(), link
        assert not anchor or anchor in slugs(file), link


def test_a_page_says_its_name_once_and_the_index_lists_it():
    listed = set(_LINK.findall(text("index")))
    for path in PAGES:
        words = _FENCE.sub("", path.read_text("utf-8"))
        assert len(re.findall(r"^# ", words, re.MULTILINE)) == 1, path.name
        assert path.stem == "index" or path.name in listed, path.name


def test_no_link_of_a_page_leaves_the_folder_that_ships():
    assert [path.name for path in PAGES if "](../" in path.read_text("utf-8")] == []


def anchors(page):
    """What can be gone to in a page: kinds of nodes in ``actions``, codes in ``problems``."""
    return tuple(re.findall(r'<a id="([\w-]+)"></a>', text(page)))


@pytest.fixture(scope="module")
def said():
    """Whether the program says some words; those in braces stand for anything."""
    sources = (element.text or "" for element in ElementTree.parse(TEXTS).iter("source"))
    texts = [re.sub(r"[&…]", "", source).casefold() for source in sources]
    filled = [text for text in texts if "{" in text and len(_FILLED.sub("", text)) > 4]
    plain = set(texts)
    patterns = [
        re.compile(_FILLED.sub(".+", re.escape(text).replace(r"\{", "{").replace(r"\}", "}")))
        for text in filled
    ]

    def says(words: str) -> bool:
        wanted = words.replace("…", "").strip().casefold()
        begun = any(text.startswith(f"{wanted}:") or f"{wanted} from" in text for text in plain)
        return wanted in plain or begun or any(one.fullmatch(words.casefold()) for one in patterns)

    return says


@pytest.mark.parametrize("path", [*PAGES, ROOT / "README.md"], ids=lambda path: path.stem)
def test_what_stands_in_italics_is_called_so_in_the_program(path, said):
    if path.stem == "reliability":  # there it is the names of tests
        return
    words = re.sub(r"`[^`]*`", "`", _FENCE.sub("", path.read_text("utf-8")))
    parts = [part for found in _IN_ITALICS.findall(words) for part in _PARTS.split(found)]
    assert [part for part in parts if part not in EMPHASIZED and not said(part)] == []


def test_every_key_that_a_page_names_is_one():
    keys = {found.rstrip(",;:.") for found in _KEYS.findall(text("keys"))} | OF_FIELDS
    for path in (*PAGES, ROOT / "README.md"):
        words = _FENCE.sub("", path.read_text("utf-8"))
        named = {found.rstrip(";:.") for found in _KEYS.findall(words)}
        assert named - {key.rstrip(",;:.") for key in keys} - {"Ctrl+,", "Ctrl+"} == set(), (
            path.name
        )


def test_every_action_has_its_section():
    assert anchors("actions") == (*KINDS, *(option.key for option in COMMON_OPTIONS))


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.key)
def test_a_section_names_the_options_and_outcomes_of_its_action(kind):
    mark = f'\n## {kind.label}<a id="{kind.key}"></a>\n'
    section = text("actions").split(mark)[1].split("\n## ")[0]
    own = [option for option in kind.options if option not in COMMON_OPTIONS]
    assert [
        option.key for option in own if f"*{option.label}* (`{option.key}`)" not in section
    ] == []
    ways = [outcome.label for outcome in kind.outcomes if outcome.offered]
    assert [label for label in ways if f"*{label}*" not in section] == []


def test_every_check_has_its_line():
    assert sorted(anchors("problems")) == sorted((*CODES, MISSING, STAND_IN, UNCHECKED))


def test_every_command_of_the_command_line_has_its_section():
    assert re.findall(r"^## (\S+)$", text("command-line"), re.MULTILINE) == list(COMMANDS)


def test_every_option_of_the_command_line_is_told_as_its_help_tells_it(of_docs):
    written = text("command-line")
    assert of_docs("options_tables").page(written) == written
    assert "| `--coverage-min P` |" in written


OF_OTHERS = {
    *("--no-proxy-headers", "--no-access-log", "--no-deps", "--wheel-dir", "--upgrade"),
    *("--help", "--version"),
}
"""Options of pip and uvicorn, and those that click gives to all."""


def options_of(name: str) -> set[str]:
    command = callflow.get_command(click.Context(callflow), name)
    assert command is not None, name
    return {form for option in command.params for form in (*option.opts, *option.secondary_opts)}


@pytest.mark.parametrize("path", [*PAGES, ROOT / "README.md"], ids=lambda path: path.stem)
def test_commands_and_options_within_sentences_are_there(path):
    if path.stem == "reliability":  # its options are those of dev.py
        return
    every = set().union(*map(options_of, COMMANDS)) | OF_OTHERS
    for words in re.findall(r"`([^`\n]+)`", _FENCE.sub("", path.read_text("utf-8"))):
        named = set(re.findall(r"(?<![\w-])--[a-z][\w-]*", words))
        begun = words.split()
        known = options_of(begun[1]) if begun[0] == "callflow" and len(begun) > 2 else every
        assert named - known - OF_OTHERS == set(), words
        if begun[0] == "callflow" and len(begun) > 1:
            assert begun[1] in {*COMMANDS, "FILE", *OF_OTHERS}, words


def test_every_assumption_is_told():
    """By the name it has in the source, so that none is added or taken away unseen."""
    names = {name for name in vars(assumptions) if name.isupper()}
    assert set(re.findall(r"\| `([A-Z_]+)` \|$", text("assumptions"), re.MULTILINE)) == names


def test_contributing_lists_every_command_of_development():
    table = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    shown = re.findall(r"^\| `python3 dev\.py (\w+)", table, re.MULTILINE)
    assert sorted(shown) == sorted(runpy.run_path(str(ROOT / "dev.py"))["COMMANDS"])


def test_the_list_of_commands_is_not_cut():
    shown = CliRunner().invoke(callflow, ["--help"], terminal_width=80).output
    assert "..." not in shown.split("Commands:")[1]


def test_the_outcomes_are_those_of_the_vocabulary(of_docs):
    written = (GUIDE / "document-format.md").read_text("utf-8")
    assert of_docs("outcomes_table").page(written) == written
    assert "*Any other key*" in written


def test_the_keys_are_those_of_the_tables(of_docs):
    assert text("keys") == of_docs("keys_page").page()


def test_the_document_shown_is_one():
    (shown,) = re.findall(r"```json\n(.*?)```", text("document-format"), re.DOTALL)
    schema = json.loads(resource_path("schema", "callflow.schema.json").read_text("utf-8"))
    jsonschema.validate(json.loads(shown), schema)
    described = re.search(r"\| key \| holds \|.*?\n\n", text("document-format"), re.DOTALL)[0]
    assert {key for key in schema["properties"] if f"`{key}`" not in described} == set()


def test_the_workflow_shown_is_the_file_and_its_commands_work(tmp_path):
    workflow = (ROOT / "docs/examples/callflow-tests.yml").read_text("utf-8")
    assert f"```yaml\n{workflow}```" in text("scenarios")
    commands = [shlex.split(line) for line in re.findall(r"- run: (callflow .*)", workflow)]
    flows = tmp_path / "flows"
    flows.mkdir()
    sample = resource_path("samples", "support-line.callflow")
    (flows / sample.name).write_bytes(sample.read_bytes())
    for _, *words in commands:
        if "flows/*.callflow" in words:
            words[words.index("flows/*.callflow")] = f"flows/{sample.name}"
        command = [sys.executable, "-m", "designer", *words]
        done = subprocess.run(
            command,
            cwd=tmp_path,
            env={"PYTHONPATH": str(ROOT), "PATH": ""},
            capture_output=True,
            text=True,
            timeout=50,
            check=False,
        )
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "results.xml").stat().st_size > 0


def test_pictures_are_those_the_script_makes_and_each_is_shown(of_docs):
    place = of_docs("pictures").place
    made = {
        place(None, scene.name, (theme, 1, "en"), scene.docs).name
        for scene in of_docs("scenes").SCENES
        for theme in scene.docs
    }
    assert made == {path.name for path in (GUIDE / "pictures").iterdir()}
    shown = "".join(path.read_text("utf-8") for path in [*PAGES, ROOT / "README.md"])
    assert [name for name in made if f"pictures/{name})" not in shown] == []


def test_the_map_of_the_source_names_every_folder_and_no_other():
    """Of a checkout as it is given on, so that what a build leaves behind does not count."""
    named = re.findall(r"^\| `([\w/]+)` \|", text("architecture"), re.MULTILINE)
    layers = {f"designer/{path.parent.name}" for path in ROOT.glob("designer/*/__init__.py")}
    assert {name for name in named if "/" in name} == layers
    ignored = (ROOT / ".gitignore").read_text("utf-8").splitlines()
    beside = {
        path.name
        for path in ROOT.iterdir()
        if path.is_dir() and path.name[0] != "."
        if not {f"/{path.name}/", f"{path.name}/"} & {*ignored}
    }
    assert {name for name in named if "/" not in name} == beside - {"designer"}
    files = re.findall(r"`([\w/]+\.\w+)`", text("architecture"))
    assert [name for name in files if not (ROOT / name).is_file()] == []


def test_the_map_of_the_source_stands_from_above_to_below():
    """In the order that the linter of imports is told."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    (layers,) = (
        contract["layers"]
        for contract in project["tool"]["importlinter"]["contracts"]
        if contract["id"] == "layers"
    )
    told = [name for layer in layers for name in re.findall(r"\((\w+)\)", layer)]
    shown = re.findall(r"^\| `designer/(\w+)` \|", text("architecture"), re.MULTILINE)
    assert shown == [name for name in told if not name.startswith("_")]


def test_a_page_that_is_missing_is_named():
    assert guide_path("phone") == GUIDE / "phone.md"
    with pytest.raises(MissingResourceError, match=r"guide/no-such\.md"):
        guide_path("no-such")
