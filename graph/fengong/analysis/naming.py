"""Which actor a user means: by official name, by a short name, or by the wording of a plan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from fengong.analysis import selects
from fengong.analysis.incidence import Actor, Incidence
from fengong.analysis.load import read_actors
from fengong.ask.names import closest
from fengong.errors import QueryError
from fengong.store.oxigraph import select
from fengong.store.queryable import Queryable


def find_actor(store: Queryable, name: str, among: Incidence) -> Actor:
    """The one actor that a name means.

    An exact official name wins over a short name. Of several actors with one short name, those that have
    tasks in ``among`` win over those that the graph only knows of.

    Args:
        store: where the names are.
        name: for example 市应急局 or 武威市应急管理局.
        among: the incidence to be asked about, restricted or not.

    Raises:
        QueryError: nobody has that name (the message offers close ones), or several have.
    """
    wanted, found = name.strip(), candidates(store, name)
    for narrower in (
        [actor for actor in found if wanted in (actor.name, actor.english)],
        [actor for actor in found if actor in among.actors],
        found,
    ):
        if len(narrower) == 1:
            return narrower[0]
        if narrower:
            raise QueryError(f"{wanted} may mean {_listed(narrower)}; give the full name")
    raise QueryError(_nobody(store, wanted, _names(store), read_actors(store)))


def candidates(store: Queryable, name: str) -> list[Actor]:
    """All actors that a name may mean, by IRI; none where nobody is called so."""
    actors, names, wanted = read_actors(store), _names(store), name.strip()
    return [actor for iri, actor in sorted(actors.items()) if iri in names.get(wanted, ()) or actor.name == wanted]


def _names(store: Queryable) -> dict[str, set[str]]:
    names: dict[str, set[str]] = defaultdict(set)
    for query in (selects.NAMES, selects.SURFACES):
        for row in select(store, query):
            if row["actor"] is not None and row["name"] is not None:
                names[row["name"]].add(row["actor"])
    return dict(names)


def _nobody(store: Queryable, wanted: str, names: Mapping[str, set[str]], actors: Mapping[str, Actor]) -> str:
    if any(row["name"] == wanted and row["actor"] is None for row in select(store, selects.SURFACES)):
        return f"{wanted} stands in a plan, but whom it names is not known; see `fengong query unresolved`"
    close = _close(wanted, names, actors)
    hint = f"did you mean {_listed(close)}?" if close else "`fengong rank --by degree --top 0` lists them all"
    return f"no department is called {wanted}; {hint}"


def _close(wanted: str, names: Mapping[str, set[str]], actors: Mapping[str, Actor]) -> list[Actor]:
    iris = (iri for name in closest(wanted, names) for iri in sorted(names[name]))
    return [actors[iri] for iri in dict.fromkeys(iris) if iri in actors]


def _listed(actors: Iterable[Actor]) -> str:
    return "、".join(actor.name for actor in actors)
