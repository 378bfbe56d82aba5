"""The extractor that asks a language model."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from spacy.language import Language

from inkweb.errors import ExtractError, SettingsError
from inkweb.extract.conversion import extraction
from inkweb.extract.llm.answer import Answer, parsed, schema
from inkweb.extract.llm.budget import Budget
from inkweb.extract.llm.cache import Cache
from inkweb.extract.llm.cost import price, tokens_in, tokens_out
from inkweb.extract.llm.endpoint import Endpoint
from inkweb.extract.llm.failure import AskError, TooLongError
from inkweb.extract.llm.grounding import Grounding, Said
from inkweb.extract.llm.guideline import guideline
from inkweb.extract.llm.parts import Part, halves, parts
from inkweb.extract.llm.threads import at_once
from inkweb.extract.pipeline import doc_of, nlp
from inkweb.model import Article, Cost, Extraction
from inkweb.settings import Settings

#: Sentences and values are found by rule; the model is asked for the rest.
COMPONENTS: dict[str, str] = {
    "inkweb_sentences": "inkweb.extract.sentences",
    "inkweb_values": "inkweb.extract.values.component",
}
Remark = Callable[[str], None]


class LlmExtractor:
    """Entities and statements as a language model reads them, each held against the article's own words.

    Nothing is sent that the budget does not cover; answers are kept, and never asked for twice. ``remark`` is told,
    in one line an article, how much was left out and why. ``language`` is the pipeline of ``COMPONENTS``, when there is
    one already.
    """

    def __init__(
        self, model: str, settings: Settings, remark: Remark | None = None, *, language: Language | None = None
    ) -> None:
        if not model:
            raise ExtractError("Name a model after the colon, as in llm:gpt-5-mini.")
        if settings.llm.fault:
            raise SettingsError(settings.llm.fault)
        self.name = f"llm:{model}"
        self._model, self._settings = model, settings.llm
        self._remark = remark or (lambda _: None)
        self._endpoint = Endpoint(model, settings.llm)
        self._told = f"{guideline()}{schema()}"
        self._cache = Cache(settings.home / "answers", self._told, model)
        self._price = price(settings.llm.prices, model)
        self._nlp = language or nlp(COMPONENTS)
        self._over = ""
        self.budget = Budget(settings.llm.max_tokens)

    def cost(self, articles: Iterable[Article]) -> Cost:
        """Estimate what reading these articles costs; what was answered before costs nothing."""
        count = into = out = 0
        for article in articles:
            fresh = [part.text for part in parts(article) if self._cache.get(part.text) is None]
            count += bool(fresh)
            into += sum(tokens_in(self._told, text) for text in fresh)
            out += sum(map(tokens_out, fresh))
        money = None if self._price is None else (into * self._price[0] + out * self._price[1]) / 1e6
        return Cost(self._endpoint.place, count, into, out, money)

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        """Give one extraction for each article, in order; one that could not be read says why in ``fault``.

        Raises:
            ExtractError: the first articles failed for a reason that all others would fail for, too.
        """
        stream, has_any, self._over = iter(articles), False, ""
        while batch := list(islice(stream, self._settings.workers)):
            results = at_once(self._said, batch)
            has_any = has_any or any(not isinstance(result, AskError) for result in results)
            if self._over and not has_any:
                raise ExtractError(self._over)
            for article, result in zip(batch, results, strict=True):
                if isinstance(result, AskError):
                    yield Extraction(article, fault=str(result))
                else:
                    yield self._grounded(article, result)

    def _said(self, article: Article) -> list[Said] | AskError:
        try:
            return [said for part in parts(article) for said in self._read(part)]
        except AskError as failure:
            if failure.is_final:
                self._over = str(failure)
            return failure

    def _read(self, part: Part) -> list[Said]:
        """Read one part; in halves, when the answer to the whole gets too long."""
        try:
            return [Said(part, self._answer(part))]
        except TooLongError:
            smaller = halves(part)
            if len(smaller) < 2:
                raise
        return [said for half in smaller for said in self._read(half)]

    def _answer(self, part: Part) -> Answer:
        kept = self._cache.get(part.text)
        answer = None if kept is None else parsed(kept)
        return answer or self._asked(part.text)

    def _asked(self, question: str) -> Answer:
        """Ask, once more when the answer is no JSON of the form asked for."""
        for _ in range(2):
            if self._over:
                raise AskError(f"Not asked: {self._over}")
            expected = tokens_in(self._told, question) + tokens_out(question)
            self.budget.take(expected)
            used = expected
            try:
                reply = self._endpoint.ask(guideline(), question)
                used = reply.tokens_in + reply.tokens_out or expected
            finally:
                self.budget.settle(expected, used)
            answer = parsed(reply.text)
            if answer is not None:
                self._cache.put(question, reply.text)
                return answer
        raise AskError("The model answered twice with something else than the JSON asked for.")

    def _grounded(self, article: Article, said: list[Said]) -> Extraction:
        with self._nlp.memory_zone():
            grounding = Grounding(self._nlp(doc_of(self._nlp, article)), said, self._model)
            found = extraction(grounding.ground())
        self._tell(article, grounding)
        return found

    def _tell(self, article: Article, grounding: Grounding) -> None:
        total = sum(grounding.left_out.values())
        if total:
            reasons = ", ".join(f"{count} {reason}" for reason, count in sorted(grounding.left_out.items()))
            self._remark(f"{article.source or article.id}: of what the model said {total} left out: {reasons}.")
