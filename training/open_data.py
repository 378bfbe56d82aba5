"""Say which files of the open sets training reads, and whether a folder has them: `python open_data.py FOLDER`.

It needs Python alone, so that `make train` can ask before anything is installed.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

PERSON, ORGANIZATION, PLACE, EVENT = "Person", "Organization", "Place", "Event"


@dataclass(frozen=True)
class OpenSet:
    """Files of one set, how many documents are taken, and which tags it annotates everywhere."""

    files: tuple[str, ...]
    most: int
    annotates: frozenset[str]

    def paths(self, folder: Path) -> list[Path]:
        """Say where the files are in the folder of the open sets."""
        return [folder / "sets" / f"{file}.jsonl" for file in self.files]


SETS = (
    OpenSet(
        ("crossner_ai/train", "crossner_ai/dev"),
        450,
        frozenset((PERSON, ORGANIZATION, "Model", "Product", PLACE, EVENT)),
    ),
    OpenSet(("crossner_science/train", "crossner_science/dev"), 250, frozenset((PERSON, ORGANIZATION, PLACE, EVENT))),
    OpenSet(("fire/train_old", "fire/dev"), 1700, frozenset((PERSON, ORGANIZATION, PLACE, "Money", "Date"))),
    OpenSet(("wikigold/all",), 800, frozenset((PERSON, ORGANIZATION, PLACE))),
    OpenSet(("wnut17/train",), 300, frozenset((PERSON, PLACE))),
    OpenSet(("redocred/dev",), 60, frozenset((PERSON, ORGANIZATION, PLACE, "Date"))),
    OpenSet(("re3d/train",), 200, frozenset((PERSON, ORGANIZATION, PLACE))),
)


def gazetteer(folder: Path) -> Path:
    """Say where the names of real firms and models are."""
    return folder / "names" / "gazetteer.csv"


def wanted(folder: Path) -> list[Path]:
    """Say where all files are that are read when training begins anew."""
    return [*(path for one in SETS for path in one.paths(folder)), gazetteer(folder)]


def refuse_incomplete(folder: Path, files: Iterable[Path]) -> None:
    """Refuse a folder that lacks one of its files, before hours of work end there.

    Raises:
        SystemExit: one line names the folder and what is missing in it.
    """
    missing = [str(path.relative_to(folder)) for path in files if not path.is_file()]
    if missing:
        raise SystemExit(
            f"{folder} lacks {', '.join(missing)}. docs/extraction.md says where each open set comes from; "
            "without open data names are learned from the corpus alone."
        )


if __name__ == "__main__":
    refuse_incomplete(Path(sys.argv[1]), wanted(Path(sys.argv[1])))
