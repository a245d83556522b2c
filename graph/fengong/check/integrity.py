"""What shapes cannot say of a store.

That quotes are the words at their place, that regions leave no hole, that what is derived is what the derivations
give, and that an assignment stands in a clause of its own task.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from hashlib import sha256

import pyoxigraph as ox

from fengong.check.violation import Violation
from fengong.model import Severity
from fengong.rdf.dataset import derived_quads
from fengong.rdf.terms import FG, OA, node
from fengong.store.oxigraph import select

_PREFIX = "PREFIX fg: <https://w3id.org/fengong/ns#>\n"
_MISPLACED = (
    _PREFIX
    + """SELECT DISTINCT ?it WHERE {
  ?it fg:inClause/fg:clauseOf ?own ; fg:forTask ?task ; fg:basis ?basis FILTER (?own != ?task)
  FILTER (!STRENDS(STR(?basis), "/inherited")) }"""
)
_UNTYPED = _PREFIX + "SELECT DISTINCT ?it WHERE { ?it fg:forTask ?task MINUS { ?it a fg:Assignment } }"
_SAME_ORDER = (
    _PREFIX
    + """SELECT DISTINCT ?it WHERE {
  { SELECT ?clause ?order (COUNT(DISTINCT ?a) AS ?n) (MIN(STR(?a)) AS ?it) WHERE {
    ?a fg:inClause ?clause ; fg:listOrder ?order ; fg:basis ?basis
    FILTER (!STRENDS(STR(?basis), "/inherited")) } GROUP BY ?clause ?order }
  FILTER (?n > 1) }"""
)


def verify(store: ox.Store) -> tuple[Violation, ...]:
    """Everything in a store that contradicts itself, sorted; empty when nothing does."""
    found = [*_texts(store), *_spans(store), *_regions(store), *_derived(store), *_queries(store)]
    return tuple(sorted(found, key=lambda one: (one.shape, one.focus)))


def _broken(rule: str, focus: str, zh: str, en: str) -> Violation:
    return Violation(f"integrity#{rule}", Severity.ERROR, focus, None, None, zh, en)


def _contents(store: ox.Store) -> dict[str, str]:
    return dict(_pairs(store, FG.content))


def _pairs(store: ox.Store, predicate: ox.NamedNode) -> Iterator[tuple[str, str]]:
    for quad in store.quads_for_pattern(None, predicate, None, None):
        yield _value(quad.subject), _value(quad.object)


def _value(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal | ox.BlankNode) else str(term)


def _texts(store: ox.Store) -> Iterator[Violation]:
    hashes, lengths = dict(_pairs(store, FG.sha256)), dict(_pairs(store, FG.length))
    for text, content in _contents(store).items():
        if sha256(content.encode("utf-8")).hexdigest() != hashes.get(text) or str(len(content)) != lengths.get(text):
            yield _broken("text-hash", text, "原文与其校验值或长度不符", "the text does not match its hash or length")


def _spans(store: ox.Store) -> Iterator[Violation]:
    contents, sources = _contents(store), dict(_pairs(store, OA.hasSource))
    starts, ends = dict(_pairs(store, OA.start)), dict(_pairs(store, OA.end))
    exact = dict(_pairs(store, OA.exact))
    selectors: defaultdict[str, list[str]] = defaultdict(list)
    for span, selector in _pairs(store, OA.hasSelector):
        selectors[span].append(selector)
    for span, own in selectors.items():
        text = contents.get(sources.get(span, ""), "")
        places = [(int(starts[one]), int(ends[one])) for one in own if one in starts and one in ends]
        quotes = [exact[one] for one in own if one in exact]
        if [text[start:end] for start, end in places] != quotes:
            yield _broken("span-words", span, "引文不是该位置的文字", "the quote is not the words at its place")


def _regions(store: ox.Store) -> Iterator[Violation]:
    lengths, texts = dict(_pairs(store, FG.length)), dict(_pairs(store, FG.sourceText))
    rows = select(
        store,
        _PREFIX
        + """PREFIX oa: <http://www.w3.org/ns/oa#>
        SELECT DISTINCT ?plan ?region ?start ?end WHERE { ?region a fg:TextRegion ; fg:inPlan ?plan ;
          fg:evidence/oa:hasSelector ?position . ?position oa:start ?start ; oa:end ?end }""",
    )
    places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for row in rows:
        places[row["plan"] or ""].append((int(row["start"] or 0), int(row["end"] or 0)))
    for plan, text in texts.items():
        at = 0
        for start, end in sorted(places[plan]):
            if start != at:
                break
            at = end
        if str(at) != lengths.get(text):
            yield _broken(
                "regions",
                plan,
                f"文字归属有缺口或重叠（第{at}字起）",
                f"regions leave a hole or overlap (from character {at})",
            )


def _derived(store: ox.Store) -> Iterator[Violation]:
    graphs = [graph for graph in store.named_graphs() if _value(graph).endswith("graph/derived")]
    for graph in graphs:
        held = {quad.triple for quad in store.quads_for_pattern(None, None, None, graph)}
        due = {quad.triple for quad in derived_quads(store, node(_value(graph)))}
        for triple in sorted(held ^ due, key=str):
            yield _broken(
                "derived",
                str(triple),
                "推导图与推导结果不符",
                "the derived graph differs from what the derivations give",
            )
    for predicate in (FG.leads, FG.supports, FG.responsibleFor, FG.guides, FG.supervises):
        for quad in store.quads_for_pattern(None, predicate, None, None):
            if quad.graph_name not in graphs:
                yield _broken(
                    "asserted-shortcut",
                    str(quad.triple),
                    "直接关系只能在推导图中",
                    "a shortcut stands outside the derived graph",
                )


def _queries(store: ox.Store) -> Iterator[Violation]:
    rules = (
        ("assignment-clause", _MISPLACED, "分工的条款属于另一任务", "the assignment's clause is that of another task"),
        ("assignment-type", _UNTYPED, "分工没有类型", "an assignment has no type"),
        ("list-order", _SAME_ORDER, "同一条款中次序重复", "two assignments of a clause have one place in the list"),
    )
    for rule, query, zh, en in rules:
        for row in select(store, query):
            yield _broken(rule, row["it"] or "", zh, en)
