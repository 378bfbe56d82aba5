"""The command serve: everything that a newcomer needs, in one go."""

from __future__ import annotations

import os
import signal
import sys
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Annotated

import typer

from inkweb.app.visit import visit
from inkweb.cli.codes import OK
from inkweb.cli.options import Json
from inkweb.cli.output import dump, say
from inkweb.cli.page import Page
from inkweb.cli.port import free_port
from inkweb.cli.progress import Progress
from inkweb.cli.samples import samples
from inkweb.cli.serving import Serving
from inkweb.model import Fault, content_id
from inkweb.workspace import Workspace


def serve(
    port: Annotated[
        int | None, typer.Option("--port", min=1, max=65535, help="Serve here instead of on the first free port.")
    ] = None,
    sample: Annotated[bool, typer.Option("--sample/--no-sample", help="Fill an empty graph with samples.")] = True,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open the browser.")] = True,
    json: Json = False,
) -> int:
    """Open the app: start Neo4j, read the sample articles into an empty graph, serve the pages on this machine.

    Neo4j is Inkweb's own, or yours when NEO4J_URI names one. Ctrl-C ends the app, and the local Neo4j if this
    command started it and no other serves the same graph. The graph stays.

    \b
    Examples:
      inkweb serve
      inkweb serve --port 8080 --no-browser
    """
    if port is not None:
        free_port(port)
    try:
        with (
            _stoppable(),
            Progress() as progress,
            Workspace(on_progress=progress.tell) as workspace,
            _database(workspace, with_samples=sample, progress=progress),
            # The port is chosen last: somebody else may take it while the samples are read.
            Page(port, folder=workspace.settings.home) as page,
        ):
            progress.tell("Starting the app")
            page.wait_until_up()
            progress.tell("Opening the graph")
            visit(page.url)
            progress.stop()
            _announce(page.url, browser=browser, json=json)
            page.wait()
    except KeyboardInterrupt:
        say("stopped.")
    return OK


@contextmanager
def _stoppable() -> Iterator[None]:
    """Let a polite kill end things as Ctrl-C does."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def _database(workspace: Workspace, *, with_samples: bool, progress: Progress) -> Iterator[None]:
    """Have the graph's database up and something in it; leave the local server as it was found, or to others."""
    is_ours = workspace.settings.neo4j is None and not workspace.server.status().running
    with Serving(workspace.settings.home) as serving:
        try:
            workspace.version()  # starts Inkweb's own server, and tells here what is wrong with another
            if with_samples:
                _fill(workspace, progress)
            yield
        finally:
            if is_ours and serving.is_alone():
                workspace.close()
                workspace.server.stop()


def _fill(workspace: Workspace, progress: Progress) -> None:
    """Read the samples into a graph that never held anything, or finish doing so where it was interrupted."""
    begun, done = (workspace.settings.home / f"{name}{_of(workspace)}" for name in ("samples.begun", "samples.read"))
    is_new = not done.exists() and workspace.counts().articles == 0
    if is_new or begun.exists():
        begun.touch()
        _read_samples(workspace, progress)
        begun.rename(done)


def _of(workspace: Workspace) -> str:
    """Tell the marks of a graph of the user's own from those of the local one, which lie in the same home."""
    own = workspace.settings.neo4j
    return f".{content_id(own.uri, own.database or '')}" if own else ""


def _read_samples(workspace: Workspace, progress: Progress) -> None:
    files = samples()
    say(f"reading {len(files)} files of sample articles into the graph ...")
    for read, one in enumerate(workspace.ingest(files), start=1):
        if isinstance(one, Fault):
            say(f"{one.source}: {one.message}")
        progress.tell(f"Read {Path(one.source).name}", min(read / len(files), 1.0))


def _announce(url: str, *, browser: bool, json: bool) -> None:
    if json:
        print(dump({"url": url}, indent=None), flush=True)
    else:
        print(f"\n  Inkweb is at {url}\n  Ctrl-C ends it.\n", flush=True)
    if browser and _has_display():
        webbrowser.open(url)


def _has_display() -> bool:
    return sys.platform in ("darwin", "win32") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
