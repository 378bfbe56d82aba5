"""Choose what a description or pronoun stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span

from inkweb.extract.anaphors import Anaphor
from inkweb.extract.hints import described_as
from inkweb.extract.rulebook import rulebook, words

_RULES = rulebook("anaphora.yml")
_SAY = frozenset(_RULES["say"])
_MALE = frozenset(_RULES["male_titles"])
_FEMALE = frozenset(_RULES["female_titles"])
_MALE_IN_A = frozenset(_RULES["male_in_a"])
#: How many sentences back an antecedent may stand.
_REACH = {"personal": 4, "thing": 2, "general": 6, "particular": 40, "speaker": 3, "speakers": 3}


@dataclass(slots=True)
class Referent:
    """One entity of the article as it is being read: its mentions so far, and what is known of it."""

    type: str
    names: set[str]
    nouns: set[str] = field(default_factory=set)
    gender: str = ""
    last: int = -1
    sentence: int = -99
    is_subject: bool = False
    count: int = 0
    position: int = -1


def choose(anaphor: Anaphor, referents: Sequence[Referent], sentence: int) -> Referent | None:
    """Give the most salient referent of a fitting type and gender, or ``None``."""
    fitting = [referent for referent in referents if _fits(anaphor, referent, sentence)]
    return max(fitting, key=lambda referent: (_salience(anaphor, referent, sentence), referent.last), default=None)


def _fits(anaphor: Anaphor, referent: Referent, sentence: int) -> bool:
    if referent.type not in anaphor.types or sentence - referent.sentence > _REACH[anaphor.way] or referent.count == 0:
        return False
    if anaphor.way == "particular":
        return anaphor.noun in referent.nouns
    return not (anaphor.gender and referent.gender and anaphor.gender != referent.gender)


def _salience(anaphor: Anaphor, referent: Referent, sentence: int) -> float:
    """Near, subject, and often named; a name or description with the same noun before all."""
    distance = sentence - referent.sentence
    score = (
        3.0 * (anaphor.noun in referent.nouns)
        + 1.2 * referent.is_subject
        - 1.0 * distance
        + 0.05 * min(referent.count, 10)
    )
    if anaphor.gender and referent.gender == anaphor.gender:
        score += 0.5
    if anaphor.way == "thing" and referent.type in ("Dataset", "Event"):
        score -= 0.8
    return score


def gender_of(span: Span) -> str:
    """Give "f" or "m" when a title before a person's name, or the given name, tells it; else "".

    >>> import spacy
    >>> doc = spacy.blank("en")("Dame Vesna Orme met Mr Orme")
    >>> gender_of(doc[1:3]), gender_of(doc[5:6]), gender_of(doc[2:3])
    ('f', 'm', '')
    """
    before = span.doc[span.start - 1].text if span.start else ""
    if before in _MALE or span[0].text in _MALE:
        return "m"
    if before in _FEMALE or span[0].text in _FEMALE:
        return "f"
    given = span[0].text
    if len(span) > 1 and given.endswith("a") and given in words("first-names.txt"):
        return "m" if given in _MALE_IN_A else "f"
    return ""


def nouns_of(span: Span, limit: int) -> set[str]:
    """Give the nouns in a name and in the description after it, in lower case.

    >>> import spacy
    >>> doc = spacy.blank("en")("Halden University, a small school in Oslo")
    >>> sorted(nouns_of(doc[:2], len(doc)))
    ['halden', 'school', 'university']
    """
    own = {token.lower_ for token in span if token.is_alpha}
    noun = described_as([token.lower_ for token in span.doc[span.end : min(limit, span.end + 12)]])
    before = span.doc[span.start - 1].lower_ if span.start else ""
    return own | ({noun} if noun else set()) | ({before} if before.isalpha() else set())


def speaker(doc: Doc, sentence: Span, people: Sequence[Span]) -> Span | None:
    """Give the person who speaks in a sentence: the one beside a verb of saying."""
    for person in people:
        around = doc[max(sentence.start, person.start - 3) : min(sentence.end, person.end + 3)]
        if any(token.lower_ in _SAY for token in around):
            return person
    return None
