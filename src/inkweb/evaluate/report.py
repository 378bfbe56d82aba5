"""Put the comparisons of all articles together into figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from types import MappingProxyType

from inkweb.evaluate.article import OF_MODALITY, Compared
from inkweb.evaluate.bootstrap import interval
from inkweb.evaluate.coreference import PARTS
from inkweb.evaluate.details import DETAILS
from inkweb.evaluate.reliability import calibration_error, reliability
from inkweb.evaluate.score import Score, Scores, total
from inkweb.evaluate.slips import SLIPS
from inkweb.model import MODALITIES, Figure, Report
from inkweb.ontology import ontology

OF_CHAINS = " of chains"


#: The measures that come first: what they are called, and whose mean they are. Relations are those of open sets.
MEASURES: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "names": ("names",),
    "relations": ("relations",),
    "entities": ("entities",),
    "entities with type": ("entities with type",),
    "coreference": PARTS,
    "coreference of chains": tuple(part + OF_CHAINS for part in PARTS),
    "statements": ("statements",),
    "statements with modality": ("statements with modality",),
    "pairs": ("pairs",),
    "modality": tuple(OF_MODALITY + name for name in MODALITIES),
    **{name: (name,) for name in DETAILS},
})  # fmt: skip


def report(extractor: str, compared: Sequence[Compared], *, words: int = 0, only: Collection[str] = MEASURES) -> Report:
    """Make the figures of all articles; each counts by what it holds (micro average). ``only`` are the measures given.

    >>> one = Compared({"entities": Score(1, 1, 1, 2)})
    >>> figure = report("rules", [one]).figure("entities")
    >>> figure.precision, figure.recall, round(figure.low, 2)
    (1.0, 0.5, 0.67)
    """
    articles = [one.scores for one in compared]
    sums = total(articles)
    figure = partial(_figure, articles, sums)
    boxes = reliability(judged for one in compared for judged in one.confidences)
    return Report(
        extractor=extractor,
        articles=len(compared),
        words=words,
        figures=tuple(figure(name, parts) for name, parts in MEASURES.items() if name in only and sums.keys() & parts),
        predicates=tuple(_single(figure, sums, "statements ", ontology().predicates)),
        modalities=tuple(_single(figure, sums, OF_MODALITY, MODALITIES)),
        slips={name: sum(one.slips[name] for one in compared) for name in SLIPS},
        confusion=_confusion(compared),
        reliability=boxes,
        calibration_error=calibration_error(boxes),
    )


def _single(figure: partial[Figure], sums: Scores, before: str, names: Iterable[str]) -> Iterable[Figure]:
    return (figure(name, (before + name,)) for name in names if before + name in sums)


def _figure(articles: Sequence[Scores], sums: Scores, name: str, parts: Sequence[str]) -> Figure:
    there = [sums[part] for part in parts if part in sums and (sums[part].found or sums[part].annotated)] or [Score()]
    low, high = interval(articles, parts)
    precision, recall, f1 = (
        sum(getattr(score, what) for score in there) / len(there) for what in ("precision", "recall", "f1")
    )
    is_single = len(parts) == 1
    counts = (there[0].right, there[0].found, there[0].annotated) if is_single else (None, None, None)
    return Figure(name, precision, recall, f1, low, high, *counts)


def _confusion(compared: Iterable[Compared]) -> dict[str, dict[str, int]]:
    counts: Counter[tuple[str, str]] = Counter()
    for one in compared:
        counts.update(one.confusion)
    return {meant: {told: counts[meant, told] for told in MODALITIES} for meant in MODALITIES}
