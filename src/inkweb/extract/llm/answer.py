"""The form of a language model's answer, and reading one that may break it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from inkweb.model import MODALITIES
from inkweb.ontology import ontology


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid")


class NamedEntity(_Form):
    """An entity with every form of its name."""

    id: str
    type: str
    names: list[str]


class Claim(_Form):
    """A statement, and the words in its quote that make it; ``object`` is ``None`` for a count."""

    subject: str
    predicate: str
    object: str | None
    modality: str
    subject_words: str
    trigger: str
    object_words: str
    by: str | None
    role: str | None
    when: str | None
    amount: str | None


class _Sentence(_Form):
    quote: str
    statements: list[Claim]


class _Whole(_Form):
    entities: list[NamedEntity]
    sentences: list[_Sentence]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a model said of one part of an article: each claim with the quote that it names.

    ``misshapen`` counts items that are not of the form asked for.
    """

    entities: tuple[NamedEntity, ...] = ()
    claims: tuple[tuple[str, Claim], ...] = ()
    misshapen: int = 0


@cache
def schema() -> dict[str, Any]:
    """Give the JSON schema of an answer: types, predicates and modalities are those of the ontology.

    >>> schema()["$defs"]["NamedEntity"]["properties"]["type"]["enum"][0]
    'Person'
    """
    made = _Whole.model_json_schema()
    entity, claim = (made["$defs"][name]["properties"] for name in ("NamedEntity", "Claim"))
    entity["type"]["enum"] = list(ontology().entity_types)
    claim["predicate"]["enum"] = list(ontology().predicates)
    claim["modality"]["enum"] = list(MODALITIES)
    return made


def parsed(text: str) -> Answer | None:
    """Read an answer item by item, so that one broken item costs no other; ``None`` when it is no answer at all.

    >>> parsed('{"entities": [{"id": "e1", "type": "Person", "names": ["Ana Lund"]}, 7], "sentences": []}')
    Answer(entities=(NamedEntity(id='e1', type='Person', names=['Ana Lund']),), claims=(), misshapen=1)
    >>> parsed("Sorry, ") is None
    True
    """
    try:
        told = json.loads(_bare(text))
    except ValueError:
        return None
    if not isinstance(told, dict) or not all(isinstance(told.get(what), list) for what in ("entities", "sentences")):
        return None
    entities = [_read(NamedEntity, item) for item in told["entities"]]
    claims = [(quote, _read(Claim, item)) for sentence in told["sentences"] for quote, item in _quoted(sentence)]
    return Answer(
        entities=tuple(entity for entity in entities if entity),
        claims=tuple((quote, claim) for quote, claim in claims if claim),
        misshapen=entities.count(None) + sum(claim is None for _, claim in claims),
    )


def _quoted(sentence: Any) -> list[tuple[str, Any]]:
    """Give each statement of a sentence with its quote; what is no sentence counts as one broken statement."""
    told = sentence if isinstance(sentence, dict) else {}
    quote, statements = told.get("quote"), told.get("statements")
    if not isinstance(quote, str) or not isinstance(statements, list):
        return [("", None)]
    return [(quote, item) for item in statements]


def _bare(text: str) -> str:
    """Take off the fence that some models put round JSON."""
    text = text.strip()
    return text.removeprefix("```json").removeprefix("```").removesuffix("```") if text.startswith("```") else text


_F = TypeVar("_F", bound=_Form)


def _read(form: type[_F], item: Any) -> _F | None:
    try:
        return form.model_validate(item)
    except ValidationError:
        return None
