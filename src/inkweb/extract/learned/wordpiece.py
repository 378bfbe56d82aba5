"""Cut words into the pieces that the encoder knows (WordPiece, as in BERT; Wu et al. 2016, arXiv:1609.08144)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

MOST_PIECES = 12
"""Longer words ("AAAAAAAA...") are cut off here, so that no word fills a chunk by itself."""


class WordPiece:
    """Knows a vocabulary, one piece a line; ``##`` begins what goes on.

    >>> pieces = WordPiece(["[UNK]", "[CLS]", "[SEP]", "un", "##used", "a"])
    >>> pieces("Unused"), pieces("á"), pieces("?")
    ((3, 4), (5,), (0,))
    """

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._ids = {piece: number for number, piece in enumerate(vocabulary)}
        self.unknown, self.first, self.last = (self._ids[name] for name in ("[UNK]", "[CLS]", "[SEP]"))
        self._cut = lru_cache(maxsize=20_000)(self._cut_word)

    def __call__(self, word: str) -> tuple[int, ...]:
        """Give the numbers of the pieces of a word, at least one."""
        return self._cut(word)

    def _cut_word(self, word: str) -> tuple[int, ...]:
        numbers = [number for part in _parts(_fold(word)) for number in self._greedy(part)]
        return tuple(numbers[:MOST_PIECES]) or (self.unknown,)

    def _greedy(self, word: str) -> list[int]:
        """Take the longest known piece again and again; a word with an unknown rest is unknown as a whole."""
        numbers: list[int] = []
        at = 0
        while at < len(word):
            mark = "##" if at else ""
            end = next((end for end in range(len(word), at, -1) if mark + word[at:end] in self._ids), at)
            if end == at or len(word) > 100:
                return [self.unknown]
            numbers.append(self._ids[mark + word[at:end]])
            at = end
        return numbers


def _fold(word: str) -> str:
    """Lower the case and take accents away."""
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")


def _parts(word: str) -> list[str]:
    """Split at what is no letter or digit, and round each Chinese character."""
    spaced = "".join(f" {c} " if _stands_alone(c) else c for c in word)
    return spaced.split()


def _stands_alone(character: str) -> bool:
    is_chinese = (
        "\u4e00" <= character <= "\u9fff" or "\u3400" <= character <= "\u4dbf" or "\uf900" <= character <= "\ufaff"
    )
    return is_chinese or unicodedata.category(character).startswith("P")
