"""Fetch one page from the web, within limits of place, size, time and kind."""

from __future__ import annotations

import re
from dataclasses import dataclass

import httpx

from inkweb.errors import ReadError
from inkweb.read.deadline import Deadline
from inkweb.read.guard import Guard
from inkweb.read.transport import GuardedTransport

_KINDS: dict[str, str | None] = {
    "application/octet-stream": None,  # what a server says that does not know
    "binary/octet-stream": None,
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
    "text/markdown": "text",
    "application/json": "json",
    "application/x-ndjson": "jsonl",
    "application/jsonl": "jsonl",
    "multipart/related": "mhtml",
    "application/pdf": "pdf",
    "application/x-pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "word",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """What a download may take: bytes, seconds in all, seconds for each packet, redirects."""

    size: int = 10_000_000
    seconds: float = 30.0
    wait: float = 10.0
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Download:
    """What was fetched, and from where in the end. ``kind`` is ``None`` when the server does not say."""

    url: str
    data: bytes
    kind: str | None
    charset: str | None


def download(url: str, *, guard: Guard, limits: Limits) -> Download:
    """Fetch a page by http or https.

    Raises:
        ReadError: the address is not public, nothing answers, or a limit was passed.
    """
    _refuse_password(url)
    got: Download | None = None
    with Deadline(limits.seconds) as deadline:
        try:
            with (
                _client(guard, limits) as client,
                client.stream("GET", url, extensions={"trace": deadline.watch}) as response,
            ):
                got = _received(response, limits)
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, UnicodeError) as error:
            if not deadline.has_passed:
                raise ReadError(_words(error)) from error
    if got is None or deadline.has_passed:
        raise ReadError(f"too slow: not there after {limits.seconds:g} seconds. Try again, or save the page.")
    return got


def _refuse_password(url: str) -> None:
    if "@" in re.split(r"[/?#]", url.partition("://")[2], maxsplit=1)[0]:
        raise ReadError("the address holds a user name or password, which would be kept. Give it without.")


def _client(guard: Guard, limits: Limits) -> httpx.Client:
    return httpx.Client(
        transport=GuardedTransport(guard),
        follow_redirects=True,
        max_redirects=limits.redirects,
        timeout=min(limits.wait, limits.seconds),
        trust_env=False,  # a proxy would look hosts up itself, past the guard
        headers={"User-Agent": "inkweb", "Accept": "text/html, text/plain, application/pdf, application/json;q=0.9"},
    )


def _received(response: httpx.Response, limits: Limits) -> Download:
    if response.status_code != httpx.codes.OK:
        raise ReadError(f"the server answered {response.status_code} {response.reason_phrase}. Check the address.")
    content_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if content_type and content_type not in _KINDS:
        raise ReadError(f"no article: the server sends {content_type}. Inkweb reads web pages, PDFs, text and JSON.")
    url = response.url.copy_with(username=None, password=None)  # a redirect may have led to one with a password
    return Download(str(url), _body(response, limits), _KINDS.get(content_type), response.charset_encoding)


def _body(response: httpx.Response, limits: Limits) -> bytes:
    data = bytearray()
    for chunk in response.iter_bytes(65_536):
        data += chunk
        if len(data) > limits.size:
            raise ReadError(
                f"too large: more than {limits.size / 1e6:g} MB. Save the article's text and give the file."
            )
    return bytes(data)


def _words(error: Exception) -> str:
    if isinstance(error, httpx.TooManyRedirects):
        return "redirected too often. Check the address."
    if isinstance(error, httpx.UnsupportedProtocol | httpx.InvalidURL | UnicodeError):
        return "not an http or https address. Check it."
    if isinstance(error, httpx.TimeoutException):
        return "no answer in time. Try again, or save the page and give the file."
    return f"the download failed ({type(error).__name__}). Check the address and the connection."
