"""Go a part of the way from one set of weights to another that was trained on from it.

Wortsman et al. 2022 (arXiv:2109.01903): what was learned last is kept for the most part, and less of what was known
before is lost.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from export import load


def main() -> None:
    """Read the command line and blend."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("before", type=Path, help="what an earlier run of train.py wrote, or a folder of graphs")
    parser.add_argument("after", type=Path, help="what the run that went on with --weights wrote")
    parser.add_argument("out", type=Path)
    parser.add_argument("--share", type=float, default=0.6, help="how far: 0 is the one before, 1 the one after")
    told = parser.parse_args()
    before, after = (load(path).state_dict() for path in (told.before, told.after))
    if before.keys() != after.keys():
        raise SystemExit("These are not weights of one model.")
    torch.save(
        {name: torch.lerp(before[name].float(), after[name].float(), told.share).half() for name in after}, told.out
    )


if __name__ == "__main__":
    main()
