"""The whole way: a plan's name → a reading → quads → a store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fengong.errors import PlanError
from fengong.extract import extract
from fengong.iris import BASE, plan_key
from fengong.model import Reading
from fengong.read.plan import load_plan
from fengong.resolve import resolve


@dataclass(frozen=True, slots=True)
class Build:
    """What a build made. ``nquads`` are its bytes, the same for the same input."""

    readings: tuple[Reading, ...]
    nquads: bytes

    def serialized(self, form: str) -> bytes:
        """The graph in ``trig`` or ``nquads``."""
        if form == "nquads":
            return self.nquads
        import pyoxigraph as ox

        from fengong.rdf.dataset import serialize

        return serialize(ox.parse(self.nquads, format=ox.RdfFormat.N_QUADS), ox.RdfFormat.TRIG)


def read_plan(name: str) -> Reading:
    """Everything that is understood of the plan that a name stands for.

    Raises:
        ReadError: it cannot be read.
        PlanError: its ``plan.yml`` is not usable.
    """
    document, plan = load_plan(name)
    return resolve(extract(document, plan))


def build_store(readings: Iterable[Reading], store: Path, base: str = BASE) -> Build:
    """Make readings the content of a store: all of them, or none and the old content stays.

    Raises:
        PlanError: two documents are the same plan.
        StoreError: the store cannot be written.
    """
    import pyoxigraph as ox

    from fengong.rdf.dataset import dataset, serialize
    from fengong.store.oxigraph import write_store

    known = tuple(readings)
    _refuse_twins(known)
    build = Build(known, serialize(dataset(known, base), ox.RdfFormat.N_QUADS))
    write_store(store, build.nquads)
    return build


def _refuse_twins(readings: tuple[Reading, ...]) -> None:
    keys = Counter(plan_key(reading.outline.plan.area, reading.outline.plan.slug) for reading in readings)
    for reading in readings:
        key = plan_key(reading.outline.plan.area, reading.outline.plan.slug)
        if keys[key] > 1:
            raise PlanError(reading.outline.document.path, f"is the plan {key} a second time; name each plan once")
