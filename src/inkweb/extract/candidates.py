"""Find runs of words that are written like names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from inkweb.extract.hints import Hints
from inkweb.extract.gazetteer import Gazetteer

_HYPHENS = frozenset("-‐‑")
_PARTICLES = frozenset("de da do dos das del della di du van von der den ter ten la le bin ibn y e zu af av".split())
_VERSIONS = frozenset(
    "mini preview instruct chat large small medium base turbo tiny nano lite flash pro max plus beta alpha coder ultra vl v".split()
)
_NUMBER = re.compile(r"v?\d[\d.]*[A-Za-z]{0,2}|\d+x\d+[A-Za-z]?|[IVX]+")
#: "Fjord AI" is a firm, but "Fjord AI models" are models of Fjord.
_PRODUCTS_OF_AI = frozenset(
    "model models chip chips tool tools start-up startup startups lab system systems software assistant server servers boom company companies firm team "
    "feature features accelerator accelerators agent agents service services product products division group unit chief head research".split()
)
_LEGAL = frozenset(("plc", "Inc.", "Corp.", "Ltd.", "Co.", "Inc", "Corp", "Ltd", "LLC", "AG"))
#: After these the next word is capitalised whatever it is.
_OPENERS = frozenset("\"“”„«»'‘(:•*–—|-…?!;>")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens ``start`` to ``end`` may be a name; ``is_initial`` when the capital may come from the place alone."""

    start: int
    end: int
    is_initial: bool = False
    is_titled: bool = False


