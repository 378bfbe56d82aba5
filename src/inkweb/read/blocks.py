"""Give the paragraphs of plain HTML that a program made of a document; whole pages are read by ``web_page``."""

from __future__ import annotations

from html.parser import HTMLParser

_BLOCKS = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "pre", "blockquote"))
_UNSEEN = frozenset(("script", "style"))


def paragraphs(html: str) -> list[str]:
    """Give the text of each block, headings, list items and cells among them.

    >>> paragraphs("<h1>Halden hires</h1><p>It has <b>hired</b> Raman.<br>She starts in May.</p>")
    ['Halden hires', 'It has hired Raman.\\nShe starts in May.']
    """
    return _Paragraphs(html).found


class _Paragraphs(HTMLParser):
    """Text of blocks, without what leads to other places of the document: the marks of notes, and back from them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self._text = ""
        self._is_left_out = False
        self.feed(html)
        self._end()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self._end()
        elif tag == "br":
            self._text += "\n"
        elif tag in _UNSEEN:
            self._is_left_out = True
        elif tag == "a":
            self._is_left_out = (dict(attrs).get("href") or "").startswith("#")

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._end()
        elif tag == "a" or tag in _UNSEEN:
            self._is_left_out = False

    def handle_data(self, data: str) -> None:
        if not self._is_left_out:
            self._text += data

    def _end(self) -> None:
        if self._text.strip():
            self.found.append(self._text.strip())
        self._text = ""
