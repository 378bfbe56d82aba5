"""Find what somebody's words are about."""

from __future__ import annotations

from collections.abc import Iterator

from inkweb.extract.rulebase import Rule
from inkweb.extract.scene import Scene
from inkweb.extract.skeleton import POSSESSIVE, Skeleton

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
    seen = {scene.entity(speaker)}
    for at in range(len(bones)):
        if bones.mentions[at] < 0 or bones.tags[at] not in rule.codes["object"] or bones.tags[at] == "PLACE":
            continue
        if scene.entity(at) in seen or _is_frame(scene, at, speaker, first, last):
            continue
        seen.add(scene.entity(at))
        yield at


def _is_frame(scene: Scene, at: int, speaker: int, first: int, last: int) -> bool:
    bones = scene.bones
    if scene.groups.governor[speaker] < at < speaker:
        return True
    if speaker < at < first:
        return True
    if last < speaker < at:  # '"...", said Ana Lund, who runs Fjord'
        return not any(bones.tags[i] == "QUOTE" for i in range(speaker, at))
    return at == last + 1 and bones.words[last] in _STRAIGHT
