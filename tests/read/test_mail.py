"""A message is read as what it says, not as how it was sent."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from inkweb.model import Article
from inkweb.read import read, read_bytes

STORY = (
    "Halden Labs of Tromsø has hired Jørn Lund as its chief scientist, the company said on Tuesday in a statement. "
    "Lund spent eleven years at Corvid Systems, where he built the Fjord accelerator, and left in the autumn. "
    "Halden’s chief executive, Priya Raman, called it the best week of the year."
)


def message(subject: str, *, plain: str | None = STORY, page: str | None = None) -> bytes:
    """Write a message as a program for e-mail saves it."""
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Date"] = "Weir <news@weir.example>", subject, "Tue, 7 May 2024 09:00:00 +0200"
    mail["Message-ID"] = "<1@weir.example>"
    if plain is not None:
        mail.set_content(plain, cte="quoted-printable")
    if page is not None:
        mail.add_alternative(page, subtype="html")
    mail.add_attachment("Someone else bought Tern AI.", filename="other.txt")
    return mail.as_bytes()


def read_as(data: bytes, source: str = "story.eml") -> Article:
    [found] = read_bytes(data, source=source)
    assert isinstance(found, Article), found
    return found


@pytest.mark.parametrize("source", ["story.eml", "standard input"])
def test_a_message_is_decoded_and_has_its_subject_and_day(source: str) -> None:
    found = read_as(message("Halden hires “Jørn” Lund"), source)
    assert " ".join(found.text.split()) == STORY
    assert (found.title, found.date and found.date.isoformat()) == ("Halden hires “Jørn” Lund", "2024-05-07")


def test_what_was_handed_on_does_not_have_the_day_on_which_it_was() -> None:
    found = read_as(message("Fwd: RE: Halden hires"))
    assert (found.title, found.date) == ("Halden hires", None)


def test_the_page_is_read_where_the_text_only_points_to_it() -> None:
    page = f"<html><body><h1>Halden hires</h1><p>{STORY}</p></body></html>"
    assert "Tromsø" in read_as(message("Halden", plain="View this message in your browser.", page=page)).text


def test_a_short_story_that_is_sent_as_text_and_as_page_was_refused_for_its_page() -> None:
    short = (
        "Workers of Tern Energy have sued Halden Labs over the sale of their plant in Aberdeen, the union said. "
        "It wants the deal undone."
    )
    assert len(short.split()) in range(20, 40)
    page = f"<html><head><style>p {{ margin: 0 }}</style></head><body><p>{short}</p><p>Unsubscribe</p></body></html>"
    assert " ".join(read_as(message("Tern", plain=short, page=page)).text.split()) == short


def test_a_message_without_text_is_refused_in_one_line() -> None:
    [fault] = read_bytes(b"Subject: Halden\nContent-Type: image/png\n\nabc", source="a.eml")
    assert not isinstance(fault, Article) and fault.message.startswith("no text in this message")


def test_a_folder_is_searched_for_messages(tmp_path: Path) -> None:
    (tmp_path / "story.EML").write_bytes(message("Halden hires"))
    assert [type(found) for found in read([tmp_path])] == [Article]


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("day", ["Sent: Tuesday, May 7, 2024 9:00 AM", "Date: Tue, 7 May 2024 09:00:00 +0200"])
def test_a_message_that_was_saved_as_text_is_a_message(charset: str, day: str) -> None:
    headers = ("From: Weir", day, "To: the desk", "Subject: Halden hires Jørn Lund")
    found = read_as("\r\n".join((*headers, "", STORY)).encode(charset), "story.txt")
    assert (found.title, found.text) == ("Halden hires Jørn Lund", STORY)
    assert found.date is not None and found.date.isoformat() == "2024-05-07"


def test_a_text_that_merely_says_who_speaks_to_whom_is_no_message() -> None:
    assert read_as(f"From: Weir\n\n{STORY}".encode(), "story.txt").text.startswith("From: Weir")
