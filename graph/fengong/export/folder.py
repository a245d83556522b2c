"""Formats that are several files: into a folder, all of them or an error."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from fengong.errors import OutputError
from fengong.output import STREAM, write_output


def write_folder(store: ox.Store, target: str) -> None:
    """Write the CSV files for Neo4j into a folder, which is made where there is none; other files in it stay.

    Raises:
        OutputError: the target is a stream or a file, a value cannot be written, or the folder cannot be.
    """
    from fengong.export.neo4j import to_neo4j

    if target == STREAM:
        raise OutputError(target, "this format is several files; give the name of a folder")
    files, folder = to_neo4j(store), Path(target)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(target, f"the folder cannot be made: {error.strerror or error}") from error
    for name, content in files.items():
        write_output(content, str(folder / name))
