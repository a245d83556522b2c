"""Parameters of addresses: one definition that reads them, refuses what is wrong, and describes them (OpenAPI)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from fengong.errors import RefusedError

#: Parameters that every address takes beside its own: the language of a page.
EVERYWHERE = frozenset({"lang"})
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|\\^`\ud800-\udfff]*")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter.

    Attributes:
        name: in the address.
        about: what it means.
        type: ``string``, ``integer`` or ``iri``.
        default: what it is where it is not given.
        required: whether it must be given.
        values: what it may be; none means anything.
        many: whether it may be given several times; then its value is a tuple.
        least: of an integer.
        most: of an integer.
        example: of a value.
    """

    name: str
    about: str
    type: str = "string"
    default: Any = None
    required: bool = False
    values: tuple[str, ...] = ()
    many: bool = False
    least: int = 1
    most: int = 1_000_000
    example: Any = None

    def read(self, given: list[str]) -> Any:
        """Its value.

        Raises:
            RefusedError: it is not given and must be, is given twice, or is no such value.
        """
        given = [one for one in given if one or self.type == "string"]
        if self.many:
            return tuple(self._one(value) for value in given if value)
        if len(given) > 1:
            raise RefusedError(400, f"{self.name} is given {len(given)} times; give it once")
        if not given and self.required:
            raise RefusedError(400, f"{self.name} is missing: {self.about}")
        return self._one(given[0]) if given else self.default

    def _one(self, value: str) -> Any:
        if self.values and value and value not in self.values:
            raise RefusedError(400, f"{self.name} is {value[:60]!r}; it may be {', '.join(self.values)}")
        if self.type == "iri" and not _IRI.fullmatch(value):
            raise RefusedError(400, f"{self.name} is {value[:100]!r}, which is no IRI")
        return self._integer(value) if self.type == "integer" else value

    def _integer(self, value: str) -> int:
        if not re.fullmatch(r"[0-9]{1,9}", value) or not self.least <= int(value) <= self.most:
            raise RefusedError(
                400, f"{self.name} is {value[:60]!r}; it is a whole number from {self.least} to {self.most}"
            )
        return int(value)

    def described(self, where: str = "query") -> dict[str, Any]:
        """The parameter in OpenAPI."""
        schema = self._schema()
        told: dict[str, Any] = {"name": self.name, "in": where, "description": self.about, "schema": schema}
        if self.required or where == "path":
            told["required"] = True
        if self.example is not None:
            told["example"] = [self.example] if self.many else self.example
        return told | ({"style": "form", "explode": True} if self.many else {})

    def _schema(self) -> dict[str, Any]:
        one: dict[str, Any] = {"type": "integer" if self.type == "integer" else "string"}
        if self.type == "integer":
            one |= {"minimum": self.least, "maximum": self.most}
        if self.type == "iri":
            one["format"] = "iri"
        if self.values:
            one["enum"] = list(self.values)
        if self.many:
            return {"type": "array", "items": one}
        return one | ({"default": self.default} if self.default is not None else {})


def read(parameters: Iterable[Parameter], pairs: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """The values of parameters.

    >>> page = Parameter("page", "page", "integer", 1)
    >>> read([page], []), read([page], [("page", "3")])
    ({'page': 1}, {'page': 3})

    Raises:
        RefusedError: one is wrong, or not known.
    """
    known, given = {one.name: one for one in parameters}, list(pairs)
    for name, _ in given:
        if name not in known and name not in EVERYWHERE:
            raise RefusedError(400, f"there is no parameter {name[:60]!r}; there are {', '.join(known) or 'none'}")
    return {name: one.read([value for own, value in given if own == name]) for name, one in known.items()}
