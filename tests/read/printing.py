"""Print small PDFs (ISO 32000-1) by hand, so that a test says where each line stands; a page is 595 by 842 points."""

from __future__ import annotations

from collections.abc import Sequence

Line = tuple[str, float, float, float]
"""Words, how far from the left and from below they begin, and their size in points."""


def column(
    lines: Sequence[str], *, left: float = 60, top: float = 760, size: float = 10, step: float = 13
) -> list[Line]:
    """Set lines below each other; one that begins with a tab stands in."""
    return [
        (line.lstrip("\t"), left + 18 * line.startswith("\t"), top - step * place, size)
        for place, line in enumerate(lines)
    ]


def pdf(*pages: Sequence[Line]) -> bytes:
    """Print pages in Helvetica, one of the fonts that every reader has."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(pages):
        parts += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R "
            "/Resources << /Font << /F 3 0 R >> >> >>".encode(),
            _stream(
                "\n".join(
                    f"BT /F {size} Tf {left} {below} Td ({_quoted(text)}) Tj ET" for text, left, below, size in lines
                )
            ),
        ]
    return _file(parts)


def _quoted(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _stream(drawn: str) -> bytes:
    data = drawn.encode("cp1252")
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data)


def _file(parts: Sequence[bytes]) -> bytes:
    data, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(parts) + 1
    end = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(data))
    return data + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + end
