"""Say of what was read that it is wrong, or right, or what it should be, and take it back: it outlives the reading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from neo4j import ManagedTransaction

from inkweb.errors import CorrectionError, NotFoundError
from inkweb.model import Claim, Corrected, Correction, Ruling, Statement
from inkweb.store import adding, holding, records, rows
from inkweb.store.change import Change
from inkweb.store.cypher import correcting as cypher
from inkweb.store.cypher import state
from inkweb.store.driver import Connection, Rows, ask
from inkweb.store.refreshing import refresh


def rule(tx: ManagedTransaction, statements: Iterable[Statement], ruling: Ruling) -> int:
    """Say this of statements and give of how many it was not said before. What is wrong leaves its edge.

    Raises:
        NotFoundError: one of them is not there.
    """
    return _say(tx, _said(statements, ruling))


def amend(tx: ManagedTransaction, statements: Iterable[Statement], claim: Claim) -> int:
    """Have statements hold this instead of what was read, and give for how many that is new.

    Raises:
        NotFoundError: one of them is not there.
        CorrectionError: the ontology has no such thing between the two names of one.
    """
    return _say(tx, [Correction.saying(one, claim) for one in statements])


def could_say(connection: Connection, statement: Statement) -> list[Claim]:
    """Give what can be said of the names of a statement, told as it was read; what was read comes first.

    Raises:
        NotFoundError: it is not there.
    """
    found = connection.read(cypher.ENDS, rows=[rows.correction(Correction.of(statement, "right"))])
    return holding.claims(_one_each(found, 1)[0])


def alike(connection: Connection, statement: Statement) -> list[Statement]:
    """Give the statements that say the same of the same in the same words, as reprints do, and were judged alike."""
    found = connection.read(cypher.ALIKE, rows=[rows.correction(Correction.of(statement, "right"))])
    return [records.told(row) for row in found]


def add(tx: ManagedTransaction, correction: Correction) -> bool:
    """Have the graph hold what somebody says that words state; says whether that is new.

    Raises:
        NotFoundError: the article is not there, or nothing is named at these words.
        CorrectionError: the ontology has no such thing between the two names, or the words are not the article's.
    """
    tx.run(state.LOCK).consume()
    said = {correction.id: correction}
    is_said = any(row["ruling"] for row in _meet(tx, said))
    found = adding.meet(tx, said, _meet)
    if not found:
        raise NotFoundError("Nothing is named at these words, or their article is not in the graph.")
    if not _counting(found, said):
        raise CorrectionError("This cannot be said of these two names: the ontology has no such relation between them.")
    _write(tx, said.values())
    _settled(tx, _apply(tx, found, said))
    return not is_said


def unrule(tx: ManagedTransaction, statements: Iterable[Statement], ruling: Ruling) -> int:
    """Take back that this was said of statements and give of how many it was; all is as if nothing had been said.

    What was said last is all that is kept of a reading: a confirmation that was struck out does not come back.

    Raises:
        NotFoundError: one of them is not there.
    """
    said = {one.id: one for one in _said(statements)}
    found = [row for row in _meet_all(tx, said) if row["ruling"] == ruling]
    _delete(tx, {row["correction"]: ruling for row in found})
    return _settled(tx, _apply(tx, found, {}))


def ruled(connection: Connection, ruling: Ruling) -> list[Statement]:
    """Give of what this was said, the last one first."""
    return [records.told(row) for row in connection.read(cypher.RULED[ruling])]


def confirmed_edges(connection: Connection) -> dict[str, Ruling]:
    """Give the edges that somebody's word bears out: that a sentence is read right, or else what it says instead."""
    return {row["id"]: row["ruling"] for row in connection.read(cypher.CONFIRMED_EDGES)}


def corrections(connection: Connection) -> list[Corrected]:
    """Give all that was said, the first of it first, each with the statement that it meets."""
    return [
        Corrected(records.correction(row["c"]), records.told(row) if row["st"] else None)
        for row in connection.read(cypher.CORRECTIONS)
    ]


def correct(tx: ManagedTransaction, corrections: Iterable[Correction]) -> list[Correction]:
    """Take over what was said elsewhere; gives what meets no statement, and waits for one."""
    tx.run(state.LOCK).consume()
    said = {one.id: one for one in corrections}
    _write(tx, said.values())
    found = adding.meet(tx, said, _meet)
    _settled(tx, _apply(tx, found, said))
    tx.run(state.STAMP).consume()
    met = _counting(found, said)
    return [one for id, one in said.items() if id not in met]


def withdraw(tx: ManagedTransaction, corrections: Iterable[Correction]) -> None:
    """Take back what was said, whether a statement is read so or not: all is as if nobody had said it."""
    tx.run(state.LOCK).consume()
    said = {one.id: one for one in corrections}
    found = [row for row in _meet(tx, said) if _rules(row, said[row["correction"]])]
    _delete(tx, {one.id: one.ruling for one in said.values()})
    _settled(tx, _apply(tx, found, {}))
    tx.run(state.STAMP).consume()


