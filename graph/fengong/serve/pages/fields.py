"""The parameters of a query as fields of a form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from fengong.ask.header import Parameter, Words

#: Kinds of names of which there are few: all are shown, and any number can be chosen.
CLOSED = frozenset({"severity", "verdict", "region"})
_INPUTS = {"date": "date", "integer": "number"}


@dataclass(frozen=True, slots=True)
class Field:
    """A field.

    Attributes:
        name: of the parameter.
        about: what it is.
        kind: of the input: text, date, number or choice.
        values: what stands in it.
        default: what is asked where nothing stands in it; nothing: anything.
        offered: names that can be chosen, or that are suggested while somebody types.
        several: whether it takes more than one value.
    """

    name: str
    about: Words
    kind: str
    values: tuple[str, ...]
    default: tuple[str, ...]
    offered: tuple[str, ...]
    several: bool

    @property
    def inputs(self) -> tuple[str, ...]:
        """What stands in each input: a value, or nothing where one more can be given."""
        return (*self.values, "") if self.several or not self.values else self.values


def kinds(parameters: Iterable[Parameter]) -> list[str]:
    """Kinds of names that are needed for the fields of parameters."""
    return [*dict.fromkeys(parameter.names for parameter in parameters if parameter.names)]


def fields(
    parameters: Iterable[Parameter], given: Mapping[str, Sequence[str]], names: Mapping[str, Sequence[str]]
) -> list[Field]:
    """A field for each parameter, with what was given, else with its default."""
    return [_field(one, tuple(given.get(one.name, ())), tuple(names.get(one.names or "", ()))) for one in parameters]


def _field(parameter: Parameter, given: tuple[str, ...], offered: tuple[str, ...]) -> Field:
    closed = parameter.names in CLOSED
    kind = "choice" if closed else _INPUTS.get(parameter.type, "text")
    return Field(
        name=parameter.name,
        about=parameter.about,
        kind=kind,
        values=given or parameter.default,
        default=parameter.default,
        offered=offered,
        several=kind == "text",
    )
