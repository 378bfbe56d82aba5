"""Decide whether two names of one type are spellings of the same name."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz.distance import OSA

from inkweb.link.spelling import consonants, numbers, sound, squash
from inkweb.model import fold

#: Shortest word in which one letter more, less or swapped is taken for a slip of the pen, by type of entity. Types that
#: are not here are never compared so: in the name of a model every letter counts.
SLIP_LENGTH = {"Person": 6, "Organization": 7}


@dataclass(frozen=True, slots=True)
class Match:
    """How alike two names are, between 0 and 1, and in what."""

    score: float
    reason: str


def match(type: str, left: str, right: str) -> Match | None:
    """Compare two names of entities of one type; ``None`` when they do not count as the same.

    It looks at the two names alone, the other way round gives the same, and names whose numbers differ never match.

    >>> match("Organization", "OpenAI", "Open AI")
    Match(score=0.99, reason='same letters: openai')
    >>> match("Person", "Mustafa Suleyman", "Mustafa Suleiman")
    Match(score=0.94, reason='sounds the same: suleiman ~ suleyman')
    >>> match("Model", "GPT-4", "GPT-4o"), match("Person", "Suleyman", "Suleiman"), match("Person", "Ana Ek", "Ane Ek")
    (None, None, None)
    """
    if numbers(left) != numbers(right):
        return None
    one, other = fold(left, type), fold(right, type)
    if one == other:
        return Match(1.0, f"same name: {one}")
    if type == "Person" and " " not in one + other:
        return None
    if squash(left, type) == squash(right, type):
        return Match(0.99, f"same letters: {squash(left, type)}")
    return _one_word_apart(type, one.split(), other.split())


def _one_word_apart(type: str, left: list[str], right: list[str]) -> Match | None:
    """Match names that differ in their first or last word alone, and there by sound or by a slip."""
    if type not in SLIP_LENGTH or len(left) != len(right) or (type == "Person" and len(left) < 2):
        return None
    apart = [i for i in range(len(left)) if left[i] != right[i]]
    if len(apart) != 1 or apart[0] not in (0, len(left) - 1):
        return None
    first, second = sorted((left[apart[0]], right[apart[0]]))
    kind = _kinship(type, first, second, alone=len(left) == 1)
    score = round(OSA.normalized_similarity(" ".join(left), " ".join(right)), 2)
    return Match(score, f"{kind}: {first} ~ {second}") if kind else None


def _kinship(type: str, left: str, right: str, *, alone: bool) -> str | None:
    """Say how two different words are one word, if they are. First and last letter must agree: Mario is not Maria.

    Sound speaks for people alone, whose names are transliterated; a firm that sounds like another is another.
    """
    if ends(left) != ends(right) or min(len(left), len(right)) < 4:
        return None
    if alone and (consonants(left) != consonants(right) or len(min(left, right, key=len)) < SLIP_LENGTH[type]):
        return None
    if type == "Person" and sound(left) == sound(right):
        return "sounds the same"
    return "one letter off" if _is_slip(type, left, right) else None


def _is_slip(type: str, left: str, right: str) -> bool:
    """Whether one letter is missing or two are swapped; one letter for another makes another name (Hansen, Hanson)."""
    if min(len(left), len(right)) < SLIP_LENGTH[type] or OSA.distance(left, right) != 1:
        return False
    return len(left) != len(right) or sorted(left) == sorted(right)


def ends(word: str) -> str:
    """Give the first and the last letter of a word as it sounds.

    >>> ends("zelenskyy"), ends("sergei")
    ('zi', 'si')
    """
    heard = sound(word)
    return heard[:1] + heard[-1:]
