"""Read the statements of an annotated article, and check that its story bears them."""

from __future__ import annotations

from collections.abc import Iterator

from inkweb.evaluate.annotated import Stated
from inkweb.evaluate.story import Story
from inkweb.model import MODALITIES
from inkweb.ontology import ontology

_FIELDS = 5
_AMOUNTS = ("MONEY", "QUANT")


def stated(story: Story, number: int, line: str) -> Stated | None:
    """Read ``subject | PREDICATE | object | sentence | modality | t=...; key=value``; ``None`` when it is none.

    >>> story = Story(lambda number, words: print(words))
    >>> story.read(1, "[[Tern|ORG:t]] bought [[Bit|ORG:b]].")
    >>> stated(story, 2, "t | ACQUIRED | b | 0 | asserted | t=bought").sentences
    range(0, 1)
    >>> _ = stated(story, 3, "t | ACQUIRED | b | 0 | asserted | t=sold")
    t='sold' does not stand in sentence 0
    """
    parts = [part.strip() for part in line.split("|")]
    if len(parts) < _FIELDS:
        story.fault(number, "a statement reads: subject | RELATION | object | sentence | modality | t=...")
        return None
    subject, predicate, object, where, modality = parts[:_FIELDS]
    sentences = _sentences(where)
    if sentences is None or modality not in MODALITIES or predicate not in ontology().predicates:
        story.fault(number, f"there is no such sentence, modality or relation: {where} {modality} {predicate}")
        return None
    made = Stated(subject, predicate, object, sentences, modality, _details("|".join(parts[_FIELDS:])))
    for fault in (*_misplaced(story, made, where), *_mistyped(story, made)):
        story.fault(number, fault)
    return made


def _sentences(where: str) -> range | None:
    first, _, last = where.partition("-")
    if not first.isdecimal() or not (last or first).isdecimal():
        return None
    return range(int(first), int(last or first) + 1)


def _details(text: str) -> dict[str, str]:
    pairs = (part.split("=", 1) for part in text.split(";") if "=" in part)
    return {key.strip(): value.strip() for key, value in pairs}


def _misplaced(story: Story, made: Stated, where: str) -> Iterator[str]:
    """Say what the named sentences do not hold."""
    if not made.sentences or made.sentences[-1] >= len(story.sentences):
        yield f"sentence {where} is past the end ({len(story.sentences) - 1})"
        return
    here = set().union(*(story.named[sentence] for sentence in made.sentences))
    yield from (f"sentence {where} does not mention {who}" for who in (made.subject, made.object) if who not in here)
    start, end = story.sentences[made.sentences[0]][0], story.sentences[made.sentences[-1]][1]
    if "t" not in made.details:
        yield "t= is missing, the words that say so"
    elif made.details["t"] not in story.text[start:end]:
        yield f"t={made.details['t']!r} does not stand in sentence {where}"


def _mistyped(story: Story, made: Stated) -> Iterator[str]:
    """Say which side has a type that the ontology does not allow there."""
    predicate = ontology().predicates[made.predicate]
    for who, allowed in ((made.subject, predicate.domain), (made.object, predicate.range)):
        code = story.types.get(who)
        if code is None:
            yield f"{who} is named nowhere"
        elif ontology().type_of_code(code) not in allowed:
            yield f"{made.predicate} does not take {who}, a {code}, there"
    amount = made.details.get("amount")
    if amount is not None and story.types.get(amount) not in _AMOUNTS:
        yield f"amount={amount} is no MONEY or QUANT"
