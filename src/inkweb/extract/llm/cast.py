"""Put together the entities that a language model listed part by part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from inkweb.extract.learned.people import are_two
from inkweb.extract.llm.answer import Answer, NamedEntity
from inkweb.extract.rulebook import rulebook, words
from inkweb.model import fold
from inkweb.ontology import ontology


@dataclass(slots=True)
class Cast:
    """The entities of an article by number: the type of each, and its names, in the order in which they were told.

    ``numbers`` leads from a part's number and the id used there to the entity.
    """

    types: list[str] = field(default_factory=list)
    names: list[list[str]] = field(default_factory=list)
    numbers: dict[tuple[int, str], int] = field(default_factory=dict)
    left_out: int = 0


def cast(answers: Sequence[Answer]) -> Cast:
    """Join entities of one type that share a name, over all parts; leave out those without a type or a name.

    What the model tells apart in one part stays apart there, though both be called "Lund"; in another part, the longest
    name says who it is.

    >>> one = NamedEntity(id="e1", type="Person", names=["Ana Lund", "she"])
    >>> other = NamedEntity(id="p", type="Person", names=["Lund", "Ana Lund"])
    >>> cast([Answer((one,)), Answer((other,))]).names
    [['Ana Lund', 'Lund']]
    """
    made = Cast()
    known: dict[tuple[str, str], int] = {}
    for part, answer in enumerate(answers):
        here: dict[tuple[str, str], int] = {}
        for entity in answer.entities:
            names = [name for name in entity.names if _is_name(name)]
            if not names or entity.type not in ontology().entity_types:
                made.left_out += 1
                continue
            number = _number(made, known, entity, names, set(here.values()))
            made.numbers[part, entity.id] = number
            made.names[number] += [name for name in names if name not in made.names[number]]
            here |= {(entity.type, fold(name, entity.type)): number for name in names}
        known |= here
    return made


def _number(
    made: Cast, known: dict[tuple[str, str], int], entity: NamedEntity, names: Sequence[str], taken: set[int]
) -> int:
    """Give the number of an entity of another part, by the longest name that it bears, or a new number."""
    for name in sorted(names, key=len, reverse=True):
        number = known.get((entity.type, fold(name, entity.type)))
        if number is not None and number not in taken and not _are_two(entity.type, names, made.names[number]):
            return number
    made.types.append(entity.type)
    made.names.append([])
    return len(made.types) - 1


def _are_two(type: str, names: Sequence[str], others: Sequence[str]) -> bool:
    return type == "Person" and any(are_two(one, other) for one in names for other in others)


def _is_name(name: str) -> bool:
    """Whether it is more than a pronoun or a description: written with a capital or a digit, or of no common words.

    >>> [_is_name(name) for name in ("It", "the company", "llama.cpp", "H100", "")]
    [False, False, True, True, False]
    """
    if name.casefold() in pronouns() or not any(map(str.isalnum, name)):
        return False
    is_marked = any(sign.isupper() or sign.isdigit() for sign in name)
    return is_marked or not any(word in words("common-words.txt") for word in name.split())


def pronouns() -> frozenset[str]:
    """Give every pronoun, in small letters."""
    kinds = rulebook("anaphora.yml")["pronouns"]
    return frozenset(word.casefold() for words in kinds.values() for word in words)
