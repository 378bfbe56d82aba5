import numpy as np

from inkweb.extract.learned.candidates import Candidates
from inkweb.extract.learned.labels import PREDICATES
from inkweb.extract.learned.selection import select

OWNS, RIVAL = PREDICATES.index("OWNS"), PREDICATES.index("COMPETES_WITH")


def pairs(*ends: tuple[int, int]) -> Candidates:
    subject, object = np.array(ends, np.int64).T
    rest = np.zeros(len(ends), np.int64)
    return Candidates(subject, object, np.zeros((len(ends), 6), np.int64), rest, rest, rest, rest)


def chosen(
    likely: dict[tuple[int, int], float], given: Candidates, *, entity: list[int], sentence: list[int]
) -> list[tuple[int, int]]:
    table = np.zeros((len(given), len(PREDICATES)), np.float32)
    for place, value in likely.items():
        table[place] = value
    found = select(table, given, np.array(entity), np.array(sentence), 0.5)
    return [(one.pair, one.predicate) for one in found]


def test_the_likeliest_pair_of_a_sentence_tells_the_statement() -> None:
    given = pairs((0, 1), (2, 1))
    assert chosen({(0, OWNS): 0.6, (1, OWNS): 0.9}, given, entity=[0, 1, 0], sentence=[0, 0, 0]) == [(1, OWNS)]


def test_each_sentence_tells_its_own() -> None:
    given = pairs((0, 1), (2, 3))
    both = {(0, OWNS): 0.6, (1, OWNS): 0.9}
    assert len(chosen(both, given, entity=[0, 1, 0, 1], sentence=[0, 0, 1, 1])) == 2


def test_what_one_sentence_says_is_not_told_again_from_two() -> None:
    given = pairs((0, 1), (0, 2))
    both = {(0, OWNS): 0.6, (1, OWNS): 0.9}
    assert chosen(both, given, entity=[0, 1, 1], sentence=[0, 0, 1]) == [(0, OWNS)]


def test_a_symmetric_statement_is_told_one_way_round() -> None:
    given = pairs((0, 1), (1, 0))
    assert len(chosen({(0, RIVAL): 0.9, (1, RIVAL): 0.8}, given, entity=[0, 1], sentence=[0, 0])) == 1
    assert len(chosen({(0, OWNS): 0.9, (1, OWNS): 0.8}, given, entity=[0, 1], sentence=[0, 0])) == 2


def test_what_is_unlikely_is_not_told() -> None:
    assert chosen({(0, OWNS): 0.49}, pairs((0, 1)), entity=[0, 1], sentence=[0, 0]) == []
