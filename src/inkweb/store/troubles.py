"""Say in plain words what is wrong with a query, and what to do about it."""

from __future__ import annotations

import re

from inkweb.errors import Place

#: What Neo4j says, and what that means to somebody who writes a query; the first that fits is told.
RULES = (
    (
        r"Invalid input \'\'(?=[: ]|$).*|Unexpected end of input.*",
        "The query stops too early. Is RETURN missing, or a closing bracket?",
    ),
    (
        r"Invalid input \'(?P<it>.+?)\'(?=[: ]).*",
        "“{it}” cannot stand there. Look for a typing error in it or just before it.",
    ),
    (r"Query cannot conclude with .*", "The query gives nothing back. End it with RETURN and what you want to see."),
    (
        r"Variable `(?P<it>.+?)` not defined.*",
        "“{it}” is used and never named. Name it in MATCH first, as in (n:Person).",
    ),
    (
        r"Expected parameter\(s\): (?P<it>.+)",
        "Nothing says what ${it} is. Write it into the query, or give it with --param on the command line.",
    ),
    (r"Failed to parse string literal.*", "A quotation mark is missing: words stand between two of them."),
    (r"Expected exactly one statement per query but got: .*", "There is more than one query. Ask one at a time."),
    (r"Unknown function \'(?P<it>.+?)\'.*", "There is no function called “{it}”."),
)


def plainly(message: str, place: Place | None = None) -> str:
    """Put a message about a query into plain words, with the place where it is wrong; others stay as they are.

    >>> plainly("Variable `m` not defined", Place(1, 25))
    'Line 1, column 25: “m” is used and never named. Name it in MATCH first, as in (n:Person).'
    >>> plainly("Neo4j has its own words", Place(1, 25)), plainly("Neo4j has its own words")
    ('Neo4j has its own words (line 1, column 25)', 'Neo4j has its own words')
    """
    for pattern, told in RULES:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            where = f"{place}: ".capitalize() if place else ""
            return where + told.format(**found.groupdict())
    return f"{message} ({place})" if place else message
