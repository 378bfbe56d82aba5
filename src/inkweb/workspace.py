"""The one place that joins the rooms: what the command line, the app and a program call."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import combinations, islice
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar

from inkweb.errors import EvaluateError, ExtractError, NotFoundError, UnstorableError
from inkweb.model import (
    Answer,
    Article,
    ArticleSummary,
    Bridge,
    Corrected,
    Correction,
    Cost,
    Dated,
    Extraction,
    Fault,
    Filter,
    Graph,
    Group,
    Judgement,
    Linked,
    Measure,
    Member,
    Month,
    Naming,
    Node,
    Path,
    Ranked,
    Reading,
    Removed,
    Report,
    SavedView,
    Seen,
    Shared,
    Split,
    Standing,
    Statement,
    fold,
)
from inkweb.settings import Neo4jSettings, Settings

if TYPE_CHECKING:
    from inkweb.evaluate import Gold
    from inkweb.extract import Extractor, Paid, Processes
    from inkweb.store import Counts, LocalServer, Store

T = TypeVar("T")
OPEN = Filter()
"""The filter that lets everything through."""
NOWHERE = Standing()
"""Nothing is known of where things stood."""

Progress = Callable[[str, "float | None"], None]
"""Told what is being waited for, and how much of it is done (0 to 1, ``None`` when unknown)."""

Remark = Callable[[str], None]
"""Told, in one line, what else is to be said about reading an article."""

BATCH = 16
"""Articles in one transaction: a killed run loses at most these, and writing them takes under a second."""


@dataclass(frozen=True, slots=True)
class Ingested:
    """What one article gave. ``is_new`` is false when the graph held it already, and nothing was added.

    ``remark`` is a line on why it cannot be relied on, as where it is not English.
    """

    id: str
    title: str
    source: str
    entities: int = 0
    statements: int = 0
    is_new: bool = True
    remark: str | None = None


class Workspace:
    """Articles in, graph out. Everything is opened when first needed; use it as a context manager.

    >>> from inkweb.model import Article
    >>> with Workspace(Settings(home=FilePath("unused"))) as workspace:
    ...     [linked] = workspace.extract([Article("Microsoft has acquired GitHub.")])
    >>> [statement.predicate for statement in linked.statements]
    ['ACQUIRED']
    """

    def __init__(
        self, settings: Settings | None = None, *, on_progress: Progress | None = None, on_remark: Remark | None = None
    ) -> None:
        self.settings = settings or Settings.read()
        self._on_progress = on_progress
        self._on_remark = on_remark
        self._extractors: dict[tuple[str, int], Extractor | Processes] = {}

    def __enter__(self) -> Workspace:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database connection and of further processes; the local server goes on."""
        for extractor in self._extractors.values():
            getattr(extractor, "close", _nothing)()
        store = self.__dict__.pop("store", None)
        if store is not None:
            store.close()

    @cached_property
    def server(self) -> LocalServer:
        """Inkweb's own Neo4j, whether it runs or not."""
        from inkweb.store import LocalServer

        return LocalServer(self.settings.home, on_progress=self._on_progress)

    @cached_property
    def store(self) -> Store:
        """The graph: on the user's server when ``NEO4J_URI`` names one, else on the local one, started if need be."""
        from inkweb.link import compare, keys, partial, parts, resolve
        from inkweb.store import Identity, Store

        identity = Identity(keys=keys, compare=compare, parts=parts, partial=partial, resolve=resolve)
        return Store.open(self.settings.neo4j or self._local(), identity=identity)

    def _local(self) -> Neo4jSettings:
        """Have the local server run, and say so where that is news: it outlives the command that needed it."""
        settings = self.server.start()
        if self.server.has_launched and self._on_remark:
            self._on_remark("started the local Neo4j, which goes on running; `inkweb neo4j stop` ends it.")
        return settings

    # From bytes to statements: no database.

    def read(self, inputs: Iterable[str | FilePath], *, stdin: BinaryIO | None = None) -> Iterator[Article | Fault]:
        """Read files, folders, URLs and ``-`` as a stream of articles; what is no article comes as a ``Fault``.

        Documents of other kinds in a folder are passed over, which is remarked at its end.
        """
        from inkweb.read import passed_over, read

        for given in inputs:
            yield from read([given], stdin=stdin)
            if self._on_remark and (remark := passed_over(given)):
                self._on_remark(remark)

    def read_bytes(self, data: bytes, *, source: str) -> Iterator[Article | Fault]:
        """Read what somebody uploaded; ``source`` is its file name, whose suffix tells the kind."""
        from inkweb.read import read_bytes

        return read_bytes(data, source=source)

    def refusal(self, data: bytes, *, source: str) -> str | None:
        """Say in one line why a file is no article, and what to do; ``None`` where it may be one."""
        from inkweb.read import refusal

        return refusal(data, source=source)

    def doubt(self, article: Article) -> str | None:
        """Say in one line why what is found in an article cannot be relied on; ``None`` where nothing speaks so."""
        from inkweb.read import foreign

        return foreign(article)

    def read_text(self, text: str, *, title: str | None = None) -> Article | Fault:
        """Read what somebody pasted."""
        from inkweb.read import read_text

        return read_text(text, title=title)

    def extract(
        self,
        articles: Iterable[Article],
        *,
        extractor: str | None = None,
        processes: int = 1,
        on_fault: Callable[[Fault], None] | None = None,
    ) -> Iterator[Linked]:
        """Say what each article states, in order, a few articles at a time; the same in any number of processes.

        An article that could not be read is told to ``on_fault``, and the others go on.

        Raises:
            ExtractError: the extractor cannot run, or an article could not be read and there is no ``on_fault``.
        """
        for one in self._linked(articles, extractor, processes):
            if isinstance(one, Linked):
                yield one
            elif on_fault is None:
                raise ExtractError(f"{one.source}: {one.message}" if one.source else one.message)
            else:
                on_fault(one)

    def _linked(
        self, articles: Iterable[Article], extractor: str | None, processes: int = 1
    ) -> Iterator[Linked | Fault]:
        from inkweb.link import link
        from inkweb.read import foreign

        for found in self._extractor(extractor or self.settings.extractor, processes).extract(articles):
            remark = foreign(found.article)
            if remark and self._on_remark:
                self._on_remark(f"{found.article.source or found.article.title}: {remark}")
            yield Fault(found.article.source, found.fault) if found.fault else link(found)

    def cost(self, articles: Iterable[Article], *, extractor: str | None = None) -> Cost | None:
        """Estimate what reading these articles costs; ``None`` for an extractor that costs nothing."""
        paid = self._paid(extractor)
        return paid.cost(articles) if paid else None

    def allow(self, tokens: int, *, extractor: str | None = None) -> None:
        """Let an extractor that costs something spend so many tokens in all; what needs no leave is not changed."""
        paid = self._paid(extractor)
        if paid:
            paid.budget.limit = tokens

    def _paid(self, extractor: str | None) -> Paid | None:
        """Give an extractor that costs something; another is not even loaded for this."""
        from inkweb.extract import Paid, is_paid

        name = extractor or self.settings.extractor
        made = self._extractor(name) if is_paid(name) else None
        return made if isinstance(made, Paid) else None

    def extractors(self) -> list[str]:
        """Name the extractors that are installed."""
        import inkweb.extract  # noqa: F401 - brings those that come with Inkweb
        from inkweb.registry import extractors

        return sorted(extractors.get_all())

    # How good that is.

    def evaluate(
        self,
        sources: Iterable[str | FilePath] = (),
        *,
        extractor: str | None = None,
        split: Split | None = None,
        processes: int = 1,
    ) -> Report:
        """Compare what an extractor finds with annotated articles, each read and extracted like any other.

        ``sources`` are ``.ann`` and ``.gold.json`` files and folders of them; without any, the held-out articles of
        the corpus in a checkout are taken.

        Raises:
            EvaluateError: there is nothing annotated, or it has faults.
        """
        from inkweb.evaluate import annotated, compare, report, trained_on

        golds = list(annotated(sources, split=split))
        known = trained_on(golds, extractor or self.settings.extractor)
        if known and self._on_remark:
            self._on_remark(_flatters(len(known), len(golds)))
        found = self.extract(map(self._as_read, golds), extractor=extractor, processes=processes)
        compared = [compare(gold, linked) for gold, linked in zip(golds, found, strict=True)]
        words = sum(len(gold.text.split()) for gold in golds)
        return report(extractor or self.settings.extractor, compared, words=words)

    def measured(self, extractor: str | None = None) -> Report | None:
        """Give the figures that were measured when this version was made, of the extractors that come with it."""
        from inkweb.evaluate import measured

        return measured(extractor or self.settings.extractor)

    def evaluate_open(
        self, folder: FilePath, *, extractor: str | None = None, processes: int = 1
    ) -> Iterator[tuple[str, Report]]:
        """Compare what an extractor finds with each of the open sets in a folder, by the name of the set.

        Raises:
            EvaluateError: the folder lacks one of the sets; this is told at once, before anything is compared.
        """
        from inkweb.evaluate import refuse_incomplete

        refuse_incomplete(folder)
        return self._each_open(folder, extractor=extractor, processes=processes)

    def _each_open(self, folder: FilePath, *, extractor: str | None, processes: int) -> Iterator[tuple[str, Report]]:
        from inkweb.evaluate import compare_open, documents, open_sets, report

        for one in open_sets():
            texts = list(documents(folder, one))
            articles = (Article(text.text) for text in texts)
            found = self.extract(articles, extractor=extractor, processes=processes)
            words = sum(len(text.text.split()) for text in texts)
            compared = compare_open(texts, found)
            yield one.name, report(extractor or self.settings.extractor, compared, words=words, only=one.tries)

    def label(self, article: Article, *, id: str, extractor: str | None = None) -> str:
        """Write what an extractor finds in an article in the form of the corpus, for correction by hand."""
        from inkweb.evaluate import Tools, label
        from inkweb.extract import sentence_spans
        from inkweb.link import link

        used = self._extractor(extractor or self.settings.extractor)
        return label(
            article, id, Tools(self._reread, sentence_spans, lambda one: _sound(next(used.extract([one]))), link)
        )

    def _as_read(self, gold: Gold) -> Article:
        """Read an annotated text as a user's: the boilerplate is found anew."""
        read = self._reread(gold.text, of=gold.id)
        return replace(read, date=gold.day or read.date)

    def _reread(self, text: str, *, of: str = "the text") -> Article:
        read = self.read_text(text)
        if isinstance(read, Fault):
            raise EvaluateError(f"{of} is no article for the reader: {read.message}")
        return read

    def _extractor(self, name: str, processes: int = 1) -> Extractor | Processes:
        """Make an extractor once: loading one takes a second, and it keeps nothing of what it read.

        One that costs something asks several questions at a time by itself, and keeps account in one process.
        """
        from inkweb.extract import Processes, extractor, is_paid

        key = (name, 1 if is_paid(name) else processes)
        if key not in self._extractors:
            self._extractors[key] = (
                extractor(name, settings=self.settings, remark=self._on_remark)
                if key[1] == 1
                else Processes(name, processes)
            )
        return self._extractors[key]

    # Into the graph and out of it.

    def ingest(
        self,
        inputs: Iterable[str | FilePath],
        *,
        stdin: BinaryIO | None = None,
        extractor: str | None = None,
        processes: int = 1,
    ) -> Iterator[Ingested | Fault]:
        """Read, extract and store; yields one line per article once it is safely in the graph.

        Articles that the graph holds are not read again, so an interrupted run is finished by running it again.
        """
        return self.add(self.read(inputs, stdin=stdin), extractor=extractor, processes=processes)

    def add(
        self, articles: Iterable[Article | Fault], *, extractor: str | None = None, processes: int = 1
    ) -> Iterator[Ingested | Fault]:
        """Extract and store articles that were read; faults are passed on in their place.

        An article that holds what Neo4j cannot is a fault, and the others go on.
        """
        for batch in _batches(articles, BATCH * processes):
            known = self.store.summaries([item.id for item in batch if isinstance(item, Article)], patiently=True)
            fresh = _first(item for item in batch if isinstance(item, Article) and item.id not in known)
            read = dict(zip(fresh, self._linked(fresh.values(), extractor, processes), strict=True))
            read |= self._refused({id: one for id, one in read.items() if isinstance(one, Linked)})
            yield from _each(batch, read, known)

    def _refused(self, linked: Mapping[str, Linked]) -> dict[str, Fault]:
        """Store articles, and give a fault for each that cannot be: where there is one, they are tried one by one."""
        try:
            self.store.add(linked.values())
        except UnstorableError as error:
            if len(linked) == 1:
                return {id: Fault(one.article.source, str(error)) for id, one in linked.items()}
            return {id: fault for id, one in linked.items() for fault in self._refused({id: one}).values()}
        return {}

    def remove(self, article: str) -> Removed:
        """Take an article out, with everything that only it said.

        Raises:
            NotFoundError: the graph holds no such article.
        """
        return self.store.remove(article)

    def would_remove(self, articles: Iterable[str]) -> list[Removed]:
        """Say what would go with these articles, one taken out after the other; nothing is changed.

        Raises:
            NotFoundError: the graph holds no such article.
        """
        return self.store.would_remove(articles)

    def strike(self, statements: Iterable[Statement]) -> int:
        """Strike out what was read wrongly; it stays with its words and can be put back. Give how many are new to it.

        Raises:
            NotFoundError: the graph does not hold one of them; nothing is changed then.
        """
        return self.store.strike(statements)

    def put_back(self, statements: Iterable[Statement]) -> int:
        """Put back what was struck out, and give how many were.

        Raises:
            NotFoundError: the graph does not hold one of them; nothing is changed then.
        """
        return self.store.put_back(statements)

    def confirm(self, statements: Iterable[Statement]) -> int:
        """Say that statements are right: they count as certain, and what the program thought is kept.

        Gives of how many it was not said before.

        Raises:
            NotFoundError: the graph does not hold one of them; nothing is changed then.
        """
        return self.store.confirm(statements)

    def unconfirm(self, statements: Iterable[Statement]) -> int:
        """Take back that statements are right, and give of how many it was said.

        Raises:
            NotFoundError: the graph does not hold one of them; nothing is changed then.
        """
        return self.store.unconfirm(statements)

    def correct(self, corrections: Iterable[Correction]) -> list[Correction]:
        """Take over ``corrections`` of another graph; give those that meet no statement here, and wait for one."""
        return self.store.correct(corrections)

    def withdraw(self, corrections: Iterable[Correction]) -> None:
        """Take back what was said of readings (``corrections()`` lists it), also of those that no article here has."""
        self.store.withdraw(corrections)

    def judge(self, decisions: Iterable[Judgement]) -> list[Judgement]:
        """Take over ``decisions`` of another graph; give those that speak of a name that no article here uses yet."""
        return self.store.judge(decisions)

    def take_apart(self, id: str) -> None:
        """Part one of the ids of an entity (``members``) from the others, whatever the rules say.

        Raises:
            NotFoundError: no article uses this id.
        """
        self.store.take_apart(id)

    def join(self, one: str, other: str) -> None:
        """Make two entities one, whatever the rules say.

        Raises:
            NotFoundError: no article uses one of these ids.
        """
        self.store.join(one, other)

    def take_back(self, decisions: Iterable[Judgement]) -> None:
        """Forget what people have said of who is who (``decisions``); the rules decide again."""
        self.store.take_back(decisions)

    # Looking at the graph.

    def node(self, ref: str) -> Node:
        """Find an entity by id, by a name that means one entity, or by words that lead to one alone, which is remarked.

        Raises:
            NotFoundError: nothing is called so, or several entities are; the message names the nearest.
        """
        found = self.store.node(ref)
        if found is not None:
            return found
        near = self.search(ref, limit=8)
        exact = _called(ref, near)
        if len(exact) == 1:
            return exact[0]
        if len(near) == 1:
            if self._on_remark:
                self._on_remark(f"{ref!r} is taken for {near[0].name}.")
            return near[0]
        raise NotFoundError(_nearest(ref, exact or near))

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

    def decisions(self, *, limit: int = 100) -> list[Judgement]:
        """Give what people have said of who is who, the last one first."""
        return self.store.decisions(limit=limit)

    def search(self, words: str, *, limit: int = 20) -> list[Node]:
        """Find entities by the words of their names, tolerant of typing errors, best first."""
        return self.store.search(words, limit=limit)

    def sentences(self, words: str, *, filter: Filter = OPEN, limit: int = 20) -> list[Statement]:
        """Give what passes of what is stated in the ``limit`` sentences that fit these words best, the best first.

        A sentence may state several things, so there may be more statements than ``limit``.
        """
        return self.store.sentences(words, filter=filter, limit=limit)

    def overview(self, *, limit: int = 150, filter: Filter = OPEN) -> Graph:
        """Give the best connected part of the graph, to begin with."""
        return self.store.overview(limit=limit, filter=filter)

    def around(
        self,
        ids: Sequence[str],
        *,
        hops: int = 1,
        limit: int = 150,
        predicates: Iterable[str] | None = None,
        filter: Filter = OPEN,
    ) -> Graph:
        """Give what is at most ``hops`` edges away from these entities, best supported first."""
        return self.store.around(ids, hops=hops, limit=limit, predicates=predicates, filter=filter)

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

    def articles(self) -> Iterator[ArticleSummary]:
        """List the articles of the graph, newest first."""
        return self.store.articles()

    def outlets(self) -> dict[str, int]:
        """Count articles by outlet; ``""`` stands for those that name none."""
        return self.store.outlets()

    def namings(self, entity: str, *, limit: int = 100) -> list[Naming]:
        """Say which articles name an entity, how, and how often; the newest first."""
        return self.store.namings(entity, limit=limit)

    def seen(self, entity: str) -> Seen:
        """Count the articles that name an entity, and say of which days the first and the last are."""
        return self.store.seen(entity)

    def naming_all(self, entities: Iterable[str], *, limit: int = 100) -> list[ArticleSummary]:
        """Give the articles that name all these entities."""
        return self.store.naming_all(entities, limit=limit)

    def save_view(self, name: str, address: str, standing: Standing = NOWHERE) -> None:
        """Keep the address of a view under a name, and where everything stood, for all who use this graph."""
        self.store.save_view(name, address, standing)

    def standing(self, name: str) -> Standing:
        """Say where everything stood in the saved view of this name."""
        return self.store.standing(name)

    def forget_view(self, name: str) -> None:
        """Drop the saved view of this name."""
        self.store.forget_view(name)

    def views(self) -> list[SavedView]:
        """Give the views that were saved, by name."""
        return self.store.views()

    def begun(self, beginnings: Iterable[str]) -> list[str]:
        """Give the ids of entities that begin so: addresses shorten them."""
        return self.store.begun(beginnings)

    def summaries(self, articles: Iterable[str]) -> dict[str, ArticleSummary]:
        """Give these articles as the list shows them, by id."""
        return self.store.summaries(articles)

    def reading(self, article: str) -> Reading:
        """Give one article with everything found in it."""
        return self.store.reading(article)

    def statements(
        self, *, edge: str | None = None, entity: str | None = None, article: str | None = None
    ) -> list[Statement]:
        """Give the statements behind an edge, about an entity, or of an article, each with its evidence."""
        return self.store.statements(edge=edge, entity=entity, article=article)

    def behind(self, edges: Iterable[str]) -> Iterator[Statement]:
        """Give the statements behind many edges, as they come."""
        return self.store.behind(edges)

    def months(self, *, filter: Filter = OPEN, about: Iterable[str] | None = None) -> list[Month]:
        """Count by month the statements that pass, of all or about some entities, by the filter's clock."""
        return self.store.months(filter=filter, about=about)

    def undated(self, *, filter: Filter = OPEN, about: Iterable[str] | None = None) -> int:
        """Count the statements that pass and have no day by the filter's clock, of all or about some entities."""
        return self.store.undated(filter=filter, about=about)

    def days(self, *, filter: Filter = OPEN, about: Iterable[str] | None = None, limit: int = 100) -> list[date]:
        """Give the days of the statements that pass, by the filter's clock, the first ones first."""
        return self.store.days(filter=filter, about=about, limit=limit)

    def dated(self, *, filter: Filter = OPEN, about: Iterable[str] | None = None, limit: int = 100) -> list[Dated]:
        """Give the statements that pass with their days, the latest first."""
        return self.store.dated(filter=filter, about=about, limit=limit)

    def least_sure(self, *, limit: int = 20, offset: int = 0) -> list[Statement]:
        """Give the statements of which the reading is least sure, the least sure first."""
        return self.store.least_sure(limit=limit, offset=offset)

    def sureness(self) -> dict[float, int]:
        """Count statements by confidence, in tenths."""
        return self.store.sureness()

    def struck(self, *, limit: int = 100) -> list[Statement]:
        """Give what is struck out, the last one first."""
        return self.store.struck(limit=limit)

    def confirmed(self, *, limit: int = 100) -> list[Statement]:
        """Give what somebody said is right, the last one first."""
        return self.store.confirmed(limit=limit)

    def confirmed_edges(self) -> frozenset[str]:
        """Give the ids of the edges that somebody confirmed: what they are as sure as is no longer the model's word."""
        return self.store.confirmed_edges()

    def corrections(self) -> list[Corrected]:
        """Give all that people said of what was read, right or wrong, each with the statement that it meets here."""
        return self.store.corrections()

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

    # Measuring it.

    def ranking(self, graph: Graph, measure: Measure, *, limit: int = 50) -> list[Ranked]:
        """Give the nodes that stand highest in a graph by a measure."""
        from inkweb.analyse import ranking

        return ranking(graph, measure, limit=limit)

    def groups(self, graph: Graph) -> list[Group]:
        """Divide a graph into groups that have more to do with each other than with the rest, the largest first."""
        from inkweb.analyse import groups

        return groups(graph)

    def bridges(self, graph: Graph, *, least: int = 3, limit: int = 50) -> list[Bridge]:
        """Give the edges that alone hold two parts of a graph together."""
        from inkweb.analyse import bridges

        return bridges(graph, least=least, limit=limit)

    def shared(self, graph: Graph, chosen: Iterable[str]) -> list[Shared]:
        """Give what at least two of the chosen nodes are joined to."""
        from inkweb.analyse import shared

        return shared(graph, chosen)

    def marked(self, graph: Graph, groups: Sequence[Group] | None = None) -> Graph:
        """Give every node of a graph its PageRank and the number of its group; ``groups`` where they are known."""
        from inkweb.analyse import marked

        return marked(graph, groups)

    def thinned(self, graph: Graph, *, keep: int, always: Iterable[str] = ()) -> Graph:
        """Keep of each node the best supported edges, so that a dense graph can be read."""
        from inkweb.analyse import thinned

        return thinned(graph, keep=keep, always=always)

    def folded(self, graph: Graph, groups: Sequence[Group], shown: Iterable[str] = ()) -> Graph:
        """Put one node in the place of each group, beside the nodes shown."""
        from inkweb.analyse import folded

        return folded(graph, groups, shown)

    def export(
        self, graph: Graph, path: FilePath, *, format: str | None = None, evidence: bool = True, force: bool = False
    ) -> list[FilePath]:
        """Write a graph in the format that ``format`` or the file's suffix names; gives the files written.

        Each edge carries the words behind it, unless ``evidence`` is false. With ``force`` a file that is there is
        replaced.

        Raises:
            ExportError: no such format, a file is there already, or it cannot be written.
        """
        from inkweb.export import check, export, quotes

        check(path, format, force=force)
        said = list(self.behind(edge.id for edge in graph.edges)) if evidence else []
        articles = self.summaries({one.evidence.article for one in said})
        return export(graph, path, format, quotes=quotes(said, articles.values()), force=force)

    def check_export(self, path: FilePath, *, format: str | None = None, force: bool = False) -> None:
        """Refuse what ``export`` would refuse of a file, before there is a graph.

        Raises:
            ExportError: no such format, a file is there already, or it cannot be written.
        """
        from inkweb.export import check

        check(path, format, force=force)

    def write(self, text: str, path: FilePath, *, force: bool = False) -> None:
        """Write a text to a file, which appears whole or not at all; with ``force`` it may replace what is there.

        Raises:
            ExportError: a file is there already, or it cannot be written.
        """
        from inkweb.export import whole

        whole(lambda made: made.write_text(text, encoding="utf-8"), path, force=force)


