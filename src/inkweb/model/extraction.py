"""What an extractor gives for one article."""

from __future__ import annotations

from dataclasses import dataclass

from inkweb.model.article import Article
from inkweb.model.judgement import Judgement
from inkweb.model.mention import Mention
from inkweb.model.relation import Relation


@dataclass(frozen=True, slots=True)
class Extraction:
    """Mentions in text order, relations between them, and which mentions are the same.

    A judgement here joins two mention ids of this article (coreference and aliases). Values are never joined.
    ``fault`` says in one line why the article could not be read; nothing was found in it then.
    """

    article: Article
    mentions: tuple[Mention, ...] = ()
    relations: tuple[Relation, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    fault: str = ""
