"""Tell the classes of English words that show where groups and clauses begin."""

from __future__ import annotations

from functools import cache

from inkweb.extract.rulebook import rulebook

_CLOSED = ("NEG", "MODAL", "BE", "HAVE", "DO", "REL", "COORD", "PRON", "DET", "PREP", "SUB", "ADV")
_VOWELS = "aeiou"
#: The class of words that make up noun groups; ``USED_AS_NOUN`` is that of a verb's form in a noun's place.
NOUN, USED_AS_NOUN = "NP", "NN"


@cache
def word_classes() -> dict[str, str]:
    """Give the class of every closed-class word and every form of a known verb (``VERB``, ``SAY``).

    >>> [word_classes()[w] for w in ("the", "which", "bought", "told", "would")]
    ['DET', 'REL', 'VERB', 'SAY', 'MODAL']
    """
    lists = rulebook("words.yml")
    classes = {form: NOUN for verb in lists["NOUNS"].split() for form in inflect(verb)}
    classes |= {form: "VERB" for verb in lists["VERB"].split() for form in inflect(verb)}
    classes |= {form: "SAY" for verb in lists["SAY"].split() for form in inflect(verb)}
    for name in reversed(_CLOSED):
        classes |= dict.fromkeys(lists[name].split(), name)
    return classes | {"to": "TO"}


@cache
def base_forms() -> frozenset[str]:
    """Give the bare forms of all known verbs.

    >>> "buy" in base_forms(), "bought" in base_forms()
    (True, False)
    """
    lists = rulebook("words.yml")
    return frozenset(f"{lists['VERB']} {lists['NOUNS']} {lists['SAY']}".split())


@cache
def inflect(verb: str) -> frozenset[str]:
    """Give all forms of a verb.

    >>> [sorted(inflect(verb)) for verb in ("buy", "plan")]
    [['bought', 'buy', 'buying', 'buys'], ['plan', 'planned', 'planning', 'plans']]
    """
    return frozenset((verb, _third(verb), verb_ing(verb))) | _pasts(verb)


def participles(verb: str) -> frozenset[str]:
    """Give the past participle of a verb.

    >>> participles("write"), participles("hire")
    (frozenset({'written'}), frozenset({'hired'}))
    """
    irregular: str | None = rulebook("words.yml")["IRREGULAR"].get(verb)
    return frozenset((irregular.split()[1],)) if irregular else frozenset((_regular_past(verb),))


def _pasts(verb: str) -> frozenset[str]:
    irregular: str | None = rulebook("words.yml")["IRREGULAR"].get(verb)
    return frozenset(irregular.split()) if irregular else frozenset((_regular_past(verb),))


def _third(verb: str) -> str:
    if verb == "have":
        return "has"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def verb_ing(verb: str) -> str:
    """Give the present participle of a verb.

    >>> verb_ing("merge"), verb_ing("run"), verb_ing("lie")
    ('merging', 'running', 'lying')
    """
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1] + "ing"
    return _doubled(verb) + "ing"


def _regular_past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ied"
    return _doubled(verb) + "ed"


def _doubled(verb: str) -> str:
    return verb + verb[-1] if verb in rulebook("words.yml")["DOUBLING"].split() else verb
