"""Compile the readable patterns of relations into token patterns of spaCy's Matcher.

The language, as in ``{subject} .. (buy*|snap* up) .. {object}``:

* ``word`` is itself, ``word?`` may be missing, ``(a|b c)`` is a choice, ``(a|b)?`` one that may be missing;
* ``verb*`` is any form of the verb that is not used as a noun, in either voice; ``verb+`` is the same where the
  voice changes nothing ("was shown at");
* ``<name>`` is a list of words or phrases from ``data/phrases.yml``;
* ``[`` and ``]`` are the round brackets of the text;
* ``~`` is up to four words of one noun group (articles, adjectives, nouns, numbers);
* ``...`` is up to eight words of any kind, but no name and no punctuation;
* ``{subject}``, ``{object}`` are the mentions, of the types that the ontology allows; ``{any}`` is another mention,
  ``{thing}`` one of a thing or value;
* ``..`` is a gap that may hold adverbs, asides, further clauses: the argument beyond it is searched, see ``search``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

from inkweb.errors import ExtractError
from inkweb.extract.relations.shape import ANY, GAP, NOUNS, OBJECT, STRETCH, SUBJECT, THING, Atom, Shape, Slot
from inkweb.extract.relations.wordclasses import inflect, participles
from inkweb.extract.rulebook import rulebook

_TOKEN = re.compile(r"\{\w+\}|\.{2,3}|~|<[\w-]+>|\)\?|[()|]|[^\s()|{}<>]+")
_BRACKETS = {"[": "(", "]": ")"}


def shapes(pattern: str) -> Iterator[Shape]:
    """Read a pattern; its alternatives of several words become shapes of their own.

    >>> [shape.before for shape in shapes("{subject} .. (buy*|snap* up) .. {object}")][0]
    Slot(role='subject', prepositions=frozenset())

    Raises:
        ExtractError: the pattern cannot be read.
    """
    tokens = _TOKEN.findall(pattern)
    sequences, rest = _alternatives(tokens)
    if rest:
        raise ExtractError(f"The pattern {pattern!r} has a bracket too many. Close each one that is opened.")
    for sequence in sequences:
        yield _shape(sequence, pattern)


def _shape(sequence: tuple[Atom, ...], pattern: str) -> Shape:
    chunks: list[list[Atom]] = [[]]
    for atom in sequence:
        if atom.mark == GAP:
            chunks.append([])
        else:
            chunks[-1].append(atom)
    anchor_at = (
        0 if len(chunks) == 1 else next((i for i, chunk in enumerate(chunks) if any(a.words for a in chunk)), -1)
    )
    if anchor_at < 0 or len(chunks) - anchor_at > 2 or anchor_at > 1:
        raise ExtractError(f"The pattern {pattern!r} needs words between its gaps, and at most one gap on either side.")
    if any(not _is_slot(chunk) for i, chunk in enumerate(chunks) if i != anchor_at):
        raise ExtractError(f"The pattern {pattern!r} needs one argument beyond each gap, at the end of its part.")
    anchor = tuple(chunks[anchor_at])
    return Shape(
        anchor=anchor,
        inside=tuple(a.mark.strip("{}") for a in anchor if a.mark in (SUBJECT, OBJECT, ANY, THING)),
        before=_slot(chunks[0]) if anchor_at else None,
        after=_slot(chunks[-1]) if anchor_at + 1 < len(chunks) else None,
        participles=frozenset().union(*(a.participles for a in anchor)),
    )


def _is_slot(chunk: list[Atom]) -> bool:
    marks = [atom.mark for atom in chunk if atom.mark.startswith("{")]
    return len(marks) == 1 and chunk[-1].mark in (SUBJECT, OBJECT)


def _slot(chunk: list[Atom]) -> Slot:
    words = [a.words for a in chunk if a.words]
    return Slot(chunk[-1].mark.strip("{}"), words[-1] if words else frozenset())


def _alternatives(tokens: list[str]) -> tuple[list[tuple[Atom, ...]], list[str]]:
    """Expand ``a (b|c d) e`` up to an unopened bracket into sequences; give what is left of the tokens."""
    branches: list[list[tuple[Atom, ...]]] = [[()]]
    while tokens and tokens[0] not in (")", ")?"):
        token, *tokens = tokens
        if token == "|":
            branches.append([()])
            continue
        if token == "(":
            inner, tokens = _alternatives(tokens)
            inner = _joined(inner)
            if not tokens:
                raise ExtractError("A pattern has a bracket too few. Close each one that is opened.")
            closing, *tokens = tokens
            if closing == ")?":
                inner = [*inner, ()]
        else:
            inner = _atoms(token)
        branches[-1] = [left + right for left, right in product(branches[-1], inner)]
    return _joined([sequence for branch in branches for sequence in branch]), tokens


def _joined(sequences: list[tuple[Atom, ...]]) -> list[tuple[Atom, ...]]:
    """Make one atom of all alternatives of a single word."""
    single = [s[0] for s in sequences if len(s) == 1 and s[0].words and not s[0].is_optional]
    others = [s for s in sequences if not (len(s) == 1 and s[0].words and not s[0].is_optional)]
    if not single:
        return others
    return [(_union(single),), *others]


def _union(atoms: list[Atom]) -> Atom:
    return Atom(
        words=frozenset().union(*(a.words for a in atoms)),
        participles=frozenset().union(*(a.participles for a in atoms)),
        is_verb=all(a.is_verb for a in atoms),
    )


@cache
def _phrases(name: str) -> tuple[tuple[Atom, ...], ...]:
    listed = rulebook("phrases.yml")[name]
    sequences, _ = _alternatives(_TOKEN.findall("(" + " | ".join(listed) + ")"))
    return tuple(sequences)


def _atoms(token: str) -> list[tuple[Atom, ...]]:
    if token.startswith("<"):
        return list(_phrases(token[1:-1]))
    if token in (GAP, NOUNS, STRETCH) or token.startswith("{"):
        return [(Atom(mark=token),)]
    is_optional = token.endswith("?") and len(token) > 1
    return [(_word(token[:-1] if is_optional else token, is_optional),)]


def _word(token: str, is_optional: bool) -> Atom:
    token = _BRACKETS.get(token, token)
    verb, mark = token[:-1], token[-1]
    if mark not in "*+" or not verb:
        return Atom(words=frozenset((token,)), is_optional=is_optional)
    voiced = participles(verb) if mark == "*" else frozenset[str]()
    return Atom(words=inflect(verb), is_optional=is_optional, is_verb=True, participles=voiced)
