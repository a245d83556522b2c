"""The description of a build, held to what the build holds."""

from __future__ import annotations

import re
import time

import pyoxigraph as ox
import pytest

from fengong.iris import BASE
from fengong.model import Reading
from fengong.rdf.dataset import dataset, serialize
from fengong.rdf.void import counted
from fengong.store.oxigraph import select

META = f"{BASE}graph/meta"
DATASET = f"{BASE}dataset"
PREFIXES = """
PREFIX void: <http://rdfs.org/ns/void#> PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX fg: <https://w3id.org/fengong/ns#>
"""


@pytest.fixture(scope="module")
def graphs(wuwei_store: ox.Store) -> list[str]:
    return sorted(str(graph.value) for graph in wuwei_store.named_graphs() if str(graph.value) != META)


def one(store: ox.Store, query: str) -> dict[str, str | None]:
    [row] = select(store, PREFIXES + query)
    return row


def test_sizes_of_each_graph_are_those_of_the_graph(wuwei_store: ox.Store, graphs: list[str]) -> None:
    assert len(graphs) >= 5
    for graph in graphs:
        told = one(
            wuwei_store,
            f"""SELECT ?triples ?subjects ?objects ?properties ?classes {{
            <{graph}> a void:Dataset ; void:triples ?triples ;
            void:distinctSubjects ?subjects ; void:distinctObjects ?objects ; void:properties ?properties ;
            void:classes ?classes }}""",
        )
        held = one(
            wuwei_store,
            f"""SELECT (COUNT(*) AS ?triples) (COUNT(DISTINCT ?s) AS ?subjects) (COUNT(DISTINCT ?o) AS ?objects)
            (COUNT(DISTINCT ?p) AS ?properties) (COUNT(DISTINCT ?class) AS ?classes)
            {{ GRAPH <{graph}> {{ ?s ?p ?o }} BIND(IF(?p = rdf:type, ?o, ?unbound) AS ?class) }}""".replace(
                "rdf:type", "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
            ),
        )
        assert told == held, graph


@pytest.mark.parametrize(
    ("kind", "measure", "pattern"),
    [("class", "entities", "?s a ?term"), ("property", "triples", "?s ?term ?o")],
)
def test_partitions_are_those_of_the_graph(
    wuwei_store: ox.Store, graphs: list[str], kind: str, measure: str, pattern: str
) -> None:
    for graph in graphs:
        told = select(
            wuwei_store,
            f"""{PREFIXES} SELECT ?term ?count {{ <{graph}> void:{kind}Partition ?part .
            ?part void:{kind} ?term ; void:{measure} ?count }} ORDER BY ?term""",
        )
        held = select(
            wuwei_store,
            f"SELECT ?term (COUNT(*) AS ?count) {{ GRAPH <{graph}> {{ {pattern} }} }} GROUP BY ?term ORDER BY ?term",
        )
        assert told == held, graph
        assert told or kind == "class"


def test_the_whole_is_its_graphs(wuwei_store: ox.Store, graphs: list[str]) -> None:
    rows = select(wuwei_store, f"{PREFIXES} SELECT ?graph {{ <{DATASET}> void:subset ?graph }} ORDER BY ?graph")
    assert [row["graph"] for row in rows] == graphs
    told = one(wuwei_store, f"SELECT ?triples {{ <{DATASET}> void:triples ?triples }}")
    assert told == one(
        wuwei_store, f"SELECT (COUNT(*) AS ?triples) {{ GRAPH ?g {{ ?s ?p ?o }} FILTER(?g != <{META}>) }}"
    )


def test_vocabularies_are_the_namespaces_in_use(wuwei_store: ox.Store, graphs: list[str]) -> None:
    for graph in graphs:
        rows = select(wuwei_store, f"{PREFIXES} SELECT ?it {{ <{graph}> void:vocabulary ?it }}")
        used = select(
            wuwei_store,
            f"SELECT DISTINCT ?it {{ GRAPH <{graph}> {{ {{ ?s ?it ?o }} UNION {{ ?s a ?it }} }} }}",
        )
        assert {row["it"] for row in rows} == {re.sub(r"[^#/]*$", "", row["it"] or "") for row in used}


def test_examples_are_described_and_dumps_are_named(wuwei_store: ox.Store) -> None:
    rows = select(wuwei_store, f"{PREFIXES} SELECT ?it {{ <{DATASET}> void:exampleResource ?it . ?it a ?type }}")
    assert len({row["it"] for row in rows}) == 4
    dumps = select(wuwei_store, f"{PREFIXES} SELECT ?it {{ <{DATASET}> void:dataDump ?it }} ORDER BY ?it")
    assert [row["it"] for row in dumps] == [f"{DATASET}.nq", f"{DATASET}.trig"]


def test_titles_are_in_both_languages_and_only_what_is_ours_is_licensed(
    wuwei_store: ox.Store, graphs: list[str]
) -> None:
    for graph in [*graphs, DATASET]:
        rows = select(
            wuwei_store, f"{PREFIXES} SELECT (LANG(?t) AS ?lang) {{ <{graph}> dcterms:title ?t }} ORDER BY ?lang"
        )
        assert [row["lang"] for row in rows] == ["en", "zh"]
    licensed = select(
        wuwei_store, f"{PREFIXES} SELECT ?it {{ GRAPH <{META}> {{ ?it dcterms:license ?license }} }} ORDER BY ?it"
    )
    names = {(row["it"] or "").removeprefix(f"{BASE}graph/").split("/")[0] for row in licensed}
    assert {"ontology", "registry"} <= names
    assert not names & {"plan", "findings", "derived"}


def test_the_only_day_is_that_of_the_ontology(wuwei_store: ox.Store) -> None:
    rows = select(wuwei_store, f"{PREFIXES} SELECT ?it ?day {{ GRAPH <{META}> {{ ?it dcterms:modified ?day }} }}")
    stated = select(
        wuwei_store,
        f"{PREFIXES} SELECT (MAX(?day) AS ?last) {{ GRAPH <{BASE}graph/ontology> {{ ?it dcterms:modified ?day }} }}",
    )
    assert rows == [{"it": f"{BASE}graph/ontology", "day": stated[0]["last"]}]


def test_two_builds_describe_themselves_alike(wuwei: Reading) -> None:
    first, second = (serialize(dataset([wuwei]), ox.RdfFormat.N_QUADS) for _ in range(2))
    assert first == second


def test_the_description_is_a_small_part_of_a_build(wuwei: Reading, wuwei_store: ox.Store) -> None:
    meta = sum(1 for _ in wuwei_store.quads_for_pattern(None, None, None, ox.NamedNode(META)))
    assert meta < 0.1 * len(wuwei_store)
    counting = min(_seconds(lambda: counted(wuwei_store)) for _ in range(5))
    building = min(_seconds(lambda: dataset([wuwei])) for _ in range(5))
    assert counting < 0.4 * building


def _seconds(work: object) -> float:
    assert callable(work)
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
