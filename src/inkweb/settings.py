"""Read the settings once: where the graph lives, which Neo4j holds it, which language model may be asked."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from inkweb.errors import SettingsError

SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
"""How an address of a Neo4j may begin."""

_ON = ("1", "true", "yes", "on")


@dataclass(frozen=True, slots=True)
class Neo4jSettings:
    """The user's own Neo4j, as named by the environment.

    ``fault`` says what of the environment cannot be used: of no account until the graph is to be opened.
    """

    uri: str
    user: str = "neo4j"
    password: str = ""
    database: str | None = None
    fault: str = ""


@dataclass(frozen=True, slots=True)
class LlmSettings:
    """A language model behind an endpoint that speaks the OpenAI protocol.

    ``base_url`` is ``None`` for OpenAI's own. ``max_tokens`` is what may be spent without asking; 0 spends nothing.
    ``prices`` names a YAML table of dollars for a million tokens. ``timeout`` is in seconds. ``fault`` says what of the
    environment cannot be used: of no account until a model is to be asked.
    """

    base_url: str | None = None
    key: str = field(default="", repr=False)
    max_tokens: int = 0
    prices: Path | None = None
    timeout: float = 120.0
    retries: int = 3
    workers: int = 4
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run of Inkweb may be told from outside.

    ``home`` holds everything the local server writes; ``neo4j`` is ``None`` when Inkweb runs its own server.
    With ``private_addresses`` pages may be fetched from this machine and the net it stands in, too.
    """

    home: Path
    neo4j: Neo4jSettings | None = None
    llm: LlmSettings = field(default_factory=LlmSettings)
    extractor: str = "learned"
    query_seconds: float = 10.0
    query_rows: int = 1000
    private_addresses: bool = False

    @classmethod
    def read(cls, environ: Mapping[str, str] | None = None) -> Settings:
        """Make settings from environment variables (``INKWEB_*``, ``NEO4J_*``, ``OPENAI_*``).

        >>> Settings.read({"INKWEB_HOME": "/srv/ink"}).neo4j is None
        True
        >>> Settings.read({"NEO4J_URI": "bolt://db:7687", "NEO4J_PASSWORD": "s"}).neo4j.user
        'neo4j'

        What is wrong with a database or a language model keeps nobody from doing without one.

        >>> Settings.read({"OPENAI_BASE_URL": "localhost:11434"}).llm.fault
        "OPENAI_BASE_URL is 'localhost:11434'. Write it as http://localhost:11434/v1."
        """
        env = os.environ if environ is None else environ
        return cls(
            home=_path(env, "INKWEB_HOME") or Path(_default_home()),
            neo4j=_neo4j_or_fault(env),
            llm=_llm_or_fault(env),
            extractor=env.get("INKWEB_EXTRACTOR") or "learned",
            private_addresses=env.get("INKWEB_PRIVATE_ADDRESSES", "").lower() in _ON,
        )


def _default_home() -> str:
    import platformdirs  # loaded late: most commands of a test or a library user name their home

    return platformdirs.user_data_dir("inkweb", appauthor=False)


def _neo4j_or_fault(env: Mapping[str, str]) -> Neo4jSettings | None:
    try:
        return _neo4j(env)
    except SettingsError as error:
        return Neo4jSettings(uri="", fault=str(error))


def _neo4j(env: Mapping[str, str]) -> Neo4jSettings | None:
    uri = env.get("NEO4J_URI")
    if not uri:
        return None
    _check_address(uri)
    return Neo4jSettings(
        uri=uri,
        user=env.get("NEO4J_USERNAME") or env.get("NEO4J_USER") or "neo4j",
        password=env.get("NEO4J_PASSWORD") or "",
        database=env.get("NEO4J_DATABASE") or None,
    )


def _check_address(uri: str) -> None:
    """Refuse what the driver would not take, or would take for something else."""
    try:
        told = urlsplit(uri)
        is_sound = told.scheme in SCHEMES and bool(told.hostname) and told.port != 0
    except ValueError:  # brackets that do not close, a port that is no number
        told, is_sound = urlsplit(""), False
    if told.username is not None:
        raise SettingsError("NEO4J_URI holds a user. Set NEO4J_USERNAME and NEO4J_PASSWORD, and leave it out there.")
    has_more = told.path.strip("/") or (told.query and told.scheme.startswith("bolt"))
    if not is_sound or has_more:
        raise SettingsError(
            f"NEO4J_URI is {uri!r}. Write it as bolt://host:7687 or neo4j+s://host; NEO4J_DATABASE names a database."
        )


def _llm_or_fault(env: Mapping[str, str]) -> LlmSettings:
    try:
        return _llm(env)
    except SettingsError as error:
        return LlmSettings(fault=str(error))


def _llm(env: Mapping[str, str]) -> LlmSettings:
    """Read who is asked. OpenAI's own key goes nowhere but where OpenAI's own variables say."""
    own = env.get("INKWEB_LLM_BASE_URL")
    name = "INKWEB_LLM_BASE_URL" if own else "OPENAI_BASE_URL"
    key = env.get("INKWEB_LLM_API_KEY") or ("" if own else env.get("OPENAI_API_KEY"))
    base_url = own or env.get("OPENAI_BASE_URL") or None
    if base_url and not base_url.startswith(("http://", "https://")):
        raise SettingsError(f"{name} is {base_url!r}. Write it as http://localhost:11434/v1.")
    return LlmSettings(
        base_url=base_url,
        key=key or "",
        max_tokens=int(_number(env, "INKWEB_LLM_MAX_TOKENS", 0)),
        prices=_path(env, "INKWEB_LLM_PRICES"),
        timeout=_number(env, "INKWEB_LLM_TIMEOUT", 120) or 120,
        workers=max(1, int(_number(env, "INKWEB_LLM_WORKERS", 4))),
    )


def _path(env: Mapping[str, str], name: str) -> Path | None:
    told = env.get(name)
    try:
        return Path(told).expanduser() if told else None
    except RuntimeError as error:
        raise SettingsError(f"{name} is {told!r}, and nobody has that home directory. Write the path out.") from error


def _number(env: Mapping[str, str], name: str, default: float) -> float:
    told = env.get(name) or str(default)
    try:
        number = float(told)
    except ValueError:
        number = -1.0
    if not 0 <= number < 1e12:
        raise SettingsError(f"{name} is {told!r}. Give a number, 0 or more.")
    return number
