"""End a download when its time is up, however slowly it drips."""

from __future__ import annotations

import contextlib
import socket
import threading
from types import TracebackType
from typing import Any


class Deadline:
    """Shuts down the sockets that it was shown once ``seconds`` have passed since it was entered.

    ``watch`` is an httpx trace (the ``trace`` extension of a request): it is told of every connection made.
    httpx itself limits the wait for each packet only, so a server could hold a reader for hours.
    """

    def __init__(self, seconds: float) -> None:
        self.has_passed = False
        self._timer = threading.Timer(seconds, self._end)
        self._timer.daemon = True
        self._sockets: list[socket.socket] = []

    def __enter__(self) -> Deadline:
        self._timer.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._timer.cancel()

    def watch(self, event: str, info: dict[str, Any]) -> None:
        """Remember a connection when it has been made, or wrapped in TLS."""
        if event in ("connection.connect_tcp.complete", "connection.start_tls.complete"):
            self._sockets.append(info["return_value"].get_extra_info("socket"))
            if self.has_passed:
                self._end()

    def _end(self) -> None:
        self.has_passed = True
        for open_socket in self._sockets:
            # The plain socket under TLS is detached, and one that the server closed is not connected any more.
            with contextlib.suppress(OSError):
                open_socket.shutdown(socket.SHUT_RDWR)
