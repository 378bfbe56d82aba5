"""Find annotated articles: in files and folders that a person names, or in the corpus beside a checkout."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from inkweb.errors import EvaluateError
from inkweb.evaluate.conversion import gold
from inkweb.evaluate.corpus import is_in, read_file
from inkweb.evaluate.gold import Gold
from inkweb.evaluate.goldfile import SUFFIX, read_gold
from inkweb.model import Split

CORPUS = Path(__file__).parents[3] / "data" / "corpus" / "articles"
"""Where a checkout keeps the corpus; an installed package has none."""

MARKED = ".ann"


def annotated(sources: Iterable[str | Path] = (), *, split: Split | None = None) -> Iterator[Gold]:
    """Give the articles of these files and folders: ``.ann``, and ``.gold.json`` with a text beside it.

    Without a source the corpus of the checkout is read, of which ``split`` is ``dev`` unless told otherwise; of what
    a person names everything is taken.

    Raises:
        EvaluateError: there is no such file, no corpus, or nothing annotated in a folder.

    >>> next(annotated(split="train")).id
    'a01-001'
    """
    named = [Path(source) for source in sources]
    chosen: Split = split or ("all" if named else "dev")
    for path in _files(named or [_corpus()]):
        found = (read_gold(path),) if path.name.endswith(SUFFIX) else map(gold, read_file(path, part=chosen))
        yield from (one for one in found if is_in(one.id, chosen))


def _corpus() -> Path:
    if not CORPUS.is_dir():
        raise EvaluateError(
            "The annotated corpus is not part of the installed package. Name .ann files of your own "
            "(`inkweb label` makes them), a folder of them, or data/corpus/articles of a checkout."
        )
    return CORPUS


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if not path.is_dir():
            yield _readable(path)
            continue
        inside = sorted(one for one in path.rglob("*") if one.name.endswith((MARKED, SUFFIX)))
        if not inside:
            raise EvaluateError(f"{path} holds no annotated article: no {MARKED}, no {SUFFIX}.")
        yield from inside


def _readable(path: Path) -> Path:
    if not path.is_file():
        raise EvaluateError(f"{path}: no such file. Check the path.")
    if not path.name.endswith((MARKED, SUFFIX)):
        raise EvaluateError(f"{path} is neither {MARKED} nor {SUFFIX}. `inkweb label` makes the one from a text.")
    return path
