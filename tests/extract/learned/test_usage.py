"""How an article uses two names tells whether they are one."""

from __future__ import annotations

import numpy as np
from spacy.tokens import Span

from inkweb.extract.layers import SameAs
from inkweb.extract.learned.antecedents import antecedents
from inkweb.extract.learned.joining import join
from inkweb.extract.learned.labels import NAME, TYPES
from inkweb.extract.learned.repeated import repeated
from inkweb.extract.learned.spans import Spans
from inkweb.extract.learned.tidy import whole_people
from inkweb.extract.learned.wordpiece import WordPiece
from inkweb.extract.learned.words import Words, words
from inkweb.extract.pipeline import nlp
from inkweb.extract.relations.component import united

ORGANIZATION, PERSON, PLACE, PRODUCT, EVENT = map(TYPES.index, ("Organization", "Person", "Place", "Product", "Event"))


def seen(*sentences: str) -> Words:
    text = " ".join(sentences)
    starts = np.cumsum([0, *(len(sentence) + 1 for sentence in sentences)]).tolist()
    ranges = [(start, start + len(sentence)) for start, sentence in zip(starts, sentences, strict=False)]
    return words(text, ranges, WordPiece(["[UNK]", "[CLS]", "[SEP]"]))


def joined(found: Words, *names: tuple[str, int], likely: float) -> list[int]:
    """Cluster these names of the text, each given with its type, where every pair scores ``likely``."""
    rows, at = [], 0
    for name, type in names:
        at = found.text.index(name, at)
        rows.append((np.searchsorted(found.start, at), np.searchsorted(found.end, at + len(name)) + 1, NAME, type))
        at += len(name)
    spans = Spans(*np.array(rows).T)
    pairs = antecedents(found, spans)
    return united(
        len(spans),
        [
            SameAs(k.earlier, k.later, k.reason)
            for k in join(found, spans, pairs, np.full(len(pairs), likely, np.float32))
        ],
    )


def test_a_firm_named_at_length_after_two_sentences_is_another() -> None:
    names = [(name, ORGANIZATION) for name in ("Halden", "Halden", "Halden Robotics", "Halden")]
    late = seen("Halden grows.", "Halden hires.", "Halden Robotics is its unit.", "Halden pays.")
    assert joined(late, *names, likely=9.0) == [0, 0, 2, 0]
    legal = seen("Halden grows.", "Halden hires.", "Halden Ltd is its name.", "Halden pays.")
    assert joined(legal, names[0], names[1], ("Halden Ltd", ORGANIZATION), names[3], likely=9.0) == [0, 0, 0, 0]
    soon = seen("Halden grows.", "Halden Robotics hires.", "Halden pays.")
    assert joined(soon, names[0], names[2], names[3], likely=9.0) == [0, 0, 0]


def test_known_as_makes_one_of_two_names() -> None:
    text = seen("Green Hydrobase, known as GHB, grows.")
    assert joined(text, ("Green Hydrobase", ORGANIZATION), ("GHB", PRODUCT), likely=-9.0) == [0, 0]
    text = seen("A branch of Green Hydrobase, known as Kestrel, grows.")
    assert joined(text, ("Green Hydrobase", ORGANIZATION), ("Kestrel", PRODUCT), likely=-9.0) == [0, 1]


def test_capitals_in_brackets_after_a_name_are_another_form_of_it() -> None:
    text = seen("The UK Tide Authority (TA) fined Halden ( HLDN ).")
    names = ("UK Tide Authority", "TA", "Halden", "HLDN")
    assert joined(text, *((name, ORGANIZATION) for name in names), likely=-9.0) == [0, 0, 2, 2]
    assert joined(text, (names[0], ORGANIZATION), ("TA", PLACE), likely=-9.0) == [0, 1]
    text = seen("Halden (HLDN) bought Corvid, and Tern (with HLDN).")
    assert joined(text, *((name, ORGANIZATION) for name in ("Halden", "Corvid", "Tern")), likely=-9.0) == [0, 1, 2]
    assert joined(text, *((name, ORGANIZATION) for name in ("Corvid", "Tern", "HLDN")), likely=-9.0) == [0, 1, 2]


