"""One thing has one word in the app: a name, and the connection of two."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import inkweb.app
from inkweb.app.pages.quality import NAMED, SLIPS

ROOM = Path(inkweb.app.__file__).parent
#: Words of the trade, and second words for what has one already.
ELSEWHERE = ("Node-link JSON (networkx, D3)", *NAMED, *SLIPS)
"""The name of a format, and keys of figures that are shown in other words."""
OTHERS = re.compile(r"\b(entit(y|ies)|edges?|links?|relations?|nodes?|vert(ex|ices))\b", re.IGNORECASE)
CODE = re.compile(r"MATCH|RETURN|=|[{}<>;]|\.\w|\w_\w")


def sentences(tree: ast.Module) -> Iterator[str]:
    """Give the texts of a module that are no docstrings, no code and no single words."""
    silent = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in silent:
            continue
        if " " in node.value.strip() and not CODE.search(node.value):
            yield node.value


def test_one_thing_has_one_word() -> None:
    for path in sorted(ROOM.rglob("*.py")):
        for text in sentences(ast.parse(path.read_text(encoding="utf-8"))):
            assert text in ELSEWHERE or not OTHERS.search(text), (
                f"{path.name}: {text!r} should speak of names and connections"
            )
