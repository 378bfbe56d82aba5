"""How sure a statement must be to be shown: the dial of the app, on the command line."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from inkweb.cli.output import counted, say
from inkweb.model import BY_HAND, FAIRLY_SURE, SURENESS, Ruling

STEPS = {name.lower().replace(" ", "-"): least for least, name in SURENESS.items()}
"""The steps of the dial as they are typed, each with the least confidence that it lets through."""

_USUAL = next(name for name, least in STEPS.items() if least == FAIRLY_SURE.confidence)


def least(given: str | float) -> float:
    """Read a step of the dial, or a confidence from 0 to 1.

    Raises:
        typer.BadParameter: it is neither.

    >>> least("all"), least("Very likely"), least("0.6")
    (0.0, 0.7, 0.6)
    """
    name = "-".join(str(given).lower().split())
    if name in STEPS:
        return STEPS[name]
    try:
        share = float(name)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise typer.BadParameter(f"{str(given)!r} is none of {', '.join(STEPS)}, nor a number from 0 to 1.")
    return share


def _dial(usual: str) -> Any:
    return typer.Option(
        "--sure",
        "--min-confidence",
        parser=least,
        metavar="HOW",
        show_default=usual,
        help=f"Leave out what is less sure: {', '.join(STEPS)}, or a number from 0 to 1.",
    )


Sure = Annotated[float, _dial(_USUAL)]
SureSentences = Annotated[float | None, _dial(f"{_USUAL}, of sentences")]
SureTable = Annotated[float | None, _dial(f"{_USUAL} in tables, all in JSON")]


def share(confidence: float) -> str:
    """Write a confidence as the app does.

    >>> share(0.925)
    '92%'
    """
    return f"{confidence:.0%}"


def told(confidence: float, said: Ruling | None = None) -> str:
    """Say how sure something is: as the program is of its reading, or because a person said so.

    >>> told(0.925), told(1.0, "right"), told(1.0, "instead")
    ('92% sure', 'said right by hand', 'corrected by hand')
    """
    return BY_HAND[said] if said else f"{share(confidence)} sure"


def tell_left_out(count: int, noun: str) -> None:
    """Say how many are not shown since they are less sure, and how to see them."""
    if count:
        say(left_out(count, noun))


def left_out(count: int, noun: str) -> str:
    """Say how many are not shown since they are less sure, and how to see them.

    >>> left_out(1, "statement")
    '1 statement is less sure and left out; --sure all shows it.'
    >>> left_out(3, "way")
    '3 ways are less sure and left out; --sure all shows them.'
    """
    is_, it = ("is", "it") if count == 1 else ("are", "them")
    return f"{counted(count, noun)} {is_} less sure and left out; --sure all shows {it}."
