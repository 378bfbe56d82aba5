"""Tell a text's language by its script and its small words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib.resources import files

import yaml

#: Scripts that speak for one language, as ranges for a character class, in the order in which they decide.
_SCRIPTS = {
    "ja": "\u3041-\u30fa",
    "ko": "\uac00-\ud7a3\u3131-\u318e",
    "zh": "\u3400-\u9fff",
    "ar": "\u0620-\u06ff",
    "he": "\u05d0-\u05ea",
    "el": "\u0370-\u03ff",
    "hi": "\u0904-\u0939",
    "si": "\u0d85-\u0dc6",
    "ta": "\u0b85-\u0bb9",
    "th": "\u0e01-\u0e2e",
    "cyrillic": "\u0400-\u052f",
    "latin": "A-Za-z\u00c0-\u024f",
}
_LETTERS = {name: re.compile(f"[{signs}]") for name, signs in _SCRIPTS.items()}
_CYRILLIC = {"uk": "іїєґ", "ru": "ыэёъ"}
_WORD = re.compile(r"[^\W\d_]+")
#: English hangs a letter on names ("OpenAI's") that is a word in Czech and French.
_POSSESSIVE = re.compile(r"(?<=\w)['’]s\b")
_SAMPLE = 20_000


def language(text: str) -> str | None:
    """Give the ISO 639-1 code of the language, or ``None`` when too little speaks for any.

    >>> [language(t) for t in ("The board has cleared the deal with Arm.", "Der Rat hat die Sache nicht geprüft.")]
    ['en', 'de']
    >>> language("GPT-4"), language("微软正在开发新的模型"), language("マイクロソフトは新しいモデル")
    (None, 'zh', 'ja')
    """
    sample = text[:_SAMPLE]
    found = script(sample)
    if found == "latin":
        return _latin(sample)
    if found == "cyrillic":
        counts = {code: sum(sample.casefold().count(sign) for sign in signs) for code, signs in _CYRILLIC.items()}
        return max(counts, key=lambda code: counts[code]) if any(counts.values()) else None
    return found


def script(text: str) -> str | None:
    """Name the script that most letters are in; ``None`` without letters. Kana make Japanese of Chinese signs.

    >>> [script(t) for t in ("Home | News", "Читайте также", "153 0 0")]
    ['latin', 'cyrillic', None]
    """
    counts = {name: len(letters.findall(text)) for name, letters in _LETTERS.items()}
    if counts["ja"] >= 0.1 * counts["zh"]:
        counts["ja"] += counts["zh"] if counts["ja"] else 0
    # A sign of Chinese, Japanese or Korean carries about as much as two letters.
    for name in ("ja", "ko", "zh"):
        counts[name] *= 2
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] else None


def script_of(code: str) -> str:
    """Name the script that a language is written in, as ``script`` names it.

    >>> script_of("de"), script_of("ru"), script_of("zh")
    ('latin', 'cyrillic', 'zh')
    """
    return "cyrillic" if code in _CYRILLIC else code if code in _SCRIPTS else "latin"


def small_word_counts(text: str) -> Counter[str]:
    """Count by language the words of a text that are small ones of it.

    >>> small_word_counts("Der Rat hat die Sache nicht geprüft.")["de"]
    3
    """
    words = Counter(_WORD.findall(_POSSESSIVE.sub("", text[:_SAMPLE].casefold())))
    return Counter({code: sum(words[word] for word in small) for code, small in _small_words().items()})


def small_words(code: str) -> frozenset[str]:
    """Give the small words of a language, in small letters.

    >>> sorted(small_words("en"))[:3]
    ['a', 'after', 'an']
    """
    return _small_words()[code]


def _latin(text: str) -> str | None:
    (best, most), (_, second) = small_word_counts(text).most_common(2)
    total = len(_WORD.findall(text))
    if most < 2 or most < 0.12 * total or most < 1.1 * second + 1:
        return None
    return best


@cache
def _small_words() -> dict[str, frozenset[str]]:
    table = yaml.safe_load(files("inkweb.read").joinpath("language.yml").read_text(encoding="utf-8"))
    return {code: frozenset(str(words).split()) for code, words in table.items()}
