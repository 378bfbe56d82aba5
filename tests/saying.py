"""Forget what people said of a graph."""

from __future__ import annotations

from inkweb.workspace import Workspace


def unsay(workspace: Workspace) -> None:
    """Take back all that was said by hand: it would count in graphs of the same articles that other tests make."""
    workspace.withdraw(one.correction for one in workspace.corrections())
    workspace.unrefer(one.referent for one in workspace.referents())
    workspace.unrename(one.renaming for one in workspace.renamings())
    workspace.take_back(workspace.decisions())
