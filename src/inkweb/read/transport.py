"""Connect to the very address that the guard has checked, so that a second look-up cannot change it."""

from __future__ import annotations

import httpx

from inkweb.read.guard import Guard

_PORTS = {"http": 80, "https": 443}
TRIED = 3
"""So many addresses of a host are tried: each may take as long as a packet is waited for."""


class GuardedTransport(httpx.BaseTransport):
    """Sends each request, those after a redirect too, to a checked address under the host's own name.

    The URL's host becomes the address; the Host header, the TLS server name and the check of the certificate
    keep the name (the ``sni_hostname`` extension of httpx).
    """

    def __init__(self, guard: Guard) -> None:
        self._guard = guard
        # No connection is kept: it would serve another host at the same address, whose certificate was not checked.
        self._inner = httpx.HTTPTransport(trust_env=False, limits=httpx.Limits(max_keepalive_connections=0))

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Try the host's addresses in turn until one can be connected to.

        Raises:
            httpx.UnsupportedProtocol: it is no address of the web.
        """
        if request.url.scheme not in _PORTS or not request.url.host:
            raise httpx.UnsupportedProtocol("not an http or https address", request=request)
        *others, last = self._guard.addresses(request.url.host, request.url.port or _PORTS[request.url.scheme])[:TRIED]
        for address in others:
            response = self._tried(request, address)
            if response is not None:
                return response
        return self._inner.handle_request(_addressed(request, last))

    def _tried(self, request: httpx.Request, address: str) -> httpx.Response | None:
        try:
            return self._inner.handle_request(_addressed(request, address))
        except (httpx.ConnectError, httpx.ConnectTimeout):
            return None  # the next address may answer; the error of the last one is told

    def close(self) -> None:
        """Close the connections."""
        self._inner.close()


def _addressed(request: httpx.Request, address: str) -> httpx.Request:
    return httpx.Request(
        request.method,
        request.url.copy_with(host=address),
        headers=request.headers,
        extensions={**request.extensions, "sni_hostname": request.url.host},
    )
