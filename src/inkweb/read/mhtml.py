"""Take the page out of a web archive (MHTML, RFC 2557), as browsers save it."""

from __future__ import annotations

from email import message_from_bytes
from email.message import Message

from inkweb.errors import ReadError
from inkweb.model import Article
from inkweb.read.web_page import from_html


def from_mhtml(data: bytes, *, source: str) -> Article:
    """Read the archive's first HTML part as a web page.

    Raises:
        ReadError: there is no page in the archive, or no article in the page.
    """
    archive = message_from_bytes(data)
    page = next((part for part in archive.walk() if part.get_content_type() == "text/html"), None)
    body = page.get_payload(decode=True) if page is not None else None
    if page is None or not isinstance(body, bytes):
        raise ReadError("no page in this web archive. Save the page again, as HTML.")
    return from_html(body, source=source, url=_address(archive, page), charset=page.get_content_charset())


def _address(archive: Message, page: Message) -> str | None:
    found = str(archive.get("Snapshot-Content-Location") or page.get("Content-Location") or "")
    return found if found.startswith(("http://", "https://")) else None
