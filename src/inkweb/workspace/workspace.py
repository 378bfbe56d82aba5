"""The workspace: all of its parts as one."""

from __future__ import annotations

from inkweb.workspace.analysing import Analysing
from inkweb.workspace.changing import Changing
from inkweb.workspace.evaluating import Evaluating
from inkweb.workspace.exporting import Exporting
from inkweb.workspace.looking import Looking


class Workspace(Evaluating, Changing, Looking, Exporting, Analysing):
    """Articles in, graph out. Everything is opened when first needed; use it as a context manager.

    >>> from pathlib import Path
    >>> from inkweb.model import Article
    >>> from inkweb.settings import Settings
    >>> with Workspace(Settings(home=Path("unused"))) as workspace:
    ...     [linked] = workspace.extract([Article("Microsoft has acquired GitHub.")])
    >>> [statement.predicate for statement in linked.statements]
    ['ACQUIRED']
    """
