"""Training says what it lacks before it does anything long."""

from __future__ import annotations

import subprocess
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_open_data_that_is_not_there_was_told_only_after_torch_was_installed(tmp_path: Path) -> None:
    train = ["make", "--no-print-directory", "train", f"TRAIN={tmp_path / 'train'}", f"OPEN_DATA={tmp_path / 'none'}"]
    planned = subprocess.run([*train, "--dry-run"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert planned.index("gazetteer.csv") < planned.index("venv")  # nothing is fetched where the check is not first
    ended = subprocess.run(train, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 2 and "wants sets/ and names/gazetteer.csv in that folder" in ended.stdout
    assert not (tmp_path / "train").exists()


def test_weights_that_are_not_there_are_told_before_anything_is_installed(tmp_path: Path) -> None:
    train = ["make", "--no-print-directory", "train", f"TRAIN={tmp_path / 'train'}", f"WEIGHTS={tmp_path / 'none'}"]
    ended = subprocess.run(train, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 2 and "is no folder of graphs" in ended.stdout
    assert not (tmp_path / "train").exists()