def test_any_name_alone_in_brackets_after_an_organisation_is_a_short_form_of_it() -> None:
    board, short = ("Halden Pension Board", ORGANIZATION), ("HPB Investments", ORGANIZATION)
    assert joined(seen("Halden Pension Board (HPB Investments) grew."), board, short, likely=-9.0) == [0, 0]
    assert joined(seen("Halden Pension Board (of HPB Investments) grew."), board, short, likely=-9.0) == [0, 1]
    assert joined(seen("Halden Pension Board (HPB Investments of Oslo)."), board, short, likely=-9.0) == [0, 1]
    assert joined(seen("Halden (Corvid) grew."), ("Halden", ORGANIZATION), ("Corvid", ORGANIZATION), likely=-9.0) == [
        0,
        1,
    ]
    headline = seen("HPB Investments grows.", "Halden Pension Board (HPB Investments) grew.")
    assert joined(headline, short, board, short, likely=-9.0) == [0, 0, 0]
    owned = seen(
        "A pension row.", "Boards quarrel.", "HPB Investments grew.", "Halden Pension Board (HPB Investments) grew."
    )
    assert joined(owned, short, board, short, likely=-9.0) == [0, 1, 0]
    assert joined(seen("Bergen (Oslo) grew."), ("Bergen", PLACE), ("Oslo", PLACE), likely=-9.0) == [0, 1]


def test_an_event_is_the_one_event_of_its_name_with_a_year() -> None:
    text = seen("Fjord Days 2024 opens.", "Fjord Days is large.")
    assert joined(text, ("Fjord Days 2024", EVENT), ("Fjord Days", EVENT), likely=-9.0) == [0, 0]
    text = seen("Fjord Days 2024 opens after Fjord Days 2023.", "Fjord Days is large.")
    names = ("Fjord Days 2024", "Fjord Days 2023", "Fjord Days")
    assert joined(text, *((name, EVENT) for name in names), likely=-9.0) == [0, 1, 2]
    text = seen("Model 2024 opens.", "Model is large.")
    assert joined(text, ("Model 2024", PRODUCT), ("Model", PRODUCT), likely=-9.0) == [0, 1]


def test_a_place_is_the_one_place_with_its_region() -> None:
    text = seen("They met in Holm, Texas.", "Holm is small.")
    assert joined(text, ("Holm, Texas", PLACE), ("Holm", PLACE), likely=-9.0) == [0, 0]
    text = seen("They met in Holm, Texas and in Holm, Maine.", "Holm is small.")
    assert joined(text, *((name, PLACE) for name in ("Holm, Texas", "Holm, Maine", "Holm")), likely=-9.0) == [0, 1, 2]


def test_a_person_parted_by_nothing_but_a_space_is_whole() -> None:
    def whole(text: str, *parts: tuple[int, int]) -> list[tuple[int, int]]:
        return [(first, last) for first, last, *_ in whole_people(seen(text), [(*it, NAME, PERSON) for it in parts])]

    assert whole("Ana Lund's firm", (0, 1), (1, 2)) == [(0, 2)]
    assert whole("Ana\nLund", (0, 1), (1, 2)) == [(0, 1), (1, 2)]
    assert whole("Ana  Lund", (0, 1), (1, 2)) == [(0, 1), (1, 2)]
    assert whole("Ana Dr Lund", (0, 1), (1, 3)) == [(0, 1), (1, 3)]
    assert whole("Ana's Lund", (0, 1), (3, 4)) == [(0, 1), (3, 4)]


def test_only_names_in_capitals_are_taken_wherever_they_stand() -> None:
    doc = nlp().make_doc("GHB and Halden and SHOUTED grew; ghb and GHB and Halden and SHOUTED fell")
    names = [Span(doc, at, at + 1, label="Organization") for at in (0, 2, 4)]
    assert [(span.start, span.label_) for span in repeated(doc, names)] == [(0, "Organization"), (9, "Organization")]
