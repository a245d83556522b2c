"""Short names of IRIs: ``fg:Task``, by the prefixes that the ontology's own files declare."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from fengong.iris import NS, SCHEME
from fengong.publish.source import parts

#: Namespace of the shapes.
SHAPES = "https://w3id.org/fengong/shapes#"
#: Below it are the modules and their versions.
MODULES = "https://w3id.org/fengong/ontology/"
#: A local name that needs no escape in Turtle and SPARQL.
LOCAL = re.compile(r"[A-Za-z0-9_](?:[\w-]*[A-Za-z0-9_])?", re.ASCII)


@cache
def prefixes() -> dict[str, str]:
    """Every prefix that a file declares, by prefix; the first file counts where two differ."""
    found: dict[str, str] = {}
    for part in parts():
        for prefix, iri in part.prefixes:
            found.setdefault(prefix, iri)
    return dict(sorted(found.items()))


def short(iri: str) -> str | None:
    """The short name of an IRI; None where no prefix fits.

    >>> short("https://w3id.org/fengong/ns#Task"), short("https://w3id.org/fengong/scheme/level/40")
    ('fg:Task', 'level:40')
    >>> short("https://example.org/x") is None
    True
    """
    cut = max(iri.rfind("#"), iri.rfind("/")) + 1
    prefix = _by_namespace().get(iri[:cut])
    return f"{prefix}:{iri[cut:]}" if prefix and LOCAL.fullmatch(iri[cut:]) else None


def used(iris: Iterable[str]) -> dict[str, str]:
    """The prefixes that some IRIs need."""
    needed = {name.partition(":")[0] for iri in iris if (name := short(iri))}
    return {prefix: iri for prefix, iri in prefixes().items() if prefix in needed}


def anchor(iri: str) -> str | None:
    """Where the page speaks of one of our IRIs: its fragment, or the path of a concept; None for other IRIs.

    >>> anchor("https://w3id.org/fengong/ns#Task"), anchor("https://w3id.org/fengong/scheme/role/lead")
    ('Task', 'role/lead')
    >>> anchor("https://w3id.org/fengong/scheme/role"), anchor("https://w3id.org/fengong/ontology/core")
    ('scheme/role', 'module/core')
    >>> anchor("http://www.w3.org/ns/org#Organization") is None
    True
    """
    for namespace in (NS, SHAPES):
        if iri.startswith(namespace) and len(iri) > len(namespace):
            return iri.removeprefix(namespace)
    if iri.startswith(SCHEME):
        path = iri.removeprefix(SCHEME)
        return path if "/" in path else f"scheme/{path}"
    return f"module/{iri.removeprefix(MODULES)}" if iri.startswith(MODULES) else None


@cache
def _by_namespace() -> dict[str, str]:
    return {iri: prefix for prefix, iri in reversed(prefixes().items())}
