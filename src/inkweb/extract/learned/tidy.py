"""Put the borders of a name right where rules are exact, and turn down what cannot be one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from inkweb.extract.learned.labels import NAME, TYPES
from inkweb.extract.learned.leads import is_lead
from inkweb.extract.learned.people import TITLES
from inkweb.extract.learned.words import Range, Words
from inkweb.extract.rulebook import rulebook
from inkweb.extract.rulebook import words as common_words

Marked = tuple[int, int, int, int]
"""First word, word after the last, kind and type of a mention."""

_EDGES = frozenset("-–—,:;\"“”„«»'’‘*/&|®™")
#: In small letters they begin what comes after a name: "it paid Halden a reported sum".
_ARTICLES = frozenset(("a", "an", "the"))
#: Said before a name to everybody; "Sir" and "Dr" are earned, and writers keep them with the name.
_ADDRESS = frozenset("Mr Mrs Ms Miss Mx Frau Herr Madame Monsieur Señor Señora Signor Signora".split(" "))
_PERSON, _ORGANIZATION = TYPES.index("Person"), TYPES.index("Organization")
#: The end of another name, or what joins one to it.
_JOINED_BEFORE = re.compile(r"(?:[A-Z][\w’'-]*|\b(?:[A-Z]|Mr|Ms|Mrs|Dr)\.) (?:(?:&|and) )?\Z")
_JOINED_AFTER = re.compile(r" (?:&|and) ?(?=[A-Z])")
#: The part of an address before some of its words: "www." of "www.halden.example".
_IN_ADDRESS = re.compile(r"(?:https?:|\bwww\.)\S*\Z", re.IGNORECASE)
_LONGEST_ADDRESS = 100
_ADDRESS_OF_PAGE = re.compile(r"https?:|www\.", re.IGNORECASE)
#: Years of accounts and multiples: "FY24", "2Q24", "3X"; firms are called like these.
_MEASURE = re.compile(r"FY ?['’]?\d{2,4}|[1-4]Q ?['’]?(?:FY)?\d{2,4}|\d+(?:\.\d+)?[xX]")
#: Forms of firms, never a name by themselves.
_LEGAL_FORMS = frozenset("AB AG AS ASA BV GmbH Inc KGaA LLC LLP Ltd NV Oy Oyj PLC Plc plc SE SpA".split(" "))

#: Laws, which have no type; "Board for Market Regulation" is an authority.
_LAW = re.compile(r"(?!.*\bfor\b)[A-Z].* (?:Act|Regulation|Directive)|GDPR|DMA|DSA|DMCA|CCPA|HIPAA")


def parted(words: Words, first: int, last: int) -> list[Range]:
    """Part a name from the short form in brackets after it, and cut off what is none behind a dash ("Fjord - CPUs").

    No name goes on in the next cell of a table.

    Two names that "&" glues are parted where each also stands alone.

    >>> from inkweb.extract.learned.wordpiece import WordPiece
    >>> from inkweb.extract.learned.words import words
    >>> found = words("Halden Trade Board (HTB)", [(0, 24)], WordPiece(["[UNK]", "[CLS]", "[SEP]"]))
    >>> parted(found, 0, 6)
    [(0, 3), (4, 5)]
    """
    cell = next((word for word in range(first + 1, last) if _is_next_cell(words, word)), None)
    if cell is not None:
        return [*parted(words, first, cell), *parted(words, cell, last)]
    text = [words.surface(word, word + 1) for word in range(first, last)]
    dash = next((word for word in range(first + 1, last - 1) if _is_dash(words, word)), None)
    if dash is not None and not _may_be_name(words.surface(dash + 1, last), _ORGANIZATION):
        return [(first, dash)]
    if ")" in text[:-1] and "(" not in text:
        closes = first + text.index(")")
        return [(first, closes), (closes + 1, last)] if closes > first else [(first + 1, last)]
    if "(" not in text:
        return _unglued(words, first, last, text)
    if text.count("(") != 1 or text[0] == "(" or ")" in text[:-1]:
        return [(first, last)]
    opens, end = first + text.index("("), last - (text[-1] == ")")
    return [(first, opens), (opens + 1, end)] if opens + 1 < end else [(first, opens)]


def _is_next_cell(words: Words, word: int) -> bool:
    return "\t" in words.text[words.end[word - 1] : words.start[word]]


def _is_dash(words: Words, word: int) -> bool:
    around = words.text[words.start[word] - 1 : words.end[word] + 1]
    return len(around) == 3 and around[1] in "-–—" and around[0].isspace() and around[2].isspace()


def _unglued(words: Words, first: int, last: int, text: list[str]) -> list[Range]:
    """Part "Tern Fund & Corvid" where the article has "Tern Fund" and "Corvid" elsewhere, each by itself.

    Of the 577 names with "&" or "and" in the annotated articles no such is one name; some of two single words are.
    """
    joints = [first + place for place, word in enumerate(text) if word in ("&", "and")]
    if len(joints) != 1 or not first < joints[0] < last - 1 or last - first < 4:
        return [(first, last)]
    halves = [(first, joints[0]), (joints[0] + 1, last)]
    names = [words.surface(*half) for half in halves]
    stand_alone = names[0] != names[1] and all(_stands_alone(name, words.text) for name in names)
    return halves if stand_alone else [(first, last)]


def _stands_alone(name: str, text: str) -> bool:
    """Whether the name stands somewhere with no capital before it and no "&" or "and" at its side."""
    places = (match.span() for match in re.finditer(rf"(?<![\w&]){re.escape(name)}(?![\w-])", text))
    return any(
        not _JOINED_BEFORE.search(text, max(0, start - 30), start) and not _JOINED_AFTER.match(text, end)
        for start, end in places
    )


def tidied(words: Words, first: int, last: int, type: int) -> Range | None:
    """Give the words of a name without punctuation or article at its ends, possessive or title; ``None`` if it is none.

    >>> from inkweb.extract.learned.wordpiece import WordPiece
    >>> from inkweb.extract.learned.words import words
    >>> found = words('Ms. Ana Lund" the', [(0, 17)], WordPiece(["[UNK]", "[CLS]", "[SEP]"]))
    >>> tidied(found, 0, 5, _PERSON), tidied(found, 5, 6, _PERSON)
    ((2, 4), None)
    >>> paid = words("Ana Lund a", [(0, 10)], WordPiece(["[UNK]", "[CLS]", "[SEP]"]))
    >>> tidied(paid, 0, 3, _PERSON)
    (0, 2)
    """
    if last - first > 2 and words.surface(last - 2, last) in ("'s", "’s"):
        last -= 2
    while first < last and words.surface(last - 1, last) in _EDGES | _ARTICLES:
        last -= 1
    while first < last and words.surface(first, first + 1) in _EDGES:
        first += 1
    if type == _PERSON:
        first = _after_titles(words, first, last)
    if type == _ORGANIZATION and first < last and words.surface(first, last) in _LEGAL_FORMS:
        first = _before_form(words, first)
    if first >= last or not _may_be_name(words.surface(first, last), type):
        return None
    start, end = int(words.start[first]), int(words.end[last - 1])
    is_address = _IN_ADDRESS.search(words.text, max(0, start - _LONGEST_ADDRESS), start)
    return None if is_address or is_lead(words.text, start, end) else (first, last)


def whole_people(words: Words, marked: Iterable[Marked]) -> Iterator[Marked]:
    """Make one name of two people's names with nothing but a space between them: two people never stand so.

    Among the 5,003 names of people in the annotated corpus no two do; what the model parts so is one name.

    >>> from inkweb.extract.learned.wordpiece import WordPiece
    >>> from inkweb.extract.learned.words import words
    >>> found = words("Ana Lund, Per", [(0, 13)], WordPiece(["[UNK]", "[CLS]", "[SEP]"]))
    >>> list(whole_people(found, [(0, 1, NAME, _PERSON), (1, 2, NAME, _PERSON), (3, 4, NAME, _PERSON)]))
    [(0, 2, 0, 0), (3, 4, 0, 0)]
    """
    before: Marked | None = None
    for one in marked:
        if before and before[2:] == one[2:] == (NAME, _PERSON) and _is_next(words, before[1], one):
            before = (before[0], *one[1:])
            continue
        if before:
            yield before
        before = one
    if before:
        yield before


def _is_next(words: Words, end: int, name: Marked) -> bool:
    """Whether a name that opens with no title begins at this word, one space after the word before."""
    first = words.surface(name[0], name[0] + 1)
    between = words.text[words.end[end - 1] : words.start[name[0]]]
    return name[0] == end and between == " " and first.lower() not in TITLES and first not in _listed("titles")


def _after_titles(words: Words, first: int, last: int) -> int:
    while first < last - 1 and words.surface(first, first + 1) in _ADDRESS:
        first += 1 + (words.surface(first + 1, first + 2) == ".")
    return first


def _before_form(words: Words, first: int) -> int:
    """Give where a name begins of which no more than "AB" was seen: with the capital word before it."""
    before = words.surface(first - 1, first) if first else ""
    is_next = first > 0 and words.text[words.end[first - 1] : words.start[first]] == " "
    is_name = (
        before[:1].isupper() and before.casefold() not in _listed("function") and before not in _listed("calendar")
    )
    return first - 1 if is_next and is_name else first


def _may_be_name(surface: str, type: int) -> bool:
    """Whether it is more than a title, an adjective, an address or a measure, or a common word in small letters."""
    if surface in _listed("titles") | _listed("demonyms") | _listed("terms") | _listed("adjectives"):
        return False
    if _ADDRESS_OF_PAGE.match(surface) or (_MEASURE.fullmatch(surface) and type != _ORGANIZATION):
        return False
    if type == _ORGANIZATION and _LAW.fullmatch(surface):
        return False
    return surface.casefold() not in _listed("function") and surface not in common_words("common-words.txt")


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(word for word in rulebook("notnames.yml")[name] if isinstance(word, str))
