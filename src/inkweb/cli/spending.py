"""Ask before anything is spent."""

from __future__ import annotations

import sys
from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from inkweb.cli.output import clean, counted
from inkweb.cli.progress import Progress
from inkweb.errors import InkwebError
from inkweb.model import Article, Cost, Fault
from inkweb.settings import Settings
from inkweb.workspace import Workspace


class DeclinedError(InkwebError):
    """Nobody said that this may be spent."""


@dataclass(frozen=True, slots=True)
class Leave:
    """What the command line says of spending: all that it takes, so many tokens, or nothing."""

    yes: bool = False
    max_tokens: int | None = None
    prices: Path | None = None

    def settings(self) -> Settings:
        """Read the settings, with what the command line says beside them."""
        read = Settings.read()
        limit = read.llm.max_tokens if self.max_tokens is None else self.max_tokens
        return replace(read, llm=replace(read.llm, max_tokens=limit, prices=self.prices or read.llm.prices))


def agreed(
    workspace: Workspace,
    items: Iterable[Article | Fault],
    extractor: str | None,
    leave: Leave,
    progress: Progress,
    *,
    held: Callable[[list[str]], Container[str]] | None = None,
) -> Iterable[Article | Fault]:
    """Give the articles on, when what reading them costs may be spent; an extractor that costs nothing asks nothing.

    ``held`` says which articles will not be read, because the graph holds them.

    Raises:
        DeclinedError: it may not be spent.
    """
    progress.tell("Loading the extractor")
    if workspace.cost([], extractor=extractor) is None:
        return items
    read = list(items)
    articles = [item for item in read if isinstance(item, Article)]
    known = held([article.id for article in articles]) if held else ()
    cost = workspace.cost([article for article in articles if article.id not in known], extractor=extractor)
    if cost and (leave.yes or cost.tokens > workspace.settings.llm.max_tokens):
        if not leave.yes:
            _ask(cost, leave, progress)
        workspace.allow(sys.maxsize, extractor=extractor)
    return read


def _ask(cost: Cost, leave: Leave, progress: Progress) -> None:
    progress.stop()
    can_ask = leave.max_tokens is None and sys.stdin.isatty() and sys.stderr.isatty()
    if not can_ask:
        raise DeclinedError(f"{told(cost)} Nothing was sent. Say --yes, or --max-tokens with a higher number.")
    print(f"{told(cost)} Go on? [y/N] ", end="", file=sys.stderr, flush=True)  # standard output is for results
    if sys.stdin.readline().strip().casefold() not in ("y", "yes"):
        raise DeclinedError("Nothing was sent.")


def told(cost: Cost) -> str:
    """Say in one line what it costs.

    >>> told(Cost("https://example.org/v1", articles=2, tokens_in=3000, tokens_out=9000, money=0.0195))
    'Reading 2 articles at https://example.org/v1 takes about 12,000 tokens (3,000 in, 9,000 out), 0.02 dollars.'
    """
    money = "" if cost.money is None else f", {cost.money:,.2f} dollars"
    tokens = f"{cost.tokens:,} tokens ({cost.tokens_in:,} in, {cost.tokens_out:,} out)"
    return f"Reading {counted(cost.articles, 'article')} at {clean(cost.place)} takes about {tokens}{money}."
