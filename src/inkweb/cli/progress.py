"""Show on standard error what is going on; say nothing where that is not a terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from inkweb.cli.output import clean

if TYPE_CHECKING:
    from rich.progress import Progress as Bars

WIDTH = 48
"""Characters of a line of progress, so that it stays one line on a narrow terminal."""


class Progress:
    """One line that changes in place and is gone at the end.

    >>> with Progress() as progress:  # not a terminal here
    ...     progress.tell("Starting Neo4j", 0.5)
    """

    def __init__(self) -> None:
        self._bars: Bars | None = _bars() if sys.stderr.isatty() else None

    def __enter__(self) -> Progress:
        if self._bars:
            self._bars.start()
            self._task = self._bars.add_task("", total=None)
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """Take the line away; stopping twice is stopping once."""
        if self._bars:
            self._bars.stop()

    def give_way(self) -> None:
        """Take the line away where results come one by one in the same terminal: they show that something goes on."""
        if sys.stdout.isatty():
            self.stop()

    def tell(self, what: str, done: float | None = None) -> None:
        """Show what is being waited for, and how much of it is done (0 to 1, ``None`` when unknown)."""
        if self._bars:
            total = None if done is None else 1.0
            line = clean(what)[:WIDTH]
            # Drawn at once: loading keeps the bar's own thread from its turn for seconds.
            self._bars.update(self._task, description=line, total=total, completed=done or 0.0, refresh=True)


def _bars() -> Bars:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=False,  # results go where they were sent, also while a bar is drawn elsewhere
    )
