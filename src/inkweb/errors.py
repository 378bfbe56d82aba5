"""Every exception that Inkweb raises on purpose, in one family."""


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


class QueryError(InkwebError):
    """A user's Cypher that is wrong, not allowed, or took too long."""


class NotFoundError(InkwebError):
    """No such entity, article, edge or file."""


class ExportError(InkwebError):
    """A graph that cannot be written in the format asked for."""


class EvaluateError(InkwebError):
    """Annotated articles that cannot be read, or none to evaluate on."""
