"""Make an article of a Word document (.docx): its paragraphs as they stand, and its notes. By mammoth."""

from __future__ import annotations

from html.parser import HTMLParser
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from inkweb.errors import ReadError
from inkweb.model import Article
from inkweb.read.plain import article

_STORY = "word/document.xml"
UNPACKED = 20_000_000
"""The most bytes that its story may have unpacked, some thousand pages: a small file may hold a very large one."""
_BLOCKS = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th"))


def from_word(data: bytes, *, source: str, url: str | None = None) -> Article:
    """Read the paragraphs, those of tables and notes among them.

    Raises:
        ReadError: it is a zip archive of another kind, is damaged, or has no text.
    """
    _refuse_other(data)
    text = "\n\n".join(_Paragraphs(_html(data)).found)
    if not text:
        raise ReadError("no text in this document. Save its text as .txt.")
    return article(text, source=source, url=url)


class _Paragraphs(HTMLParser):
    """The paragraphs of the HTML that mammoth makes, without the marks that lead to notes and back."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self._text = ""
        self._is_mark = False
        self.feed(html)
        self._end()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self._end()
        elif tag == "br":
            self._text += "\n"
        elif tag == "a":
            self._is_mark = (dict(attrs).get("href") or "").startswith("#")

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._end()
        elif tag == "a":
            self._is_mark = False

    def handle_data(self, data: str) -> None:
        if not self._is_mark:
            self._text += data

    def _end(self) -> None:
        if self._text.strip():
            self.found.append(self._text.strip())
        self._text = ""


def _html(data: bytes) -> str:
    import mammoth  # loaded late: few inputs are documents

    try:
        found: str = mammoth.convert_to_html(BytesIO(data), convert_image=lambda _image: []).value
    except MemoryError:
        raise
    except Exception as error:  # whatever its XML holds may break it, in any of the libraries below
        raise ReadError("this document is damaged. Save it anew, or its text as .txt.") from error
    return found


def _refuse_other(data: bytes) -> None:
    try:
        with ZipFile(BytesIO(data)) as packed:
            sizes = {one.filename: one.file_size for one in packed.infolist()}
    except (BadZipFile, NotImplementedError) as error:  # the second, of archives that say they are of times to come
        raise ReadError("a damaged zip archive or office document. Save it anew, or its text as .txt.") from error
    if _STORY not in sizes:
        raise ReadError("not text: it is a zip archive or an office document. Unpack it, or save it as .docx or text.")
    if sizes[_STORY] > UNPACKED:
        raise ReadError(f"too large: unpacked it has more than {UNPACKED // 1_000_000} MB. Split it.")
