"""Find the sample articles: in the installed package, or beside a checkout of the source."""

from __future__ import annotations

from pathlib import Path

import inkweb

SUFFIXES = (".txt", ".html", ".jsonl")


def samples() -> list[Path]:
    """Give the files of the sample articles, sorted; none when they were not installed.

    >>> {path.suffix for path in samples()} <= set(SUFFIXES)
    True
    """
    package = Path(inkweb.__file__).parent
    folders = (package / "data" / "articles", package.parent.parent / "data" / "articles")
    folder = next((folder for folder in folders if folder.is_dir()), None)
    return sorted(path for path in folder.iterdir() if path.suffix in SUFFIXES) if folder else []
