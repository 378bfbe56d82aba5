"""Let people say which names are one entity and which are not, and take it back: the rules give way to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from neo4j import ManagedTransaction

from inkweb.errors import CorrectionError, NotFoundError
from inkweb.model import PERSON, Judgement, Member, entity_id
from inkweb.store import correcting, records, regrouping
from inkweb.store.cypher import naming as cypher
from inkweb.store.cypher import regrouping as cypher_regrouping
from inkweb.store.cypher import state
from inkweb.store.driver import Connection
from inkweb.store.identity import Identity
from inkweb.store.names import Names
from inkweb.store.tally import Tally


def members(connection: Connection, entity: str) -> list[Member]:
    """Give the ids that are this entity now, as articles gave them."""
    return [_member(row) for row in connection.read(cypher.MEMBERS, id=entity)]


def given_names(connection: Connection, ids: Iterable[str]) -> dict[str, Member]:
    """Give what articles call these ids, however they are joined; those that none uses are left out."""
    return {row["id"]: _member(row) for row in connection.read(cypher.GIVEN_NAMES, ids=sorted(ids))}


def judgements(connection: Connection, ids: Iterable[str]) -> list[Judgement]:
    """Give what was judged of these ids, by rules and by people."""
    return [records.judgement(row["j"]) for row in connection.read(cypher.JUDGEMENTS, ids=sorted(ids))]


def decisions(connection: Connection) -> list[Judgement]:
    """Give what people have judged, the last one first."""
    return [records.judgement(row["j"]) for row in connection.read(cypher.DECISIONS, by=PERSON)]


def take_apart(tx: ManagedTransaction, id: str, identity: Identity) -> None:
    """Part one id from all others of its entity, for good.

    Raises:
        NotFoundError: no article uses this id.
    """
    names = _begin(tx, identity)
    _part(tx, names, id, _members(tx, names, id), identity)


def take_out(tx: ManagedTransaction, id: str, form: str, identity: Identity) -> str:
    """Have a form of a name be another name than the one that articles take it for, for good; gives the id it has then.

    Raises:
        NotFoundError: no article uses this id, or none calls it so.
        CorrectionError: the form is the name itself.
    """
    names = _begin(tx, identity)
    mine = _members(tx, names, id)
    other = _own_id(tx, id, form)
    _part(tx, names, other, mine, identity)
    return other


def _own_id(tx: ManagedTransaction, id: str, form: str) -> str:
    """Give the id that a form has by itself: of the type that most mentions of it have."""
    worded = tx.run(cypher_regrouping.WORDED, id=id, form=form)
    types = Counter(row["type"] for row in worded if " ".join(row["words"].split()) == form)
    if not types:
        raise NotFoundError(f"No article calls the name with the id {id!r} “{form}”.")
    other = entity_id(min(types, key=lambda type: (-types[type], type)), form)
    if other == id:
        raise CorrectionError(f"“{form}” is the name itself. Say instead whom the words of an article mean.")
    return other


def _part(tx: ManagedTransaction, names: Names, id: str, mine: set[str], identity: Identity) -> None:
    others = mine - {id}
    gone = [j for j in _decided(names, {id}) if j.verdict == "same" and {j.left, j.right} - {id} <= others]
    made = [Judgement(id, other, "different", "parted by hand", by=PERSON) for other in sorted(others)]
    _judge(tx, names, gone, made, identity)


def join(tx: ManagedTransaction, one: str, other: str, identity: Identity) -> None:
    """Make two entities one, for good; what people said against it before is taken back.

    Raises:
        NotFoundError: no article uses one of these ids.
    """
    names = _begin(tx, identity)
    sides = [_members(tx, names, id) for id in (one, other)]
    gone = [
        j
        for j in _decided(names, sides[0] | sides[1])
        if j.verdict == "different" and any({j.left} <= a and {j.right} <= b for a, b in (sides, sides[::-1]))
    ]
    _judge(tx, names, gone, [Judgement(min(sides[0]), min(sides[1]), "same", "joined by hand", by=PERSON)], identity)


def tell_apart(tx: ManagedTransaction, one: str, other: str, identity: Identity) -> None:
    """Keep two entities two, for good. Those that are one already are parted by ``take_apart``.

    Raises:
        NotFoundError: no article uses one of these ids.
    """
    names = _begin(tx, identity)
    left, right = (min(_members(tx, names, id)) for id in (one, other))
    if left != right:
        _judge(tx, names, [], [Judgement(left, right, "different", "told apart by hand", by=PERSON)], identity)


def judge(tx: ManagedTransaction, decisions: Iterable[Judgement], identity: Identity) -> list[Judgement]:
    """Take over what people have judged elsewhere; gives what speaks of a name that no article here uses, and waits."""
    names = _begin(tx, identity)
    made = [replace(one, by=PERSON) for one in decisions]
    _judge(tx, names, [], made, identity)
    known = names.known({id for one in made for id in (one.left, one.right)})
    return [one for one in made if not {one.left, one.right} <= known.keys()]


def take_back(tx: ManagedTransaction, decisions: Iterable[Judgement], identity: Identity) -> None:
    """Forget what people have judged, as if they never had."""
    _judge(tx, _begin(tx, identity), [j for j in decisions if j.by == PERSON], [], identity)


def _begin(tx: ManagedTransaction, identity: Identity) -> Names:
    tx.run(state.LOCK).consume()
    return Names(tx, identity)


def _judge(
    tx: ManagedTransaction, names: Names, gone: list[Judgement], made: list[Judgement], identity: Identity
) -> None:
    change = names.judge_anew(gone, made)
    change.join(regrouping.regroup(tx, names, regrouping.concerned(tx, gone, made), identity))
    correcting.settle(tx, change)


def _members(tx: ManagedTransaction, names: Names, id: str) -> set[str]:
    """Give all ids of the entity that one of its ids leads to."""
    entity = names.entity(id)
    if entity is None:
        raise NotFoundError(f"Nothing in the graph has the id {id!r}. Search for its name to find its id.")
    return {record["id"] for record in tx.run(cypher.MEMBERS, id=entity)}


def _decided(names: Names, ids: Iterable[str]) -> list[Judgement]:
    return [j for j in names.judgements(ids) if j.by == PERSON]


def _member(row: dict[str, str]) -> Member:
    tally = Tally.read(row["tally"])
    others = [form for form in tally.forms if entity_id(row["type"], form) != row["id"]]
    forms = sorted(others, key=lambda form: (-tally.forms[form], form))
    return Member(row["id"], row["type"], row["name"], tally.articles, tuple(forms))
