"""``callflow export`` as text for people and as a picture."""

from __future__ import annotations

import os
import select
import sys

import pytest

BEGINS = {
    "mermaid": b"flowchart LR\n",
    "dot": b"digraph callflow {\n",
    "markdown": b"# ",
    "svg": b"<svg ",
    "png": b"\x89PNG\r\n",
    "pdf": b"%PDF-",
}
SUFFIXES = {
    "mmd": "mermaid",
    "mermaid": "mermaid",
    "dot": "dot",
    "gv": "dot",
    "md": "markdown",
    "svg": "svg",
    "png": "png",
    "pdf": "pdf",
    "SVG": "svg",
}


@pytest.mark.parametrize("form", BEGINS)
def test_by_name(cli, menu, qapp, form):
    result = cli("export", menu, "--format", form)
    assert (result.code, result.err) == (0, "")
    assert result.data.startswith(BEGINS[form])


@pytest.mark.parametrize(("suffix", "form"), SUFFIXES.items())
def test_by_suffix(cli, menu, own_folder, qapp, suffix, form):
    result = cli("export", menu, "-o", f"out.{suffix}")
    assert (result.code, result.out) == (0, "")
    assert result.said.startswith(f"Wrote out.{suffix}: ")
    assert (own_folder / f"out.{suffix}").read_bytes().startswith(BEGINS[form])


@pytest.mark.parametrize("form", ["mermaid", "dot", "markdown", "svg"])
def test_a_file_holds_what_standard_output_would(cli, menu, own_folder, qapp, form):
    assert cli("export", menu, "--format", form, "-o", "out").code == 0
    data = (own_folder / "out").read_bytes()
    assert data == cli("export", menu, "--format", form).data
    assert data.endswith(b"\n")
    assert not data.endswith(b"\n\n")


@pytest.mark.parametrize(
    ("form", "title"), [("markdown", b"# night\n"), ("svg", b">night</title>")]
)
def test_a_flow_without_a_name_is_called_by_its_file(cli, own_folder, qapp, form, title):
    (own_folder / "night.json").write_text('{"play": "https://example.com/a.mp3"}', "utf-8")
    assert title in cli("export", "night.json", "--format", form).data


@pytest.mark.parametrize("form", BEGINS)
def test_errors_stop_neither_texts_nor_pictures(cli, write, make, qapp, form):
    nodes = {
        "a": {"action": "connect", "value": "12", "options": {"timeout": "x"}},
        "b": {"action": "hangup", "value": "busy"},
        "c": {"action": "play", "value": ""},
    }
    edges = [("a", "busy", "a"), ("b", "next", "a"), ("a", "odd", "b")]
    name = write("x.callflow", make(nodes, edges, start="gone"))
    result = cli("export", name, "--format", form)
    assert (result.code, result.err) == (0, "")
    assert result.data.startswith(BEGINS[form])


@pytest.mark.parametrize("form", BEGINS)
def test_an_empty_flow(cli, write, make, qapp, form):
    result = cli("export", write("x.callflow", make({}, start=None)), "--format", form)
    assert (result.code, result.err) == (0, "")
    assert result.data.startswith(BEGINS[form])


@pytest.mark.parametrize("form", BEGINS)
def test_call_actions(cli, qapp, form):
    result = cli("export", "-", "--format", form, stdin=b'{"connect": "+46700000001"}')
    assert (result.code, result.err) == (0, "")
    assert result.data.startswith(BEGINS[form])


@pytest.mark.parametrize("form", ["mermaid", "dot", "markdown", "svg"])
def test_variables(cli, write, make, qapp, form):
    nodes = {"a": {"action": "play", "value": "{where}"}}
    name = write("x.callflow", make(nodes, variables={"where": "local/one"}))
    assert "one" in cli("export", name, "--format", form).out
    result = cli("export", name, "--format", form, "--set", "where=local/two", "--set", "wher=x")
    assert "two" in result.out
    assert result.said == "Nothing in the flow uses the variable wher."


