"""Which writer makes which format, and what it is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from fengong.analysis.incidence import Incidence
from fengong.analysis.load import read_incidence
from fengong.analysis.notes import scope_notes
from fengong.analysis.restrict import restrict
from fengong.analysis.scope import Groups
from fengong.analysis.scope_words import ScopeWords, scope_of
from fengong.output import STREAM
from fengong.store.opening import embedded
from fengong.store.queryable import Queryable

#: Formats that are networks. Groups stay out of these by default, as out of every count; a list or matrix
#: without them would show tasks that nobody answers for.
NETWORK_FORMATS = ("graphml", "gexf")
#: Formats that a terminal cannot show.
BINARY_FORMATS = ("xlsx",)


@dataclass(frozen=True, slots=True)
class Request:
    """What to write: format, target, network with the weight of its ties, and of which tasks and actors."""

    form: str
    target: str
    lang: str
    network: str = "two-mode"
    weight: str = "count"
    scope: ScopeWords = field(default_factory=ScopeWords)

    @property
    def binary(self) -> bool:
        """Whether a terminal cannot show the format."""
        return self.form in BINARY_FORMATS


@dataclass(frozen=True, slots=True)
class Encoded:
    """The bytes of a file, and what who asked for it must know besides: who was counted and who was left out."""

    content: bytes
    notes: tuple[str, ...] = ()


def encode(store: Queryable, request: Request) -> Encoded:
    """A file and what is to be said of it; the whole graph leaves nothing out, and needs no word.

    Raises:
        StoreError: the whole graph is asked of an endpoint elsewhere.
        OutputError: the format cannot hold so much.
        ModelError: what chance would give the ties of a co-task network cannot be computed.
    """
    if request.form == "jsonld":
        from fengong.export.jsonld import to_jsonld

        return Encoded(to_jsonld(embedded(store, request.form)))
    if request.form == "jsonld-compact":
        from fengong.publish.compact import to_compact

        return Encoded(to_compact(embedded(store, request.form)))
    whole = read_incidence(store)
    incidence = restrict(whole, scope_of(request.scope, store, whole))
    return WRITERS[request.form](incidence, request)


def default_groups(form: str) -> Groups:
    """What becomes of groups in a format where nobody says."""
    return Groups.OUT if form in NETWORK_FORMATS else Groups.IN


def _graphml(incidence: Incidence, request: Request) -> Encoded:
    from fengong.export.graphml import to_graphml
    from fengong.export.network import network

    made = network(incidence, request.network, request.lang, request.weight)
    return Encoded(to_graphml(made.graph), made.notes)


def _gexf(incidence: Incidence, request: Request) -> Encoded:
    from fengong.export.gexf import to_gexf
    from fengong.export.network import network

    made = network(incidence, request.network, request.lang, request.weight)
    return Encoded(to_gexf(made.graph), made.notes)


def _csv(incidence: Incidence, request: Request) -> Encoded:
    from fengong.export.long_csv import BOM, to_csv

    content = to_csv(incidence, bom="" if request.target == STREAM else BOM)
    return Encoded(content, tuple(scope_notes(incidence, request.lang)))


def _xlsx(incidence: Incidence, request: Request) -> Encoded:
    from fengong.export.xlsx import to_xlsx

    return Encoded(to_xlsx(incidence, request.lang), tuple(scope_notes(incidence, request.lang)))


WRITERS: dict[str, Callable[[Incidence, Request], Encoded]] = {
    "graphml": _graphml,
    "gexf": _gexf,
    "csv": _csv,
    "xlsx": _xlsx,
}
