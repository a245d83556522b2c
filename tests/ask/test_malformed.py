"""A malformed query is answered by one line that points at the place."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from fengong.ask.run import run
from fengong.errors import QueryError


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("SELECT ?t {\n  ?t nope:x 1\n}", "line 2, column 6: the prefix nope: is not declared"),
        ("SELECT ?t WHERE {\n  ?t ?p\n}", "line 2, column 3: cannot read '?t ?p }'"),
        ("SELECT ?t WHERE { ?t ?p ?o", "line 1, column 27: the query ends too early"),
        ("SELECT ?t { ?s ?p '应急 }", 'line 1, column 13: cannot read "?s ?p \'应急 }"'),
        ("SELEKT ?t", "line 1, column 1: cannot read 'SELEKT ?t'"),
        ("SELECT ?t,?p { ?t ?p ?o }", "line 1, column 10: cannot read ',?p { ?t ?p ?o }'"),
        ("SELECT ?a { ?a ?b ?c } GROUP BY ?b", "The SELECT contains a variable that is unbound"),
        ("SELECT (1 AS ?a) (2 AS ?a) {}", "Duplicated variable name in SELECT"),
        ("SELECT ?a { ?a ?b" + " ?c ; ?b" * 200 + " ]", "malformed SPARQL at line 1"),
    ],
)
def test_malformed_is_one_line_with_its_place(query: str, told: str) -> None:
    with pytest.raises(QueryError) as error:
        run(ox.Store(), query)
    message = str(error.value)
    assert message.startswith("malformed SPARQL at line ")
    assert told in message
    assert len(message) < 150
    assert "\n" not in message
    assert error.value.exit_code == 2
