"""Write what people said of the graph as JSON, for another graph of the same articles, and read it back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any, get_args

from inkweb.cli.forms import claim_form
from inkweb.model import (
    MODALITIES,
    PERSON,
    Claim,
    Corrected,
    Correction,
    Judgement,
    Modality,
    Referent,
    Referred,
    Renamed,
    Renaming,
    Ruling,
    Span,
    Verdict,
)
from inkweb.model.ids import content_id
from inkweb.ontology import ontology

Decision = Correction | Judgement | Renaming | Referent
WIDTH = 10
"""Hexadecimal digits by which people name a correction."""


@dataclass(frozen=True, slots=True)
class Said:
    """All that people said of a graph, as a file tells it."""

    corrections: list[Correction]
    decisions: list[Judgement]
    renamings: list[Renaming]
    referents: list[Referent]

    def __iter__(self) -> Iterator[Decision]:
        """Give all of it."""
        yield from self.corrections
        yield from self.decisions
        yield from self.renamings
        yield from self.referents

    @property
    def counts(self) -> dict[str, object]:
        """Say how much it is, by the names of the lists in the file."""
        return {
            "statements": len(self.corrections),
            "names": len(self.decisions),
            "renamed": len(self.renamings),
            "meant": len(self.referents),
        }


def corrections_form(
    said: Iterable[Corrected],
    decisions: Iterable[Judgement],
    renamed: Iterable[Renamed],
    referred: Iterable[Referred],
    names: Mapping[str, str],
) -> dict[str, Any]:
    """Give what was said of statements, of names and of words; ``names`` are those that the ids lead to.

    >>> made = Judgement("a", "b", "same", "joined by hand", by=PERSON)
    >>> corrections_form([], [made], [], [], {"a": "Halden"})["names"][0]["names"]
    ['Halden', None]
    """
    return {
        "statements": [_statement(one, names) for one in said],
        "names": [_decision(one, names) for one in decisions],
        "renamed": [_renamed(one) for one in renamed],
        "meant": [_referred(one) for one in referred],
    }


def _statement(one: Corrected, names: Mapping[str, str]) -> dict[str, Any]:
    it, met = one.correction, one.statement.as_read if one.statement else None
    return {
        "id": correction_id(it),
        "ruling": it.ruling,
        **({"instead": claim_form(it.instead)} if it.instead else {}),
        **({"quote": list(it.quote)} if it.quote else {}),
        "article": it.article,
        "relation": it.predicate,
        "modality": it.modality,
        "subject": list(it.subject),
        "trigger": list(it.trigger),
        "object": list(it.object),
        "at": _iso(it.at),
        "names": [names.get(met.subject), names.get(met.object_id)] if met else None,
        "text": (met.evidence.text if met else it.text) or None,
    }


def correction_id(one: Decision) -> str:
    """Give what tells this correction from all others, short enough to be typed."""
    return content_id(one.id)[:WIDTH]


def _decision(one: Judgement, names: Mapping[str, str]) -> dict[str, Any]:
    called = [names.get(id) for id in (one.left, one.right)]
    return {
        "id": correction_id(one),
        "verdict": one.verdict,
        "left": one.left,
        "right": one.right,
        "reason": one.reason,
        "names": called,
    }


def _renamed(one: Renamed) -> dict[str, Any]:
    it = one.renaming
    return {
        "id": correction_id(it),
        "of": it.of,
        "name": it.name,
        "type": it.type,
        "at": _iso(it.at),
        "called": {"name": one.name, "type": one.type} if one.entity else None,
    }


def _referred(one: Referred) -> dict[str, Any]:
    it = one.referent
    return {
        "id": correction_id(it),
        "article": it.article,
        "words": list(it.span),
        "name": it.name,
        "type": it.type,
        "at": _iso(it.at),
        "text": it.text or None,
        "met": one.is_met,
        "was": one.was,
        "made": one.is_made,
    }


def read_corrections(form: Any) -> Said:
    """Read what ``corrections_form`` gave; ids, texts and what names are called are for people and tell no difference.

    Files of before names could be given by hand, or words be said to mean somebody, do not speak of it.

    >>> said = Correction("right", "a1", "LEADS", "asserted", (0, 3), (4, 9), (10, 12))
    >>> read_corrections(corrections_form([Corrected(said, None)], [], [], [], {})).corrections[0].id
    'a1|LEADS|asserted|0-3|4-9|10-12'

    Raises:
        ValueError: it is something else; the message says where.
    """
    statements, names = (_listed(form, key) for key in ("statements", "names"))
    renamed, meant = (_listed(form, key) if key in form else [] for key in ("renamed", "meant"))
    return Said(
        [_correction(one) for one in statements],
        [_judgement(one) for one in names],
        [_renaming(one) for one in renamed],
        [_referent(one) for one in meant],
    )


def _correction(it: Mapping[str, Any]) -> Correction:
    subject, trigger, object = (_span(it, role) for role in ("subject", "trigger", "object"))
    ruling: Ruling = _among(it, "ruling", get_args(Ruling))
    predicate, article = _text(it, "relation"), _text(it, "article")
    text = _words(it)
    quote = _span(it, "quote") if it.get("quote") is not None else None
    return Correction(
        ruling, article, predicate, _modality(it), subject, trigger, object, _at(it), text, _instead(it), quote
    )


def _instead(it: Mapping[str, Any]) -> Claim | None:
    """Read what the text says instead."""
    said = it.get("instead")
    if said is None:
        return None
    if not (isinstance(said, dict) and {"relation", "modality", "turned"} <= said.keys()):
        raise ValueError(f'"instead" must have "relation", "modality" and "turned", and is {said!r}')
    return Claim(_among(said, "relation", list(ontology().predicates)), _modality(said), _truth(said, "turned"))


def _judgement(it: Mapping[str, Any]) -> Judgement:
    verdict: Verdict = _among(it, "verdict", get_args(Verdict))
    return Judgement(_text(it, "left"), _text(it, "right"), verdict, _text(it, "reason"), by=PERSON)


def _renaming(it: Mapping[str, Any]) -> Renaming:
    name, type = (None if it.get(key) is None else _text(it, key) for key in ("name", "type"))
    if type is not None:
        _among(it, "type", ontology().entity_types)
    return Renaming(_text(it, "of"), name, type, _at(it))


def _referent(it: Mapping[str, Any]) -> Referent:
    type: str = _among(it, "type", ontology().entity_types)
    return Referent(_text(it, "article"), _span(it, "words"), type, _text(it, "name"), _words(it), _at(it))


def _words(it: Mapping[str, Any]) -> str:
    return _text(it, "text") if it.get("text") else ""


def _iso(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def _at(it: Mapping[str, Any]) -> datetime | None:
    """Read a time as ISO 8601 has it; one without a zone is that of UTC."""
    if it.get("at") is None:
        return None
    at = datetime.fromisoformat(re.sub("Z$", "+00:00", _text(it, "at")))  # before Python 3.11 "Z" is not read
    return at if at.tzinfo else at.replace(tzinfo=timezone.utc)


def _listed(form: Any, key: str) -> list[Mapping[str, Any]]:
    found = form.get(key) if isinstance(form, dict) else None
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise ValueError(f'"{key}" must be a list')
    return found


def _text(it: Mapping[str, Any], key: str) -> str:
    found = it.get(key)
    if isinstance(found, str):
        return found
    raise ValueError(f'"{key}" must be a text, and is {found!r}')


def _among(it: Mapping[str, Any], key: str, known: Sequence[Any]) -> Any:
    found = it.get(key)
    if found not in known:
        raise ValueError(f'"{key}" must be one of {", ".join(known)}, and is {found!r}')
    return found


def _truth(it: Mapping[str, Any], key: str) -> bool:
    found = it.get(key)
    if found is True or found is False:
        return found
    raise ValueError(f'"{key}" must be true or false, and is {found!r}')


def _modality(it: Mapping[str, Any]) -> Modality:
    found: Modality = _among(it, "modality", MODALITIES)
    return found


def _span(it: Mapping[str, Any], role: str) -> Span:
    found = it.get(role)
    if not isinstance(found, list) or len(found) != 2 or not all(type(place) is int for place in found):
        raise ValueError(f'"{role}" must be two offsets, and is {found!r}')
    return found[0], found[1]
