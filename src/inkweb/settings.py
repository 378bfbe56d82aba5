"""Read the settings once: where the graph lives and which Neo4j holds it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from inkweb.errors import SettingsError


@dataclass(frozen=True, slots=True)
class Neo4jSettings:
    """The user's own Neo4j, as named by the environment."""

    uri: str
    user: str = "neo4j"
    password: str = ""
    database: str | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run of Inkweb may be told from outside.

    ``home`` holds everything the local server writes; ``neo4j`` is ``None`` when Inkweb runs its own server.
    """

    home: Path
    neo4j: Neo4jSettings | None = None
    extractor: str = "learned"
    query_seconds: float = 10.0
    query_rows: int = 1000

    @classmethod
    def read(cls, environ: Mapping[str, str] | None = None) -> Settings:
        """Make settings from environment variables (``INKWEB_HOME``, ``INKWEB_EXTRACTOR``, ``NEO4J_*``).

        >>> Settings.read({"INKWEB_HOME": "/srv/ink"}).neo4j is None
        True
        >>> Settings.read({"NEO4J_URI": "bolt://db:7687", "NEO4J_PASSWORD": "s"}).neo4j.user
        'neo4j'
        """
        env = os.environ if environ is None else environ
        return cls(
            home=Path(env.get("INKWEB_HOME") or _default_home()).expanduser(),
            neo4j=_neo4j(env),
            extractor=env.get("INKWEB_EXTRACTOR") or "learned",
        )


def _default_home() -> str:
    import platformdirs  # loaded late: most commands of a test or a library user name their home

    return platformdirs.user_data_dir("inkweb", appauthor=False)


def _neo4j(env: Mapping[str, str]) -> Neo4jSettings | None:
    uri = env.get("NEO4J_URI")
    if not uri:
        return None
    if "://" not in uri:
        raise SettingsError(f"NEO4J_URI is {uri!r}. Write it as bolt://host:7687 or neo4j+s://host.")
    return Neo4jSettings(
        uri=uri,
        user=env.get("NEO4J_USERNAME") or env.get("NEO4J_USER") or "neo4j",
        password=env.get("NEO4J_PASSWORD") or "",
        database=env.get("NEO4J_DATABASE") or None,
    )
