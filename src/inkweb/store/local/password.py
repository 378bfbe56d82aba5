"""Keep the password of the local server where its owner alone can read it."""

from __future__ import annotations

import hashlib
import os
import secrets
from pathlib import Path

ITERATIONS = 1024


def write_secret(path: Path, text: str) -> None:
    """Write ``text`` to ``path``, which no other user can read, not even while it is being written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
    part.replace(path)


def new_password() -> str:
    """Return 192 random bits in 32 letters, digits, hyphens and underscores.

    >>> len(new_password()), new_password() == new_password()
    (32, False)
    """
    return secrets.token_urlsafe(24)


def credential(password: str, salt: bytes) -> str:
    """Return the line of ``auth.ini`` from which a new Neo4j takes its first user.

    It is what ``neo4j-admin dbms set-initial-password`` writes, without the five seconds of a second Java:
    SHA-256 of salt and password, taken again 1,023 times.

    >>> credential("secret", b"salt")[:34]
    'neo4j:SHA-256,0beada81f683987f578b'
    """
    digest = salt + password.encode()
    for _ in range(ITERATIONS):
        digest = hashlib.sha256(digest).digest()
    return f"neo4j:SHA-256,{digest.hex()},{salt.hex()},{ITERATIONS}:"
