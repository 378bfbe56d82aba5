"""Keep apart whom a sentence names: who is sued and who is only named in the complaint, who buys and who is outbid."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from inkweb.extract.layers import Found, by_quote, text_of
from inkweb.extract.learned.clauses import HELPERS, SUBJECT, before
from inkweb.extract.relations.component import entities_of
from inkweb.extract.relations.skeleton import Skeleton, skeleton, starts_of
from inkweb.extract.rulebook import rulebook

_HELPERS = HELPERS | {"REL", "SUB"}


@Language.component("inkweb_parties", requires=["doc._.relations", "doc._.same"], assigns=["doc._.relations"])
def parties(doc: Doc) -> Doc:
    """Drop or deny in one ``Doc`` what is told of the wrong party; all else stays as it is."""
    mended: dict[Found, Found | None] = {}
    entities: list[int] = []
    text, signs = text_of(doc).lower(), rulebook("parties.yml")["outbid"]["words"]
    has_sign = any(sign in text for sign in signs)
    for (start, end), some in by_quote(doc).items():
        is_sued = sum(found.predicate == "SUED" for found in some) > 1
        is_outbid = has_sign and any(token.lower_ in signs for token in doc[start:end])
        if is_sued or is_outbid:
            entities = entities or entities_of(doc)
            bones = skeleton(doc[start:end], starts_of(doc))
            mended |= dict.fromkeys(_unsued(bones, some, entities)) if is_sued else {}
            mended |= _outbid(bones, some, entities) if is_outbid else {}
    if mended:
        kept = (mended.get(found, found) for found in doc._.relations)
        doc._.relations = tuple(found for found in kept if found)
    return doc


def _unsued(bones: Skeleton, relations: list[Found], entities: list[int]) -> Iterable[Found]:
    """Give what tells that somebody was sued who is named only in what another one is sued for."""
    rule = rulebook("parties.yml")["sued"]
    suits = [found for found in relations if found.predicate == "SUED"]
    for found in (one for one in suits if one.modality in ("asserted", "reported")):
        place = bones.mentions.index(found.object)
        others = (
            bones.mentions.index(one.object)
            for one in suits
            if entities[one.subject] == entities[found.subject] and entities[one.object] != entities[found.object]
        )
        first = min(others, default=place)
        opener = next((i for i in range(first + 1, place) if bones.words[i] in rule["openers"]), 0)
        is_told = any(word in rule["suits"] for word in bones.words[:opener])
        if is_told and not _is_sued_too(bones, opener, place, rule):
            yield found


def _is_sued_too(bones: Skeleton, opener: int, place: int, rule: dict[str, Any]) -> bool:
    """Whether a name after what another is sued for is that of a second defendant: "..., and Bit for fraud"."""
    between = bones.words[opener:place]
    is_listed = bones.words[before(bones, place - 1, SUBJECT)] in rule["listed"]
    return is_listed or ", and" in " ".join(between) or any(word in rule["suits"] for word in between)


def _outbid(bones: Skeleton, relations: list[Found], entities: list[int]) -> dict[Found, Found | None]:
    """Deny what the loser of a sale did not get, and drop that the loser was bought, too."""
    rule = rulebook("parties.yml")["outbid"]
    at = next(i for i, word in enumerate(bones.words) if word in rule["words"])
    losers, winners = ({entities[mention] for mention in side} for side in _sides(bones, at, rule["joined"]))
    mended: dict[Found, Found | None] = {}
    for found in relations:
        trigger = bones.within(found.trigger)
        if found.predicate not in rule["predicates"] or "REL" in bones.tags[at : trigger[-1]] or trigger[-1] < at:
            continue
        subject, object = entities[found.subject], entities[found.object]
        if object in losers and (at in trigger or subject in winners):
            mended[found] = None
        elif subject in losers:
            mended[found] = replace(found, modality="denied")
        elif subject in winners and found.modality == "denied" and "NEG" not in bones.tags:
            mended[found] = replace(found, modality="asserted")
    return mended


def _sides(bones: Skeleton, at: int, joined: Sequence[str]) -> tuple[list[int], list[int]]:
    """Give the mentions of those who are outbid, and of who outbids them."""
    last = at - 1
    while last >= 0 and (bones.tags[last] in _HELPERS or bones.words[last] == ","):
        last -= 1
    ahead = [bones.mentions[last]] if last >= 0 and bones.mentions[last] >= 0 else []
    is_passive = bones.words[at + 1 : at + 2] == ["by"]
    behind: list[int] = []
    for i in range(at + 1 + is_passive, len(bones)):
        is_next_clause = behind and bones.tags[i + 1 : i + 2] in (["SAY"], ["VERB"], ["BE"], ["HAVE"], ["POSS"])
        if bones.mentions[i] >= 0 and not is_next_clause:
            behind.append(bones.mentions[i])
        elif bones.words[i] not in joined:
            break
    return (ahead, behind) if is_passive else (behind, ahead)
