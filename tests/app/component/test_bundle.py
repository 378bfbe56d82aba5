"""What the browser loads was made from the sources beside it, and carries no address of another machine."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest

import inkweb.app.component

ROOM = Path(inkweb.app.component.__file__).parent
FRONTEND, DIST = ROOM / "frontend", ROOM / "dist"
NAMES = ("graph", "editor")


def _sources() -> list[str]:
    found = [path.relative_to(FRONTEND).as_posix() for path in (FRONTEND / "src").rglob("*") if path.is_file()]
    return sorted([*found, "build.mjs", "package-lock.json", "package.json", "tsconfig.json"])


def test_the_bundle_was_built_from_these_sources() -> None:
    digest = hashlib.sha256()
    for name in _sources():
        digest.update(f"{name}\n".encode() + (FRONTEND / name).read_bytes() + b"\n")
    built = (DIST / "sources.sha256").read_text().strip()
    assert digest.hexdigest() == built, "run `npm ci && npm run build` in src/inkweb/app/component/frontend"


def test_there_is_one_bundle_of_each_component() -> None:
    assert sorted(path.name.split("-")[0] for path in DIST.glob("*.js")) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_the_bundle_loads_nothing_from_elsewhere(name: str) -> None:
    text = next(DIST.glob(f"{name}-*.js")).read_text(encoding="utf-8")
    addresses = set(re.findall(r"""["'`](?:https?:)?//[^"'`\s]+""", text))
    assert addresses <= {'"http://www.w3.org/2000/svg'}, addresses


def test_every_package_in_the_bundles_has_its_licence_beside_it() -> None:
    licences = (DIST / "LICENSES.txt").read_text(encoding="utf-8")
    graph = ("sigma", "graphology", "graphology-layout-forceatlas2", "events")
    editor = ("@codemirror/state", "@codemirror/view", "@lezer/common", "style-mod", "w3c-keyname", "crelt")
    for name in (*graph, *editor):
        assert re.search(rf"^{name} [\d.]+ \(MIT\)$", licences, re.MULTILINE), name


def test_the_lock_file_names_no_registry() -> None:
    packages = json.loads((FRONTEND / "package-lock.json").read_text())["packages"]
    assert not [name for name, about in packages.items() if "resolved" in about]
