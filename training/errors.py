"""Print the wrong statements of the held-out articles that the model is surest of, one a sentence.

python training/errors.py [COUNT]
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from annotated import annotated, articles, is_dev
from evaluate import as_read

from inkweb.evaluate.conversion import gold
from inkweb.evaluate.matching import match
from inkweb.evaluate.verdicts import verdicts
from inkweb.extract import extractor
from inkweb.link import link
from inkweb.model import Statement

Wrong = tuple[Statement, str, dict[str, str]]


def main() -> None:
    """Read the command line, extract, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=30)
    worst = sorted(wrong(), key=lambda one: -one[0].confidence)
    by_sentence = {(article, s.evidence.start): (s, article, names) for s, article, names in reversed(worst)}
    for s, article, names in sorted(by_sentence.values(), key=lambda one: -one[0].confidence)[
        : parser.parse_args().count
    ]:
        object = names[s.object] if isinstance(s.object, str) else s.object.text
        told = f"{names[s.subject]} {s.predicate} {object} ({s.modality})"
        print(f"{s.confidence:.2f} {article} {told}: {' '.join(s.evidence.text.split())}")


def wrong() -> Iterator[Wrong]:
    """Give what is found and not annotated, with its article and the names of the article's entities."""
    held_out = [article for _, article in articles() if is_dev(article["id"])]
    for article, found in zip(held_out, extractor("learned").extract(map(as_read, held_out)), strict=True):
        linked, right = link(found), gold(annotated(article))
        names = {entity.id: entity.name for entity in linked.entities}
        for verdict in verdicts(right, linked.statements, match(right, linked.entities)):
            if verdict.outcome == "wrong":
                yield verdict.statement, article["id"], names


if __name__ == "__main__":
    main()