class Candidates:
    """Cuts a ``Doc`` into runs of capitalised words, joined at hyphens, ampersands, numbers and "of" where names are."""

    def __init__(self, gazetteer: Gazetteer, hints: Hints) -> None:
        self._gazetteer = gazetteer
        self._hints = hints

    def find(self, doc: Doc, free: Sequence[bool], known: Sequence[Span] = ()) -> Iterator[Candidate]:
        """Give the runs of ``doc`` that lie on ``free`` tokens, in text order; a known name is never cut."""
        ends = {span.start: span.end for span in known}
        for sentence in doc.sents:
            titled = is_titled(sentence)
            at = sentence.start
            while at < sentence.end:
                end = self._run(doc, at, sentence.end, free, ends)
                if end > at:
                    yield Candidate(at, end, _is_initial(doc, at, sentence.start), titled)
                at = max(end, at + 1)

    def _run(self, doc: Doc, start: int, limit: int, free: Sequence[bool], ends: Mapping[int, int]) -> int:
        """Give where the run that starts at ``start`` ends; ``start`` itself when none does."""
        end = ends.get(start, start)
        if not free[start] or (end == start and not self._can_open(doc, start, limit)):
            return start
        least = end
        end = end if end > start else start + 1
        while end < limit and free[end]:
            step = self._step(doc, start, end, limit)
            if end in ends and step:
                step = max(step, ends[end] - end)
            if not step or not all(free[end : end + step]):
                break
            end += step
        return max(least, self._trimmed(doc, start, end))

    def _can_open(self, doc: Doc, at: int, limit: int) -> bool:
        token, text = doc[at], doc[at].text
        if text in self._gazetteer.demonyms or text in self._gazetteer.titles or text == "AI":
            return self._leads_to_head(doc, at, limit)
        if not self._is_name_like(token):
            return _is_low_version(doc, at, limit) or self._is_particle(doc, at, limit)
        if len(text) == 2 and text[1] == ".":  # an initial, not the "Q." and "A." of an interview
            return (
                at + 1 < limit and self._is_name_like(doc[at + 1]) and doc[at + 1].lower_ not in self._gazetteer.common
            )
        return True

    def _is_particle(self, doc: Doc, at: int, limit: int) -> bool:
        """Whether a name opens with a small particle: "van der Hulst"."""
        ahead = (
            at + 2
            if doc[at].text in ("van", "von") and at + 2 < limit and doc[at + 1].text in ("der", "den", "de")
            else at + 1
        )
        opens = doc[at].text in ("van", "von", "de") and ahead < limit and doc[ahead].is_title
        return opens and doc[ahead].lower_ not in self._gazetteer.common

    def _leads_to_head(self, doc: Doc, at: int, limit: int) -> bool:
        """Whether a demonym or title opens an organisation's name: "Norwegian Data Protection Authority"."""
        for token in doc[at + 1 : min(limit, at + 6)]:
            if self._hints.is_head(token.text):
                return True
            if doc[at].text == "AI" and not self._is_name_like(token):
                return False
            if not (self._is_name_like(token) or token.text in ("of", "for", "and", "&", "'s", "’s")):
                return False
        return False

    def _is_name_like(self, token: Token) -> bool:
        text = token.text
        if not text[0].isalnum() or text in self._gazetteer.barred:
            return False
        if text == "plc":
            return True
        if text[0].isupper():
            return (
                not text.endswith(".")
                or len(text) == 2
                or text in _LEGAL
                or text.count(".") > 1
                or text[-3:] in ("St.",)
            )
        return text[0].isalpha() and any(c.isupper() for c in text[1:]) and "." not in text

    def _step(self, doc: Doc, start: int, end: int, limit: int) -> int:
        """Give how many tokens from ``end`` on belong to the run: 0 for none."""
        token, before = doc[end], doc[end - 1]
        after = doc[end + 1] if end + 1 < limit else None
        glued = not before.whitespace_
        if token.text in _HYPHENS and glued and after is not None and not token.whitespace_:
            return 2 if self._joins(doc, start, after) else 0
        if glued and token.text not in "&+":
            return int(token.text.isalnum() and before.text.isalnum())
        if token.text == "AI":
            return int(after is None or after.lower_ not in _PRODUCTS_OF_AI)
        if token.text == "+" and glued:
            return 1
        if self._is_name_like(token):
            return int(not self._breaks(doc, end, limit))
        if token.text[0].isdigit() and _NUMBER.fullmatch(token.text):
            is_second = before.text[0].isdigit() and not token.text.endswith(("B", "b"))
            return int(not (is_second or (len(token.text) == 4 and token.text[:2] in ("19", "20"))))
        if token.text in _VERSIONS and before.text[0].isdigit():
            return 1
        return self._connected(doc, start, end, limit)

    def _joins(self, doc: Doc, start: int, after: Token) -> bool:
        if self._is_name_like(after) or _NUMBER.fullmatch(after.text):
            return True
        if after.text in _VERSIONS:
            return True
        low = after.text
        if len(low) == 1 and low.isupper():
            return True
        return (
            after.is_lower and len(low) <= 6 and low not in self._gazetteer.common and not low.endswith(("ed", "ing"))
        )

    def _breaks(self, doc: Doc, at: int, limit: int) -> bool:
        text = doc[at].text
        if text in self._gazetteer.demonyms:
            return False
        return text in self._gazetteer.titles and text not in ("General", "King", "Queen", "Prince", "Justice", "Count")

    def _connected(self, doc: Doc, start: int, end: int, limit: int) -> int:
        """Give the length of a connector and the name word after it."""
        text = doc[end].text
        size = (
            2
            if text in ("of", "for", "de", "van", "von")
            and end + 1 < limit
            and doc[end + 1].lower_ in ("the", "la", "der", "den")
            else 1
        )
        after = doc[end + size] if end + size < limit else None
        if after is None or not self._is_name_like(after):
            return 0
        if text == "&":
            return 2
        if text in _PARTICLES and doc[end - 1].is_title:
            return size + 1
        opens = self._hints.opens(doc[end - 1].text) or self._hints.is_head(doc[end - 1].text)
        if text == "of" or (text == "for" and self._hints.is_head(doc[end - 1].text)):
            return (size + 1) * opens
        return 2 * (text == "and" and self._is_joint(doc, start, end, limit))

    def _is_joint(self, doc: Doc, start: int, end: int, limit: int) -> bool:
        """Whether "and" stands inside a name: "Securities and Exchange Commission"."""
        words = [token.text for token in doc[start:end]]
        first = words[-1].casefold() in self._gazetteer.common and not self._hints.is_head(words[-1])
        ahead = [token for token in doc[end + 1 : min(limit, end + 5)]]
        heads = [token.text for token in ahead if self._is_name_like(token)]
        return first and any(self._hints.is_head(word) for word in heads[1:3] or heads[:1]) and len(words) <= 4

    def _trimmed(self, doc: Doc, start: int, end: int) -> int:
        while end > start + 1 and self._hangs(doc, end - 1):
            end -= 1
        last = doc[end - 1].text
        if end - start == 1 and (not any(c.isalpha() for c in last) or (len(last) == 1 and last not in "X")):
            return start
        return end

    def _hangs(self, doc: Doc, at: int) -> bool:
        """Whether a word at the end of a run is none of the name's: "Fjord CEO", "Fjord -"."""
        text = doc[at].text
        part = text == "AI" or (len(text) == 1 and not doc[at - 1].whitespace_)
        return text in _HYPHENS or (text in self._gazetteer.barred and not part)


def is_titled(sentence: Span) -> bool:
    """Whether a line is written In Title Case or IN CAPITALS, so that capitals say nothing.

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> is_titled(nlp("Fjord Buys A Small Rival In Oslo")[:]), is_titled(nlp("Fjord buys Tern in Oslo")[:])
    (True, False)
    """
    words = [token.text for token in sentence if token.is_alpha and len(token.text) > 3]
    low = sum(word[0].islower() for word in words)
    return len(words) >= 4 and low <= len(words) // 5


def _is_initial(doc: Doc, at: int, start: int) -> bool:
    if at == start:
        return True
    before = doc[at - 1]
    return before.text in _OPENERS and (at - 2 < start or bool(doc[at - 2].whitespace_) or before.text in ":?!")


def _is_low_version(doc: Doc, at: int, limit: int) -> bool:
    """Whether a word in lower case is a model with its version: "quill-2", not "top-10"."""
    if at + 2 >= limit or not doc[at].is_lower or not doc[at].is_alpha or doc[at].whitespace_:
        return False
    if at and not doc[at - 1].whitespace_ and doc[at - 1].text in "-/.":
        return False
    return (
        doc[at + 1].text == "-"
        and not doc[at + 1].whitespace_
        and bool(re.fullmatch(r"\d(\.\d)?[bm]?", doc[at + 2].text))
    )