def _nothing() -> None: ...


def _batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    stream = iter(items)
    while batch := list(islice(stream, size)):
        yield batch


def _sound(found: Extraction) -> Extraction:
    if found.fault:
        raise ExtractError(found.fault)
    return found


def _first(articles: Iterable[Article]) -> dict[str, Article]:
    """Give the articles by id, of copies the first."""
    found: dict[str, Article] = {}
    for article in articles:
        found.setdefault(article.id, article)
    return found


def _each(
    batch: Iterable[Article | Fault], read: Mapping[str, Linked | Fault], known: Mapping[str, ArticleSummary]
) -> Iterator[Ingested | Fault]:
    """Say what became of each item; a copy of one before it adds nothing."""
    told: dict[str, Ingested] = {}
    for item in batch:
        one = _told(item, read, known)
        if isinstance(one, Ingested) and one.id in told:
            one = replace(told[one.id], source=item.source, is_new=False)
        elif isinstance(one, Ingested):
            told[one.id] = one
        yield one


def _told(
    item: Article | Fault, read: Mapping[str, Linked | Fault], known: Mapping[str, ArticleSummary]
) -> Ingested | Fault:
    if isinstance(item, Fault):
        return item
    if item.id in known:
        held = known[item.id]
        return Ingested(item.id, held.title, item.source, held.entities, held.statements, is_new=False)
    one = read[item.id]
    if isinstance(one, Fault):
        return replace(one, source=item.source)
    from inkweb.read import foreign

    counts = len(one.entities), len(one.statements)
    return Ingested(item.id, item.title, item.source, *counts, remark=foreign(item))


