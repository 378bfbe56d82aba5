"""Read articles: files, folders, saved pages, JSON lines, addresses; nothing is changed, what is page is marked."""

from inkweb.read.foreign import foreign
from inkweb.read.guard import NEAR, PUBLIC, Guard
from inkweb.read.reader import read, read_bytes, read_text, refusal
from inkweb.read.source import count, passed_over

__all__ = ["NEAR", "PUBLIC", "Guard", "count", "foreign", "passed_over", "read", "read_bytes", "read_text", "refusal"]
