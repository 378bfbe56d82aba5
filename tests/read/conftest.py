"""A real web server on this machine, and a guard that lets tests (and nothing else) reach it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import ThreadingHTTPServer

import pytest

from inkweb.read import Guard
from tests.read.newsroom import Handler


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of the server, under an invented name that only ``guard`` can resolve."""
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    httpd.daemon_threads = True
    thread = threading.Thread(target=httpd.serve_forever, daemon=True)
    thread.start()
    yield f"http://weir.example:{httpd.server_port}"
    httpd.shutdown()
    httpd.server_close()
    thread.join()


@pytest.fixture
def guard() -> Guard:
    """Lets ``weir.example`` be this machine; every other host is resolved and judged as ever.

    The server listens on 127.0.0.1 and 127.0.0.1 alone is refused, so its name resolves to a stand-in ("127.0.0.1"
    written as ``::ffff:127.0.0.1``) that this guard knows.
    """
    real = Guard()
    stand_in = "::ffff:127.0.0.1"
    return Guard(
        resolve=lambda host, port: [stand_in] if host == "weir.example" else real.resolve(host, port),
        is_allowed=lambda address: address == stand_in or real.is_allowed(address),
    )
