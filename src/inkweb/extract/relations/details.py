"""Read role, amount and time of a relation off the words around its trigger."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from inkweb.extract.relations.roles import role
from inkweb.extract.relations.scene import Scene
from inkweb.extract.relations.skeleton import Skeleton
from inkweb.extract.rulebook import rulebook
from inkweb.extract.values.dates import is_length
from inkweb.model import Quantity, When

_AMOUNTS = {
    "PAID": ("MONEY", "QUANT"), "INVESTED_IN": ("MONEY", "QUANT"), "ACQUIRED": ("MONEY", "QUANT"), "OWNS": ("QUANT",),
    "SUPPLIES": ("QUANT", "MONEY"), "REGULATES": ("MONEY",),
}  # fmt: skip
_SHARES = frozenset(("INVESTED_IN", "ACQUIRED", "OWNS"))
"""Of these a quantity is a share of the firm: neither its staff nor its output is what somebody has a stake of."""
_GOODS = frozenset(("SUPPLIES", "REGULATES"))
"""What is delivered, and what a fine is, stands after the trigger."""
_SUMS = frozenset(("PAID", "ACQUIRED"))
"""Their sum may stand after a comma: "bought Tern, for $4m"."""
_POSTS = frozenset(("LEADS", "WORKS_FOR", "FORMERLY_LED", "FORMERLY_WORKED_FOR", "HIRED", "JOINED", "LEFT"))
_HELD = _POSTS | {"FOUNDED", "LOCATED_IN", "OWNS", "PART_OF"}
_REACH = 12
_FAR = 50
"""So far away nothing is looked for, whatever stands between."""
_ABOUT = 4
"""So many words before a sum in brackets is its bracket: "(or about $6 million)"."""
_PRICED = 8
"""So many words before a sum are what leads to it: ", in an all-cash deal worth about $4m"."""
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


def details(scene: Scene, predicate: str, trigger: tuple[int, int], ends: tuple[int, int]) -> dict[str, Any]:
    """Give what is known of ``role``, ``amount``, ``when``, as keywords of ``Found``.

    ``trigger`` is its first and last word in the skeleton; ``ends`` are its subject and object there.
    """
    found: dict[str, Any] = {}
    if predicate in _POSTS and (post := role(scene, predicate, trigger, ends)):
        found["role"] = post
    if amount := _amount(scene, predicate, trigger):
        found["amount"] = amount
    if predicate not in _TIMELESS and (when := _when(scene, predicate, trigger)):
        found["when"] = when
    return found


def _when(scene: Scene, predicate: str, trigger: tuple[int, int]) -> When | None:
    """Give the time of the verb: neither how long it took, nor what another verb before it happened at."""
    bones = scene.bones
    has_verb = any(bones.tags[i] in _VERBS for i in range(trigger[0], trigger[1] + 1))
    for i in _by_distance(scene, predicate, ("DATE",), trigger):
        value = scene.mention(i)._.value
        is_bound = i > 0 and bones.words[i - 1] in _BOUNDS
        is_of_post = has_verb or is_bound or predicate not in _HELD
        if isinstance(value, When) and _is_time(value) and is_of_post and not _is_taken(scene, i, trigger):
            return value
    return None


def _is_time(value: When) -> bool:
    """Whether it says when: neither how long, nor "now", which is no more than that it is so."""
    return not is_length(value.text) and value.text.lower() != "now"


def _is_taken(scene: Scene, at: int, trigger: tuple[int, int]) -> bool:
    """Whether a time before the trigger belongs to a verb before it: "moved in 2019 and left"."""
    tags = scene.bones.tags
    return any(tag in _VERBS for tag in tags[:at]) and any(tag not in _HELPERS for tag in tags[at + 1 : trigger[0]])


def _amount(scene: Scene, predicate: str, trigger: tuple[int, int]) -> Quantity | None:
    """Give the nearest amount of the clause that can be that of the relation."""
    for at in _by_distance(scene, predicate, _AMOUNTS.get(predicate, ()), trigger):
        value = scene.mention(_converted(scene.bones, at))._.value
        if isinstance(value, Quantity) and _may_be_amount(scene, predicate, at, trigger):
            return value
    return None


def _converted(bones: Skeleton, at: int) -> int:
    """Give where the sum stands that another, in brackets, only gives in other money: "$60m (about Rs 503 crore)"."""
    opening = next((i for i in range(at - 1, max(at - _ABOUT, 0) - 1, -1) if bones.words[i] == "("), 0)
    is_sum = bones.tags[at] == "MONEY" and opening > 0 and bones.tags[opening - 1] == "MONEY"
    return opening - 1 if is_sum and ")" not in bones.words[opening:at] else at


def _may_be_amount(scene: Scene, predicate: str, at: int, trigger: tuple[int, int]) -> bool:
    bones = scene.bones
    is_sum = bones.tags[at] == "MONEY"
    if predicate in _SHARES and not is_sum and scene.mention(at)._.value.unit != "%":
        return False
    if is_sum and _is_figure(bones, at):
        return False
    before, after = range(at + 1, trigger[0]), range(trigger[1] + 1, at)
    if at < trigger[0]:
        is_parted = any(bones.words[i] == "," or bones.tags[i] == "COORD" for i in before)
        return predicate not in _GOODS and not is_parted
    return (is_sum and predicate in _SUMS) or not any(bones.words[i] == "," for i in after)


def _is_figure(bones: Skeleton, at: int) -> bool:
    """Whether a sum is a figure of a firm's books: "with sales of $4m"."""
    return at > 1 and bones.words[at - 1] in ("of", "at") and bones.words[at - 2] in rulebook("phrases.yml")["figures"]


