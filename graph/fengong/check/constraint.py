"""A constraint of a SHACL shape as a value, with all that is needed to look for what breaks it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import pyoxigraph as ox

from fengong.model import Severity


class UnsupportedShapeError(Exception):
    """A shape says something that is not read; passed over, it would hold of nothing."""


class Layer(StrEnum):
    """How much is asked of data.

    ``loose``: what any data in this vocabulary must keep to, whoever made it. ``strict``: besides, what ``fengong
    build`` promises: evidence to the character, hashes, methods, wording in both languages.
    """

    LOOSE = "loose"
    STRICT = "strict"


@dataclass(frozen=True, slots=True)
class Constraint:
    """A property shape, or a SPARQL constraint of a node shape.

    ``shape`` is the IRI of the node shape, ``target`` the class whose nodes it is about. A property shape has a
    ``path``, as a SPARQL property path, and ``conditions``: local names of SHACL parameters (``minCount``), each with
    its values. A SPARQL constraint has a ``query`` instead: a SELECT with its prefixes, in which ``$this`` is the node.
    """

    shape: str
    target: str
    severity: Severity
    message_zh: str
    message_en: str
    path: str = ""
    conditions: tuple[tuple[str, tuple[ox.NamedNode | ox.Literal, ...]], ...] = ()
    query: str = ""

    def values(self, condition: str) -> tuple[ox.NamedNode | ox.Literal, ...]:
        """The values of a condition; none where it is not set."""
        return dict(self.conditions).get(condition, ())

    @property
    def place(self) -> str | None:
        """The path as a violation names it: of one step the property's IRI, else the path; None of the node itself."""
        simple = self.path.startswith("<") and self.path.count("<") == 1
        return self.path[1:-1] if simple else self.path or None
