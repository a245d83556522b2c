"""What a parameter's value may name, and the complaint about a value that names nothing in the store.

An answer of no rows must mean that nothing matches, never that a name was mistyped.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

import pyoxigraph as ox

from fengong.ask.header import Parameter
from fengong.ask.parameters import Given, literal
from fengong.ask.prefixes import PREFIXES
from fengong.errors import QueryError
from fengong.store.queryable import Queryable

#: How many names an error offers.
OFFERED = 5

#: What a parameter may name → where the names stand, with ``?name`` for the name.
NAMED = {
    "department": "?thing a org:FormalOrganization ; skos:prefLabel|skos:altLabel|^fg:resolvedTo/fg:surfaceForm ?name",
    "group": "?thing a fg:GroupDescription ; fg:criterion|^fg:denotesGroup/fg:surfaceForm ?name",
    "sector": (
        "VALUES ?scheme { <https://w3id.org/fengong/scheme/sector> <https://w3id.org/fengong/scheme/topic> } "
        "?thing skos:inScheme ?scheme ; skos:prefLabel|skos:altLabel|skos:notation ?name"
    ),
    "office": "?thing a fg:OfficeType ; skos:prefLabel|skos:notation ?name",
    "task": "?thing a fg:Task ; fg:numberLabel|dcterms:identifier ?name",
    "document": "?thing fg:citedTitle ?name",
    "plan": "?thing a fg:Plan ; dcterms:identifier ?name",
    "region": "?thing skos:inScheme <https://w3id.org/fengong/scheme/region> ; skos:notation ?name",
    "severity": "?thing skos:inScheme <https://w3id.org/fengong/scheme/severity> ; skos:notation ?name",
    "verdict": "?thing skos:inScheme <https://w3id.org/fengong/scheme/verdict> ; skos:notation ?name",
    "language": "?thing skos:inScheme ?scheme ; skos:prefLabel ?label BIND(LANG(?label) AS ?name)",
}
#: The named query that lists all of them.
_LISTS = {
    "department": "departments",
    "group": "groups",
    "sector": "sectors",
    "office": "office-types",
    "task": "tasks",
    "document": "cited-documents",
    "plan": "plans",
}
_UNRESOLVED = "?thing fg:surfaceForm|fg:restoredName ?name MINUS { ?thing fg:resolvedTo|fg:denotesGroup ?known }"


def check_names(store: Queryable, parameters: Sequence[Parameter], given: Given) -> None:
    """Refuse given values that are the name of nothing in the store. Defaults are not looked at.

    Raises:
        QueryError: a value is not known anywhere; close names are offered.
    """
    for parameter in parameters:
        if parameter.names is not None:
            for value in given.get(parameter.name, ()):
                if not _known(store, NAMED[parameter.names], parameter, value):
                    raise QueryError(_complaint(store, parameter, parameter.names, value))


def closest(wanted: str, names: Iterable[str]) -> list[str]:
    """Names that hold what is wanted, the shortest first, and then those spelt alike.

    >>> closest("应急", ["市教育局", "市应急管理局", "市应急局"])
    ['市应急局', '市应急管理局']
    """
    ordered = sorted(set(names), key=lambda name: (len(name), name))
    holding = [name for name in ordered if wanted and wanted.casefold() in name.casefold()]
    similar = get_close_matches(wanted, ordered, n=OFFERED, cutoff=0.6)
    return list(dict.fromkeys([*holding, *similar]))[:OFFERED]


def _known(store: Queryable, pattern: str, parameter: Parameter, value: str) -> bool:
    # The engine compares terms, so a name has to be looked up as a query would do it.
    wanted = literal(parameter, value)
    return bool(_select(store, f"SELECT ?name WHERE {{ {pattern} VALUES ?name {{ {wanted} }} }} LIMIT 1"))


def _select(store: Queryable, query: str) -> list[str]:
    found = store.query(query, prefixes=PREFIXES, use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    return [row["name"].value for row in found if isinstance(row["name"], ox.Literal)]


def _complaint(store: Queryable, parameter: Parameter, kind: str, value: str) -> str:
    if kind in {"department", "group"} and _known(store, _UNRESOLVED, parameter, value):
        return f"{value} stands in a plan, but whom it names is not known; see `fengong query unresolved`"
    names = _select(store, f"SELECT DISTINCT ?name WHERE {{ {NAMED[kind]} }}")
    told = f"no {kind} {value!r} in the store"
    if close := closest(value, names):
        return f"{told}; did you mean {' or '.join(close)}?"
    if kind in _LISTS:
        return f"{told}; `fengong query {_LISTS[kind]}` lists them"
    return f"{told}; there are {', '.join(sorted(names))}"
