"""Run one command and turn whatever happens into an exit code and at most one line."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Sequence
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
    from inkweb.cli.app import app

    if os.environ.get("INKWEB_DEBUG"):
        return _code(app(arguments or ["--help"], prog_name="inkweb", standalone_mode=False))
    return _in_one_line(lambda: _code(app(arguments or ["--help"], prog_name="inkweb", standalone_mode=False)))


def _code(returned: object) -> int:
    sys.stdout.flush()
    return returned if isinstance(returned, int) else OK


def _in_one_line(command: Callable[[], int]) -> int:
    try:
        return command()
    except BrokenPipeError:
        return _reader_left()
    except KeyboardInterrupt:
        say("stopped.")
        return STOPPED
    except NotFoundError as error:
        say(str(error))
        return NOT_ALL
    except InkwebError as error:
        say(str(error))
        return CANNOT_RUN
    except typer.TyperException as error:
        say(_usage(error))
        return CANNOT_RUN
    except Exception as error:
        say(f"{type(error).__name__}: {error} This is a fault in Inkweb; INKWEB_DEBUG=1 shows where.")
        return CANNOT_RUN


def _usage(error: typer.TyperException) -> str:
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "inkweb"
    return f"{' '.join(error.format_message().split())} `{command} --help` shows how."


def _reader_left() -> int:
    # As in `inkweb articles | head`; without this, Python complains once more while closing.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return NOT_ALL
