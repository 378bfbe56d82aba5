"""How good an extractor is, by annotated articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path as FilePath
from typing import TYPE_CHECKING

from inkweb.errors import EvaluateError, ExtractError
from inkweb.model import Article, Extraction, Fault, Report, Split
from inkweb.workspace.extracting import Extracting

if TYPE_CHECKING:
    from inkweb.evaluate import Compared, Gold


class Evaluating(Extracting):
    """Compares what is found with what people annotated."""

    def evaluate(
        self,
        sources: Iterable[str | FilePath] = (),
        *,
        extractor: str | None = None,
        split: Split | None = None,
        processes: int = 1,
    ) -> Report:
        """Compare what an extractor finds with annotated articles, each read and extracted like any other.

        ``sources`` are ``.ann`` and ``.gold.json`` files and folders of them; without any, the held-out articles of
        the corpus in a checkout are taken.

        Raises:
            EvaluateError: there is nothing annotated, or it has faults.
        """
        from inkweb.evaluate import report

        pairs = list(self.compared(sources, extractor=extractor, split=split, processes=processes))
        words = sum(len(gold.text.split()) for gold, _ in pairs)
        return report(extractor or self.settings.extractor, [one for _, one in pairs], words=words)

    def compared(
        self,
        sources: Iterable[str | FilePath] = (),
        *,
        extractor: str | None = None,
        split: Split | None = None,
        processes: int = 1,
    ) -> Iterator[tuple[Gold, Compared]]:
        """Give each annotated article with what ``evaluate`` puts together: its own scores.

        Raises:
            EvaluateError: there is nothing annotated, or it has faults.
        """
        from inkweb.evaluate import annotated, compare, trained_on

        golds = list(annotated(sources, split=split))
        known = trained_on(golds, extractor or self.settings.extractor)
        if known and self._on_remark:
            self._on_remark(_flatters(len(known), len(golds)))
        found = self.extract(map(self._as_read, golds), extractor=extractor, processes=processes)
        yield from ((gold, compare(gold, linked)) for gold, linked in zip(golds, found, strict=True))

    def measured(self, extractor: str | None = None) -> Report | None:
        """Give the figures that were measured when this version was made, of the extractors that come with it."""
        from inkweb.evaluate import measured

        return measured(extractor or self.settings.extractor)

    def evaluate_open(
        self, folder: FilePath, *, extractor: str | None = None, processes: int = 1
    ) -> Iterator[tuple[str, Report]]:
        """Compare what an extractor finds with each of the open sets in a folder, by the name of the set.

        Raises:
            EvaluateError: the folder lacks one of the sets; this is told at once, before anything is compared.
        """
        from inkweb.evaluate import refuse_incomplete

        refuse_incomplete(folder)
        return self._each_open(folder, extractor=extractor, processes=processes)

    def _each_open(self, folder: FilePath, *, extractor: str | None, processes: int) -> Iterator[tuple[str, Report]]:
        from inkweb.evaluate import compare_open, documents, open_sets, report

        for one in open_sets():
            texts = list(documents(folder, one))
            articles = (Article(text.text) for text in texts)
            found = self.extract(articles, extractor=extractor, processes=processes)
            words = sum(len(text.text.split()) for text in texts)
            compared = compare_open(texts, found)
            yield one.name, report(extractor or self.settings.extractor, compared, words=words, only=one.tries)

    def label(self, article: Article, *, id: str, extractor: str | None = None) -> str:
        """Write what an extractor finds in an article in the form of the corpus, for correction by hand."""
        from inkweb.evaluate import Tools, label
        from inkweb.extract import sentence_spans
        from inkweb.link import link

        used = self._extractor(extractor or self.settings.extractor)
        return label(
            article, id, Tools(self._reread, sentence_spans, lambda one: _sound(next(used.extract([one]))), link)
        )

    def _as_read(self, gold: Gold) -> Article:
        """Read an annotated text as a user's: the boilerplate is found anew."""
        read = self._reread(gold.text, of=gold.id)
        return replace(read, date=gold.day or read.date)

    def _reread(self, text: str, *, of: str = "the text") -> Article:
        read = self.read_text(text)
        if isinstance(read, Fault):
            raise EvaluateError(f"{of} is no article for the reader: {read.message}")
        return read


def _sound(found: Extraction) -> Extraction:
    if found.fault:
        raise ExtractError(found.fault)
    return found


def _flatters(known: int, all: int) -> str:
    which = "this article" if all == 1 else f"{known} of these {all} articles"
    return (
        f"the shipped weights were trained on {which}: these figures flatter. --split dev takes only what was held out."
    )
