"""The rows of a table that is named are articles; in a folder tables are passed over."""

from __future__ import annotations

from pathlib import Path

import pytest

from inkweb.model import Article, Fault
from inkweb.read import read
from inkweb.read.source import passed_over

TEXT = "Tern Robotics, of Oslo, has bought Corvid."


@pytest.mark.parametrize(("name", "sign"), [("a.csv", ","), ("a.csv", ";"), ("a.tsv", "\t"), ("a.CSV", "\t")])
def test_each_row_is_an_article_with_what_its_columns_say(tmp_path: Path, name: str, sign: str) -> None:
    path = tmp_path / name
    rows = [
        ["Headline", "published", "Source", "URL", "Body"],
        ["Tern grows", "2024-05-07", "", "https://weir.example/a", f'"{TEXT}\nIt said ""so""; all, that is."'],
        ["", "", "", "", ""],
        ["Nothing", "", "", "", "x"],
    ]
    path.write_text("\ufeff" + "\r\n".join(sign.join(row) for row in rows), encoding="utf-8")
    found, fault = read([path])
    assert isinstance(found, Article)
    assert (found.title, str(found.date), found.url) == ("Tern grows", "2024-05-07", "https://weir.example/a")
    assert found.text == f'{TEXT}\nIt said "so"; all, that is.'
    assert found.source == f"{path}:3"  # the line on which it ends
    assert isinstance(fault, Fault) and fault.source == f"{path}:5"


def test_a_source_that_is_no_place_is_the_outlet(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f'text,source\n"{TEXT}",The Weir\n"{TEXT}",weir.example/b\n', encoding="utf-8")
    one, other = read([path])
    assert isinstance(one, Article) and isinstance(other, Article)
    assert (one.outlet, one.source) == ("The Weir", f"{path}:2")
    assert (other.outlet, other.source) == (None, "weir.example/b")


@pytest.mark.parametrize(
    ("rows", "reason"), [("name,price\nFjord,7\n", 'without a column "text"'), ("title,text\n,\n", "no rows")]
)
def test_a_table_without_articles_is_refused(tmp_path: Path, rows: str, reason: str) -> None:
    (tmp_path / "a.csv").write_text(rows, encoding="utf-8")
    [found] = read([tmp_path / "a.csv"])
    assert isinstance(found, Fault) and reason in found.message


def test_in_a_folder_it_is_passed_over_and_told(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"text\n{TEXT}\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    assert len(list(read([tmp_path]))) == 1
    assert passed_over(tmp_path).endswith(
        "1 .csv. Save them as text, PDF or .docx to have them read. "
        "Name a table itself to have the articles of its rows read."
    )
