"""Stated memberships, and what would follow from them: never in the graphs of what plans say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox
from pyoxigraph import Quad

from fengong.iris import Iris
from fengong.model import Group, Organization
from fengong.rdf.terms import FG, Statements, address, day, describe, node, zh
from fengong.resolve.memberships import Membership
from fengong.resources import files_below, resource


def membership_quads(stated: Iterable[Membership], iris: Iris) -> Iterator[Quad]:
    """The statements, each with its days and its source."""
    graph = node(iris.graph("membership"))
    for one in stated:
        about: Statements = {
            FG.memberGroup: node(iris.group(one.group.key)),
            FG.member: [node(iris.organization(body.key)) for body in one.members],
            FG.validFrom: day(one.since),
            FG.validUntil: day(one.until),
            FG.statedIn: zh(one.source),
            FG.statedAt: address(one.url),
        }
        yield from describe(iris.membership(_words(one)), FG.MembershipStatement, about, graph)


def _words(one: Membership) -> str:
    """All that a statement says: equal statements are one."""
    members = " ".join(sorted(body.key for body in one.members))
    return "\n".join([one.group.key, members, str(one.since), str(one.until), one.source, one.url or ""])


def actors_of(stated: Iterable[Membership]) -> Iterator[Organization | Group]:
    """The groups and bodies that statements tell of."""
    for one in stated:
        yield one.group
        yield from one.members


def expansion_quads(store: ox.Store, graph: ox.NamedNode) -> Iterator[ox.Quad]:
    """What ``ontology/expand/*.rq`` construct from assignments to groups and statements; nothing without statements."""
    for _, file in files_below(resource("ontology", "expand"), ".rq"):
        triples = store.query(file.read_text(encoding="utf-8"), use_default_graph_as_union=True)
        assert isinstance(triples, ox.QueryTriples)
        for triple in triples:
            yield ox.Quad(triple.subject, triple.predicate, triple.object, graph)
