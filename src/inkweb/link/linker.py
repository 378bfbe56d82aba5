"""Make the entities and statements of one article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from inkweb.link.clusters import clusters
from inkweb.link.compare import compare
from inkweb.link.labels import labels
from inkweb.link.naming import best, forms, kind
from inkweb.link.statements import statements
from inkweb.model import Entity, Extraction, Judgement, Linked, Mention, entity_id, fold


@dataclass(frozen=True, slots=True)
class Named:
    """The mentions of one entity, and the name they settle on."""

    type: str
    name: str
    mentions: list[Mention] = field(default_factory=list)

    @property
    def id(self) -> str:
        """The id of the entity."""
        return entity_id(self.type, self.name)

    def entity(self) -> Entity:
        """Make the entity: the best form of its name, all other forms as aliases."""
        names = [m for m in self.mentions if m.kind == "name"]
        counted = forms(names)
        folded = fold(self.name, self.type)
        name = best(Counter({f: n for f, n in counted.items() if fold(f, self.type) == folded}), self.type)
        return Entity(self.id, self.type, name, tuple(sorted(set(counted) - {name})), labels(self.type, names))


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
    owners = {mention.id: named.id for named in found for mention in named.mentions}
    return Linked(
        article=extraction.article,
        entities=tuple(named.entity() for named in found),
        statements=statements(extraction.relations, mentions, owners, {named.id: named.type for named in found}),
        mentions=tuple((m, owners[m.id]) for m in mentions.values() if m.id in owners),
    )


def _judged(mentions: dict[str, Mention], judgements: Iterable[Judgement]) -> list[Named]:
    """Join the mentions that were judged the same."""
    joinable = [id for id, mention in mentions.items() if mention.kind != "value"]
    return _named([mentions[id] for id in cluster] for cluster in clusters(joinable, judgements))


def _respelled(found: list[Named], judgements: Iterable[Judgement]) -> list[Named]:
    """Join the entities that the extractor kept apart though their names are spellings of one name."""
    same = list(compare(named.entity() for named in found))
    if not same:
        return found
    owner = {mention.id: named.id for named in found for mention in named.mentions}
    apart = (j for j in judgements if j.verdict == "different" and j.left in owner and j.right in owner)
    different = [Judgement(owner[j.left], owner[j.right], "different", j.reason) for j in apart]
    by_id = {named.id: named for named in found}
    return _named(
        [mention for id in cluster for mention in by_id[id].mentions]
        for cluster in clusters(by_id, [*same, *different])
    )


def _named(groups: Iterable[list[Mention]]) -> list[Named]:
    """Name the groups of mentions; two that come to one id are one entity."""
    found: dict[str, Named] = {}
    for members in groups:
        named = _name(members)
        if named is not None:
            found.setdefault(named.id, named).mentions.extend(members)
    return list(found.values())


def _name(members: list[Mention]) -> Named | None:
    """Settle type and name of a cluster, if anything in it is a name."""
    names = [m for m in members if m.kind == "name"]
    counted = forms(names)
    if not counted:
        return None
    type = kind(names)
    return Named(type, best(counted, type))
