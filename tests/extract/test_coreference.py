"""Names, descriptions and pronouns of one article come together, and only those that should."""

from __future__ import annotations

from typing import Any

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from inkweb.extract.coreference.aliases import aliases
from inkweb.extract.coreference.name import names_of
from inkweb.extract.pipeline import doc_of, nlp
from inkweb.extract.rulebook import rulebook
from inkweb.model import Article

RULES = rulebook("anaphora.yml")
NOUNS = [(rule, noun) for kind in ("general", "particular") for rule in RULES[kind] for noun in rule["nouns"][:1]]


@pytest.fixture(scope="module")
def language() -> Language:
    return nlp()


def read(language: Language, text: str) -> Doc:
    return language(doc_of(language, Article(text)))


def clusters(doc: Doc) -> list[set[str]]:
    """The surfaces of each entity that is met more than once."""
    into = list(range(len(doc.spans["mentions"])))

    def root(at: int) -> int:
        return at if into[at] == at else root(into[at])

    for same in doc._.same:
        into[root(same.earlier)] = root(same.later)
    groups: dict[int, set[str]] = {}
    for at, span in enumerate(doc.spans["mentions"]):
        groups.setdefault(root(at), set()).add(span.text)
    return [group for group in groups.values() if len(group) > 1]


@pytest.mark.parametrize(("rule", "noun"), NOUNS)
def test_a_description_means_what_its_example_shows(language: Language, rule: dict[str, Any], noun: str) -> None:
    doc = read(language, rule["example"])
    joined = [group for group in clusters(doc) if rule["name"] in group]
    assert joined, doc._.same
    assert any(text.casefold().startswith("the ") for text in joined[0])


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Jane Harrow runs Fjord. Harrow said so.", {"Jane Harrow", "Harrow"}),
        ("Example Machine Works grows. EMW hires.", {"Example Machine Works", "EMW"}),
        ("Halden Labs grows. Halden hires. Halden Labs left.", {"Halden Labs", "Halden"}),
        ("Tessellate grows. Tessellate hires. Teselate announced it.", {"Tessellate", "Teselate", "it"}),
        ("Halden Labs said it will grow.", {"Halden Labs", "it"}),
        ("Dame Vesna Orme runs Fjord. She said so.", {"Vesna Orme", "She"}),
        ('Halden Labs is run by Jane Harrow. "I left," said Harrow.', {"Jane Harrow", "Harrow", "I"}),
    ],
)
def test_forms_of_one_entity_come_together(language: Language, text: str, group: set[str]) -> None:
    assert group in clusters(read(language, text))


@pytest.mark.parametrize(
    ("one", "other", "type"),
    [
        ("Fjord-2", "Fjord-3", "Model"),
        ("Fjord 2", "Fjord", "Model"),
        ("Jane Harrow", "Mark Harrow", "Person"),
        ("Oslo", "Oslo Bay", "Place"),
        ("Hans Berg", "Lars Berg", "Person"),
        ("Mario Rossi", "Maria Rossi", "Person"),
        ("East Bank", "West Bank", "Organization"),
    ],
)
def test_names_that_differ_where_it_counts_stay_apart(one: str, other: str, type: str) -> None:
    assert list(aliases(names_of([(one, type), (other, type)]))) == []


@pytest.mark.parametrize("type", ["Place", "Organization"])
def test_a_letter_in_the_middle_of_one_word_is_a_slip_of_the_pen(type: str) -> None:
    assert [alias.reason for alias in aliases(names_of([("Intel", type), ("Intal", type)]))] == ["misspelling"]


def test_a_known_name_is_no_misspelling_of_another() -> None:
    names = names_of([("Meta AI", "Organization"), ("Mistral", "Organization"), ("Mistrel", "Organization")])
    assert [(names[a.short].surface, names[a.long].surface) for a in aliases(names)] == [("Mistrel", "Mistral")]


def test_what_has_no_antecedent_is_left_out(language: Language) -> None:
    doc = read(language, "It rained. The company left. She laughed.")
    assert not list(doc.spans["mentions"])


def test_it_is_said_stands_for_nothing(language: Language) -> None:
    doc = read(language, "Halden Labs grows. It is said that it hires.")
    assert [span.text for span in doc.spans["mentions"]] == ["Halden Labs", "it"]


def test_he_is_not_a_woman(language: Language) -> None:
    doc = read(language, "Ms Orme met Mr Harrow. She left.")
    assert {"Orme", "She"} in clusters(doc)


def test_we_outside_a_quote_is_the_writer(language: Language) -> None:
    doc = read(language, "Halden Labs grows. We hear more.")
    assert [span.text for span in doc.spans["mentions"]] == ["Halden Labs"]


def test_a_description_beside_a_name_is_no_mention(language: Language) -> None:
    doc = read(language, "Halden Labs grows. Tern, the company that left, is gone.")
    assert [span.text for span in doc.spans["mentions"]] == ["Halden Labs", "Tern"]


def test_a_pronoun_takes_its_antecedents_type(language: Language) -> None:
    doc = read(language, "Halden Labs said it will grow.")
    assert [(span._.kind, span.label_) for span in doc.spans["mentions"]] == [
        ("name", "Organization"),
        ("pronoun", "Organization"),
    ]
