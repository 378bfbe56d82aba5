"""Print what each part of the learned extractor is worth: `python training/ablations.py`.

The rules first; then, one after the other, learned names, coreference and relations take the place of theirs. After
that the whole without one of the steps that follow the relations, and without one of the rules that correct what the
weights say: they were made for weaker weights, and each new set may do without. F1 on the held-out articles.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any
from unittest.mock import patch

import numpy as np
from annotated import annotated, articles, is_dev
from evaluate import as_read

from inkweb.evaluate import compare, report
from inkweb.evaluate.conversion import gold
from inkweb.extract import pipeline
from inkweb.extract.learned import pipeline as learned
from inkweb.extract.learned.encoding import Encoder
from inkweb.extract.learned.judging import Floats
from inkweb.extract.learned.words import Words
from inkweb.extract.stream import stream
from inkweb.link import link

MEASURES = ("entities", "coreference", "statements", "statements with modality", "pairs")
BEFORE = ("inkweb_sentences", "inkweb_values")
NAMES = ("inkweb_encoder", "inkweb_learned_mentions")
COREFERENCE = "inkweb_learned_coreference"
AFTER = ("inkweb_lists", "inkweb_coherence", "inkweb_parties", "inkweb_commitment", "inkweb_contrast")
BY_RULE = ("inkweb_relations", "inkweb_modality")
RULES: dict[str, Callable[..., Any]] = {
    "mentions.Mentions._listed": lambda _self, _doc, span: span,
    "mentions.repeated": lambda *_: iter(()),
    "mentions.misspelt": lambda *_: iter(()),
    "mentions.whole_people": lambda _words, marked: marked,
    "coreference.voted": lambda spans, _entity: spans.type.copy(),
    "joining.units": lambda *_: frozenset(),
    "joining.known_as": lambda *_: iter(()),
    "joining.places": lambda *_: iter(()),
    "joining.bodies": lambda *_: iter(()),
    "joining._short_forms": lambda *_: iter(()),
    "joining._misspelt_people": lambda *_: iter(()),
    "joining._namesakes": lambda *_: iter(()),
    "clusters.are_two": lambda *_: False,
    "clusters.may_be_one": lambda *_: True,
    "relations.doubts": lambda is_named, _same: np.zeros(len(is_named), np.float32),
    "relations.is_afterthought": lambda *_: False,
}
"""What stands in for each rule."""


def variants() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the name of each row, and its components in order."""
    whole = tuple(learned.COMPONENTS)
    yield "rules", tuple(pipeline.COMPONENTS)
    yield "+ names", (*BEFORE, *NAMES, "inkweb_coreference", *BY_RULE)
    yield "+ coreference", (*BEFORE, *NAMES, COREFERENCE, *BY_RULE)
    yield "+ relations: `learned`", whole
    for name in AFTER:
        yield f"without `{name}`", tuple(part for part in whole if part != name)


def without(name: str) -> AbstractContextManager[object]:
    """Do without a rule for a while."""
    return patch(f"inkweb.extract.learned.{name}", RULES[name])


def kept(look: Callable[[Encoder, Words], Floats]) -> Callable[[Encoder, Words], Floats]:
    """Keep what the encoder sees in an article, since no rule changes it."""
    seen: dict[tuple[str, int], Floats] = {}

    def once(self: Encoder, words: Words) -> Floats:
        key = words.text, len(words)
        if key not in seen:
            seen[key] = look(self, words)
        return seen[key]

    return once


def main() -> None:
    """Extract with each variant, print a table."""
    held_out = [article for _, article in articles() if is_dev(article["id"])]
    print(heading())
    with patch.object(Encoder, "_vectors", kept(Encoder._vectors)):
        for name, parts in variants():
            print(row(name, parts, held_out), flush=True)
        for name in RULES:
            with without(name):
                print(row(f"without `{name}`", tuple(learned.COMPONENTS), held_out), flush=True)


def heading() -> str:
    """Give the lines above the rows."""
    return f"| | {' | '.join(MEASURES)} |\n" + "|---" * (len(MEASURES) + 1) + "|"


def row(name: str, parts: Sequence[str], held_out: Sequence[dict[str, Any]]) -> str:
    """Extract with some components, and give their figures."""
    modules = pipeline.COMPONENTS | learned.COMPONENTS
    found = stream(pipeline.nlp({part: modules[part] for part in parts}), map(as_read, held_out))
    compared = [compare(gold(annotated(a)), link(x)) for a, x in zip(held_out, found, strict=True)]
    figures = {figure.name: figure.f1 for figure in report(name, compared).figures}
    return " | ".join((f"| {name}", *(f"{figures[one]:.3f}".lstrip("0") for one in MEASURES))) + " |"


if __name__ == "__main__":
    main()
