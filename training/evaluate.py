"""Write what the held-out articles say and what an extractor finds in them, for a scorer: OUT/gold, OUT/pred.

Everything goes the way of a user's article: boilerplate is marked, then extraction, then linking.
"""

from __future__ import annotations

import argparse
import json
from datetime import date
from pathlib import Path
from typing import Any

from annotated import articles, is_dev

from inkweb.extract import Extractor, extractor
from inkweb.extract.learned.extractor import LearnedExtractor
from inkweb.extract.values.quantities import quantities
from inkweb.link import link
from inkweb.model import Article, Boilerplate, Linked, Quantity
from inkweb.ontology import ontology


def main() -> None:
    """Read the command line and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--extractor", default="learned")
    parser.add_argument("--threshold", type=float, help="of the learned extractor, when it shall be another")
    told = parser.parse_args()
    held_out = [article for _, article in articles() if is_dev(article["id"])]
    found = _extractor(told.extractor, told.threshold).extract(map(as_read, held_out))
    for article, extraction in zip(held_out, found, strict=True):
        _write(told.out / "gold" / f"{article['id']}.json", gold(article))
        _write(told.out / "pred" / f"{article['id']}.json", predicted(link(extraction)))


def _extractor(name: str, threshold: float | None) -> Extractor:
    return extractor(name) if threshold is None else LearnedExtractor(threshold=threshold)


def _write(path: Path, what: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(what, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def as_read(article: dict[str, Any]) -> Article:
    """Give an article of the corpus as the reader would."""
    page = tuple(Boilerplate(start, end, "boilerplate") for start, end in article["boilerplate"])
    return Article(article["text"], date=date.fromisoformat(article["date"]), boilerplate=page)


def predicted(linked: Linked) -> dict[str, Any]:
    """Give entities and statements as the scorer reads them."""
    entities = [{"id": e.id, "type": e.type, "name": e.name, "aliases": list(e.aliases)} for e in linked.entities]
    triples = [
        {
            "subject": s.subject,
            "relation": s.predicate,
            "object": s.object.value if isinstance(s.object, Quantity) else s.object,
            "modality": s.modality,
            "polarity": s.polarity,
        }
        for s in linked.statements
    ]
    return {"entities": entities, "triples": triples}


def gold(article: dict[str, Any]) -> dict[str, Any]:
    """Give what is annotated as the scorer reads it: a statement made twice counts once, with both modalities."""
    entities: dict[str, dict[str, Any]] = {}
    counts: dict[str, float] = {}
    for _, _, text, kind, code, entity in article["mentions"]:
        if kind == "name":
            entities.setdefault(entity, _entity(entity, code, text))["aliases"].append(text)
        elif kind == "value" and entity:
            counts.update((entity, quantity.value) for *_, quantity in quantities(text))
    for _, _, text, kind, _, entity in article["mentions"]:
        if kind in ("nominal", "pronoun") and entity in entities:
            entities[entity]["nominal"].append(text)
    return {
        "id": article["id"],
        "entities": list(entities.values()),
        "facts": _facts(article["statements"], entities, counts),
        "negatives": [],
        "boilerplate": [article["text"][start:end] for start, end in article["boilerplate"]],
    }


def _entity(id: str, code: str, name: str) -> dict[str, Any]:
    lists: dict[str, list[str]] = {"aliases": [], "nominal": [], "external": []}
    return {"id": id, "type": ontology().type_of_code(code), "name": name, "optional": False, **lists}


def _facts(
    statements: list[dict[str, Any]], entities: dict[str, dict[str, Any]], counts: dict[str, float]
) -> list[dict[str, Any]]:
    facts: dict[tuple[Any, ...], dict[str, Any]] = {}
    for s in statements:
        object = counts.get(s["object"]) if s["relation"] == "HAS_PARAMETERS" else s["object"]
        if s["subject"] not in entities or (object not in entities and not isinstance(object, float)):
            continue
        key = (s["subject"], s["relation"], object, s["modality"] == "denied")
        if key in facts:
            facts[key]["modality_also"].append(s["modality"])
        else:
            facts[key] = _fact(s, object)
    return list(facts.values())


def _fact(statement: dict[str, Any], object: str | float | None) -> dict[str, Any]:
    modality = statement["modality"]
    given = {"subject": statement["subject"], "relation": statement["relation"], "object": object, "modality": modality}
    nothing = ("s_alt", "o_alt", "alts", "alt_triples", "coarse_also", "modality_also")
    polarity = "neg" if modality == "denied" else "pos"
    return given | {"polarity": polarity, "optional": False} | {name: [] for name in nothing}


if __name__ == "__main__":
    main()
