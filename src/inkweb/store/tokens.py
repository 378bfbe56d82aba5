"""Cut a Cypher text into tokens, as far as the guard must understand it."""

from __future__ import annotations

import re

_TOKEN = re.compile(
    r"""
    (?P<comment> //[^\n]* | /\*.*?(?:\*/|\Z) )
  | (?P<string>  '(?:\\.|[^'\\])*' | "(?:\\.|[^"\\])*" )
  | `(?P<quoted> (?:``|[^`])* )`
  | (?P<parameter> \$ (?:\w+|`[^`]*`) )
  | (?P<number>  \d\w* )
  | (?P<name>    \w+ )
  | (?P<sign>    \S )
    """,
    re.VERBOSE | re.DOTALL,
)


def tokens(text: str) -> list[str]:
    """Give names (backticks taken off), numbers, parameters and signs; strings as ``''``; comments fall away.

    >>> tokens("RETURN /* sum */ `apoc`.sum([1, 'it''s', $n]) // done")
    ['RETURN', 'apoc', '.', 'sum', '(', '[', '1', ',', "''", "''", ',', '$n', ']', ')']
    """
    found = []
    for token in _TOKEN.finditer(text):
        if token.lastgroup == "string":
            found.append("''")
        elif token.lastgroup == "quoted":
            found.append(token["quoted"].replace("``", "`"))
        elif token.lastgroup != "comment":
            found.append(token[0])
    return found


def dotted_calls(found: list[str]) -> list[str]:
    """Give the names with a dot in them that are called: procedures, and functions that plugins may bring.

    >>> dotted_calls(tokens("CALL db . labels() RETURN size(x.y), date.truncate('day')"))
    ['db.labels', 'date.truncate']
    """
    calls = []
    for at in (i for i, token in enumerate(found) if token == "("):
        start = at - 1
        while start >= 2 and found[start - 1] == "." and found[start].strip():
            start -= 2
        if 0 <= start < at - 1:
            calls.append("".join(found[start:at]))
    return calls


def arguments(found: list[str], opening: int) -> tuple[list[list[str]], int]:
    """Give the arguments of the call whose bracket opens there, and the place after its closing bracket.

    >>> arguments(tokens("range(0, size([1, 2]))"), 1)
    ([['0'], ['size', '(', '[', '1', ',', '2', ']', ')']], 13)
    """
    depth, parts = 1, list[list[str]]([[]])
    for at in range(opening + 1, len(found)):
        token = found[at]
        depth += (token in "([{") - (token in ")]}")
        if depth == 0:
            return parts, at + 1
        if token == "," and depth == 1:
            parts.append([])
        else:
            parts[-1].append(token)
    return parts, len(found)
