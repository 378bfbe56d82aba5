"""The command doctor: look at everything that Inkweb needs, and say what to do where it is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

from inkweb.cli.checks import CHECKS, Check
from inkweb.cli.codes import CANNOT_RUN, OK
from inkweb.cli.options import Json
from inkweb.cli.output import show_json, show_table
from inkweb.cli.progress import Progress
from inkweb.workspace import Workspace


def doctor(json: Json = False) -> int:
    """Check Python, memory, disk, ports, Neo4j, the app and the extractor, one line each, with what to do.

    \b
    Examples:
      inkweb doctor
    """
    with Progress() as progress, Workspace() as workspace:
        found = list(_checked(workspace, progress))
    if json:
        show_json([asdict(check) for check in found])
    else:
        show_table(["check", "state", "found", "what to do"], ([c.name, c.state, c.found, c.advice] for c in found))
    return CANNOT_RUN if any(check.state == "bad" for check in found) else OK


def _checked(workspace: Workspace, progress: Progress) -> Iterator[Check]:
    for done, (name, look) in enumerate(CHECKS.items()):
        progress.tell(f"Checking {name}", done / len(CHECKS))
        yield look(workspace)
