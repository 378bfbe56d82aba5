import numpy as np
import pytest

from inkweb.extract.layers import SameAs
from inkweb.extract.learned.antecedents import antecedents
from inkweb.extract.learned.clusters import voted
from inkweb.extract.learned.joining import join
from inkweb.extract.learned.labels import NAME, PRONOUN, TYPES
from inkweb.extract.learned.namesakes import People, bare
from inkweb.extract.learned.spans import Spans
from inkweb.extract.learned.wordpiece import WordPiece
from inkweb.extract.learned.words import words
from inkweb.extract.relations.component import united

ORGANIZATION, MODEL, PERSON = (TYPES.index(name) for name in ("Organization", "Model", "Person"))


def joined(
    *surfaces: str, likely: float = 3.0, kinds: tuple[int, ...] | None = None, types: tuple[int, ...] | None = None
) -> list[int]:
    """Cluster mentions whose every pair scores ``likely``."""
    text = " ".join(surfaces)
    found = words(text, [(0, len(text))], WordPiece(["[UNK]", "[CLS]", "[SEP]"]))
    ends = np.searchsorted(found.end, np.cumsum([len(s) + 1 for s in surfaces]) - 1) + 1
    starts = np.concatenate([[0], ends[:-1]])
    spans = Spans(
        starts, ends, np.array(kinds or [NAME] * len(surfaces)), np.array(types or [ORGANIZATION] * len(surfaces))
    )
    pairs = antecedents(found, spans)
    scores = np.full(len(pairs), likely, np.float32)
    return united(len(spans), [SameAs(k.earlier, k.later, k.reason) for k in join(found, spans, pairs, scores)])


def test_versions_of_a_model_are_never_one() -> None:
    assert joined("GPT-3", "GPT-4") == [0, 1]


def test_unlike_names_stay_apart_whatever_the_model_says() -> None:
    assert joined("Halden", "Corvid", likely=99.0) == [0, 1]


def test_the_same_name_is_one_whatever_the_model_says() -> None:
    assert joined("Halden", "Corvid", "halden", likely=-9.0) == [0, 1, 0]


def test_a_pronoun_goes_to_what_the_model_says() -> None:
    assert joined("Halden", "it", kinds=(NAME, PRONOUN)) == [0, 0]
    assert joined("Halden", "it", kinds=(NAME, PRONOUN), likely=-1.0) == [0, 1]


def test_a_pronoun_does_not_bind_two_names_together() -> None:
    assert joined("Halden", "it", "Corvid", kinds=(NAME, PRONOUN, NAME)) == [0, 0, 2]


def test_names_vote_on_the_type_of_their_entity() -> None:
    one = np.zeros(4, np.int64)
    spans = Spans(
        np.arange(4),
        np.arange(1, 5),
        np.array([NAME, NAME, NAME, PRONOUN]),
        np.array([MODEL, ORGANIZATION, MODEL, ORGANIZATION]),
    )
    assert voted(spans, one).tolist() == [MODEL] * 4


def test_a_last_name_goes_to_the_one_person_who_bears_it() -> None:
    assert People([(4, "Ana Lund"), (4, "Ana M. Lund")]).namesake("Lund", is_person=False) == 4
    assert People([(4, "Ana Lund"), (5, "Per Lund")]).namesake("Lund", is_person=True) is None


def test_a_misspelt_last_name_does_too() -> None:
    assert People([(4, "Levent Karaosman")]).namesake("Karaosmann", is_person=False) == 4
    assert People([(4, "Masaomi Kuze")]).namesake("Kuse", is_person=True) is None  # too short to be sure


def test_versions_stay_apart_without_their_joints() -> None:
    assert bare("Fjord 1.5") != bare("Fjord 15")
    assert bare("Fjord-2") == bare("fjord 2")


def test_two_people_of_one_surname_stay_two() -> None:
    assert joined("Ana Lund", "Per Lund", types=(PERSON, PERSON)) == [0, 1]
    assert joined("Ana Lund", "A. Lund", types=(PERSON, PERSON)) == [0, 0]


def test_two_spellings_of_a_full_name_are_one_person() -> None:
    assert joined("Wei-Lin Kwo", "Wei-Lin Kuo", likely=-9.0, types=(PERSON, PERSON)) == [0, 0]
    assert joined("Wei-Lin Kwo", "Wei-Lin Tan", likely=-9.0, types=(PERSON, PERSON)) == [0, 1]


@pytest.mark.parametrize("likely", [3.0, -9.0])
def test_two_first_names_are_no_two_spellings(likely: float) -> None:
    assert joined("Mario Rossi", "Maria Rossi", likely=likely, types=(PERSON, PERSON)) == [0, 1]
    assert joined("Martin Weber", "Martina Weber", likely=likely, types=(PERSON, PERSON)) == [0, 1]
    assert joined("Sara Weber", "Sarah Weber", likely=likely, types=(PERSON, PERSON)) == [0, 0]


def test_other_initials_are_no_misspelling() -> None:
    assert joined("J. R. Ostrander", "R. J. Ostrander", likely=-9.0, types=(PERSON, PERSON)) == [0, 1]


def test_titles_do_not_part_a_person() -> None:
    assert joined("Dr. Ana Lund", "Ana Lund", likely=-9.0, types=(PERSON, PERSON)) == [0, 0]


def test_initials_are_joined_with_the_one_name_they_shorten() -> None:
    assert joined("World Tide Forum", "WTF", likely=-9.0) == [0, 0]
    assert joined("World Tide Forum", "West Tern Fund", "WTF", likely=-9.0) == [0, 1, 2]


def test_a_first_name_is_the_persons_unless_something_else_bears_it() -> None:
    assert joined("Kenta Holm", "Kenta", likely=-9.0, types=(PERSON, ORGANIZATION)) == [0, 0]
    apart = joined("Kenta Holm", "Kenta Motors", "Kenta", likely=-9.0, types=(PERSON, ORGANIZATION, ORGANIZATION))
    assert apart == [0, 1, 2]


def test_a_firm_named_before_its_namesake_is_not_that_person() -> None:
    """People are introduced by their full name; before it, the bare surname is taken for a person's or means a firm."""
    assert joined("Holm", "Kenta Holm", likely=-9.0, types=(ORGANIZATION, PERSON)) == [0, 1]
    assert joined("Holm", "Kenta Holm", likely=-9.0, types=(PERSON, PERSON)) == [0, 0]
    told_again = joined("Kenta Holm", "Holm", "Kenta Holm", likely=-9.0, types=(PERSON, ORGANIZATION, PERSON))
    assert told_again == [0, 0, 0]


def test_two_bodies_that_end_with_one_noun_stay_two_however_alike_they_are() -> None:
    assert joined("Federal Tide Quay Commission", "Harbour Quay Commission") == [0, 1]
    assert joined("Federal Tide Quay Commission", "Tide Quay Commission") == [0, 0]
