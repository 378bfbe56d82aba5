"""Read the annotated articles of ``data/corpus`` as plain dicts and lists; ``is_dev`` says which are held out."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from inkweb.evaluate.annotated import Annotated, Marked, Stated
from inkweb.evaluate.corpus import Lines, is_dev, is_in, split
from inkweb.evaluate.corpus import parse as read
from inkweb.model import Split

__all__ = ["CORPUS", "annotated", "articles", "form", "is_dev", "parse"]

CORPUS = Path(__file__).parent.parent / "data" / "corpus"


def articles(folder: Path = CORPUS, *, part: Split = "all") -> Iterator[tuple[list[str], dict[str, Any]]]:
    """Give the lines of every article of a part of the corpus and what they say; a fault ends the run."""
    for path in sorted((folder / "articles").glob("*.ann")):
        for one in (one for one in split(path.read_text(encoding="utf-8")) if is_in(one.id, part)):
            yield list(one.lines), form(read(one, lambda line, fault, path=path: sys.exit(f"{path}:{line}: {fault}")))


def parse(lines: Sequence[str]) -> dict[str, Any]:
    """Give what the lines of one article say; faults are passed over."""
    return form(read(Lines(1, tuple(lines)), lambda _line, _fault: None))


def form(article: Annotated) -> dict[str, Any]:
    """Give an article as the trainer takes it apart: spans as lists, statements with their details beside the rest."""
    return {
        "id": article.id,
        "date": article.day.isoformat() if article.day else None,
        "style": article.style,
        "text": article.text,
        "sentences": [list(span) for span in article.sentences],
        "boilerplate": [list(span) for span in article.boilerplate],
        "mentions": [[m.start, m.end, m.surface, m.kind, m.code, m.entity] for m in article.mentions],
        "statements": [
            {
                "subject": s.subject,
                "relation": s.predicate,
                "object": s.object,
                "sentences": list(s.sentences),
                "modality": s.modality,
                **s.details,
            }
            for s in article.statements
        ],
        "types": article.types,
    }


def annotated(form: dict[str, Any]) -> Annotated:
    """Turn what ``form`` gave back."""
    told = ("subject", "relation", "object", "sentences", "modality")
    return Annotated(
        id=form["id"],
        text=form["text"],
        day=date.fromisoformat(form["date"]) if form["date"] else None,
        style=form["style"],
        sentences=tuple((start, end) for start, end in form["sentences"]),
        boilerplate=tuple((start, end) for start, end in form["boilerplate"]),
        mentions=tuple(Marked(*mark) for mark in form["mentions"]),
        statements=tuple(
            Stated(
                s["subject"],
                s["relation"],
                s["object"],
                range(s["sentences"][0], s["sentences"][-1] + 1),
                s["modality"],
                {key: value for key, value in s.items() if key not in told},
            )
            for s in form["statements"]
        ),
        types=form["types"],
    )
