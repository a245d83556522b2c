"""Fuzz the readers: any bytes give a document whose places hold, or one clear line.

Run by ``make fuzz``. The first byte chooses what the others are: a file of some format, or a part of a Word or Excel
package that is whole otherwise, because no mutation makes a zip file.
"""

from __future__ import annotations

import importlib.util
import io
import sys
import zipfile
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
PARTS = {"docx": ("word/document.xml", "word/numbering.xml"), "xlsx": ("xl/worksheets/sheet1.xml", "xl/workbook.xml")}
SEEDS = {
    "p.txt": "一、总则\n1.压实责任。(市应急局牵头)\n",
    "p.md": "| 任务 | 牵头单位 |\n|---|---|\n| 培训 | 市应急局 |\n",
    "p.html": "<!DOCTYPE html><html><meta charset=utf-8><nav>首页</nav><table><tr><td rowspan=2>任务<td>单位</table>",
    "p.csv": "任务,牵头单位\n培训,市应急局\n",
}


def hostile() -> ModuleType:
    """The tests of hostile bytes, for what they check and for their files."""
    path = ROOT / "tests" / "read" / "test_hostile.py"
    spec = importlib.util.spec_from_file_location("hostile", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def package(whole: bytes, part: str, data: bytes) -> bytes:
    """A Word or Excel file with other bytes for one of its parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(made, "w") as new:
        for name in {*old.namelist(), part}:
            new.writestr(name, data if name == part else old.read(name))
    return made.getvalue()


def choices(tests: ModuleType) -> list[tuple[str, str]]:
    """Name of the file, and the part of it that is given; none for the whole."""
    files = [(name, "") for name in tests.NAMES]
    return [*files, *((f"p.{kind}", part) for kind, parts in PARTS.items() for part in parts)]


def seeds(tests: ModuleType, folder: Path) -> None:
    """Write a file to start from for each choice."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, part) in enumerate(choices(tests)):
        kind = name[2:]
        data = tests.office(kind) if kind in PARTS else SEEDS.get(name, "%PDF-1.4\n").encode()
        if part:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                data = archive.read(part) if part in archive.namelist() else b"<w:numbering/>"
        (folder / f"{number}").write_bytes(bytes([number]) + data)


def main() -> None:
    """Fuzz until a time is over or something is found; arguments are those of libFuzzer."""
    import atheris

    with atheris.instrument_imports(include=["fengong", "openpyxl", "docx"]):
        tests = hostile()
    known = choices(tests)
    corpus = ROOT / "build" / "fuzz" / "readers"
    seeds(tests, corpus)

    def one(data: bytes) -> None:
        if data:
            name, part = known[data[0] % len(known)]
            tests.check(package(tests.office(name[2:]), part, data[1:]) if part else data[1:], name)

    atheris.Setup([*sys.argv, "-timeout=20", "-rss_limit_mb=3000", str(corpus)], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
