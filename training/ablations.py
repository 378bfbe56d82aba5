"""Print what each part of the learned extractor is worth: `python training/ablations.py`.

The rules first; then, one after the other, learned names, coreference and relations take the place of theirs. After
that the whole without one of the steps that follow the relations. F1 on the held-out articles.
"""

from __future__ import annotations

from collections.abc import Iterator

from annotated import annotated, articles, is_dev
from evaluate import as_read

from inkweb.evaluate import compare, report
from inkweb.evaluate.conversion import gold
from inkweb.extract import pipeline
from inkweb.extract.learned import pipeline as learned
from inkweb.extract.stream import stream
from inkweb.link import link

MEASURES = ("entities", "coreference", "statements", "statements with modality", "pairs")
BEFORE = ("inkweb_sentences", "inkweb_values")
NAMES = ("inkweb_encoder", "inkweb_learned_mentions")
COREFERENCE = "inkweb_learned_coreference"
AFTER = ("inkweb_coherence",)
BY_RULE = ("inkweb_relations", "inkweb_modality")


def variants() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the name of each row, and its components in order."""
    whole = tuple(learned.COMPONENTS)
    yield "rules", tuple(pipeline.COMPONENTS)
    yield "+ names", (*BEFORE, *NAMES, "inkweb_coreference", *BY_RULE)
    yield "+ coreference", (*BEFORE, *NAMES, COREFERENCE, *BY_RULE)
    yield "+ relations: `learned`", whole
    for name in AFTER:
        yield f"without `{name}`", tuple(part for part in whole if part != name)


def main() -> None:
    """Extract with each variant, print a table."""
    modules = pipeline.COMPONENTS | learned.COMPONENTS
    held_out = [article for _, article in articles() if is_dev(article["id"])]
    print("| |", " | ".join(MEASURES), "|")
    print("|---" * (len(MEASURES) + 1) + "|")
    for name, parts in variants():
        found = stream(pipeline.nlp({part: modules[part] for part in parts}), map(as_read, held_out))
        compared = [compare(gold(annotated(a)), link(x)) for a, x in zip(held_out, found, strict=True)]
        figures = {figure.name: figure.f1 for figure in report(name, compared).figures}
        print(f"| {name} |", " | ".join(f"{figures[one]:.3f}".lstrip("0") for one in MEASURES), "|", flush=True)


if __name__ == "__main__":
    main()
