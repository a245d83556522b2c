"""A release on disk: a folder for each version, never altered, and beside them the table of what answers what."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox

from fengong.errors import OutputError
from fengong.iris import SCHEME
from fengong.output import write_output
from fengong.publish.artefacts import artefacts, chosen
from fengong.publish.negotiation import Folder, latest, table
from fengong.publish.terms import modules
from fengong.rdf.terms import SKOS

NEGOTIATION = "negotiation.json"


def write_release(folder: Path, replace: bool = False) -> tuple[str, ...]:
    """Write this version's files; their names below the folder, sorted.

    Raises:
        OutputError: another release of this version is there and is not to be replaced, or nothing can be written.
    """
    version, files = current_version(), artefacts()
    written = {f"{version}/{name}": content for name, content in files.items()}
    there = {name for name in _files(folder) if name.startswith(f"{version}/")}
    changed = [name for name in sorted(there) if written.get(name) != (folder / name).read_bytes()]
    if changed and not replace:
        reason = f"version {version} was released and differs in {changed[0]}; raise owl:versionInfo, or use --replace"
        raise OutputError(str(folder), reason)
    for name, content in written.items():
        _write(folder / name, content)
    for name in there - written.keys():
        (folder / name).unlink()
    shown = json.dumps(table(open_folder(folder)), ensure_ascii=False, indent=2) + "\n"
    _write(folder / NEGOTIATION, shown.encode())
    return (*sorted(written), NEGOTIATION)


def open_folder(folder: Path) -> Folder:
    """What a folder of releases has to answer with.

    Raises:
        OutputError: it holds no release, or a scheme of one is no Turtle.
    """
    files = frozenset(_files(folder)) - {NEGOTIATION}
    versions = {name.partition("/")[0] for name in files}
    known = [name for name in versions if re.fullmatch(r"\d+\.\d+\.\d+", name)]
    if not known:
        raise OutputError(str(folder), "holds no release; write one with `fengong ontology release`")
    return Folder(files, latest(known), frozenset(_concepts(folder, files)))


def _concepts(folder: Path, files: Iterable[str]) -> Iterator[str]:
    """What the schemes of each version hold, as ``0.1.0/role/lead``."""
    for name in files:
        version, _, file = name.partition("/")
        if file.startswith("schemes/"):
            for quad in _read(folder / name):
                if quad.predicate == SKOS.inScheme and isinstance(quad.subject, ox.NamedNode):
                    yield f"{version}/{quad.subject.value.removeprefix(SCHEME)}"


def _read(path: Path) -> list[ox.Quad]:
    try:
        return list(ox.parse(path=path, format=ox.RdfFormat.TURTLE))
    except SyntaxError as error:
        raise OutputError(str(path), f"is no valid Turtle at line {error.lineno}; release it again") from error


def current_version() -> str:
    """The version that the modules state."""
    return latest({module.version for module in modules(chosen("ontology")) if module.version})


def _files(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]


def _write(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(str(path.parent), f"cannot be made: {error.strerror or error}") from error
    write_output(content, str(path))
