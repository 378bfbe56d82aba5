"""Tell the same article with other names, so that names are learned from where they stand, not by heart."""

from __future__ import annotations

import csv
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from open_data import gazetteer

MARK = re.compile(r"\[\[([^\[\]|]+)\|([A-Z]+):(\w+)\]\]")
VALUES = {"MONEY", "QUANT", "DATE"}
SWAPPED = 0.5
"""So many of an article's entities get another name."""
COINED = 0.3
"""So many of these get a name that nobody bears."""

Lines = list[str]


@dataclass(frozen=True)
class Name:
    """An entity's longest name and what else it is called, each as the words kept of it ("Halden Labs": 0 and 0-1)."""

    words: tuple[str, ...]
    parts: frozenset[tuple[int, int]]


class Swapper:
    """Knows the names of some articles, by type, and gives them to others."""

    def __init__(self, articles: Iterable[Lines], further: Iterable[tuple[str, str]] = ()) -> None:
        self._pool: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for lines in articles:
            for _, code, name in _names(lines):
                self._pool[code].append(name.words)
        for code, name in further:
            self._pool[code].append(tuple(name.split(" ")))

    def __call__(self, lines: Lines) -> Lines:
        """Give the article with some entities renamed, everywhere and in all their forms."""
        new = {}
        for entity, code, name in _names(lines):
            if random.random() < SWAPPED and (words := self._another(code, name)):
                new[entity] = {" ".join(name.words[a:b]): " ".join(_part(words, name, a, b)) for a, b in name.parts}

        def renamed(match: re.Match[str]) -> str:
            surface, code, entity = match.groups()
            return f"[[{new.get(entity, {}).get(surface, surface)}|{code}:{entity}]]"

        return [MARK.sub(renamed, line) for line in lines]

    def _another(self, code: str, name: Name) -> tuple[str, ...] | None:
        """Choose a name of the same type, and of as many words when it is called by parts of it."""
        if random.random() < COINED and code in ("ORG", "MODEL", "PROD") and len(name.parts) == 1:
            return _coined(code)
        fitting = [
            w for w in random.choices(self._pool[code], k=8) if len(name.parts) == 1 or len(w) == len(name.words)
        ]
        return fitting[0] if fitting else None


def _names(lines: Lines) -> Iterator[tuple[str, str, Name]]:
    """Give id, type and name of each entity whose forms are all stretches of its longest one."""
    forms: dict[tuple[str, str], set[str]] = defaultdict(set)
    for line in lines:
        for surface, code, entity in MARK.findall(line):
            if code not in VALUES:
                forms[entity, code].add(surface)
    for (entity, code), surfaces in forms.items():
        words = tuple(max(surfaces, key=len).split(" "))
        stretches = {" ".join(words[a:b]): (a, b) for a in range(len(words)) for b in range(a + 1, len(words) + 1)}
        if surfaces <= stretches.keys():
            yield entity, code, Name(words, frozenset(stretches[surface] for surface in surfaces))


def _part(words: tuple[str, ...], name: Name, first: int, last: int) -> tuple[str, ...]:
    return words if (first, last) == (0, len(name.words)) else words[first:last]


def listed(open_data: Path, *, most: int = 1000) -> Iterator[tuple[str, str]]:
    """Give type and name of some real organisations and models of ``names/gazetteer.csv``, legal suffixes cut off."""
    with gazetteer(open_data).open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["type"] in ("ORG", "MODEL")]
    for row in random.sample(rows, min(most, len(rows))):
        yield row["type"], _SUFFIX.sub("", row["name"]).strip()


_SUFFIX = re.compile(r",? (Inc|Ltd|LLC|L\.P|Incorporated|Corp|Corporation|plc|N\.V|S\.A)\.?$", re.IGNORECASE)
_STARTS = "B Br C Cl D Dr F G Gr H J K L M N P Qu R S Sk St T Tr V W Z".split(" ")
_MIDDLES = "a e i o u ae ia or en il ur an".split(" ")
_ENDS = "ba da dra gen ka lix lo mir na nox ra ris sa ta tek tor va vo x".split(" ")
_FIRMS = ("", "", "", " AI", " Labs", " Systems", " Group", " Technologies", " Robotics", " Capital", " Health", " Inc")
_VERSIONS = ("", "-2", " 3", " 4.5", "-7B", " Mini", "-Pro", " 1.5 Flash", "-XL", "-VL", " Ultra")


def _coined(code: str) -> tuple[str, ...]:
    """Make up a name: "Dramir Labs", "Quenox-7B"."""
    word = random.choice(_STARTS) + random.choice(_MIDDLES) + random.choice(_ENDS)
    return tuple((word + random.choice(_FIRMS if code == "ORG" else _VERSIONS)).split(" "))
