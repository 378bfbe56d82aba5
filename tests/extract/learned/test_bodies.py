"""Which descriptions mean the one name that bears their noun."""

import numpy as np
import pytest

from inkweb.extract.learned.bodies import bodies
from inkweb.extract.learned.extractor import LearnedExtractor
from inkweb.extract.learned.labels import NAME, NOMINAL, PRONOUN
from inkweb.extract.learned.spans import Spans
from inkweb.model import Article


def found(*surfaces: str) -> list[tuple[int, int]]:
    kinds = [NAME if text[0].isupper() else PRONOUN if text == "it" else NOMINAL for text in surfaces]
    none = np.zeros(len(surfaces), np.int64)
    return list(bodies(Spans(none, none, np.array(kinds), none), surfaces))


@pytest.mark.parametrize(
    ("surfaces", "pairs"),
    [
        (("University of Halden", "Corvid", "it", "the university"), [(0, 3)]),
        (("Halden Trade Commission", "Trade Commission", "the commission"), [(1, 2)]),
        (("Halden Foundation", "Tern Foundation", "the foundation"), []),
        (("Halden Foundation", "the foundation", "Tern Foundation", "the foundation"), [(0, 1)]),
        (("the ministry", "Ministry of Tides"), []),
        (("Ministry of Tides", "the Danish ministry", "a ministry", "its ministry"), []),
        (("Halden Bank", "the bank"), []),
        (("Ministry", "the ministry"), []),
        (("Halden", "the company"), []),
    ],
)
def test_a_noun_that_one_name_bears_means_its_bearer(surfaces: tuple[str, ...], pairs: list[tuple[int, int]]) -> None:
    assert found(*surfaces) == pairs


def test_the_commission_is_the_one_that_is_called_so_not_the_authority_of_the_article() -> None:
    text = (
        "The Tide and Markets Authority has cleared Corvid's investment in Halden. The authority still examines Tern. "
        "The authority's chief, Ana Lund, said so. In America, the Federal Trade Commission looks at the same deals. "
        "Per Holm, who chairs the commission, ordered Corvid to hand over documents."
    )
    [read] = LearnedExtractor().extract([Article(text)])
    said = {mention.id: mention.text for mention in read.mentions}
    joined = {frozenset((said[one.left], said[one.right])) for one in read.judgements}
    assert {frozenset(("the commission", "Federal Trade Commission"))} == {
        pair for pair in joined if "the commission" in pair
    }
