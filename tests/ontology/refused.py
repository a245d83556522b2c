"""The nodes that ``ontology/examples/refused`` describes: each breaks one condition of one shape."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import yaml

ONTOLOGY = Path(__file__).resolve().parents[2] / "ontology"
EXAMPLES = ONTOLOGY / "examples"
#: Good examples with nodes of classes of which the base has none.
GOOD = [
    EXAMPLES / "good" / f"{name}Shape.ttl"
    for name in ("MembershipStatement", "ExpandedAssignment", "NameUsage", "CoTaskTie")
]
SOUND = [*ONTOLOGY.glob("*.ttl"), *ONTOLOGY.glob("schemes/*.ttl"), EXAMPLES / "base.ttl", *GOOD]
#: Shape, path as in SPARQL, and name of the condition.
Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Refused:
    """A copy of the node ``like`` in which ``values`` stand in the place of its own.

    ``place`` is the path of the constraint, ``condition`` a parameter of SHACL, with its value where there may be
    several; or the place is ``sparql`` and the condition the English message. Terms are written as in Turtle.
    """

    shape: str
    place: str
    condition: str
    severity: str
    like: str
    values: Mapping[str, list[str]]

    @property
    def key(self) -> Key:
        """What it breaks."""
        queried = self.place == "sparql"
        return self.shape, "" if queried else full(self.place), self.condition if queried else full(self.condition)

    @property
    def node(self) -> ox.NamedNode:
        """The copy."""
        return ox.NamedNode("urn:test:" + re.sub(r"[^\w]+", "-", f"{self.shape} {self.place} {self.condition}"))


@cache
def prefixes() -> dict[str, str]:
    """The prefixes of all shapes and of the base."""
    texts = (path.read_text(encoding="utf-8") for path in [*ONTOLOGY.glob("shapes/**/*.ttl"), EXAMPLES / "base.ttl"])
    return {prefix: name for text in texts for prefix, name in re.findall(r"@prefix ([\w-]+): <([^>]*)>", text)}


def full(path: str) -> str:
    """A path or a condition with IRIs for names with prefixes."""
    names = re.compile(r"(<[^>]*>)|([\w-]+):([\w-]+)")
    return names.sub(lambda found: found[1] or f"<{prefixes()[found[2]]}{found[3]}>", path)


def read_refused() -> Iterator[Refused]:
    """All of them, in the order of the files."""
    for path in sorted((EXAMPLES / "refused").glob("*/*.yml")):
        for shape, places in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            like = places.pop("of")
            for place, conditions in places.items():
                severity = conditions.pop("severity", "error")
                for condition, said in conditions.items():
                    values = said if isinstance(said, dict) else {place: said}
                    yield Refused(shape, place, condition, severity, like, values)


def store_of_refused() -> ox.Store:
    """What is sound, and beside it all copies, in one store: no node says anything of a copy of another."""
    store = ox.Store()
    for path in SOUND:
        store.load(path=path, format=ox.RdfFormat.TURTLE)
    said = [quad for one in read_refused() for quad in _quads(one, store)]
    store.load(path=EXAMPLES / "refused" / "others.ttl", format=ox.RdfFormat.TURTLE)
    store.extend(said)
    return store


def _quads(one: Refused, store: ox.Store) -> Iterator[ox.Quad]:
    like = ox.NamedNode(full(one.like)[1:-1])
    changed = {full(name) for name in one.values}
    for quad in store.quads_for_pattern(like, None, None):
        if str(quad.predicate) not in changed:
            yield ox.Quad(one.node, quad.predicate, quad.object)
    for quad in store.quads_for_pattern(None, ox.NamedNode(prefixes()["fg"] + "nameUsage"), like):
        if f"^{quad.predicate}" not in changed:
            yield ox.Quad(quad.subject, quad.predicate, one.node)
    head = "".join(f"@prefix {prefix}: <{name}> .\n" for prefix, name in prefixes().items())
    yield from ox.parse(head + "".join(_lines(one)), format=ox.RdfFormat.TURTLE)


def _lines(one: Refused) -> Iterator[str]:
    for name, values in one.values.items():
        for value in values:
            backwards = name.startswith("^")
            yield f"{value} {name[1:]} {one.node} .\n" if backwards else f"{one.node} {name} {value} .\n"
