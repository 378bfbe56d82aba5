"""A Word document is read as its paragraphs."""

from __future__ import annotations

from io import BytesIO
from random import Random
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from inkweb.model import Article, Fault
from inkweb.read import read_bytes, word

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_PACKAGES = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NOTED = (
    f'{_XML}<Relationships xmlns="{_PACKAGES}/relationships">'
    f'<Relationship Id="r2" Type="{_OFFICE}/footnotes" Target="footnotes.xml"/></Relationships>'
)
STORY = [
    "Halden Labs buys Tern Systems",
    "OSLO, 7 May 2024 - Halden Labs & Co., the maker of the Fjord models, said that it had bought Tern Systems.",
    "Priya Raman, who founded Tern in 2019, will lead a new group.",
]


def packed(parts: dict[str, str]) -> bytes:
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return data.getvalue()


def document(body: str, footnotes: str = "") -> bytes:
    """Pack the parts that a document must have (ECMA-376, part 2)."""
    return packed(
        {
            "[Content_Types].xml": f'{_XML}<Types xmlns="{_PACKAGES}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{_MAIN}"/></Types>',
            "_rels/.rels": f'{_XML}<Relationships xmlns="{_PACKAGES}/relationships">'
            f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
            **({"word/footnotes.xml": footnotes, "word/_rels/document.xml.rels": _NOTED} if footnotes else {}),
            "word/document.xml": f'{_XML}<w:document xmlns:w="{_WORDS}"><w:body>{body}</w:body></w:document>',
        }
    )


def mutated(data: bytes, seed: int) -> bytes:
    """Change a few bytes of a file."""
    random, changed = Random(seed), bytearray(data)
    for _ in range(random.randint(1, 4)):
        changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def paragraph(text: str) -> str:
    escaped = text.replace("&", "&amp;")
    middle = len(escaped) // 2  # what is typed later is a run of its own
    runs = (escaped[:middle], escaped[middle:]) if "&amp;" not in escaped else (escaped,)
    return "<w:p>" + "".join(f'<w:r><w:t xml:space="preserve">{run}</w:t></w:r>' for run in runs) + "</w:p>"


def read_as(data: bytes, source: str = "story.docx") -> Article | Fault:
    [found] = read_bytes(data, source=source)
    return found


@pytest.mark.parametrize("source", ["story.docx", "upload"])
def test_paragraphs_stand_as_they_were_written(source: str) -> None:
    found = read_as(document("".join(map(paragraph, STORY))), source)
    assert isinstance(found, Article)
    assert found.text.split("\n\n")[:3] == STORY
    assert (found.title, found.date and found.date.isoformat()) == (STORY[0], "2024-05-07")


def test_a_line_break_parts_words() -> None:
    headed = paragraph("Halden Labs buys Tern Systems").replace(
        "</w:p>", "<w:r><w:br/><w:t>OSLO, 7 May 2024</w:t></w:r></w:p>"
    )
    found = read_as(document(headed + paragraph(STORY[2])))
    assert isinstance(found, Article)
    assert found.text.startswith("Halden Labs buys Tern Systems\nOSLO, 7 May 2024\n\nPriya Raman")
    assert (found.title, found.date and found.date.isoformat()) == ("Halden Labs buys Tern Systems", "2024-05-07")


def test_notes_are_read_and_their_marks_are_not() -> None:
    marked = paragraph(STORY[2]).replace("</w:p>", '<w:r><w:footnoteReference w:id="7"/></w:r></w:p>')
    note = f'<w:footnote w:id="7">{paragraph("Tern left in May.")}</w:footnote>'
    noted = f'{_XML}<w:footnotes xmlns:w="{_WORDS}">{note}</w:footnotes>'
    found = read_as(document("".join(map(paragraph, STORY[:2])) + marked, noted))
    assert isinstance(found, Article)
    assert found.text.split("\n\n") == [*STORY, "Tern left in May."]


def test_a_damaged_one_is_an_article_or_a_line_and_nothing_else() -> None:
    whole = document("".join(map(paragraph, STORY)))
    for seed in range(300):
        read_as(mutated(whole, seed))


def test_what_is_in_a_table_is_read() -> None:
    cell = f"<w:tbl><w:tr><w:tc>{paragraph('Raman joined Halden in May.')}</w:tc></w:tr></w:tbl>"
    found = read_as(document("".join(map(paragraph, STORY)) + cell))
    assert isinstance(found, Article)
    assert "Raman joined Halden in May." in found.text


def test_what_holds_no_story_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    told = {
        "other": packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}),
        "cut": document("".join(map(paragraph, STORY)))[:300],
        "broken": document("<w:p><w:r>"),
        "empty": document(paragraph(" ")),
    }
    messages = {name: read_as(data) for name, data in told.items()}
    assert all(isinstance(one, Fault) for one in messages.values())
    begun = {name: one.message.split(".")[0] for name, one in messages.items() if isinstance(one, Fault)}
    assert begun == {
        "other": "not text: it is a zip archive or an office document",
        "cut": "a damaged zip archive or office document",
        "broken": "this document is damaged",
        "empty": "no text in this document",
    }
    other = messages["other"]
    assert isinstance(other, Fault) and "No Word document is in it, whatever its name says" in other.message
    monkeypatch.setattr(word, "UNPACKED", 200)
    large = read_as(document("".join(map(paragraph, STORY))))
    assert isinstance(large, Fault) and large.message.startswith("too large: unpacked")