def _flatters(known: int, all: int) -> str:
    which = "this article" if all == 1 else f"{known} of these {all} articles"
    return (
        f"the shipped weights were trained on {which}: these figures flatter. --split dev takes only what was held out."
    )


def _called(ref: str, near: Sequence[Node]) -> list[Node]:
    """Give those that are called so to the letter, else those with such an alias, else those whose name means it.

    >>> near = [Node("a", "Person", "Müller"), Node("b", "Person", "Muller"), Node("c", "Organization", "DeepMind")]
    >>> [[node.id for node in _called(ref, near)] for ref in ("Mu\u0308ller", "muller", "The Müller", "DeepMind Ltd.")]
    [['a'], ['b'], ['a', 'b'], ['c']]
    """
    same = [node for node in near if _letters(node.name) == _letters(ref)]
    same = same or [node for node in near if _letters(ref) in map(_letters, node.aliases)]
    return same or [
        node for node in near if fold(ref, node.type) in {fold(name, node.type) for name in (node.name, *node.aliases)}
    ]


def _letters(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _nearest(ref: str, near: Sequence[Node]) -> str:
    if not near:
        return f"Nothing in the graph is called {ref!r}. `inkweb search` finds names by their parts."
    names = ", ".join(f"{node.name} ({node.type}, {node.id})" for node in near)
    return f"{ref!r} does not name one entity. Did you mean: {names}?"
