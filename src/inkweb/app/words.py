"""How statements are told in words."""

from __future__ import annotations

import re
from collections import Counter

from inkweb.model import BY_HAND, Clock, Graph, Quantity, Ruling, Statement, ruling_of
from inkweb.ontology import ontology

CLOCKS: dict[Clock, str] = {"published": "Published", "event": "Happened", "read": "Added here"}
LENT_DAY = "day of its article"
"""Said of what has no time of its own where days are those on which things happened."""
UNTIL: dict[Clock, str] = {"published": "Known until", "event": "Happened until", "read": "Added until"}
NO_OUTLET = "no outlet named"
NO_DATE = "no date named"


def kind(type: str) -> str:
    """Give the plural of a type.

    >>> kind("Person"), kind("Company")
    ('people', 'companies')
    """
    known = {"Company": "companies", "Group": "groups", **{name: it.plural for name, it in ontology().types.items()}}
    return known.get(type, type)


def phrase(predicate: str, *, inverse: bool = False) -> str:
    """Say a predicate in words, from its subject or from its object.

    >>> phrase("ACQUIRED"), phrase("ACQUIRED", inverse=True)
    ('acquired', 'was acquired by')
    """
    known = ontology().predicates.get(predicate)
    if known is None:
        return predicate.replace("_", " ").lower()
    return known.inverse if inverse else known.phrase


def number(quantity: Quantity) -> str:
    """Write a quantity shortly.

    >>> number(Quantity(5e11, "parameters", "500 billion")), number(Quantity(650e6, "USD", "$650m"))
    ('500 billion parameters', '650 million USD')
    >>> number(Quantity(12, "%", "12%"))
    '12%'
    """
    for size, word in ((1e12, " trillion"), (1e9, " billion"), (1e6, " million")):
        if abs(quantity.value) >= size:
            return f"{quantity.value / size:g}{word} {quantity.unit}"
    return f"{quantity.value:,g}{'' if quantity.unit == '%' else ' '}{quantity.unit}"


def is_symmetric(predicate: str) -> bool:
    """Whether it says the same from both sides.

    >>> is_symmetric("COMPETES_WITH"), is_symmetric("LEADS")
    (True, False)
    """
    return phrase(predicate) == phrase(predicate, inverse=True)


def circumstances(statement: Statement) -> list[str]:
    """List who says so, in which role, for how much and when, as far as the text tells and in its words."""
    told = [
        ("says", statement.by),
        ("as", statement.role),
        ("amount", number(statement.amount) if statement.amount else None),
        ("when", statement.when.text if statement.when else None),
    ]
    return [f"{label}: {' '.join(words.split())}" for label, words in told if words]


def sureness(statement: Statement) -> str:
    """Say how sure it is: as the program is of its reading, or because a person said so, and when.

    >>> from datetime import date
    >>> from inkweb.model import Evidence
    >>> said = Evidence("a1", 0, 20, "Ann Lund leads Fjord", (0, 8), (9, 14), (15, 20))
    >>> sureness(Statement("ann", "LEADS", "fjord", said, confidence=0.42))
    '42% sure'
    >>> sureness(Statement("ann", "LEADS", "fjord", said, confidence=0.42, confirmed=date(2026, 3, 5)))
    'said right by hand on 2026-03-05, read 42% sure'
    """
    read, said = f"{statement.confidence:.0%} sure", ruling_of([statement])
    if said is None:
        return read
    by_hand = f"{BY_HAND[said]} on {statement.confirmed}"
    return (
        by_hand if statement.read or statement.added else f"{by_hand}, read {read}"
    )  # what else was read is told with its sentence


def sure(confidence: float, said: Ruling | None = None) -> str:
    """Say in short how sure something is: as the program is of its reading, or because a person said so.

    >>> sure(0.42), sure(1.0, "right"), sure(1.0, "instead")
    ('42% sure', 'said right by hand', 'corrected by hand')
    """
    return BY_HAND[said] if said else f"{confidence:.0%} sure"


def count(number: int, noun: str) -> str:
    """Say how many.

    >>> count(1, "article"), count(1200, "article"), count(8, "quantity")
    ('1 article', '1,200 articles', '8 quantities')
    """
    many = f"{noun[:-1]}ies" if re.search("[^aeiou]y$", noun) else f"{noun}s"
    return f"{number:,} {agreed(number, noun, many)}"


def repeated(articles: int) -> str:
    """Say of how many articles the words are those of another.

    >>> repeated(0), repeated(1), repeated(2)
    ('', ', 1 of them word for word as another', ', 2 of them word for word as another')
    """
    return f", {articles:,} of them word for word as another" if articles else ""


def agreed(number: int, one: str, several: str) -> str:
    """Choose the words that agree with a number.

    >>> agreed(1, "is", "are"), agreed(0, "is", "are")
    ('is', 'are')
    """
    return one if number == 1 else several


def share(some: int, all: int, noun: str) -> str:
    """Say how many of all; of all of them just how many. The canvas says it in the same words.

    >>> share(35, 46, "connection"), share(46, 46, "connection")
    ('35 of 46 connections', '46 connections')
    """
    return count(all, noun) if some == all else f"{some:,} of {count(all, noun)}"


def things(names: int, quantities: int) -> str:
    """Say how many names there are and, where there are any, how many quantities.

    >>> things(308, 8), things(54, 0)
    ('308 names and 8 quantities', '54 names')
    """
    return " and ".join(
        count(n, noun) for n, noun in ((names, "name"), (quantities, "quantity")) if n or noun == "name"
    )


def shown(graph: Graph, *, hidden: int = 0) -> str:
    """Say what a graph holds, groups among it, and with it so many connections that are not drawn.

    >>> shown(Graph())
    '0 names, 0 connections'
    """
    many = Counter(node.type if node.type in ("Quantity", "Group") else "" for node in graph.nodes)
    held = [things(many[""], many["Quantity"])] if many[""] or many["Quantity"] or not many["Group"] else []
    groups = [count(many["Group"], "group")] if many["Group"] else []
    return f"{' and '.join([*held, *groups])}, {count(len(graph.edges) + hidden, 'connection')}"


def plain(words: str, *, is_part: bool = False) -> str:
    """Keep any Markdown in words that come from a text from coming alive; a part keeps the spaces at its ends.

    >>> plain("*A* [b](c) $1 to $2")
    '\\\\*A\\\\* \\\\[b\\\\](c) \\\\$1 to \\\\$2'
    """
    single = words if is_part else " ".join(words.split())
    return "".join(f"\\{c}" if c in "\\`*_[]{}<>#$|~:" else c for c in single)
