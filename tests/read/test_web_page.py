"""Saved web pages, plain and in archives."""

from __future__ import annotations

from datetime import date

import pytest

from inkweb.model import Article
from inkweb.read import read_bytes
from tests.read.newsroom import PAGE


def read_page(html: str | bytes, source: str = "a.html") -> Article:
    [found] = read_bytes(html.encode() if isinstance(html, str) else html, source=source)
    assert isinstance(found, Article), found
    return found


def test_the_head_of_the_page_gives_date_outlet_and_address() -> None:
    head = (
        '<meta property="article:published_time" content="2024-05-07T10:00:00Z">'
        '<meta property="og:site_name" content="The Weir Gazette"><link rel="canonical" href="https://weir.example/a">'
    )
    found = read_page(PAGE.replace("</head>", f"{head}</head>"))
    assert (found.date, found.outlet, found.url) == (date(2024, 5, 7), "The Weir Gazette", "https://weir.example/a")


def test_a_year_in_the_footer_is_no_date() -> None:
    assert read_page(PAGE.replace("</body>", "<footer>© 2019 The Weir</footer></body>")).date is None


def test_the_headline_stands_in_the_text_once() -> None:
    for page in (PAGE, PAGE.replace("<h1>Halden Labs hires a chief</h1>", "")):
        assert read_page(page).text.count("Halden Labs hires a chief") == 1


def test_a_page_in_another_encoding_is_decoded_as_it_declares() -> None:
    page = PAGE.replace("Priya Raman", "Прия Раман").replace("<head>", '<head><meta charset="windows-1251">')
    assert "Прия Раман" in read_page(page.encode("cp1251")).text


def test_a_web_archive_is_read_with_its_address() -> None:
    archive = (
        "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://weir.example/a\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n'
        f"Content-Transfer-Encoding: 8bit\r\n\r\n{PAGE}\r\n--b--\r\n"
    )
    for source in ("a.mhtml", "upload"):
        found = read_page(archive, source)
        assert (found.title, found.url) == ("Halden Labs hires a chief", "https://weir.example/a")


@pytest.mark.parametrize(
    ("window", "outlet"),
    [
        ("Halden hires Raman | Tech | LegalWire", "LegalWire"),
        ("The Weir Gazette &ndash; Halden hires Raman", "The Weir Gazette"),
        ("Halden hires Raman - Business News", None),
        ("Halden hires Raman: what it means for the whole of Oslo's trade", None),
        ("Another story | LegalWire", None),
    ],
)
def test_the_window_s_title_names_the_outlet_beside_the_headline(window: str, outlet: str | None) -> None:
    body = "<h1>Halden hires Raman</h1><p>Halden Labs of Oslo has hired Priya Raman as its chief scientist.</p>"
    page = f"<html><head><title>{window}</title></head><body><article>{body}</article></body></html>"
    assert read_page(page).outlet == outlet
