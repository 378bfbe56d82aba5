"""Find relations between mentions by trigger patterns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from inkweb.extract.layers import MENTIONS, Found, SameAs
from inkweb.extract.relations.details import details
from inkweb.extract.relations.groups import groups
from inkweb.extract.relations.resolve import Pair, resolve
from inkweb.extract.relations.rulebase import Rule, RuleBase
from inkweb.extract.relations.scene import Scene
from inkweb.extract.relations.skeleton import skeleton, starts_of
from inkweb.extract.sentences import story


@Language.factory("inkweb_relations", requires=["doc.sents", "doc.spans"], assigns=["doc._.relations"])
def make_relations(nlp: Language, name: str) -> Relations:  # noqa: ARG001 (spaCy calls factories so)
    """Make the component."""
    return Relations(nlp.vocab)


class Relations:
    """Fills ``doc._.relations`` from the rules in ``data/relations``."""

    def __init__(self, vocab: Vocab) -> None:
        self._vocab = vocab
        self._rules = RuleBase(vocab)

    def __call__(self, doc: Doc) -> Doc:
        """Find the relations of one ``Doc``, sentence by sentence."""
        entities = entities_of(doc)
        starts = starts_of(doc)
        found: list[Found] = []
        for start, end in story(doc):
            sentence = doc[start:end]
            if sum(i in starts for i in range(sentence.start, sentence.end)) > 1:
                bones = skeleton(sentence, starts)
                found += self._of_scene(Scene(doc, bones, groups(bones), entities))
        doc._.relations = tuple(found)
        return doc

    def _of_scene(self, scene: Scene) -> Iterator[Found]:
        matches = self._rules.matches(scene.bones.doc(self._vocab))
        pairs = [(rule, pair) for rule, start, end in matches for pair in resolve(scene, rule, start, end)]
        for rule, pair in best(scene, pairs):
            yield _found(scene, rule, pair)


def best(scene: Scene, pairs: Iterable[tuple[Rule, Pair]]) -> list[tuple[Rule, Pair]]:
    """Keep for each trigger the cheapest pair (or list), and each statement once.

    Of equal costs longer triggers come first: "agreed to buy" before "buy".
    """
    ordered = sorted(pairs, key=lambda rp: (rp[1].cost, -(rp[1].last - rp[1].first), rp[1].first))
    kept: list[tuple[Rule, Pair]] = []
    owner: dict[tuple[str, int], tuple[str, int, float]] = {}
    said: set[tuple[str, int, int]] = set()
    for rule, pair in ordered:
        name = rule.predicate.name
        mine = (rule.name, pair.first, pair.cost)
        tokens = [(name, i) for i in range(pair.first, pair.last + 1)]
        if any(owner.get(token, mine) != mine for token in tokens):
            continue
        owner.update(dict.fromkeys(tokens, mine))
        key = (name, *_ends(scene, rule, pair))
        if key not in said:
            said.add(key)
            kept.append((rule, pair))
    return sorted(kept, key=lambda rp: rp[1].first)


def _ends(scene: Scene, rule: Rule, pair: Pair) -> tuple[int, int]:
    subject, object = (scene.entities[scene.bones.mentions[i]] for i in (pair.subject, pair.object))
    return (min(subject, object), max(subject, object)) if rule.predicate.is_symmetric else (subject, object)


def _found(scene: Scene, rule: Rule, pair: Pair) -> Found:
    bones = scene.bones
    return Found(
        subject=bones.mentions[pair.subject],
        predicate=rule.predicate.name,
        object=bones.mentions[pair.object],
        trigger=bones.range(pair.first, pair.last),
        quote=(bones.start, bones.end),
        confidence=round(rule.confidence, 2),
        reason=rule.name,
        **details(scene, rule.predicate.name, (pair.first, pair.last), (pair.subject, pair.object)),
    )


def entities_of(doc: Doc) -> list[int]:
    """Give each mention position the first position that is the same entity, by ``doc._.same``.

    >>> from inkweb.extract.pipeline import nlp
    >>> entities_of(nlp()("Microsoft sued Google, and Google paid Microsoft."))
    [0, 1, 1, 0]
    """
    return united(len(doc.spans[MENTIONS]), doc._.same)


def united(count: int, links: Iterable[SameAs]) -> list[int]:
    """Give each of so many positions the first position that links lead to, by union-find.

    >>> united(4, [SameAs(0, 2, "same name"), SameAs(2, 3, "pronoun")])
    [0, 1, 0, 0]
    """
    first = list(range(count))

    def root(i: int) -> int:
        while first[i] != i:
            first[i] = first[first[i]]
            i = first[i]
        return i

    for link in links:
        left, right = sorted((root(link.earlier), root(link.later)))
        first[right] = left
    return [root(i) for i in range(len(first))]
