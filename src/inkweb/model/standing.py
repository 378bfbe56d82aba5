"""Where everything stood on somebody's screen when they saved a view."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Standing:
    """Places of nodes by id, in pixels at zoom 1; the camera: x, y, scale, and the width and height that it had."""

    places: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    camera: tuple[float, float, float, float, float] | None = None


NOWHERE = Standing()
"""Nothing is known of where things stood."""
