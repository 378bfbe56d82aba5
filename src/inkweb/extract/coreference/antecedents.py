"""Choose what a description or pronoun stands for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span

from inkweb.extract.coreference.anaphors import Anaphor
from inkweb.extract.names.hints import described_as
from inkweb.extract.rulebook import rulebook, words

_RULES = rulebook("anaphora.yml")
_WEIGHTS: Mapping[str, Mapping[str, float]] = _RULES["weights"]
_SAY = frozenset(_RULES["say"])
_MALE = frozenset(_RULES["male_titles"])
_FEMALE = frozenset(_RULES["female_titles"])
_MALE_NAMES = frozenset(_RULES["male_names"])
_FEMALE_NAMES = frozenset(_RULES["female_names"])
_MALE_ENDINGS = tuple(_RULES["male_endings"])
_PREPOSITIONS = frozenset(_RULES["before_objects"])
_AFTER_SUBJECT = frozenset(_RULES["after_subjects"])
_NO_VERBS = frozenset(_RULES["no_verbs"])
#: How many sentences back an antecedent may stand.
_REACH = {"personal": 4, "thing": 2, "general": 30, "particular": 40, "speaker": 3, "speakers": 10}


@dataclass(slots=True)
class Referent:
    """One entity of the article as it is being read: where it was last met, and what is known of it.

    ``total`` counts its names in the whole article; ``is_subject`` says that it was subject where last met.
    """

    type: str
    total: int = 1
    nouns: set[str] = field(default_factory=set)
    gender: str = ""
    last: int = -1
    sentence: int = -99
    is_subject: bool = False


def choose(anaphor: Anaphor, referents: Iterable[Referent], sentence: int) -> Referent | None:
    """Give the most salient referent of a fitting type and gender, or ``None``.

    >>> she = Anaphor(9, 10, "pronoun", "personal", frozenset(("Person",)), gender="f")
    >>> bo, ana = Referent("Person", gender="m", sentence=0), Referent("Person", gender="f", sentence=0)
    >>> choose(she, [bo, ana], 1) is ana
    True
    """
    fitting = [referent for referent in referents if _fits(anaphor, referent, sentence)]
    return max(fitting, key=lambda referent: (_salience(anaphor, referent, sentence), referent.last), default=None)


def _fits(anaphor: Anaphor, referent: Referent, sentence: int) -> bool:
    if referent.type not in anaphor.types or not 0 <= sentence - referent.sentence <= _REACH[anaphor.way]:
        return False
    if anaphor.way == "particular":
        return anaphor.noun in referent.nouns
    return not (anaphor.gender and referent.gender and anaphor.gender != referent.gender)


def _salience(anaphor: Anaphor, referent: Referent, sentence: int) -> float:
    """Near, subject, and often named; a name or description with the same noun before all."""
    weights = _WEIGHTS[anaphor.way]
    distance = sentence - referent.sentence
    is_own = anaphor.is_object and distance == 0 and referent.is_subject
    return (
        weights["noun"] * (anaphor.noun in referent.nouns)
        + weights["subject"] * (referent.is_subject - 2 * is_own)
        - weights["distance"] * distance
        + weights["total"] * min(referent.total, 10)
        + weights["gender"] * bool(anaphor.gender and referent.gender == anaphor.gender)
        + weights.get(referent.type, 0.0)
    )


def is_subject(span: Span) -> bool:
    """Whether a name stands where a subject does: before a verb, a comma or a bracket, and after no preposition.

    >>> import spacy
    >>> doc = spacy.blank("en")("Fjord's model beats Tern of Oslo, Halden said")
    >>> [is_subject(doc[i : i + 1]) for i in (0, 4, 6, 8)]
    [False, False, False, True]
    """
    doc = span.doc
    before = doc[span.start - 1].lower_ if span.start else ""
    after = doc[span.end].lower_ if span.end < len(doc) else "."
    return before not in _PREPOSITIONS and is_verb(after)


def is_verb(word: str) -> bool:
    """Whether a word after a name or pronoun is most likely the verb (or opens an apposition).

    >>> [is_verb(word) for word in ("has", "announced", "plans", "in", "'s")]
    [True, True, True, False, False]
    """
    if word in _AFTER_SUBJECT:
        return True
    return word.isalpha() and word in words("common-words.txt") and word.endswith(("ed", "s")) and word not in _NO_VERBS


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
    if len(span) < 2 or given not in words("first-names.txt"):
        return ""
    if given in _FEMALE_NAMES or (given.endswith("a") and given not in _MALE_NAMES):
        return "f"
    return "m" if given in _MALE_NAMES or given.endswith(_MALE_ENDINGS) else ""


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
