"""Find a port of this machine on which nobody listens."""

from __future__ import annotations

from itertools import chain

from inkweb.errors import SettingsError
from inkweb.port import is_free

FIRST = 8501
"""Streamlit's own first choice."""

TRIES = 50


def free_port(wanted: int | None = None) -> int:
    """Give the port wanted, or else the first free one from 8501 on.

    Raises:
        SettingsError: the port wanted is taken.

    >>> free_port() in (0, *range(FIRST, FIRST + TRIES))
    True
    """
    if wanted is None:
        return next(port for port in chain(range(FIRST, FIRST + TRIES), [0]) if is_free(port))
    if not is_free(wanted):
        raise SettingsError(f"Port {wanted} is taken. Choose another, or leave --port out to have one found.")
    return wanted
