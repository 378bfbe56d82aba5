"""The graph in Neo4j, as the rest of Inkweb sees it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import islice
from types import TracebackType
from typing import Any

from inkweb.model import (
    NOWHERE,
    OPEN,
    Answer,
    ArticleSummary,
    Corrected,
    Correction,
    Dated,
    Filter,
    Graph,
    Judgement,
    Linked,
    Member,
    Month,
    Naming,
    Node,
    Path,
    Reading,
    Removed,
    SavedView,
    Seen,
    Standing,
    Statement,
)
from inkweb.settings import Neo4jSettings
from inkweb.store import (
    correcting,
    counting,
    evidence,
    judging,
    loading,
    neighbourhood,
    query,
    removal,
    saving,
    searching,
    times,
)
from inkweb.store.counting import Counts
from inkweb.store.cypher import loading as cypher
from inkweb.store.cypher import state
from inkweb.store.driver import Connection
from inkweb.store.identity import Identity
from inkweb.store.paths import paths
from inkweb.store.schema import prepare


class Store:
    """One graph in one Neo4j. Use it as a context manager; several processes may use one graph.

    An id is any id that an article gave an entity, or a quantity's: it leads to the node that stands for it now.
    """

    def __init__(self, connection: Connection, identity: Identity) -> None:
        self._connection = connection
        self._identity = identity

    @classmethod
    def open(cls, settings: Neo4jSettings, *, identity: Identity | None = None) -> Store:
        """Connect, and make the database ready on first use. ``identity`` joins entities across articles.

        Raises:
            SettingsError: the settings name no address that a Neo4j could have.
            StoreError: nobody answers, the password is wrong, or the database holds somebody else's graph.
        """
        connection = Connection(settings)
        try:
            prepare(connection, identity or Identity())
        except BaseException:
            connection.close()
            raise
        return cls(connection, identity or Identity())

    def close(self) -> None:
        """Close the connections."""
        self._connection.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # --- changing

    def has(self, articles: Iterable[str]) -> set[str]:
        """Give those of these article ids that are stored."""
        return {row["id"] for row in self._connection.read_patiently(cypher.KNOWN_ARTICLES, ids=list(articles))}

    def add(self, batch: Iterable[Linked], *, articles_at_once: int = 64) -> int:
        """Add articles, those already there are skipped; give how many were new.

        Every ``articles_at_once`` articles are one transaction, so whatever happens, only whole articles are stored.
        """
        iterator, added = iter(batch), 0
        while some := list(islice(iterator, articles_at_once)):
            known = self.has(linked.article.id for linked in some)
            new = [linked for linked in some if linked.article.id not in known]
            if new:
                added += self._connection.write_patiently(partial(loading.add, batch=new, identity=self._identity))
        return added

    def remove(self, article: str) -> Removed:
        """Take one article out, with all that only it said.

        Raises:
            NotFoundError: there is no such article.
        """
        return self._connection.write(lambda tx: removal.remove(tx, article, self._identity))

    def would_remove(self, articles: Iterable[str]) -> list[Removed]:
        """Say what would go with these articles, one taken out after the other; nothing is changed.

        It is the removal itself, taken back before anybody sees it, so it cannot differ from what would come.

        Raises:
            NotFoundError: there is no such article.
        """
        some = list(articles)
        return self._connection.rehearse(lambda tx: [removal.remove(tx, id, self._identity) for id in some])

    def strike(self, statements: Iterable[Statement]) -> int:
        """Strike statements out, so that no edge and no list counts them; give how many were not struck out before.

        Raises:
            NotFoundError: one of them is not there; none is struck out then.
        """
        some = list(statements)
        return self._connection.write(lambda tx: correcting.rule(tx, some, "wrong"))

    def put_back(self, statements: Iterable[Statement]) -> int:
        """Put statements back that were struck out, and give how many were.

        Raises:
            NotFoundError: one of them is not there; none is put back then.
        """
        some = list(statements)
        return self._connection.write(lambda tx: correcting.unrule(tx, some, "wrong"))

    def confirm(self, statements: Iterable[Statement]) -> int:
        """Say that statements are right, whatever the program thinks of its reading; give how many are new to it.

        Raises:
            NotFoundError: one of them is not there; nothing is said of any then.
        """
        some = list(statements)
        return self._connection.write(lambda tx: correcting.rule(tx, some, "right"))

    def unconfirm(self, statements: Iterable[Statement]) -> int:
        """Take back that statements are right, and give of how many it was said.

        Raises:
            NotFoundError: one of them is not there; nothing is taken back then.
        """
        some = list(statements)
        return self._connection.write(lambda tx: correcting.unrule(tx, some, "right"))

    def correct(self, corrections: Iterable[Correction]) -> list[Correction]:
        """Take over corrections; give those that meet no statement: they count once their article is read so."""
        some = list(corrections)
        return self._connection.write(lambda tx: correcting.correct(tx, some))

    def withdraw(self, corrections: Iterable[Correction]) -> None:
        """Take corrections back, also those that meet no statement yet."""
        some = list(corrections)
        self._connection.write(lambda tx: correcting.withdraw(tx, some))

    def take_apart(self, id: str) -> None:
        """Part one id, as an article gave it, from all others that are one entity with it; nothing joins them again.

        Raises:
            NotFoundError: no article uses this id.
        """
        self._connection.write(lambda tx: judging.take_apart(tx, id, self._identity))

    def join(self, one: str, other: str) -> None:
        """Make two entities one, whatever the rules say.

        Raises:
            NotFoundError: no article uses one of these ids.
        """
        self._connection.write(lambda tx: judging.join(tx, one, other, self._identity))

    def judge(self, decisions: Iterable[Judgement]) -> list[Judgement]:
        """Take over what people said of who is who; give what speaks of names that no article here uses yet."""
        some = list(decisions)
        return self._connection.write(lambda tx: judging.judge(tx, some, self._identity))

    def take_back(self, decisions: Iterable[Judgement]) -> None:
        """Forget what people have said of who is who; the rules decide again."""
        some = list(decisions)
        self._connection.write(lambda tx: judging.take_back(tx, some, self._identity))

    # --- looking

    def members(self, entity: str) -> list[Member]:
        """Give the ids that are this entity now, each with the name that articles give it."""
        return judging.members(self._connection, neighbourhood.node(self._connection, entity).id)

    def given_names(self, ids: Iterable[str]) -> dict[str, Member]:
        """Give what articles call these ids, however they are joined; those that none uses are left out."""
        return judging.given_names(self._connection, ids)

    def judgements(self, ids: Iterable[str]) -> list[Judgement]:
        """Give what was judged of these ids of members: why they are one, or what people said."""
        return judging.judgements(self._connection, ids)

    def decisions(self, *, limit: int = 100) -> list[Judgement]:
        """Give what people have said of who is who, the last one first."""
        return judging.decisions(self._connection, limit=limit)

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

    def sentences(self, words: str, *, filter: Filter = OPEN, limit: int = 20) -> list[Statement]:
        """Give what passes of what is stated in the ``limit`` sentences that fit these words best, the best first."""
        return searching.sentences(self._connection, words, filter=filter, limit=limit)

    def paths(self, a: str, b: str, *, max_hops: int = 4, limit: int = 10, filter: Filter = OPEN) -> list[Path]:
        """Find the shortest ways from one entity to another, over edges that pass."""
        return paths(self._connection, a, b, max_hops=max_hops, limit=limit, filter=filter)

    def articles(self) -> Iterator[ArticleSummary]:
        """Give the stored articles as they come, newest first."""
        return evidence.articles(self._connection)

    def summaries(self, articles: Iterable[str], *, patiently: bool = False) -> dict[str, ArticleSummary]:
        """Give these articles as the list shows them, by id; unknown ids are left out.

        A load asks ``patiently``: it waits for a server that has gone away.
        """
        return evidence.summaries(self._connection, articles, patiently=patiently)

    def outlets(self) -> dict[str, int]:
        """Count articles by outlet; ``""`` stands for those that name none."""
        return evidence.outlets(self._connection)

    def namings(self, entity: str, *, limit: int = 100) -> list[Naming]:
        """Say which articles name an entity, how, and how often; the newest first."""
        now = self._now([entity]).values()
        return [one for id in now for one in evidence.namings(self._connection, id, limit=limit)]

    def seen(self, entity: str) -> Seen:
        """Count the articles that name an entity, and say of which days the first and the last are."""
        return evidence.seen(self._connection, self._now([entity]).get(entity, entity))

    def naming_all(self, entities: Iterable[str], *, limit: int = 100) -> list[ArticleSummary]:
        """Give the articles that name all these entities, and state all quantities among them."""
        given = set(entities)
        now = self._now(given)
        is_known = now.keys() == given
        return evidence.naming_all(self._connection, sorted(set(now.values())), limit=limit) if is_known else []

    def reading(self, article: str) -> Reading:
        """Give an article with its mentions and statements, or raise ``NotFoundError``."""
        return evidence.reading(self._connection, article)

    def statements(
        self, *, edge: str | None = None, entity: str | None = None, article: str | None = None
    ) -> list[Statement]:
        """Give the statements behind an edge, about an entity, in an article; newest first."""
        if entity is not None:
            entity = neighbourhood.node(self._connection, entity).id
        return evidence.statements(self._connection, edge=edge, entity=entity, article=article)

    def months(self, *, filter: Filter = OPEN, about: Iterable[str] | None = None) -> list[Month]:
        """Count by month the statements that pass, of all or about some nodes."""
        return times.months(self._connection, filter, self._about(about))

    def undated(self, *, filter: Filter = OPEN, about: Iterable[str] | None = None) -> int:
        """Count the statements that pass and have no day, of all or about some nodes."""
        return times.undated(self._connection, filter, self._about(about))

    def days(self, *, filter: Filter = OPEN, about: Iterable[str] | None = None, limit: int = 100) -> list[date]:
        """Give the days of the statements that pass, of all or about some nodes, the first ones first."""
        return times.days(self._connection, filter, self._about(about), limit=limit)

    def dated(self, *, filter: Filter = OPEN, about: Iterable[str] | None = None, limit: int = 100) -> list[Dated]:
        """Give the statements that pass with their days, the latest first."""
        return times.dated(self._connection, filter, self._about(about), limit=limit)

    def least_sure(self, *, limit: int = 20, offset: int = 0) -> list[Statement]:
        """Give the statements of which the reading is least sure."""
        return times.least_sure(self._connection, limit=limit, offset=offset)

    def sureness(self) -> dict[float, int]:
        """Count statements by confidence, in tenths."""
        return times.sureness(self._connection)

    def struck(self, *, limit: int = 100) -> list[Statement]:
        """Give the statements that are struck out, the last one first."""
        return correcting.ruled(self._connection, "wrong", limit=limit)

    def confirmed(self, *, limit: int = 100) -> list[Statement]:
        """Give the statements that somebody said are right, the last one first."""
        return correcting.ruled(self._connection, "right", limit=limit)

    def confirmed_edges(self) -> frozenset[str]:
        """Give the ids of the edges that a statement bears out which somebody said is right."""
        return correcting.confirmed_edges(self._connection)

    def corrections(self) -> list[Corrected]:
        """Give all that people said of readings, in the order in which it was said, with what it meets."""
        return correcting.corrections(self._connection)

    def behind(self, edges: Iterable[str]) -> Iterator[Statement]:
        """Give the statements behind many edges as they come."""
        return evidence.behind(self._connection, edges)

    def query(
        self, text: str, parameters: Mapping[str, Any] | None = None, *, seconds: float = 10.0, rows: int = 1000
    ) -> Answer:
        """Run a user's own Cypher, reading only; see ``inkweb.store.query``.

        Raises:
            QueryError: it is wrong, not allowed, or took too long.
        """
        return query.query(self._connection, text, parameters or {}, seconds=seconds, rows=rows)

    def _about(self, ids: Iterable[str] | None) -> list[str] | None:
        return None if ids is None else sorted(set(self._now(ids).values()))

    def _now(self, ids: Iterable[str]) -> dict[str, str]:
        """Say which id each of these ids leads to now; those that lead nowhere are left out."""
        return {id: node.id for id, node in neighbourhood.canonical(self._connection, ids).items()}

    # --- views that somebody named

    def save_view(self, name: str, address: str, standing: Standing = NOWHERE) -> None:
        """Keep a view under a name, and where everything stood; an older one of this name is replaced."""
        saving.save(self._connection, name, address, standing)

    def standing(self, name: str) -> Standing:
        """Say where everything stood in the saved view of this name."""
        return saving.standing(self._connection, name)

    def forget_view(self, name: str) -> None:
        """Drop the view of this name."""
        saving.forget(self._connection, name)

    def views(self) -> list[SavedView]:
        """Give the saved views by name."""
        return saving.views(self._connection)

    def begun(self, beginnings: Iterable[str]) -> list[str]:
        """Give the ids of entities and quantities that begin so."""
        return saving.begun(self._connection, beginnings)

    # --- state

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
