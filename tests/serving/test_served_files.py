from dataclasses import replace

import pytest

from designer.flow.model import Node
from designer.serving.answers import ServedFlow

pytestmark = pytest.mark.anyio


@pytest.fixture
async def client(served, client_of):
    async with client_of(served) as client:
        yield client


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.wav", "audio/wav"),
        ("a.WAV", "audio/wav"),
        ("a.mp3", "audio/mpeg"),
        ("a.ogg", "audio/ogg"),
        ("deep/er/a.oga", "audio/ogg"),
    ],
)
async def test_audio_files_have_their_type(client, tmp_path, name, kind):
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"sound of it")
    answer = await client.get(f"/files/{name}?v=12345678")
    assert (answer.status_code, answer.headers["content-type"]) == (200, kind)
    assert answer.content == b"sound of it"


async def test_a_part_of_a_file(client):
    answer = await client.get("/files/prompts/menu.wav", headers={"range": "bytes=5-"})
    assert (answer.status_code, answer.content) == (206, b"menu")
    assert answer.headers["content-range"] == "bytes 5-8/9"
    answer = await client.get("/files/prompts/menu.wav", headers={"range": "bytes=99-"})
    assert answer.status_code == 416
    assert (await client.head("/files/prompts/menu.wav")).status_code == 200


OUTSIDE = [
    "../outside.wav",
    "..%2foutside.wav",
    "%2e%2e/outside.wav",
    "prompts/../../outside.wav",
    "prompts%2f..%2f..%2foutside.wav",
    "..%5coutside.wav",
    "prompts/link.wav",
    "linked/outside.wav",
    "/etc/hostname",
    "%2fetc%2fhostname",
    "C:%5coutside.wav",
    "file:%2f%2f%2foutside.wav",
    "prompts",
    "prompts/",
    "",
    "none.wav",
    "menu%00.wav",
    "x" * 5000 + ".wav",
]


@pytest.mark.parametrize("reference", OUTSIDE)
async def test_nothing_outside_the_folder_is_read(served, client_of, tmp_path, reference):
    inside = tmp_path / "prompts" / "inside"
    inside.mkdir()
    (tmp_path / "prompts" / "outside.wav").write_bytes(b"secret")
    (inside / "prompts").mkdir()
    (inside / "prompts" / "link.wav").symlink_to(tmp_path / "prompts" / "outside.wav")
    (inside / "linked").symlink_to(tmp_path / "prompts")
    async with client_of(replace(served, folder=inside)) as client:
        answer = await client.get(f"/files/{reference}")
    assert answer.status_code == 404
    assert b"secret" not in answer.content


@pytest.mark.parametrize("name", ["support.callflow", "notes.txt", ".env", "prompt.flac"])
async def test_other_files_beside_the_document_are_not_given_out(client, tmp_path, name):
    (tmp_path / name).write_bytes(b"private")
    assert (await client.get(f"/files/{name}")).status_code == 404


async def test_what_a_node_names_is_given_out_whatever_it_is(served, flow, client_of, tmp_path):
    (tmp_path / "prompt.flac").write_bytes(b"sound")
    flow.replace_node(Node("wrong", "play", "prompt.flac"))
    async with client_of(served) as client:
        answer = await client.get("/files/prompt.flac")
    assert answer.content == b"sound"
    assert answer.headers["content-type"] == "application/octet-stream"


async def test_an_unsaved_flow_has_no_files(flow, client_of):
    async with client_of(ServedFlow(flow)) as client:
        assert (await client.get("/files/prompts/menu.wav")).status_code == 404
        assert (await client.post("/sales")).status_code == 200
