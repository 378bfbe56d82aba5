"""Inkweb: news articles in, an entity-relationship graph out, every edge with the words that say so."""

__all__ = ["__version__"]

__version__ = "0.1.0"
