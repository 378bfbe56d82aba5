"""Read role, amount and time of a relation off the words around its trigger."""

from __future__ import annotations

from typing import Any

from inkweb.extract.relations.roles import role_near
from inkweb.extract.relations.scene import Scene
from inkweb.extract.values.dates import is_length
from inkweb.model import Quantity, When

_AMOUNTS = {
    "PAID": ("MONEY", "QUANT"), "INVESTED_IN": ("MONEY", "QUANT"), "ACQUIRED": ("MONEY",), "OWNS": ("QUANT",),
    "SUPPLIES": ("QUANT", "MONEY"), "TRAINED_ON": ("QUANT",), "USES": ("QUANT",), "REGULATES": ("MONEY",),
}  # fmt: skip
_POSTS = frozenset(("LEADS", "WORKS_FOR", "FORMERLY_LED", "FORMERLY_WORKED_FOR", "HIRED", "JOINED", "LEFT"))
_HELD = _POSTS | {"FOUNDED"}
_REACH = 12
_BORDERS = frozenset((";", "--", "-", "–", "—"))
#: What holds as long as the names do: of the annotated ones hardly one in a hundred has a time.
_TIMELESS = frozenset(("BASED_ON", "COMPETES_WITH", "DEVELOPS", "HAS_PARAMETERS", "SPOKE_ABOUT", "TRAINED_ON"))
PLAIN = _TIMELESS - _AMOUNTS.keys()
"""Predicates without role, amount and time."""
_VERBS = frozenset(("VERB", "SAY"))
#: What opens a clause; right before a time "since" and "until" do not.
_CLAUSES = frozenset(("SUB", "REL", "SAY", "VERB"))
_HELPERS = frozenset(("ADV", "BE", "DO", "HAVE", "MODAL"))
_BOUNDS = frozenset(("since", "from", "until", "till", "between"))


def details(scene: Scene, predicate: str, trigger: tuple[int, int]) -> dict[str, Any]:
    """Give what is known of ``role``, ``amount``, ``when``, as keywords of ``Found``."""
    found: dict[str, Any] = {}
    if predicate in _POSTS and (role := role_near(scene.doc, scene.bones, *trigger)):
        found["role"] = role
    amount = _nearest(scene, _AMOUNTS.get(predicate, ()), trigger)
    if isinstance(amount, Quantity):
        found["amount"] = amount
    if predicate not in _TIMELESS and (when := _when(scene, predicate, trigger)):
        found["when"] = when
    return found


def _when(scene: Scene, predicate: str, trigger: tuple[int, int]) -> When | None:
    """Give the time of the verb: neither how long it took, nor what another verb before it happened at."""
    bones = scene.bones
    has_verb = any(bones.tags[i] in _VERBS for i in range(trigger[0], trigger[1] + 1))
    for i in _by_distance(scene, ("DATE",), trigger):
        value = scene.mention(i)._.value
        is_bound = i > 0 and bones.words[i - 1] in _BOUNDS
        is_of_post = has_verb or is_bound or predicate not in _HELD
        if isinstance(value, When) and not is_length(value.text) and is_of_post and not _is_taken(scene, i, trigger):
            return value
    return None


def _is_taken(scene: Scene, at: int, trigger: tuple[int, int]) -> bool:
    """Whether a time before the trigger belongs to a verb before it: "moved in 2019 and left"."""
    tags = scene.bones.tags
    return any(tag in _VERBS for tag in tags[:at]) and any(tag not in _HELPERS for tag in tags[at + 1 : trigger[0]])


def _nearest(scene: Scene, codes: tuple[str, ...], trigger: tuple[int, int]) -> Any:
    """Give the value of the nearest mention of these types in the clause."""
    return next((scene.mention(i)._.value for i in _by_distance(scene, codes, trigger)), None)


def _by_distance(scene: Scene, codes: tuple[str, ...], trigger: tuple[int, int]) -> list[int]:
    """Give where mentions of these types stand in the clause, the nearest first."""
    tags = scene.bones.tags
    near = [i for i in range(len(tags)) if tags[i] in codes and not _is_beyond(scene, i, trigger)]
    return sorted(near, key=lambda i: max(trigger[0] - i, i - trigger[1]))


def _is_beyond(scene: Scene, at: int, trigger: tuple[int, int]) -> bool:
    bones = scene.bones
    low, high = (at, trigger[0]) if at < trigger[0] else (trigger[1], at)
    if high - low > _REACH:
        return True
    between = range(low + 1, high)
    return any(bones.words[i] in _BORDERS or (bones.tags[i] in _CLAUSES and i != at - 1) for i in between)
