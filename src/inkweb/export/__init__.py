"""Take a graph away: one format, one file, each with a writer and, where it makes sense, a reader."""

from inkweb.export import csv, cypher, gexf, graphml, nodelink
from inkweb.export.answer import as_csv, as_json
from inkweb.export.exporter import check, export, format_of
from inkweb.export.quote import Quote, Quotes, quoted, quotes, unquoted
from inkweb.export.whole import whole
from inkweb.registry import exporters

exporters.register("csv", func=csv.write)
exporters.register("cypher", func=cypher.write)
exporters.register("gexf", func=gexf.write)
exporters.register("graphml", func=graphml.write)
exporters.register("nodelink", func=nodelink.write)

__all__ = [
    "Quote",
    "Quotes",
    "as_csv",
    "as_json",
    "check",
    "csv",
    "cypher",
    "export",
    "format_of",
    "gexf",
    "graphml",
    "nodelink",
    "quoted",
    "quotes",
    "unquoted",
    "whole",
]
