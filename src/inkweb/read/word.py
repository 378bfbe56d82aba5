"""Make an article of a Word document (.docx): its paragraphs as they stand, and its notes. By mammoth."""

from __future__ import annotations

from io import BytesIO
from zipfile import BadZipFile, ZipFile

from inkweb.errors import ReadError
from inkweb.model import Article
from inkweb.read.blocks import paragraphs
from inkweb.read.plain import article

_STORY = "word/document.xml"
UNPACKED = 20_000_000
"""The most bytes that its story may have unpacked, some thousand pages: a small file may hold a very large one."""


def from_word(data: bytes, *, source: str, url: str | None = None) -> Article:
    """Read the paragraphs, those of tables and notes among them.

    Raises:
        ReadError: it is a zip archive of another kind, is damaged, or has no text.
    """
    _refuse_other(data)
    text = "\n\n".join(paragraphs(_html(data)))
    if not text:
        raise ReadError("no text in this document. Save its text as .txt.")
    return article(text, source=source, url=url)


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
        raise ReadError(
            "not text: it is a zip archive or an office document. No Word document is in it, whatever its name says: "
            "unpack it, or open it with the program that made it, and save it as a Word document or as text."
        )
    if sizes[_STORY] > UNPACKED:
        raise ReadError(f"too large: unpacked it has more than {UNPACKED // 1_000_000} MB. Split it.")
