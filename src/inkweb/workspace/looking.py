"""Walking the graph: names, what is around them, ways between them, queries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Any

from inkweb.errors import NotFoundError
from inkweb.model import OPEN, Answer, Filter, Graph, Judgement, Member, Node, Path, Renamed, Statement
from inkweb.workspace.base import Base
from inkweb.workspace.called import called, is_named, nearest

if TYPE_CHECKING:
    from inkweb.store import Counts


class Looking(Base):
    """Finds names and what joins them."""

    def node(self, ref: str) -> Node:
        """Find an entity by id, by a name that means one entity, or by words that lead to one alone.

        For whom a name is taken is remarked, unless it is called so.

        Raises:
            NotFoundError: nothing is called so, or several entities are; the message names the nearest.
        """
        found = self.store.node(ref)
        if found is not None:
            return found
        from inkweb.extract.titles import untitled

        near = self.search(ref, limit=8)
        exact = called(ref, near) or called(untitled(ref), near)
        for only in (exact, near):
            if len(only) == 1:
                if self._on_remark and not is_named(ref, only[0]):
                    self._on_remark(f"{ref!r} is taken for {only[0].name}.")
                return only[0]
        raise NotFoundError(nearest(ref, exact or near))

    def nodes(self, ids: Iterable[str]) -> dict[str, Node]:
        """Give the entities that these ids lead to now, by these ids; unknown ones are left out."""
        return self.store.nodes(ids)

    def members(self, entity: str) -> list[Member]:
        """Give the ids that are one entity now, each with the name that articles give it."""
        return self.store.members(entity)

    def given_names(self, ids: Iterable[str]) -> dict[str, Member]:
        """Give what articles call these ids, however they are joined; those that none uses are left out."""
        return self.store.given_names(ids)

    def judgements(self, ids: Iterable[str]) -> list[Judgement]:
        """Give what was judged of these ids, by rules and by people, each with its reason."""
        return self.store.judgements(ids)

    def decisions(self) -> list[Judgement]:
        """Give what people have said of who is who, the last one first."""
        return self.store.decisions()

    def renamings(self, entity: str | None = None) -> list[Renamed]:
        """Give what people said that entities are called and are, of all or of one, the last one first."""
        return self.store.renamings(entity)

    def search(self, words: str, *, limit: int = 20) -> list[Node]:
        """Find entities by the words of their names, tolerant of typing errors, best first.

        Where nothing is called so, titles before a name are left off.
        """
        found = self.store.search(words, limit=limit)
        if found:
            return found
        from inkweb.extract.titles import untitled

        bare = untitled(words)
        return [] if bare == " ".join(words.split()) else self.store.search(bare, limit=limit)

    def sentences(self, words: str, *, filter: Filter = OPEN, limit: int = 20) -> list[Statement]:
        """Give what passes of what is stated in the ``limit`` sentences that fit these words best, the best first.

        A sentence may state several things, so there may be more statements than ``limit``.
        """
        return self.store.sentences(words, filter=filter, limit=limit)

    def overview(self, *, limit: int = 150, filter: Filter = OPEN) -> Graph:
        """Give the best connected part of the graph, to begin with."""
        return self.store.overview(limit=limit, filter=filter)

    def around(self, ids: Sequence[str], *, hops: int = 1, limit: int = 150, filter: Filter = OPEN) -> Graph:
        """Give what is at most ``hops`` edges away from these entities, best supported first."""
        return self.store.around(ids, hops=hops, limit=limit, filter=filter)

    def relations(self, id: str, *, filter: Filter = OPEN) -> dict[tuple[str, bool], int]:
        """Count a node's edges that pass, by predicate and by whether it is their subject, the most frequent first."""
        return self.store.relations(id, filter=filter)

    def names_next(self, ids: Sequence[str], *, filter: Filter = OPEN) -> dict[str, int]:
        """Count for each of these entities the others that something which passes joins it to."""
        return self.store.names_next(ids, filter=filter)

    def between(self, ids: Sequence[str], *, filter: Filter = OPEN, known: Graph | None = None) -> Graph:
        """Give these entities and the edges among them; of a filter, what passes.

        ``known`` is what this gave for other ids, with the same filter at the same state of the graph.
        """
        return self.store.between(ids, filter=filter, known=known)

    def paths(self, a: str, b: str, *, max_hops: int = 4, limit: int = 10, filter: Filter = OPEN) -> list[Path]:
        """Find the shortest ways from one entity to another, by their ids."""
        return self.store.paths(a, b, max_hops=max_hops, limit=limit, filter=filter)

    def ways(self, ids: Sequence[str], *, limit: int = 3, filter: Filter = OPEN) -> list[Path]:
        """Find the shortest ways between any two of these entities, so many for each two."""
        return [path for a, b in combinations(ids, 2) for path in self.paths(a, b, limit=limit, filter=filter)]

    def query(
        self,
        cypher: str,
        parameters: dict[str, Any] | None = None,
        *,
        rows: int | None = None,
        seconds: float | None = None,
    ) -> Answer:
        """Answer a user's Cypher; only reading is let through.

        It may take ``seconds`` and gives ``rows`` at most, by default those of the settings.

        Raises:
            QueryError: the query is wrong, not allowed, or takes too long.
        """
        return self.store.query(
            cypher,
            parameters,
            seconds=self.settings.query_seconds if seconds is None else seconds,
            rows=self.settings.query_rows if rows is None else rows,
        )

    def counts(self) -> Counts:
        """Count articles, entities, edges and statements."""
        return self.store.counts()

    def version(self) -> str:
        """Give a stamp of the graph's state, which every change changes."""
        return self.store.version()

    def everything(self, *, filter: Filter = OPEN) -> Graph:
        """Give the whole graph, or of it what passes."""
        return self.store.everything(filter=filter)
