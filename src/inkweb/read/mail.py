"""Take the article out of an e-mail (RFC 5322), as newsletters and forwarded stories are saved."""

from __future__ import annotations

import re
from dataclasses import replace
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message

from inkweb.errors import ReadError
from inkweb.model import Article
from inkweb.read.dateline import find_date
from inkweb.read.decoding import decode
from inkweb.read.kind import BLANK
from inkweb.read.plain import article
from inkweb.read.web_page import from_html

_HANDED_ON = re.compile(r"^\s*(?:(?:fwd?|re|aw|wg)\s*:\s*)+", re.IGNORECASE)
FEW = 40
"""A plain part of fewer words may only say that the message is to be looked at as a page,"""
FEWEST = 20
"""and one of fewer words than these always does, if there is a page."""
_NOT_SHOWN = re.compile(rb"<(style|script|head)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>", re.IGNORECASE | re.DOTALL)


def from_mail(data: bytes, *, source: str) -> Article:
    """Read the message's text, or the page that it carries; its subject is the title, the day it was sent the date.

    A message that was handed on was sent on another day than the story was published: then the text alone is asked.

    >>> sent = b"Subject: Halden hires\\nDate: 7 May 2024 09:00 +0200\\nContent-Transfer-Encoding: quoted-printable"
    >>> found = from_mail(sent + b"\\n\\nHalden Labs has hi=\\nred J=C3=B8rn Lund.", source="a.eml")
    >>> found.title, found.date.isoformat(), found.text
    ('Halden hires', '2024-05-07', 'Halden Labs has hired Jørn Lund.')

    Raises:
        ReadError: there is no text in the message, or no article in its page.
    """
    mail = message_from_bytes(data.lstrip(BLANK))
    subject = _subject(mail)
    title = _HANDED_ON.sub("", subject)
    found = _read(mail, source, title)
    sent = None if title != subject else find_date(str(mail.get("Date") or mail.get("Sent") or ""))
    return replace(found, title=title or found.title, date=found.date or sent)


def _read(mail: Message, source: str, title: str) -> Article:
    plain, page = (_body(mail, f"text/{kind}") for kind in ("plain", "html"))
    text = decode(*plain) if plain else ""
    if page and _points_to(page[0], text):
        return from_html(page[0], source=source, charset=page[1])
    if not plain:
        raise ReadError("no text in this message. Save the story itself, as text or HTML.")
    return article(text, source=source, title=title or None)


def _points_to(page: bytes, text: str) -> bool:
    """Whether a plain part is there to be looked at as a page, which says much more, and not the same once more.

    >>> story = 5 * "Halden Labs of Oslo has hired Raman. "
    >>> _points_to(f"<p>{story}</p>".encode(), story), _points_to(f"<p>{story}</p>".encode(), "Look at the page.")
    (False, True)
    """
    words = len(text.split())
    return words < FEWEST or (words < FEW and len(_NOT_SHOWN.sub(b" ", page).split()) > 2 * words)


def _body(mail: Message, kind: str) -> tuple[bytes, str | None] | None:
    """Give the first part of this kind that is no attachment, with its charset."""
    for part in mail.walk():
        body = part.get_payload(decode=True) if part.get_content_type() == kind else None
        if isinstance(body, bytes) and body.strip() and part.get_content_disposition() != "attachment":
            return body, part.get_content_charset()
    return None


def _subject(mail: Message) -> str:
    raw = next((str(value) for name, value in mail.raw_items() if name.lower() == "subject"), "")
    # A message that was saved as text may have letters here that a mail would write in ASCII.
    given = raw if raw.isascii() else decode(raw.encode("utf-8", "surrogateescape"))
    try:
        parts = decode_header(given)
    except HeaderParseError:
        return given
    words = (part if isinstance(part, str) else decode(part, charset) for part, charset in parts)
    return " ".join("".join(words).split())
