"""Turn what Neo4j gives into the model; ``rows`` is the way there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, cast

from inkweb.model import (
    MODALITIES,
    Article,
    ArticleSummary,
    Boilerplate,
    Claim,
    Correction,
    Edge,
    Evidence,
    Judgement,
    Mention,
    Node,
    Quantity,
    Referent,
    Renaming,
    Statement,
    When,
)
from inkweb.ontology import ontology

Properties = Mapping[str, Any]


def day(value: Any) -> date | None:
    """Turn Neo4j's date into Python's."""
    return None if value is None else cast(date, value.to_native())


def node(it: Any) -> Node:
    """Read an entity or a quantity; ``it`` is the driver's node."""
    return Node(
        id=it["id"],
        type=it["type"],
        name=it["name"],
        aliases=tuple(it.get("aliases", ())),
        labels=tuple(sorted(set(it.labels) & set(ontology().labels))),
        degree=it.get("degree", 0),
        support=it.get("support", 0),
        value=it.get("value"),
        unit=it.get("unit"),
    )


def edge(it: Any) -> Edge:
    """Read a direct edge; ``it`` is the driver's relationship, whose properties name its ends."""
    return Edge(
        id=it["id"],
        subject=it["subject"],
        predicate=it.type,
        object=it["object"],
        modality=it["modality"],
        modalities=tuple(it["modalities"]),
        support=it["support"],
        articles=it["articles"],
        statements=it["statements"],
        confidence=it["confidence"],
        first_seen=day(it.get("first_seen")),
        last_seen=day(it.get("last_seen")),
    )


def weighed_edge(it: Properties) -> Edge:
    """Read an edge as it is when only some of its statements count."""
    modalities = tuple(modality for modality in MODALITIES if modality in it["modalities"])
    days = {"first_seen": day(it["first_seen"]), "last_seen": day(it["last_seen"])}
    return Edge(**{**it, **days, "modality": modalities[0], "modalities": modalities})


def article(it: Properties) -> Article:
    """Read an article as it was before it was stored."""
    spans = zip(it["boilerplate_starts"], it["boilerplate_ends"], it["boilerplate_reasons"], strict=True)
    return Article(
        text=it["text"],
        title=it["title"],
        source=it["source"],
        url=it.get("url"),
        date=day(it.get("date")),
        outlet=it.get("outlet"),
        language=it.get("language"),
        boilerplate=tuple(Boilerplate(*span) for span in spans),
    )


def summary(it: Properties) -> ArticleSummary:
    """Read a line of the list of articles."""
    added = it.get("added")
    return ArticleSummary(**{**it, "date": day(it["date"]), "added": added.to_native() if added else None})


def mentions(it: Properties, article: Article) -> Iterator[Mention]:
    """Read the mentions that one MENTIONS relationship holds."""
    for start, end, kind, type, labels in zip(
        it["starts"], it["ends"], it["kinds"], it["types"], it["further"], strict=True
    ):
        further = tuple(labels.split("|")) if labels else ()
        yield Mention(article.id, start, end, article.text[start:end], kind, type, labels=further)


def statement(it: Properties, *, subject: str, object: str, article: str) -> Statement:
    """Read a statement; its ends are the entities that its own ids lead to now."""
    read = _claim(it, "read")
    where = _evidence(it, article)
    return Statement(
        subject=subject,
        predicate=it["predicate"],
        object=_quantity(it, "object") or object,
        evidence=where.turned if read and read.is_turned else where,
        modality=it["modality"],
        by=it.get("by"),
        when=_when(it),
        amount=_quantity(it, "amount"),
        role=it.get("role"),
        confidence=it["confidence"],
        reason=it["reason"],
        confirmed=it["right"].to_native().date() if it.get("right") else None,
        read=read,
        added=bool(it.get("added")),
    )


def told(row: Mapping[str, Any]) -> Statement:
    """Read a statement from a row that names its ends and its article."""
    return statement(row["st"], subject=row["subject"], object=row["object"], article=row["article"])


def judgement(it: Properties) -> Judgement:
    """Read a judgement."""
    return Judgement(it["left"], it["right"], it["verdict"], it["reason"], it["score"], it["by"])


def renaming(it: Properties) -> Renaming:
    """Read what a person said that a name is called."""
    return Renaming(it["of"], it.get("name"), it.get("type"), it["at"].to_native())


def referent(it: Properties) -> Referent:
    """Read whom a person says that words mean."""
    place = it["start"], it["end"]
    return Referent(it["article"], place, it["type"], it["name"], it.get("text", ""), it["at"].to_native())


def correction(it: Properties) -> Correction:
    """Read what a person said of a reading."""
    return Correction(
        ruling=it["ruling"],
        article=it["article"],
        predicate=it["predicate"],
        modality=it["modality"],
        subject=_span(it["subject"]),
        trigger=_span(it["trigger"]),
        object=_span(it["object"]),
        at=it["at"].to_native(),
        text=it.get("text", ""),
        instead=_claim(it, "instead"),
        quote=_span(it["quote"]) if it.get("quote") else None,
    )


def _claim(it: Properties, role: str) -> Claim | None:
    if it.get(f"{role}_predicate") is None:
        return None
    return Claim(it[f"{role}_predicate"], it[f"{role}_modality"], it[f"{role}_turned"])


def _evidence(it: Properties, article: str) -> Evidence:
    return Evidence(
        article=article,
        start=it["start"],
        end=it["end"],
        text=it["text"],
        subject=_span(it["subject_span"]),
        trigger=_span(it["trigger_span"]),
        object=_span(it["object_span"]),
    )


def _span(pair: list[int]) -> tuple[int, int]:
    start, end = pair
    return start, end


def _quantity(it: Properties, role: str) -> Quantity | None:
    if it.get(f"{role}_unit") is None:
        return None
    return Quantity(it[f"{role}_value"], it[f"{role}_unit"], it[f"{role}_text"])


def _when(it: Properties) -> When | None:
    if it.get("when_text") is None:
        return None
    return When(it["when_text"], day(it.get("when_start")), day(it.get("when_end")))
