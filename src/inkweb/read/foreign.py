"""Tell of an article in another language than English that it cannot be relied on."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import yaml

from inkweb.model import Article
from inkweb.read.language import share

ENGLISH = "en"
ENOUGH, LEAST = 40, 0.12
"""In so many words of English at least this share are small ones: in the articles of our corpus .19 at the least."""


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
    return len(text.split()) >= ENOUGH and share(text, ENGLISH) < LEAST


@cache
def _names() -> dict[str, str]:
    text = files("inkweb.read").joinpath("language-names.yml").read_text(encoding="utf-8")
    return {code: str(name) for code, name in yaml.safe_load(text).items()}
