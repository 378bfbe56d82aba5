"""Tell of an article in another language than English that it cannot be relied on."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import yaml

from inkweb.model import Article
from inkweb.read.language import script, script_of, small_word_counts

ENGLISH = "en"
ENOUGH, LEAST = 25, 0.08
"""Of so many words of English at least this share are small ones: in the articles of our corpus .19 at the least."""
FEWEST, TIMES = 3, 2
"""Fewer words may do, where so many of them are small in another language: more than so many times those in English."""


def foreign(article: Article) -> str | None:
    """Give one line on what an article is in and what to do; ``None`` for English, and where too little tells.

    >>> foreign(Article("Le groupe a racheté la société, et le conseil est pour.", language="fr"))
    'this seems to be French. Inkweb reads English only: do not rely on what it finds here, and give an English text.'
    >>> foreign(Article("Halden Labs has hired a chief.", language="en")) is None
    True
    """
    if article.language == ENGLISH or (article.language is None and not _is_other(article.text)):
        return None
    name = _names().get(article.language or "")
    what = f"this seems to be {name}" if name else "this seems not to be English"
    return f"{what}. Inkweb reads English only: do not rely on what it finds here, and give an English text."


def _is_other(text: str) -> bool:
    """Whether a text in no language that is known is still seen to be none in English."""
    if script(text) not in (None, script_of(ENGLISH)):
        return True
    counts = small_word_counts(text)
    english, words = counts.pop(ENGLISH), len(text.split())
    is_clear = max(counts.values()) >= max(FEWEST, TIMES * english + 1)
    return is_clear or (words >= ENOUGH and english < LEAST * words)


@cache
def _names() -> dict[str, str]:
    text = files("inkweb.read").joinpath("language-names.yml").read_text(encoding="utf-8")
    return {code: str(name) for code, name in yaml.safe_load(text).items()}
