"""A store of a million quads that is shaped like a real one: the shipped plan, repeated for invented areas."""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from fengong.store.oxigraph import open_store, write_store

QUADS = 1_000_000
AREA = b"620600"
#: IRIs made of a hash say no area, so that they get the number of the copy.
_HASHED = re.compile(rb"(/id/(?:tie|change|analysis)/)")


@dataclass(frozen=True)
class Million:
    """The same quads in a store of ours and in one of the program ``oxigraph``; subjects of the plans."""

    ours: Path
    theirs: Path
    subjects: tuple[str, ...]


def million(folder: Path) -> Million:
    """Make both stores in a folder, or take those that were made there."""
    made = Million(folder / "fengong", folder / "oxigraph", ())
    if not (folder / "subjects.json").exists():
        folder.mkdir(parents=True, exist_ok=True)
        lines = _lines(folder / "one-plan")
        (folder / "quads.nq").write_bytes(b"".join(lines))
        write_store(made.ours, (folder / "quads.nq").read_bytes())
        load = ["oxigraph", "load", "--location", str(made.theirs), "--file", str(folder / "quads.nq")]
        subprocess.run([str(Path(sys.executable).parent / load[0]), *load[1:]], check=True, capture_output=True)
        (folder / "subjects.json").write_text(json.dumps(_subjects(lines)))
    return Million(made.ours, made.theirs, tuple(json.loads((folder / "subjects.json").read_text())))


def _lines(store: Path) -> list[bytes]:
    subprocess.run(
        [sys.executable, "-m", "fengong", "build", "wuwei-2024", "--store", str(store)], check=True, capture_output=True
    )
    data = open_store(store).dump(format=ox.RdfFormat.N_QUADS)
    assert data is not None
    found: dict[bytes, None] = dict.fromkeys(data.splitlines(keepends=True))
    own = b"".join(line for line in found if AREA in line or _HASHED.search(line))
    area = 110_000
    while len(found) < QUADS:
        area += 100
        copy = _HASHED.sub(rb"\g<1>%d-" % area, own.replace(AREA, b"%d" % area))
        found |= dict.fromkeys(copy.splitlines(keepends=True))
    return list(found)


def _subjects(lines: list[bytes]) -> list[str]:
    """Everything that is said of plans; in no order, so that neighbours do not warm each other."""
    found = sorted({line.partition(b" ")[0][1:-1].decode() for line in lines if b"/id/plan/" in line[:60]})
    random.Random(1).shuffle(found)
    return found
