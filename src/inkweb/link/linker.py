"""Make the entities and statements of one article."""

from __future__ import annotations

from collections.abc import Iterable

from inkweb.link.clusters import clusters
from inkweb.link.compare import compare
from inkweb.link.named import Named, met, named
from inkweb.link.statements import statements
from inkweb.model import Extraction, Judgement, Linked, Mention


def link(extraction: Extraction) -> Linked:
    """Join the mentions of an article into entities, and its relations into statements between them.

    Mentions judged the same are one entity, and so are names that are spellings of one name, unless judged
    different. A cluster in which nothing is named gives no entity. The same extraction always gives the same result.

    >>> from inkweb.model import Article
    >>> article = Article("Tern Ltd grows. It hires.")
    >>> name = Mention(article.id, 0, 8, "Tern Ltd", "name", "Organization")
    >>> it = Mention(article.id, 16, 18, "It", "pronoun", "Organization")
    >>> same = Judgement(name.id, it.id, "same", reason="nearest organisation")
    >>> linked = link(Extraction(article, (name, it), judgements=(same,)))
    >>> [(e.name, e.labels) for e in linked.entities], len(linked.mentions)
    ([('Tern Ltd', ('Company',))], 2)
    """
    mentions = {m.id: m for m in extraction.mentions}
    found = _respelled(_judged(mentions, extraction.judgements), extraction.judgements)
    owners = {mention.id: one.id for one in found for mention in one.mentions}
    return Linked(
        article=extraction.article,
        entities=tuple(one.entity() for one in found),
        statements=statements(extraction.relations, mentions, owners, {one.id: one.type for one in found}),
        mentions=tuple((m, owners[m.id]) for m in mentions.values() if m.id in owners),
    )


def _judged(mentions: dict[str, Mention], judgements: Iterable[Judgement]) -> list[Named]:
    """Join the mentions that were judged the same."""
    joinable = [id for id, mention in mentions.items() if mention.kind != "value"]
    return met(named([mentions[id] for id in cluster]) for cluster in clusters(joinable, judgements))


def _respelled(found: list[Named], judgements: Iterable[Judgement]) -> list[Named]:
    """Join the entities that the extractor kept apart though their names are spellings of one name."""
    same = list(compare(one.entity() for one in found))
    if not same:
        return found
    owner = {mention.id: one.id for one in found for mention in one.mentions}
    apart = (j for j in judgements if j.verdict == "different" and j.left in owner and j.right in owner)
    different = [Judgement(owner[j.left], owner[j.right], "different", j.reason) for j in apart]
    by_id = {one.id: one for one in found}
    return met(
        named([mention for id in cluster for mention in by_id[id].mentions])
        for cluster in clusters(by_id, [*same, *different])
    )
