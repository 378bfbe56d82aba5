"""Have files appear whole or not at all, and never replace one by accident."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from inkweb.errors import ExportError

Write = Callable[[Path], object]
"""Writes one file or several, by a path that it is given."""


def whole(write: Write, path: Path, *, force: bool = False) -> list[Path]:
    """Put what ``write`` writes at ``path``, once all of it is there; give the files.

    Raises:
        ExportError: a file is there already and ``force`` is not given, or it cannot be written.

    >>> home = getfixture("tmp_path")
    >>> [file.name for file in whole(lambda path: path.write_text("Ann"), home / "ann.txt")]
    ['ann.txt']
    """
    with _made(write, path) as files:
        return [file.replace(target) for file, target in zip(files, _targets(files, path, force), strict=True)]


def refuse(write: Write, path: Path, *, force: bool = False) -> None:
    """Raise what ``whole`` would of the place, and leave nothing there: what is written here may be empty."""
    with _made(write, path) as files:
        _targets(files, path, force)


@contextmanager
def _made(write: Write, path: Path) -> Iterator[Sequence[Path]]:
    try:
        with TemporaryDirectory(dir=path.parent, prefix=".inkweb-") as made:
            write(Path(made) / path.name)
            yield sorted(Path(made).iterdir())
    except OSError as error:
        raise ExportError(f"Cannot write {path}: {error.strerror or error}.") from error


def _targets(files: Sequence[Path], path: Path, force: bool) -> list[Path]:
    targets = [path.with_name(file.name) for file in files]
    there = [target for target in targets if target.exists()]
    odd = next((target for target in there if not target.is_file()), None)
    if odd is not None:
        raise ExportError(f"{odd} is there already, and is no file. Choose another name.")
    if there and not force:
        raise ExportError(f"{there[0]} is there already. Choose another name, or replace it with --force.")
    return targets
