"""Find what somebody's words are about."""

from __future__ import annotations

from collections.abc import Iterator

from inkweb.extract.relations.rulebase import Rule
from inkweb.extract.relations.scene import Scene
from inkweb.extract.relations.skeleton import POSSESSIVE, Skeleton
from inkweb.extract.rulebook import rulebook

_STRAIGHT = frozenset(("tell", "tells", "told", "telling"))


def can_speak(bones: Skeleton, at: int) -> bool:
    """Whether a mention speaks itself: in "her lawyer said" she does not."""
    return at + 1 >= len(bones) or bones.tags[at + 1] != POSSESSIVE


def topics(scene: Scene, rule: Rule, speaker: int, first: int, last: int) -> Iterator[int]:
    """Give the mentions (skeleton indices) that a speech is about, each entity once; places are left out.

    The speaker's own noun group and what stands between speaker and verb ("Ana Lund, who runs Fjord, said")
    are not part of the speech, nor is the one it is told to.
    """
    bones = scene.bones
    weights = rulebook("weights.yml")["topic"]
    seen = {scene.entity(speaker)}
    for at in range(len(bones)):
        if bones.mentions[at] < 0 or bones.tags[at] not in rule.codes["object"] or bones.tags[at] == "PLACE":
            continue
        if scene.entity(at) in seen or _is_frame(scene, at, speaker, first, last):
            continue
        chance = _chance(scene, at, first, last, weights) + weights["rank"] * (len(seen) - 1)
        if chance >= weights["limit"]:
            seen.add(scene.entity(at))
            yield at


def _chance(scene: Scene, at: int, first: int, last: int, weights: dict[str, float]) -> float:
    """Guess how likely a mention is a topic; added up from ``data/weights.yml``."""
    bones = scene.bones
    between = range(last + 1, at) if at > last else range(at + 1, first)
    tags = {bones.tags[i] for i in between}
    features = [bones.tags[at], _governed(scene, at)]
    if sum(tag == "QUOTE" for tag in bones.tags[:at]) % 2:
        features.append("quoted")
    elif "QUOTE" in bones.tags and at < first:
        features.append("outside")
    features += ["semicolon"] * any(bones.words[i] in (";", "--") for i in between)
    features += ["relative"] * ("REL" in tags)
    features += ["clause"] * any(bones.tags[i] == "SUB" and bones.words[i] != "that" for i in between)
    return weights["start"] + sum(weights.get(feature, 0.0) for feature in features)


def _governed(scene: Scene, at: int) -> str:
    bones, governor = scene.bones, scene.groups.governor[scene.groups.members[at][0]]
    if governor < 0:
        return ""
    if bones.words[governor] in ("at", "on", "from"):
        return "place"
    return {"PREP": "oblique", "TO": "oblique", "VERB": "object", "SAY": "object"}.get(bones.tags[governor], "")


def _is_frame(scene: Scene, at: int, speaker: int, first: int, last: int) -> bool:
    bones = scene.bones
    if scene.groups.governor[speaker] < at < speaker:
        return True
    if speaker < at < first:
        return True
    if last < speaker < at:  # '"...", said Ana Lund, who runs Fjord'
        return not any(bones.tags[i] == "QUOTE" for i in range(speaker, at))
    return at == last + 1 and bones.words[last] in _STRAIGHT
