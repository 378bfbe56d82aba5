"""A story, a page that holds it, and a web server with one path for each way in which a server can behave."""

from __future__ import annotations

import time
from http.server import BaseHTTPRequestHandler

from tests.read.printing import column, pdf

PRINTED = "Halden Labs of Oslo has hired Priya Raman as its chief scientist."
STORY = "Halden Labs hires a chief\n\nHalden Labs of Oslo has hired Priya Raman as its chief scientist."
PAGE = (
    "<html lang='en'><head><title>Halden Labs hires a chief</title></head><body><nav>Home News Sign in</nav><article>"
    "<h1>Halden Labs hires a chief</h1><p>Halden Labs of Oslo has hired Priya Raman as its chief scientist, the "
    "company said on Monday. She comes from Corvid, where she led research for four years.</p><p>The maker of the "
    "Fjord models did not say what it pays her. Corvid has not commented on the move.</p></article></body></html>"
)


class Handler(BaseHTTPRequestHandler):
    """``/page`` sends the page, ``/to/URL`` redirects there, ``/drip`` never comes to an end, and so on."""

    def do_GET(self) -> None:
        name = self.path.strip("/").partition("/")
        getattr(self, f"_{name[0]}", self._missing)(name[2])

    def log_message(self, format: str, *args: object) -> None:
        """Keep the test run quiet."""

    def _send(self, body: bytes, content_type: str | None, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        if content_type:
            self.send_header("Content-Type", content_type)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _missing(self, rest: str) -> None:
        self._send(b"nothing here", "text/html", 404)

    def _page(self, rest: str) -> None:
        self._send(PAGE.encode(), "text/html; charset=utf-8")

    def _text(self, rest: str) -> None:
        self._send(STORY.encode("utf-16"), "text/plain; charset=utf-16")

    def _host(self, rest: str) -> None:
        self._send(f"The host that was asked for is {self.headers['Host']} today.".encode(), "text/plain")

    def _pdf(self, rest: str) -> None:
        self._send(pdf(column([PRINTED])), "application/pdf")

    def _zip(self, rest: str) -> None:
        self._send(b"PK\x03\x04", "application/zip")

    def _untyped(self, rest: str) -> None:
        self._send(b"{\\rtf1", None)

    def _large(self, rest: str) -> None:
        self._send(b"word " * 2_100_000, "text/plain")

    def _to(self, rest: str) -> None:
        self._send(b"", None, 302, Location=rest)

    def _loop(self, rest: str) -> None:
        self._send(b"", None, 302, Location="/loop")

    def _drip(self, rest: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        for _ in range(100):
            try:
                self.wfile.write(b"word ")
            except OSError:
                return
            time.sleep(0.05)

    def _dripping_head(self, rest: str) -> None:
        for letter in b"HTTP/1.1 200 OK\r\nX-Slow: " + b"x" * 200:
            try:
                self.wfile.write(bytes([letter]))
            except OSError:
                return
            time.sleep(0.05)
