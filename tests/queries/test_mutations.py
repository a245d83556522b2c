"""Every shipped query answers otherwise when the facts are otherwise.

``mutations/<name>.ru`` changes the synthetic graph so that the answer to the query of that name must change; its
first line says how. The rows expected then are the case marked ``mutated`` in ``expected/<name>.json``, asked with
the same values as another case of the file. What is derived is derived anew, so a mutation changes facts alone.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from fengong.ask.library import all_queries
from fengong.ask.parameters import bind
from fengong.ask.run import answer
from fengong.ask.table import Cell
from fengong.rdf.dataset import derived_quads

# rdflib warns of calls that it makes itself.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")

HERE = Path(__file__).parent
QUERIES = {query.name: query for query in all_queries()}
DERIVED = ox.NamedNode("https://data.example.org/responsibilities/graph/derived")

OnRdflib = Callable[[ox.Store, str], list[list[Cell]]]
Mutated = Callable[[str], ox.Store]


def case_and_original(name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The mutated case of a query, and the case that asks the same of the graph as it stands."""
    cases = json.loads((HERE / "expected" / f"{name}.json").read_text(encoding="utf-8"))
    [mutated] = [case for case in cases if case.get("mutated")]
    [original] = [case for case in cases if not case.get("mutated") and case["given"] == mutated["given"]]
    return mutated, original


def test_every_query_has_a_mutation() -> None:
    assert {path.stem for path in (HERE / "mutations").iterdir()} == set(QUERIES)


@pytest.mark.parametrize("name", QUERIES)
def test_a_mutation_says_what_changes_and_changes_no_shortcut(name: str) -> None:
    update = (HERE / "mutations" / f"{name}.ru").read_text(encoding="utf-8")
    assert update.startswith("# ")
    assert "graph/derived" not in update


@pytest.mark.parametrize("name", QUERIES)
def test_the_mutation_must_change_the_answer(name: str) -> None:
    mutated, original = case_and_original(name)
    assert mutated["rows"] != original["rows"]


@pytest.mark.parametrize("name", QUERIES)
def test_both_engines_give_the_rows_of_the_mutated_graph(name: str, mutated: Mutated, on_rdflib: OnRdflib) -> None:
    query, (case, _), changed = QUERIES[name], case_and_original(name), mutated(name)
    table = answer(changed, query, case["given"], "zh")
    assert [list(row) for row in table.rows] == case["rows"]
    assert on_rdflib(changed, bind(query.text, query.header.parameters, case["given"])) == case["rows"]


def test_the_fixture_holds_the_shortcuts_that_follow_from_it(store: ox.Store) -> None:
    stated = {quad.triple for quad in store.quads_for_pattern(None, None, None, DERIVED)}
    assert {quad.triple for quad in derived_quads(store, DERIVED)} == stated
