"""Tell about an entity or an edge in HTML: one block, however much there is to tell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from inkweb.app import saying, words
from inkweb.app.saying import Known
from inkweb.app.stated import Line, Part
from inkweb.model import Edge, Naming, Node, Quantity, Renamed, Seen, Statement, ruling_of

AT_ONCE = 50
"""Statements behind one edge that are shown at most; a file to take away has all."""


def entity(
    node: Node,
    told: Sequence[Part],
    kept_out: Sequence[Part],
    known: Known,
    *,
    namings: Sequence[Naming] = (),
    seen: Seen | None = None,
    renamed: Renamed | None = None,
    left_out: int = 0,
    is_sifted: bool = True,
) -> str:
    """Show what an entity is called and where, and what is stated about it, by predicate.

    ``namings`` are the newest of those that ``seen`` counts; ``renamed`` is what a person said that it is called.
    ``left_out`` counts its connections that the filters leave out, or the dial alone, where nothing ``is_sifted``.
    """
    many = sum(part.total for part in kept_out)
    rest = _kept_out(many, _parts(kept_out, known), is_sifted=is_sifted) if kept_out else ""
    shown = (
        _head(node, seen, _left_out(left_out, is_sifted=is_sifted))
        + _by_hand(renamed)
        + _parts(told, known)
        + rest
        + _namings(namings, known, more=seen.articles - len(namings) if seen else 0)
    )
    return f'<div class="ink card">{shown}</div>'


def _head(node: Node, seen: Seen | None, kept: str) -> str:
    kinds = [node.type, *node.labels]
    if node.value is not None:
        kinds.append(words.number(Quantity(node.value, node.unit or "", "")))
    chips = " ".join(f'<span class="chip">{escape(kind)}</span>' for kind in kinds)
    many = f"{words.count(node.degree, 'connection')}{kept}"
    where = f"in {words.count(node.support, 'article')}{_span(seen)}, {many}"
    also = f'<p class="also">Also called {escape(", ".join(node.aliases))}</p>' if node.aliases else ""
    return f"<h3>{escape(node.name)}</h3><p>{chips} {where}</p>{also}"


def _by_hand(renamed: Renamed | None) -> str:
    """Say that a person named it, and what articles have."""
    if renamed is None:
        return ""
    plain = f"{escape(renamed.name or '')} ({escape(renamed.type or '')})"
    return f'<p class="also">Called so by hand. Articles have {plain}</p>'


def _span(seen: Seen | None) -> str:
    """Say when it was first and last seen, by the days of the articles that name it."""
    if seen is None or seen.first is None:
        return ""
    return f" ({seen.first})" if seen.first == seen.last else f" ({seen.first} to {seen.last})"


def _namings(namings: Sequence[Naming], known: Known, *, more: int) -> str:
    """List the articles that name it, and the forms that each uses."""
    if not namings:
        return ""
    lines = "".join(
        f"<li>{saying.title(about)}<br><span class='where'>{escape(', '.join(one.names))} ×{one.times}"
        f"{saying.where(about, sign=' · ')}</span></li>"
        for one in namings
        if (about := known.articles.get(one.article))
    )
    rest = _more(more, "article")
    return f"<details><summary>Where it is named</summary><ul class='ink listing'>{lines}</ul>{rest}</details>"


def edge(
    edge: Edge,
    told: Sequence[Statement],
    kept_out: Sequence[Statement],
    known: Known,
    *,
    is_sifted: bool = True,
    is_judged: bool = False,
    opened: str = "",
) -> tuple[str, str]:
    """Show every statement behind an edge, those that pass the filter first; the others as ``entity`` does.

    It comes in two: there is room after the statement with the id ``opened``. Without any, nothing is in the second.
    """
    phrase = escape(words.phrase(edge.predicate))
    tags = " ".join(saying.tag(modality) for modality in edge.modalities)
    support = f"{words.count(edge.statements, 'statement')} in {words.count(edge.articles, 'article')}"
    support += words.repeated(edge.articles - edge.support)
    sure = words.sure(edge.confidence, ruling_of(told))
    shown, left = (
        [saying.statement(one, known, is_judged=is_judged) for one in some[:AT_ONCE]] for some in (told, kept_out)
    )
    at = next((place for place, one in enumerate(told[:AT_ONCE], start=1) if one.id == opened), len(shown))
    head = (
        f"<h3>{known.name(edge.subject)} <i>{phrase}</i> {known.name(edge.object)}</h3><p>{tags} {support}, {sure}</p>"
    )
    rest = "".join(shown[at:]) + _more(len(told) - AT_ONCE, "statement")
    if kept_out:
        kept = "".join(left) + _more(len(kept_out) - AT_ONCE, "statement")
        rest += _kept_out(len(kept_out), kept, is_sifted=is_sifted)
    return _in_two(head + "".join(shown[:at]), rest, has_room=bool(opened))


def _in_two(above: str, below: str, *, has_room: bool) -> tuple[str, str]:
    wrap = '<div class="ink card">{}</div>'.format
    if not has_room:
        return wrap(above + below), ""
    return wrap(above), wrap(below) if below else ""


def _parts(parts: Iterable[Part], known: Known) -> str:
    return "".join(
        f"<h4>{escape(words.phrase(part.predicate, inverse=part.is_inverse))}</h4>"
        f"{''.join(_one(line, known) for line in part.lines)}{_more(part.more, 'other')}"
        for part in parts
    )


def _one(line: Line, known: Known) -> str:
    tags = " ".join(map(saying.tag, line.modalities))
    sure = words.sure(line.surest.confidence, ruling_of([line.surest]))
    times = f' <span class="times">{f"×{line.total}, " if line.total > 1 else ""}{sure}</span>'
    told = "".join(saying.statement(statement, known) for statement in line.statements)
    more = _more(line.total - len(line.statements), "statement")
    return f"<details><summary><b>{known.name(line.other)}</b> {tags}{times}</summary>{told}{more}</details>"


def _left_out(many: int, *, is_sifted: bool) -> str:
    """Say why some connections are not told.

    >>> _left_out(3, is_sifted=True), _left_out(3, is_sifted=False)
    (', of which the filters leave out 3', ', 3 of them less sure and left out')
    """
    if not many:
        return ""
    return f", of which the filters leave out {many:,}" if is_sifted else f", {many:,} of them less sure and left out"


def _kept_out(many: int, html: str, *, is_sifted: bool) -> str:
    summary = (
        f"{words.count(many, 'statement')} {'that the filters leave out' if is_sifted else 'less sure and left out'}"
    )
    return f'<details class="kept"><summary>{summary}</summary>{html}</details>'


def _more(many: int, noun: str) -> str:
    return f'<p class="also">and {words.count(many, "more " + noun)}</p>' if many > 0 else ""
