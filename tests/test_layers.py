"""Imports only point downward, and start-up imports nothing heavy."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

#: From the bottom up; a module may import from its own layer and from those below.
LAYERS = (
    ("model", "errors", "iris", "resources", "output", "collector"),
    ("lexicon", "read"),
    ("extract",),
    ("resolve",),
    ("rdf",),
    ("store",),
    ("check", "ask", "analysis"),
    ("search",),
    ("pipeline",),
    ("evaluate",),
    ("explorer", "publish"),
    ("export",),
    ("report",),
    ("serve",),
    ("cli",),
)
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}
HEAVY = (
    "rdflib",
    "networkx",
    "pyvis",
    "pyoxigraph",
    "pyshacl",
    "scipy",
    "numpy",
    "igraph",
    "openpyxl",
    "rich",
    "lark",
    "yaml",
    "matplotlib",
    "fontTools",
    "pypinyin",
    "starlette",
    "uvicorn",
)
#: A listing is a plain value that any layer may return; it imports nothing of the project.
ANYWHERE = {"fengong.ask.table"}


def modules(root: Path) -> list[Path]:
    found = sorted((root / "graph" / "fengong").rglob("*.py"))
    assert len(found) > 50
    return found


def imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: relative import"
            found |= (
                {f"{node.module}.{alias.name}" for alias in node.names} if node.module == "fengong" else {node.module}
            )
    return {name for name in found if name.startswith("fengong.")} - {"fengong.__version__"}


def test_imports_point_downward(root: Path) -> None:
    wrong = []
    for path in modules(root):
        parts = path.relative_to(root / "graph" / "fengong").with_suffix("").parts
        if parts[0] in ("__init__", "__main__"):
            continue
        for name in imports(path) - ANYWHERE:
            if LEVEL[name.split(".")[1]] > LEVEL[parts[0]]:
                wrong.append(f"{'/'.join(parts)} imports {name}")
    assert wrong == []


def test_every_package_has_a_layer(root: Path) -> None:
    own = {p.stem for p in (root / "graph" / "fengong").iterdir() if p.suffix == ".py" or (p / "__init__.py").exists()}
    assert own - {"__init__", "__main__"} == set(LEVEL)


@pytest.mark.parametrize(
    "code", ["import fengong", "from fengong.cli import cli; cli.make_context('fengong', ['queries'])"]
)
def test_start_up_imports_nothing_heavy(code: str) -> None:
    check = f"{code}; import sys; print([m for m in {HEAVY!r} if m in sys.modules])"
    result = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


def test_only_one_module_knows_pyvis(root: Path) -> None:
    knowing = [path for path in modules(root) if "pyvis" in path.read_text(encoding="utf-8").split('"""', 2)[-1]]
    importing = [
        path.relative_to(root).as_posix()
        for path in knowing
        if any(
            "pyvis" in (alias.name if isinstance(node, ast.Import) else node.module or "")
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Import | ast.ImportFrom)
            for alias in node.names
        )
    ]
    assert importing == ["graph/fengong/explorer/network.py"]
