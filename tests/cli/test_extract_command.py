"""The command extract: one article or many, files or standard input, and what cannot be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Inkweb
from tests.cli.newsroom import BUY, HIRE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "hire.txt").write_text(HIRE, encoding="utf-8")
    (tmp_path / "buy.txt").write_text(BUY, encoding="utf-8")
    return tmp_path


def test_one_file_gives_one_object_whose_spans_are_exact(inkweb: Inkweb, folder: Path) -> None:
    ended = inkweb("extract", folder / "hire.txt", "--format", "json")
    text = ended.json["article"]["text"]
    assert ended.code == 0 and ended.json["article"]["source"].endswith("hire.txt")
    names = {entity["id"]: entity["name"] for entity in ended.json["entities"]}
    said = {(names[one["subject"]], one["relation"], names.get(str(one["object"]))) for one in ended.json["statements"]}
    assert ("Halden Labs", "HIRED", "Priya Raman") in said
    for one in ended.json["statements"]:
        evidence = one["evidence"]
        assert text[evidence["start"] : evidence["end"]] == evidence["text"]
        assert str(one["object"]) in names or set(one["object"]) == {"value", "unit", "text"}
    for entity in ended.json["entities"]:
        assert all(mention["start"] < mention["end"] for mention in entity["mentions"])


def test_standard_input_is_read_like_a_file(inkweb: Inkweb, folder: Path) -> None:
    piped = inkweb("extract", "-", "--json", stdin=HIRE.encode()).json
    named = inkweb("extract", folder / "hire.txt", "--json").json
    assert (piped["entities"], piped["statements"]) == (named["entities"], named["statements"])


def test_several_files_and_folders_give_a_list(inkweb: Inkweb, folder: Path) -> None:
    both = inkweb("extract", folder / "hire.txt", folder / "buy.txt", "-f", "json").json
    assert [one["article"]["source"][-8:] for one in both] == ["hire.txt", "/buy.txt"]
    assert len(inkweb("extract", folder, "-f", "json").json) == 2
    (folder / "buy.txt").unlink()
    assert isinstance(inkweb("extract", folder, "-f", "json").json, list)


def test_lines_give_one_object_for_each_article(inkweb: Inkweb, folder: Path) -> None:
    lines = inkweb("extract", folder, "--format", "jsonl").out.splitlines()
    assert [json.loads(line).keys() for line in lines] == [{"article", "entities", "statements"}] * 2


def test_the_same_article_gives_the_same_bytes(inkweb: Inkweb, folder: Path) -> None:
    words = ("extract", folder / "hire.txt", "--format", "json")
    assert inkweb(*words).out == inkweb(*words).out


def test_a_table_shows_each_statement_with_its_words(inkweb: Inkweb, folder: Path) -> None:
    ended = inkweb("extract", folder / "hire.txt")
    head, *rows = ended.out.splitlines()
    assert head.split("\t") == ["subject", "relation", "object", "told as", "sure", "quote"]
    hired = next(row.split("\t") for row in rows if row.startswith("Halden Labs\tHIRED\tPriya Raman\tstated as fact\t"))
    assert hired[4].endswith("%") and int(hired[4].rstrip("%")) >= 50


def test_what_is_less_sure_is_left_out_of_the_table_and_counted(inkweb: Inkweb, folder: Path) -> None:
    told = inkweb("extract", folder / "hire.txt", "--json").json["statements"]
    middle = sorted(one["confidence"] for one in told)[len(told) // 2]
    kept = [one for one in told if one["confidence"] >= middle]
    ended = inkweb("extract", folder / "hire.txt", "--sure", middle)
    assert len(ended.out.splitlines()) == 1 + len(kept)
    assert f"inkweb: {len(told) - len(kept)} statement" in ended.err and "--sure all" in ended.err
    assert len(inkweb("extract", folder / "hire.txt", "--sure", "all").out.splitlines()) == 1 + len(told)
    assert inkweb("extract", folder / "hire.txt", "--json", "--min-confidence", middle).json["statements"] == kept


def test_a_step_that_the_dial_has_not_is_told_with_those_it_has(inkweb: Inkweb, folder: Path) -> None:
    ended = inkweb("extract", folder / "hire.txt", "--sure", "quite")
    assert ended.code == 2 and "all, likely, very-likely, surest" in ended.err


def test_an_article_that_is_not_english_is_told_so(inkweb: Inkweb) -> None:
    french = "Vivendi a racheté Lagardère. Le conseil a dit que les actions sont pour le public dans ce cas."
    ended = inkweb("extract", "-", stdin=french.encode())
    [line] = [line for line in ended.err.splitlines() if "French" in line]
    assert line.startswith("inkweb: standard input: this seems to be French.") and "English text" in line
    assert "seems" not in inkweb("extract", "-", stdin=HIRE.encode()).err


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(inkweb: Inkweb, folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    ended = inkweb("extract", folder / "empty.txt", folder / "hire.txt", folder / "gone.txt", "--json")
    assert ended.code == 1 and len(ended.json) == 1
    assert len(ended.err.splitlines()) == 2
    assert all(line.startswith("inkweb: ") for line in ended.err.splitlines())
    assert "empty.txt" in ended.err and "gone.txt" in ended.err


def test_documents_of_other_kinds_in_a_folder_are_told_and_do_no_harm(inkweb: Inkweb, folder: Path) -> None:
    for name in ("report.rtf", "minutes.odt", ".hidden.odt", "page.css"):
        (folder / name).write_bytes(b"{\\rtf1")
    ended = inkweb("extract", folder, "--json", "--extractor", "rules")
    assert (ended.code, len(ended.json)) == (0, 2)
    [told] = [line for line in ended.err.splitlines() if "passed over" in line]
    assert "1 .rtf" in told
    assert "1 .odt" in told
    assert "passed over" not in inkweb("extract", folder / "hire.txt", "--extractor", "rules").err


def test_dates_that_name_no_day_were_lost_without_a_word(inkweb: Inkweb, tmp_path: Path) -> None:
    file = tmp_path / "news.jsonl"
    text = "Tern AI has hired Ana Lund as its {}, the company said on Monday."
    days = {"chief executive": "03/04/2025", "chief scientist": 1715072400, "head of sales": "2025-13-45"}
    file.write_text("\n".join(json.dumps({"text": text.format(a), "date": b}) for a, b in days.items()))
    ended = inkweb("extract", file, "--extractor", "rules", "--json")
    assert [one["article"]["date"] for one in ended.json] == [None, "2024-05-07", None]
    said = f"the dates of 2 articles were not understood, the first “03/04/2025” ({file}:1). Write it as 2025-04-03."
    assert ended.err.splitlines() == [f"inkweb: {said}"] and ended.code == 0


def test_nothing_but_broken_input_is_an_empty_list(inkweb: Inkweb, folder: Path) -> None:
    ended = inkweb("extract", folder / "gone.txt", "--json")
    assert (ended.code, ended.json) == (1, [])


def test_an_unknown_extractor_is_named_with_those_there_are(inkweb: Inkweb, folder: Path) -> None:
    ended = inkweb("extract", folder / "hire.txt", "--extractor", "oracle")
    assert ended.code == 2 and "'oracle'" in ended.err and "rules" in ended.err
    assert ended.out == "" and len(ended.err.splitlines()) == 1
