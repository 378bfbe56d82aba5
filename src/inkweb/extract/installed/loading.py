"""Load a spaCy pipeline by the name it was installed under."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from inkweb.errors import ExtractError

#: What a pipeline must leave to be worth running: names, or a parse.
_GIVES = ("ENT_IOB", "DEP")
#: What spaCy writes for every pipeline that it saves.
_SAVED = ("meta.json", "config.cfg")
#: Parts whose work nothing here, and no other part, reads.
_IDLE = ("entity_linker", "textcat", "textcat_multilabel")


def load(name: str) -> Language:
    """Load an installed pipeline, or one saved in a folder.

    Raises:
        ExtractError: there is none of that name, it cannot run here, or it gives neither names nor a parse.
    """
    if not name:
        raise ExtractError("Name a pipeline after the colon, as in spacy:en_core_web_sm.")
    try:
        nlp = _quietly(name)
    except (OSError, ImportError, ValueError, TypeError, RuntimeError) as error:
        raise ExtractError(_absent(name) or _broken(name, error)) from error
    _check(name, nlp)
    return nlp


def _quietly(name: str) -> Language:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # W095: made with a neighbouring version of spaCy, which most people's is
        return spacy.load(name, exclude=_IDLE)


def _check(name: str, nlp: Language) -> None:
    if nlp.lang not in ("en", "xx"):
        raise ExtractError(f"The spaCy pipeline {name!r} reads {nlp.lang!r}; Inkweb reads English.")
    probe = nlp("Ana Lund left Oslo.")
    if not any(probe.has_annotation(what) for what in _GIVES):
        parts = ", ".join(nlp.pipe_names) or "nothing"
        raise ExtractError(
            f"The spaCy pipeline {name!r} finds neither names nor a parse (it has {parts})."
            " Use the extractor `rules`, which does the same without it."
        )


def _absent(name: str) -> str | None:
    """Say what to do where there is no pipeline of this name, installed or in a folder; nothing where there is one."""
    if name in spacy.util.get_installed_models() or all((Path(name) / part).is_file() for part in _SAVED):
        return None
    if Path(name).is_dir():
        missing = " or ".join(_SAVED)
        return f"{name} holds no spaCy pipeline: {missing} is missing. Name the folder that nlp.to_disk() wrote."
    if Path(name).name != name or Path(name).exists():
        return f"{name} is no folder. Name the one that nlp.to_disk() wrote, or a pipeline that is installed."
    return (
        f"No spaCy pipeline is installed as {name!r}. Install one, for example with"
        f" `python -m spacy download en_core_web_sm`.{_installed()}"
    )


def _broken(name: str, error: Exception) -> str:
    reason = " ".join(str(error).split())
    return (
        f"The spaCy pipeline {name!r} cannot be loaded: a package that it needs may be missing, or it was made for"
        f" another version of spaCy ({reason[:200]})."
    )


def _installed() -> str:
    found: Any = sorted(spacy.util.get_installed_models())
    return f" Installed: {', '.join(found)}." if found else ""
