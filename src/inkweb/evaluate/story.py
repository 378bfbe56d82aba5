"""Read head and body of an annotated article: its text, sentences, boilerplate and marked mentions."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from inkweb.evaluate.annotated import Marked
from inkweb.model import MentionKind, Span
from inkweb.ontology import ontology

BOILERPLATE = "#B "
_MARK = re.compile(r"\[\[([^\[\]|]+)\|([A-Z]+|~|\^)(?::([A-Za-z0-9_]+))?\]\]")
_SIGNS: dict[str, MentionKind] = {"~": "nominal", "^": "pronoun"}

Told = Callable[[int, str], None]
"""Takes a fault: the number of its line, and words."""


@dataclass(slots=True)
class Story:
    """The story as far as it was read; ``named`` says for each sentence which entities are mentioned in it."""

    fault: Told
    text: str = ""
    head: dict[str, str] = field(default_factory=dict)
    sentences: list[Span] = field(default_factory=list)
    boilerplate: list[Span] = field(default_factory=list)
    mentions: list[Marked] = field(default_factory=list)
    types: dict[str, str] = field(default_factory=dict)
    named: list[set[str]] = field(default_factory=list)

    def read(self, number: int, line: str) -> None:
        """Read one line; one that begins with a space is a sentence, whatever sign comes next.

        >>> story = Story(print)
        >>> for number, line in enumerate(["@title [[Tern|ORG:t]] grows", "", "[[It|^:t]] hires.", "#B Log in"], 1):
        ...     story.read(number, line)
        >>> story.text, [m.surface for m in story.mentions]
        ('Tern grows\\n\\nIt hires.\\nLog in\\n', ['Tern', 'It'])
        """
        if line.startswith("@"):
            self._read_head(number, line)
        elif not line.strip():
            self.text = self.text.rstrip(" \n") + "\n\n" if self.text else ""
        elif line.startswith(BOILERPLATE):
            self._read_boilerplate(line.removeprefix(BOILERPLATE))
        else:
            self._read_sentence(number, line.lstrip())
            self.text += " "

    def _read_head(self, number: int, line: str) -> None:
        key, _, value = line[1:].partition(" ")
        if key == "title":
            self._read_sentence(number, value)
            self.text += "\n\n"
        else:
            self.head[key] = value.strip()

    def _read_boilerplate(self, line: str) -> None:
        self.text = self.text.rstrip(" ") + ("" if self.text.endswith("\n") or not self.text else "\n")
        self.boilerplate.append((len(self.text), len(self.text) + len(line)))
        self.text += line + "\n"

    def _read_sentence(self, number: int, line: str) -> None:
        start, at = len(self.text), 0
        self.named.append(set())
        for mark in _MARK.finditer(line):
            self.text += line[at : mark.start()]
            self._read_mark(number, *mark.groups())
            at = mark.end()
        self.text += line[at:]
        if "[[" in self.text[start:] or "]]" in self.text[start:]:
            self.fault(number, "a mark that does not parse (is one inside another?)")
        self.sentences.append((start, len(self.text)))

    def _read_mark(self, number: int, surface: str, sign: str, entity: str | None) -> None:
        code = None if sign in _SIGNS else sign
        kind = _SIGNS.get(sign) or ("value" if sign in _values() else "name")
        self._check_mark(number, surface, sign, entity)
        if entity:
            self.named[-1].add(entity)
        self.mentions.append(Marked(len(self.text), len(self.text) + len(surface), surface, kind, code, entity))
        self.text += surface

    def _check_mark(self, number: int, surface: str, sign: str, entity: str | None) -> None:
        if surface != surface.strip():
            self.fault(number, f"there is a space at the edge of {surface!r}")
        if sign not in (*_SIGNS, *_codes()):
            self.fault(number, f"there is no type {sign}; there are {', '.join(_codes())}")
            return
        if entity is None and sign not in _values():
            self.fault(number, f"{surface!r} has no id")
        if entity and sign not in _SIGNS and self.types.setdefault(entity, sign) != sign:
            self.fault(number, f"{entity} is {self.types[entity]} and {sign}")


def _codes() -> list[str]:
    return [kind.code for kind in ontology().types.values()]


def _values() -> list[str]:
    return [kind.code for kind in ontology().types.values() if kind.is_value]
