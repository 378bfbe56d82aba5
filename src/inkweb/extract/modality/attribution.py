"""Find who says what a sentence tells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from inkweb.extract.relations.posts import is_post
from inkweb.extract.relations.skeleton import Skeleton

_BEFORE_SPEAKER = frozenset(("QUOTE", "SUB", "REL", "VERB", "SAY", "COORD", "PUNCT", "TO"))
_AUXILIARY = frozenset(("ADV", "BE", "HAVE", "DO", "MODAL", "NEG"))
_NOT_SAYING = frozenset(
    "call calls called describe describes described find found introduce introduces introduced express".split(" ")
)
#: Said of news and rumours; elsewhere they are no verbs of saying: "sales rejected", "the company reported a loss".
_ALSO_SAYING = frozenset(
    "reported rejected rejects disputed disputes refuted refutes exposed speculated speculates hopes hoped expects "
    "cited cites".split(" ")
)
#: After these comes who is told, also where the verb stands before a speaker: not "told Lund", as "said Lund".
_TELL = frozenset(("tell", "tells", "told"))
_REPORTS = frozenset(("report", "reports"))
_NAMED = frozenset(("PER", "ORG", "PROD", "MODEL", "PLACE"))
_ENDS = frozenset((".", "?", "!"))


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


def sayings(bones: Skeleton, *, is_hedged: bool = False) -> Iterator[Saying]:
    """Give every "X said", "said X", "according to X", "X: ..." of a sentence; of what is hedged also "X reported"."""
    if len(bones) > 2 and bones.words[1] == ":" and bones.tags[0] == "PER":
        yield Saying(1, 0, 0)
    for at, tag in enumerate(bones.tags):
        if bones.words[at] == "according" and at + 1 < len(bones) and bones.words[at + 1] == "to":
            last = _group_end(bones, at + 2)
            if last >= at + 2:
                yield Saying(at, at + 2, last)
        elif (tag == "SAY" and bones.words[at] not in _NOT_SAYING) or (is_hedged and _is_told(bones, at)):
            yield from _said(bones, at)


def _is_told(bones: Skeleton, at: int) -> bool:
    """Whether a verb that may mean much else is one of saying here."""
    if bones.words[at] in _ALSO_SAYING:
        return at > 0 and bones.tags[at - 1] != "BE"
    return bones.words[at] in _REPORTS and at > 0 and bones.mentions[at - 1] >= 0


def source(bones: Skeleton, first: int, last: int, *, is_denied: bool = False) -> Saying | None:
    """Give the saying that a trigger lies in, the nearest of its sentence; a denial may be its own trigger."""
    near = [one for one in sayings(bones, is_hedged=True) if one.covers(bones, first, last)]
    if is_denied:
        near += [one for at in range(first, last + 1) if bones.tags[at] == "SAY" for one in _said(bones, at)]
    ways = ((_way(one, first, last), one) for one in near)
    told = [(len(way), at) for at, (way, _) in enumerate(ways) if _ENDS.isdisjoint(bones.words[way.start : way.stop])]
    return near[min(told)[1]] if told else None


def speaker(bones: Skeleton, saying: Saying) -> tuple[int, int]:
    """Give the first and last word of who speaks, without what opens the sentence: "as Lund", "In May Lund"."""
    at, end = saying.first, saying.last
    while at < end and bones.words[at] in ("as", "so"):
        at += 1
    if at < end and bones.tags[at] == "PREP":
        at = next(_after_opening(bones, at, end), at)
    return at, end


def _after_opening(bones: Skeleton, start: int, end: int) -> Iterator[int]:
    """Give what may be the first word behind "In April" or "In this regard,"; a name in it is the speaker himself."""
    for at in range(start + 1, end + 1):
        if bones.tags[at] in _NAMED:
            if bones.tags[at - 1] == "DATE":
                yield at
            return
        if bones.words[at] == "," and at < end:
            yield at + 1
            return


def _way(saying: Saying, first: int, last: int) -> range:
    """Give the words between a saying and a trigger."""
    return range(saying.verb, first) if saying.verb < first else range(last, saying.first)


def _said(bones: Skeleton, at: int) -> Iterator[Saying]:
    end = at - 1
    while end >= 0 and bones.tags[end] in _AUXILIARY:
        end -= 1
    start = _group_start(bones, end)
    last = _trimmed(bones, start, end)
    if start <= last:
        yield Saying(at, start, last)
        return
    last = _group_end(bones, at + 1)
    is_turned = bones.words[at] not in _TELL and end >= 0 and bones.words[end] in (",", '"')
    if last > at and is_turned:
        yield Saying(at, at + 1, last)


def _trimmed(bones: Skeleton, start: int, end: int) -> int:
    """Give the last word of a speaker without what stands between it and the verb: "Tern on Friday," said."""
    at = end
    while at >= start and (bones.tags[at] in ("DATE", "ADV", "PREP") or bones.words[at] in (",", "further")):
        at -= 1
    return at


def _group_start(bones: Skeleton, end: int) -> int:
    """Walk left from the last word before the verb to the start of the speaker's noun group."""
    at = end
    if at >= 0 and bones.words[at] == ",":  # "Ana Lund, who runs Fjord, said"
        at = _before_comma(bones, at)
        if at < 0:
            return end + 1
    while at >= 0 and bones.words[at] != "that" and (bones.tags[at] not in _BEFORE_SPEAKER or _goes_on(bones, at)):
        at -= 1
    while at + 1 < end and (bones.tags[at + 1] in ("DATE", "ADV") or bones.words[at + 1] == ","):
        at += 1
    is_speaker = any(bones.mentions[i] >= 0 or bones.tags[i] in ("NP", "NN", "PRON") for i in range(at + 1, end + 1))
    return at + 1 if is_speaker and (at < 0 or bones.tags[at] != "TO") else end + 1


def _before_comma(bones: Skeleton, end: int) -> int:
    """Give who may speak before the comma that opens what the one at ``end`` closes: the last word, or -1."""
    openings = (i for i in range(end - 1, 0, -1) if bones.words[i] == ",")
    named = (i - 1 for i in openings if bones.tags[i - 1] in ("PER", "ORG", "NP", "NN"))
    return next(named, -1)


def _goes_on(bones: Skeleton, at: int) -> bool:
    """Whether a word that mostly ends a speaker's noun group is part of it: "close to Tern", "managing director"."""
    if bones.words[at] == "to":
        return at > 0 and bones.words[at - 1] == "close"
    return bones.words[at].endswith("ing") and at + 1 < len(bones) and is_post(bones.words[at + 1])


def _group_end(bones: Skeleton, start: int) -> int:
    """Walk right to the end of a noun group."""
    at = start
    while at < len(bones) and bones.words[at] != "that" and _is_in_group(bones, at):
        if bones.mentions[at] >= 0 and bones.tags[at] == "PER":
            return at
        at += 1
    return at - 1


def _is_in_group(bones: Skeleton, at: int) -> bool:
    return bones.mentions[at] >= 0 or bones.tags[at] in ("NP", "NN", "DET", "NUM", "POSS", "PRON")


def is_quoted(bones: Skeleton, at: int) -> bool:
    """Whether a token stands between quotation marks."""
    before = sum(tag == "QUOTE" for tag in bones.tags[:at])
    return before % 2 == 1 or (before == 0 and sum(tag == "QUOTE" for tag in bones.tags) == 1)
