"""Give the counts of a list to the models of the list before it, one each: "A and B have 7 and 34 billion"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc

from inkweb.extract.layers import MENTIONS, Found
from inkweb.extract.relations.skeleton import POSSESSIVE, Skeleton, skeleton, starts_of
from inkweb.extract.rulebook import rulebook

COUNTED = "HAS_PARAMETERS"
_MODELS, _COUNTS = ("Model", "Product"), ("Quantity",)


@Language.component("inkweb_lists", requires=["doc._.relations"], assigns=["doc._.relations"])
def lists(doc: Doc) -> Doc:
    """Deal out the counts of one ``Doc`` anew where two lists of the same length stand side by side."""
    counted: dict[tuple[int, int], list[Found]] = defaultdict(list)
    for found in doc._.relations:
        if found.predicate == COUNTED:
            counted[found.quote].append(found)
    if not counted:
        return doc
    starts = starts_of(doc)
    dealt = {quote: _dealt(doc, skeleton(doc[slice(*quote)], starts), some) for quote, some in counted.items()}
    if any(dealt[quote] != some for quote, some in counted.items()):
        others = (found for found in doc._.relations if found.predicate != COUNTED)
        doc._.relations = (*others, *(found for some in dealt.values() for found in some))
    return doc


def _dealt(doc: Doc, bones: Skeleton, counted: list[Found]) -> list[Found]:
    """Give the counts of a sentence as its lists have them."""
    pairs = _pairs(doc, bones)
    models, counts = ({pair[side] for pair in pairs} for side in (0, 1))
    listed = [found for found in counted if found.subject in models and found.object in counts]
    if not listed:
        return counted
    best = max(listed, key=lambda found: found.confidence)
    told = {(found.subject, found.object): found for found in listed}
    given = [told.get(pair, replace(best, subject=pair[0], object=pair[1])) for pair in pairs]
    return [found for found in counted if found not in listed] + given


def _pairs(doc: Doc, bones: Skeleton) -> list[tuple[int, int]]:
    """Pair the models and counts, as mentions, of the first two lists of one length with nothing else between them."""
    for models, counts in pairwise(sorted([*_runs(doc, bones, _MODELS), *_runs(doc, bones, _COUNTS)])):
        are_both = _label(doc, bones, models[0]) in _MODELS and _label(doc, bones, counts[0]) in _COUNTS
        if are_both and len(models) == len(counts) > 1 and ";" not in bones.words[models[-1] : counts[0]]:
            return [(bones.mentions[a], bones.mentions[b]) for a, b in zip(models, counts, strict=True)]
    return []


def _runs(doc: Doc, bones: Skeleton, labels: Sequence[str]) -> Iterable[list[int]]:
    """Give the lists of mentions of these types, one that stands alone among them, by their places in the sentence."""
    run: list[int] = []
    for at in range(len(bones)):
        if _label(doc, bones, at) not in labels:
            continue
        if run and not _is_listed(bones, run[-1] + 1, at):
            yield run
            run = []
        run.append(at)
    if run:
        yield run


def _is_listed(bones: Skeleton, start: int, end: int) -> bool:
    """Whether nothing stands between two mentions but what parts the items of a list, and whose the second is."""
    words = rulebook("lists.yml")
    between = list(range(start, end))
    if between and bones.tags[between[-1]] == POSSESSIVE:
        between = between[:-2]
    return (
        bool(between)
        and all(bones.words[i] in (*words["between"], *words["beside"]) for i in between)
        and any(bones.words[i] in words["between"] for i in between)
    )


def _label(doc: Doc, bones: Skeleton, at: int) -> str:
    position = bones.mentions[at]
    return doc.spans[MENTIONS][position].label_ if position >= 0 else ""
