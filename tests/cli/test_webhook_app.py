"""``callflow export --format webhook-app``: a folder that serves the flow by itself."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import httpx
import pytest

from designer.serving.packing import FLOW_FILE, pinned


@pytest.fixture
def line(write, looped, own_folder):
    """A document with a prompt beside it."""
    document = looped("webhooks")
    document["nodes"]["menu"]["value"] = "prompts/menu.wav"
    (own_folder / "prompts").mkdir()
    (own_folder / "prompts" / "menu.wav").write_bytes(b"RIFF menu")
    return write("line.callflow", document)


def export(cli, file, *arguments):
    return cli("export", file, "--format", "webhook-app", *arguments)


def test_the_folder_serves_the_flow_without_this_program(cli, line, own_folder, popen):
    secret = "known-to-nobody"
    exported = export(cli, line, "-o", "app", "--base-url", "https://calls.example.org/line/")
    assert (exported.code, exported.out) == (0, "")
    folder = own_folder / "app"
    assert "`https://calls.example.org/line/` and" in (folder / "README.md").read_text()
    # What it says proves that the folder's own server runs, and not the one installed here.
    package = folder / "designer" / "__init__.py"
    package.write_text(package.read_text() + "print('from the folder', flush=True)\n")
    clean = {key: value for key, value in os.environ.items() if not key.startswith("CALLFLOW_")}
    environment = {**clean, "CALLFLOW_FILE": FLOW_FILE, "CALLFLOW_SECRET": secret}
    server = [sys.executable, "-m", "uvicorn", "designer.serving.asgi:app", "--port", "0"]
    process = popen(
        [*server, "--no-proxy-headers"],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline() == "from the folder\n"
    url = next(found[1] for text in process.stderr if (found := re.search(r"(http://\S+)", text)))
    with httpx.Client(base_url=f"{url}/{secret}", trust_env=False, timeout=20) as client:
        answer = client.post("/", data={"result": "newincoming"}).json()
        assert answer["failed"]["next"] == f"{url}/{secret}/menu"
        assert client.get("/files/prompts/menu.wav").content == b"RIFF menu"
        assert httpx.get(f"{url}/", trust_env=False).status_code == 404
    for known, status in ((environment, 0), ({**environment, "CALLFLOW_SECRET": "other-one"}, 1)):
        health = [sys.executable, "-m", "designer.serving.health", url]
        asked = subprocess.run(
            health, cwd=folder, env=known, stdout=subprocess.DEVNULL, timeout=50, check=False
        )
        assert asked.returncode == status


def test_what_the_folder_holds(cli, line, own_folder):
    assert export(cli, line, "-o", "app", "--set", "who=Kim").code == 0
    folder = own_folder / "app"
    assert sorted(path.name for path in folder.iterdir()) == [
        *("Dockerfile", "README.md", "designer", FLOW_FILE, "prompts", "requirements.txt")
    ]
    assert not (folder / "designer" / "app").exists()
    assert not list(folder.rglob("__pycache__"))
    assert '"who": "Kim"' in (folder / FLOW_FILE).read_text()
    assert (folder / "requirements.txt").read_text().splitlines() == pinned()
    assert {"starlette", "uvicorn", "anyio", "h11"} <= {each.split("==")[0] for each in pinned()}
    assert "pyside6-essentials" not in " ".join(pinned())


def test_a_prompt_that_is_not_there_is_named(cli, line, own_folder):
    (own_folder / "prompts" / "menu.wav").unlink()
    result = export(cli, line, "-o", "app")
    assert result.code == 0
    assert "The prompt prompts/menu.wav is not beside the flow" in result.err


def test_what_is_there_is_kept_unless_asked(cli, line, own_folder):
    folder = own_folder / "app"
    folder.mkdir()
    (folder / "requirements.txt").write_text("mine\n")
    (folder / "notes.txt").write_text("mine too\n")
    result = export(cli, line, "-o", "app")
    assert (result.code, result.said) == (
        2,
        "app is not empty. Name another folder, or give --overwrite.",
    )
    assert (folder / "requirements.txt").read_text() == "mine\n"
    assert export(cli, line, "-o", "app", "--overwrite").code == 0
    assert (folder / "requirements.txt").read_text() != "mine\n"
    assert (folder / "notes.txt").read_text() == "mine too\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "The format webhook-app is a folder: name it with -o."),
        (["-o", "."], "holds the document itself"),
        (["-o", ".", "--overwrite"], "holds the document itself"),
        (["-o", "file.txt"], "file.txt is a file; name a folder."),
        (["-o", "file.txt/app"], "cannot hold the server"),
        (["-o", "a\0b"], "cannot hold the server"),
        (["-o", "x" * 300], "cannot hold the server"),
    ],
)
def test_folders_that_cannot_be(cli, line, write, own_folder, arguments, said):
    write("file.txt", "mine")
    before = sorted(own_folder.rglob("*"))
    result = export(cli, line, *arguments)
    assert result.code == 2
    assert said in result.said
    assert sorted(own_folder.rglob("*")) == before


@pytest.mark.parametrize("content", ['"https://example.com/crm"', '{"connect": "070-1"}'])
def test_errors_stop_it(cli, write, own_folder, content):
    result = export(cli, write("line.json", content), "-o", "app")
    assert (result.code, (own_folder / "app").exists()) == (1, False)
    assert result.said


def test_only_a_folder_is_overwritten(cli, line):
    result = cli("export", line, "--overwrite")
    assert (result.code, result.said) == (2, "--overwrite is only for webhook-app.")