def remember(tx: ManagedTransaction, articles: Iterable[str], change: Change) -> None:
    """Let what was said of these articles before count for what has just been read in them; edges are not settled."""
    told = [records.correction(row["c"]) for row in ask(tx, cypher.CORRECTIONS_OF, ids=list(articles))]
    said = {one.id: one for one in told}
    change.touch(_apply(tx, adding.meet(tx, said, _meet), said))


def settle(tx: ManagedTransaction, change: Change) -> None:
    """Work out anew all that hangs on a change: what can be said of sentences, edges, entities, the graph's state."""
    weigh(tx, change)
    refresh(tx, change)
    tx.run(state.STAMP).consume()


def weigh(tx: ManagedTransaction, change: Change) -> None:
    """Have what can be said of sentences follow what their names are after a change; edges are not settled.

    A type that a person gave to one name is that of all that are joined with it: names that come together, by hand or
    by what is read, bring it along, and those that part leave it behind.
    """
    remember(tx, [row["id"] for row in ask(tx, cypher.SAID_OF, ids=sorted(change.entities))], change)


def _said(statements: Iterable[Statement], ruling: Ruling = "right") -> list[Correction]:
    return [Correction.of(one, ruling) for one in statements]


def _say(tx: ManagedTransaction, corrections: Iterable[Correction]) -> int:
    said = {one.id: one for one in corrections}
    found = _meet_all(tx, said)
    if any(row["added"] for row in found):
        raise CorrectionError("This was added by hand. Take it back, and add what the words say.")
    if _counting(found, said) != said:
        raise CorrectionError("This cannot be said of these two names: the ontology has no such relation between them.")
    new = [row for row in found if not holding.is_said(row, said[row["correction"]])]
    _write(tx, [said[row["correction"]] for row in new])
    return _settled(tx, _apply(tx, new, said))


def _meet_all(tx: ManagedTransaction, said: Mapping[str, Correction]) -> Rows:
    tx.run(state.LOCK).consume()
    return _one_each(_meet(tx, said), len(said))


def _one_each(found: Rows, many: int) -> Rows:
    if len(found) < many:
        raise NotFoundError("The graph holds this statement no longer: its article has been taken out.")
    return found


def _meet(tx: ManagedTransaction, said: Mapping[str, Correction]) -> Rows:
    """Find statements by their words: their ids are those of the time when their article was read."""
    return ask(tx, cypher.ENDS, rows=[rows.correction(one) for one in said.values()])


def _write(tx: ManagedTransaction, said: Iterable[Correction]) -> None:
    ask(tx, cypher.WRITE_CORRECTIONS, rows=[rows.correction(one) for one in said])


def _delete(tx: ManagedTransaction, rulings: Mapping[str, Ruling]) -> None:
    """Forget corrections, by their ids; one that says something else by now stays."""
    ask(tx, cypher.DELETE_CORRECTIONS, rows=[{"id": id, "ruling": ruling} for id, ruling in rulings.items()])


def _rules(row: Mapping[str, object], said: Correction) -> bool:
    """Whether it is what was said of a statement; what was added and is read as well is said to be right."""
    is_read = said.ruling == "added" and not row["added"]
    return row["ruling"] == ("right" if is_read else said.ruling)


def _counting(found: Rows, said: Mapping[str, Correction]) -> dict[str, Correction]:
    """Give those that can be said of what they meet."""
    met = [(row, said[row["correction"]]) for row in found if row["correction"] in said]
    return {one.id: one for row, one in met if holding.fits(row, one)}


def _apply(tx: ManagedTransaction, found: Rows, said: Mapping[str, Correction]) -> Rows:
    """Have each statement hold what is said of it, or what was read; gives the rows as they were and as they are."""
    counting = _counting(found, said)
    gone = [row for row in found if row["added"] and row["correction"] not in counting]
    ask(tx, cypher.DELETE_ADDED, ids=[row["id"] for row in gone])
    before, found = found, [row for row in found if row not in gone]
    now = [holding.hold(row, counting.get(row["correction"])) for row in found]
    ask(tx, cypher.TURN, ids=holding.turned(zip(found, now, strict=True)))
    ask(tx, cypher.HOLD, rows=now)
    by_ruling: dict[Ruling | None, Rows] = defaultdict(list)
    for row in now:
        it = counting.get(row["correction"])
        by_ruling[it.ruling if it else None].append(row)
    for ruling, some in by_ruling.items():
        ask(tx, cypher.RULE[ruling] if ruling else cypher.UNRULE, rows=some)
    return [*before, *now]


def _settled(tx: ManagedTransaction, touched: Rows) -> int:
    """Work out anew what hangs on these rows; gives of how many statements they are."""
    if touched:
        change = Change()
        change.touch(touched)
        refresh(tx, change)
        tx.run(state.STAMP).consume()
    return len({row["id"] for row in touched})
