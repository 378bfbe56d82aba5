"""Say whether a port of this machine is free: for the app's page and for the local server."""

from __future__ import annotations

import socket

HOST = "127.0.0.1"


def is_free(port: int) -> bool:
    """Say whether a server could listen on ``port`` of loopback now.

    >>> with socket.create_server((HOST, 0)) as busy:
    ...     is_free(busy.getsockname()[1])
    False
    """
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # a connection that is just closing does no harm
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True
