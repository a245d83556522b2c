"""What a reasoner under OWL 2 RL concludes makes no task an activity and no group an organization.

It is given the modules, schemes, alignments, the small plan of the examples and a built plan, and what ORG, PROV-O,
SKOS, VoID and Web Annotation state of the terms in use.
"""

from __future__ import annotations

import re
from pathlib import Path

import owlrl
import pyoxigraph as ox
import pytest
from rdflib import FOAF, ORG, OWL, PROV, RDF, RDFS, SKOS, Graph, Namespace, URIRef
from rdflib.term import Node

from fengong.pipeline import read_plan
from fengong.rdf.dataset import dataset

FG = Namespace("https://w3id.org/fengong/ns#")
ERROR = Namespace("http://www.daml.org/2002/03/agents/agent-ont#")
AXIOMS = Path(__file__).with_name("foreign-axioms.ttl")
ACTORS = {ORG.Organization, ORG.FormalOrganization, ORG.Membership, FOAF.Agent, FOAF.Organization, PROV.Agent}
#: Words, from which nothing of interest follows; without them the closure takes a quarter of the time.
WORDS = {RDFS.label, RDFS.comment, SKOS.definition, SKOS.example, SKOS.prefLabel, SKOS.altLabel, SKOS.scopeNote}
#: What the things of each class must not be concluded to be.
FORBIDDEN: dict[URIRef, set[URIRef]] = {
    **{FG[name]: ACTORS | {PROV.Activity} for name in ("Task", "Clause", "Assignment", "Mention", "GroupDescription")},
    **{FG[name]: ACTORS | {PROV.Activity} for name in ("Plan", "Section", "SourceText", "OfficeType", "Deadline")},
}


def closed(graph: Graph) -> Graph:
    """The graph with everything that follows under OWL 2 RL."""
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return graph


def mistaken(graph: Graph) -> set[tuple[Node, Node]]:
    """Instances of our classes that have a forbidden type, with that type."""
    return {
        (one, wrong)
        for ours, types in FORBIDDEN.items()
        for one in graph.subjects(RDF.type, ours)
        for wrong in types & set(graph.objects(one, RDF.type))
    }


@pytest.fixture(scope="module")
def asserted(modules: Graph, schemes: Graph, alignments: Graph, folder: Path, root: Path) -> Graph:
    graph = Graph().parse(folder / "examples" / "base.ttl").parse(AXIOMS).parse(data=built(root), format="nt")
    for part in (modules, schemes, alignments):
        graph.addN((*triple, graph) for triple in part if triple[1] not in WORDS)
    return graph


def built(root: Path) -> bytes:
    """The graphs of a small plan's build as N-Triples, without the ontology and without the insides of places."""
    quads = dataset([read_plan(str(root / "data" / "plans" / "synthetic-traditional"))])
    inside = re.compile(r"/(position|quote)-[0-9-]+>$")
    kept = (quad for quad in quads if not str(quad.graph_name).endswith("graph/ontology>"))
    data = (quad.triple for quad in kept if not inside.search(str(quad.subject)))
    written = ox.serialize(data, format=ox.RdfFormat.N_TRIPLES)
    assert written
    return written


@pytest.fixture(scope="module")
def concluded(asserted: Graph) -> Graph:
    return closed(Graph() + asserted)


def test_a_reasoner_concludes_something(asserted: Graph, concluded: Graph) -> None:
    assert len(concluded) > len(asserted) + 1000
    texts = list(asserted.subjects(RDF.type, FG.SourceText))
    assert all((text, RDF.type, PROV.Entity) in concluded for text in texts)


@pytest.mark.parametrize("ours", FORBIDDEN, ids=lambda iri: iri.removeprefix(FG))
def test_every_class_that_is_watched_has_instances(asserted: Graph, ours: URIRef) -> None:
    assert (None, RDF.type, ours) in asserted


def test_nothing_is_concluded_to_be_what_the_text_does_not_say(concluded: Graph) -> None:
    assert mistaken(concluded) == set()


def test_organizations_are_concluded_only_of_organizations(asserted: Graph, concluded: Graph) -> None:
    known = set(asserted.subjects(RDF.type, ORG.FormalOrganization))
    assert known
    assert set(concluded.subjects(RDF.type, ORG.Organization)) == known


def test_nothing_contradicts_itself(concluded: Graph) -> None:
    assert list(concluded.subjects(RDF.type, OWL.Nothing)) == []
    assert list(concluded.subjects(RDF.type, ERROR.ErrorMessage)) == []
    assert [triple for triple in concluded if str(triple[1]).startswith(ERROR)] == []


@pytest.mark.parametrize(
    ("added", "wrong"),
    [
        ((FG.Task, PROV.qualifiedAssociation), PROV.Activity),
        ((FG.Task, PROV.wasAssociatedWith), PROV.Activity),
        ((FG.GroupDescription, ORG.hasMembership), FOAF.Agent),
        ((FG.Mention, ORG.classification), ORG.Organization),
        ((FG.Assignment, ORG.organization), ORG.Membership),
    ],
)
def test_a_wrong_statement_would_be_seen(folder: Path, added: tuple[URIRef, URIRef], wrong: URIRef) -> None:
    """A property of PROV or ORG on the wrong thing is enough for a false conclusion."""
    graph = Graph().parse(folder / "examples" / "base.ttl").parse(AXIOMS)
    one = next(graph.subjects(RDF.type, added[0]))
    graph.add((one, added[1], URIRef("https://example.org/anything")))
    assert (one, wrong) in mistaken(closed(graph))


def test_a_contradiction_would_be_seen(modules: Graph, folder: Path) -> None:
    graph = (Graph() + modules).parse(folder / "examples" / "base.ttl")
    group = next(graph.subjects(RDF.type, FG.GroupDescription))
    graph.add((group, RDF.type, ORG.Organization))
    assert list(closed(graph).subjects(RDF.type, ERROR.ErrorMessage))
