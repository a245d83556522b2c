"""The ``#+`` header of a query file: what the query is for, in Chinese and English.

Lines that begin with ``#+`` at the top of the file are YAML; for SPARQL they are comments, so the file
runs as it is in any tool::

    #+ title: {zh: 任务由谁牵头, en: Who leads a task}
    #+ question: {zh: 某项任务由谁牵头？, en: Who leads a given task?}
    #+ parameters:
    #+   task: {zh: 任务编号, en: number of the task, default: "5"}
    #+ columns:
    #+   actor: {zh: 责任主体, en: actor}
    #+ note: {zh: 群体不展开。, en: Groups are not expanded.}

A parameter has a ``type`` and a ``default``: a value, a list of values, or null, which means *any* and
stands as ``UNDEF`` in the query. Types are string (where none is given), date, integer, and name: words in
Chinese, in English or in no language, so that a label can be looked up instead of every label compared.

``names`` says what a value is the name of (a department, a sector, a task …: :data:`NAMES`); a value that
names no such thing in the store is then refused, see :mod:`fengong.ask.names`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

import yaml

from fengong.ask.table import Column
from fengong.errors import QueryError

MARK = "#+"
TYPES = ("string", "name", "date", "integer")
NAMES = (
    "department",
    "group",
    "sector",
    "office",
    "task",
    "document",
    "plan",
    "region",
    "severity",
    "verdict",
    "language",
)


@dataclass(frozen=True, slots=True)
class Words:
    """The same words in Chinese and in English."""

    zh: str
    en: str

    def told(self, lang: str) -> str:
        """The words in ``zh`` or ``en``."""
        return self.zh if lang == "zh" else self.en


@dataclass(frozen=True, slots=True)
class Parameter:
    """Something a query can be asked about. No ``default`` means any value; ``names`` is one of NAMES."""

    name: str
    about: Words
    type: str
    default: tuple[str, ...]
    names: str | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """What a query file says about itself; columns stand in the order of the SELECT."""

    title: Words
    question: Words
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    note: Words | None = None


def parse_header(name: str, text: str) -> Header:
    """The header of the query ``name``, whose file holds ``text``.

    Raises:
        QueryError: there is none, or it is incomplete.
    """
    lines = list(takewhile(lambda line: line.startswith(MARK), text.splitlines()))
    try:
        fields = yaml.safe_load("\n".join(line.removeprefix(MARK) for line in lines))
    except yaml.YAMLError as error:
        raise _wrong(name, f"not YAML ({' '.join(str(error).split())})") from error
    if not isinstance(fields, dict):
        raise _wrong(name, "missing; the file must begin with `#+ title: {zh: …, en: …}`")
    _only(name, "", fields, {"title", "question", "parameters", "columns", "note"})
    return Header(
        title=_words(name, "title", fields.get("title")),
        question=_words(name, "question", fields.get("question")),
        parameters=tuple(_parameter(name, key, value) for key, value in _mapping(name, fields, "parameters")),
        columns=tuple(_column(name, key, value) for key, value in _mapping(name, fields, "columns")),
        note=_words(name, "note", fields["note"]) if "note" in fields else None,
    )


def _wrong(name: str, reason: str) -> QueryError:
    return QueryError(f"query {name}: header: {reason}")


def _only(name: str, where: str, fields: Mapping[str, Any], allowed: set[str]) -> None:
    for key in fields:
        if key not in allowed:
            raise _wrong(name, f"{where}{key} is not known; there are {', '.join(sorted(allowed))}")


def _words(name: str, field: str, value: object) -> Words:
    match value:
        case {"zh": str(zh), "en": str(en)} if zh.strip() and en.strip():
            return Words(zh.strip(), en.strip())
        case _:
            raise _wrong(name, f"{field} needs zh and en")


def _mapping(name: str, fields: Mapping[str, Any], key: str) -> list[tuple[str, object]]:
    value = fields.get(key) or {}
    if not isinstance(value, dict) or not all(isinstance(inner, str) for inner in value):
        raise _wrong(name, f"{key} must be a mapping of names")
    return list(value.items())


def _column(name: str, key: str, value: object) -> Column:
    words = _words(name, f"column {key}", value)
    return Column(key, words.zh, words.en)


def _parameter(name: str, key: str, value: object) -> Parameter:
    about = _words(name, f"parameter {key}", value)
    assert isinstance(value, dict)
    _only(name, f"parameter {key}: ", value, {"zh", "en", "type", "default", "names"})
    kind = value.get("type", "string")
    if kind not in TYPES:
        raise _wrong(name, f"parameter {key}: type must be one of {', '.join(TYPES)}")
    names = value.get("names")
    if names is not None and names not in NAMES:
        raise _wrong(name, f"parameter {key}: names must be one of {', '.join(NAMES)}")
    if "default" not in value:
        raise _wrong(name, f"parameter {key} needs a default (null means any)")
    return Parameter(key, about, kind, _defaults(name, key, value["default"]), names)


def _defaults(name: str, key: str, value: object) -> tuple[str, ...]:
    many = value if isinstance(value, list) else [] if value is None else [value]
    if any(item is None or isinstance(item, bool | float | list | dict) for item in many):
        raise _wrong(name, f"parameter {key}: write each default as a string, a date or an integer")
    return tuple(str(item) for item in many)
