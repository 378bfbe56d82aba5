"""Our figures are those of the editor's scorer, which is not shipped: checked where it is there."""

from __future__ import annotations

import random
import runpy
from pathlib import Path

import pytest

from inkweb.evaluate import Gold, annotated, compare
from inkweb.evaluate.goldfile import read_gold, to_json
from inkweb.model import Linked, Quantity
from tests.evaluate.noise import linked as noisy

SHARED = Path(__file__).parents[3] / "shared" / "articles"

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the editor's scorer and article are not shipped")


@pytest.fixture(scope="module")
def editor():
    return runpy.run_path(str(SHARED / "score.py"))["score"]


def golds() -> list[Gold]:
    return [*map(read_gold, sorted(SHARED.glob("*.gold.json"))), *annotated()] if SHARED.is_dir() else []


def form(linked: Linked) -> dict:
    return {
        "entities": [{"id": e.id, "type": e.type, "name": e.name, "aliases": e.aliases} for e in linked.entities],
        "triples": [
            {
                "subject": s.subject,
                "relation": s.predicate,
                "object": s.object.value if isinstance(s.object, Quantity) else s.object,
                "modality": s.modality,
                "polarity": s.polarity,
            }
            for s in linked.statements
        ],
    }


@pytest.mark.parametrize("seed", range(3))
def test_every_count_is_the_scorers(editor, seed: int) -> None:
    dice = random.Random(seed)
    right = 0
    for gold in golds():
        found = noisy(gold, dice)
        theirs, _ = editor(to_json(gold), form(found))
        ours = compare(gold, found)
        entities, typed = ours.scores["entities"], ours.scores["entities with type"]
        assert (entities.right, entities.found - entities.right) == (theirs["ent_tp"], theirs["ent_fp"]), gold.id
        assert (entities.annotated - entities.right, typed.right) == (theirs["ent_fn"], theirs["type_ok"]), gold.id
        for name, key in (("statements", "rel"), ("statements with modality", "relm"), ("pairs", "pair")):
            one = ours.scores[name]
            counts = tuple(theirs[f"{key}_{what}"] for what in ("tp", "fp", "fn"))
            assert (one.right, one.found - one.right, one.annotated - one.right) == counts, (gold.id, name)
        slips = {
            "denied told as fact": "denied_stated_as_fact",
            "hedged told as fact": "hedged_stated_as_fact",
            "entities split": "split_errors",
            "entities merged": "merge_errors",
            "boilerplate entities": "boilerplate_entities",
        }
        assert {name: ours.slips[name] for name in slips} == {name: theirs[key] for name, key in slips.items()}, gold.id
        right += one.right
    assert right > 200
