"""Let people say what an entity is called and what it is, and take it back: what articles call it stays beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from neo4j import ManagedTransaction

from inkweb.errors import CorrectionError, NotFoundError
from inkweb.model import Renamed, Renaming
from inkweb.ontology import ontology
from inkweb.store import records, rows
from inkweb.store.change import Change
from inkweb.store.cypher import naming, state
from inkweb.store.cypher import renaming as cypher
from inkweb.store.driver import Connection, ask
from inkweb.store.naming import Called, by_articles
from inkweb.store.refreshing import refresh
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
    members = [name for row in ask(tx, cypher.CALLED, ids=[entity]) for name in row["names"]]
    if not members:
        raise NotFoundError(f"Nothing in the graph has the id {entity!r}. Search for its name to find its id.")
    of = _best(members)
    before = [records.renaming(row["r"]) for row in ask(tx, cypher.RENAMINGS_OF, ids=[entity])]
    one = _checked(of, name=name, type=type)
    if all(it.of == of for it in before):  # what is said of another of its names would count where this says nothing
        one = _beyond(one, by_articles(members))
    if before[:1] == ([one] if one else []):
        return False
    ask(tx, cypher.DELETE_RENAMINGS, ids=[of])
    ask(tx, cypher.WRITE_RENAMINGS, rows=[rows.renaming(one)] if one else [])
    _settle(tx, [entity])
    return True


def apply_renamings(tx: ManagedTransaction, renamings: Iterable[Renaming]) -> list[Renaming]:
    """Take over what was said elsewhere; gives what speaks of a name that no article here uses, and waits."""
    tx.run(state.LOCK).consume()
    said = [_known(it) for it in renamings]
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
    found = connection.read(cypher.RENAMINGS) if entity is None else connection.read(cypher.RENAMINGS_OF, ids=[entity])
    ids = sorted({row["entity"] for row in found if row["entity"]})
    plain = {row["id"]: by_articles(row["names"]) for row in connection.read(cypher.CALLED, ids=ids)}
    return [_renamed(row["r"], plain.get(row["entity"]), row["entity"]) for row in found]


def _renamed(it: Mapping[str, Any], plain: Called | None, entity: str | None) -> Renamed:
    said = records.renaming(it)
    return Renamed(said, entity, plain.name, plain.type) if plain else Renamed(said)


def _checked(of: str, *, name: str | None, type: str | None) -> Renaming | None:
    if name is None and type is None:
        return None
    try:
        return _known(Renaming(of, name, type))
    except ValueError as error:
        raise CorrectionError(f"It cannot be called so: {error}.") from error


def _beyond(one: Renaming | None, plain: Called) -> Renaming | None:
    """Leave away what articles have anyway."""
    if one is None:
        return None
    name, type = (None if said == has else said for said, has in ((one.name, plain.name), (one.type, plain.type)))
    return Renaming(one.of, name, type) if name or type else None


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
    refresh(tx, Change(entities=set(entities)))
    tx.run(state.STAMP).consume()
