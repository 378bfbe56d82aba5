"""The driver comes without what Inkweb sends nothing of, and takes it from nobody else."""

from __future__ import annotations

import subprocess
import sys
from threading import Thread

from inkweb.store.slim import without


def test_every_command_that_looks_at_the_graph_loaded_pandas() -> None:
    code = "import sys, inkweb.store; print([m for m in ('neo4j', 'pandas', 'pyarrow') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", f"{code}; import pandas"], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['neo4j']"


def test_another_thread_imports_meanwhile_what_it_likes() -> None:
    found: list[str] = []

    def load() -> None:
        import tabnanny

        found.append(tabnanny.__name__)

    sys.modules.pop("tabnanny", None)
    with without("tabnanny"):
        other = Thread(target=load)
        other.start()
        other.join()
        import tabnanny  # which is loaded by now
    assert found == [tabnanny.__name__]
