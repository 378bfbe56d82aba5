"""Find descriptions and pronouns that may stand for something named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Span

from inkweb.extract.rulebook import rulebook

_RULES = rulebook("anaphora.yml")
_PEOPLE = frozenset(("Person",))
_THINGS = frozenset(("Organization", "Model", "Product", "Dataset", "Event"))
_COPULAS = frozenset(_RULES["copulas"])
_DETERMINERS = frozenset(_RULES["determiners"])
_MODIFIERS = frozenset(word.casefold() for word in _RULES["modifiers"])
_DEMONYMS = frozenset(rulebook("notnames.yml")["demonyms"])
_AFTER_OBJECT = frozenset(_RULES["after_objects"])
_EMPTY = frozenset(tuple(phrase.split()) for phrase in _RULES["empty"])
_GENERAL = {noun: frozenset(rule["types"]) for rule in _RULES["general"] for noun in rule["nouns"]}
_PARTICULAR = {noun: frozenset(rule["types"]) for rule in _RULES["particular"] for noun in rule["nouns"]}
_NOUNS = _GENERAL | _PARTICULAR
_PERSONAL: dict[str, str] = _RULES["pronouns"]["Person"]
_PLAIN = frozenset(_RULES["pronouns"]["thing"])
_SPEAKER = frozenset(_RULES["pronouns"]["speaker"])
_SPEAKERS = frozenset(_RULES["pronouns"]["speakers"])

Way = Literal["general", "particular", "personal", "thing", "speaker", "speakers"]


@dataclass(frozen=True, slots=True)
class Anaphor:
    """Tokens ``start`` to ``end`` look back to something of one of ``types``; ``noun`` is a description's head."""

    start: int
    end: int
    kind: Literal["nominal", "pronoun"]
    way: Way
    types: frozenset[str]
    noun: str = ""
    gender: str = ""
    is_object: bool = False


def anaphors(doc: Doc) -> Iterator[Anaphor]:
    """Give the descriptions and pronouns of a ``Doc`` in text order.

    >>> import spacy
    >>> [(a.noun, a.way) for a in anaphors(spacy.blank("en")("The Dutch company said it will close its office."))]
    [('company', 'general'), ('', 'thing'), ('', 'thing')]
    """
    at = 0
    while at < len(doc):
        found = _description(doc, at) or _pronoun(doc, at)
        if found:
            yield found
        at = found.end if found else at + 1


def _description(doc: Doc, at: int) -> Anaphor | None:
    if doc[at].lower_ not in _DETERMINERS or (at and doc[at - 1].lower_ in _COPULAS):
        return None
    end, noun = _head(doc, at + 1)
    if not noun or _goes_on(doc, end):
        return None
    way: Way = "general" if noun in _GENERAL else "particular"
    return Anaphor(at, end, "nominal", way, _NOUNS[noun], noun)


def _head(doc: Doc, at: int) -> tuple[int, str]:
    """Give the end of the noun phrase and its head, or (at, "") when it is none of ours."""
    for size in range(4):
        if at >= len(doc):
            break
        noun, width = _noun(doc, at)
        after = _noun(doc, at + width)[0] if noun and at + width < len(doc) else ""
        if noun and not after:
            return at + width, noun
        if not noun and not _modifies(doc, at, size):
            break
        at += width
    return at, ""


def _noun(doc: Doc, at: int) -> tuple[str, int]:
    """Give the head noun at a token, with its width: "start-up" and "34-year-old" are several tokens."""
    text = doc[at].lower_
    joined = doc[at : at + 3].text.casefold()
    if joined in ("start-up", "co-operative"):
        return joined, 3
    if doc[at : at + 5].text.casefold().endswith("-year-old"):
        return "year-old", 5
    return (text, 1) if text in _NOUNS else ("", 1)


def _modifies(doc: Doc, at: int, size: int) -> bool:
    token = doc[at]
    if token.text == "-" or (at + 1 < len(doc) and doc[at + 1].text == "-"):
        return size < 4
    return token.lower_ in _MODIFIERS or token.text in _DEMONYMS or token.lower_ == "based"


def _goes_on(doc: Doc, end: int) -> bool:
    """Whether the phrase names something itself: "the company Fjord", "the model of Fjord", "the bank robber"."""
    if end >= len(doc):
        return False
    after = doc[end]
    return after.text in ("of", "-") or (after.is_title and not after.is_sent_start and after.is_alpha)


def _pronoun(doc: Doc, at: int) -> Anaphor | None:
    token = doc[at]
    word = token.lower_
    if word in _PERSONAL:
        is_object = word in ("him", "her") and _ends_phrase(doc, at + 1)
        return Anaphor(
            at, at + 1, "pronoun", "personal", frozenset(("Person",)), gender=_PERSONAL[word], is_object=is_object
        )
    if word in _PLAIN and token.text != "IT" and not (word == "it" and _is_empty(doc[at + 1 : at + 5])):
        return Anaphor(at, at + 1, "pronoun", "thing", _THINGS, is_object=word == "it" and _ends_phrase(doc, at + 1))
    if token.text in _SPEAKER or word in _SPEAKER - {"I"}:
        return Anaphor(at, at + 1, "pronoun", "speaker", _PEOPLE)
    if word in _SPEAKERS and token.text != "US":
        return Anaphor(at, at + 1, "pronoun", "speakers", frozenset(("Organization",)))
    return None


def _ends_phrase(doc: Doc, at: int) -> bool:
    """Whether a pronoun before this token is an object: no verb or noun follows."""
    return at >= len(doc) or not doc[at].is_alpha or doc[at].lower_ in _AFTER_OBJECT


def _is_empty(after: Span) -> bool:
    words = tuple("is" if token.text in ("'s", "’s") else token.lower_ for token in after)
    return any(words[:size] in _EMPTY for size in (1, 2, 3, 4))
