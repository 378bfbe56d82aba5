"""Say by how much two sets of weights differ on the held-out articles: the figures of each, and what both find.

python training/compare.py OTHER [SHIPPED]
"""

from __future__ import annotations

import argparse
from pathlib import Path

from annotated import annotated, articles, is_dev
from evaluate import as_read

from inkweb.evaluate import compare, report
from inkweb.evaluate.conversion import gold
from inkweb.extract.learned.extractor import LearnedExtractor
from inkweb.extract.learned.graphs import WEIGHTS
from inkweb.link import link

MEASURES = ("entities", "coreference", "statements", "statements with modality", "modality")
Told = set[tuple[str, str, str, str]]


def main() -> None:
    """Read the command line, extract twice, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "folders", type=Path, nargs="+", metavar="FOLDER", help="with the graphs; one is compared with those shipped"
    )
    folders: list[Path] = parser.parse_args().folders
    first, second = (look(folder) for folder in ([*folders, WEIGHTS])[:2])
    for name in MEASURES:
        ours, theirs = (figures[name] for _, figures in (first, second))
        print(f"{name:<26} {ours:.3f} against {theirs:.3f}: {ours - theirs:+.3f}")
    both, either = len(first[0] & second[0]), len(first[0] | second[0])
    print(f"statements found by both: {both} of the {either} that either finds ({both / max(either, 1):.0%})")


def look(folder: Path) -> tuple[Told, dict[str, float]]:
    """Give what is stated, and F1 of each measure."""
    held_out = [article for _, article in articles() if is_dev(article["id"])]
    told: Told = set()
    compared = []
    for article, found in zip(held_out, LearnedExtractor(weights=folder).extract(map(as_read, held_out)), strict=True):
        linked = link(found)
        told |= {(article["id"], s.subject, s.predicate, str(s.object)) for s in linked.statements}
        compared.append(compare(gold(annotated(article)), linked))
    return told, {figure.name: figure.f1 for figure in report("learned", compared).figures}


if __name__ == "__main__":
    main()
