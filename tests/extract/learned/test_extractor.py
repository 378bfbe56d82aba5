import itertools
import random
from datetime import date

import pytest

from inkweb.extract import extractor
from inkweb.extract.learned.extractor import LearnedExtractor
from inkweb.model import Article, Boilerplate, Extraction

STORY = """Halden Labs hires Priya Raman

Halden Labs, the Oslo-based maker of the Fjord models, has hired Priya Raman as chief scientist.
She previously led research at Corvid, which Raman left in January.

The lab denied that it plans to buy Tern AI. Halden's Fjord 2 has 70 billion parameters.
"""


@pytest.fixture(scope="module")
def learned() -> LearnedExtractor:
    return LearnedExtractor()


def read(learned: LearnedExtractor, text: str, **about: object) -> Extraction:
    [found] = learned.extract([Article(text, **about)])  # type: ignore[arg-type]
    return found


def told(found: Extraction) -> set[tuple[str, str, str]]:
    by_id = {mention.id: mention.text for mention in found.mentions}
    return {(by_id[r.subject], r.predicate, by_id[r.object]) for r in found.relations}


def test_it_is_registered_by_name() -> None:
    assert extractor("learned").name == "learned"


def test_plain_statements_are_found(learned: LearnedExtractor) -> None:
    found = told(read(learned, STORY, date=date(2025, 3, 4)))
    assert ("Halden Labs", "LOCATED_IN", "Oslo") in found
    assert ("Halden Labs", "HIRED", "Priya Raman") in found
    assert ("Halden", "DEVELOPS", "Fjord 2") in found


def test_a_count_of_parameters_has_its_value(learned: LearnedExtractor) -> None:
    found = read(learned, STORY)
    by_id = {mention.id: mention for mention in found.mentions}
    [count] = [by_id[r.object].value for r in found.relations if r.predicate == "HAS_PARAMETERS"]
    assert (count.value, count.unit) == (70e9, "parameters")  # type: ignore[union-attr]


def test_a_post_is_copied_from_the_text(learned: LearnedExtractor) -> None:
    assert "chief scientist" in {r.role for r in read(learned, STORY).relations if r.predicate == "HIRED"}


def test_what_is_listed_as_a_product_acts_as_a_firm_where_the_text_says_so(learned: LearnedExtractor) -> None:
    found = told(read(learned, "WhatsApp sued Corvid in March. Dana Holt left Instagram for Halden Labs."))
    assert {("WhatsApp", "SUED", "Corvid"), ("Dana Holt", "LEFT", "Instagram")} <= set(found)


def test_every_mention_and_quote_is_in_the_text(learned: LearnedExtractor) -> None:
    found = read(learned, STORY)
    assert all(STORY[m.start : m.end] == m.text for m in found.mentions)
    assert all(STORY[r.evidence.start : r.evidence.end] == r.evidence.text for r in found.relations)
    assert all(0 < r.confidence <= 1 for r in found.relations)


def test_mentions_stand_in_order_and_never_overlap(learned: LearnedExtractor) -> None:
    mentions = read(learned, STORY).mentions
    assert all(a.end <= b.start for a, b in itertools.pairwise(mentions))


def test_nothing_comes_from_boilerplate(learned: LearnedExtractor) -> None:
    menu = "Microsoft has acquired GitHub for $7.5 billion.\n"
    found = read(learned, menu + STORY, boilerplate=(Boilerplate(0, len(menu), "menu"),))
    assert all(m.start >= len(menu) for m in found.mentions)
    assert told(found) == told(read(learned, STORY))


def test_one_article_does_not_change_another(learned: LearnedExtractor) -> None:
    articles = [Article(STORY), Article("Microsoft has acquired GitHub."), Article("Ana Lund left Corvid. " * 40)]
    alone = {article.id: next(iter(learned.extract([article]))) for article in articles}
    random.Random(0).shuffle(articles)
    assert all(found == alone[found.article.id] for found in learned.extract(articles))


@pytest.mark.parametrize(
    "text", ["", " \n", ".", "«»", "Oslo", "a" * 5000, "日本語の記事です。", "It.\n" * 50, "\u0301\u200b x"]
)
def test_odd_texts_are_read_without_harm(learned: LearnedExtractor, text: str) -> None:
    found = read(learned, text)
    assert all(text[m.start : m.end] == m.text for m in found.mentions)


def test_a_page_of_nothing_but_boilerplate_gives_nothing(learned: LearnedExtractor) -> None:
    assert read(learned, STORY, boilerplate=(Boilerplate(0, len(STORY), "advert"),)).mentions == ()


def test_a_long_article_is_read_to_its_end(learned: LearnedExtractor) -> None:
    found = read(learned, "\n".join([STORY] * 12))
    assert max(m.start for m in found.mentions) > 11 * len(STORY)


def test_names_of_the_list_have_the_list_s_type(learned: LearnedExtractor) -> None:
    found = read(learned, "Reporters asked about GitHub.")
    assert [(m.text, m.kind) for m in found.mentions if m.text == "GitHub"] == [("GitHub", "name")]


def test_a_name_ends_where_a_sum_of_money_begins(learned: LearnedExtractor) -> None:
    found = read(learned, "Tallow says it paid the publisher Huia NZ$250,000 for the books.")
    assert ("NZ$250,000", "Money") in {(mention.text, mention.type) for mention in found.mentions}
