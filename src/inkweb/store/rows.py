"""Turn the model into the rows that Cypher takes; ``records`` is the way back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from inkweb.model import Claim, Correction, Judgement, Linked, Mention, Quantity, Referent, Renaming, Statement, When
from inkweb.store.triple import orient

Row = dict[str, Any]


def article(linked: Linked) -> Row:
    """Give the properties of the article's node."""
    it = linked.article
    return {
        "id": it.id, "text": it.text, "title": it.title, "source": it.source, "url": it.url, "date": it.date,
        "outlet": it.outlet, "language": it.language,
        "boilerplate_starts": [b.start for b in it.boilerplate],
        "boilerplate_ends": [b.end for b in it.boilerplate],
        "boilerplate_reasons": [b.reason for b in it.boilerplate],
        "entities": len(linked.entities), "mentions": len(linked.mentions), "statements": len(linked.statements),
    }  # fmt: skip


def mentions(linked: Linked) -> Iterator[Row]:
    """Give the properties of one MENTIONS relationship for each entity of the article, the spans side by side.

    ``reads`` stands where a person gave mentions to it: beside each the id that it was read as, ``""`` if the same.
    """
    read = {mention.id: id for mention, id in linked.read}
    mentioned: dict[str, list[Mention]] = defaultdict(list)
    for mention, owner in linked.mentions:
        mentioned[owner].append(mention)
    for entity in linked.entities:
        here = mentioned[entity.id]
        yield {
            "entity": entity.id, "type": entity.type, "name": entity.name,
            "aliases": list(entity.aliases), "labels": list(entity.labels),
            "starts": [m.start for m in here], "ends": [m.end for m in here],
            "kinds": [m.kind for m in here], "types": [m.type for m in here],
            "further": ["|".join(m.labels) for m in here],
            **({"reads": [read.get(m.id, "") for m in here]} if any(m.id in read for m in here) else {}),
        }  # fmt: skip


def statement(it: Statement, canonical: Mapping[str, str], *, id: str) -> Row:
    """Give the row of one statement: its node's properties under this id, its article, the nodes at its two ends."""
    subject, object = canonical[it.subject], canonical.get(it.object_id, it.object_id)
    triple = orient(subject, it.predicate, object)
    where = it.evidence
    about = {
        "id": id, "subject": it.subject, "predicate": it.predicate, "object": it.object_id,
        "edge": triple.id if triple else None,
        "modality": it.modality, "by": it.by, "role": it.role, "confidence": it.confidence, "reason": it.reason,
        "start": where.start, "end": where.end, "text": where.text, "words": where.words,
        "subject_span": list(where.subject), "trigger_span": list(where.trigger), "object_span": list(where.object),
        **_quantity("object", it.object if isinstance(it.object, Quantity) else None),
        **_quantity("amount", it.amount), **_when(it.when),
    }  # fmt: skip
    return {"article": where.article, "from": subject, "to": object, "triple": triple, "about": about}


def judgement(it: Judgement) -> Row:
    """Give the properties of a judgement's node.

    >>> judgement(Judgement("b", "a", "same", "same letters: openai"))["left"]
    'a'
    """
    return {
        "id": it.id, "left": it.left, "right": it.right, "verdict": it.verdict,
        "reason": it.reason, "score": it.score, "by": it.by,
    }  # fmt: skip


def correction(it: Correction) -> Row:
    """Give the properties of a correction's node."""
    return {
        "id": it.id, "ruling": it.ruling, "article": it.article, "predicate": it.predicate, "modality": it.modality,
        "subject": list(it.subject), "trigger": list(it.trigger), "object": list(it.object), "at": it.at,
        "text": it.text or None, "quote": list(it.quote) if it.quote else None, **_claim(it.instead),
    }  # fmt: skip


def renaming(it: Renaming) -> Row:
    """Give the properties of a renaming's node."""
    return {"of": it.of, "name": it.name, "type": it.type, "at": it.at}


def referent(it: Referent) -> Row:
    """Give the properties of a referent's node."""
    start, end = it.span
    return {
        "id": it.id, "article": it.article, "start": start, "end": end, "type": it.type, "name": it.name,
        "text": it.text or None, "at": it.at,
    }  # fmt: skip


def _claim(it: Claim | None) -> Row:
    if it is None:
        return {}
    return {"instead_predicate": it.predicate, "instead_modality": it.modality, "instead_turned": it.is_turned}


def _quantity(role: str, it: Quantity | None) -> Row:
    if it is None:
        return {}
    return {f"{role}_value": float(it.value), f"{role}_unit": it.unit, f"{role}_text": it.text}


def _when(it: When | None) -> Row:
    return {} if it is None else {"when_text": it.text, "when_start": it.start, "when_end": it.end}
