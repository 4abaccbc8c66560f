"""The samples of the documentation's page about making calls, run against the emulator.

46elks docs, 'make-call'. Each is as it stands there; only the address, and in it http for https,
is another, and the placeholders of the credentials are filled in.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import sys
from urllib.parse import urlsplit

import pytest

pytestmark = pytest.mark.anyio

PYTHON = """
import requests

auth = (
    'API_USERNAME',
    'API_PASSWORD'
    )

fields = {
    'from': '+46766861020',
    'to': '+46766861004',
    'voice_start': '{"play":"https://yourserver.example/files/hello.mp3"}'
    }

response = requests.post(
    "https://api.46elks.com/a1/calls",
    data=fields,
    auth=auth
    )

print(response.text)
"""

NODE = """
const https = require('https')
const querystring = require('querystring')

const username = 'API_USERNAME'
const password = 'API_PASSWORD'
const postFields = {
  from: '+46766861020',
  to: '+46704508449',
  voice_start: '{"play":"https://46elks.com/static/sound/make-call.mp3"}'
}

const key = Buffer.from(username + ':' + password).toString("base64");
const postData = querystring.stringify(postFields)

const options = {
  hostname: 'api.46elks.com',
  path: '/a1/calls',
  method: 'POST',
  headers: {
    'Authorization': 'Basic ' + key
  }
}

const callback = (response) => {
  var str = ''
  response.on('data', (chunk) => {
    str += chunk
  })

  response.on('end', () => {
    console.log(str)
  })
}

var request = https.request(options, callback)

request.write(postData)
request.end()
"""

CURL = (
    "https://api.46elks.com/a1/calls",
    "-u",
    "<Username>:<API Password>",
    "-d",
    "from=+46766861020",
    "-d",
    "to=+46766861004",
    "-d",
    'voice_start={"play":"https://yourserver.example/files/hello.mp3"}',
)


def with_credentials(sample: str) -> str:
    for placeholder, word in (
        ("API_USERNAME", "user"),
        ("API_PASSWORD", "secret"),
        ("<Username>:<API Password>", "user:secret"),
    ):
        sample = sample.replace(placeholder, word)
    return sample


async def run(*command: str) -> str:
    """What the command prints."""
    environment = {name: text for name, text in os.environ.items() if "proxy" not in name.lower()}
    process = await asyncio.create_subprocess_exec(
        *command,
        env=environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, errors = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == 0, errors.decode()
    return out.decode()


async def check(line, printed: str) -> None:
    """The call that was printed is what the page shows, and it runs to its end."""
    call = json.loads(printed)
    assert call.keys() >= {"direction", "from", "created", "to", "state", "id"}
    assert (call["direction"], call["from"], call["state"]) == (
        "outgoing",
        "+46766861020",
        "ongoing",
    )
    ended = await line.ended(call["id"])
    assert ended["state"] == "success"
    assert [list(action) for action in ended["actions"]] == [["play", "result"]]


async def test_the_python_sample(line):
    """With httpx in the place of requests, which has the same ``post``."""
    sample = with_credentials(PYTHON).replace("https://api.46elks.com", line.server.url)
    sample = sample.replace("import requests", "import httpx as requests")
    await check(line, await run(sys.executable, "-c", sample))


@pytest.mark.skipif(shutil.which("node") is None, reason="Node is not installed here")
async def test_the_node_sample(line):
    address = urlsplit(line.server.url)
    sample = with_credentials(NODE).replace("require('https')", "require('http')")
    sample = sample.replace(
        "hostname: 'api.46elks.com'", f"hostname: '{address.hostname}', port: {address.port}"
    )
    await check(line, await run("node", "-e", sample))


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed here")
async def test_the_curl_sample(line):
    words = [
        with_credentials(word).replace("https://api.46elks.com", line.server.url) for word in CURL
    ]
    await check(line, await run("curl", "--silent", *words))
