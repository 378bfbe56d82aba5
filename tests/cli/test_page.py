"""The app in a process of its own: on a port that others want too."""

from __future__ import annotations

import socket
from pathlib import Path
from threading import Thread
from urllib.request import urlopen

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.server import ServerConnection, serve

from inkweb.app.visit import visit
from inkweb.cli import page
from inkweb.cli.page import Page
from inkweb.cli.port import free_port
from inkweb.errors import InkwebError
from inkweb.port import HOST


def test_somebody_who_is_quicker_is_given_the_port(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server((HOST, 0)) as quicker:
        taken = quicker.getsockname()[1]
        seen_free = iter([taken, free_port()])
        monkeypatch.setattr(page, "free_port", lambda wanted: next(seen_free))
        with Page(None, folder=tmp_path) as app:
            assert app.url.endswith(f":{taken}")
            app.wait_until_up()
            assert not app.url.endswith(f":{taken}")
            assert urlopen(f"{app.url}/_stcore/health", timeout=10).read() == b"ok"


def test_a_port_that_was_asked_for_is_not_exchanged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server((HOST, 0)) as quicker:
        taken = quicker.getsockname()[1]
        monkeypatch.setattr(page, "free_port", lambda wanted: wanted)
        with (
            Page(taken, folder=tmp_path) as app,
            pytest.raises(InkwebError, match=rf"Port {taken} is not available"),
        ):
            app.wait_until_up()


@pytest.fixture
def proxied(monkeypatch: pytest.MonkeyPatch) -> None:
    """All that asks a proxy for this machine fails."""
    for name in ("no_proxy", "NO_PROXY", "HTTP_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("http_proxy", f"http://{HOST}:9")


def test_behind_a_proxy_the_app_was_never_seen_to_start(proxied: None, tmp_path: Path) -> None:
    with Page(None, folder=tmp_path) as app:
        app.wait_until_up()


def test_behind_a_proxy_the_first_visit_was_not_made(proxied: None) -> None:
    def app(connection: ServerConnection) -> None:
        connection.recv()
        connection.send(ForwardMsg(script_finished=ForwardMsg.FINISHED_SUCCESSFULLY).SerializeToString())

    with serve(app, HOST, 0, subprotocols=["streamlit"]) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        assert visit(f"http://{HOST}:{server.socket.getsockname()[1]}")
        server.shutdown()
