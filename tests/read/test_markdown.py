"""A Markdown text is read as its reader sees it."""

from __future__ import annotations

from pathlib import Path

import pytest

from inkweb.errors import ReadError
from inkweb.model import Article
from inkweb.read import read
from inkweb.read.markdown import from_markdown

STORY = """---
title: "Tern buys Corvid"
date: 2024-03-05
outlet: The Weir
---

# A heading of its own

Acme Motors named [Jane Doe](https://x.example/jane) as *chief executive*.
[Tern Robotics](https://tern.example "Tern") bought
[Corvid Labs](https://corvid.example/about) for **$4m**, says [one][note].

> "We are glad," said Ms Doe.

![A boat](boat.png)

- Tern makes boats & nets.
- Corvid makes `kites`.

| model | maker |
|---|---|
| Fjord-3 | Halden |

<script>let bought = "Fjord";</script>

[note]: https://note.example
"""
READ = """A heading of its own

Acme Motors named Jane Doe as chief executive.
Tern Robotics bought
Corvid Labs for $4m, says one.

"We are glad," said Ms Doe.

Tern makes boats & nets.

Corvid makes kites.

model

maker

Fjord-3

Halden"""


def test_signs_addresses_and_head_are_left_out_and_the_head_is_used(tmp_path: Path) -> None:
    (tmp_path / "story.md").write_text(STORY, encoding="utf-8")
    [found] = read([tmp_path])
    assert isinstance(found, Article)
    assert found.text == READ
    assert (found.title, str(found.date), found.outlet) == ("Tern buys Corvid", "2024-03-05", "The Weir")
    assert found.source == str(tmp_path / "story.md")


def test_text_without_signs_stays_as_it_is() -> None:
    text = "Tern buys Corvid\n\nTern Robotics, of *Oslo*, 5 > 4 and 3 < 4, has bought Corvid_Labs for $4m.\nIt said so."
    assert from_markdown(text, source="a.md").text == text.replace("*Oslo*", "Oslo")


@pytest.mark.parametrize("text", ["", "---\ntitle: Tern\n---\n", "![](boat.png)"])
def test_what_holds_no_words_is_refused(text: str) -> None:
    with pytest.raises(ReadError, match="empty"):
        from_markdown(text, source="a.md")
