"""Find the inputs that a person named: files, folders, addresses, standard input."""

from __future__ import annotations

import os
import re
import stat
from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

from inkweb.errors import ReadError
from inkweb.read.kind import SUFFIXES, TABLES

STDIN = "-"
#: What may hold articles and is not read; the pictures and scripts that a saved page brings along are no loss.
_DOCUMENTS = frozenset(
    (".doc", ".odt", ".rtf", ".epub", ".pages", *TABLES, ".xls", ".xlsx", ".xml", ".rss", ".atom", ".zip", ".gz")
)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


def is_address(given: str | Path) -> bool:
    """Whether an input is an address rather than a path.

    >>> is_address("https://weir.example/a"), is_address("notes.txt"), is_address("ftp://weir.example/a")
    (True, False, True)
    """
    return isinstance(given, str) and _SCHEME.match(given) is not None


def count(inputs: Iterable[str | Path]) -> int:
    """Count the inputs, for a progress bar; nothing is opened, so a file of many articles counts once.

    >>> count(["a.txt", "-", "https://weir.example/a"])
    3
    """
    return sum(1 for given in inputs for _ in expand(given))


def expand(given: str | Path) -> Iterator[str | Path]:
    """Give the files of a folder, in sorted order; anything else is given back as it is.

    A folder without any file to read, or that may not be listed, is given back too, for ``refuse_missing`` to tell.

    >>> home = getfixture("tmp_path")
    >>> for name in ("b.txt", "a.html", "README.txt", "picture.png"):
    ...     (home / name).touch()
    >>> [path.name for path in expand(home)]
    ['a.html', 'b.txt']
    """
    if not _is_folder(given):
        yield given
        return
    first = True
    for path in files(Path(given)):
        first = False
        yield path
    if first:
        yield given


def files(folder: Path) -> Iterator[Path]:
    """Walk a folder: files of known kinds, without hidden ones and those called README.

    Folders that are links are not entered, since they may lead round in a circle.

    >>> home = getfixture("tmp_path")
    >>> (home / "2025").mkdir()
    >>> (home / "2025" / "may.txt").touch()
    >>> [path.name for path in files(home)]
    ['may.txt']
    """
    yield from (Path(found) for found in _walk(folder) if isinstance(found, Path) or _is_wanted(found))


def _walk(folder: Path) -> Iterator[Path | os.DirEntry[str]]:
    """Give all files that are not hidden in sorted order; a folder that may not be listed is given itself."""
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError:
        yield folder
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path))
        else:
            yield entry


def passed_over(given: str | Path) -> str:
    """Say in one line which documents in a folder are of kinds that are not read; ``""`` where there are none.

    >>> home = getfixture("tmp_path")
    >>> for name in ("a.txt", "b.doc", "c.DOC", "d.odt", "page.css"):
    ...     (home / name).touch()
    >>> passed_over(home).partition(": ")[2]
    '2 .doc, 1 .odt. Save them as text, PDF or .docx to have them read.'
    """
    if not _is_folder(given):
        return ""
    kinds = (Path(entry.name).suffix.lower() for entry in _walk(Path(given)) if isinstance(entry, os.DirEntry))
    ranked = sorted(Counter(kind for kind in kinds if kind in _DOCUMENTS).items(), key=lambda kind: (-kind[1], kind[0]))
    told = ", ".join(f"{many:,} {suffix}" for suffix, many in ranked)
    tables = (
        " Name a table itself to have the articles of its rows read." if any(k[0] in TABLES for k in ranked) else ""
    )
    return f"passed over in {given}: {told}. Save them as text, PDF or .docx to have them read.{tables}" if told else ""


def _is_folder(given: str | Path) -> bool:
    return not is_address(given) and given != STDIN and os.path.isdir(given)  # noqa: PTH112 (a Path raises for overlong names)


def _is_wanted(entry: os.DirEntry[str]) -> bool:
    path = Path(entry.name)
    return path.suffix.lower() in SUFFIXES and path.stem.upper() != "README" and not _is_something_else(entry.path)


def _is_something_else(path: str) -> bool:
    """Whether it is a folder, or a pipe, which would be waited at for ever; what cannot be looked at is told later."""
    try:
        return not stat.S_ISREG(os.stat(path).st_mode)  # noqa: PTH116 (a Path raises for a link that goes round)
    except (OSError, ValueError):
        return False


def refuse_missing(path: Path) -> None:
    """Refuse a path at which there is no file, naming the nearest thing that is there.

    Raises:
        ReadError: no such file, a link to nothing, or a folder that gave no files.

    >>> (getfixture("tmp_path") / "story.txt").touch()
    >>> refuse_missing(getfixture("tmp_path") / "storry.txt")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
        ...
    inkweb.errors.ReadError: no such file. Did you mean ...story.txt?
    """
    try:
        path.stat()
    except PermissionError as error:
        raise ReadError("cannot be reached: Permission denied. Check the permissions of its folder.") from error
    except (OSError, ValueError) as error:
        raise ReadError(_missing(path)) from error
    if path.is_dir():
        raise ReadError(_barren(path))


def _missing(path: Path) -> str:
    if os.path.islink(path):  # noqa: PTH114 (a Path raises for overlong names)
        return f"a link to {path.readlink()}, which is not there. Mend or remove the link."
    near = get_close_matches(path.name, _names(path.parent), n=1)
    return f"no such file. Did you mean {path.parent / near[0]}?" if near else "no such file. Check the path."


def _barren(path: Path) -> str:
    if not os.access(path, os.R_OK | os.X_OK):
        return "this folder may not be listed. Check its permissions."
    return f"no articles in this folder. Inkweb reads {', '.join(SUFFIXES)} files."


def _names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()] if folder.is_dir() and os.access(folder, os.R_OK) else []
