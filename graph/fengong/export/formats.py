"""Which writer makes which format, and what it is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import networkx as nx
import pyoxigraph as ox

from fengong.analysis.incidence import Incidence
from fengong.analysis.load import read_incidence
from fengong.analysis.restrict import restrict
from fengong.analysis.scope import Groups
from fengong.analysis.scope_words import ScopeWords, scope_of
from fengong.output import STREAM

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


def encode(store: ox.Store, request: Request) -> bytes:
    """The bytes of a file.

    Raises:
        OutputError: the format cannot hold so much.
    """
    if request.form == "jsonld":
        from fengong.export.jsonld import to_jsonld

        return to_jsonld(store)
    if request.form == "jsonld-compact":
        from fengong.publish.compact import to_compact

        return to_compact(store)
    whole = read_incidence(store)
    incidence = restrict(whole, scope_of(request.scope, store, whole))
    return WRITERS[request.form](incidence, request)


def default_groups(form: str) -> Groups:
    """What becomes of groups in a format where nobody says."""
    return Groups.OUT if form in NETWORK_FORMATS else Groups.IN


def _network(incidence: Incidence, request: Request) -> nx.Graph[str]:
    from fengong.analysis.networks import NETWORKS
    from fengong.analysis.networks.co_task import co_task_graph

    if request.network == "co-task":
        return co_task_graph(incidence, request.lang, request.weight)
    return NETWORKS[request.network](incidence, request.lang)


def _graphml(incidence: Incidence, request: Request) -> bytes:
    from fengong.export.graphml import to_graphml

    return to_graphml(_network(incidence, request))


def _gexf(incidence: Incidence, request: Request) -> bytes:
    from fengong.export.gexf import to_gexf

    return to_gexf(_network(incidence, request))


def _csv(incidence: Incidence, request: Request) -> bytes:
    from fengong.export.long_csv import BOM, to_csv

    return to_csv(incidence, bom="" if request.target == STREAM else BOM)


def _xlsx(incidence: Incidence, request: Request) -> bytes:
    from fengong.export.xlsx import to_xlsx

    return to_xlsx(incidence, request.lang)


WRITERS: dict[str, Callable[[Incidence, Request], bytes]] = {
    "graphml": _graphml,
    "gexf": _gexf,
    "csv": _csv,
    "xlsx": _xlsx,
}
