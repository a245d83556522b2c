"""Runs queries on a store, over the union of its graphs."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox

from fengong.ask.cells import cell
from fengong.ask.guard import guard
from fengong.ask.library import LANGUAGE, NamedQuery
from fengong.ask.malformed import malformed
from fengong.ask.names import check_names
from fengong.ask.parameters import Given, bind
from fengong.ask.prefixes import PREFIXES
from fengong.ask.table import Cell, Column, Table
from fengong.errors import FengongError, QueryError
from fengong.store.queryable import Found, Queryable

_ANSWER = Column("answer", "回答", "answer")
_NOTHING = {"zh": "没有符合条件的结果。", "en": "Nothing matches."}


def answer(store: Queryable, query: NamedQuery, given: Given, lang: str) -> Table:
    """What a named query answers, under its own headings.

    Args:
        store: where to ask.
        query: what to ask.
        given: values for its parameters; the others keep their defaults.
        lang: ``zh`` or ``en``: language of title, notes and labels.

    Raises:
        QueryError: a parameter does not exist, a value is not of its type, or it names nothing in the store.
    """
    header = query.header
    text = bind(query.text, header.parameters, given)
    check_names(store, header.parameters, given)
    if LANGUAGE not in given and any(parameter.name == LANGUAGE for parameter in header.parameters):
        text = bind(text, header.parameters, {LANGUAGE: [lang]})
    found = run(store, text)
    if not isinstance(found, Table) or [c.key for c in found.columns] != [c.key for c in header.columns]:
        raise QueryError(f"query {query.name}: the columns of its header are not those it selects")
    notes = [header.note.told(lang)] if header.note else []
    if not found.rows:
        notes.insert(0, _NOTHING[lang])
    return Table(header.columns, found.rows, header.title.told(lang), tuple(notes))


def run(store: Queryable, query: str) -> Table | str:
    """What any SELECT or ASK answers as a table, any CONSTRUCT or DESCRIBE as Turtle.

    The prefixes of :data:`fengong.ask.prefixes.PREFIXES` need no declaration. Terms become plain values
    (:func:`fengong.ask.cells.cell`).

    Raises:
        QueryError: the query is malformed, asks for what is not run here, or uses an unknown function.
        FengongError: the store cannot be read.
    """
    guard(query)
    try:
        return _result(store.query(query, prefixes=PREFIXES, use_default_graph_as_union=True))
    except SyntaxError as error:
        raise malformed(query, error, frozenset(PREFIXES)) from error
    except UnicodeEncodeError as error:
        raise QueryError("the query is not valid text (UTF-8 is expected)") from error
    except RuntimeError as error:
        raise QueryError(f"the query cannot be run: {error}") from error
    except OSError as error:
        raise FengongError(f"the store cannot be read ({error}); build it again") from error


def _result(found: Found) -> Table | str:
    match found:
        case ox.QueryBoolean():
            return Table((_ANSWER,), ((bool(found),),))
        case ox.QuerySolutions():
            names = [variable.value for variable in found.variables]
            rows = tuple(_row(solution, len(names)) for solution in found)
            return Table(tuple(Column(name, name, name) for name in names), rows)
        case _:
            return _turtle(found)


def _row(solution: ox.QuerySolution, width: int) -> tuple[Cell, ...]:
    return tuple(cell(solution[at]) for at in range(width))


def _turtle(triples: Iterable[ox.Triple]) -> str:
    ordered = sorted(set(triples), key=str)
    data = ox.serialize(ordered, format=ox.RdfFormat.TURTLE, prefixes=PREFIXES)
    assert data is not None
    return data.decode("utf-8")
