"""Competency questions: the named queries, and which terms each of them uses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from fengong.ask.library import NamedQuery, all_queries

_PREFIX = re.compile(r"^\s*PREFIX\s+([\w-]*):\s*<([^>]*)>", re.IGNORECASE | re.MULTILINE)
_NAME = re.compile(r"(?<![\w<])([A-Za-z][\w-]*):([\w-]+)")
_IRI = re.compile(r"<([^>\s]+)>")


@dataclass(frozen=True, slots=True)
class Question:
    """A named query with the IRIs it uses, sorted, and its body without the header."""

    query: NamedQuery
    uses: tuple[str, ...]
    body: str


@cache
def questions() -> tuple[Question, ...]:
    """Every named query, by subject and name."""
    return tuple(Question(one, uses(one.text), _body(one.text)) for one in all_queries())


def uses(text: str) -> tuple[str, ...]:
    """Every IRI of a query's body, prefixed or in full, sorted.

    >>> uses("PREFIX e: <urn:e:>\\nSELECT * { ?x a e:Task ; <urn:p> 'e:Plan' } # e:No")
    ('urn:e:Task', 'urn:p')
    """
    known = dict(_PREFIX.findall(text))
    body = _PREFIX.sub("", _body(text))
    body = re.sub(r"\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'", "", body)
    full = set(_IRI.findall(body))
    body = re.sub(r"#.*", "", _IRI.sub("", body))
    return tuple(sorted(full | {known[prefix] + local for prefix, local in _NAME.findall(body) if prefix in known}))


def _body(text: str) -> str:
    return "\n".join(line for line in text.splitlines() if not line.startswith("#+")).strip()
