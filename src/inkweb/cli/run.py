"""Run one command and turn whatever happens into an exit code and at most one line."""

from __future__ import annotations

import io
import os
import sys
import traceback
from collections.abc import Sequence
from typing import NoReturn

import typer

from inkweb.cli.codes import CANNOT_RUN, NOT_ALL, OK, STOPPED
from inkweb.cli.output import say
from inkweb.errors import InkwebError, NotFoundError


def main() -> NoReturn:
    """Run the command that the shell gave, and leave."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command and give its exit code.

    >>> run(["version"])
    inkweb 0.1.0
    0
    """
    try:
        from inkweb.cli.app import app  # loaded here, so that Ctrl-C while it loads is told like any other

        return _code(app(arguments or ["--help"], prog_name="inkweb", standalone_mode=False))
    except BrokenPipeError:
        return _reader_left()
    except KeyboardInterrupt:
        return _stopped()
    except Exception as error:
        if os.environ.get("INKWEB_DEBUG"):
            traceback.print_exc()
        say(_line(error))
        return NOT_ALL if isinstance(error, NotFoundError) else CANNOT_RUN


def _code(returned: object) -> int:
    sys.stdout.flush()
    if returned == STOPPED:  # what typer makes of Ctrl-C
        return _stopped()
    return returned if isinstance(returned, int) else OK


def _stopped() -> int:
    say("stopped.")
    return STOPPED


def _line(error: Exception) -> str:
    if isinstance(error, InkwebError):
        return str(error)
    if isinstance(error, typer.TyperException):
        return _usage(error)
    return f"{type(error).__name__}: {error} This is a fault in Inkweb; INKWEB_DEBUG=1 shows where."


def _usage(error: typer.TyperException) -> str:
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "inkweb"
    said = " ".join(error.format_message().split()).replace(": Value error, ", ": ", 1)  # pydantic's, of a choice
    return f"{said}{'' if said.endswith(('.', '?', '!')) else '.'} `{command} --help` shows how."


def _reader_left() -> int:
    # As in `inkweb articles | head`; without this, Python complains once more while closing.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return NOT_ALL
