"""Turn quotes and articles into HTML in which the words that matter are lit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from itertools import pairwise

from inkweb.model import FAIRLY_SURE, Article, Evidence, Mention, Statement

Mark = tuple[int, int, str, str]
"""Start, end (characters of the text), CSS class, and the words that a pointer resting on it shows."""


def light(text: str, marks: Iterable[Mark], *, offset: int = 0) -> str:
    """Escape ``text`` and wrap marked stretches; marks may nest or cross. ``offset`` is where ``text`` starts.

    >>> light("A & B", [(0, 1, "subject", "who"), (4, 5, "object", "")])
    '<mark class="subject" title="who">A</mark> &amp; <mark class="object">B</mark>'
    """
    inside = [(start - offset, end - offset, css, title) for start, end, css, title in marks]
    cuts = sorted({0, len(text), *(cut for start, end, *_ in inside for cut in (start, end) if 0 <= cut <= len(text))})
    over = _over(inside, cuts)
    return "".join(_piece(text[a:b], marked) for (a, b), marked in zip(pairwise(cuts), over, strict=False))


def _over(marks: list[Mark], cuts: Iterable[int]) -> Iterator[list[tuple[str, str]]]:
    """Give for each cut what lies over the text that begins there, in the order of the marks; each is met but once."""
    coming = sorted(range(len(marks)), key=lambda at: marks[at][0], reverse=True)
    open_ones: list[int] = []
    for cut in cuts:
        while coming and marks[coming[-1]][0] <= cut:
            open_ones.append(coming.pop())
        open_ones = sorted(at for at in open_ones if marks[at][1] > cut)
        yield [marks[at][2:] for at in open_ones]


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


def reading(
    article: Article,
    mentions: Iterable[tuple[Mention, str]],
    statements: Iterable[Statement],
    *,
    who: Mapping[str, str] | None = None,
    sure: float = 0.0,
) -> str:
    """Show a whole article: mentions in their types' colours, sentences that state something tinted, boilerplate grey.

    A pointer resting on a mention shows ``who`` it means, by the id of its entity, or else its type.

    The class ``e-<id>`` of a sentence names an edge that it states. What is less than ``sure`` names none; it is only
    underlined, and a pointer resting on it shows how sure it is, as on all that is rather wrong than right.
    """
    marks: list[Mark] = [(b.start, b.end, "boilerplate", f"left out: {b.reason}") for b in article.boilerplate]
    marks += _sentences(statements, sure)
    marks += [(m.start, m.end, f"mention {m.type}", (who or {}).get(id, m.type)) for m, id in mentions]
    return f'<div class="ink text">{light(article.text, marks)}</div>'


def _sentences(statements: Iterable[Statement], sure: float) -> Iterator[Mark]:
    """Mark each sentence that states something, by the surest of what it states."""
    stated: dict[tuple[int, int], list[Statement]] = defaultdict(list)
    for one in statements:
        stated[one.evidence.start, one.evidence.end].append(one)
    for (start, end), some in sorted(stated.items()):
        best = max(one.sure for one in some)
        told = f"{best:.0%} sure" if best < FAIRLY_SURE.confidence else ""
        names = " ".join(sorted({f"e-{one.edge_id}" for one in some if one.sure >= sure}))
        if names:
            yield start, end, f"stated {'unsure' if told else 'sure'} {names}", told
        else:
            yield start, end, "less", f"{best:.0%} sure, left out"
