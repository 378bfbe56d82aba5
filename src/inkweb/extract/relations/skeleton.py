"""See a sentence as its bare bones: each mention one token that shows its type, every other word its class."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from inkweb.extract.layers import MENTIONS
from inkweb.extract.relations.wordclasses import NOUN, USED_AS_NOUN, base_forms, word_classes
from inkweb.ontology import ontology

POSSESSIVE = "POSS"
_SAME_MARK = {
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "``": '"',
    "''": '"',
    "’": "'",
    "‘": "'",
    "–": "--",
    "—": "--",
    "−": "--",
}
_OWN = frozenset("its their his her our my your whose".split(" "))
_NOT_OWNED = frozenset(("PUNCT", "PREP", "TO", "COORD", "SUB", "ADV", "BE", "MODAL", "HAVE", "REL", "PRON", "NEG"))
_NOMINAL_AFTER = frozenset(("DET", "NUM", POSSESSIVE))
_PUNCTUATION = frozenset("PUNCT QUOTE".split(" "))
_ORDINALS = frozenset(("first", "second", "third", "last", "next"))


@dataclass(slots=True)
class Skeleton:
    """One sentence. The lists run side by side; ``mentions[i]`` is a position in ``doc.spans["mentions"]`` or -1.

    ``spans[i]`` is the token's range in the ``Doc``. A possessive pronoun is followed by a ``'s`` of its own, so
    that "its model" looks like "Fjord's model".
    """

    words: list[str]
    tags: list[str]
    mentions: list[int]
    spans: list[tuple[int, int]]
    start: int
    end: int

    def __len__(self) -> int:
        return len(self.words)

    def doc(self, vocab: Vocab) -> Doc:
        """Give it as a ``Doc`` for a ``Matcher``: words and classes only."""
        return Doc(vocab, words=self.words, tags=self.tags)

    def range(self, first: int, last: int) -> tuple[int, int]:
        """Give the token range in the ``Doc`` of skeleton tokens ``first`` to ``last``, ``last`` included."""
        return self.spans[first][0], self.spans[last][1]

    def within(self, tokens: tuple[int, int]) -> list[int]:
        """Give the skeleton tokens that a range of the ``Doc`` touches."""
        return [i for i, (start, end) in enumerate(self.spans) if start < tokens[1] and end > tokens[0]]


def starts_of(doc: Doc) -> dict[int, int]:
    """Give for the first token of each mention where the mention stands in ``doc.spans["mentions"]``."""
    return {mention.start: position for position, mention in enumerate(doc.spans[MENTIONS])}


def skeleton(sentence: Span, starts: dict[int, int]) -> Skeleton:
    """Make the skeleton of a sentence; ``starts`` gives the mention that starts at a token of the ``Doc``.

    >>> from inkweb.extract.pipeline import nlp
    >>> doc = nlp()("Google bought its rival YouTube in 2006.")
    >>> print(*skeleton(doc[:], starts_of(doc)).tags)
    ORG VERB ORG POSS NN PROD PREP DATE PUNCT
    """
    doc = sentence.doc
    codes = _codes()
    bones = Skeleton([], [], [], [], sentence.start, sentence.end)
    group = doc.spans[MENTIONS]
    row = _Row(sentence.start, [token.text for token in sentence], [bool(token.whitespace_) for token in sentence])
    at = sentence.start
    while at < sentence.end:
        position = starts.get(at, -1)
        if position >= 0:
            mention = group[position]
            code = codes[mention.label_]
            _add(bones, f"<{code}>", code, position, (at, mention.end))  # no word of a text looks like that
            at = mention.end
            if mention.text.lower() in _OWN and mention._.kind == "pronoun":
                _add(bones, "'s", POSSESSIVE, -1, (mention.start, mention.end))
        else:
            at = _add_word(bones, row, at, sentence.end, starts)
    _mend_possessives(bones)
    return bones


@cache
def _codes() -> dict[str, str]:
    return {name: kind.code for name, kind in ontology().types.items()}


def _add(bones: Skeleton, word: str, tag: str, mention: int, span: tuple[int, int]) -> None:
    bones.words.append(word)
    bones.tags.append(tag)
    bones.mentions.append(mention)
    bones.spans.append(span)


@dataclass(frozen=True, slots=True)
class _Row:
    """The texts of a sentence's tokens, and whether a space follows each; ``start`` is the first one's place."""

    start: int
    texts: list[str]
    spaces: list[bool]

    def is_joint(self, at: int) -> bool:
        """Whether a hyphen joins a token with the next."""
        left, right = self.texts[at - self.start], self.texts[at - self.start + 1]
        if self.spaces[at - self.start]:
            return False
        return (left[-1] == "-" and right[0].isalnum()) or (right[0] == "-" and left[-1].isalnum() and len(right) == 1)

    def text(self, at: int, end: int) -> str:
        """Give the text of joined tokens."""
        return "".join(self.texts[at - self.start : end - self.start])


def _add_word(bones: Skeleton, row: _Row, at: int, end: int, starts: dict[int, int]) -> int:
    """Add one word, hyphenated parts joined; give the token after it."""
    last = at
    while last + 1 < end and last + 1 not in starts and row.is_joint(last):
        last += 1
    text = row.text(at, last + 1).lower()
    if text.strip():
        word = _SAME_MARK.get(text, text.replace("’", "'").replace("‑", "-"))
        _add(bones, word, _tag(word, bones), -1, (at, last + 1))
    return last + 1


def _tag(word: str, bones: Skeleton) -> str:
    if word == '"':
        return "QUOTE"
    before = bones.tags[-1] if bones.tags else ""
    if word in ("'s", "'") and bones.mentions and bones.mentions[-1] >= 0:
        return POSSESSIVE
    if not any(c.isalnum() for c in word):
        return "PUNCT"
    known = word_classes().get(word)
    if known in ("VERB", "SAY", NOUN) and _is_noun_here(word, bones, before):
        return USED_AS_NOUN
    if word in _ORDINALS:
        return NOUN if before in _NOMINAL_AFTER else "ADV"
    if known:
        return known
    if word[0].isdigit():
        return "NUM"
    return "ADV" if word.endswith("ly") else NOUN


def _is_noun_here(word: str, bones: Skeleton, before: str) -> bool:
    """Whether a verb's form stands in a noun's place: after an article, a preposition, a singular noun."""
    if before in _NOMINAL_AFTER or (before == "PREP" and not word.endswith("ing")):
        return True
    return before in (NOUN, USED_AS_NOUN) and not bones.words[-1].endswith("s") and word in base_forms()


def _mend_possessives(bones: Skeleton) -> None:
    """Take the ``'s`` of an object pronoun ("hired her in May") away again; write every possessive the same."""
    for i in range(len(bones) - 1, -1, -1):
        if bones.tags[i] != POSSESSIVE:
            continue
        bones.words[i] = "'s"
        is_last = i + 1 == len(bones)
        is_own = bones.spans[i] == bones.spans[i - 1]
        if is_own and (is_last or bones.tags[i + 1] in _NOT_OWNED | _PUNCTUATION):
            for column in (bones.words, bones.tags, bones.mentions, bones.spans):
                del column[i]
        elif (
            not is_own
            and not is_last
            and bones.words[i + 1] in ("been", "being", "a", "an", "the", "not", "now", "also")
        ):
            bones.tags[i] = "BE"
