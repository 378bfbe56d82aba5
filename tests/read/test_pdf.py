"""A PDF is read as its paragraphs, not as its lines, and without what each of its pages repeats."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import process_time

import pytest

from inkweb.model import Article, Fault
from inkweb.read import pdf as pdf_module
from inkweb.read import read, read_bytes
from tests.read.printing import Line, column, pdf

HEADLINE: Line = ("Halden Labs buys Tern Systems", 60, 790, 20)
FIRST = [
    "OSLO, 7 May 2024 - Halden Labs, the maker of the Fjord models, said on Tuesday that it had",
    "bought Tern Systems, a small firm from Bergen, for 40 million dollars.",
]
SECOND = [
    "Priya Raman, who founded Tern in 2019, will lead a new group at Halden. She had worked for",
    "Corvid before, people familiar with the matter said, and left it after a year of quarrels over",
    "its plans.",
]


def text(data: bytes) -> str:
    return article(data).text


def article(data: bytes, source: str = "story.pdf") -> Article:
    [found] = read_bytes(data, source=source)
    assert isinstance(found, Article), found
    return found


def message(data: bytes) -> str:
    [found] = read_bytes(data, source="story.pdf")
    assert isinstance(found, Fault), found
    return found.message


def test_lines_are_paragraphs_again_and_the_largest_is_the_title() -> None:
    found = article(pdf([HEADLINE, *column(FIRST), *column(SECOND, top=720)]))
    assert found.text.split("\n\n") == ["Halden Labs buys Tern Systems", " ".join(FIRST), " ".join(SECOND)]
    assert (found.title, found.date and found.date.isoformat()) == ("Halden Labs buys Tern Systems", "2024-05-07")


def test_a_paragraph_that_only_begins_further_in_is_one() -> None:
    lines = [f"\t{FIRST[0]}", FIRST[1], f"\t{SECOND[0]}", *SECOND[1:]]
    assert text(pdf([HEADLINE, *column(lines)])).split("\n\n")[1:] == [" ".join(FIRST), " ".join(SECOND)]


def test_a_sentence_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    left, right = (
        ["Halden Labs has hired Priya Raman, who", "founded Tern in 2019 and was then at"],
        ["Corvid, as its chief.", ""],
    )
    columns = [*column(left, left=60), *column(right, left=320)]
    over = [*column(FIRST[:1])], [*column(FIRST[1:])]
    assert text(pdf([HEADLINE, *columns])).split("\n\n")[1] == " ".join((*left, right[0]))
    assert text(pdf(*over)) == " ".join(FIRST)


@pytest.mark.parametrize(
    "above", [HEADLINE, ("THE WEIR GAZETTE, Issue 88 of July 2025, in Bergen and in Oslo", 60, 790, 10)]
)
def test_a_line_that_fills_its_column_goes_on_with_a_capital_below_what_runs_over_both(above: Line) -> None:
    """Measured by a headline over two columns each line was short, so a paragraph ended before each capital."""
    left = [
        "The Ministry of Defence of Norland on",
        "Wednesday awarded Halden a contract.",
        "Halden will build the drones with its",
        "Tern works, said Priya Raman.",
    ]
    right = [
        "Corvid denied that it had ever asked",
        "Raman for the price of Halden or of",
        "Tern before it made its bid.",
    ]
    columns = [*column(left), *column(right, left=260)]
    assert text(pdf([above, *columns])).split("\n\n")[1:] == [" ".join(left), " ".join(right)]


def test_what_each_page_repeats_and_page_numbers_are_left_out() -> None:
    pages = [
        [("The Weir Gazette, 7 May", 60, 815, 8), *column(lines), (f"Page {number} of 3", 280, 20, 8)]
        for number, lines in enumerate((FIRST, SECOND, ["Corvid would not comment on it."]), start=1)
    ]
    told = text(pdf(*pages))
    assert told.split("\n\n") == [" ".join(FIRST), " ".join(SECOND), "Corvid would not comment on it."]
    head, foot = ("29/11/2026, 13:51 The Weir", 60, 825, 8), ("https://weir.example/halden-tern 1/1", 60, 20, 8)
    printed = article(pdf([head, *column(FIRST), foot]))
    assert printed.text == " ".join(FIRST)
    assert printed.date and printed.date.year == 2024  # not the day on which somebody printed it


def test_items_of_a_list_stay_apart_and_keep_their_further_lines() -> None:
    items = [
        "• Halden opens an office in Bergen, where Tern has been since it was",
        "\tfounded in 2019",
        "• Raman joins the board",
    ]
    told = text(pdf([*column(FIRST), *column(items, top=700)]))
    assert told.split("\n\n")[1:] == [" ".join((items[0], items[1].strip())), items[2]]


def test_a_word_parted_at_the_end_of_a_line_is_whole_and_a_name_keeps_its_hyphen() -> None:
    lines = [
        "Halden Labs said that it had bought the neigh-",
        "bouring Tern Systems, which was part of Hewlett-",
        "Packard until 2019, and that its GPT-",
        "4 tools would go on.",
    ]
    assert text(pdf(column(lines))) == (
        "Halden Labs said that it had bought the neighbouring Tern Systems, which was part of Hewlett-Packard until "
        "2019, and that its GPT-4 tools would go on."
    )


def test_it_is_told_by_its_content_whatever_its_name(tmp_path: Path) -> None:
    data = pdf([HEADLINE, *column(FIRST)])
    for name in ("story.txt", "story", "story.html", "story.pdf"):
        (tmp_path / name).write_bytes(data)
    found = list(read([tmp_path / name for name in ("story.txt", "story", "story.html", "story.pdf")]))
    assert {one.text for one in found if isinstance(one, Article)} == {text(data)}
    assert [Path(one.source).name for one in read([tmp_path])] == ["story.html", "story.pdf", "story.txt"]


def test_a_locked_damaged_or_pictured_one_is_told_in_one_line() -> None:
    locked = Path(__file__).with_name("locked.pdf").read_bytes()  # made by pypdf of a page of this file
    assert message(locked) == "this PDF is locked by a password. Save it without one."
    assert message(b"%PDF-1.7 ...").startswith("this PDF is damaged.")
    assert message(pdf([HEADLINE])[:200]).startswith("this PDF is damaged.")
    assert message(pdf([])).startswith("no text in this PDF: its pages are pictures.")
    assert message(pdf([("Contents", 60, 700, 10)])).startswith("not an article")


def test_several_threads_read_at_once() -> None:
    pages = [pdf([HEADLINE, *column([*FIRST, f"It was deal number {number} of the year."])]) for number in range(24)]
    with ThreadPoolExecutor(8) as threads:
        told = list(threads.map(text, pages))
    assert [f"number {number} of" in one for number, one in enumerate(told)] == 24 * [True]


@pytest.mark.parametrize("pages", [1, 120])
def test_a_long_one_is_read_to_its_end(pages: int) -> None:
    printed = [
        [*column([f"On day {page} Halden Labs said that it had bought another firm for 40 million."])]
        for page in range(pages)
    ]
    assert f"On day {pages - 1} Halden" in text(pdf(*printed))


def lines(*texts: str, top: float = 700) -> list[Line]:
    return column(texts, top=top)


def test_a_line_of_the_story_at_the_edge_stays() -> None:
    told = lines(
        *(f"Halden Labs said on day {day} that it had bought another small firm from" for day in range(52)), top=755
    )
    year = ("2019.", 60, told[-1][2] - 13, 10)
    assert year[2] < 842 / 10
    assert text(pdf([*told, year])).endswith("another small firm from 2019.")
    wire = [("2024-05-07 09:30 Halden Labs buys Tern Systems", 60, 790, 12), *column(FIRST)]
    assert text(pdf(wire)).startswith("2024-05-07 09:30 Halden Labs buys")
    for last in ("MR. HALDEN SAID YES.", "$40", "12%"):
        page = [*told, (last, 60, told[-1][2] - 13, 10)]
        assert text(pdf(page, page)).count(last) == 2, last


def test_heads_that_change_sides_are_left_out() -> None:
    sides = [("The Weir Gazette", 60, 815, 8), ("7 May 2024: Business", 400, 815, 8)]
    pages = [column(FIRST), *([sides[number % 2], *column([f"{SECOND[0]} {number}"])] for number in range(4))]
    assert "Weir" not in text(pdf(*pages)) and "Business" not in text(pdf(*pages))


def test_a_dash_and_a_day_begin_no_item_within_a_sentence() -> None:
    told = [
        "Halden bought Tern Systems, which was founded by a daughter of the founder of it in",
        "7. May 2019 and then sold.",
    ]
    assert text(pdf(column(told))) == " ".join(told)
    dashed = [
        "Halden bought Tern Systems from the daughter of its founder, who had built the firm",
        "– a small one – in Bergen.",
    ]
    assert text(pdf(column(dashed))) == " ".join(dashed)


def test_a_hyphen_stays_where_the_text_has_it_elsewhere() -> None:
    told = ["Halden is a well-known maker. Its rivals bought a well-", "known firm and a state-of-the-", "art site."]
    assert text(pdf(column(told))).endswith("bought a well-known firm and a state-of-the-art site.")


def test_an_abbreviation_at_the_end_of_a_short_line_ends_no_paragraph() -> None:
    told = [
        "Halden Labs said that the purchase of its old rival and neighbour from Bergen, the firm",
        "of Tern Systems Inc.",
        "will close in May.",
    ]
    assert text(pdf(column(told))).endswith("Tern Systems Inc. will close in May.")


def test_a_large_first_letter_belongs_to_its_word() -> None:
    told = text(pdf([("H", 60, 750, 36), *column(["alden Labs has bought Tern Systems of Bergen."], left=90, top=752)]))
    assert told == "Halden Labs has bought Tern Systems of Bergen."


def test_the_name_of_the_paper_is_no_title() -> None:
    found = article(
        pdf([("The Weir Gazette", 60, 800, 30), ("Halden Labs buys Tern Systems", 60, 770, 18), *column(FIRST)])
    )
    assert found.title == "Halden Labs buys Tern Systems"


def test_a_page_that_is_broken_is_passed_over() -> None:
    whole = pdf(column(FIRST), column(SECOND))
    broken = whole.replace(b"/Type /Page /Parent 2 0 R", b"/Type /Pagx /Parent 9 9 R", 1)
    assert " ".join(SECOND) in text(broken)


def test_a_story_without_a_full_stop_is_read_in_no_time() -> None:
    page = lines(
        *(
            f"item {number} of what Halden Labs and its rivals have bought in all these years and"
            for number in range(50)
        )
    )
    begun = process_time()
    told = text(pdf(*100 * [page]))
    assert told.count("item 7 of") == 100
    assert process_time() - begun < 60  # it was an hour: each line looked through all before it


def test_one_that_takes_too_long_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_module, "SECONDS", 0.01)
    assert message(pdf(column(FIRST))).startswith("this PDF takes more than")


def test_a_text_that_is_called_a_pdf_is_a_text() -> None:
    assert article(" ".join(FIRST).encode(), source="story.pdf").text == " ".join(FIRST)
    assert text(b"\r\n" + pdf(column(FIRST))) == " ".join(FIRST)
