"""A sentence made ready for rules."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Span

from inkweb.extract.layers import MENTIONS
from inkweb.extract.relations.groups import Groups
from inkweb.extract.relations.skeleton import Skeleton


@dataclass(frozen=True, slots=True)
class Scene:
    """``entities`` gives the entity of each mention position of the ``Doc``: the same number, the same entity."""

    doc: Doc
    bones: Skeleton
    groups: Groups
    entities: list[int]

    def entity(self, at: int) -> int:
        """Give the entity of the mention at a skeleton index."""
        return self.entities[self.bones.mentions[at]]

    def mention(self, at: int) -> Span:
        """Give the mention at a skeleton index."""
        span: Span = self.doc.spans[MENTIONS][self.bones.mentions[at]]
        return span

    def names(self, at: int) -> list[str]:
        """Give every form under which the article mentions the entity at a skeleton index."""
        entity = self.entity(at)
        return [
            span.text for span, other in zip(self.doc.spans[MENTIONS], self.entities, strict=True) if other == entity
        ]
