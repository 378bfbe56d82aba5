"""Keep the names that articles use, and which entity each of them names now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from neo4j import ManagedTransaction

from inkweb.model import Entity, Judgement
from inkweb.store import records, rows
from inkweb.store.change import Change
from inkweb.store.cypher import naming as cypher
from inkweb.store.driver import ask
from inkweb.store.identity import Identity
from inkweb.store.moving import Move, move
from inkweb.store.tally import Tally

MACHINE = "inkweb"
Groups = tuple[tuple[str, ...], ...]


@dataclass(slots=True)
class Name:
    """An id that articles use, how they use it, and the entity it names; ``None`` as long as it is new.

    ``before`` is the entity that it named when the transaction began.
    """

    id: str
    type: str
    tally: Tally = field(default_factory=Tally)
    entity: str | None = None
    before: str | None = None

    def as_entity(self) -> Entity:
        """Give what rules of identity may look at."""
        return Entity(self.id, self.type, self.tally.name)


class Names:
    """The names that one transaction deals with. ``canonical`` is where each of them leads, once settled."""

    def __init__(self, tx: ManagedTransaction, identity: Identity) -> None:
        self._tx = tx
        self._identity = identity
        self._names: dict[str, Name] = {}
        self.canonical: dict[str, str] = {}
        self.mentioned: set[tuple[str, str]] = set()
        """Types and names that were counted."""

    def count(self, mentions: Iterable[tuple[Mapping[str, Any], int]]) -> None:
        """Add (1) or take away (-1) what articles say of their entities."""
        counted = list(mentions)
        self._load({mention["entity"] for mention, _ in counted})
        for mention, times in counted:
            name = self._names.setdefault(mention["entity"], Name(mention["entity"], mention["type"]))
            name.tally.count(mention, times)
            self.mentioned.add((mention["type"], mention["name"]))

    def settle(self) -> Change:
        """Write the names, judge new ones, drop unused ones, and move what now belongs to another entity."""
        unused = [name for name in self._names.values() if not name.tally.articles]
        new = [name for name in self._names.values() if name.entity is None]
        before = self._related([name.id for name in (*unused, *new)])[0] if unused else set()
        self._drop(unused)
        self._write([name for name in self._names.values() if name.tally.articles])
        self._judge(new)
        related, judgements = self._related([*before, *(name.id for name in new)])
        change = self._point(related, judgements)
        change.entities |= {name.entity for name in self._names.values() if name.entity}
        return change

    def judge_anew(self, gone: Iterable[Judgement], made: Iterable[Judgement]) -> Change:
        """Put judgements in the place of others, and move what now belongs to another entity."""
        taken, given = list(gone), list(made)
        before, _ = self._related({id for j in taken for id in (j.left, j.right)})
        ask(self._tx, cypher.DELETE_JUDGEMENTS, ids=[j.id for j in taken])
        ask(self._tx, cypher.WRITE_JUDGEMENTS, rows=[rows.judgement(j) for j in given])
        related, judgements = self._related([*before, *(id for j in given for id in (j.left, j.right))])
        return self._point(related, judgements)

    def key_anew(self, ids: Iterable[str]) -> None:
        """Write these names with the keys that the rules give them today."""
        self._load(ids)
        self._write(self._names.values())

    def known(self, ids: Iterable[str]) -> dict[str, Entity]:
        """Give what rules of identity may look at, of these names."""
        wanted = set(ids)
        self._load(wanted)
        return {
            id: self._names[id].as_entity() for id in wanted if id in self._names and self._names[id].tally.articles
        }

    def entity(self, id: str) -> str | None:
        """Give the entity that an id leads to now."""
        self._load([id])
        return self._names[id].entity if id in self._names else None

    def parted(self) -> Groups:
        """Give the names that led to one entity when the transaction began, and no longer do."""
        return self._apart(lambda name: name.before, lambda name: name.entity)

    def joined(self) -> Groups:
        """Give the names that lead to one entity now, and did not when the transaction began."""
        return self._apart(lambda name: name.entity, lambda name: name.before)

    def _apart(self, together: Callable[[Name], str | None], apart: Callable[[Name], str | None]) -> Groups:
        """Group names by one thing, where they differ in another; each is told by its first form."""
        held: dict[str | None, dict[str | None, str]] = defaultdict(dict)
        for name in sorted(self._names.values(), key=lambda name: name.id):
            if name.tally.articles and name.before:
                held[together(name)].setdefault(apart(name), name.tally.name)
        return tuple(sorted(tuple(sorted(forms.values())) for forms in held.values() if len(forms) > 1))

    def _load(self, ids: Iterable[str]) -> None:
        wanted = sorted(set(ids) - set(self._names))
        for record in ask(self._tx, cypher.NAMES, ids=wanted):
            entity = record["entity"]
            name = Name(record["id"], record["type"], Tally.read(record["tally"]), entity, entity)
            self._names[name.id] = name

    def _write(self, names: Iterable[Name]) -> None:
        ask(self._tx, cypher.WRITE_NAMES, rows=[self._row(name) for name in names])

    def _row(self, name: Name) -> dict[str, Any]:
        keys = self._identity.keys(name.type, name.tally.name)
        found = {place: key for place, key in zip(("spelling", "head", "tail"), keys, strict=True) if key}
        ends = zip(("first", "last"), self._identity.parts(name.type, name.tally.name), strict=False)
        found |= {place: f"{name.type}|{word}" for place, word in ends}
        return {"id": name.id, "type": name.type, "name": name.tally.name, "tally": name.tally.write(), **found}

    def _judge(self, new: list[Name]) -> None:
        """Compare the new names with one another and with those that share a key with them."""
        entities = {name.id: name.as_entity() for name in new}
        keys = [self._identity.keys(entity.type, entity.name) for entity in entities.values()]
        spellings, heads, tails = (sorted({key[place] for key in keys} - {""}) for place in range(3))
        found = ask(self._tx, cypher.NAMESAKES, spellings=spellings, heads=heads, tails=tails)
        known = [Entity(r["id"], r["type"], r["name"]) for r in found if r["id"] not in entities]
        judged = [rows.judgement(it) for it in self._identity.compare(entities.values(), known)]
        ask(self._tx, cypher.WRITE_JUDGEMENTS, rows=judged)

    def _drop(self, unused: list[Name]) -> None:
        """Delete names that no article uses, and what the rules judged of them; what people judged stays."""
        ids = [name.id for name in unused]
        judged = [j.id for j in self.judgements(ids) if j.by == MACHINE]
        ask(self._tx, cypher.DELETE_JUDGEMENTS, ids=judged)
        ask(self._tx, cypher.DELETE_NAMES, ids=ids)

    def judgements(self, ids: Iterable[str]) -> list[Judgement]:
        """Give every judgement about these ids."""
        return [records.judgement(r["j"]) for r in ask(self._tx, cypher.JUDGEMENTS, ids=sorted(ids))]

    def _related(self, ids: Iterable[str]) -> tuple[set[str], list[Judgement]]:
        """Follow judgements from these ids to every id that they can reach."""
        reached: set[str] = set()
        judgements: dict[str, Judgement] = {}
        frontier = set(ids)
        while frontier:
            reached |= frontier
            found = self.judgements(frontier)
            judgements |= {j.id: j for j in found}
            frontier = {id for j in found for id in (j.left, j.right)} - reached
        return reached, list(judgements.values())

    def _point(self, related: set[str], judgements: list[Judgement]) -> Change:
        """Let each name lead to its entity, and take statements and mentions along where that has changed."""
        self._load(related)
        used = [name for name in self._names.values() if name.tally.articles]
        self.canonical = {name.id: name.entity for name in used if name.entity}
        target = self._identity.resolve([name.id for name in used if name.id in related], judgements)
        moves = [Move(id, self.canonical.get(id), new) for id, new in target.items() if self.canonical.get(id) != new]
        self.canonical |= target
        for id, entity in target.items():
            self._names[id].entity = entity
        return move(self._tx, moves, self.canonical)
