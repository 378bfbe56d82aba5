"""Add to each relation what stands near its trigger: post, amount, time, and who says so. By the rules' rules."""

from __future__ import annotations

from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from inkweb.extract.layers import Found
from inkweb.extract.modality.attribution import source, speaker
from inkweb.extract.relations.component import entities_of
from inkweb.extract.relations.details import PLAIN, details
from inkweb.extract.relations.groups import groups
from inkweb.extract.relations.resolve import passive
from inkweb.extract.relations.scene import Scene
from inkweb.extract.relations.skeleton import Skeleton, skeleton, starts_of

_SPEECH = "SPOKE_ABOUT"


@Language.component("inkweb_particulars", requires=["doc._.relations"], assigns=["doc._.relations"])
def particulars(doc: Doc) -> Doc:
    """Complete the relations of one ``Doc``; predicate, arguments and modality stay as they are."""
    entities = entities_of(doc)
    starts = starts_of(doc)
    scenes: dict[tuple[int, int], Scene] = {}
    completed = []
    for found in doc._.relations:
        if found.predicate in PLAIN and not _is_told(found):
            completed.append(found)
            continue
        if found.quote not in scenes:
            bones = skeleton(doc[slice(*found.quote)], starts)
            scenes[found.quote] = Scene(doc, bones, groups(bones), entities)
        completed.append(_complete(scenes[found.quote], found))
    doc._.relations = tuple(completed)
    return doc


def _complete(scene: Scene, found: Found) -> Found:
    trigger = _within(scene.bones, found.trigger)
    if trigger is None:
        return found
    ends = scene.bones.mentions.index(found.subject), scene.bones.mentions.index(found.object)
    told = replace(found, **details(scene, found.predicate, trigger, ends))
    return replace(told, by=_speaker(scene, trigger, is_denied=found.modality == "denied")) if _is_told(found) else told


def _is_told(found: Found) -> bool:
    """Whether somebody may be named who says so."""
    return found.modality != "asserted" and found.predicate != _SPEECH


def _within(bones: Skeleton, tokens: tuple[int, int]) -> tuple[int, int] | None:
    """Give the first and last token of the skeleton that a range of the ``Doc`` touches."""
    inside = bones.within(tokens)
    return (inside[0], inside[-1]) if inside else None


def _speaker(scene: Scene, trigger: tuple[int, int], *, is_denied: bool) -> str | None:
    """Give who says what the trigger tells, in the article's words; who "is said to" do something says nothing."""
    saying = source(scene.bones, *trigger, is_denied=is_denied)
    if saying is None or (scene.bones.tags[saying.verb] == "SAY" and passive(scene.bones, saying.verb)):
        return None
    start, end = scene.bones.range(*speaker(scene.bones, saying))
    return scene.doc[start:end].text
