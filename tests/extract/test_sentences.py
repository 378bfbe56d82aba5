"""Sentences end where a reader would end them, and never hold a line end or a border of boilerplate."""

from __future__ import annotations

import pytest
from spacy.language import Language

from inkweb.extract.pipeline import doc_of, nlp
from inkweb.model import Article, Boilerplate


@pytest.fixture(scope="module")
def language() -> Language:
    return nlp()


def sentences(language: Language, article: Article) -> list[str]:
    return [sentence.text.strip() for sentence in language(doc_of(language, article)).sents]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Mr. Orme met Dr. Lund. They spoke.", 2),
        ("J. R. Orme runs Fjord Inc. in Oslo.", 1),
        ("He runs Fjord Inc. The firm grows.", 2),
        ("It grew by 2.5 points. It shrank.", 2),
        ('"We grow." She left.', 2),
        ("“Do we grow?” he asked.", 1),
        ("It ships in the U.S. market.", 1),
        ("PECULIAR, Mo. — Fjord has left.", 1),
        ("SALT LAKE CITY, Utah. (AP) - Fjord has left.", 1),
        ("He named Oslo, Bergen, Vik. – Fjord left.", 2),
        ("Fjord v2.0 is out! Tern left…", 2),
    ],
)
def test_a_full_stop_ends_a_sentence_only_where_it_should(language: Language, text: str, count: int) -> None:
    assert len(sentences(language, Article(text))) == count


def test_no_sentence_crosses_a_line_end(language: Language) -> None:
    assert sentences(language, Article("Fjord grows\n\nOslo, and so on\nTern left")) == [
        "Fjord grows",
        "Oslo, and so on",
        "Tern left",
    ]


def test_boilerplate_is_a_sentence_of_its_own(language: Language) -> None:
    text = "Fjord grows. Share this and Tern left."
    start = text.index("Share")
    article = Article(text, boilerplate=(Boilerplate(start, start + 10, "share bar"),))
    assert sentences(language, article) == ["Fjord grows.", "Share this", "and Tern left."]
    doc = language(doc_of(language, article))
    [span] = doc.spans["boilerplate"]
    assert (span.text, span.label_) == ("Share this", "share bar")


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Paris-based", ["Paris", "-", "based"]),
        ("OpenAI-backed", ["OpenAI", "-", "backed"]),
        ("GPT-4-powered", ["GPT", "-", "4", "-", "powered"]),
        ("US$40m.", ["US$", "40", "m", "."]),
        ("Fjord’s", ["Fjord", "’s"]),
        ("$300m.", ["$", "300", "m", "."]),
        ("Fjord-3.8B.", ["Fjord", "-", "3.8B", "."]),
    ],
)
def test_borders_of_mentions_are_borders_of_tokens(language: Language, text: str, tokens: list[str]) -> None:
    assert [token.text for token in language.make_doc(text)] == tokens
