"""Write what the held-out articles say and what an extractor finds in them, for another scorer: OUT/gold, OUT/pred.

`inkweb eval` tells the figures themselves.
"""

from __future__ import annotations

import argparse
import json
from datetime import date
from pathlib import Path
from typing import Any

from annotated import annotated, articles, is_dev

from inkweb.evaluate.conversion import gold as gold_of
from inkweb.evaluate.goldfile import to_json
from inkweb.extract import Extractor, extractor
from inkweb.extract.learned.extractor import LearnedExtractor
from inkweb.link import link
from inkweb.model import Article, Boilerplate, Linked, Quantity


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
    """Give an article of the corpus with the boilerplate that is annotated."""
    page = tuple(Boilerplate(start, end, "boilerplate") for start, end in article["boilerplate"])
    return Article(article["text"], date=date.fromisoformat(article["date"]), boilerplate=page)


def gold(article: dict[str, Any]) -> dict[str, Any]:
    """Give what is annotated, in the form of a ``.gold.json`` file."""
    return to_json(gold_of(annotated(article)))


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


if __name__ == "__main__":
    main()
