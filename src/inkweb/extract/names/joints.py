"""Say which words open a name, and which go on with it."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from inkweb.extract.names.gazetteer import Gazetteer
from inkweb.extract.names.hints import Hints

HYPHENS = frozenset("-‐‑")
_NUMBER = re.compile(r"\d[\d.]*[A-Za-z]{0,2}|\d+x\d+[A-Za-z]?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LOW_VERSION = re.compile(r"\d(?:\.\d)?[bm]?")
#: Titles that are parts of names as often: "General Motors".
_TITLES_IN_NAMES = frozenset(("General", "King", "Queen", "Prince", "Justice", "Count"))
_INSIDE = frozenset(("of", "for", "and", "&", "'s", "’s"))


class Joints:
    """Looks at a token and its neighbours; every method takes the ``Doc``, a position and the sentence's end."""

    def __init__(self, gazetteer: Gazetteer, hints: Hints) -> None:
        self._words = gazetteer
        self._hints = hints

    def opens(self, doc: Doc, at: int, limit: int) -> bool:
        """Whether a name may start here."""
        text = doc[at].text
        if text in self._words.demonyms or text in self._words.titles or text == "AI":
            return self._leads_to_head(doc, at, limit)
        if not self._is_name_like(doc[at]):
            return self._is_low_version(doc, at, limit) or self._is_particle(doc, at, limit)
        return len(text) != 2 or text[1] != "." or self._is_initial(doc, at, limit)

    def step(self, doc: Doc, at: int, limit: int) -> int:
        """Give how many tokens from ``at`` on go on with the name that ends before it: 0 for none."""
        token, before = doc[at], doc[at - 1]
        if not before.whitespace_:
            return self._glued(doc, at, limit)
        if token.text == "AI":
            return int(at + 1 >= limit or doc[at + 1].lower_ not in self._words.products_of_ai)
        if self._is_name_like(token):
            return int(token.text not in self._words.titles or token.text in _TITLES_IN_NAMES)
        if token.text[0].isdigit():
            return int(self._is_version(token.text, before.text))
        if token.text in self._words.versions and before.text[0].isdigit():
            return 1
        return self._connected(doc, at, limit)

    def _is_name_like(self, token: Token) -> bool:
        text = token.text
        if not text[0].isalnum() or text in self._words.barred:
            return False
        if text[0].isupper():
            return not text.endswith(".") or len(text) == 2 or text in self._words.legal or text.count(".") > 1
        return text == "plc" or (text[0].isalpha() and any(c.isupper() for c in text[1:]) and "." not in text)

    def _is_initial(self, doc: Doc, at: int, limit: int) -> bool:
        """Whether a letter with a full stop is a person's, not the "Q." or "A." of an interview."""
        return at + 1 < limit and self._is_name_like(doc[at + 1]) and not self._words.is_common(doc[at + 1].text)

    def _leads_to_head(self, doc: Doc, at: int, limit: int) -> bool:
        """Whether a demonym or title opens an organisation's name: "Norwegian Data Protection Authority"."""
        for token in doc[at + 1 : min(limit, at + 6)]:
            if self._hints.is_head(token.text):
                return True
            is_inside = token.text in _INSIDE and doc[at].text != "AI"
            if not (self._is_name_like(token) or is_inside):
                return False
        return False

    def _is_particle(self, doc: Doc, at: int, limit: int) -> bool:
        """Whether a name opens with a small particle: "van der Hulst"."""
        if doc[at].text not in ("van", "von", "de"):
            return False
        ahead = at + 2 if at + 2 < limit and doc[at + 1].text in ("der", "den", "de") else at + 1
        return ahead < limit and doc[ahead].is_title and not self._words.is_common(doc[ahead].text)

    def _is_low_version(self, doc: Doc, at: int, limit: int) -> bool:
        """Whether a word in lower case is a model with its version: "quill-2", not "top-10"."""
        if at + 2 >= limit or not doc[at].is_lower or not doc[at].is_alpha or self._words.is_common(doc[at].text):
            return False
        if (
            doc[at].whitespace_
            or doc[at + 1].whitespace_
            or (at and doc[at - 1].text in "-/." and not doc[at - 1].whitespace_)
        ):
            return False
        return doc[at + 1].text == "-" and bool(_LOW_VERSION.fullmatch(doc[at + 2].text))

    def _glued(self, doc: Doc, at: int, limit: int) -> int:
        """What follows without a space: "-4", "-7B", "-mini", "+", the "K" of "GSM8K"."""
        token, before = doc[at], doc[at - 1]
        after = doc[at + 1] if at + 1 < limit else None
        if token.text in HYPHENS and after is not None and not token.whitespace_:
            return 2 if self._is_second_half(after) else 0
        if token.text == "&" and after is not None and not token.whitespace_ and self._is_name_like(after):
            return 2
        return int(token.text == "+" or (token.text.isalnum() and before.text.isalnum()))

    def _is_second_half(self, after: Token) -> bool:
        text = after.text
        if self._is_name_like(after) or _NUMBER.fullmatch(text) or text in self._words.versions:
            return True
        if len(text) == 1 and text.isupper():
            return True
        return (
            after.is_lower and len(text) <= 6 and not self._words.is_common(text) and not text.endswith(("ed", "ing"))
        )

    @staticmethod
    def _is_version(text: str, before: str) -> bool:
        """Whether a number goes on with a name: "Fjord 2", "Fjord 3.1 8B", but no second number and no year."""
        is_second = before[0].isdigit() and not text.endswith(("B", "b"))
        return bool(_NUMBER.fullmatch(text)) and not is_second and not _YEAR.fullmatch(text)

    def _connected(self, doc: Doc, at: int, limit: int) -> int:
        """Give the length of a small word and the name word after it: "of the Arts", "& Sons", "de Silva"."""
        text, before = doc[at].text, doc[at - 1]
        is_double = (
            text in ("of", "for", "de", "van", "von")
            and at + 1 < limit
            and doc[at + 1].lower_ in ("the", "la", "der", "den")
        )
        size = 2 if is_double else 1
        if at + size >= limit or not self._is_name_like(doc[at + size]):
            return 0
        if text == "&" or (text in self._words.particles and before.is_title):
            return size + 1
        is_head = self._hints.is_head(before.text)
        if (text == "of" and (is_head or self._hints.opens(before.text))) or (text == "for" and is_head):
            return size + 1
        return 2 if text == "and" and self._is_joint(doc, at, limit) else 0

    def _is_joint(self, doc: Doc, at: int, limit: int) -> bool:
        """Whether "and" stands inside a name: "Securities and Exchange Commission"."""
        before = doc[at - 1].text
        if not self._words.is_common(before) or self._hints.is_head(before):
            return False
        names = [token.text for token in doc[at + 1 : min(limit, at + 4)] if self._is_name_like(token)]
        return any(self._hints.is_head(word) for word in names[1:] or names)
