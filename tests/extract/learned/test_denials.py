from dataclasses import replace

import pytest

from inkweb.extract.learned.denials import modality_of
from inkweb.extract.learned.labels import MODALITIES
from inkweb.extract.learned.wording import Wordings
from inkweb.extract.rulebook import rulebook
from tests.extract.learned.claims import claimed
from tests.extract.marked import NLP

WORDINGS = Wordings(NLP.vocab)


def modality(sentence: str, *ranked: str, quoted: int | None = None) -> str:
    """Give the modality of Fjord's buying Bit; ``ranked`` from the likeliest on, ``quoted`` tokens are the quote."""
    doc = claimed(sentence, ("Fjord", "ACQUIRED", "Bit", "buy", 0.6))
    scores = [float(-ranked.index(name)) if name in ranked else -9.0 for name in MODALITIES]
    [found] = doc._.relations
    found = replace(found, quote=(0, quoted or len(doc)))
    return modality_of(doc, found, scores, WORDINGS(doc))


def test_every_denying_word_is_a_word() -> None:
    assert all(isinstance(word, str) for word in rulebook("coherence.yml")["denying"])


@pytest.mark.parametrize(
    "sentence",
    [
        "[Organization Fjord] did not buy [Organization Bit].",
        "[Person Ana Lund] denied that [Organization Fjord] would buy [Organization Bit].",
        "[Organization Fjord] has yet to buy [Organization Bit].",
        "[Organization Fjord] refused to buy [Organization Bit].",
    ],
)
def test_what_a_word_denies_is_denied(sentence: str) -> None:
    assert modality(sentence, "denied", "asserted") == "denied"


def test_what_no_word_denies_is_what_is_next_likely() -> None:
    assert modality("Later [Organization Fjord] could buy [Organization Bit].", "denied", "planned") == "planned"
    assert modality("[Organization Fjord] went to buy [Organization Bit].", "denied", "asserted") == "asserted"


def test_what_a_cue_hedges_is_hedged_rather_than_told_as_fact() -> None:
    sentence = "[Organization Fjord] may buy [Organization Bit]."
    assert modality(sentence, "denied", "asserted") == "speculated"
    assert modality(sentence, "denied", "planned") == "planned"


def test_other_modalities_stay_whatever_the_words() -> None:
    assert modality("[Organization Fjord] did not buy [Organization Bit].", "asserted", "denied") == "asserted"


@pytest.mark.parametrize(("following", "meant"), [("No, never.", "denied"), ("It is big.", "asserted")])
def test_the_sentence_that_follows_may_deny(following: str, meant: str) -> None:
    sentence = f"Did [Organization Fjord] buy [Organization Bit]? {following}"
    assert modality(sentence, "denied", "asserted", quoted=5) == meant
