"""Imports go one way, and each foreign library lives in one room."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "src" / "inkweb"
BASE = {"model", "errors", "ontology", "port", "registry", "settings"}
ROOMS = {"read", "extract", "link", "evaluate", "store", "analyse", "draw", "export"}
FRONT = {"cli", "app", "__main__"}
HOMES = {
    "spacy": {"extract"},
    "neo4j": {"store"},
    "networkx": {"analyse"},
    "streamlit": {"app"},
    "trafilatura": {"read"},
    "openai": {"extract"},
}
#: What a dependency is imported as, where that is another name; the Rust extension of the driver speeds it up unasked.
MODULES = {"markdown-it-py": "markdown_it", "pyyaml": "yaml", "neo4j-rust-ext": "neo4j"}
FILES = sorted(PACKAGE.rglob("*.py"))


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: imports are absolute"
            yield node.module or ""
            if node.module == "inkweb":
                yield from (f"inkweb.{alias.name}" for alias in node.names)


def allowed(room: str) -> set[str]:
    if room in BASE:
        return BASE
    if room in ROOMS:
        return BASE | {room}
    if room == "workspace":
        return BASE | ROOMS | {room}
    # The canvas speaks of pictures, so the app alone of the two fronts also knows the room that draws them.
    return BASE | FRONT | {"workspace", "__version__"} | ({"draw"} if room == "app" else set())


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_go_one_way(path: Path) -> None:
    if path.name == "__init__.py" and path.parent == PACKAGE:
        return
    for name in imports(path):
        parts = name.split(".")
        if parts[0] == "inkweb" and len(parts) > 1:
            assert parts[1] in allowed(room_of(path)), f"{room_of(path)} must not import {name}"


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_each_library_lives_in_its_room(path: Path) -> None:
    for name in imports(path):
        homes = HOMES.get(name.split(".")[0])
        assert homes is None or room_of(path) in homes, f"{name} belongs in {homes}"


def listed(pattern: str) -> set[str]:
    """Give the modules of the packages that pyproject.toml lists where the pattern says."""
    project = (PACKAGE.parents[1] / "pyproject.toml").read_text(encoding="utf-8")
    [found] = re.findall(pattern, project, re.DOTALL | re.MULTILINE)
    return {MODULES.get(name, name) for name in re.findall(r'"([\w-]+)[<>=]', found)}


def test_what_is_imported_is_a_dependency_and_the_other_way_round() -> None:
    """Nothing imported dateparser; pydantic came only with what others need."""
    needed, asked = listed(r"^dependencies = \[\n(.*?)^\]"), listed(r"^llm = \[(.*?)\]$")
    used = {name.split(".")[0] for path in FILES for name in imports(path)}
    assert used - set(sys.stdlib_module_names) - {"inkweb"} == needed | asked


def test_importing_inkweb_loads_nothing_heavy() -> None:
    heavy = ("spacy", "streamlit", "neo4j", "networkx", "numpy")
    code = f"import sys, inkweb, inkweb.workspace; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_every_module_opens_with_a_sentence() -> None:
    for path in FILES:
        doc = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
        assert doc and len(doc) > 10, f"{path} has no opening sentence"


def named(path: Path) -> str:
    """Name a file as it is imported."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def needed(path: Path, modules: set[str]) -> set[str]:
    """The modules that a file imports, itself or a name out of them."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= inner & modules or {node.module or ""}
    return found & modules


def test_no_module_is_needed_by_one_that_it_needs() -> None:
    modules = {named(path) for path in FILES}
    waiting = {named(path): needed(path, modules) for path in FILES}
    while free := {name for name, others in waiting.items() if not others & waiting.keys()}:
        waiting = {name: others for name, others in waiting.items() if name not in free}
    assert not waiting


def test_one_helper_serves_for_tests_pictures_and_benchmarks() -> None:
    root = PACKAGE.parent.parent
    files = {
        path: path.read_text(encoding="utf-8")
        for folder in ("scripts", "benchmarks")
        for path in (root / folder).rglob("*.py")
    }
    assert [path.name for path, text in files.items() if '"-m", "inkweb", "serve"' in text] == []
    assert [path.name for path, text in files.items() if "serving(" in text]


def test_the_architecture_names_files_that_there_are() -> None:
    page = (PACKAGE.parent.parent / "ARCHITECTURE.md").read_text(encoding="utf-8")
    names = set(re.findall(r"`(\w+\.py)`", page))
    assert names and names <= {path.name for path in FILES} | {"app.py"}


def test_the_architecture_names_every_file_of_the_app() -> None:
    page = (PACKAGE.parent.parent / "ARCHITECTURE.md").read_text(encoding="utf-8")
    names = {path.name for path in (PACKAGE / "app").glob("[a-z]*.py")}
    rooms = {f"{path.parent.name}/" for path in (PACKAGE / "app").glob("*/__init__.py")}
    assert [name for name in sorted(names | rooms) if f"`{name}`" not in page] == []


def test_what_is_raised_is_told() -> None:
    """A docstring says what is raised, or shows it in an example; those of commands are help texts."""
    silent = []
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and room_of(path) not in FRONT:
                told = re.search(r"Raises|Refuse|Traceback", ast.get_docstring(node) or "")
                if not told and any(isinstance(one, ast.Raise) and one.exc for one in ast.walk(node)):
                    silent.append(f"{path.relative_to(PACKAGE)}: {node.name}")
    assert silent == []
