"""Pages come from a real server, within limits."""

from __future__ import annotations

import time
from collections.abc import Callable
from socketserver import StreamRequestHandler

import httpx
import pytest

from inkweb.errors import ReadError
from inkweb.model import Article, Fault
from inkweb.read import Guard, read
from inkweb.read.download import Limits, download
from tests.read.newsroom import PRINTED, Handler


def message(url: str, guard: Guard) -> str:
    [fault] = read([url], guard=guard)
    assert isinstance(fault, Fault)
    assert fault.source == url
    assert "\n" not in fault.message
    return fault.message


def test_a_page_becomes_an_article_with_its_address(server: str, guard: Guard) -> None:
    [article] = read([f"{server}/page"], guard=guard)
    assert isinstance(article, Article)
    assert (article.title, article.url, article.source) == (
        "Halden Labs hires a chief",
        f"{server}/page",
        f"{server}/page",
    )
    assert "Sign in" not in article.text


def test_a_redirect_is_followed_and_its_end_kept(server: str, guard: Guard) -> None:
    [article] = read([f"{server}/to/{server}/page"], guard=guard)
    assert isinstance(article, Article)
    assert article.url == f"{server}/page"


def test_text_is_decoded_as_the_server_says(server: str, guard: Guard) -> None:
    [article] = read([f"{server}/text"], guard=guard)
    assert isinstance(article, Article)
    assert article.text.startswith("Halden Labs hires a chief\n\nHalden")


def test_the_checked_address_is_connected_to_under_the_hosts_own_name(server: str, guard: Guard) -> None:
    [article] = read([f"{server}/host"], guard=guard)
    assert isinstance(article, Article)
    assert server.removeprefix("http://") in article.text


def test_a_host_is_looked_up_once_for_a_request(server: str, guard: Guard) -> None:
    """A second look-up could give another address (DNS rebinding)."""
    asked: list[str] = []

    def resolve(host: str, port: int) -> list[str]:
        asked.append(host)
        return guard.resolve(host, port)

    download(f"{server}/page", guard=Guard(resolve, guard.is_allowed), limits=Limits())
    assert asked == ["weir.example"]


def test_the_next_address_is_tried_when_one_does_not_answer(server: str, guard: Guard) -> None:
    both = Guard(lambda host, port: ["::1", *guard.resolve(host, port)], lambda address: True)
    assert download(f"{server}/page", guard=both, limits=Limits()).kind == "html"


@pytest.mark.parametrize(
    "target", ["http://127.0.0.1/", "http://169.254.169.254/latest/", "http://[::1]/", "http://0x7f.1/"]
)
def test_a_redirect_to_a_private_address_is_refused(server: str, guard: Guard, target: str) -> None:
    assert "not on the public internet" in message(f"{server}/to/{target}", guard)


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://weir.example/a"])
def test_a_redirect_to_another_scheme_is_refused(server: str, guard: Guard, target: str) -> None:
    assert message(f"{server}/to/{target}", guard).startswith("not an http or https address")


def test_a_password_in_a_redirect_is_not_kept(server: str, guard: Guard) -> None:
    [article] = read([f"{server}/to/{server.replace('://', '://ann:secret@')}/page"], guard=guard)
    assert isinstance(article, Article)
    assert article.url == f"{server}/page"


def test_a_sign_in_what_is_asked_for_is_no_password(guard: Guard) -> None:
    assert "password" not in message("http://weir.example:9?mail=a@b.example", guard)
    assert "password" in message("http://a:b@weir.example:9?mail=1", guard)


def test_no_connection_serves_two_hosts(server: str, guard: Guard, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second host, at the address of the first, had been asked under the certificate of the first."""
    made: list[str] = []
    monkeypatch.setattr("tests.read.newsroom.Handler.protocol_version", "HTTP/1.1")
    monkeypatch.setattr("tests.read.newsroom.Handler.setup", _counted(made))
    download(f"{server}/to/{server}/page", guard=guard, limits=Limits())
    assert len(made) == 2


def _counted(made: list[str]) -> Callable[[Handler], None]:
    def setup(handler: Handler) -> None:
        made.append(str(handler.client_address))
        StreamRequestHandler.setup(handler)

    return setup


def test_a_few_of_many_addresses_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []

    def refuse(_self: object, request: httpx.Request) -> httpx.Response:
        tried.append(request.url.host)
        raise httpx.ConnectTimeout("dead")

    monkeypatch.setattr(httpx.HTTPTransport, "handle_request", refuse)
    many = Guard(lambda _host, _port: [f"198.51.100.{at}" for at in range(12)], lambda _address: True)
    with pytest.raises(ReadError, match="no answer in time"):
        download("http://weir.example/page", guard=many, limits=Limits())
    assert len(tried) == 3


def test_endless_redirects_end(server: str, guard: Guard) -> None:
    assert message(f"{server}/loop", guard) == "redirected too often. Check the address."


def test_what_is_no_text_is_refused_by_its_type_or_its_content(server: str, guard: Guard) -> None:
    assert "application/zip" in message(f"{server}/zip", guard)
    assert "an RTF document" in message(f"{server}/untyped", guard)


def test_a_pdf_is_read_by_its_type(server: str, guard: Guard) -> None:
    [found] = read([f"{server}/pdf"], guard=guard)
    assert isinstance(found, Article)
    assert found.text == PRINTED


def test_an_error_of_the_server_is_told(server: str, guard: Guard) -> None:
    assert message(f"{server}/nothing", guard) == "the server answered 404 Not Found. Check the address."


def test_a_page_above_the_limit_is_refused(server: str, guard: Guard) -> None:
    assert message(f"{server}/large", guard).startswith("too large: more than 10 MB")


def test_nobody_listening_is_told(guard: Guard) -> None:
    assert message("http://weir.example:9/", guard).startswith("the download failed")


@pytest.mark.parametrize("path", ["drip", "dripping_head"])
def test_a_dripping_server_is_left_when_the_time_is_up(server: str, guard: Guard, path: str) -> None:
    start = time.monotonic()
    with pytest.raises(ReadError, match="too slow"):
        download(f"{server}/{path}", guard=guard, limits=Limits(seconds=0.5))
    assert time.monotonic() - start < 3
