"""Walk left from a verb over its auxiliaries and the verbs it hangs on, to where its subject begins."""

from __future__ import annotations

from inkweb.extract.relations.skeleton import Skeleton

_CHAIN = frozenset(("ADV", "BE", "HAVE", "DO", "MODAL", "NEG"))
#: Forms of verbs whose object acts: "asked Lund to lead".
CONTROL = frozenset(
    "ask asks asked asking name names named appoint appoints appointed hire hires hired invite invites invited pick "
    "picks picked tap taps tapped tell tells told want wants wanted expect expects expected force forced forces order "
    "ordered orders urge urged allow allows allowed persuade persuaded choose chose chosen help helps helped let lets "
    "lead leads bring brings brought for".split(" ")
)


def verb_chain(bones: Skeleton, at: int) -> tuple[int, str]:
    """Walk left over "has reportedly agreed to", "is in talks to"; say what stands before it.

    The second value: ``relative`` (who, which), ``shared`` (the subject is that of the verb before "and"),
    ``initial`` ("After buying X, Y ...": the subject comes later), or nothing.
    """
    while at >= 0:
        tag, word = bones.tags[at], bones.words[at]
        if tag in _CHAIN:
            at -= 1
        elif tag == "TO":
            at = _before_infinitive(bones, at - 1)
        elif (tag == "REL" and word != "whose") or (word == "that" and at > 0 and bones.tags[at - 1] != "SAY"):
            return at - 1, "relative"
        elif word in ("and", "but", "or", "then") or (word == "," and bones.words[at + 1].endswith("ing")):
            return at - 1, "shared"
        elif tag in ("SUB", "PREP") and bones.words[at + 1].endswith("ing"):
            return at - 1, "initial" if at == 0 or (at < 3 and bones.words[at - 1] in (",", '"')) else "shared"
        else:
            break
    return (at, "") if at >= 0 or not bones.words[0].endswith("ing") else (at, "initial")


def _before_infinitive(bones: Skeleton, at: int) -> int:
    """From before "to", walk left to before the verb it hangs on: "agreed to", "in talks to", "left Fjord to".

    It stays when that verb makes its object act: "asked Lund to lead".
    """
    i = at
    while i >= 0 and at - i < 8:
        if bones.tags[i] in ("VERB", "SAY", "BE", "HAVE"):
            is_control = bones.words[i] in CONTROL and any(bones.mentions[k] >= 0 for k in range(i + 1, at + 1))
            return at if is_control else i - 1
        if bones.tags[i] in ("REL", "SUB", "QUOTE", "PUNCT", "MODAL") or (
            bones.words[i] == "for" and bones.mentions[i + 1] >= 0
        ):
            return at
        i -= 1
    return at


def antecedent(bones: Skeleton, at: int) -> int | None:
    """The mention before "who" or "which": the nearest, over a comma and a few words of its own group."""
    for i in range(at, max(at - 8, -1), -1):
        if bones.mentions[i] >= 0 and bones.tags[i] not in ("DATE", "MONEY", "QUANT"):
            return i
        if bones.tags[i] in ("VERB", "BE", "SAY", "MODAL"):
            return None
    return None
