"""Every IRI of the project, and how data IRIs are made: ASCII, from codes and ordinals, never from Chinese words."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from fengong.model import Span

#: Namespace of the vocabulary.
NS = "https://w3id.org/fengong/ns#"
#: Schemes and concepts: ``<SCHEME>role/lead``.
SCHEME = "https://w3id.org/fengong/scheme/"
#: Those who wrote the ontology.
AGENT = "https://w3id.org/fengong/agent/"
#: Where data lives unless a build is told otherwise.
BASE = "https://w3id.org/fengong/id/"


def concept(scheme: str, notation: str) -> str:
    """A concept of a scheme.

    >>> concept("role", "lead")
    'https://w3id.org/fengong/scheme/role/lead'
    """
    return f"{SCHEME}{scheme}/{notation}"


@dataclass(frozen=True, slots=True)
class Iris:
    """Data IRIs below a base.

    >>> Iris().organization("620600/emergency-management")
    'https://w3id.org/fengong/id/org/620600/emergency-management'
    """

    base: str = BASE

    def organization(self, key: str) -> str:
        """An organization: area × office type."""
        return f"{self.base}org/{key}"

    def group(self, key: str) -> str:
        """A group description in an area."""
        return f"{self.base}group/{key}"

    def area(self, code: str) -> str:
        """An area by its GB/T 2260 code."""
        return f"{self.base}area/{code}"

    def work(self, title: str) -> str:
        """A cited document known by its title alone."""
        return f"{self.base}work/{sha256(title.encode()).hexdigest()[:12]}"

    def document(self, reform: str) -> str:
        """The document of a reform; its title alone would not tell it from that of another year."""
        return f"{self.base}work/{reform}"

    def change(self, key: str) -> str:
        """What a reform did to types of offices."""
        return f"{self.base}change/{key}"

    def event(self, key: str) -> str:
        """What a reform did to bodies of one area."""
        return f"{self.base}event/{key}"

    def name(self, body: str, words: str) -> str:
        """A dated name of an organization."""
        return f"{self.base}name/{body}/{sha256(words.encode()).hexdigest()[:8]}"

    def membership(self, words: str) -> str:
        """A statement that bodies are members of a group, known by its content."""
        return f"{self.base}membership/{sha256(words.encode()).hexdigest()[:12]}"

    def tie(self, bodies: tuple[str, str]) -> str:
        """A tie between two organizations, known by their IRIs in order."""
        return f"{self.base}tie/{sha256(' '.join(sorted(bodies)).encode()).hexdigest()[:16]}"

    def analysis(self, name: str) -> str:
        """What was computed from the whole graph."""
        return f"{self.base}analysis/{name}"

    def method(self, name: str) -> str:
        """How a number was made."""
        return f"{self.base}method/{name}"

    def graph(self, *parts: str) -> str:
        """A named graph."""
        return f"{self.base}graph/{'/'.join(parts)}"

    def plan(self, key: str) -> PlanIris:
        """IRIs within one plan; ``key`` is ``<area>-<slug>``."""
        return PlanIris(f"{self.base}plan/{key}", key)


@dataclass(frozen=True, slots=True)
class PlanIris:
    """IRIs within one plan.

    >>> Iris().plan("620600-wuwei-2024").item("sec_2/task_5")
    'https://w3id.org/fengong/id/plan/620600-wuwei-2024/sec_2/task_5'
    """

    plan: str
    key: str

    @property
    def text(self) -> str:
        """The canonical text."""
        return f"{self.plan}/text"

    def item(self, identifier: str) -> str:
        """A section or a task by its id."""
        return f"{self.plan}/{identifier}"

    def at(self, kind: str, span: Span, *more: str) -> str:
        """Something at a place of the text: a clause, a mention, a deadline, a selector."""
        return f"{self.plan}/{'-'.join([kind, str(span.start), str(span.end), *more])}"


def plan_key(area: str | None, slug: str) -> str:
    """The key of a plan; ``x`` stands for an area that is not known.

    >>> plan_key("620600", "wuwei-2024"), plan_key(None, "0a1b2c")
    ('620600-wuwei-2024', 'x-0a1b2c')
    """
    return f"{area or 'x'}-{slug}"
