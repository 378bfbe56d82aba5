"""The benchmarks run, and what they print can be read."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_extraction_is_measured_beside_the_encoder_alone() -> None:
    words = [sys.executable, str(ROOT / "benchmarks" / "extract.py"), "--only", "short"]
    row = json.loads(subprocess.run(words, capture_output=True, text=True, check=True, cwd=ROOT).stdout)
    assert row["articles"] > 100 and row["words"] > 2000
    assert 1 < row["processor"] / row["encoder"] < 10
    assert 100 < row["memory"] < 1024


def test_a_stream_tells_what_it_held_on_the_way() -> None:
    words = [sys.executable, str(ROOT / "benchmarks" / "extract.py"), "--only", "stream", "--count", "120"]
    words += ["--extractor", "rules", "--processes", "2"]
    row = json.loads(subprocess.run(words, capture_output=True, text=True, check=True, cwd=ROOT).stdout)
    assert row["articles"] == 120 and row["processes"] == 2
    assert len(row["held"]) == 3 and all(0 < held <= row["memory"] * 1.1 for held in row["held"])
