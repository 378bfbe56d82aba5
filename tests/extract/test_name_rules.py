"""Each rule about names does in its test sentence what it says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from spacy.language import Language
from spacy.tokens import Span

from inkweb.extract.names.candidates import Candidates
from inkweb.extract.names.gazetteer import Gazetteer
from inkweb.extract.names.hints import Hints
from inkweb.extract.names.sieve import Sieve
from inkweb.extract.pipeline import doc_of, nlp
from inkweb.extract.rulebook import records, rulebook, words
from inkweb.model import Article
from inkweb.ontology import ontology

FILES = ["hints.yml", "notnames.yml", "anaphora.yml", "sentences.yml", "values.yml", "dates.yml", "firms.yml"]
HINTS: list[dict[str, Any]] = rulebook("hints.yml")


@pytest.fixture(scope="module")
def language() -> Language:
    return nlp()


def names(language: Language, text: str) -> list[tuple[str, str]]:
    doc = language(doc_of(language, Article(text)))
    return [(span.text, span.label_) for span in doc.spans["mentions"] if span._.kind == "name"]


@pytest.mark.parametrize("rule", HINTS, ids=lambda rule: f"{rule['where']}-{rule['type']}-{rule['words'][0]}")
def test_a_hint_votes_for_its_type_in_its_example(language: Language, rule: dict[str, Any]) -> None:
    tokens = [token.text for token in language.make_doc(rule["example"])]
    name = [token.text for token in language.make_doc(rule["name"])]
    start = next(at for at in range(len(tokens)) if tokens[at : at + len(name)] == name)
    votes = Hints().votes(tokens, start, start + len(name)) | Hints().inside(name)
    assert votes.get(rule["type"], 0) > 0


@pytest.mark.parametrize("rule", HINTS, ids=lambda rule: f"{rule['where']}-{rule['type']}-{rule['words'][0]}")
def test_the_name_of_an_example_is_found(language: Language, rule: dict[str, Any]) -> None:
    assert rule["name"] in [text for text, _ in names(language, rule["example"])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Then Fjord-4 left.", ("Fjord-4", "Model")),
        ("Then Fjord 2.5 Pro left.", ("Fjord 2.5 Pro", "Model")),
        ("Then Fjord-7B-Instruct left.", ("Fjord-7B-Instruct", "Model")),
        ("They met CEO Jane Doe.", ("Jane Doe", "Person")),
        ("Then Jane Doe, chief executive of Tern, left.", ("Jane Doe", "Person")),
        ("The Halden-based maker left.", ("Halden", "Place")),
        ("Then Fjord Labs left.", ("Fjord Labs", "Organization")),
        ("The Ministry of Fisheries left.", ("Ministry of Fisheries", "Organization")),
        ("They met at the Halden conference.", ("Halden", "Event")),
        ("Then Lund & Berg left.", ("Lund & Berg", "Organization")),
        ("Then Ana Lund-Berg left.", ("Ana Lund-Berg", "Person")),
        ("Then Ludovico de Silva left.", ("Ludovico de Silva", "Person")),
        ("The Norwegian Data Protection Authority left.", ("Norwegian Data Protection Authority", "Organization")),
        ("The Securities and Exchange Commission left.", ("Securities and Exchange Commission", "Organization")),
        ("They bought Cantilever AI.", ("Cantilever AI", "Organization")),
        ("They fear xAI.", ("xAI", "Organization")),
        ("They fear o1.", ("o1", "Model")),
    ],
)
def test_a_shape_gives_a_name_its_borders_and_type(language: Language, text: str, expected: tuple[str, str]) -> None:
    assert expected in names(language, text)


@pytest.mark.parametrize(
    "text",
    [
        "Meanwhile the Dutch firm left on Monday.",
        "The CEO spoke. In March, Chinese shares fell.",
        "Researchers left. Airlines too.",
        "We were told by the Chief Procurement Officer.",
        "Startups May Soon Buy More Small Chips Than Banks",
    ],
)
def test_common_words_are_no_names(language: Language, text: str) -> None:
    assert names(language, text) == []


def test_a_surface_has_one_type_throughout(language: Language) -> None:
    text = "Tern left. Tern, a chip maker, said so. Nobody heard of Tern. In Tern it rained."
    assert {type for _, type in names(language, text)} == {"Organization"}


def test_a_bare_surname_takes_the_person(language: Language) -> None:
    assert names(language, "They met CEO Jane Harrow. Harrow announced plans.")[1] == ("Harrow", "Person")


def test_a_headline_in_title_case_gives_only_the_articles_names(language: Language) -> None:
    text = "Fjord Buys Small Rival Tern For More Than Expected\n\nYesterday Fjord bought Tern, its rival."
    assert [name for name, _ in names(language, text)] == ["Fjord", "Tern", "Fjord", "Tern"]


def test_possessives_and_titles_of_address_stay_outside(language: Language) -> None:
    assert [name for name, _ in names(language, "They met Mr. Harrow, Fjord's and Tern’s owner.")] == [
        "Harrow",
        "Fjord",
        "Tern",
    ]


class Leafed(list[Span]):
    """Listed names that count how often somebody goes through them."""

    times = 0

    def __iter__(self) -> Iterator[Span]:
        self.times += 1
        return super().__iter__()


@pytest.mark.parametrize("sentence", ["Then Microsoft has acquired GitHub.", "Meta Buys GitHub For A Billion."])
def test_a_long_article_went_through_all_listed_names_at_each_name(language: Language, sentence: str) -> None:
    gazetteer = Gazetteer(language)
    times = []
    for count in (5, 50):
        doc = language.get_pipe("inkweb_sentences")(doc_of(language, Article(" ".join([sentence] * count))))
        known = Leafed(gazetteer.known(doc))
        found = list(Candidates(gazetteer, Hints()).find(doc, [True] * len(doc), known))
        assert len(found) >= count and len(known) >= count
        known.times = 0
        Sieve(gazetteer).names(doc, found, known)
        times.append(known.times)
    assert times[0] == times[1]


def test_the_list_holds_each_name_once_with_a_type_of_the_ontology() -> None:
    listed = list(records("names.jsonl"))
    assert len({record["name"] for record in listed}) == len(listed) > 1000
    assert {record["type"] for record in listed} <= set(ontology().entity_types)
    assert all(record["type"] == "Organization" for record in listed if record.get("company"))


def test_common_words_are_in_lower_case() -> None:
    assert all(word == word.lower() for word in words("common-words.txt"))


@pytest.mark.parametrize(
    "file", ["hints.yml", "notnames.yml", "anaphora.yml", "sentences.yml", "values.yml", "dates.yml"]
)
def test_yaml_took_no_word_for_true_or_false(file: str) -> None:
    def leaves(part: object) -> Iterator[object]:
        if isinstance(part, dict):
            part = [*part, *part.values()]
        if isinstance(part, list):
            for each in part:
                yield from leaves(each)
        else:
            yield part

    assert not [leaf for leaf in leaves(rulebook(file)) if isinstance(leaf, bool)]
