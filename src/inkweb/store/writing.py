"""Into the graph and out of it, and what people say of what it holds."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from itertools import islice

from inkweb.model import (
    NOWHERE,
    Claim,
    Correction,
    Judgement,
    Linked,
    Referent,
    Removed,
    Renaming,
    Standing,
    Statement,
)
from inkweb.store import correcting, judging, loading, referring, removal, renaming, saving
from inkweb.store.base import Base
from inkweb.store.cypher import loading as cypher


class Writing(Base):
    """Adds articles and takes them out; takes down what people judge, and undoes each of it."""

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

    def amend(self, statements: Iterable[Statement], claim: Claim) -> int:
        """Say what sentences say instead of what was read in them: statements hold that, and count as certain.

        ``claim.is_turned`` is seen from what was read, which is kept; to say just that is to ``confirm`` it. Gives of
        how many it is new.

        Raises:
            NotFoundError: the graph does not hold one of them; nothing is changed then.
            CorrectionError: the ontology has no such relation between the two names of one; nothing is changed then.
        """
        some = list(statements)
        return self._connection.write(lambda tx: correcting.amend(tx, some, claim))

    def unamend(self, statements: Iterable[Statement]) -> int:
        """Take back what was said instead of what was read, and give of how many it was.

        Raises:
            NotFoundError: the graph does not hold one of them; nothing is changed then.
        """
        some = list(statements)
        return self._connection.write(lambda tx: correcting.unrule(tx, some, "instead"))

    def add_statement(self, correction: Correction) -> bool:
        """Have the graph hold what words state and nobody read (``Correction.adding``); gives whether that is new.

        ``withdraw`` takes it back.

        Raises:
            NotFoundError: the article is not there, or nothing is named at these words.
            CorrectionError: the ontology has no such relation between the two names.
        """
        return self._connection.write(lambda tx: correcting.add(tx, correction))

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

    def take_out(self, id: str, form: str) -> str:
        """Have a form by which articles call this name be another name, now and later; gives the id it has then.

        Raises:
            NotFoundError: no article uses this id, or calls it so.
            CorrectionError: the form is the name itself.
        """
        return self._connection.write(lambda tx: judging.take_out(tx, id, form, self._identity))

    def refer(self, referents: Iterable[Referent]) -> list[Referent]:
        """Say whom words of articles mean, whatever was read or not; give what is of no article here, and waits for it.

        Raises:
            CorrectionError: there is no such type; nothing is said then.
        """
        some = list(referents)
        return self._connection.write(lambda tx: referring.refer(tx, some, self._identity))

    def unrefer(self, referents: Iterable[Referent]) -> None:
        """Take back whom words mean: it is as it was read."""
        some = list(referents)
        self._connection.write(lambda tx: referring.unrefer(tx, some, self._identity))

    def join(self, one: str, other: str) -> None:
        """Make two entities one, whatever the rules say.

        Raises:
            NotFoundError: no article uses one of these ids.
        """
        self._connection.write(lambda tx: judging.join(tx, one, other, self._identity))

    def tell_apart(self, one: str, other: str) -> None:
        """Keep two entities two, whatever the rules say.

        Raises:
            NotFoundError: no article uses one of these ids.
        """
        self._connection.write(lambda tx: judging.tell_apart(tx, one, other, self._identity))

    def judge(self, decisions: Iterable[Judgement]) -> list[Judgement]:
        """Take over what people said of who is who; give what speaks of names that no article here uses yet."""
        some = list(decisions)
        return self._connection.write(lambda tx: judging.judge(tx, some, self._identity))

    def take_back(self, decisions: Iterable[Judgement]) -> None:
        """Forget what people have said of who is who; the rules decide again."""
        some = list(decisions)
        self._connection.write(lambda tx: judging.take_back(tx, some, self._identity))

    def rename(self, entity: str, *, name: str | None = None, type: str | None = None) -> bool:
        """Say what an entity is called and what it is, whatever articles have; gives whether that is new.

        It takes the place of what was said before; ``None`` leaves it to the articles.

        Raises:
            NotFoundError: there is no such entity.
            CorrectionError: it cannot be called so, or there is no such type.
        """
        return self._connection.write(lambda tx: renaming.rename(tx, entity, name=name, type=type))

    def apply_renamings(self, renamings: Iterable[Renaming]) -> list[Renaming]:
        """Take over renamings; give those of names that no article here uses yet.

        Raises:
            CorrectionError: there is no such type; none is taken over then.
        """
        some = list(renamings)
        return self._connection.write(lambda tx: renaming.apply_renamings(tx, some))

    def unrename(self, renamings: Iterable[Renaming]) -> None:
        """Take renamings back: the entities are called as articles call them."""
        some = list(renamings)
        self._connection.write(lambda tx: renaming.unrename(tx, some))

    def save_view(self, name: str, address: str, standing: Standing = NOWHERE) -> None:
        """Keep a view under a name, and where everything stood; an older one of this name is replaced."""
        saving.save(self._connection, name, address, standing)

    def forget_view(self, name: str) -> None:
        """Drop the view of this name."""
        saving.forget(self._connection, name)
