"""JSON lines, one object, a list of objects."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from inkweb.model import Article, Fault
from inkweb.read import read, read_bytes
from inkweb.read.record import from_jsonl, from_record

TEXT = "Halden Labs has hired Raman, the company said on Monday."
FULL = {
    "text": TEXT, "title": "Hired", "date": "2024-05-07T09:00:00Z", "outlet": "The Weir Gazette",
    "url": "https://weir.example/a", "language": "EN", "source": "desk",
}  # fmt: skip


def test_every_field_is_kept() -> None:
    [found] = read_bytes(json.dumps(FULL).encode(), source="a.jsonl")
    assert isinstance(found, Article)
    assert (found.text, found.title, found.outlet, found.url) == (TEXT, "Hired", FULL["outlet"], FULL["url"])
    assert (found.date, found.language, found.source) == (date(2024, 5, 7), "en", "desk")


def test_fields_of_the_wrong_type_are_passed_over() -> None:
    [found] = read_bytes(json.dumps({"text": TEXT, "title": 7, "date": None, "url": ["x"]}).encode(), source="a.json")
    assert isinstance(found, Article)
    assert (found.title, found.date, found.url, found.source) == ("", None, None, "a.json")


@pytest.mark.parametrize("name", ["publishedAt", "datePublished", "published", "date_publish", "publish_date"])
def test_what_others_call_a_field_was_passed_over_without_a_word(name: str) -> None:
    record = {"text": TEXT, "headline": "Hired", name: "2024-05-07T09:00:00Z", "sitename": "The Weir Gazette"}
    found = from_record({**record, "publisher": {"name": "Weir"}, "date": ""}, source="a")
    assert (found.title, found.date, found.outlet) == ("Hired", date(2024, 5, 7), "The Weir Gazette")
    assert from_record({**record, "date": "2024-01-02"}, source="a").date == date(2024, 1, 2)


@pytest.mark.parametrize(
    "given", [1715072400, 1715072400000, 1715072400.5, "1715072400", "20240507", "20240507T090000Z"]
)
def test_a_date_in_numbers_was_passed_over_without_a_word(given: object) -> None:
    found = from_record({"text": TEXT, "date": given}, source="a")
    assert (found.date, found.undated) == (date(2024, 5, 7), "")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("03/04/2025", "03/04/2025"), ("2025-13-45", "2025-13-45"), ("20251345", "20251345"), ("soon", "soon"),
        (10**40, str(10**40)), (99, "99"), (float("nan"), "nan"), (True, ""), (None, ""), ("", ""),
    ],
)  # fmt: skip
def test_what_is_given_as_a_date_and_names_no_day_is_kept_to_be_told(given: object, said: str) -> None:
    found = from_record({"text": TEXT, "date": given}, source="a")
    assert (found.date, found.undated) == (None, said)
    assert from_record({"text": f"May 7, 2024\n\n{TEXT}", "date": given}, source="a").undated == ""


def test_a_bad_line_is_told_with_its_number_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_bytes(
        b"\n".join(
            [
                json.dumps(FULL).encode(),
                b"{",
                b'{"text": 7}',
                b"",
                b"\xff\xfe",
                b'"text"',
                b'{"text": "Halden Labs has hired Raman."}',
            ]
        )
    )
    found = list(read([path]))
    assert [type(one) for one in found] == [Article, Fault, Fault, Fault, Fault, Article]
    assert [one.source for one in found[1:]] == [f"{path}:{number}" for number in (2, 3, 5, 6, 7)]


def test_a_line_that_breaks_off_was_told_a_place_in_the_next_line() -> None:
    [fault] = from_jsonl([b'{"title": "B", "text":\r\n'], source="news.jsonl")
    assert isinstance(fault, Fault) and "(column 23)" in fault.message


def test_a_list_and_a_single_object_are_read() -> None:
    for data, number in ((json.dumps([FULL, FULL]), 2), (json.dumps(FULL, indent=2), 1)):
        assert len([a for a in read_bytes(data.encode(), source="a.json") if isinstance(a, Article)]) == number


def test_what_is_nested_without_end_is_told() -> None:
    [found] = read_bytes(b"[" * 100_000, source="a.json")
    assert isinstance(found, Fault)


def test_a_file_without_records_is_told() -> None:
    [found] = read_bytes(b"\n\n", source="a.jsonl")
    assert found == Fault("a.jsonl", "empty: there are no records in it.")


@pytest.mark.parametrize(
    ("given", "kept"), [("en-US", "en"), ("en_GB", "en"), ("DE", "de"), ("English", "en"), ("eng", "en")]
)
def test_a_tag_of_a_language_is_kept_as_its_code(given: str, kept: str) -> None:
    """What said "en-US" was told to be no English; what is no code leaves it to the text."""
    assert from_record({"text": TEXT, "language": given}, source="a").language == kept


def test_json_lines_that_are_called_json_are_told_how_to_be_called() -> None:
    rows = b'{"text": "Halden Labs has hired Raman."}\n{"text": "Raman leads Fjord."}'
    [fault] = read_bytes(rows, source="news.json")
    assert isinstance(fault, Fault) and fault.message.endswith("Call it .jsonl, if it has one object a line.")
