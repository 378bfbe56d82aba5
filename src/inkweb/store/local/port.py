"""Choose the port of the local server: the one it had, or a free one."""

from __future__ import annotations

import socket

from inkweb.port import HOST


def free_port() -> int:
    """Return a port that the system has just found free.

    >>> 1024 <= free_port() <= 65535
    True
    """
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def answers(port: int) -> bool:
    """Say whether anything listens on ``port`` of loopback.

    >>> answers(free_port())
    False
    """
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((HOST, port)) == 0
