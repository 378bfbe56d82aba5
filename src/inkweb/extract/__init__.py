"""Read mentions and relations out of articles, with spaCy; spaCy is loaded when the first extractor is made."""

from __future__ import annotations

from collections.abc import Callable

from inkweb.extract.extractor import Extractor, Paid, extractor, is_paid
from inkweb.extract.loading import load_spacy
from inkweb.extract.processes import Processes
from inkweb.model import Article, Span
from inkweb.registry import extractors, families, paid_families
from inkweb.settings import Settings

__all__ = ["Extractor", "Paid", "Processes", "extractor", "is_paid", "sentence_spans"]

Remark = Callable[[str], None]


def sentence_spans(article: Article) -> list[Span]:
    """Give the sentences of the story, as every extractor sees them.

    >>> sentence_spans(Article("Tern grows. It hires."))
    [(0, 11), (12, 21)]
    """
    load_spacy()
    from inkweb.extract.splitting import sentence_spans  # loaded late, as the extractors are

    return sentence_spans(article)


@extractors.register("rules")  # type: ignore[untyped-decorator]
def _rules() -> Extractor:
    load_spacy()
    from inkweb.extract.rules import RulesExtractor  # loaded late: spaCy takes a second

    return RulesExtractor()


@extractors.register("learned")  # type: ignore[untyped-decorator]
def _learned() -> Extractor:
    load_spacy()
    from inkweb.extract.learned.extractor import LearnedExtractor  # loaded late: so does onnxruntime

    return LearnedExtractor()


@families.register("spacy")  # type: ignore[untyped-decorator]
def _installed(pipeline: str, settings: Settings, remark: Remark | None) -> Extractor:  # noqa: ARG001 (all are called so)
    load_spacy()
    from inkweb.extract.installed.extractor import InstalledExtractor

    return InstalledExtractor(pipeline)


@paid_families.register("llm")  # type: ignore[untyped-decorator]
def _llm(model: str, settings: Settings, remark: Remark | None) -> Extractor:
    load_spacy()
    from inkweb.extract.llm.extractor import LlmExtractor

    return LlmExtractor(model, settings, remark)
