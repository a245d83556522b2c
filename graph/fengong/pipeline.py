"""The whole way: a plan's name → a reading → quads → a store and its index."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from fengong.errors import PlanError
from fengong.extract import extract
from fengong.iris import BASE, plan_key
from fengong.lexicon.additions import register_of
from fengong.lexicon.memberships import read_memberships
from fengong.model import Reading
from fengong.read.plan import load_plan
from fengong.resolve import resolve
from fengong.resolve.memberships import memberships as resolved


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


def read_plan(name: str, area: str | None = None, lexicon: Path | None = None) -> Reading:
    """Everything that is understood of the plan that a name stands for.

    Args:
        name: a file, a folder, or the name of a shipped plan.
        area: GB/T 2260 code of the plan's area, where nothing else states it or it is stated wrongly.
        lexicon: a folder of entries of one's own beside the shipped lexicon.

    Raises:
        ReadError: it cannot be read.
        PlanError: its ``plan.yml`` is not usable.
        LexiconError: the lexicon is not usable.
    """
    register = register_of(lexicon)
    document, plan = load_plan(name)
    return resolve(extract(document, replace(plan, area=area or plan.area)), register)


def build_store(
    readings: Iterable[Reading],
    store: Path,
    base: str = BASE,
    lexicon: Path | None = None,
    memberships: Path | None = None,
) -> Build:
    """Make readings the content of a store: all of them, or none and the old content stays.

    ``lexicon`` is the folder that the readings were made with, ``memberships`` a file that states who is a member of
    which group.

    Raises:
        PlanError: two documents are the same plan.
        MembershipError: the file of memberships is not usable.
        StoreError: the store cannot be written.
    """
    import pyoxigraph as ox

    from fengong.analysis.in_graph import tie_quads
    from fengong.rdf.dataset import dataset, serialize
    from fengong.search.make import write_index
    from fengong.store.oxigraph import write_store

    known = tuple(readings)
    for error in without_twins(known)[1]:
        raise error
    register = register_of(lexicon)
    stated = resolved(read_memberships(memberships), known, register) if memberships else ()
    build = Build(known, serialize(dataset(known, base, register, stated, tie_quads), ox.RdfFormat.N_QUADS))
    write_store(store, build.nquads)
    write_index(store)
    return build


def without_twins(readings: Iterable[Reading]) -> tuple[list[Reading], list[PlanError]]:
    """The first reading of each plan, and what is wrong with each later one."""
    first: dict[str, Reading] = {}
    errors: list[PlanError] = []
    for reading in readings:
        key = plan_key(reading.outline.plan.area, reading.outline.plan.slug)
        if key in first:
            path, known = reading.outline.document.path, first[key].outline.document.path
            errors.append(PlanError(path, f"is the plan {key} a second time, after {known}; name each plan once"))
        else:
            first[key] = reading
    return list(first.values()), errors
