"""Whom a plan names, and what it gives them to do."""

from __future__ import annotations

from dataclasses import dataclass

from fengong.analysis.incidence import Actor, Quote
from fengong.model import Role


@dataclass(frozen=True, slots=True)
class Party:
    """An organization or a group, or (``actor`` None) words that denote no one of them.

    ``key`` is the IRI, or the words without blanks after ``?``, which no IRI begins with.
    """

    key: str
    name: str
    actor: Actor | None = None

    def label(self, lang: str) -> str:
        """The name to show."""
        return self.actor.label(lang) if self.actor else self.name

    def __hash__(self) -> int:
        """That of the key, which is the identity."""
        return hash(self.key)


@dataclass(frozen=True, slots=True)
class Duty:
    """A party with its roles, in the order of the roles, and the places that say so, of a task or of a whole plan."""

    party: Party
    roles: tuple[Role, ...]
    quotes: tuple[Quote, ...]

    @property
    def wordings(self) -> frozenset[str]:
        """How the plan calls the party, without blanks."""
        return frozenset(_whole(quote.surface) for quote in self.quotes)

    @property
    def resolved(self) -> bool:
        """Whether it is known who is meant."""
        return self.party.actor is not None


def party_of(actor: Actor) -> Party:
    """The party that an actor is."""
    return Party(actor.iri, actor.name, actor)


def unresolved(surface: str) -> Party:
    """The party that words name which denote nobody in particular.

    >>> unresolved("市应\\n急局")
    Party(key='?市应急局', name='市应急局', actor=None)
    """
    words = _whole(surface)
    return Party(f"?{words}", words)


def _whole(words: str) -> str:
    return "".join(words.split())
