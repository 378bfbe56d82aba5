"""Count what must not happen: statements from the page, denials and hedges told as plain, entities split or merged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from inkweb.evaluate.conventions import step
from inkweb.evaluate.gold import Gold
from inkweb.evaluate.matching import Matched
from inkweb.evaluate.naming import plain_all
from inkweb.evaluate.verdicts import Verdict
from inkweb.model import Entity

SLIPS = (
    "boilerplate entities", "boilerplate statements", "denied told as fact", "hedged told as fact", "entities split",
    "entities merged",
)  # fmt: skip


def slips(gold: Gold, entities: Sequence[Entity], matched: Matched, judged: Sequence[Verdict]) -> Counter[str]:
    """Count the slips of one article. What is told as fact counts only where it is right but for that."""
    page = _of_page(gold, entities, matched)
    plain = [one for one in judged if one.outcome == "right" and one.fact and not one.agrees]
    told_as_fact = [step(one.fact.modality) for one in plain if one.fact and step(one.statement.modality) == "fact"]
    counts = {
        "boilerplate entities": len(page),
        "boilerplate statements": sum(_is_of_page(gold, one, page) for one in judged),
        "denied told as fact": told_as_fact.count("denied"),
        "hedged told as fact": told_as_fact.count("hedged"),
        "entities split": len(matched.split),
        "entities merged": matched.merged,
    }
    return Counter(counts)


def _of_page(gold: Gold, entities: Sequence[Entity], matched: Matched) -> frozenset[str]:
    """Give the found entities that nobody annotated and whose name stands in boilerplate."""
    page = plain_all(gold.page_names)
    strangers = [entity for entity in entities if matched.meant[entity.id] is None]
    return frozenset(one.id for one in strangers if any(_stands_in(name, page) for name in _names(one)))


def _names(entity: Entity) -> frozenset[str]:
    return plain_all((entity.name, *entity.aliases))


def _stands_in(name: str, page: frozenset[str]) -> bool:
    return name in page or (len(name) > 5 and any(name in line for line in page))


def _is_of_page(gold: Gold, one: Verdict, page: frozenset[str]) -> bool:
    """Whether a statement is about a name of the page, or quotes the page."""
    where = one.statement.evidence
    is_quoted = any(start < where.end and where.start < end for start, end in gold.page)
    return is_quoted or (
        one.outcome == "wrong" and not page.isdisjoint((one.statement.subject, one.statement.object_id))
    )
