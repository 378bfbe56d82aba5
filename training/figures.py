"""Print how good an extractor is on the held-out articles: `python training/figures.py [--extractor rules]`.

Strict: an entity counts when it shares a name with the gold's, each with one; a statement when subject, predicate and
object are the gold's (a symmetric predicate either way round, parameter counts to 2%). With modality: also told as
fact, as hedged (planned, speculated, rumoured) or as denied, as the gold has it. No other forms are let pass, so the
figures are a little lower than those of a scorer that takes "A supplies B" for "B uses A".
"""

from __future__ import annotations

import argparse
from collections import Counter
from typing import Any

from annotated import articles, is_dev
from evaluate import as_read, gold, predicted

from inkweb.extract import extractor
from inkweb.link import link
from inkweb.model import fold
from inkweb.ontology import ontology

HEDGED = {"planned", "speculated", "rumoured"}
Facts = dict[tuple[str, str, str], set[str]]


def main() -> None:
    """Read the command line, extract, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--extractor", default="learned")
    chosen = parser.parse_args().extractor
    totals = measure(chosen)
    print(f"{chosen}, {totals['articles']} held-out articles, {totals['statement gold']} statements")
    for what in ("entity", "statement", "statement with modality"):
        print(f"  {what:<24}", "  ".join(f"{name} {value:.3f}" for name, value in measures(totals, what).items()))


def measure(name: str) -> Counter[str]:
    """Count over all held-out articles what an extractor finds, the way of a user's article."""
    held_out = [article for _, article in articles() if is_dev(article["id"])]
    totals = Counter(articles=len(held_out))
    for article, found in zip(held_out, extractor(name).extract(map(as_read, held_out)), strict=True):
        totals.update(counts(gold(article), predicted(link(found))))
    return totals


def counts(gold: dict[str, Any], pred: dict[str, Any]) -> Counter[str]:
    """Count what is right, found and annotated in one article."""
    matched = match(gold["entities"], pred["entities"])
    annotated = facts(gold["facts"], {})
    found = facts(pred["triples"], matched)
    right = annotated.keys() & found.keys()
    agreeing = sum(bool(annotated[key] & found[key]) for key in right)
    return Counter(
        {
            "entity right": len(matched), "entity found": len(pred["entities"]), "entity gold": len(gold["entities"]),
            "statement right": len(right), "statement found": len(found), "statement gold": len(annotated),
            "statement with modality right": agreeing, "statement with modality found": len(found),
            "statement with modality gold": len(annotated),
        }
    )  # fmt: skip


def match(gold: list[dict[str, Any]], pred: list[dict[str, Any]]) -> dict[str, str]:
    """Pair each found entity with the annotated one that it shares most names with: ``{found id: gold id}``."""
    shared = [
        (len(names(p) & names(g)), p["id"], g["id"]) for p in pred for g in gold if names(p) & names(g)
    ]  # fmt: skip
    paired: dict[str, str] = {}
    for _, found, annotated in sorted(shared, key=lambda pair: (-pair[0], pair[1:])):
        if found not in paired and annotated not in paired.values():
            paired[found] = annotated
    return paired


def names(entity: dict[str, Any]) -> set[str]:
    """Give the folded names of an entity."""
    return {fold(name) for name in (entity["name"], *entity["aliases"])}


def facts(told: list[dict[str, Any]], matched: dict[str, str]) -> Facts:
    """Give each triple with how it is told, what was found in the gold's ids; those without one match nothing."""
    made: Facts = {}
    for one in told:
        ends = [matched.get(one["subject"], str(one["subject"])), _object(one["object"], matched)]
        if ontology().predicates[one["relation"]].is_symmetric:
            ends.sort()
        hows = {one["modality"], *one.get("modality_also", ())}
        made.setdefault((ends[0], one["relation"], ends[1]), set()).update(map(coarse, hows))
    return made


def _object(object: str | float, matched: dict[str, str]) -> str:
    return f"{object:.2g}" if isinstance(object, float) else matched.get(object, object)


def coarse(modality: str) -> str:
    """Tell what is told as fact from what is hedged and what is denied."""
    return "denied" if modality == "denied" else "hedged" if modality in HEDGED else "fact"


def measures(totals: Counter[str], what: str) -> dict[str, float]:
    """Give precision, recall and F1."""
    right, found, annotated = (totals[f"{what} {kind}"] for kind in ("right", "found", "gold"))
    precision, recall = right / max(found, 1), right / max(annotated, 1)
    return {"P": precision, "R": recall, "F1": 2 * precision * recall / max(precision + recall, 1e-9)}


if __name__ == "__main__":
    main()
