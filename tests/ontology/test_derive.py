"""What the CONSTRUCT files derive: the plain relations, on both engines, and never for a group."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest
import yaml
from rdflib import Graph, URIRef
from rdflib.plugins.sparql import prepareQuery

FG = "https://w3id.org/fengong/ns#"
ID = "https://w3id.org/fengong/id/"
PLAN = ID + "plan/999900-example"
TASK = PLAN + "/sec_1__task_1"
OFFICE = ID + "org/999900/emergency-management"
OLD, EVENT = ID + "org/999900/work-safety", ID + "event/999900/emergency-example"
TYPE = "https://w3id.org/fengong/scheme/office/"
FILES = sorted((Path(__file__).resolve().parents[2] / "ontology" / "derive").glob("*.rq"))
EXPANDING = sorted((Path(__file__).resolve().parents[2] / "ontology" / "expand").glob("*.rq"))
Triples = set[tuple[str, str, str]]
Make = Callable[..., ox.Store]

EXPECTED: dict[str, Triples] = {
    "plan-citations": {(PLAN, "http://data.europa.eu/eli/ontology#cites", ID + "work/0123456789ab")},
    "role-shortcuts": {(OFFICE, FG + "leads", TASK)},
    "succession": {
        (OLD, FG + "succeededBy", OFFICE),
        (OLD, FG + "endedBy", EVENT),
        (OFFICE, FG + "begunBy", EVENT),
        (TYPE + "work-safety", FG + "typeSucceededBy", TYPE + "emergency-management"),
    },
    "task-sectors": {(TASK, FG + "inSector", "https://w3id.org/fengong/scheme/sector/coal-mines")},
}

# Synthetic: the base's group and a damaged mention, wrongly given as resolved to something.
WRONG = """
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX p: <https://w3id.org/fengong/id/plan/999900-example/>
PREFIX status: <https://w3id.org/fengong/scheme/status/>
PREFIX role: <https://w3id.org/fengong/scheme/role/>
INSERT DATA { GRAPH <urn:test:wrong> {
  p:mention-59-64 fg:resolvedTo <https://w3id.org/fengong/id/group/999900/departments-concerned> .
  p:a1 fg:hasRole role:guide ; fg:forTask p:sec_1__task_1 ; fg:assignee p:m1 .
  p:m1 fg:resolutionStatus status:resolved ;
    fg:resolvedTo <https://w3id.org/fengong/id/group/999900/departments-concerned> .
  p:a2 fg:hasRole role:supervise ; fg:forTask p:sec_1__task_1 ; fg:assignee p:m2 .
  p:m2 fg:resolutionStatus status:damaged ;
    fg:resolvedTo <https://w3id.org/fengong/id/org/999900/emergency-management> .
} }
"""


def by_oxigraph(store: ox.Store, query: str) -> Triples:
    triples = store.query(query, use_default_graph_as_union=True)
    assert isinstance(triples, ox.QueryTriples)
    found = set()
    for triple in triples:
        assert isinstance(triple.subject, ox.NamedNode)
        assert isinstance(triple.object, ox.NamedNode)
        found.add((triple.subject.value, triple.predicate.value, triple.object.value))
    return found


def by_rdflib(store: ox.Store, query: str) -> Triples:
    data = Graph()
    for name in store.named_graphs():
        data.parse(data=store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=name), format="nt")
    graph = data.query(query).graph
    assert isinstance(graph, Graph)
    return {(str(s), str(p), str(o)) for s, p, o in graph}


def test_expectations_cover_every_file() -> None:
    assert [path.stem for path in FILES] == sorted(EXPECTED)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
@pytest.mark.parametrize("run", [by_oxigraph, by_rdflib])
def test_derived_relations_of_the_base(store_of: Make, path: Path, run: Callable[[ox.Store, str], Triples]) -> None:
    assert run(store_of(), path.read_text(encoding="utf-8")) == EXPECTED[path.stem]


@pytest.mark.parametrize("run", [by_oxigraph, by_rdflib])
def test_groups_and_unresolved_mentions_get_no_relation_even_from_wrong_data(
    store_of: Make, folder: Path, run: Callable[[ox.Store, str], Triples]
) -> None:
    store = store_of()
    store.update(WRONG)
    query = (folder / "derive" / "role-shortcuts.rq").read_text(encoding="utf-8")
    assert run(store, query) == EXPECTED["role-shortcuts"]


def test_every_role_yields_its_own_relation(store_of: Make, folder: Path) -> None:
    query = (folder / "derive" / "role-shortcuts.rq").read_text(encoding="utf-8")
    found = set()
    for role in ("lead", "responsible", "support", "guide", "supervise"):
        store = store_of()
        store.update(
            f"""PREFIX fg: <{FG}>
            DELETE {{ GRAPH ?g {{ ?a fg:hasRole ?old }} }}
            INSERT {{ GRAPH ?g {{ ?a fg:hasRole <https://w3id.org/fengong/scheme/role/{role}> }} }}
            WHERE {{ GRAPH ?g {{ ?a fg:hasRole ?old }} }}"""
        )
        found |= {predicate for _, predicate, _ in by_oxigraph(store, query)}
    assert found == {FG + name for name in ("leads", "responsibleFor", "supports", "guides", "supervises")}


@pytest.mark.parametrize("path", [*FILES, *EXPANDING], ids=lambda path: path.stem)
def test_header_asks_its_question_in_both_languages(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    header = yaml.safe_load("\n".join(line[3:] for line in text.splitlines() if line.startswith("#+")))
    assert {key: set(words) for key, words in header.items()} == {"title": {"zh", "en"}, "question": {"zh", "en"}}
    assert prepareQuery(text).algebra.name == "ConstructQuery"


def test_nothing_else_asserts_a_derived_relation(modules: Graph, schemes: Graph, store_of: Make) -> None:
    derived = set(modules.subjects(URIRef(FG + "derivedBy")))
    assert not derived & set(schemes.predicates())
    assert not any(quad.predicate.value in {str(term) for term in derived} for quad in store_of())
