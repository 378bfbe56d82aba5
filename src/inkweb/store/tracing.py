"""What stands behind the graph: articles, the words of statements, when it was said, and what people said of that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from inkweb.model import (
    OPEN,
    ArticleSummary,
    Claim,
    Corrected,
    Dated,
    Dispute,
    Duplicate,
    Filter,
    Member,
    Month,
    Naming,
    Reading,
    Referred,
    Reprint,
    Ruling,
    SavedView,
    Seen,
    Standing,
    Statement,
)
from inkweb.store import correcting, evidence, neighbourhood, referring, saving, searching, times
from inkweb.store.base import Base
from inkweb.store.disputes import disputes
from inkweb.store.duplicates import duplicates


class Tracing(Base):
    """Leads from names and connections to words, articles and days."""

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

    def named_in(self, article: str) -> list[Member]:
        """Give whom an article names, as it names them, by name; none for an article that is not there."""
        return evidence.named_in(self._connection, article)

    def seen(self, entity: str) -> Seen:
        """Count the articles that name an entity, and say of which days the first and the last are."""
        return evidence.seen(self._connection, self._now([entity]).get(entity, entity))

    def reprints(self, article: str, *, limit: int = 100) -> list[Reprint]:
        """Give the articles with at least half of the sentences by which this one states something, word for word."""
        return evidence.reprints(self._connection, article, limit=limit)

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

    def behind(self, edges: Iterable[str]) -> Iterator[Statement]:
        """Give the statements behind many edges as they come."""
        return evidence.behind(self._connection, edges)

    def disputes(self, *, filter: Filter = OPEN, limit: int = 50) -> list[Dispute]:
        """Give on what articles disagree, by what passes: at most ``limit`` of each kind."""
        return disputes(self._connection, filter, limit=limit)

    def duplicates(self, *, limit: int = 50) -> list[Duplicate]:
        """Give entities that may be one, for somebody to say: at most ``limit``, the likeliest first."""
        return duplicates(self._connection, limit=limit)

    def sentences(self, words: str, *, filter: Filter = OPEN, limit: int = 20) -> list[Statement]:
        """Give what passes of what is stated in the ``limit`` sentences that fit these words best, the best first."""
        return searching.sentences(self._connection, words, filter=filter, limit=limit)

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

    def struck(self) -> list[Statement]:
        """Give the statements that are struck out, the last one first."""
        return correcting.ruled(self._connection, "wrong")

    def confirmed(self) -> list[Statement]:
        """Give the statements that somebody said are right, the last one first."""
        return correcting.ruled(self._connection, "right")

    def amended(self) -> list[Statement]:
        """Give the statements of which somebody said what the sentence says instead, the last one first."""
        return correcting.ruled(self._connection, "instead")

    def added(self) -> list[Statement]:
        """Give the statements that somebody added, the last one first."""
        return correcting.ruled(self._connection, "added")

    def could_say(self, statement: Statement) -> list[Claim]:
        """Give what can be said of the names of a statement, what was read first, or raise ``NotFoundError``."""
        return correcting.could_say(self._connection, statement)

    def alike(self, statement: Statement) -> list[Statement]:
        """Give what says the same of the same in the same words, as reprints do, and was judged alike until now."""
        return correcting.alike(self._connection, statement)

    def confirmed_edges(self) -> dict[str, Ruling]:
        """Give the ids of the edges that somebody's word bears out, each with what was said, ``right`` before all."""
        return correcting.confirmed_edges(self._connection)

    def corrections(self) -> list[Corrected]:
        """Give all that people said of readings, in the order in which it was said, with what it meets."""
        return correcting.corrections(self._connection)

    def referents(self) -> list[Referred]:
        """Give all that people said of whom words mean, the last of it first."""
        return referring.referents(self._connection)

    def standing(self, name: str) -> Standing:
        """Say where everything stood in the saved view of this name."""
        return saving.standing(self._connection, name)

    def views(self) -> list[SavedView]:
        """Give the saved views by name."""
        return saving.views(self._connection)

    def _about(self, ids: Iterable[str] | None) -> list[str] | None:
        return None if ids is None else sorted(set(self._now(ids).values()))
