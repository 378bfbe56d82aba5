"""What the first of two sentences tells of a name in the second is less sure: it may belong to another thought."""

import pytest

from inkweb.extract.learned.extractor import LearnedExtractor
from inkweb.extract.learned.graphs import Graphs
from inkweb.model import Article

FIRST = "John Lund, another co-founder of Corvid, left for Halden in August."
TEXT = f"{FIRST} Priya Raman, the president, is on leave until spring. She founded Tern with Per Holm."
Told = dict[tuple[str, str, str], float]


def told() -> tuple[Told, Told]:
    """Give how sure everything is: what the first sentence tells of a name in the second, and the rest."""
    [found] = LearnedExtractor(threshold=0.02).extract([Article(TEXT)])
    late: Told = {}
    rest: Told = {}
    for one in found.relations:
        quoted = one.evidence
        is_late = quoted.trigger[1] <= len(FIRST) < max(quoted.subject[1], quoted.object[1])
        (late if is_late else rest)[one.subject, one.predicate, one.object] = one.confidence
    return late, rest


def test_what_comes_after_the_sentence_that_tells_it_is_less_sure(monkeypatch: pytest.MonkeyPatch) -> None:
    late, rest = told()
    monkeypatch.setattr(Graphs, "afterthought", lambda _, likely: likely)
    as_judged, same = told()
    assert rest == same
    assert late
    assert late.keys() <= as_judged.keys()
    assert all(late[one] < as_judged[one] for one in late)


def test_afterthoughts_keep_their_order_and_stay_probabilities() -> None:
    lessened = [Graphs().afterthought(likely) for likely in (0.0, 0.3, 0.6, 0.9, 1.0)]
    assert lessened == sorted(lessened)
    assert (lessened[0], lessened[-1]) == (0, 1)
    assert lessened[2] < 0.6
