"""Every exception that Inkweb raises on purpose, in one family."""

from __future__ import annotations

from dataclasses import dataclass


class InkwebError(Exception):
    """Something that the person running Inkweb can mend; its text is one line that says how."""


class SettingsError(InkwebError):
    """A setting or an environment variable that cannot be used."""


class ReadError(InkwebError):
    """An input that is not an article, or cannot be reached."""


class ExtractError(InkwebError):
    """An extractor that is not there, or cannot run."""


class StoreError(InkwebError):
    """The graph database cannot be started, reached or written."""


class StartError(StoreError):
    """Inkweb's own server does not start."""


class UnstorableError(StoreError):
    """A text or a number that Neo4j cannot hold."""


class CorrectionError(InkwebError):
    """Something said of a sentence that cannot be said of its two names."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a query something is wrong; both count from 1."""

    line: int
    column: int

    def __str__(self) -> str:
        return f"line {self.line}, column {self.column}"


class QueryError(InkwebError):
    """A user's Cypher that is wrong, not allowed, or took too long; ``place`` is where, if that is known."""

    def __init__(self, message: str, place: Place | None = None) -> None:
        super().__init__(message)
        self.place = place


class NotFoundError(InkwebError):
    """No such entity, article, edge or file."""


class ExportError(InkwebError):
    """A graph that cannot be written in the format asked for."""


class EvaluateError(InkwebError):
    """Annotated articles that cannot be read, or none to evaluate on."""
