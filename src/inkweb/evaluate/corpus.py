"""Read files of annotated articles, and say which articles of the corpus are held out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from inkweb.errors import EvaluateError
from inkweb.evaluate.annotated import Annotated, Stated
from inkweb.evaluate.facts import stated
from inkweb.evaluate.story import Story, Told
from inkweb.model import Split

_BETWEEN, _BEFORE_FACTS = "=====", "---"
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of one article, and the number that the first has in its file."""

    first: int
    lines: tuple[str, ...]

    @property
    def id(self) -> str:
        """What the article calls itself, nothing when it does not.

        >>> Lines(1, ("@style wire", "@id a01-001", "---")).id
        'a01-001'
        """
        return next((line.removeprefix("@id").strip() for line in self.lines if line.startswith("@id ")), "")


def read_file(path: Path, *, part: Split = "all") -> Iterator[Annotated]:
    """Give the articles of one file that belong to a part of the corpus; the others are not looked into.

    Raises:
        EvaluateError: it cannot be read, or its marks have faults; the message names the first of them.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise EvaluateError(f"{path} cannot be read: {error}") from error
    faults: list[str] = []
    chosen = (one for one in split(text) if is_in(one.id, part))
    found = [parse(one, lambda line, words: faults.append(f"{path}:{line}: {words}")) for one in chosen]
    if faults:
        more = f" And {len(faults) - _SHOWN} more." if len(faults) > _SHOWN else ""
        raise EvaluateError("; ".join(faults[:_SHOWN]) + "." + more)
    yield from found


def split(text: str) -> Iterator[Lines]:
    """Cut a file into its articles.

    >>> [one.first for one in split("@id a\\n---\\n=====\\n\\n@id b\\n---")]
    [1, 4]
    """
    first, lines = 1, list[str]()
    for number, line in enumerate([*text.split("\n"), _BETWEEN], 1):
        if line.strip() != _BETWEEN:
            lines.append(line)
            continue
        if any(one.strip() for one in lines):
            yield Lines(first, tuple(lines))
        first, lines = number + 1, []


def parse(given: Lines, fault: Told) -> Annotated:
    """Read one article; each fault is told with its line, and read over.

    >>> lines = ("@id a", "@title [[Tern|ORG:t]] buys [[Bit|ORG:b]]", "---", "t | ACQUIRED | b | 0 | asserted | t=buys")
    >>> [one.predicate for one in parse(Lines(1, lines), print).statements]
    ['ACQUIRED']
    """
    story, facts = Story(fault), list[Stated]()
    is_story = True
    for number, line in enumerate((line.rstrip() for line in given.lines), given.first):
        if is_story and line.strip() == _BEFORE_FACTS:
            is_story = False
        elif is_story:
            story.read(number, line)
        elif line.strip():
            facts += [one for one in (stated(story, number, line),) if one]
    if is_story:
        fault(given.first, "the line --- before the statements is missing")
    if "id" not in story.head:
        fault(given.first, "the line @id is missing")
    return _annotated(story, facts, _day(story.head.get("date"), given.first, fault))


def _day(text: str | None, line: int, fault: Told) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        fault(line, f"@date {text} is no day; write it as 2025-03-04")
        return None


def _annotated(story: Story, facts: Iterable[Stated], day: date | None) -> Annotated:
    return Annotated(
        id=story.head.get("id", ""),
        text=story.text.rstrip(),
        day=day,
        style=story.head.get("style", ""),
        sentences=tuple(story.sentences),
        boilerplate=tuple(story.boilerplate),
        mentions=tuple(story.mentions),
        statements=tuple(facts),
        types=story.types,
    )


def is_dev(article: str) -> bool:
    """Whether the article of this id is held out: one in six, by its hash, whatever else is in the corpus.

    >>> is_dev("a01-001"), is_dev("a01-010")
    (False, True)
    """
    return int(hashlib.md5(article.encode(), usedforsecurity=False).hexdigest(), 16) % 6 == 0


def is_in(article: str, split: Split) -> bool:
    """Whether the article of this id belongs to a part of the corpus."""
    return split == "all" or is_dev(article) == (split == "dev")
