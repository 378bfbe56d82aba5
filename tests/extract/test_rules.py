"""The rules extractor gives exact, ordered, repeatable extractions of any text."""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inkweb.extract import Extractor, extractor
from inkweb.model import Article, Boilerplate, Extraction
from inkweb.ontology import ontology

STORY = (
    "Halden Labs hires Priya Raman\n\n"
    "OSLO, March 4 - Halden Labs, the Oslo-based maker of the Fjord-2 models, has hired Priya Raman for $40 million.\n"
    'She left Corvid in January. "We grow," Raman said. The company said it is no rival of Google.\n'
)
#: Pieces that meet each other in odd ways.
WORDS = "Fjord|Fjord-2|Halden Labs|Jane Harrow|it|She|the company| of | and |Mr.|U.S.|CEO|AI|Q.|AT&T"
VALUES = "$40m|7B|1.8 million chips|2021|12%"
SIGNS = "'s|’s|-| - | |  |\"|“|”|(|)|…|,|.|?!|&|é|ß|Ω|北京|مرحبا|🙂|İ|ﬁ"
BREAKS = ["\n", "\n\n", "\t", "\u2028", "\u00a0", "\u200b", "\ud7ff", "\x00", "\r\n"]
PIECES = st.sampled_from([*f"{WORDS}|{VALUES}|{SIGNS}".split("|"), *BREAKS])
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=25).map("".join))


@pytest.fixture(scope="module")
def rules() -> Extractor:
    return extractor("rules")


def one(rules: Extractor, article: Article) -> Extraction:
    [found] = rules.extract([article])
    return found


@st.composite
def articles(draw: st.DrawFn) -> Article:
    text = draw(TEXTS)
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=4)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    marked = tuple(Boilerplate(start, end, "menu") for start, end in pairs if start < end)
    return Article(text, date=draw(st.none() | st.dates()), boilerplate=marked)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(article=articles())
def test_any_text_gives_exact_mentions_that_never_overlap(rules: Extractor, article: Article) -> None:
    found = one(rules, article)
    assert found.article is article
    assert all(article.text[m.start : m.end] == m.text and m.text for m in found.mentions)
    assert all(left.end <= right.start for left, right in zip(found.mentions, found.mentions[1:], strict=False))
    assert all(m.end <= b.start or m.start >= b.end for m in found.mentions for b in article.boilerplate)
    ids = {m.id: m for m in found.mentions}
    assert all(ids[j.left].type == ids[j.right].type or "same letters" in j.reason for j in found.judgements)
    for relation in found.relations:
        evidence = relation.evidence
        assert article.text[evidence.start : evidence.end] == evidence.text == evidence.text.strip()
        assert all(evidence.end <= b.start or evidence.start >= b.end for b in article.boilerplate)
        assert ontology().predicates[relation.predicate].allows(ids[relation.subject].type, ids[relation.object].type)


def test_a_quote_is_its_sentence_alone(rules: Extractor) -> None:
    """It had taken the line breaks after a title along."""
    text = "Halden Labs hires Priya Raman\n\nShare\nCorvid bought Tern\n\n\t Fjord sued Weir. It left.\n"
    share = text.index("Share")
    found = one(rules, Article(text, boilerplate=(Boilerplate(share, share + 5, "share"),)))
    assert [relation.evidence.text for relation in found.relations] == [
        "Halden Labs hires Priya Raman",
        "Corvid bought Tern",
        "Fjord sued Weir.",
    ]


def test_descriptions_and_pronouns_are_always_joined_to_something(rules: Extractor) -> None:
    found = one(rules, Article(STORY))
    joined = {id for judgement in found.judgements for id in (judgement.left, judgement.right)}
    loose = [m.text for m in found.mentions if m.kind in ("nominal", "pronoun") and m.id not in joined]
    assert loose == []


def test_a_story_is_read(rules: Extractor) -> None:
    found = one(rules, Article(STORY, date=date(2025, 3, 4)))
    kinds = {(m.text, m.kind, m.type) for m in found.mentions}
    assert {
        ("Halden Labs", "name", "Organization"),
        ("Priya Raman", "name", "Person"),
        ("Fjord-2", "name", "Model"),
        ("Oslo", "name", "Place"),
        ("$40 million", "value", "Money"),
        ("She", "pronoun", "Person"),
        ("The company", "nominal", "Organization"),
        ("Google", "name", "Organization"),
    } <= kinds


def test_the_same_article_always_gives_the_same_extraction(rules: Extractor) -> None:
    article, other = Article(STORY), Article("Jane Harrow runs Tern. Fjord is a place.")
    first, _, again = rules.extract([article, other, article])
    assert first == again == one(extractor("rules"), article)


def test_articles_stream(rules: Extractor) -> None:
    def endless() -> object:
        while True:
            yield Article(STORY)

    assert next(iter(rules.extract(endless()))).mentions  # type: ignore[arg-type]


def test_an_empty_article_is_empty(rules: Extractor) -> None:
    assert one(rules, Article("")) == Extraction(Article(""))


def test_values_are_never_joined(rules: Extractor) -> None:
    found = one(rules, Article("It paid $40m. Later it paid $40m. Fjord paid $40m to Fjord."))
    values = {m.id for m in found.mentions if m.kind == "value"}
    assert len(values) == 3
    assert not values & {id for judgement in found.judgements for id in (judgement.left, judgement.right)}


def test_naming_the_extractor_does_not_load_spacy() -> None:
    code = "import sys, inkweb.extract; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_time_grows_no_faster_than_the_text(rules: Extractor) -> None:
    """Setting sentence starts one by one, and comparing every pair of names, once took minutes here."""
    text = "".join(f"Then Firm{at} Labs met Jane Harrow{at} of Tern. It left.\n" for at in range(1000))
    started = time.process_time()
    one(rules, Article(text))
    assert time.process_time() - started < 20
