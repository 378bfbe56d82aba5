"""The queries that somebody has asked, newest first."""

from __future__ import annotations

MOST = 20
"""Queries that are remembered; an older one is forgotten."""


def remembered(history: tuple[str, ...], query: str) -> tuple[str, ...]:
    """Put a query before the others; one that was asked before, with spaces elsewhere even, moves there.

    >>> remembered(("RETURN 2", "RETURN 1"), "RETURN  1")
    ('RETURN  1', 'RETURN 2')
    """
    others = (old for old in history if line(old) != line(query))
    return (query, *others)[:MOST]


def line(query: str) -> str:
    """Write a query in one line.

    >>> line("MATCH (n)\\n  RETURN n")
    'MATCH (n) RETURN n'
    """
    return " ".join(query.split())
