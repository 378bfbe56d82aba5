"""Name the entities of an article by the mentions that are theirs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from inkweb.link.labels import labels
from inkweb.link.naming import best, forms, kind
from inkweb.model import Entity, Mention, entity_id, fold


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
        """Make the entity: the best form of its name, all other forms as aliases.

        Where no mention has its name, as when a person says whom they mean, it is called as that person says.
        """
        names = [m for m in self.mentions if m.kind == "name"]
        counted = forms(names)
        folded = fold(self.name, self.type)
        same = Counter({f: n for f, n in counted.items() if fold(f, self.type) == folded})
        name = best(same, self.type) if same else self.name
        return Entity(self.id, self.type, name, tuple(sorted(set(counted) - {name})), labels(self.type, names))


def named(members: list[Mention]) -> Named | None:
    """Settle type and name of what is one entity, if anything in it is a name."""
    members = sorted(members, key=lambda m: m.span)  # between equals the first in the text counts
    names = [m for m in members if m.kind == "name"]
    counted = forms(names)
    if not counted:
        return None
    type = kind(names)
    return Named(type, best(counted, type), members)


def met(found: Iterable[Named | None]) -> list[Named]:
    """Have those that come to one id be one entity; what has no name is left out."""
    by_id: dict[str, Named] = {}
    for one in found:
        if one is not None:
            by_id.setdefault(one.id, Named(one.type, one.name)).mentions.extend(one.mentions)
    return list(by_id.values())
