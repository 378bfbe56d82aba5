"""Be the app's first visitor: what a server does once, it has then done before somebody looks."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from websockets.sync.connection import Connection

PATIENCE_SECONDS = 120
"""Seconds to wait for one message of the app; a graph of 20,000 names is grouped in less."""


def visit(url: str) -> bool:
    """Have the first page drawn for nobody; tells whether that was done.

    It speaks Streamlit's own protocol, as a browser does: a script run is asked for, and its messages are read until it
    is done; as the app is on this machine, no proxy is asked. Whatever goes wrong is left for the first person to be
    told about: the page tells it better.
    """
    from websockets.exceptions import WebSocketException
    from websockets.sync.client import connect
    from websockets.typing import Origin, Subprotocol

    stream, spoken = f"ws{url.removeprefix('http')}/_stcore/stream", [Subprotocol("streamlit")]
    with (
        suppress(WebSocketException, OSError),
        connect(stream, origin=Origin(url), subprotocols=spoken, proxy=None, max_size=None) as connection,
    ):
        _run(connection)
        return True
    return False


def _run(connection: Connection) -> None:
    from streamlit.proto.BackMsg_pb2 import BackMsg
    from streamlit.proto.ClientState_pb2 import ClientState
    from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

    connection.send(BackMsg(rerun_script=ClientState()).SerializeToString())
    is_done = False
    while not is_done:
        frame = connection.recv(PATIENCE_SECONDS)
        is_done = isinstance(frame, bytes) and ForwardMsg.FromString(frame).WhichOneof("type") == "script_finished"
