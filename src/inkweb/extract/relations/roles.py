"""Copy the post that somebody holds from the words of a sentence."""

from __future__ import annotations

from inkweb.extract.relations.posts import Post, in_words, posts
from inkweb.extract.relations.scene import Scene
from inkweb.extract.relations.wordclasses import inflect
from inkweb.model import Span

_NEAR, _AS_AFTER, _AFTER = 2, 6, 20
"""So near to the trigger a post stands that is tied to nobody; so far after it "as" may name one, and of a move."""
_GIVES_UP = inflect("resign") | inflect("step") | inflect("stand") | {"resignation"}
_BY_AS = frozenset(("HIRED", "JOINED", "LEFT"))
"""What moves people: the post is that which "as" names, not what they are called by."""
_PAST = frozenset(("FORMERLY_LED", "FORMERLY_WORKED_FOR"))


def role(scene: Scene, predicate: str, trigger: Span, ends: Span) -> str | None:
    """Give the post that a relation is about, in the article's words.

    ``trigger`` is its first and last word in the skeleton; ``ends`` are its subject and object there.
    """
    entities = {scene.entity(end) for end in ends if scene.bones.mentions[end] >= 0}
    able = [post for post in posts(scene) if _is_of(scene, post, predicate, entities, trigger)]
    if able:
        best = min(able, key=lambda post: _distance(post, trigger, entities))
        low, high = scene.bones.range(best.first, best.last)
        return scene.doc[low:high].text
    if predicate in _BY_AS:
        return None
    described = (scene.mention(end) for end in ends if scene.bones.tags[end] == "PER")
    return next((in_words(one.text) for one in described if one._.kind == "nominal"), None)


def _is_of(scene: Scene, post: Post, predicate: str, entities: set[int], trigger: Span) -> bool:
    """Whether a post may be what the relation is about: nobody else's, at no other firm."""
    if (post.owner is not None and post.owner not in entities) or (post.firm is not None and post.firm not in entities):
        return False
    if _is_inside(post, trigger):
        return True
    if post.is_of_several:
        return False
    if predicate in _BY_AS:
        return _moves(scene, post, predicate, entities, trigger)
    if predicate in _PAST:
        is_told = post.is_past or post.firm is not None
    else:
        is_told = not post.is_past and post.owner is not None
    reach = _AS_AFTER if post.is_as else _NEAR
    return is_told or (trigger[0] - _NEAR <= post.last and post.first <= trigger[1] + reach)


def _moves(scene: Scene, post: Post, predicate: str, entities: set[int], trigger: Span) -> bool:
    """Whether it is the post that somebody comes to, or gives up."""
    bones = scene.bones
    if predicate == "LEFT" and not _GIVES_UP.isdisjoint(bones.words[trigger[0] : trigger[1] + 1]):
        return post.owner is not None or post.is_as
    before = post.first - 1 - (bones.tags[post.first - 1] == "DET")  # "named Ana Lund the head of design"
    if predicate == "HIRED" and before >= 0 and bones.tags[before] == "PER":
        return scene.entity(before) == post.owner or post.owner is None
    is_of_board = bones.words[post.first : post.last + 1] == ["board"] and post.firm in entities
    return (post.is_as or is_of_board) and trigger[1] < post.first <= trigger[1] + _AFTER


def _is_inside(post: Post, trigger: Span) -> bool:
    return post.first <= trigger[1] and trigger[0] <= post.last


def _distance(post: Post, trigger: Span, entities: set[int]) -> tuple[bool, bool, int]:
    return (
        not _is_inside(post, trigger),
        post.firm is None or post.firm not in entities,
        max(trigger[0] - post.last, post.first - trigger[1]),
    )
