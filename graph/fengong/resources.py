"""Where the shipped files are: ontology, queries, lexicon and plans.

The one place that decides whether the program runs from a checkout or from an installed wheel. A wheel
carries the shipped folders under ``fengong/_shipped``; in a checkout they are the top-level folders.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path

from fengong.errors import ResourceMissingError


@cache
def root() -> Traversable:
    """Folder that holds ``ontology``, ``queries`` and ``data``, checked out or installed.

    The checkout is asked first: an editable installation leaves a copy of the shipped folders in
    ``site-packages`` that nothing keeps up to date.
    """
    package = Path(__file__).resolve().parent
    checkout = package.parents[1]
    if package.parent.name == "graph" and (checkout / "ontology").is_dir():
        return checkout
    return package / "_shipped"


def resource(*parts: str) -> Traversable:
    """Shipped file or folder at a path below the root.

    Raises:
        ResourceMissingError: nothing is there; the installation is incomplete.
    """
    place = root().joinpath(*parts)
    if not (place.is_file() or place.is_dir()):
        raise ResourceMissingError("/".join(parts))
    return place


def files_below(place: Traversable, suffix: str) -> list[tuple[str, Traversable]]:
    """Files below a folder whose names end in ``suffix``, with their ``/``-joined relative paths, sorted."""
    found: list[tuple[str, Traversable]] = []
    for child in place.iterdir():
        if child.is_dir():
            found += [(f"{child.name}/{path}", file) for path, file in files_below(child, suffix)]
        elif child.name.endswith(suffix):
            found.append((child.name, child))
    return sorted(found, key=lambda row: row[0])


@cache
def ontology_version() -> str:
    """The version of the ontology that is shipped, as its core module states it; stores are built with one version.

    >>> ontology_version().count(".")
    2
    """
    core = resource("ontology", "core.ttl").read_text(encoding="utf-8")
    stated = re.search(r'owl:versionInfo\s+"([^"]+)"', core)
    if stated is None:
        raise ResourceMissingError("the version in ontology/core.ttl")
    return stated[1]
