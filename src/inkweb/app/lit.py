"""Turn quotes and articles into HTML in which the words that matter are lit."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from itertools import pairwise

from inkweb.model import Article, Evidence, Mention, Statement

Mark = tuple[int, int, str, str]
"""Start, end (characters of the text), CSS class, and the words that a pointer resting on it shows."""


def light(text: str, marks: Iterable[Mark], *, offset: int = 0) -> str:
    """Escape ``text`` and wrap marked stretches; marks may nest or cross. ``offset`` is where ``text`` starts.

    >>> light("A & B", [(0, 1, "subject", "who"), (4, 5, "object", "")])
    '<mark class="subject" title="who">A</mark> &amp; <mark class="object">B</mark>'
    """
    inside = [(start - offset, end - offset, css, title) for start, end, css, title in marks]
    cuts = sorted({0, len(text), *(cut for start, end, *_ in inside for cut in (start, end) if 0 <= cut <= len(text))})
    return "".join(
        _piece(text[a:b], [(css, title) for start, end, css, title in inside if start <= a and b <= end])
        for a, b in pairwise(cuts)
    )


def _piece(text: str, over: list[tuple[str, str]]) -> str:
    if not over or not text:
        return escape(text)
    titles = " · ".join(title for _, title in over if title)
    title = f' title="{escape(titles, quote=True)}"' if titles else ""
    return f'<mark class="{" ".join(css for css, _ in over)}"{title}>{escape(text)}</mark>'


def quote(evidence: Evidence) -> str:
    """Show the sentence with subject, trigger and object lit."""
    roles = ("subject", "trigger", "object")
    marks: list[Mark] = [(*getattr(evidence, role), role, role) for role in roles]
    return f'<div class="ink quote">{light(evidence.text, marks, offset=evidence.start)}</div>'


def reading(article: Article, mentions: Iterable[tuple[Mention, str]], statements: Iterable[Statement]) -> str:
    """Show a whole article: mentions in their types' colours, sentences that state something tinted, boilerplate grey.

    The class ``e-<id>`` of a sentence names an edge that it states.
    """
    marks: list[Mark] = [(b.start, b.end, "boilerplate", f"left out: {b.reason}") for b in article.boilerplate]
    marks += sorted({(s.evidence.start, s.evidence.end, f"stated e-{s.edge_id}", "") for s in statements})
    marks += [(m.start, m.end, f"mention {m.type}", m.type) for m, _ in mentions]
    return f'<div class="ink text">{light(article.text, marks)}</div>'
