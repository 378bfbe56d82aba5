"""Read role, amount and time of a relation off the words around its trigger."""

from __future__ import annotations

from typing import Any

from inkweb.extract.relations.roles import role_near
from inkweb.extract.relations.scene import Scene
from inkweb.model import Quantity, When

_AMOUNTS = {
    "PAID": ("MONEY", "QUANT"), "INVESTED_IN": ("MONEY", "QUANT"), "ACQUIRED": ("MONEY",), "OWNS": ("QUANT",),
    "SUPPLIES": ("QUANT", "MONEY"), "TRAINED_ON": ("QUANT",), "USES": ("QUANT",), "REGULATES": ("MONEY",),
}  # fmt: skip
_POSTS = frozenset(("LEADS", "WORKS_FOR", "FORMERLY_LED", "FORMERLY_WORKED_FOR", "HIRED", "JOINED", "LEFT"))
_REACH = 12
_BORDERS = frozenset((";", "--"))


def details(scene: Scene, predicate: str, trigger: tuple[int, int]) -> dict[str, Any]:
    """Give what is known of ``role``, ``amount``, ``when``, as keywords of ``Found``."""
    found: dict[str, Any] = {}
    if predicate in _POSTS and (role := role_near(scene.doc, scene.bones, *trigger)):
        found["role"] = role
    amount = _nearest(scene, _AMOUNTS.get(predicate, ()), trigger)
    if isinstance(amount, Quantity):
        found["amount"] = amount
    when = _nearest(scene, ("DATE",), trigger)
    if isinstance(when, When):
        found["when"] = when
    return found


def _nearest(scene: Scene, codes: tuple[str, ...], trigger: tuple[int, int]) -> Any:
    """Give the value of the nearest mention of these types in the clause."""
    bones = scene.bones
    near = [i for i in range(len(bones)) if bones.tags[i] in codes and not _is_beyond(scene, i, trigger)]
    if not near:
        return None
    at = min(near, key=lambda i: max(trigger[0] - i, i - trigger[1]))
    return scene.mention(at)._.value


def _is_beyond(scene: Scene, at: int, trigger: tuple[int, int]) -> bool:
    bones = scene.bones
    low, high = (at, trigger[0]) if at < trigger[0] else (trigger[1], at)
    if high - low > _REACH:
        return True
    between = range(low + 1, high)
    return any(bones.words[i] in _BORDERS or bones.tags[i] in ("SUB", "REL", "SAY", "VERB") for i in between)
