"""What is given stays a value: it never becomes part of the query."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fengong.ask.header import Parameter, Words
from fengong.ask.parameters import bind, blocks, literal, stated
from fengong.errors import QueryError

NAMES = Words("名", "name")
TEXT = Parameter("x", NAMES, "string", ("a",))
NAME = Parameter("x", NAMES, "name", ("a",))
DATE = Parameter("x", NAMES, "date", ("2024-12-31",))
COUNT = Parameter("x", NAMES, "integer", ("1",))
QUERY = 'SELECT ?x WHERE { VALUES ?x { "a" } }'
STORE = ox.Store()


def values(query: str) -> list[str]:
    found = STORE.query(query)
    assert isinstance(found, ox.QuerySolutions)
    terms = [row["x"] for row in found]
    assert all(isinstance(term, ox.Literal) for term in terms)
    return [term.value for term in terms if isinstance(term, ox.Literal)]


#: Any text that can be written in UTF-8; a command line gives no zero character.
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


@given(st.lists(TEXTS, min_size=1, max_size=3))
@example(['" } DROP ALL #'])
@example(["\\"])
@example(["\\u0022 } } #"])
@example(["\\\\U00000022"])
@example(["'''\n\r\t\"\"\""])
@example(["?x } UNION { ?s ?p ?o"])
def test_any_text_comes_back_as_it_was_given(given_values: list[str]) -> None:
    assert values(bind(QUERY, [TEXT], {"x": given_values})) == given_values


@given(st.text(st.sampled_from("\\\"'u0025UN}{?x \n#日"), max_size=12))
@settings(max_examples=150, deadline=None)
@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
def test_an_engine_that_unescapes_before_it_parses_is_not_fooled(value: str) -> None:
    found = rdflib.Graph().query(bind(QUERY, [TEXT], {"x": [value]}))
    assert [str(row[0]) for row in found if isinstance(row, tuple)] == [value]


@given(TEXTS)
def test_the_rest_of_the_query_stays(value: str) -> None:
    bound = bind(QUERY, [TEXT], {"x": [value]})
    ((_, start, end),) = blocks(bound)
    assert bound[:start] + ' "a" ' + bound[end:] == QUERY


def test_a_name_is_looked_up_in_each_language() -> None:
    assert literal(NAME, "市应急局") == '"市应急局" "市应急局"@zh "市应急局"@en'


def test_dates_and_integers_are_typed() -> None:
    assert literal(DATE, "2024-12-31") == '"2024-12-31"^^<http://www.w3.org/2001/XMLSchema#date>'
    assert literal(COUNT, "007") == "7"
    assert literal(COUNT, "-3") == "-3"


@pytest.mark.parametrize(
    ("parameter", "value", "told"),
    [
        (DATE, "2024-13-01", "is not a date"),
        (DATE, "2024年底", "is not a date"),
        (COUNT, "two", "is not a whole number"),
        (COUNT, "1 } #", "is not a whole number"),
        (COUNT, "１", "is not a whole number"),
        (TEXT, "\udcff", "not valid text"),
    ],
)
def test_a_value_of_another_type_is_refused(parameter: Parameter, value: str, told: str) -> None:
    with pytest.raises(QueryError, match=f"parameter x: .*{told}"):
        bind(QUERY, [parameter], {"x": [value]})


def test_an_unknown_parameter_is_refused_and_the_known_are_named() -> None:
    with pytest.raises(QueryError, match="no parameter y; this query has x"):
        bind(QUERY, [TEXT], {"y": ["1"]})
    with pytest.raises(QueryError, match="no parameter y; this query has none"):
        bind(QUERY, [], {"y": ["1"]})


def test_every_block_of_a_parameter_is_filled_and_no_other() -> None:
    query = (
        'SELECT * { { VALUES ?x { "a" } } UNION { VALUES ?x { "a" } } VALUES ?y { "a" } VALUES (?x ?y) { ("a" "a") } }'
    )
    bound = bind(query, [TEXT], {"x": ["b"]})
    assert bound.count('"b"') == 2
    assert bound.count('"a"') == 3


def test_text_that_looks_like_a_block_is_no_block() -> None:
    query = 'SELECT * { # VALUES ?x { "c" }\n BIND("VALUES ?x { 1 }" AS ?z) VALUES ?x { "}" } }'
    assert stated(query, "x") == [("}",)]


def test_what_a_block_states() -> None:
    assert stated("{ VALUES ?x { UNDEF } }", "x") == [()]
    assert stated('{ VALUES ?x { "a" "a"@zh "b" 2 } }', "x") == [("a", "b", "2")]
    assert stated("{ VALUES ?x { ", "x") == [()]
    assert stated("{}", "x") == []
