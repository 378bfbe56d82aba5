"""Lit text shows every character once, whatever the marks."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from inkweb.app.lit import light, quote
from inkweb.model import Evidence

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
