"""Find a port of this machine on which nobody listens."""

from __future__ import annotations

import socket
from itertools import chain

from inkweb.errors import SettingsError

HOST = "127.0.0.1"
FIRST = 8501
"""Streamlit's own first choice."""

TRIES = 50


def free_port(wanted: int | None = None) -> int:
    """Give the port wanted, or else the first free one from 8501 on.

    Raises:
        SettingsError: the port wanted is taken.

    >>> free_port() in (0, *range(FIRST, FIRST + TRIES))
    True
    """
    if wanted is None:
        return next(port for port in chain(range(FIRST, FIRST + TRIES), [0]) if is_free(port))
    if not is_free(wanted):
        raise SettingsError(f"Port {wanted} is taken. Choose another, or leave --port out to have one found.")
    return wanted


def is_free(port: int) -> bool:
    """Say whether a server could listen here now.

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
