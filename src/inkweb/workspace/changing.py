"""Into the graph and out of it, and what people say of what was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path as FilePath
from typing import BinaryIO, TypeVar

from inkweb.errors import UnstorableError
from inkweb.model import (
    NOWHERE,
    Article,
    Claim,
    Correction,
    Fault,
    Judgement,
    Linked,
    Referent,
    Removed,
    Renaming,
    Standing,
    Statement,
)
from inkweb.workspace.extracting import Extracting
from inkweb.workspace.ingested import Ingested, each, first

T = TypeVar("T")
BATCH = 16
"""Articles in one transaction: a killed run loses at most these, and writing them takes under a second."""


class Changing(Extracting):
    """Adds articles and takes them out; takes down what people judge, and undoes each of it."""

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
            fresh = first(item for item in batch if isinstance(item, Article) and item.id not in known)
            read = dict(zip(fresh, self._linked(fresh.values(), extractor, processes), strict=True))
            read |= self._refused({id: one for id, one in read.items() if isinstance(one, Linked)})
            yield from each(batch, read, known)

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

    def amend(self, statements: Iterable[Statement], claim: Claim) -> int:
        """Say what sentences say instead of what was read in them: statements hold that, and count as certain.

        ``claim.is_turned`` is seen from what was read, which is kept; to say just that is to ``confirm`` it. Gives of
        how many it is new.

        Raises:
            NotFoundError: the graph does not hold one of them; nothing is changed then.
            CorrectionError: the ontology has no such relation between the two names of one; nothing is changed then.
        """
        return self.store.amend(statements, claim)

    def unamend(self, statements: Iterable[Statement]) -> int:
        """Take back what was said instead of what was read, and give of how many it was.

        Raises:
            NotFoundError: the graph does not hold one of them; nothing is changed then.
        """
        return self.store.unamend(statements)

    def add_statement(self, correction: Correction) -> bool:
        """Say that words of an article state what nobody read in them (``Correction.adding``): it counts as certain.

        Its two ends must be mentions of the article. Gives whether it is new; ``withdraw`` takes it back.

        Raises:
            NotFoundError: the graph does not hold the article, or nothing is named at these words.
            CorrectionError: the ontology has no such relation between the two names.
        """
        return self.store.add_statement(correction)

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

    def take_out(self, id: str, form: str) -> str:
        """Have a form by which articles call one of the ids of an entity (``members``) be a name of its own.

        What stands for it in these articles goes with it, and articles that are read later follow. Gives its id.

        Raises:
            NotFoundError: no article uses this id, or calls it so.
            CorrectionError: the form is the name itself.
        """
        return self.store.take_out(id, form)

    def refer(self, referents: Iterable[Referent]) -> list[Referent]:
        """Say whom words of articles mean, whatever was read there or not; what is stated of them follows.

        Words that nobody read become a mention, so that ``add_statement`` may add what is said of them. Gives those
        whose article is not here: they count once it is read.

        Raises:
            CorrectionError: there is no such type; nothing is said then.
        """
        return self.store.refer(referents)

    def unrefer(self, referents: Iterable[Referent]) -> None:
        """Take back whom words mean (``referents()`` lists it): they mean what was read."""
        self.store.unrefer(referents)

    def join(self, one: str, other: str) -> None:
        """Make two entities one, whatever the rules say.

        Raises:
            NotFoundError: no article uses one of these ids.
        """
        self.store.join(one, other)

    def tell_apart(self, one: str, other: str) -> None:
        """Say that two entities are not one, whatever the rules say, now or later.

        Raises:
            NotFoundError: no article uses one of these ids.
        """
        self.store.tell_apart(one, other)

    def take_back(self, decisions: Iterable[Judgement]) -> None:
        """Forget what people have said of who is who (``decisions``); the rules decide again."""
        self.store.take_back(decisions)

    def rename(self, entity: str, *, name: str | None = None, type: str | None = None) -> bool:
        """Say what an entity is called and what it is, whatever articles have; gives whether that is new.

        It takes the place of what was said before; ``None`` leaves it to the articles, whose names stay beside it.

        Raises:
            NotFoundError: there is no such entity.
            CorrectionError: it cannot be called so, or there is no such type.
        """
        return self.store.rename(entity, name=name, type=type)

    def apply_renamings(self, renamings: Iterable[Renaming]) -> list[Renaming]:
        """Take over renamings of another graph (its ``renamings``); give those of names that no article here uses yet.

        Raises:
            CorrectionError: there is no such type; none is taken over then.
        """
        return self.store.apply_renamings(renamings)

    def unrename(self, renamings: Iterable[Renaming]) -> None:
        """Take renamings back: the entities are called as articles call them."""
        self.store.unrename(renamings)

    def save_view(self, name: str, address: str, standing: Standing = NOWHERE) -> None:
        """Keep the address of a view under a name, and where everything stood, for all who use this graph."""
        self.store.save_view(name, address, standing)

    def forget_view(self, name: str) -> None:
        """Drop the saved view of this name."""
        self.store.forget_view(name)


def _batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    stream = iter(items)
    while batch := list(islice(stream, size)):
        yield batch