def test_theme_and_scale(cli, menu, qapp):
    light = cli("export", menu, "--format", "svg")
    assert cli("export", menu, "--format", "svg", "--theme", "light").data == light.data
    assert cli("export", menu, "--format", "svg", "--theme", "dark").data != light.data
    large = cli("export", menu, "--format", "png").data
    assert cli("export", menu, "--format", "png", "--scale", "2").data == large
    small = cli("export", menu, "--format", "png", "--scale", "1").data
    # Width and height stand in the first chunk.
    assert [2 * int.from_bytes(small[at : at + 4], "big") for at in (16, 20)] == [
        int.from_bytes(large[at : at + 4], "big") for at in (16, 20)
    ]


def test_a_picture_that_had_to_be_smaller_says_so(cli, write, make, qapp):
    nodes = {"a": {"action": "play", "value": "x"}, "b": {"action": "hangup", "value": "reject"}}
    name = write("x.callflow", make(nodes, layout={"a": [0, 0], "b": [20_000, 0]}))
    result = cli("export", name, "-o", "x.png")
    assert (result.code, result.out) == (0, "")
    remark, wrote = result.err.splitlines()
    assert remark.startswith("The picture would be larger than 8000 pixels a side")
    assert wrote.startswith("Wrote x.png: ")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--theme", "dark"], "--theme is only for svg, png, pdf."),
        (["--theme", "dark", "-o", "x.md"], "--theme is only for svg, png, pdf."),
        (["--scale", "2", "-o", "x.svg"], "--scale is only for png."),
    ],
)
def test_what_only_pictures_have(cli, menu, own_folder, arguments, said):
    result = cli("export", menu, *arguments)
    assert (result.code, result.out, result.said) == (2, "", said)
    assert [path.name for path in own_folder.iterdir()] == [menu]


@pytest.mark.skipif(os.name != "posix", reason="needs a terminal made by a program")
@pytest.mark.parametrize(("form", "code"), [("png", 2), ("pdf", 2), ("mermaid", 0)])
def test_a_terminal_gets_no_bytes(start, menu, form, code):
    ours, theirs = os.openpty()
    try:
        process = start("export", menu, "--format", form, stdout=theirs)
        _, err = process.communicate()
        assert process.returncode == code
        assert err.decode().startswith(f"A terminal cannot show the format {form}" if code else "")
        assert bool(select.select([ours], [], [], 0)[0]) is (code == 0)
    finally:
        os.close(ours)
        os.close(theirs)


@pytest.mark.parametrize("form", ["mermaid", "svg", "png"])
@pytest.mark.parametrize("output", ["no/such/folder", ".", "menu.callflow"])
def test_where_nothing_can_be_written(cli, menu, own_folder, qapp, form, output):
    result = cli("export", menu, "--format", form, "-o", output)
    assert (result.code, result.out) == (2, "")
    assert result.said
    assert [path.name for path in own_folder.iterdir()] == [menu]


def test_without_the_libraries_of_a_desktop(cli, menu, monkeypatch):
    for name in [name for name in sys.modules if name.startswith("designer.app.drawing")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "designer.app.drawing.picture", None)
    result = cli("export", menu, "--format", "svg")
    assert (result.code, result.out) == (2, "")
    assert result.said.startswith("Pictures need Qt, which cannot be loaded here: ")


def test_pictures_need_no_display_and_are_always_the_same(start, menu, own_folder, monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setenv("DISPLAY", ":4646")
    drawn = []
    for seed in ("1", "2"):
        monkeypatch.setenv("PYTHONHASHSEED", seed)
        process = start("export", menu, "--format", "svg")
        out, err = process.communicate()
        assert (process.returncode, err) == (0, b"")
        drawn.append(out)
    assert drawn[0] == drawn[1]
    assert drawn[0].startswith(b"<svg ")
