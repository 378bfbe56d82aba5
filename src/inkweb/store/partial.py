"""Join names that stand alone with who bears them in full, as long as the whole graph allows it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from neo4j import ManagedTransaction

from inkweb.model import Entity, Judgement, entity_id, fold
from inkweb.store.change import Change
from inkweb.store.cypher import naming as cypher
from inkweb.store.driver import ask
from inkweb.store.identity import Identity
from inkweb.store.names import MACHINE, Names
from inkweb.store.tally import Tally

MOST = 20
"""A name that more than so many have as a part is nobody's."""


def rejoin(tx: ManagedTransaction, names: Names, identity: Identity) -> Change:
    """Judge anew every short name that what was added or removed may bear on, after its statements are written.

    What is judged of a short name depends on what the graph holds alone, so the order of articles changes nothing,
    and a judgement goes when another who bears the name turns up.
    """
    blocks = {
        (type, part) for type, name in names.mentioned for part in (fold(name, type), *identity.parts(type, name))
    }
    rows = [
        {"id": entity_id(type, part), "key": f"{type}|{part}", "tail": f"{type}|{part}|"}
        for type, part in sorted(blocks)
    ]
    found = ask(tx, cypher.BEARERS, rows=rows, most=MOST + 1)
    # An earlier form of the graph gave "A. Lund" the id of "Lund": what is called so is no short name.
    found = [block for block in found if entity_id(block["type"], block["name"]) == block["id"]]
    made = _held(tx, {block["id"]: list(_judged(block, identity)) for block in found})
    shorts = {block["id"]: fold(block["name"], block["type"]) for block in found}
    before = [j for j in names.judgements(shorts) if j.by == MACHINE]
    others = names.known({id for j in before for id in (j.left, j.right)})
    stale = [j for j in before if _is_partial(j, shorts, others, identity)]
    return names.judge_anew(stale, made) if {j.id for j in stale} != {j.id for j in made} else Change()


def _judged(block: dict[str, Any], identity: Identity) -> Iterable[Judgement]:
    """Judge one short name against those who bear it."""
    bearers = [(Entity(it["id"], it["type"], it["name"]), Tally.read(it["tally"])) for it in block["bearers"]]
    if not bearers or len(bearers) > MOST:
        return ()
    short = Entity(block["id"], block["type"], block["name"])
    part = fold(short.name, short.type)
    called = [(one, max((n for form, n in tally.forms.items() if fold(form, short.type) == part), default=0))
              for one, tally in sorted(bearers, key=lambda bearer: bearer[0].id)]  # fmt: skip
    return identity.partial(short, Tally.read(block["tally"]).articles, called)


def _held(tx: ManagedTransaction, judged: dict[str, list[Judgement]]) -> list[Judgement]:
    """Keep what the graph bears out: a neighbour in common, and no article that has the short name beside the full."""
    pairs = [
        {"id": j.id, "short": short, "full": j.right if j.left == short else j.left}
        for short, of_one in judged.items()
        for j in of_one
    ]
    facts = {record["id"]: record for record in ask(tx, cypher.BORNE_OUT, rows=pairs)}
    apart = {short for short, of_one in judged.items() if any(facts[j.id]["is_beside"] for j in of_one)}
    return [j for short, of_one in judged.items() for j in of_one if short not in apart and facts[j.id]["is_near"]]


def _is_partial(judgement: Judgement, shorts: dict[str, str], others: dict[str, Entity], identity: Identity) -> bool:
    """Whether one side is a short name and the other bears it in full."""
    ways = ((judgement.left, judgement.right), (judgement.right, judgement.left))
    return any(
        short in shorts and full in others and shorts[short] in identity.parts(others[full].type, others[full].name)
        for short, full in ways
    )
