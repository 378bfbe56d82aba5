"""Turn a matched rule into pairs of mentions."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from inkweb.extract.relations.chains import antecedent
from inkweb.extract.relations.conditions import holds
from inkweb.extract.relations.groups import is_owned
from inkweb.extract.relations.left import best_left
from inkweb.extract.relations.right import BY, best_right, extracted
from inkweb.extract.relations.rulebase import Rule
from inkweb.extract.relations.scene import Scene
from inkweb.extract.relations.search import Choice, Search
from inkweb.extract.relations.shape import Slot
from inkweb.extract.relations.skeleton import Skeleton
from inkweb.extract.relations.speech import can_speak, topics
from inkweb.extract.rulebook import rulebook

_FIRMS, _THINGS = frozenset(("ORG",)), frozenset(("MODEL", "PROD"))
_ALIKE = {"ORG": _FIRMS, "MODEL": _THINGS, "PROD": _THINGS}
_PARTICLES = frozenset(("up", "over", "out"))
#: An object that costs less than this stands where it should.
_NEAR = 0.4


@dataclass(frozen=True, slots=True)
class Pair:
    """A relation in skeleton indices: subject, object, first and last token of the trigger, and its cost."""

    subject: int
    object: int
    first: int
    last: int
    cost: float


def resolve(scene: Scene, rule: Rule, start: int, end: int) -> list[Pair]:
    """Give the pairs that a rule finds where its anchor matched ``start`` to ``end`` (not included)."""
    bones = scene.bones
    mentions = [i for i in range(start, end) if bones.mentions[i] >= 0 and bones.tags[i] != "DATE"]
    chosen = {role: Choice(at, 0.0) for role, at in zip(rule.inside, mentions, strict=False)}
    first, last = _trigger(start, end, frozenset(choice.at for choice in chosen.values()))
    slots = _slots(bones, rule, first, last)
    if slots is None:
        return []
    before, after, is_passive = slots
    if before and before.role not in chosen:
        left = _before(scene, rule, before, chosen, start, is_passive=is_passive)
        chosen |= {before.role: left} if left else {}
    if after and after.role not in chosen:
        subject = chosen.get(before.role) if before else None
        right = _after(scene, rule, after, chosen, end - 1, subject)
        chosen |= {after.role: right} if right else {}
    if rule.is_speech:
        return _spoken(scene, rule, chosen.get("subject"), first, last)
    if not {"subject", "object"} <= set(chosen):
        return []
    pairs = _listed(scene, rule, chosen["subject"], chosen["object"], first, last)
    return [pair for pair in pairs if holds(scene, rule, pair.subject, pair.object, (pair.first, pair.last))]


def _trigger(start: int, end: int, arguments: frozenset[int]) -> tuple[int, int]:
    words = [i for i in range(start, end) if i not in arguments]
    return (words[0], words[-1]) if words else (start, end - 1)


def _slots(bones: Skeleton, rule: Rule, first: int, last: int) -> tuple[Slot | None, Slot | None, bool] | None:
    """Give the arguments before and after the anchor, and whether its verb is passive; ``None`` where it cannot be."""
    verb = next((i for i in range(first, last + 1) if bones.words[i] in rule.participles), None)
    if verb is None or not passive(bones, verb):
        return rule.before, rule.after, False
    if rule.before is None or rule.after is None or rule.after.prepositions:
        return None
    return Slot(rule.after.role), Slot(rule.before.role, BY), True


def _spoken(scene: Scene, rule: Rule, speaker: Choice | None, first: int, last: int) -> list[Pair]:
    if speaker is None or not can_speak(scene.bones, speaker.at):
        return []
    return [Pair(speaker.at, o, first, last, speaker.cost) for o in topics(scene, rule, speaker.at, first, last)]


def passive(bones: Skeleton, verb: int) -> bool:
    """Whether a participle is passive: "was bought", "bought last year by"."""
    i = verb - 1
    while i >= 0 and bones.tags[i] in ("ADV", "NEG", "DATE"):
        i -= 1
    if i >= 0 and bones.tags[i] == "BE":
        return True
    if i >= 0 and bones.tags[i] == "HAVE":
        return False
    i = verb + 1
    if i < len(bones) and bones.words[i] in _PARTICLES:
        i += 1
    while i < min(len(bones), verb + 4) and bones.tags[i] in ("ADV", "DATE", "NUM", "MONEY"):
        i += 1
    return i < len(bones) and bones.words[i] == "by"


def _before(
    scene: Scene, rule: Rule, slot: Slot, chosen: dict[str, Choice], start: int, *, is_passive: bool
) -> Choice | None:
    """Search the argument before the anchor; a passive participle may hang on a noun: "chips made by Fjord"."""
    search = _search(scene, rule, slot.role, "left", chosen)
    is_hung = is_passive and scene.bones.tags[start - 1] != "BE"
    head = antecedent(scene.bones, start - 1) if is_hung else None
    return Choice(head, 0.2) if head is not None and search.fits(head) else best_left(search, start)


def _after(
    scene: Scene, rule: Rule, slot: Slot, chosen: dict[str, Choice], last: int, subject: Choice | None
) -> Choice | None:
    """Search the argument after the anchor; where none is near, it may stand before its subject."""
    search = _search(scene, rule, slot.role, "right", chosen)
    right = best_right(search, last, slot.prepositions)
    if subject and not slot.prepositions and (right is None or right.cost > _NEAR):
        return extracted(search, subject.at) or right
    return right


def _search(scene: Scene, rule: Rule, role: str, side: str, chosen: dict[str, Choice]) -> Search:
    """Look for a mention whose type is allowed in this role, and which is not the other argument."""
    bones, entities, codes = scene.bones, scene.entities, rule.codes[role]
    if rule.needs == "alike":
        codes = codes.intersection(*(_ALIKE.get(bones.tags[choice.at], codes) for choice in chosen.values()))
    taken = {entities[bones.mentions[choice.at]] for choice in chosen.values()}

    def fits(at: int) -> bool:
        return bones.tags[at] in codes and entities[bones.mentions[at]] not in taken

    return Search(bones, scene.groups, fits, rulebook("weights.yml")[side])


def _listed(scene: Scene, rule: Rule, subject: Choice, object: Choice, first: int, last: int) -> list[Pair]:
    """Give a pair for each member of the lists that the arguments stand in."""
    bones, members = scene.bones, scene.groups.members
    subjects = [i for i in members[subject.at] if bones.tags[i] in rule.codes["subject"]]
    objects = [i for i in members[object.at] if bones.tags[i] in rule.codes["object"]]
    if set(rule.inside) >= {"subject", "object"}:
        objects = [i for i in objects if i == object.at or not is_owned(bones, scene.groups, i)]
    if object.at in subjects or subject.at in objects:
        subjects, objects = [subject.at], [object.at]
    cost = subject.cost + object.cost
    entity = [scene.entities[m] if m >= 0 else -1 for m in bones.mentions]
    return [Pair(s, o, first, last, cost) for s, o in product(subjects, objects) if entity[s] != entity[o]]
