"""The commands neo4j start, stop and status: Inkweb's own Neo4j."""

from __future__ import annotations

from typing import Any

import typer

from inkweb.cli.codes import NOT_ALL, OK
from inkweb.cli.options import Json
from inkweb.cli.output import say, show_json, show_table
from inkweb.cli.progress import Progress
from inkweb.errors import SettingsError
from inkweb.settings import Settings
from inkweb.workspace import Workspace

app = typer.Typer(name="neo4j", help="Start, stop, look at the own Neo4j.", rich_markup_mode=None)


@app.command()
def start(json: Json = False) -> int:
    """Start the local Neo4j, unless it runs; the first time it is fetched (138 MB).

    It listens on this machine only, and goes on until it is stopped. Other commands start it when they need it.

    \b
    Examples:
      inkweb neo4j start
    """
    settings = Settings.read()
    if own := settings.neo4j:
        raise SettingsError(
            own.fault or f"NEO4J_URI names {own.uri}. Start that, or unset NEO4J_URI for the local one."
        )
    with Progress() as progress, Workspace(settings, on_progress=progress.tell) as workspace:
        workspace.server.start()
    return status(json=json)


@app.command()
def stop(json: Json = False) -> int:
    """Stop the local Neo4j; the graph stays.

    \b
    Examples:
      inkweb neo4j stop
    """
    with Progress() as progress, Workspace(on_progress=progress.tell) as workspace:
        progress.tell("Stopping Neo4j")
        ran = workspace.server.stop()
    if json:
        show_json({"stopped": ran})
    else:
        print("stopped" if ran else "it was not running")
    return OK


@app.command()
def status(json: Json = False) -> int:
    """Say whether the local Neo4j runs, where, and what it takes; ends with 1 when it does not run.

    The password of user neo4j lies in the file named here, which you alone can read.

    \b
    Examples:
      inkweb neo4j status --json
    """
    settings = Settings.read()
    with Workspace(settings) as workspace:
        about = _about(workspace)
    if settings.neo4j:
        say(f"the graph is not in this one: NEO4J_URI names {settings.neo4j.uri or 'another'}.")
    if json:
        show_json(about)
    else:
        show_table(["neo4j", ""], about.items())
    return OK if about["running"] else NOT_ALL


def _about(workspace: Workspace) -> dict[str, Any]:
    found = workspace.server.status()
    return {
        "running": found.running,
        "version": found.version,
        "uri": found.uri,
        "user": "neo4j",
        "password_file": str(found.home / "password"),
        "pid": found.pid,
        "started": found.started.isoformat(timespec="seconds") if found.started else None,
        "memory_mb": found.memory >> 20 if found.memory else None,
        "disk_mb": found.disk >> 20,
        "home": str(found.home),
    }
