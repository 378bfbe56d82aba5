"""Let a command hear Ctrl-C whatever runs the tests: background jobs ignore it, and children inherit that."""

from __future__ import annotations

import signal


def hears_ctrl_c() -> None:
    """Do what SIGINT does by default; for ``preexec_fn`` of a command that a test starts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
