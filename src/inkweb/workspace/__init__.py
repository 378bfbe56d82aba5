"""The one place that joins the rooms: what the command line, the app and a program call."""

from inkweb.workspace.ingested import Ingested
from inkweb.workspace.workspace import Workspace

__all__ = ["Ingested", "Workspace"]
