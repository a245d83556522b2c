"""Every shipped query: complete in both languages, and the same expected rows from two engines.

``expected/<name>.json`` holds what each query must answer on the synthetic graph, first with its defaults
and then as asked otherwise; the case marked ``mutated`` is for ``test_mutations.py``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from fengong.ask.cells import cell
from fengong.ask.library import NamedQuery, all_queries
from fengong.ask.parameters import bind
from fengong.ask.run import answer, run
from fengong.ask.table import Cell, Table

OnRdflib = Callable[[ox.Store, str], list[list[Cell]]]

# rdflib warns of calls that it makes itself.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")

EXPECTED = Path(__file__).parent / "expected"
QUERIES = {query.name: query for query in all_queries()}


def cases(name: str) -> list[dict[str, Any]]:
    loaded = json.loads((EXPECTED / f"{name}.json").read_text(encoding="utf-8"))
    assert isinstance(loaded, list)
    return [case for case in loaded if not case.get("mutated")]


CASES = [(name, at) for name in QUERIES if (EXPECTED / f"{name}.json").exists() for at in range(len(cases(name)))]


def test_there_are_queries_on_every_subject() -> None:
    subjects = {query.subject for query in QUERIES.values()}
    assert len(QUERIES) >= 60
    assert subjects == {
        *("deadlines", "departments", "documents", "evidence", "findings", "groups", "history", "mentions", "plans"),
        *("sectors", "tasks", "ties"),
    }


def test_expected_files_and_queries_are_the_same_set() -> None:
    assert {path.stem for path in EXPECTED.iterdir()} == set(QUERIES)


@pytest.mark.parametrize(("name", "at"), CASES)
def test_both_engines_give_the_expected_rows(name: str, at: int, store: ox.Store, on_rdflib: OnRdflib) -> None:
    query, case = QUERIES[name], cases(name)[at]
    table = answer(store, query, case["given"], "zh")
    assert [list(row) for row in table.rows] == case["rows"]
    assert on_rdflib(store, bind(query.text, query.header.parameters, case["given"])) == case["rows"]


@pytest.mark.parametrize("name", QUERIES)
def test_the_file_runs_as_it_is(name: str, store: ox.Store) -> None:
    first = cases(name)[0]
    assert first["given"] == {}
    found = store.query(QUERIES[name].text, use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    assert [[cell(node) for node in row] for row in found] == first["rows"]


@pytest.mark.parametrize("name", QUERIES)
def test_columns_are_the_selected_variables(name: str, store: ox.Store) -> None:
    query = QUERIES[name]
    found = run(store, query.text)
    assert isinstance(found, Table)
    assert [column.key for column in found.columns] == [column.key for column in query.header.columns]


@pytest.mark.parametrize("name", QUERIES)
def test_some_case_answers_with_rows(name: str) -> None:
    assert any(case["rows"] for case in cases(name))


@pytest.mark.parametrize("name", QUERIES)
def test_the_file_needs_nothing_else(name: str) -> None:
    query = QUERIES[name]
    prefixes = set(re.findall(r"^PREFIX (\w+):", query.text, re.MULTILINE))
    body = re.sub(r"^(#\+|PREFIX).*", "", query.text, flags=re.MULTILINE)
    body = re.sub(r'"[^"\n]*"|<[^>\s]*>', "", body)
    assert set(re.findall(r"(\w+):\w", body)) == prefixes
    assert "fengong/id/" not in query.text, "a query must hold for data below any base"
    assert re.search(r"^ORDER BY", query.text, re.MULTILINE)


@pytest.mark.parametrize("name", QUERIES)
def test_chinese_is_chinese_and_english_is_english(name: str) -> None:
    header = QUERIES[name].header
    words = [header.title, header.question, *(p.about for p in header.parameters)]
    words += [header.note] if header.note else []
    for pair in words:
        assert re.search(r"[一-鿿]", pair.zh)
        assert re.search(r"[a-z]", pair.en)
    for column in header.columns:
        assert re.search(r"[一-鿿]", column.zh)
        assert re.search(r"[a-z]", column.en)


def labels_follow(query: NamedQuery) -> bool:
    return any(parameter.name == "lang" for parameter in query.header.parameters)


@pytest.mark.parametrize("name", [name for name, query in QUERIES.items() if labels_follow(query)])
def test_language_changes_labels_and_never_the_rows(name: str, store: ox.Store) -> None:
    zh, en = (answer(store, QUERIES[name], {}, lang) for lang in ("zh", "en"))
    assert zh.title != en.title
    assert len(zh.rows) == len(en.rows)
    assert not zh.rows or zh.rows != en.rows


def test_the_fixture_says_the_truth_about_its_texts(store: ox.Store) -> None:
    found = run(
        store,
        """SELECT DISTINCT ?text ?start ?end ?exact {
             ?place oa:hasSource/fg:content ?text ; oa:hasSelector ?position , ?quotation .
             ?position oa:start ?start ; oa:end ?end . ?quotation oa:exact ?exact }""",
    )
    assert isinstance(found, Table)
    assert len(found.rows) > 50
    for text, start, end, exact in found.rows:
        assert isinstance(text, str)
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert text[start:end] == exact


def test_a_fact_told_in_two_graphs_counts_once(store: ox.Store) -> None:
    # The engine's union of graphs repeats what two graphs hold: the queries must not.
    twice = run(
        store, "SELECT ?place (COUNT(*) AS ?n) { ?place oa:hasSource ?text } GROUP BY ?place HAVING (COUNT(*) > 1)"
    )
    assert isinstance(twice, Table)
    assert twice.rows, "the fixture must hold such a place"
    for name in QUERIES:
        rows = answer(store, QUERIES[name], {}, "zh").rows
        assert len(rows) == len(set(rows)), name
