from __future__ import annotations

import pyoxigraph as ox
import pytest

from fengong.ask.header import parse_header
from fengong.ask.library import NamedQuery, find
from fengong.ask.run import answer, run
from fengong.ask.table import Column, Table
from fengong.errors import QueryError

DATA = """
@prefix fg: <https://w3id.org/fengong/ns#> . @prefix dcterms: <http://purl.org/dc/terms/> .
<urn:g1> { <urn:t1> a fg:Task ; dcterms:title "查路灯"@zh . }
<urn:g2> { <urn:t2> a fg:Task ; dcterms:title "换线路"@zh ; fg:ordinal 2 . }
"""


@pytest.fixture
def store() -> ox.Store:
    made = ox.Store()
    made.load(DATA.encode(), format=ox.RdfFormat.TRIG)
    return made


def test_select_reads_all_graphs_and_needs_no_prefixes(store: ox.Store) -> None:
    found = run(
        store, "SELECT ?title ?n { ?t a fg:Task ; dcterms:title ?title OPTIONAL { ?t fg:ordinal ?n } } ORDER BY ?n"
    )
    assert found == Table((Column("title", "title", "title"), Column("n", "n", "n")), (("查路灯", None), ("换线路", 2)))


def test_ask_is_a_table_of_one_cell(store: ox.Store) -> None:
    found = run(store, "ASK { ?t a fg:Task }")
    assert found == Table((Column("answer", "回答", "answer"),), ((True,),))


@pytest.mark.parametrize("query", ["CONSTRUCT { ?t a fg:Task } WHERE { ?t a fg:Task }", "DESCRIBE <urn:t1> <urn:t2>"])
def test_construct_and_describe_are_turtle_in_a_fixed_order(query: str, store: ox.Store) -> None:
    turtle = run(store, query)
    assert isinstance(turtle, str)
    assert turtle == run(store, query)
    again = ox.Store()
    again.load(turtle.encode(), format=ox.RdfFormat.TURTLE)
    subjects = {str(quad.subject) for quad in again}
    assert subjects == {"<urn:t1>", "<urn:t2>"}
    assert "fg:Task" in turtle


def test_text_that_is_no_unicode_is_refused(store: ox.Store) -> None:
    with pytest.raises(QueryError, match="not valid text"):
        run(store, 'ASK { ?s ?p "\udcff" }')


def named(text: str) -> NamedQuery:
    return NamedQuery("q", "s", parse_header("q", text), text)


def test_an_answer_has_title_and_note_and_says_when_nothing_matches(store: ox.Store) -> None:
    found = answer(store, find("no-lead"), {}, "zh")
    assert (found.title, found.rows) == ("无牵头的任务", ())
    assert found.notes == ("没有符合条件的结果。",)
    partners = answer(store, find("partners"), {}, "en")
    assert partners.notes[0] == "Nothing matches."
    assert "groups are not expanded" in partners.notes[1]


def test_columns_must_be_those_of_the_header(store: ox.Store) -> None:
    text = "#+ title: {zh: 题, en: t}\n#+ question: {zh: 问, en: q}\n#+ columns: {a: {zh: 甲, en: a}}\nSELECT ?b {}"
    with pytest.raises(QueryError, match="columns of its header are not those it selects"):
        answer(store, named(text), {}, "zh")


def test_an_unknown_parameter_is_refused(store: ox.Store) -> None:
    with pytest.raises(QueryError, match="no parameter dept; this query has department, plan, lang"):
        answer(store, find("tasks-of-department"), {"dept": ["x"]}, "zh")
