"""Walking the graph: names, what is around them, ways between them, queries, and what state it is in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from inkweb.model import OPEN, Answer, Filter, Graph, Judgement, Member, Node, Path, Renamed
from inkweb.store import counting, judging, neighbourhood, query, renaming, saving, searching
from inkweb.store.base import Base
from inkweb.store.counting import Counts
from inkweb.store.cypher import state
from inkweb.store.paths import paths


class Looking(Base):
    """Finds names and what joins them."""

    def node(self, id: str) -> Node | None:
        """Give the entity or quantity with this id, if there is one."""
        return neighbourhood.canonical(self._connection, [id]).get(id)

    def nodes(self, ids: Iterable[str]) -> dict[str, Node]:
        """Give the nodes that these ids lead to now; ids that lead nowhere are left out."""
        return neighbourhood.canonical(self._connection, ids)

    def around(self, ids: Sequence[str], *, hops: int = 1, limit: int = 150, filter: Filter = OPEN) -> Graph:
        """Give what lies around the nodes: at most ``limit`` edges, best supported first, the rest counted."""
        return neighbourhood.around(self._connection, ids, hops=hops, limit=limit, filter=filter)

    def relations(self, id: str, *, filter: Filter = OPEN) -> dict[tuple[str, bool], int]:
        """Count a node's edges that pass, by predicate and by whether it is their subject, the most frequent first."""
        return neighbourhood.relations(self._connection, id, filter=filter)

    def names_next(self, ids: Sequence[str], *, filter: Filter = OPEN) -> dict[str, int]:
        """Count for each of these nodes the others that an edge which passes joins it to."""
        now = self._now(ids)
        found = neighbourhood.names_next(self._connection, sorted(set(now.values())), filter=filter)
        return {id: found[at] for id, at in now.items() if at in found}

    def between(self, ids: Iterable[str], *, filter: Filter = OPEN, known: Graph | None = None) -> Graph:
        """Give these nodes and every edge among them that passes; unknown ids are left out.

        ``known`` is what this gave before, for other ids: what it holds is not asked for again.
        """
        return neighbourhood.between(self._connection, ids, filter=filter, known=known)

    def overview(self, limit: int = 150, *, filter: Filter = OPEN) -> Graph:
        """Give the best connected part, for a first look."""
        return neighbourhood.overview(self._connection, limit=limit, filter=filter)

    def everything(self, *, filter: Filter = OPEN) -> Graph:
        """Give the whole graph of entities, quantities and edges, or of it what passes."""
        return neighbourhood.everything(self._connection, filter=filter)

    def search(self, words: str, limit: int = 20) -> list[Node]:
        """Find entities by name or alias: whole names, beginnings of words, words with a slip in them."""
        return searching.search(self._connection, words, limit=limit)

    def paths(self, a: str, b: str, *, max_hops: int = 4, limit: int = 10, filter: Filter = OPEN) -> list[Path]:
        """Find the shortest ways from one entity to another, over edges that pass."""
        return paths(self._connection, a, b, max_hops=max_hops, limit=limit, filter=filter)

    def query(
        self, text: str, parameters: Mapping[str, Any] | None = None, *, seconds: float = 10.0, rows: int = 1000
    ) -> Answer:
        """Run a user's own Cypher, reading only; see ``inkweb.store.query``.

        Raises:
            QueryError: it is wrong, not allowed, or took too long.
        """
        return query.query(self._connection, text, parameters or {}, seconds=seconds, rows=rows)

    def begun(self, beginnings: Iterable[str]) -> list[str]:
        """Give the ids of entities and quantities that begin so."""
        return saving.begun(self._connection, beginnings)

    def members(self, entity: str) -> list[Member]:
        """Give the ids that are this entity now, each with the name that articles give it."""
        return judging.members(self._connection, neighbourhood.node(self._connection, entity).id)

    def given_names(self, ids: Iterable[str]) -> dict[str, Member]:
        """Give what articles call these ids, however they are joined; those that none uses are left out."""
        return judging.given_names(self._connection, ids)

    def judgements(self, ids: Iterable[str]) -> list[Judgement]:
        """Give what was judged of these ids of members: why they are one, or what people said."""
        return judging.judgements(self._connection, ids)

    def decisions(self) -> list[Judgement]:
        """Give what people have said of who is who, the last one first."""
        return judging.decisions(self._connection)

    def renamings(self, entity: str | None = None) -> list[Renamed]:
        """Give what people said that entities are called and are, of all or of one, the last one first."""
        return renaming.renamings(self._connection, entity)

    def counts(self) -> Counts:
        """Count articles, entities, edges, statements."""
        return counting.counts(self._connection)

    def version(self) -> str:
        """Give a stamp that is another one after every change, for caches."""
        (meta,) = self._connection.read(state.META)
        return str(meta["state"])

    def canonical(self) -> str:
        """Write the whole graph as JSON: equal text, equal graph."""
        return counting.canonical_json(self._connection)
