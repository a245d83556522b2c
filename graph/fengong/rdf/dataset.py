"""All graphs of a build, in memory: documents, findings, registry, ontology, derived shortcuts, and their description.

Sorted, without blank nodes and without the time of day, so that the same input gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import pyoxigraph as ox

from fengong.iris import BASE, Iris, PlanIris, plan_key
from fengong.lexicon.register import Register, shipped
from fengong.model import Organization, Reading
from fengong.rdf.document import document_quads
from fengong.rdf.findings import finding_quads
from fengong.rdf.history import history_quads
from fengong.rdf.membership import actors_of, expansion_quads, membership_quads
from fengong.rdf.registry import registry_quads
from fengong.rdf.terms import DCTERMS, FG, PREFIXES, PROV, VOID, Statements, Term, describe, en, node, string, zh
from fengong.resolve.history import history, named_in
from fengong.resolve.memberships import Membership
from fengong.resources import files_below, resource

#: What is computed from a graph, as quads of a graph of its own.
Analysis = Callable[[ox.Store, Iris], Iterable[ox.Quad]]

GRAPH_TITLES = {
    "plan": ("计划原文与分工", "A plan, its words and responsibilities"),
    "findings": ("阅读发现", "What was found about a text and its reading"),
    "registry": ("机构、群体、地区与机构类型", "Organizations, groups, areas and office types"),
    "history": ("机构沿革：改革、变更与曾用名称", "History of offices: reforms, changes and dated names"),
    "membership": ("单位类成员的说明，有日期和来源", "Statements of who is a member of a group, dated and sourced"),
    "expansion": ("由成员说明展开的单位类分工", "Assignments of groups, expanded by statements of membership"),
    "derived": ("由查询推导的直接关系", "Direct relations derived by queries"),
    "ties": ("部门之间的共同任务关联及其检验", "Ties between departments that share tasks, and their test"),
    "ontology": ("本体与概念表", "Ontology and concept schemes"),
}


def dataset(
    readings: Iterable[Reading],
    base: str = BASE,
    register: Register | None = None,
    stated: Iterable[Membership] = (),
    analysed: Analysis | None = None,
) -> ox.Dataset:
    """Every quad of a build.

    Args:
        readings: what was understood of each document; two plans of one key are the caller's mistake.
        base: IRI below which the data lives.
        register: who there is, as the readings were made with; the shipped register where none is given.
        stated: who is said to be a member of which group.
        analysed: what is computed from all of that and written beside it, if anything.
    """
    iris, register, stated = Iris(base), register or shipped(), tuple(stated)
    known = list(readings)
    store = ox.Store()
    for reading in known:
        store.extend(document_quads(reading, iris))
        store.extend(finding_quads(reading, iris))
    store.extend(_known_of_actors(known, iris, register, stated))
    store.extend(membership_quads(stated, iris))
    store.extend(ontology_quads(node(iris.graph("ontology"))))
    store.extend(list(derived_quads(store, node(iris.graph("derived")))))
    store.extend(list(expansion_quads(store, node(iris.graph("expansion")))))
    if analysed is not None:
        store.extend(list(analysed(store, iris)))
    store.extend(list(_meta(store, known, iris)))
    return ox.Dataset(store)


def _known_of_actors(
    readings: list[Reading], iris: Iris, register: Register, stated: tuple[Membership, ...]
) -> Iterator[ox.Quad]:
    """Who the actors are and what became of them; a body that is told of is described."""
    told_of = list(actors_of(stated))
    named = named_in(readings) | {one.key: one for one in told_of if isinstance(one, Organization)}
    known = history(readings, named.values(), register)
    yield from registry_quads(readings, iris, register, [*told_of, *known.bodies], known.names)
    yield from history_quads(known, iris, register)


def serialize(quads: Iterable[ox.Quad], form: ox.RdfFormat) -> bytes:
    """Quads as bytes, sorted: equal quads give equal bytes."""
    ordered = sorted(quads, key=_order)
    prefixes = PREFIXES if form == ox.RdfFormat.TRIG else None
    data = ox.serialize(ordered, format=form, prefixes=prefixes)
    assert data is not None  # it is None only where an output file is given
    return data


def _order(quad: ox.Quad) -> tuple[str, str, str, str]:
    return str(quad.graph_name), str(quad.subject), str(quad.predicate), str(quad.object)


def ontology_quads(graph: ox.NamedNode) -> Iterator[ox.Quad]:
    """The modules and schemes as shipped; shapes, examples and alignments are no part of the data."""
    for path, file in files_below(resource("ontology"), ".ttl"):
        if path.startswith("schemes/") or ("/" not in path and path != "alignments.ttl"):
            for quad in ox.parse(file.read_bytes(), format=ox.RdfFormat.TURTLE):
                yield ox.Quad(quad.subject, quad.predicate, quad.object, graph)


def derived_quads(store: ox.Store, graph: ox.NamedNode) -> Iterator[ox.Quad]:
    """What ``ontology/derive/*.rq`` construct from the rest; the only source of the derived graph."""
    for _, file in files_below(resource("ontology", "derive"), ".rq"):
        triples = store.query(file.read_text(encoding="utf-8"), use_default_graph_as_union=True)
        assert isinstance(triples, ox.QueryTriples)
        for triple in triples:
            yield ox.Quad(triple.subject, triple.predicate, triple.object, graph)


def _meta(store: ox.Store, readings: list[Reading], iris: Iris) -> Iterator[ox.Quad]:
    """What each graph is, where it comes from and what it holds; the description itself is not counted."""
    from fengong import __version__
    from fengong.rdf.void import counted, dated, partitions, sizes, whole_dataset

    graph, run = node(iris.graph("meta")), iris.method("fengong")
    sources, counts = _sources(readings, iris), counted(store)
    for name in counts:
        kind = name.removeprefix(iris.graph("")).split("/")[0]
        titles = GRAPH_TITLES[kind]
        origins: list[Term] = [node(one) for one in sources.get(name, ())]
        about: Statements = {
            DCTERMS.title: [t for t in (zh(titles[0]), en(titles[1])) if t],
            PROV.wasDerivedFrom: origins,
            PROV.wasGeneratedBy: node(run),
        }
        about |= sizes(counts[name]) | dated(store, kind, node(name))
        yield from describe(name, VOID.Dataset, about, graph)
        yield from partitions(name, counts[name], graph)
    yield from whole_dataset(store, counts, iris)
    yield from describe(
        run,
        PROV.Activity,
        {DCTERMS.title: en("fengong build"), FG.softwareVersion: string(__version__)},
        graph,
    )
    title: list[Term] = [t for t in (zh("把握程度算法，第 1 版"), en("confidence method, version 1")) if t]
    yield from describe(iris.method("confidence-1"), PROV.Entity, {DCTERMS.title: title}, graph)


def _sources(readings: list[Reading], iris: Iris) -> dict[str, list[str]]:
    """Which texts each graph was made from."""
    plans: list[PlanIris] = [iris.plan(plan_key(r.outline.plan.area, r.outline.plan.slug)) for r in readings]
    texts = [plan.text for plan in plans]
    own = {iris.graph(kind, plan.key): [plan.text] for plan in plans for kind in ("plan", "findings")}
    return own | {iris.graph(kind): texts for kind in ("registry", "history", "derived", "expansion", "ties")}
