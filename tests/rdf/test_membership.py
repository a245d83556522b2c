"""Stated memberships: dated, sourced, in graphs of their own, and never a relation of an organization to a task."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Graph

from fengong.analysis.load import read_incidence
from fengong.analysis.restrict import restrict
from fengong.analysis.scope import Groups, Scope
from fengong.check.validate import validate
from fengong.errors import MembershipError
from fengong.iris import BASE, NS
from fengong.lexicon.memberships import read_memberships
from fengong.lexicon.register import shipped
from fengong.model import Reading
from fengong.rdf.dataset import dataset
from fengong.resolve.memberships import Membership, memberships
from fengong.store.oxigraph import select

GOOD = """
- group: 有关部门
  area: "620600"
  members: [市应急局, 620600/public-security]
  from: 2024-03-01
  until: 2025-12-31
  source: 武威市某委员会成员单位名单〔虚构〕
  url: https://example.org/list
- group: relevant-departments
  area: "620600"
  members: [市教育局]
  from: 2025-01-01
  source: 调整后的名单〔虚构〕
"""
SHORTCUTS = ("leads", "responsibleFor", "supports", "guides", "supervises")
EXPANSION, MEMBERSHIP = f"{BASE}graph/expansion", f"{BASE}graph/membership"
PREFIXES = f"PREFIX fg: <{NS}> PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX org: <http://www.w3.org/ns/org#> "


def stated(folder: Path, text: str, *readings: Reading) -> tuple[Membership, ...]:
    path = folder / "members.yml"
    path.write_text(text, encoding="utf-8")
    return memberships(read_memberships(path), readings, shipped())


@pytest.fixture(scope="module")
def told(after: Reading, tmp_path_factory: pytest.TempPathFactory) -> tuple[Membership, ...]:
    return stated(tmp_path_factory.mktemp("told"), GOOD, after)


@pytest.fixture(scope="module")
def store(after: Reading, told: tuple[Membership, ...]) -> ox.Store:
    made = ox.Store()
    made.extend(dataset([after], stated=told))
    return made


@pytest.fixture(scope="module")
def without(after: Reading) -> ox.Store:
    made = ox.Store()
    made.extend(dataset([after]))
    return made


def triples(store: ox.Store, graph: str) -> set[str]:
    return {str(quad.triple) for quad in store.quads_for_pattern(None, None, None, ox.NamedNode(graph))}


def test_a_statement_has_its_days_its_members_and_its_source(store: ox.Store) -> None:
    rows = select(
        store,
        PREFIXES
        + f"""SELECT ?member ?from ?until ?source ?url WHERE {{ GRAPH <{MEMBERSHIP}> {{
          ?it a fg:MembershipStatement ; fg:memberGroup <{BASE}group/620600/relevant-departments> ;
            fg:member ?member ; fg:validFrom ?from ; fg:statedIn ?source .
          OPTIONAL {{ ?it fg:validUntil ?until ; fg:statedAt ?url }} }} }}""",
    )
    found = {(str(row["member"]).removeprefix(BASE), row["from"], row.get("until"), row.get("url")) for row in rows}
    assert found == {
        ("org/620600/emergency-management", "2024-03-01", "2025-12-31", "https://example.org/list"),
        ("org/620600/public-security", "2024-03-01", "2025-12-31", "https://example.org/list"),
        ("org/620600/education", "2025-01-01", None, None),
    }
    assert {row["source"] for row in rows} == {"武威市某委员会成员单位名单〔虚构〕", "调整后的名单〔虚构〕"}


def test_the_expansion_says_from_what_and_for_which_year(store: ox.Store) -> None:
    rows = select(
        store,
        PREFIXES
        + f"""SELECT ?actor ?role ?surface ?year WHERE {{
          GRAPH <{EXPANSION}> {{ ?it a fg:ExpandedAssignment ; fg:expandedFrom ?from ; fg:possibleActor ?actor ;
            fg:throughStatement ?statement ; fg:expandedFor ?year }}
          ?from fg:hasRole ?role ; fg:assignee/fg:surfaceForm ?surface }}""",
    )
    assert {str(row["actor"]).removeprefix(BASE + "org/620600/") for row in rows} == {
        "emergency-management",
        "public-security",
    }, "the statement of 2025 does not hold in a plan of 2024"
    assert {(row["surface"], row["year"]) for row in rows} == {("各有关部门", "2024")}


def test_every_node_of_the_expansion_says_from_what_it_is_expanded(store: ox.Store) -> None:
    subjects = {quad.subject for quad in store.quads_for_pattern(None, None, None, ox.NamedNode(EXPANSION))}
    assert subjects
    for subject in subjects:
        assert list(store.quads_for_pattern(subject, ox.NamedNode(NS + "expandedFrom"), None, None)), subject


def test_no_relation_of_an_organization_to_a_task_comes_of_a_membership(store: ox.Store, without: ox.Store) -> None:
    derived = f"{BASE}graph/derived"
    assert triples(store, derived) == triples(without, derived)
    for name in SHORTCUTS:
        graphs = {quad.graph_name.value for quad in store.quads_for_pattern(None, ox.NamedNode(NS + name), None, None)}  # type: ignore[union-attr]
        assert graphs <= {derived}, name


@pytest.mark.parametrize("name", SHORTCUTS)
def test_no_path_leads_from_a_group_to_a_relation_of_an_organization(store: ox.Store, name: str) -> None:
    """Whatever statements one follows from a group, from subject to object, none is that of a body and its task."""
    query = f"ASK {{ ?group a fg:GroupDescription ; (fg:none|!fg:none)* ?body . ?body fg:{name} ?task }}"
    assert not store.query(PREFIXES + query, use_default_graph_as_union=True)
    named = f"""ASK {{ ?body fg:{name} ?task . FILTER NOT EXISTS {{
      ?it fg:forTask ?task ; fg:assignee/fg:resolvedTo ?body }} }}"""
    assert not store.query(PREFIXES + named, use_default_graph_as_union=True), "only what the words say of a body"


def test_a_member_that_the_plan_does_not_name_has_no_task(store: ox.Store) -> None:
    body = f"<{BASE}org/620600/public-security>"
    asked = "|".join(f"fg:{name}" for name in SHORTCUTS)
    assert select(store, PREFIXES + f"SELECT ?task WHERE {{ {body} {asked} ?task }}") == []
    whole = read_incidence(store)
    for groups, counted in ((Groups.OUT, False), (Groups.IN, False), (Groups.EXPANDED, True)):
        rows = restrict(whole, Scope(groups=groups)).rows
        assert (body.strip("<>") in {row.actor.iri for row in rows}) is counted, (
            "a member counts only where that is asked"
        )


def test_without_statements_there_is_neither_graph_and_all_else_is_the_same(store: ox.Store, without: ox.Store) -> None:
    names = {graph.value for graph in without.named_graphs() if isinstance(graph, ox.NamedNode)}
    assert not names & {MEMBERSHIP, EXPANSION}
    plan = next(name for name in names if "/graph/plan/" in name)
    for graph in (plan, f"{BASE}graph/history", plan.replace("/plan/", "/findings/")):
        assert triples(store, graph) == triples(without, graph)


def test_both_engines_construct_the_same_expansion(store: ox.Store, root: Path) -> None:
    data = Graph()
    for graph in store.named_graphs():
        if not str(graph).endswith(("expansion>", "ontology>")):
            data.parse(data=store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=graph), format="nt")
    query = (root / "ontology" / "expand" / "memberships.rq").read_text(encoding="utf-8")
    made = data.query(query).graph
    assert isinstance(made, Graph)
    stored = Graph().parse(
        data=store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=ox.NamedNode(EXPANSION)), format="nt"
    )
    assert set(made) == set(stored)


def test_a_plan_without_a_year_is_not_expanded(after: Reading, told: tuple[Membership, ...]) -> None:
    undated = replace(after, outline=replace(after.outline, year=None))
    made = ox.Store()
    made.extend(dataset([undated], stated=told))
    assert triples(made, EXPANSION) == set()
    assert triples(made, MEMBERSHIP)


def test_the_store_keeps_to_the_shapes(store: ox.Store) -> None:
    assert validate(store) == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("group: 有关部门", "group: 某些神秘单位", 2, "`fengong query groups` lists them"),
        ("group: 有关部门", "group: ''", 2, "needs `group`"),
        ("市应急局", "市某某局", 4, "no body that is known"),
        ("市应急局", "各有关单位", 4, "is a group, not a body"),
        ("620600/public-security", "620600/no-such-office", 4, "no body that is known"),
        ("until: 2025-12-31", "until: 2023-12-31", 6, "before `from`"),
        ("  source: 武威市某委员会成员单位名单〔虚构〕\n", "", 2, "needs `source`"),
        ("from: 2024-03-01", "from: 2024", 5, "write a day that there is"),
        ("from: 2024-03-01", "since: 2024-03-01", 5, "no field 'since'"),
        ("  from: 2024-03-01\n", "", 2, "needs `from`"),
        ('area: "620600"\n  members: [市应急局', "area: 620600\n  members: [市应急局", 3, "in quotes"),
        ('area: "620600"\n  members: [市应急局', 'area: "620699"\n  members: [市应急局', 3, "no known area"),
        ("members: [市教育局]", "members: 市教育局", 11, "needs `members`"),
        ("members: [市教育局]", "members: []", 11, "needs `members`"),
        ("url: https://example.org/list", "url: example.org", 8, "http://"),
        ("- group: relevant-departments", "- just words", 10, "no valid YAML"),
        ("  from: 2025-01-01", "  from: 2025-01-01\n  from: 2025-01-02", 13, "a second time"),
    ],
)
def test_a_mistake_is_one_line_with_file_line_and_what_to_do(
    tmp_path: Path, after: Reading, old: str, new: str, line: int, words: str
) -> None:
    assert old in GOOD
    with pytest.raises(MembershipError) as caught:
        stated(tmp_path, GOOD.replace(old, new, 1), after)
    told = str(caught.value)
    assert "\n" not in told
    assert words in told
    assert told.startswith(f"{tmp_path / 'members.yml'}:{line}: "), told


@pytest.mark.parametrize("text", ["", "group: 有关部门", "- 有关部门", "just words"])
def test_a_file_of_another_form_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(MembershipError, match=r"members\.yml:1: "):
        stated(tmp_path, text)
