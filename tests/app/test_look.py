"""Both ways into the app give it one look."""

from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def test_both_doors_have_the_same_settings() -> None:
    ours = ROOT / "src" / "inkweb" / "app" / "front" / ".streamlit" / "config.toml"
    assert ours.read_bytes() == (ROOT / ".streamlit" / "config.toml").read_bytes()
