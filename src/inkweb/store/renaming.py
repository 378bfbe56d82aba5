"""Let people say what an entity is called and what it is, and take it back: what articles call it stays beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from neo4j import ManagedTransaction

from inkweb.errors import CorrectionError, NotFoundError
from inkweb.model import Renamed, Renaming
from inkweb.ontology import ontology
from inkweb.store import correcting, records, rows
from inkweb.store.change import Change
from inkweb.store.cypher import naming, state
from inkweb.store.cypher import renaming as cypher
from inkweb.store.driver import Connection, ask
from inkweb.store.naming import Called, by_articles, called
from inkweb.store.tally import Tally


def rename(tx: ManagedTransaction, entity: str, *, name: str | None, type: str | None) -> bool:
    """Say what an entity is called and what it is, in the place of what was said before; gives whether that is new.

    It is tied to the name that most articles use, and stays with that if the entity is parted. What articles have
    anyway is not written down: the entity goes on following them.

    Raises:
        NotFoundError: there is no such entity.
        CorrectionError: it cannot be called so.
    """
    tx.run(state.LOCK).consume()
    now = [row["entity"] for row in ask(tx, naming.NAMES, ids=[entity]) if row["entity"]]
    if not now:
        raise NotFoundError(f"No name in the graph has the id {entity!r}. Search for it to find its id.")
    members = [one for row in ask(tx, cypher.CALLED, ids=now) for one in row["names"]]
    plain, before, of = by_articles(members), called(members), _best(members)
    others = any(one["said"] and one["id"] != of for one in members)  # without a word here, theirs would count
    said = _said(of, name, type, plain) or ([Renaming(of, type=plain.type)] if others else [])
    after = (said[0].name or plain.name, said[0].type or plain.type) if said else (plain.name, plain.type)
    if after == (before.name, before.type):
        return False
    ask(tx, cypher.DELETE_RENAMINGS, ids=[of])
    ask(tx, cypher.WRITE_RENAMINGS, rows=[rows.renaming(one) for one in said])
    _settle(tx, now)
    return True


def apply_renamings(tx: ManagedTransaction, renamings: Iterable[Renaming]) -> list[Renaming]:
    """Take over what was said elsewhere; gives what speaks of a name that no article here uses, and waits."""
    tx.run(state.LOCK).consume()
    said = [_known(it) for it in sorted(renamings, key=_when)]
    ask(tx, cypher.WRITE_RENAMINGS, rows=[rows.renaming(it) for it in said])
    entities = _entities(tx, said)
    _settle(tx, entities.values())
    return [it for it in said if it.of not in entities]


def unrename(tx: ManagedTransaction, renamings: Iterable[Renaming]) -> None:
    """Forget what was said: the entities are called as articles call them."""
    tx.run(state.LOCK).consume()
    said = list(renamings)
    ask(tx, cypher.DELETE_RENAMINGS, ids=[it.of for it in said])
    _settle(tx, _entities(tx, said).values())


def renamings(connection: Connection, entity: str | None = None) -> list[Renamed]:
    """Give what people said, of all or of one entity, the last one first."""
    found = connection.read(cypher.RENAMINGS) if entity is None else connection.read(cypher.RENAMINGS_OF, id=entity)
    ids = sorted({row["entity"] for row in found if row["entity"]})
    named = connection.read(cypher.CALLED, ids=ids) if ids else []  # no card of a name asks for what nobody said
    plain = {row["id"]: by_articles(row["names"]) for row in named}
    return [_renamed(row["r"], plain.get(row["entity"]), row["entity"]) for row in found]


def _renamed(it: Mapping[str, Any], plain: Called | None, entity: str | None) -> Renamed:
    said = records.renaming(it)
    return Renamed(said, entity, plain.name, plain.type) if plain else Renamed(said)


def _said(of: str, name: str | None, type: str | None, plain: Called) -> list[Renaming]:
    """Give what is said beyond what articles have; that may be nothing."""
    name, type = (None if it == has else it for it, has in ((name, plain.name), (type, plain.type)))
    if name is None and type is None:
        return []
    try:
        return [_known(Renaming(of, name, type))]
    except ValueError as error:
        raise CorrectionError(f"It cannot be called so: {error}.") from error


def _when(one: Renaming) -> float:
    """Order by when it was said; what has no time is said now."""
    return one.at.timestamp() if one.at else float("inf")


def _known(it: Renaming) -> Renaming:
    if it.type is not None and it.type not in ontology().entity_types:
        raise CorrectionError(f"There is no type {it.type!r}. There are: {', '.join(ontology().entity_types)}.")
    return it


def _best(members: Iterable[Mapping[str, Any]]) -> str:
    """Choose the name to which it is tied: the one that most articles use."""
    return str(min(members, key=lambda row: (-Tally.read(row["tally"]).articles, row["id"]))["id"])


def _entities(tx: ManagedTransaction, renamings: Iterable[Renaming]) -> dict[str, str]:
    """Give the entities that the names lead to; those that no article uses are left out."""
    found = ask(tx, naming.NAMES, ids=sorted({it.of for it in renamings}))
    return {row["id"]: row["entity"] for row in found if row["entity"]}


def _settle(tx: ManagedTransaction, entities: Iterable[str]) -> None:
    """Work out anew what hangs on what these are: also what can be said of their sentences."""
    change = Change(entities=set(entities))
    correcting.settle(tx, change)
