"""One bad input gives one line, and the rest goes on."""

from __future__ import annotations

import io
import json
import os
from itertools import repeat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkweb.model import Article, Fault
from inkweb.read import count, read, read_bytes, read_text
from inkweb.read.parse import MAX_SIZE
from inkweb.workspace import Workspace
from tests.read.newsroom import PAGE, STORY

SAMPLES = Path(__file__).parents[2] / "data" / "articles"


def fault(*inputs: str | Path, stdin: io.BytesIO | None = None) -> str:
    [found] = read(inputs, stdin=stdin)
    assert isinstance(found, Fault), found
    assert "\n" not in found.message
    return found.message


def write(path: Path, data: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_a_folder_is_walked_in_order_without_hidden_unknown_and_readme_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/.hidden.txt", ".git/x.txt", "c.py", "README.md", "a/readme.txt", "c.HTM"):
        write(tmp_path / name, PAGE if name.endswith("HTM") else STORY)
    found = list(read([tmp_path]))
    assert [Path(a.source).relative_to(tmp_path).as_posix() for a in found] == ["a/z.md", "b.txt", "c.HTM"]
    assert all(isinstance(a, Article) for a in found)
    assert count([tmp_path]) == 3


def test_inputs_without_end_are_read_one_by_one_and_other_documents_told_after_each_folder(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", STORY)
    write(tmp_path / "b.odt", b"PK")
    told: list[str] = []
    stream = Workspace(on_remark=told.append).read(repeat(tmp_path))
    for folders in range(3):
        assert isinstance(next(stream), Article)
        assert told == folders * [
            f"passed over in {tmp_path}: 1 .odt. Save them as text, PDF or .docx to have them read."
        ]


def test_a_bad_input_among_good_ones_is_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    good, bad, last = (
        write(tmp_path / "1.txt", STORY),
        write(tmp_path / "2.txt", b"%PDF-1.4"),
        write(tmp_path / "3.txt", STORY),
    )
    kinds = [type(found).__name__ for found in read([good, bad, tmp_path / "none.txt", last])]
    assert kinds == ["Article", "Fault", "Fault", "Article"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty: there is nothing in it."),
        (b" \n\t\r\n", "empty: there is only white space in it."),
        (b"\xef\xbb\xbf", "empty: there is nothing in it."),
        (b"Fjord\x00ships", "not text: it holds zero bytes"),
        (b"%PDF-1.7 \x00", "this PDF is damaged."),
        (b"\x89PNG\r\n\x1a\n\x00", "it is a picture"),
        (b"PK\x03\x04\x00", "a damaged zip archive"),
        ("Новая модель".encode("koi8-r") * 9, "wrong encoding"),
        (b"name,city,year\n" + b"Halden,Oslo,2021\n" * 9, "looks like a table"),
        (b"!function(e,t){return e=t[0]||{},n(e)}({a:1},[2]);" * 40, "looks like program code"),
        (b"drwxr-xr-x 2 a a 4096 May  7 10:00 bin\n-rw-r--r-- 1 a a 220 May  7 10:01 .x\n", "no running sentence"),
        (b"/usr/lib/a.so\n/usr/lib/b.so\n/usr/bin/c\n", "no running sentence"),
        (b"Home | News | Sport\nLog in | Register\n", "only menus and notices"),
        (b"Halden Labs has hired Raman. " * 40_000, "1,160,000 characters are a book, not an article. Split it"),
    ],
)  # fmt: skip
def test_bad_files_are_told_in_one_line(tmp_path: Path, data: bytes, words: str) -> None:
    assert words in fault(write(tmp_path / "a.txt", data))


@pytest.mark.parametrize(("name", "called"), [("a.pdf", "PDF"), ("a.docx", "Word document")])
def test_what_is_called_a_pdf_and_is_none_was_told_to_hold_zero_bytes(tmp_path: Path, name: str, called: str) -> None:
    for data in (b"Fjord\x00ships", "Новая модель".encode("koi8-r") * 9):
        told = fault(write(tmp_path / name, data))
        assert told.startswith(f"no {called}, though it is called one, and no text either") and "zero" not in told
    assert isinstance(next(iter(read([write(tmp_path / name, STORY)]))), Article)


def test_a_file_of_zero_bytes_is_not_told_as_if_it_were_empty(tmp_path: Path) -> None:
    assert "zero bytes (NUL), which no text has" in fault(write(tmp_path / "a.txt", b"Fjord\x00ships"))


def test_a_locked_document_of_word_is_told_to_lose_its_password(tmp_path: Path) -> None:
    assert "without a password" in fault(write(tmp_path / "a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)))


@pytest.mark.parametrize(
    "text", ["Acme bought Bolt.", "Acme buys Bolt\n\n“Acme bought Bolt.”\n", "Shares fell sharply."]
)
def test_a_sentence_of_three_words_was_no_running_one(tmp_path: Path, text: str) -> None:
    [found] = read([write(tmp_path / "a.txt", text)])
    assert isinstance(found, Article) and found.text == text and not found.boilerplate


@pytest.mark.parametrize("text", ["Access is denied.", "Page not found.", "Loading the page."])
def test_a_page_that_says_three_words_holds_no_article_still(tmp_path: Path, text: str) -> None:
    page = write(tmp_path / "a.html", f"<html><head><title>Weir</title></head><body><p>{text}</p></body></html>")
    assert fault(page).startswith("not an article: there is no running sentence")


@pytest.mark.parametrize(
    "text",
    ["Acme bought Bolt", "Home News Sport.", "Acme Bolt Corvid.", "Ministry of Defence.", "Acme Inc.", "It is.",
     "Terms of use.", "Sign up now.", "Read the story\nView all comments\nContact the newsroom\n"],
)  # fmt: skip
def test_few_words_that_are_no_sentence_are_refused_still(tmp_path: Path, text: str) -> None:
    assert fault(write(tmp_path / "a.txt", text)).startswith("not an article: there ")


def test_a_page_without_an_article_is_told(tmp_path: Path) -> None:
    assert "only menus and notices" in fault(write(tmp_path / "a.html", "<html><body><nav>Home</nav></body></html>"))


def test_a_file_above_the_limit_is_refused_without_reading_all_of_it(tmp_path: Path) -> None:
    class Endless(io.RawIOBase):
        given = 0

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
            self.given += len(buffer)
            buffer[:] = b"word " * (len(buffer) // 5) + b" " * (len(buffer) % 5)
            return len(buffer)

    endless = Endless()
    assert fault("-", stdin=io.BufferedReader(endless)).startswith("too large: more than 20 MB")  # type: ignore[arg-type]
    assert endless.given < 2 * MAX_SIZE


def test_a_missing_file_names_its_nearest_neighbour(tmp_path: Path) -> None:
    there = write(tmp_path / "halden.txt", STORY)
    assert fault(tmp_path / "haldn.txt") == f"no such file. Did you mean {there}?"
    assert fault("no/such/folder/a.txt") == "no such file. Check the path."
    assert fault("x" * 5000) == fault("a\0b") == "no such file. Check the path."


def test_a_broken_link_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("gone.txt")
    assert fault(tmp_path / "a.txt") == "a link to gone.txt, which is not there. Mend or remove the link."
    assert fault(tmp_path) == fault(tmp_path / "a.txt")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the administrator may read everything")
def test_what_may_not_be_read_is_told(tmp_path: Path) -> None:
    closed = write(tmp_path / "a.txt", STORY)
    closed.chmod(0)
    assert fault(closed) == "cannot be opened: Permission denied. Check its permissions."


def test_a_folder_without_articles_is_told(tmp_path: Path) -> None:
    assert fault(tmp_path).startswith("no articles in this folder")


def test_an_empty_name_is_told_and_not_the_folder_one_is_in(tmp_path: Path) -> None:
    found = list(read(["", write(tmp_path / "a.txt", STORY)]))
    assert isinstance(found[0], Fault) and (found[0].source, found[0].message[:8]) == ("''", "no name.")
    assert [type(one) for one in found[1:]] == [Article]


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", STORY)
    (tmp_path / "round").symlink_to(tmp_path)
    assert len(list(read([tmp_path]))) == 1


def test_a_link_that_goes_round_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    (tmp_path / "story.txt").write_text(STORY)
    assert count([tmp_path]) == 2
    fault, article = read([tmp_path])
    assert isinstance(fault, Fault) and fault.message.startswith("a link to loop.txt")
    assert isinstance(article, Article)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without named pipes")
def test_a_pipe_in_a_folder_is_not_waited_at(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    write(tmp_path / "b.txt", STORY)
    [article] = read([tmp_path])
    assert isinstance(article, Article) and article.source.endswith("b.txt")


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    [fault] = read([tmp_path / "story.txt" / "foo.txt"])
    assert isinstance(fault, Fault) and fault.message == "no such file. Check the path."


def test_what_is_told_of_an_article_can_be_stored(tmp_path: Path) -> None:
    """The names of files and titles that hold half a sign had ended the whole run when they were stored."""
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text(STORY)
    (tmp_path / "cut.jsonl").write_text(json.dumps({"text": STORY, "title": "Halden \ud83d"}))
    [one, other] = read([tmp_path])
    assert isinstance(one, Article) and isinstance(other, Article)
    assert (one.source.encode(), other.title) == (f"{tmp_path}/caf\ufffd.txt".encode(), "Halden \ufffd")


@pytest.mark.parametrize("start", ["ID3 sales", "RIFF raff", "BZh", "PAR1", "Rar!", "OggS", "GIF8", "fLaC"])
def test_text_that_begins_like_a_file_of_another_kind_is_read(start: str) -> None:
    [article] = read_bytes(f"{start} in Europe\n\n{STORY}".encode(), source="a.txt")
    assert isinstance(article, Article)


def test_json_lines_that_hold_pages_are_json_lines() -> None:
    rows = 2 * (json.dumps({"text": STORY, "html": 9 * "<p>Halden</p>"}) + "\n")
    assert [type(one) for one in read_bytes(rows.encode(), source="upload")] == [Article, Article]
    assert len(list(read(["-"], stdin=io.BytesIO(rows.encode())))) == 2


def test_standard_input_takes_text_pages_and_json_lines() -> None:
    row = json.dumps({"text": STORY}).encode() + b"\n"
    for data, number in ((STORY.encode(), 1), (PAGE.encode(), 1), (row * 3, 3)):
        found = list(read(["-"], stdin=io.BytesIO(data)))
        assert [type(a) for a in found] == [Article] * number
        assert found[0].source.startswith("standard input")


def test_an_upload_is_read_by_name_and_content() -> None:
    for source in ("a.html", "upload"):
        [article] = read_bytes(PAGE.encode(), source=source)
        assert isinstance(article, Article)
        assert article.title == "Halden Labs hires a chief"


def test_pasted_text_stays_as_it_is() -> None:
    text = "  Halden Labs has hired Raman.\r\n\r\n"
    found = read_text(text, title="Hired")
    assert isinstance(found, Article)
    assert (found.text, found.title) == (text, "Hired")


def test_half_signs_are_told() -> None:
    assert isinstance(read_text("Halden Labs has hired \ud800 Raman."), Fault)


@settings(deadline=None)
@given(st.text(max_size=300))
def test_text_is_never_changed(text: str) -> None:
    found = read_text(text)
    assert isinstance(found, Fault) or found.text == text


@settings(deadline=None)
@given(st.binary(max_size=400), st.sampled_from([None, "text", "html", "json", "jsonl", "mhtml", "mail"]))
def test_no_bytes_crash_the_reader(data: bytes, kind: str | None) -> None:
    for found in read_bytes(data, source="x", kind=kind):
        assert isinstance(found, Article) or "\n" not in found.message


def test_every_sample_article_is_read_with_date_and_title() -> None:
    found = list(read([SAMPLES]))
    assert len(found) == 13
    for article in found:
        assert isinstance(article, Article)
        assert article.date and article.title and article.language == "en"
        assert 300 <= len(article.text.split()) <= 600


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.html")), ids=lambda path: path.stem)
def test_the_noise_of_the_sample_pages_is_left_behind_or_marked(path: Path) -> None:
    [article] = read([path])
    assert isinstance(article, Article)
    text = article.text
    for span in reversed(article.boilerplate):
        text = text[: span.start] + text[span.end :]
    for noise in (
        "Log in",
        "cookie",
        "Comments",
        "Advertis",
        "Subscribe",
        "Tesco",
        "Samsung should",
        "Related",
        "Hot list",
        "©",
    ):
        assert noise not in text
    assert article.outlet
