"""Read ``NAME.gold.json``: what an editor takes from the article in the text file beside it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from inkweb.errors import EvaluateError
from inkweb.evaluate.conventions import Object, Triple
from inkweb.evaluate.gold import Fact, Gold, GoldEntity

SUFFIX = ".gold.json"


def read_gold(path: Path) -> Gold:
    """Read one article with its gold.

    ``text_file`` names the text, by default ``NAME.txt`` beside it. docs/extraction.md tells the form.

    Raises:
        EvaluateError: a file is missing, or is not in this form.
    """
    text_path = path.with_name(path.name.removesuffix(SUFFIX) + ".txt")
    try:
        data = json.loads(path.read_text(encoding="utf-8-sig"))
        text = (path.parent / data.get("text_file", text_path.name)).read_bytes().decode("utf-8")
        return from_json(data, text)
    except (OSError, ValueError) as error:
        raise EvaluateError(f"{path} cannot be read: {error}") from error
    except (KeyError, TypeError, AttributeError) as error:
        raise EvaluateError(f"{path} is no gold of this form: {error!r}. docs/extraction.md tells the form.") from error


def from_json(data: dict[str, Any], text: str) -> Gold:
    """Turn what the file says into gold.

    >>> entity = {"id": "t", "type": "Organization", "name": "Tern", "aliases": ["Tern AI"]}
    >>> from_json({"id": "a", "entities": [entity]}, "Tern AI grows.").entities[0].names
    ('Tern AI', 'Tern')
    """
    return Gold(
        id=str(data["id"]),
        text=text,
        entities=tuple(_entity(entity) for entity in data["entities"]),
        facts=tuple(_fact(fact) for fact in data.get("facts", ())),
        page_names=tuple(data.get("boilerplate", ())),
        negatives=tuple(_triple(*negative) for negative in data.get("negatives", ())),
    )


def _entity(entity: dict[str, Any]) -> GoldEntity:
    names = (*entity.get("aliases", ()), *entity.get("external", ()), entity["name"])
    return GoldEntity(
        id=entity["id"],
        type=entity["type"],
        name=entity["name"],
        names=tuple(dict.fromkeys(names)),
        is_optional=bool(entity.get("optional")),
    )


def _fact(fact: dict[str, Any]) -> Fact:
    subject, predicate, object = _triple(fact["subject"], fact["relation"], fact["object"])
    others = [
        (one, name, other)
        for one in (subject, *fact.get("s_alt", ()))
        for other in (object, *fact.get("o_alt", ()))
        for name in (predicate, *fact.get("alts", ()))
    ]
    return Fact(
        subject=subject,
        predicate=predicate,
        object=object,
        modality="denied" if fact.get("polarity") == "neg" else fact["modality"],
        others=(*others, *(_triple(*triple) for triple in fact.get("alt_triples", ()))),
        also=tuple(fact.get("modality_also", ())),
        also_steps=tuple("denied" if step == "negated" else step for step in fact.get("coarse_also", ())),
        is_optional=bool(fact.get("optional")),
    )


def _triple(subject: str, predicate: str, object: Object) -> Triple:
    return subject, predicate, object if isinstance(object, str) else float(object)


def to_json(gold: Gold) -> dict[str, Any]:
    """Give gold in the form that ``from_json`` reads; mentions and spans have no place in it.

    >>> one = Gold("a", "Tern", entities=(GoldEntity("t", "Organization", "Tern", ("Tern",)),))
    >>> from_json(to_json(one), "Tern") == one
    True
    """
    return {
        "id": gold.id,
        "entities": [
            {"id": e.id, "type": e.type, "name": e.name, "aliases": list(e.names), "external": [], "nominal": []}
            | {"optional": e.is_optional}
            for e in gold.entities
        ],
        "facts": [_told(fact) for fact in gold.facts],
        "negatives": [list(triple) for triple in gold.negatives],
        "boilerplate": list(gold.page_names),
    }


def _told(fact: Fact) -> dict[str, Any]:
    return {
        "subject": fact.subject,
        "relation": fact.predicate,
        "object": fact.object,
        "modality": fact.modality,
        "polarity": "neg" if fact.modality == "denied" else "pos",
        "optional": fact.is_optional,
        "s_alt": [],
        "o_alt": [],
        "alts": [],
        "alt_triples": [list(triple) for triple in fact.others],
        "modality_also": list(fact.also),
        "coarse_also": ["negated" if step == "denied" else step for step in fact.also_steps],
    }
