"""Write XML element by element, so that a large graph never stands in memory twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import TextIOBase
from pathlib import Path
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl

from inkweb.export.cell import to_text


class Markup:
    """An XML document being written; values pass through ``to_text``.

    >>> import io
    >>> out = io.StringIO()
    >>> page = Markup(out)
    >>> with page.element("node", {"id": "n<1>"}):
    ...     page.leaf("data", {"key": "name"}, "Ann & Co")
    >>> print(out.getvalue())
    <node id="n&lt;1&gt;"><data key="name">Ann &amp; Co</data></node>
    """

    def __init__(self, out: TextIOBase) -> None:
        self._xml = XMLGenerator(out, "utf-8", short_empty_elements=True)

    def start(self) -> None:
        """Write the XML declaration."""
        self._xml.startDocument()

    @contextmanager
    def element(self, name: str, attributes: Mapping[str, object] | None = None) -> Iterator[None]:
        """Open an element; what is written in the block stands inside it."""
        texts = {key: to_text(value) for key, value in (attributes or {}).items()}
        self._xml.startElement(name, AttributesImpl(texts))
        yield
        self._xml.endElement(name)

    def leaf(self, name: str, attributes: Mapping[str, object] | None = None, text: object = "") -> None:
        """Write an element that holds text alone, or nothing."""
        with self.element(name, attributes):
            self._xml.characters(to_text(text))

    def line(self) -> None:
        """Break the line, so that a person can read the file and a diff can show it."""
        self._xml.ignorableWhitespace("\n")


@contextmanager
def document(path: Path) -> Iterator[Markup]:
    """Write an XML document to ``path``."""
    with path.open("w", encoding="utf-8", newline="\n") as out:
        page = Markup(out)
        page.start()
        yield page
        page.line()
