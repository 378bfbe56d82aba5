"""Find parts by name: extractors, readers, export formats."""

from __future__ import annotations

from typing import Any

import catalogue

#: Functions ``() -> Extractor`` by the name given to ``--extractor``. Other packages may add theirs
#: through the entry point group ``inkweb_extractors``.
extractors: Any = catalogue.create("inkweb", "extractors", entry_points=True)

#: Functions ``(part, settings, remark) -> Extractor`` by what stands before the colon, as in ``spacy:en_core_web_sm``;
#: group ``inkweb_families``.
families: Any = catalogue.create("inkweb", "families", entry_points=True)

#: The same for families whose extractors cost money: they must be ``inkweb.extract.Paid``, and spend nothing before
#: somebody allowed it; group ``inkweb_paid_families``.
paid_families: Any = catalogue.create("inkweb", "paid_families", entry_points=True)

#: Functions ``(graph, path, quotes) -> None`` by the name given to ``--format``; ``quotes`` is an
#: ``inkweb.export.Quotes``; group ``inkweb_exporters``.
exporters: Any = catalogue.create("inkweb", "exporters", entry_points=True)
