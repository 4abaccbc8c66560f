"""Asks a server whether it runs: ``python -m designer.serving.health [URL]``, exit code 0 or 1.

For whatever watches a container. The secret, which every path begins with, is that of the server's
own environment.
"""

from __future__ import annotations

import http.client
import os
import sys
from urllib.parse import urlsplit

DEFAULT = "http://127.0.0.1:8000"
_SECONDS = 4.0


def is_healthy(url: str, secret: str | None) -> bool:
    """Whether the server at ``url``, a host and perhaps a port and a path, says it is well."""
    parts = urlsplit(url)
    inside = f"/{secret}" if secret else ""
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=_SECONDS)
    try:
        connection.request("GET", f"{parts.path.rstrip('/')}{inside}/healthz")
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


if __name__ == "__main__":
    asked = sys.argv[1] if len(sys.argv) > 1 else DEFAULT
    sys.exit(0 if is_healthy(asked, os.environ.get("CALLFLOW_SECRET") or None) else 1)
