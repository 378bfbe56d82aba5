"""Print an entity for people: its names, and under each edge the words that say so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from inkweb.cli.output import clean, counted
from inkweb.cli.sureness import told
from inkweb.model import (
    BY_HAND,
    TOLD_AS,
    ArticleSummary,
    Edge,
    Graph,
    Node,
    Renamed,
    Ruling,
    Statement,
    ruling_of,
    source_name,
)
from inkweb.ontology import ontology


def print_card(
    node: Node,
    graph: Graph,
    statements: Sequence[Statement],
    articles: Mapping[str, ArticleSummary],
    *,
    renamed: Renamed | None = None,
) -> None:
    """Print the entity, ``renamed`` if a person named it, then each of its edges with its quotes."""
    print(f"{clean(node.name)}  ·  {', '.join((node.type, *node.labels))}  ·  {node.id}")
    if node.aliases:
        print(f"also called {', '.join(map(clean, node.aliases))}")
    if renamed:
        print(f"called so by hand, by articles {clean(str(renamed.name))} ({renamed.type})")
    names = {other.id: clean(other.name) for other in graph.nodes}
    by_edge: dict[str, list[Statement]] = {}
    for one in statements:
        by_edge.setdefault(one.edge_id, []).append(one)
    for edge in graph.edges:
        if node.id in (edge.subject, edge.object):
            behind = by_edge.get(edge.id, [])
            print(f"\n{headline(edge, names, seen_from=node.id, said=ruling_of(behind))}")
            print_quotes(behind, articles)
    more = len(by_edge.keys() - {edge.id for edge in graph.edges})
    if more:
        print(f"\n{counted(more, 'more connection')} {'is' if more == 1 else 'are'} not shown.")


def headline(edge: Edge, names: Mapping[str, str], *, seen_from: str, said: Ruling | None = None) -> str:
    """Say an edge in a line, as it reads from one of its ends.

    >>> ways = ("asserted", "rumoured")
    >>> edge = Edge("e", "a", "ACQUIRED", "b", modalities=ways, support=1, articles=2, confidence=0.93)
    >>> headline(edge, {"a": "Halden", "b": "Tern"}, seen_from="b")
    'was acquired by Halden  (stated as fact, rumoured, 2 articles, 1 word for word as another, 93% sure)'
    """
    predicate = ontology().predicates[edge.predicate]
    onward = edge.subject == seen_from
    phrase, other = (predicate.phrase, edge.object) if onward else (predicate.inverse, edge.subject)
    again = edge.articles - edge.support
    count = counted(edge.articles, "article") + (f", {again} word for word as another" if again else "")
    how = told(edge.confidence, said)
    return f"{phrase} {names[other]}  ({', '.join((*map(TOLD_AS.__getitem__, edge.modalities), count, how))})"


def print_statements(
    statements: Iterable[Statement], names: Mapping[str, str], articles: Mapping[str, ArticleSummary]
) -> None:
    """Print each statement in a line with its words below."""
    for one in statements:
        print(
            f"{clean(names[one.subject])} {ontology().predicates[one.predicate].phrase} {clean(names[one.object_id])}"
        )
        print_quotes([one], articles)


def _sure(statement: Statement) -> str:
    """Say how sure it is, and of what a person corrected, what was read, as it reads from the subject of today."""
    read, said = told(statement.confidence), ruling_of([statement])
    if said is None:
        return read
    by_hand = f"{BY_HAND[said]} on {statement.confirmed}"
    if statement.added:
        return by_hand
    if statement.read is None:
        return f"{by_hand}, read {read}"
    predicate = ontology().predicates[statement.read.predicate]
    phrase = predicate.inverse if statement.read.is_turned else predicate.phrase
    return f"{by_hand}, read as “{phrase}”, {TOLD_AS[statement.read.modality]}, {read}"


def print_quotes(statements: Iterable[Statement], articles: Mapping[str, ArticleSummary]) -> None:
    """Print the words of each statement, and below them how sure it is and where it stands."""
    for one in statements:
        article = articles.get(one.evidence.article)
        where = (
            ", ".join(clean(part) for part in (article.title or source_name(article.source), article.date) if part)
            if article
            else ""
        )
        how = f"{TOLD_AS[one.modality]}, {_sure(one)}"
        print(f"  “{clean(one.evidence.text)}”\n     {how}; {where or one.evidence.article}")
