"""Lit text shows every character once, whatever the marks."""

import re
import time
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from inkweb.app.lit import light, quote, reading
from inkweb.model import Article, Evidence, Mention, Statement

TEXT = st.text(max_size=30)
SPANS = st.lists(st.tuples(st.integers(-3, 33), st.integers(-3, 33), st.just("m"), st.text(max_size=5)), max_size=5)


@given(TEXT, SPANS)
def test_nothing_is_lost_or_doubled(text: str, spans: list[tuple[int, int, str, str]]) -> None:
    html = light(text, spans)
    assert unescape(re.sub(r"<[^>]*>", "", html)) == unescape(text)


def test_markup_in_an_article_stays_text() -> None:
    assert "<script>" not in light("<script>alert(1)</script>", [(0, 8, "subject", '"><b>')])


def test_a_quote_lights_the_three_parts_where_they_stand() -> None:
    evidence = Evidence("a", 100, 118, "Fjord bought Tern.", (100, 105), (106, 112), (113, 117))
    html = quote(evidence)
    assert '<mark class="subject" title="subject">Fjord</mark>' in html
    assert '<mark class="trigger" title="trigger">bought</mark>' in html
    assert '<mark class="object" title="object">Tern</mark>.' in html


def test_parts_that_overlap_are_all_lit() -> None:
    evidence = Evidence("a", 0, 6, "its X2", (0, 3), (0, 6), (4, 6))
    assert 'class="subject trigger"' in quote(evidence)
    assert 'class="trigger object"' in quote(evidence)


def test_a_sentence_is_marked_by_the_surest_that_it_states_and_left_alone_where_that_is_not_sure_enough() -> None:
    article = Article("Fjord bought Tern. Fjord left Tern.")

    def stated(object: str, start: int, sure: float) -> Statement:
        text = article.text[start : start + 18]
        spans = (start, start + 5), (start + 6, start + 10), (start + 11, start + 15)
        return Statement("f", "ACQUIRED", object, Evidence(article.id, start, start + len(text), text, *spans),
                         confidence=sure)  # fmt: skip

    some = [stated("t", 0, 0.9), stated("u", 0, 0.3), stated("t", 19, 0.3)]
    assert reading(article, [], some).count('class="stated sure e-') == 1
    assert 'title="30% sure">Fjord left' in reading(article, [], some)
    assert 'class="less" title="30% sure, left out">Fjord left' in reading(article, [], some, sure=0.5)


def test_a_long_article_with_many_marks_is_lit_at_once() -> None:
    marks = [(at, at + 3, "mention", "") for at in range(0, 40_000, 4)]
    began = time.monotonic()
    assert light("Ana " * 10_000, marks).count("<mark") == len(marks)
    assert time.monotonic() - began < 3  # each looked at for each other, it is ten times as long


def test_a_pointer_that_rests_on_words_is_told_whom_they_mean() -> None:
    article = Article("He left.")
    he = Mention(article.id, 0, 2, "He", "pronoun", "Person")
    assert '<mark class="mention Person" title="Ana &quot;A&quot; (Person)">He</mark>' in reading(
        article, [(he, "a1")], [], who={"a1": 'Ana "A" (Person)'}
    )
    assert 'title="Person">He' in reading(article, [(he, "a1")], [])
