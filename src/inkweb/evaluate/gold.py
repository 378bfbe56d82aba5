"""What an article says according to its annotator, in the form that everything found is compared with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from inkweb.evaluate.conventions import Object, Triple
from inkweb.model import Mention, Modality, Span


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """An entity. ``names`` are all forms that count; an optional one is neither asked for nor held against anybody."""

    id: str
    type: str
    name: str
    names: tuple[str, ...]
    is_optional: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """A statement between entities, by their ids; the object may be a number of parameters.

    ``others`` are triples that count as this fact, too; ``also`` are modalities that do, ``also_steps`` coarse ones.
    ``details`` are the post, amount, time and speaker that stand beside it, folded, where the annotation has such.
    """

    subject: str
    predicate: str
    object: Object
    modality: Modality
    others: tuple[Triple, ...] = ()
    also: tuple[Modality, ...] = ()
    also_steps: tuple[str, ...] = ()
    is_optional: bool = False
    details: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def triple(self) -> Triple:
        """The fact without its modality."""
        return self.subject, self.predicate, self.object


@dataclass(frozen=True, slots=True)
class Gold:
    """An article with what was annotated.

    ``mentions`` pairs the mentions with their entities, ``None`` where an annotation has none; ``page`` are the
    spans of boilerplate, ``page_names`` its names; ``negatives`` are triples that a hasty reader would state.
    """

    id: str
    text: str
    day: date | None = None
    entities: tuple[GoldEntity, ...] = ()
    facts: tuple[Fact, ...] = ()
    mentions: tuple[tuple[Mention, str], ...] | None = None
    page: tuple[Span, ...] = ()
    page_names: tuple[str, ...] = ()
    negatives: tuple[Triple, ...] = ()
