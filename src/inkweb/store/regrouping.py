"""Have the mentions of articles be of those whom people say they mean; what was read is kept and can come back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from neo4j import ManagedTransaction

from inkweb.model import PERSON, UNREAD, Judgement, Linked, Referent, Span, entity_id, fold
from inkweb.ontology import ontology
from inkweb.store import records, rows
from inkweb.store.change import Change
from inkweb.store.cypher import correcting, loading, naming
from inkweb.store.cypher import regrouping as cypher
from inkweb.store.driver import Rows, ask
from inkweb.store.identity import Identity
from inkweb.store.names import Names
from inkweb.store.partial import rejoin
from inkweb.store.tally import Tally
from inkweb.store.triple import orient

AT_ONCE = 64
"""Articles that are held in memory at a time."""


@dataclass(slots=True)
class Told:
    """What people say of who is meant in one article."""

    apart: list[Judgement] = field(default_factory=list)
    referents: list[Referent] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.apart or self.referents)


def told(tx: ManagedTransaction, batch: Iterable[Linked]) -> dict[str, Told]:
    """Give what people say of who is meant in these articles, by id; those of which they say nothing are left out."""
    ids = {linked.article.id: _ids(linked) for linked in batch}
    wanted = sorted({id for some in ids.values() for id in some})
    apart = [records.judgement(row["j"]) for row in ask(tx, cypher.APART, ids=wanted, by=PERSON)]
    found = {id: Told([j for j in apart if {j.left, j.right} <= some]) for id, some in ids.items()}
    for row in ask(tx, cypher.REFERENTS_OF, ids=sorted(ids)):
        one = records.referent(row["r"])
        found[one.article].referents.append(one)
    return {id: one for id, one in found.items() if one}


def as_told(linked: Linked, said: Mapping[str, Told], identity: Identity) -> Linked:
    """Give an article as people say that it is; as it was read, where they say nothing."""
    one = said.get(linked.article.id, Told())
    return identity.regroup(linked, one.apart, one.referents)


def mark(tx: ManagedTransaction, batch: Iterable[Linked], said: Mapping[str, Told]) -> None:
    """Note at articles what is said of them, so that they are found when it is taken back."""
    marked: Rows = []
    plain: Rows = []
    for one in batch:
        about = said.get(one.article.id)
        ids = [id for _, id in one.mentions]
        row = {"id": one.article.id, "entities": len(set(ids)), "mentions": len(ids)}
        (marked if about else plain).append(row | {"told": [j.id for j in about.apart] if about else None})
    ask(tx, cypher.MARK, rows=marked)
    ask(tx, cypher.UNMARK, rows=plain)


def concerned(tx: ManagedTransaction, gone: Iterable[Judgement], made: Iterable[Judgement]) -> list[str]:
    """Give the articles in which it may change who is meant when these judgements go and those are made."""
    ids = [row["id"] for row in ask(tx, cypher.TOLD_BY, ids=[j.id for j in gone])]
    ways = [way for j in made if j.verdict == "different" for way in ((j.left, j.right), (j.right, j.left))]
    tallies = {row["id"]: row for row in ask(tx, naming.NAMES, ids=sorted({id for id, _ in ways}))}
    called = [row for id, other in ways if id in tallies and (row := _called(tallies[id], other))]
    return sorted({*ids, *(row["id"] for row in ask(tx, cypher.CALLING, rows=called))})


def _called(name: Mapping[str, Any], other: str) -> dict[str, Any] | None:
    """Say by which of its forms a name may stand for another; of one that is its own, under which type."""
    own, tally = fold(name["name"], name["type"]), Tally.read(name["tally"])
    types = ontology().entity_types
    found = [(form, type) for form in tally.forms for type in types if entity_id(type, form) == other]
    if not found:
        return None
    is_own = any(fold(form, name["type"]) == own for form, _ in found)
    return {"id": name["id"], "forms": [form for form, _ in found], "type": found[0][1] if is_own else None}


def regroup(tx: ManagedTransaction, names: Names, articles: Iterable[str], identity: Identity) -> Change:
    """Have the mentions and statements of these articles follow what is said now; edges are not settled."""
    change, waiting = Change(), iter(articles)
    while some := list(islice(waiting, AT_ONCE)):
        held = {row["a"]["id"]: row for row in ask(tx, cypher.HELD, ids=some)}
        before = [_linked(row) for row in held.values()]
        said = told(tx, before)
        after = [as_told(one, said, identity) for one in before]
        moved = [one for one in after if _differs(one, held[one.article.id]["mentions"])]
        gone = [about for one in moved for about in held[one.article.id]["mentions"]]
        change.join(_write(tx, names, gone, moved))
        mark(tx, after, said)
    if names.mentioned:
        change.join(rejoin(tx, names, identity))
    return change


def _differs(one: Linked, held: Rows) -> bool:
    """Whether an article names others than are held, or calls them otherwise."""
    return {about["entity"]: about for about in rows.mentions(one)} != {about["entity"]: about for about in held}


def _write(tx: ManagedTransaction, names: Names, gone: Rows, moved: list[Linked]) -> Change:
    if not moved:
        return Change()
    new = [(one.article.id, about) for one in moved for about in rows.mentions(one)]
    ask(tx, cypher.DELETE_MENTIONS, ids=[one.article.id for one in moved])
    names.count([*((about, -1) for about in gone), *((about, 1) for _, about in new)])
    change = names.settle()
    mentioned = [{"article": id, "to": names.canonical[about["entity"]], "about": about} for id, about in new]
    change.entities |= {str(row["to"]) for row in mentioned}
    ask(tx, loading.WRITE_MENTIONS, rows=mentioned)
    change.touch(_end(tx, moved, names.canonical))
    return change


def _end(tx: ManagedTransaction, moved: list[Linked], canonical: Mapping[str, str]) -> Rows:
    """Give statements the entities that the words at their ends mean; gives their rows as they were and as they are.

    What was added goes where its words mean nobody any more, until somebody says again whom they mean.
    """
    owners = {(m.article, m.span): id for one in moved for m, id in one.mentions}
    before = ask(tx, cypher.ENDS, ids=[one.article.id for one in moved])
    gone = [row for row in before if row["added"] and not all(place in owners for place in _places(row))]
    ask(tx, correcting.DELETE_ADDED, ids=[row["id"] for row in gone])
    left = [row for row in before if row not in gone]
    changed = [(row, now) for row in left if (now := _ended(row, owners, canonical)) != row]
    ask(tx, cypher.NAME_ENDS, rows=[now for _, now in changed])
    ask(tx, naming.MOVE_STATEMENTS, rows=[now | {"edge": _edge(now)} for _, now in changed])
    return [*gone, *(row for pair in changed for row in pair)]


def _places(row: Mapping[str, Any]) -> list[tuple[str, Span]]:
    """Give where the words at the two ends of a statement stand."""
    spans = (row["subject_span"], row["object_span"])[:: -1 if row["is_turned"] else 1]
    return [(row["article"], (start, end)) for start, end in spans]


def _ended(row: dict[str, Any], owners: Mapping[tuple[str, Span], str], canonical: Mapping[str, str]) -> dict[str, Any]:
    at_subject, at_object = _places(row)
    subject = owners.get(at_subject, row["subject"])
    object = row["object"] if row["quantity"] else owners.get(at_object, row["object"])
    to = canonical.get(object, row["to"])
    return row | {"subject": subject, "object": object, "from": canonical.get(subject, row["from"]), "to": to}


def _edge(row: Mapping[str, Any]) -> str | None:
    triple = orient(row["from"], row["predicate"], row["to"])
    return triple.id if triple else None


def _linked(row: Mapping[str, Any]) -> Linked:
    """Read an article with its mentions, and what they were read as where that is another."""
    article = records.article(row["a"])
    found, read = [], []
    for about in row["mentions"]:
        was = about.get("reads") or [""] * len(about["starts"])
        for mention, id in zip(records.mentions(about, article), was, strict=True):
            found.append((mention, about["entity"]))
            if id:
                read.append((mention, id))
    found.sort(key=lambda pair: pair[0].span)
    return Linked(article, mentions=tuple(found), read=tuple(read))


def _ids(linked: Linked) -> set[str]:
    """Give the ids by which people may tell apart what this article takes for one."""
    names: dict[str, set[tuple[str, str]]] = defaultdict(set)
    read = {m.id: id for m, id in (*linked.mentions, *linked.read)}
    for mention, _ in linked.mentions:
        if mention.kind == "name" and read[mention.id] != UNREAD:
            names[read[mention.id]].add((mention.type, mention.text))
    several = {id: some for id, some in names.items() if len(some) > 1}
    forms = {text for some in several.values() for _, text in some}
    return {*several, *(entity_id(type, form) for form in forms for type in ontology().entity_types)}
