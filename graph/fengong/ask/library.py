"""The named queries that are shipped: ``queries/<subject>/<name>.rq``."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from importlib.resources.abc import Traversable

from fengong.ask.header import Header, parse_header
from fengong.ask.parameters import stated
from fengong.ask.table import Column, Table
from fengong.errors import QueryError
from fengong.resources import files_below, resource

SUFFIX = ".rq"

#: Parameter that takes the language of labels, where a query has it.
LANGUAGE = "lang"

_COLUMNS = (
    Column("name", "名称", "name"),
    Column("title", "标题", "title"),
    Column("question", "回答的问题", "question"),
    Column("parameters", "参数", "parameters"),
)


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query with its name (that of the file), its subject (that of the folder) and its header."""

    name: str
    subject: str
    header: Header
    text: str


def all_queries() -> tuple[NamedQuery, ...]:
    """Every shipped query, by subject and name.

    Raises:
        QueryError: a file breaks the rules of its header.
    """
    return tuple(_load(path, file) for path, file in _files().values())


def find(name: str) -> NamedQuery:
    """The query of that name.

    Raises:
        QueryError: there is none; close names are suggested.
    """
    files = _files()
    if name not in files:
        close = get_close_matches(name, files, n=3, cutoff=0.5)
        hint = f"did you mean {' or '.join(close)}?" if close else "`fengong queries` lists them"
        raise QueryError(f"no query {name!r}; {hint}")
    return _load(*files[name])


def listing(lang: str) -> Table:
    """All queries as a listing: name, title, question, and each parameter with its default."""
    rows = tuple(
        (query.name, query.header.title.told(lang), query.header.question.told(lang), _parameters(query))
        for query in all_queries()
    )
    return Table(_COLUMNS, rows)


def _files() -> dict[str, tuple[str, Traversable]]:
    found: dict[str, tuple[str, Traversable]] = {}
    for path, file in files_below(resource("queries"), SUFFIX):
        name = file.name.removesuffix(SUFFIX)
        if name in found:
            raise QueryError(f"query {name}: stands in {found[name][0]} and {path}; names must differ")
        found[name] = (path, file)
    return found


def _load(path: str, file: Traversable) -> NamedQuery:
    name = file.name.removesuffix(SUFFIX)
    text = file.read_text(encoding="utf-8")
    header = parse_header(name, text)
    for parameter in header.parameters:
        in_body = stated(text, parameter.name)
        if not in_body or any(values != parameter.default for values in in_body):
            raise QueryError(f"query {name}: VALUES ?{parameter.name} must hold the default of the header")
    return NamedQuery(name, path.rpartition("/")[0], header, text)


def _parameters(query: NamedQuery) -> str:
    # The language is asked for with --lang, as everywhere.
    shown = [each for each in query.header.parameters if each.name != LANGUAGE]
    return ", ".join(f"{each.name}={'|'.join(each.default) or '*'}" for each in shown)
