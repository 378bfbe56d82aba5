"""A stream of any length is read in memory that does not grow, and each article as if it were alone."""

from __future__ import annotations

from itertools import islice

import pytest

from inkweb.evaluate import annotated
from inkweb.extract.learned.pipeline import learned
from inkweb.extract.pipeline import nlp
from inkweb.extract.stream import stream
from inkweb.model import Article


def texts(start: int) -> list[Article]:
    """Articles with words that no other text has."""
    return [
        Article(f"Tern{n}ova has hired Ana Quil{n}ra. Bit{n}ix may buy Tern{n}ova.") for n in range(start, start + 40)
    ]


@pytest.mark.parametrize("make", [nlp, learned])
def test_no_word_is_kept_once_enough_are(make, monkeypatch: pytest.MonkeyPatch) -> None:
    language = make()
    monkeypatch.setattr("inkweb.extract.stream.KEPT", 0)
    list(stream(language, texts(0)))
    before = len(language.vocab.strings), sum(1 for _ in language.vocab)
    list(stream(language, texts(1000)))
    assert (len(language.vocab.strings), sum(1 for _ in language.vocab)) == before


@pytest.mark.parametrize("make", [nlp, learned])
def test_kept_or_let_go_the_words_tell_the_same(make, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = [Article(gold.text) for gold in islice(annotated(), 12)]
    kept = list(stream(make(), articles))
    monkeypatch.setattr("inkweb.extract.stream.KEPT", 0)
    assert list(stream(make(), articles, batch=5)) == kept
