"""Import Neo4j's driver without pandas and pyarrow, which it takes in wherever it finds them.

It knows them only to be sent their tables, which nothing here sends; Streamlit brings them. Measured on two cores: a
command that looks at the graph takes 0.7 s of CPU time in place of 1.0, and 1.5 in place of 3.0 where Python keeps
nothing of what it compiled. A program that has imported pandas itself before keeps it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.abc import MetaPathFinder
from threading import get_ident

_UNUSED = ("pandas", "pyarrow")


class _Hidden(MetaPathFinder):
    """Finds none of these packages for the thread that made it; others import meanwhile what they like."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self._names = names
        self._thread = get_ident()

    def find_spec(self, name: str, *_: object) -> None:
        """Refuse one of them."""
        if name in self._names and get_ident() == self._thread:
            raise ModuleNotFoundError(f"{name} is left out here.", name=name)


@contextmanager
def without(*names: str) -> Iterator[None]:
    """Let packages seem not to be installed, unless they are loaded already.

    >>> with without("pyclbr"):
    ...     import pyclbr
    Traceback (most recent call last):
        ...
    ModuleNotFoundError: pyclbr is left out here.
    >>> import pyclbr
    """
    finder = _Hidden(names)
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)


with without(*_UNUSED):
    import neo4j  # noqa: F401
