"""Pages come from a real server, within limits."""

from __future__ import annotations

import time

import pytest

from inkweb.errors import ReadError
from inkweb.model import Article, Fault
from inkweb.read import Guard, read
from inkweb.read.download import Limits, download


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


def test_endless_redirects_end(server: str, guard: Guard) -> None:
    assert message(f"{server}/loop", guard) == "redirected too often. Check the address."


def test_what_is_no_text_is_refused_by_its_type_or_its_content(server: str, guard: Guard) -> None:
    assert "application/pdf" in message(f"{server}/pdf", guard)
    assert "it is a PDF" in message(f"{server}/untyped", guard)


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