def _by_distance(scene: Scene, predicate: str, codes: tuple[str, ...], trigger: tuple[int, int]) -> list[int]:
    """Give where mentions of these types stand in the clause, the nearest first."""
    tags = scene.bones.tags
    near = range(max(0, trigger[0] - _FAR), min(len(tags), trigger[1] + _FAR + 1))
    ways = {i: _way(scene.bones, predicate, i, trigger) for i in near if tags[i] in codes}
    return sorted((i for i, way in ways.items() if not _is_long(scene.bones, way, i)), key=lambda i: len(ways[i]))


def _is_long(bones: Skeleton, way: Sequence[int], at: int) -> bool:
    """Whether a value is too far away, or another clause begins on the way."""
    return len(way) >= _REACH or any(
        bones.words[i] in _BORDERS or (bones.tags[i] in _CLAUSES and not _is_bound(bones, i, at)) for i in way
    )


def _way(bones: Skeleton, predicate: str, at: int, trigger: tuple[int, int]) -> Sequence[int]:
    """Give where the words between a value and a trigger stand, without what only tells more of a name."""
    if at < trigger[0]:
        return range(at + 1, trigger[0])
    aside = _aside(bones, predicate, trigger[1], at) if bones.tags[at] == "MONEY" else range(0)
    return [i for i in range(trigger[1] + 1, at) if i not in aside]


def _aside(bones: Skeleton, predicate: str, trigger: int, at: int) -> range:
    """Give the apposition between a verb and its price: "bought Tern, a maker of chips, for $4m"."""
    closing = next((i for i in range(at - 1, max(at - _PRICED, trigger), -1) if bones.words[i] == ","), 0)
    is_sum = closing + 1 == at and predicate == "PAID"
    if not (is_sum or bones.words[closing + 1] == "in" or "for" in bones.words[closing + 1 : at]):
        return range(0)
    names = range(trigger + 1, closing - 1)
    opening = next((i + 1 for i in names if bones.mentions[i] >= 0 and bones.words[i + 1] == ","), closing)
    return range(0) if bones.tags[opening + 1] == "COORD" else range(opening, closing + 1)


def _is_bound(bones: Skeleton, at: int, time: int) -> bool:
    """Whether a word opens no clause but a time: "since 2019"."""
    return at == time - 1 and bones.tags[at] == "SUB"
