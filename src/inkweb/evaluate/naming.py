"""Fold names so that a found name and an annotated one meet."""

from __future__ import annotations

import re
from collections.abc import Iterable

_ARTICLE = re.compile(r"^(?:the|a|an)\s+")
_POSSESSIVE = re.compile(r"'s?$")
_MARKS = re.compile(r"[\"“”(),;:!?]")
_JOINTS = re.compile(r"[\s\-_.]+")


def plain(name: str) -> str:
    """Take case, a leading article, a possessive, marks and joints away. Accents and legal forms stay.

    Less is forgiven than ``model.fold`` forgives: an annotator lists the forms that count.

    >>> [plain(name) for name in ("The Halden-Labs", "“Fjord”", "Corvid’s", "Tern Inc.")]
    ['halden labs', 'fjord', 'corvid', 'tern inc']
    """
    lower = name.lower().replace("’", "'").strip()
    bare = _MARKS.sub(" ", _POSSESSIVE.sub("", _ARTICLE.sub("", lower)))
    return _JOINTS.sub(" ", bare).strip()


def plain_all(names: Iterable[str]) -> frozenset[str]:
    """Fold several names."""
    return frozenset(map(plain, names))
