import numpy as np

from inkweb.extract.learned.antecedents import FARTHEST, antecedents
from inkweb.extract.learned.candidates import candidates, word_types
from inkweb.extract.learned.labels import NAME, NOMINAL, TYPES, VALUE, allowed
from inkweb.extract.learned.likeness import CONTAINS, SAME
from inkweb.extract.learned.spans import Spans
from inkweb.extract.learned.wordpiece import WordPiece
from inkweb.extract.learned.words import words

CUT = WordPiece(["[UNK]", "[CLS]", "[SEP]"])
PERSON, ORGANIZATION, MONEY = (TYPES.index(name) for name in ("Person", "Organization", "Money"))
TEXT = "Ana Lund runs Halden. It paid $9. Lund left. Oslo."
SENTENCES = [(0, 21), (22, 33), (34, 44), (45, 50)]
WORDS = words(TEXT, SENTENCES, CUT)


def spans(*rows: tuple[int, int, int, int]) -> Spans:
    return Spans(*np.array(rows, np.int64).T)


MENTIONS = spans(
    (0, 2, NAME, PERSON),
    (3, 4, NAME, ORGANIZATION),
    (7, 9, VALUE, MONEY),
    (10, 11, NAME, PERSON),
    (13, 14, NOMINAL, ORGANIZATION),
)


def test_pairs_are_near_allowed_and_of_two_entities() -> None:
    found = candidates(WORDS, MENTIONS, np.array([0, 1, 2, 0, 4]))
    pairs = list(zip(found.subject.tolist(), found.object.tolist(), strict=True))
    assert (0, 1) in pairs
    assert (1, 0) in pairs
    assert (0, 3) not in pairs  # one entity
    assert (0, 4) not in pairs  # three sentences apart
    assert all(allowed()[MENTIONS.type[s], MENTIONS.type[o]].any() for s, o in pairs)


def test_borders_hold_both_mentions_and_their_sentences() -> None:
    found = candidates(WORDS, MENTIONS, np.array([0, 1, 2, 0, 4]))
    row = list(zip(found.subject.tolist(), found.object.tolist(), strict=True)).index((1, 0))
    assert found.borders[row].tolist() == [0, 2, 3, 4, 0, 5]


def test_neighbours_look_at_the_same_sentences() -> None:
    found = candidates(WORDS, MENTIONS, np.arange(5))
    windows = found.borders[:, 4:].tolist()
    assert windows == sorted(windows)
    assert windows[0] != windows[-1]


def test_every_word_of_a_mention_has_its_type() -> None:
    types = word_types(WORDS, MENTIONS)
    assert types[:2].tolist() == [PERSON, PERSON]
    assert types[2] == len(TYPES) + 1


def test_values_have_no_antecedents_and_names_are_compared() -> None:
    found = antecedents(WORDS, MENTIONS)
    assert 2 not in {*found.earlier.tolist(), *found.later.tolist()}
    assert (found.earlier < found.later).all()
    row = list(zip(found.earlier.tolist(), found.later.tolist(), strict=True)).index((0, 3))
    assert found.alike[row, CONTAINS] == 1
    assert found.alike[row, SAME] == 0


def test_only_so_many_mentions_back_are_looked_at() -> None:
    many = words("A " * 100, [(0, 199)], CUT)
    names = Spans(np.arange(100), np.arange(1, 101), np.zeros(100, np.int64), np.zeros(100, np.int64))
    found = antecedents(many, names)
    assert (found.later - found.earlier).max() == FARTHEST
    assert len(found) == sum(min(i, FARTHEST) for i in range(100))


def test_blocks_hold_every_pair_once() -> None:
    found = antecedents(WORDS, MENTIONS)
    blocks = list(found.blocks(4))
    assert np.concatenate([block[0] + of.start for of, block in blocks]).tolist() == found.earlier.tolist()
    assert np.concatenate([block[1] + of.start for of, block in blocks]).tolist() == found.later.tolist()
    assert max(len(block[0]) for _, block in blocks) <= 4
    assert all(block[0].min() >= 0 and block[1].max() < of.stop - of.start for of, block in blocks)


def test_pairs_can_be_taken_apart_and_put_together() -> None:
    found = candidates(WORDS, MENTIONS, np.arange(5))
    again = type(found).together([found.at(slice(0, 3)), found.at(np.arange(3, len(found)))])
    assert again.borders.tolist() == found.borders.tolist()
    assert again.types.tolist() == found.types.tolist()
