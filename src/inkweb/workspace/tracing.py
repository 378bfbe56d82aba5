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
from inkweb.workspace.base import Base


class Tracing(Base):
    """Leads from names and connections to words, articles and days."""

    def articles(self) -> Iterator[ArticleSummary]:
        """List the articles of the graph, newest first."""
        return self.store.articles()

    def outlets(self) -> dict[str, int]:
        """Count articles by outlet; ``""`` stands for those that name none."""
        return self.store.outlets()

    def namings(self, entity: str, *, limit: int = 100) -> list[Naming]:
        """Say which articles name an entity, how, and how often; the newest first."""
        return self.store.namings(entity, limit=limit)

    def named_in(self, article: str) -> list[Member]:
        """Give whom an article names, as it names them, by name; none for an article that is not there."""
        return self.store.named_in(article)

    def seen(self, entity: str) -> Seen:
        """Count the articles that name an entity, and say of which days the first and the last are."""
        return self.store.seen(entity)

    def reprints(self, article: str, *, limit: int = 100) -> list[Reprint]:
        """Give the articles that tell the same as one in the same words: what it repeats, and what repeats it.

        They have at least half of the sentences by which it states something, those with most come first.
        """
        return self.store.reprints(article, limit=limit)

    def naming_all(self, entities: Iterable[str], *, limit: int = 100) -> list[ArticleSummary]:
        """Give the articles that name all these entities."""
        return self.store.naming_all(entities, limit=limit)

    def standing(self, name: str) -> Standing:
        """Say where everything stood in the saved view of this name."""
        return self.store.standing(name)

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

    def disputes(self, *, filter: Filter = OPEN, limit: int = 50) -> list[Dispute]:
        """Give on what articles disagree, by what passes: what is told and denied, then what has several figures.

        At most ``limit`` of each kind, those first that most articles tell.
        """
        return self.store.disputes(filter=filter, limit=limit)

    def duplicates(self, *, limit: int = 50) -> list[Duplicate]:
        """Give entities that may be one (``join``) and of which nobody has said that they are two (``tell_apart``).

        One name is a word of the other, or is told under two types, and they are connected with somebody in common. At
        most ``limit``, those first that no article names beside each other and that share most.
        """
        return self.store.duplicates(limit=limit)

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

    def struck(self) -> list[Statement]:
        """Give what is struck out, the last one first."""
        return self.store.struck()

    def confirmed(self) -> list[Statement]:
        """Give what somebody said is right, the last one first."""
        return self.store.confirmed()

    def amended(self) -> list[Statement]:
        """Give those of which somebody said what the sentence says instead, the last one first."""
        return self.store.amended()

    def added(self) -> list[Statement]:
        """Give what somebody added, the last one first."""
        return self.store.added()

    def could_say(self, statement: Statement) -> list[Claim]:
        """Give what ``amend`` can make of a statement, by its two names; what was read comes first.

        Any of it can be told in any modality; all are given in that of the reading.

        Raises:
            NotFoundError: the graph does not hold it.
        """
        return self.store.could_say(statement)

    def alike(self, statement: Statement) -> list[Statement]:
        """Give what says the same of the same in the same words: what is said of one may be said of its reprints.

        Those of which somebody said something else than of it are left out.
        """
        return self.store.alike(statement)

    def confirmed_edges(self) -> dict[str, Ruling]:
        """Give the ids of the edges that somebody's word bears out, by which they are certain, and what was said.

        It is ``right`` where a reading was confirmed, and ``instead`` where all that bears it out was corrected.
        """
        return self.store.confirmed_edges()

    def referents(self) -> list[Referred]:
        """Give all that people said of whom words mean, the last of it first."""
        return self.store.referents()

    def corrections(self) -> list[Corrected]:
        """Give all that people said of what was read, each with the statement that it meets here."""
        return self.store.corrections()
