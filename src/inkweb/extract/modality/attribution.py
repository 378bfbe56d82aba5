"""Find who says what a sentence tells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from inkweb.extract.relations.skeleton import Skeleton

_BEFORE_SPEAKER = frozenset(("QUOTE", "SUB", "REL", "VERB", "SAY", "COORD", "PUNCT", "TO"))
_AUXILIARY = frozenset(("ADV", "BE", "HAVE", "DO", "MODAL", "NEG"))
_NOT_SAYING = frozenset(
    "call calls called describe describes described find found introduce introduces introduced express".split(" ")
)


@dataclass(frozen=True, slots=True)
class Saying:
    """A verb of saying at ``verb``; its speaker is skeleton tokens ``first`` to ``last``."""

    verb: int
    first: int
    last: int

    def covers(self, bones: Skeleton, first: int, last: int) -> bool:
        """Whether a trigger lies in what is said: not in the speaker's own words of introduction."""
        if self.first <= first and last <= self.last:
            return False
        low, high = sorted((self.verb, self.last))
        if low < first <= high or first == self.verb:
            return False
        if first < self.first and self.first < self.verb:  # "..., Lund said": all before, up to a full clause
            return bones.words[self.first - 1] in (",", '"') if self.first else False
        return not any(bones.words[i] == ";" for i in range(min(first, high), max(first, high)))


def sayings(bones: Skeleton) -> Iterator[Saying]:
    """Give every "X said", "said X", "according to X", "X: ..." of a sentence."""
    if len(bones) > 2 and bones.words[1] == ":" and bones.tags[0] == "PER":
        yield Saying(1, 0, 0)
    for at, tag in enumerate(bones.tags):
        if bones.words[at] == "according" and at + 1 < len(bones) and bones.words[at + 1] == "to":
            last = _group_end(bones, at + 2)
            if last >= at + 2:
                yield Saying(at, at + 2, last)
        elif tag == "SAY" and bones.words[at] not in _NOT_SAYING:
            yield from _said(bones, at)


def _said(bones: Skeleton, at: int) -> Iterator[Saying]:
    end = at - 1
    while end >= 0 and bones.tags[end] in _AUXILIARY:
        end -= 1
    start = _group_start(bones, end)
    if start <= end:
        yield Saying(at, start, end)
        return
    last = _group_end(bones, at + 1)
    if last > at and end >= 0 and (bones.words[end] in (",", '"')):
        yield Saying(at, at + 1, last)


def _group_start(bones: Skeleton, end: int) -> int:
    """Walk left from the last word before the verb to the start of the speaker's noun group."""
    at = end
    if at >= 0 and bones.words[at] == ",":  # "Ana Lund, who runs Fjord, said"
        opening = next((i for i in range(at - 1, -1, -1) if bones.words[i] == ","), -1)
        at = opening - 1 if opening > 0 and bones.mentions[opening - 1] >= 0 else end
        if at == end:
            return end + 1
    while at >= 0 and bones.tags[at] not in _BEFORE_SPEAKER and bones.words[at] != "that":
        at -= 1
    is_speaker = any(bones.mentions[i] >= 0 or bones.tags[i] in ("NP", "NN", "PRON") for i in range(at + 1, end + 1))
    return at + 1 if is_speaker and (at < 0 or bones.tags[at] != "TO") else end + 1


def _group_end(bones: Skeleton, start: int) -> int:
    """Walk right to the end of a noun group."""
    at = start
    while at < len(bones) and (bones.mentions[at] >= 0 or bones.tags[at] in ("NP", "NN", "DET", "NUM", "POSS", "PRON")):
        if bones.mentions[at] >= 0 and bones.tags[at] == "PER":
            return at
        at += 1
    return at - 1


def is_quoted(bones: Skeleton, at: int) -> bool:
    """Whether a token stands between quotation marks."""
    before = sum(tag == "QUOTE" for tag in bones.tags[:at])
    return before % 2 == 1 or (before == 0 and sum(tag == "QUOTE" for tag in bones.tags) == 1)
