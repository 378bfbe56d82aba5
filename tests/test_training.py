"""Training says what it lacks before it does anything long."""

from __future__ import annotations

import runpy
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_open_data_that_is_not_there_was_told_only_after_torch_was_installed(tmp_path: Path) -> None:
    train = ["make", "--no-print-directory", "train", f"TRAIN={tmp_path / 'train'}", f"OPEN_DATA={tmp_path / 'none'}"]
    planned = subprocess.run([*train, "--dry-run"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert planned.index("gazetteer.csv") < planned.index("venv")  # nothing is fetched where the check is not first
    ended = subprocess.run(train, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 2 and "wants sets/ and names/gazetteer.csv in that folder" in ended.stdout
    assert not (tmp_path / "train").exists()


def test_a_single_open_set_that_is_not_there_ended_training_in_a_traceback(tmp_path: Path) -> None:
    open_data = tmp_path / "open"
    for path in runpy.run_path(str(ROOT / "training" / "open_data.py"))["wanted"](open_data):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    (open_data / "sets" / "wnut17" / "train.jsonl").unlink()
    train = ["make", "--no-print-directory", "train", f"TRAIN={tmp_path / 'train'}", f"OPEN_DATA={open_data}"]
    ended = subprocess.run(train, cwd=ROOT, capture_output=True, text=True, check=False)
    first, *others = ended.stderr.splitlines()
    assert ended.returncode == 2 and first.startswith(f"{open_data} lacks sets/wnut17/train.jsonl. ")
    assert not any("Traceback" in line for line in others) and not (tmp_path / "train").exists()
    # Who goes on from weights reads no set.
    planned = subprocess.run(
        [*train, "WEIGHTS=src/inkweb/extract/learned/weights", "--dry-run"], cwd=ROOT, capture_output=True, text=True
    )
    assert planned.returncode == 0 and "training/open_data.py" not in planned.stdout


def test_weights_that_are_not_there_are_told_before_anything_is_installed(tmp_path: Path) -> None:
    train = ["make", "--no-print-directory", "train", f"TRAIN={tmp_path / 'train'}", f"WEIGHTS={tmp_path / 'none'}"]
    ended = subprocess.run(train, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 2 and "is no folder of graphs" in ended.stdout
    assert not (tmp_path / "train").exists()


def test_every_rule_that_ablations_do_without_is_there() -> None:
    look = "import ablations\nfor name in ablations.RULES:\n    with ablations.without(name):\n        print(name)"
    ended = subprocess.run(
        [sys.executable, "-c", look], cwd=ROOT / "training", capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0 and "relations.doubts" in ended.stdout.split(), ended.stderr
