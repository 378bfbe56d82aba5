"""From bytes to statements: no database."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path as FilePath
from textwrap import shorten
from typing import TYPE_CHECKING, BinaryIO

from inkweb.errors import ExtractError
from inkweb.model import Article, Cost, Fault, Linked
from inkweb.workspace.base import Base

if TYPE_CHECKING:
    from inkweb.extract import Paid


class Extracting(Base):
    """Reads articles, and says what each of them states."""

    def read(self, inputs: Iterable[str | FilePath], *, stdin: BinaryIO | None = None) -> Iterator[Article | Fault]:
        """Read files, folders, URLs and ``-`` as a stream of articles; what is no article comes as a ``Fault``.

        Documents of other kinds in a folder are passed over, which is remarked at its end, as is how many articles have
        a date that was not understood.
        """
        from inkweb.read import NEAR, PUBLIC, passed_over, read

        guard = NEAR if self.settings.private_addresses else PUBLIC
        for given in inputs:
            yield from self._dated(read([given], stdin=stdin, guard=guard))
            if self._on_remark and (remark := passed_over(given)):
                self._on_remark(remark)

    def _dated(self, found: Iterable[Article | Fault]) -> Iterator[Article | Fault]:
        """Pass on what is read, and remark at its end of how many the date was not understood."""
        count, first = 0, ""
        for one in found:
            if isinstance(one, Article) and one.undated:
                count += 1
                first = first or f"“{shorten(one.undated, 40)}” ({one.source})"
            yield one
        if self._on_remark and count:
            whose = f"the dates of {count:,} articles were" if count > 1 else "the date of an article was"
            self._on_remark(
                f"{whose} not understood, {'the first ' if count > 1 else ''}{first}. Write it as 2025-04-03."
            )

    def read_bytes(self, data: bytes, *, source: str) -> Iterator[Article | Fault]:
        """Read what somebody uploaded; ``source`` is its file name, whose suffix tells the kind."""
        from inkweb.read import read_bytes

        return read_bytes(data, source=source)

    def refusal(self, data: bytes, *, source: str) -> str | None:
        """Say in one line why a file is no article, and what to do; ``None`` where it may be one."""
        from inkweb.read import refusal

        return refusal(data, source=source)

    def doubt(self, article: Article) -> str | None:
        """Say in one line why what is found in an article cannot be relied on; ``None`` where nothing speaks so."""
        from inkweb.read import foreign

        return foreign(article)

    def read_text(self, text: str, *, title: str | None = None) -> Article | Fault:
        """Read what somebody pasted."""
        from inkweb.read import read_text

        return read_text(text, title=title)

    def extract(
        self,
        articles: Iterable[Article],
        *,
        extractor: str | None = None,
        processes: int = 1,
        on_fault: Callable[[Fault], None] | None = None,
    ) -> Iterator[Linked]:
        """Say what each article states, in order, a few articles at a time; the same in any number of processes.

        An article that could not be read is told to ``on_fault``, and the others go on.

        Raises:
            ExtractError: the extractor cannot run, or an article could not be read and there is no ``on_fault``.
        """
        for one in self._linked(articles, extractor, processes):
            if isinstance(one, Linked):
                yield one
            elif on_fault is None:
                raise ExtractError(f"{one.source}: {one.message}" if one.source else one.message)
            else:
                on_fault(one)

    def _linked(
        self, articles: Iterable[Article], extractor: str | None, processes: int = 1
    ) -> Iterator[Linked | Fault]:
        from inkweb.link import link
        from inkweb.read import foreign

        for found in self._extractor(extractor or self.settings.extractor, processes).extract(articles):
            remark = foreign(found.article)
            if remark and self._on_remark:
                self._on_remark(f"{found.article.source or found.article.title}: {remark}")
            yield Fault(found.article.source, found.fault) if found.fault else link(found)

    def cost(self, articles: Iterable[Article], *, extractor: str | None = None) -> Cost | None:
        """Estimate what reading these articles costs; ``None`` for an extractor that costs nothing."""
        paid = self._paid(extractor)
        return paid.cost(articles) if paid else None

    def allow(self, tokens: int, *, extractor: str | None = None) -> None:
        """Let an extractor that costs something spend so many tokens in all; what needs no leave is not changed."""
        paid = self._paid(extractor)
        if paid:
            paid.budget.limit = tokens

    def _paid(self, extractor: str | None) -> Paid | None:
        """Give an extractor that costs something; another is not even loaded for this."""
        from inkweb.extract import Paid, is_paid

        name = extractor or self.settings.extractor
        made = self._extractor(name) if is_paid(name) else None
        return made if isinstance(made, Paid) else None

    def extractors(self) -> list[str]:
        """Name the extractors that are installed."""
        import inkweb.extract  # noqa: F401 - brings those that come with Inkweb
        from inkweb.registry import extractors

        return sorted(extractors.get_all())
