"""Measure the relation rules with gold mentions: figures of the held-out part, confidences from the other.

python training/rules.py             print precision, recall and F1 of the held-out articles, by predicate
python training/rules.py --write     measure each rule on the training articles into extract/data/confidence.yml
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import yaml
from annotated import articles
from gold import gold_doc, language

from inkweb.extract.modality.component import Modalities
from inkweb.extract.relations.component import Relations
from inkweb.ontology import ontology

CONFIDENCES = Path(__file__).parent.parent / "src" / "inkweb" / "extract" / "data" / "confidence.yml"
LOW, HIGH, PRIOR, WEIGHT = 0.3, 0.95, 0.7, 4
"""Confidence is the share that was right, drawn to PRIOR as if WEIGHT more had been seen, held between LOW and HIGH."""

Triple = tuple[str | None, str, str | None]


def readings(*, dev: bool, every: int = 1) -> Iterator[tuple[set[Triple], dict[Triple, str]]]:
    """Give, for each article, or one of ``every`` so many, the stated triples, and the found ones with the rule that
    found them first.
    """
    nlp = language()
    relations, modalities = Relations(nlp.vocab), Modalities(nlp.vocab)
    chosen = articles(part="dev" if dev else "train")
    for _, article in islice(chosen, 0, None, every):
        doc, entities = gold_doc(nlp, article)
        found: dict[Triple, str] = {}
        for f in modalities(relations(doc))._.relations:
            found.setdefault(_triple(entities[f.subject], f.predicate, entities[f.object]), f.reason)
        yield {_triple(s["subject"], s["relation"], s["object"]) for s in article["statements"]}, found


def _triple(subject: str | None, predicate: str, object: str | None) -> Triple:
    if ontology().predicates[predicate].is_symmetric and str(subject) > str(object):
        subject, object = object, subject
    return subject, predicate, object


def figures(*, dev: bool, every: int = 1) -> dict[str, tuple[float, float, float]]:
    """Give precision, recall and F1 for each predicate, and for all together under ``""``."""
    right: Counter[str] = Counter()
    said: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    for stated, found in readings(dev=dev, every=every):
        for counter, triples in ((right, stated & found.keys()), (said, found.keys()), (gold, stated)):
            counter.update(key for triple in triples for key in (triple[1], ""))
    return {name: _f1(right[name], said[name], gold[name]) for name in ("", *sorted(gold.keys() - {""}))}


def _f1(right: int, said: int, gold: int) -> tuple[float, float, float]:
    precision, recall = right / max(said, 1), right / max(gold, 1)
    return precision, recall, 2 * right / max(said + gold, 1)


def confidences() -> dict[str, float]:
    """Give the confidence of each rule, by predicate and name, as measured on the training articles."""
    right: Counter[str] = Counter()
    said: Counter[str] = Counter()
    for stated, found in readings(dev=False):
        for triple, rule in found.items():
            said[f"{triple[1]} {rule}"] += 1
            right[f"{triple[1]} {rule}"] += triple in stated
    shares = {key: (right[key] + PRIOR * WEIGHT) / (said[key] + WEIGHT) for key in sorted(said)}
    return {key: round(min(max(share, LOW), HIGH), 2) for key, share in shares.items()}


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="measure the rules and write their confidences")
    if parser.parse_args().write:
        head = "# Made by training/rules.py --write: the precision of each rule on the training articles.\n"
        CONFIDENCES.write_text(head + yaml.safe_dump(confidences()), encoding="utf-8")
        return
    for name, (precision, recall, f1) in figures(dev=True).items():
        print(f"{name or 'all':20} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")


if __name__ == "__main__":
    main()
