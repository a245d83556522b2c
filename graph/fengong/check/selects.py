"""Constraints as SPARQL: each SELECT gives what breaks a constraint, over all nodes at once.

A SHACL engine asks for each node alone. One query for all lets the store join, so that time grows with the store and
not with nodes × constraints × the cost of a question.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

import pyoxigraph as ox

from fengong.check.constraint import Constraint, UnsupportedShapeError
from fengong.rdf.terms import XSD

#: Class → the class itself and all below it.
Classes = Mapping[str, frozenset[str]]
Term = ox.NamedNode | ox.Literal

_UNCHECKED = (XSD + "string", XSD + "anyURI", "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString")
_CASTS = tuple(XSD + name for name in ("boolean", "date", "dateTime", "decimal", "double", "gYear", "integer"))
_KINDS = {"IRI": "isIRI(?value)", "Literal": "isLiteral(?value)", "BlankNode": "isBlank(?value)"}


def selects(constraint: Constraint, classes: Classes) -> Iterator[str]:
    """The queries whose rows break a constraint: ``?this``, and ``?path`` and ``?value`` where there are such.

    Each begins with one reading of a property from end to end and joins the few suspects with the class; to begin with
    the class and look up every node takes four times as long, and a NOT EXISTS with a path grows with the square.
    """
    of = _of(constraint.target, classes)
    if constraint.query:
        yield _batched(constraint.query, of)
        return
    yield from _missing(constraint, of)
    yield from _counts(constraint, of)
    yield from _wrong(constraint, of, classes)


def _of(target: str, classes: Classes, node: str = "?this") -> str:
    """The pattern for nodes of a class."""
    below = sorted(classes.get(target, {target}))
    if len(below) == 1:
        return f"{node} a <{target}> ."
    return f"VALUES ?kind {{ {' '.join(f'<{one}>' for one in below)} }} {node} a ?kind ."


def _batched(query: str, of: str) -> str:
    """The query of a SPARQL constraint for all nodes: ``$this`` is bound by the target instead of beforehand."""
    query = re.sub(r"\bSELECT\b", "SELECT DISTINCT", query.replace("$this", "?this"), count=1)
    return re.sub(r"\bWHERE\s*\{", lambda found: f"{found[0]} {of}", query, count=1)


def _missing(constraint: Constraint, of: str) -> Iterator[str]:
    without = [*map(str, constraint.values("hasValue"))]
    without += ["?value"] if _number(constraint, "minCount") == 1 else []
    for value in without:
        yield f"SELECT DISTINCT ?this WHERE {{ {of} MINUS {{ ?this {constraint.path} {value} }} }}"


def _counts(constraint: Constraint, of: str) -> Iterator[str]:
    least, most = _number(constraint, "minCount"), _number(constraint, "maxCount")
    if least is not None and least > 1:
        yield f"SELECT DISTINCT ?this WHERE {{ {of} MINUS {{ {_counted(constraint, f'>= {least}')} }} }}"
    if most is not None:
        yield f"SELECT DISTINCT ?this WHERE {{ {{ {_counted(constraint, f'> {most}')} }} {of} }}"
    if constraint.values("uniqueLang"):
        yield f"SELECT DISTINCT ?this WHERE {{ {{ {_counted(constraint, '> 1', by_language=True)} }} {of} }}"


def _counted(constraint: Constraint, holds: str, by_language: bool = False) -> str:
    """Nodes of whose values there are that many; in one language, where asked for."""
    language = " BIND(LCASE(LANG(?value)) AS ?lang) FILTER(?lang != '')" if by_language else ""
    return (
        f"SELECT ?this WHERE {{ ?this {constraint.path} ?value{language} }} "
        f"GROUP BY ?this{' ?lang' if by_language else ''} HAVING (COUNT(DISTINCT ?value) {holds})"
    )


def _wrong(constraint: Constraint, of: str, classes: Classes) -> Iterator[str]:
    values = f"?this {constraint.path} ?value"
    unmet = [f"!COALESCE({_HOLDS[name](own)}, false)" for name, own in constraint.conditions if name in _HOLDS]
    suspects = [f"{values} FILTER({' || '.join(unmet)})"] if unmet else []
    suspects += [f"{values} MINUS {{ {_of(one.value, classes, '?value')} }}" for one in constraint.values("class")]
    for those in suspects:
        yield f"SELECT DISTINCT ?this ?value WHERE {{ {{ SELECT ?this ?value WHERE {{ {those} }} }} {of} }}"


def _number(constraint: Constraint, condition: str) -> int | None:
    values = constraint.values(condition)
    return int(values[0].value) if values else None


def _datatype(values: tuple[Term, ...]) -> str:
    """The datatype and, where it restricts the lexical form, a cast that succeeds."""
    (value,) = values
    said = f"DATATYPE(?value) = {value}"
    if value.value in _UNCHECKED:
        return said
    if value.value not in _CASTS:
        raise UnsupportedShapeError(f"{value.value}: how its values are written is not known")
    cast = f"{value}(STR(?value))"
    return f"{said} && {cast} = {cast}"


def _language(values: tuple[Term, ...]) -> str:
    return "(" + " || ".join(f"LANGMATCHES(LANG(?value), {value})" for value in values) + ")"


def _among(values: tuple[Term, ...]) -> str:
    if not all(isinstance(value, ox.NamedNode) for value in values):
        raise UnsupportedShapeError(f"sh:in {values}: literals would be compared by what they mean, not as they stand")
    return f"?value IN ({', '.join(map(str, values))})"


def _kind(values: tuple[Term, ...]) -> str:
    return " || ".join(_KINDS[kind] for kind in values[0].value.rpartition("#")[2].split("Or"))


#: Condition → an expression that is true of a value that meets it; false or an error of any other.
_HOLDS: dict[str, Callable[[tuple[Term, ...]], str]] = {
    "datatype": _datatype,
    "in": _among,
    "languageIn": _language,
    "maxInclusive": lambda values: f"?value <= {values[0]}",
    "minInclusive": lambda values: f"?value >= {values[0]}",
    "minLength": lambda values: f"STRLEN(STR(?value)) >= {values[0].value}",
    "nodeKind": _kind,
    "pattern": lambda values: f"REGEX(STR(?value), {values[0]})",
}
