import numpy as np

from inkweb.extract.learned.labels import TAGS
from inkweb.extract.learned.tagging import best_tags, tagged


def scores(*tags: int) -> np.ndarray:
    return np.eye(TAGS, dtype=np.float32)[list(tags)]


def test_nothing_goes_on_that_has_not_begun() -> None:
    tags = best_tags(scores(2, 4, 3, 6), np.zeros(4, np.int64))
    assert all(tag % 2 or not tag or tags[i] in (tag, tag - 1) for i, tag in enumerate(tags[1:].tolist()))
    assert tags[0] != 2


def test_a_mention_ends_with_its_sentence() -> None:
    strong = scores(1, 2, 2) * 9
    assert best_tags(strong, np.array([0, 0, 0])).tolist() == [1, 2, 2]
    assert best_tags(strong, np.array([0, 0, 1])).tolist()[:2] == [1, 2]
    assert best_tags(strong, np.array([0, 0, 1]))[2] != 2


def test_sentences_of_different_length_do_not_disturb_each_other() -> None:
    rng = np.random.default_rng(0)
    all_scores = rng.normal(size=(30, TAGS)).astype(np.float32)
    sentence = np.repeat([0, 1, 2], [4, 20, 6])
    together = best_tags(all_scores, sentence)
    for number in range(3):
        here = sentence == number
        assert together[here].tolist() == best_tags(all_scores[here], np.zeros(here.sum(), np.int64)).tolist()


def test_no_words_no_tags() -> None:
    assert list(tagged(best_tags(np.zeros((0, TAGS), np.float32), np.zeros(0, np.int64)))) == []
