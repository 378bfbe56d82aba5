"""Tell what cannot be read, and go on with the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from inkweb.cli.output import say
from inkweb.model import Article, Fault


class Faults:
    """Tells each input that cannot be read in a line on standard error; true when there was one.

    >>> faults = Faults()
    >>> [one.text for one in faults.without([Article("Halden grows.")])], bool(faults)
    (['Halden grows.'], False)
    """

    def __init__(self) -> None:
        self._count = 0

    def __bool__(self) -> bool:
        return self._count > 0

    def tell(self, fault: Fault) -> None:
        """Tell one."""
        say(f"{fault.source}: {fault.message}")
        self._count += 1

    def without(self, stream: Iterable[Article | Fault]) -> Iterator[Article]:
        """Give the articles of a stream, and tell the rest of it as it comes."""
        for one in stream:
            if isinstance(one, Fault):
                self.tell(one)
            else:
                yield one
