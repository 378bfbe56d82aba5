"""Measure a graph: who stands where, what belongs together, what holds it together. networkx lives here."""

from inkweb.analyse.bridges import bridges
from inkweb.analyse.folding import folded
from inkweb.analyse.groups import groups, marked
from inkweb.analyse.ranking import ranking
from inkweb.analyse.sharing import shared
from inkweb.analyse.thinning import thinned

__all__ = ["bridges", "folded", "groups", "marked", "ranking", "shared", "thinned"]
