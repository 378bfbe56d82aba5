"""Find entities by their names, as you type and in spite of slips, and sentences by their words."""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby

from inkweb.model import MODALITIES, Filter, Node, Statement, fold
from inkweb.store import filtering, records
from inkweb.store.cypher import searching as cypher
from inkweb.store.driver import Connection

#: The full-text index gives this many times what is asked for, so that ranking has something to choose from.
_BREADTH = 5
#: So many statements are looked through for each sentence asked for: a word may be in every other of millions.
_DEPTH = 200
#: What is typed beyond this is not a name.
_MOST_WORDS, _LONGEST_WORD = 12, 60
#: So short a word is nearly as many others, begun or with a slip in it.
_SHORT = 3
#: Who asks "who left Halden?" looks for a sentence that answers.
_ASKING = frozenset(("who", "whom", "whose", "what", "which", "where", "when", "why", "how", "do", "does", "did"))
#: Both indexes leave these out (``db.index.fulltext.listAvailableAnalyzers``): asked for begun, they find nothing.
_LEFT_OUT = frozenset(
    "a an and are as at be but by for if in into is it no not of on or such that the their then there these they this "
    "to was will with".split()
)
_WORD = re.compile(r"\w+")
#: The index holds what a point or an apostrophe joins as one word (Unicode's word boundaries): "3.5", "character.ai".
_JOINED = re.compile(r"\w+(?:[.']\w+)*")


def search(connection: Connection, words: str, *, limit: int) -> list[Node]:
    """Give the entities whose names or aliases fit best: exact names first, then beginnings, then the best known."""
    query = lucene(words)
    if not query:
        return []
    found = connection.read(cypher.SEARCH, words=query, limit=limit * _BREADTH)
    scored = [(records.node(row["node"]), float(row["score"])) for row in found]
    ranked = sorted(
        scored, key=lambda pair: (rank(words, pair[0]), -pair[1], -pair[0].support, pair[0].name, pair[0].id)
    )
    return [node for node, _ in ranked[:limit]]


def sentences(connection: Connection, words: str, *, filter: Filter, limit: int) -> list[Statement]:
    """Give what passes of what is stated in the ``limit`` sentences that fit best: all these words are in each.

    Statements of one sentence follow one another, what is told most plainly first, then what is surest.
    """
    query = in_text(words)
    if not query:
        return []
    bounds = {"limit": limit, "breadth": limit * _DEPTH}
    found = connection.read(cypher.SENTENCES[filter.clock], words=query, **bounds, **filtering.parameters(filter))
    places = groupby(map(records.told, found), key=lambda one: (one.evidence.article, one.evidence.start))
    return [one for _, some in places for one in sorted(some, key=_by_plainness)]


def _by_plainness(statement: Statement) -> tuple[int, float]:
    return MODALITIES.index(statement.modality), -statement.sure


def in_text(words: str) -> str:
    """Write a query for the full-text index of sentences: each word in any of its forms, the last one also begun.

    What makes a question of the words is left away, and what no sentence is found by. A slip is forgiven in a name, of
    which there are few; among all words of all sentences it would find too much.

    >>> in_text("the AI lawsu"), in_text("sued by the"), in_text("Llama 3.1 wins")
    ('ai AND (lawsu^4 OR lawsu*)', '(sued^4 OR sued*)', 'llama AND 3.1 AND (wins^4 OR wins*)')
    >>> in_text("Who left Halden?"), in_text("who"), in_text("what did"), in_text("competes with")
    ('left AND (halden^4 OR halden*)', 'who', 'what AND did', '(competes^4 OR competes*)')
    >>> in_text("Mu\u0308ller STRAẞE")
    'müller AND (straße^4 OR straße*)'
    """
    terms = _sought(_terms(_straight(words), _JOINED))
    *whole, last = [term for term in terms if term not in _ASKING] or terms or [""]
    begun = f"({last}^4 OR {last}*)" if len(last) > _SHORT else last
    return " AND ".join([*whole, begun])


def lucene(words: str) -> str:
    """Write a query for the full-text index: each word whole, begun or misspelt, and all of them written as one,
    with points between them too.

    Only letters, digits and what joins them are taken over, so nothing that is typed is read as query syntax.

    >>> lucene("deep mnd")
    '((deep^4 OR deep*^2 OR deep~1) AND (mnd^4 OR mnd*^2)) OR deepmnd^4 OR deepmnd* OR deep.mnd*'
    >>> lucene('AND "'), lucene(" *:* ")
    ('(and^4 OR and*^2)', '')
    >>> lucene("Bank of Oz")
    '((bank^4 OR bank*^2 OR bank~1) AND (oz^4 OR oz*^2)) OR bankofoz^4 OR bankofoz* OR bank.of.oz*'
    >>> lucene("v 3.5").partition(" OR v.3.5* OR ")[2]
    '((v^4 OR v*^2) AND (3.5^4 OR 3.5*^2))'
    """
    terms, joined = _terms(fold(words, "Organization")), _terms(_straight(words), _JOINED)
    query = " AND ".join(map(_term, _sought(terms)))
    if len(terms) > 1:
        together, pointed = "".join(terms)[:_LONGEST_WORD], ".".join(terms)[:_LONGEST_WORD].rstrip(".")
        query = f"({query}) OR {together}^4 OR {together}* OR {pointed}*"
    return f"{query} OR ({' AND '.join(map(_term, _sought(joined)))})" if any(map(_is_joined, joined)) else query


def _straight(words: str) -> str:
    """Write words as the index holds them: an accent is part of its letter, and ß stays ß."""
    return unicodedata.normalize("NFC", words).lower().replace("’", "'")


def _is_joined(term: str) -> bool:
    return not term.isalnum()


def _terms(words: str, of: re.Pattern[str] = _WORD) -> list[str]:
    return [term[:_LONGEST_WORD] for term in of.findall(words)][:_MOST_WORDS]


def _sought(terms: list[str]) -> list[str]:
    """Leave away what the indexes leave out, where that leaves something to look for."""
    return [term for term in terms if term not in _LEFT_OUT] or terms


def _term(term: str) -> str:
    """Ask for one word; a short one must be spelt right."""
    slips = f" OR {term}~{2 if len(term) > 7 else 1}" if len(term) > _SHORT else ""
    return f"({term}^4 OR {term}*^2{slips})"


def rank(words: str, node: Node) -> int:
    """Say how a name fits, spaces aside: 0 the name itself, 1 an alias, 2 the name begins so, 3 otherwise.

    >>> [rank("tern", Node("x", "Organization", name, aliases=("The Tern",))) for name in ("Tern Ltd", "Ternary AI")]
    [0, 1]
    >>> [rank("iPhone SE", Node("x", "Product", name)) for name in ("iPhone", "iPhone SE")]
    [3, 0]
    """
    wanted, name, *others = (_letters(name, node.type) for name in (words, node.name, *node.aliases))
    if name == wanted:
        return 0
    if wanted in others:
        return 1
    return 2 if name.startswith(wanted) else 3


def _letters(name: str, type: str) -> str:
    return fold(name, type).replace(" ", "")
