import numpy as np

from inkweb.extract.layers import SameAs
from inkweb.extract.learned.doubt import doubts
from inkweb.extract.learned.graphs import graphs


def rounded(is_named: list[bool], *links: tuple[int, int, float]) -> list[float]:
    found = doubts(is_named, [SameAs(earlier, later, "description", score) for earlier, later, score in links])
    return [round(doubt, 1) for doubt in found.tolist()]


def test_what_goes_back_to_a_name_by_several_steps_is_as_unsure_as_the_weakest() -> None:
    assert rounded([True, False, False], (0, 1, 0.7), (1, 2, 0.99)) == [0.0, 6.1, 6.1]


def test_of_two_ways_to_a_name_the_surer_one_counts() -> None:
    assert rounded([True, False, True], (0, 1, 0.6), (1, 2, 0.95)) == [0.0, 4.0, 0.0]


def test_a_description_before_its_name_is_as_unsure_as_one_after_it() -> None:
    assert rounded([False, True], (0, 1, 0.8)) == rounded([True, False], (0, 1, 0.8))[::-1]


def test_names_and_what_leads_to_none_are_in_no_doubt() -> None:
    assert rounded([True, True, False, False], (0, 1, 0.6), (2, 3, 0.6)) == [0.0] * 4


def test_doubt_makes_a_relation_less_sure() -> None:
    sure, unsure = graphs().confidence(np.array([[3.0], [3.0]], np.float32), np.array([0.0, 4.0], np.float32))
    assert sure > unsure + 0.1
