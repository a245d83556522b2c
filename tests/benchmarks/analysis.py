"""How long the analysis takes on large plans, beside the same work by other means in the same run.

    python tests/benchmarks/analysis.py [SECTION …]

Sections (all but graphs-all unless told otherwise):

projection  shared tasks of 300,000 tasks × 500 departments, beside the bare product of SciPy (target at most 2 times
            its time); and of the first 30,000 of these tasks beside NetworkX (target at least 200 times as fast), which
            takes more than a minute for all of them. This is matrix to columns: no graph is read or made
graphs      the same 30,000 tasks from a NetworkX graph to a NetworkX graph, by ``projected_graph`` and by NetworkX; and
            from an incidence to a graph (``co_task_graph``), the first time and again. Most of our time is that of
            reading and making NetworkX's graphs, so the ratio is far smaller; the target is 20
graphs-all  the same of all 300,000 tasks; only where it is named, for it takes minutes
ties        validated ties of 3,000,000 tasks × 3,000 departments, and the peak of memory (target 5 minutes); pairs of
            quiet departments that were given common tasks must be found

The data is drawn by chance: departments of very unequal activity, 2 to 15 names a task. Each section runs in a process
of its own, warm, the best of some turns, in seconds of the processor, because machines are shared. The status says
whether the targets were met.
"""

from __future__ import annotations

import multiprocessing
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TypeVar

import networkx as nx
import numpy as np
from scipy.sparse import csr_array, load_npz, save_npz

from fengong.analysis.incidence import Actor, Incidence, Plan, Quote, Row, Task
from fengong.analysis.networks.co_task import co_task_graph
from fengong.analysis.networks.projected import projected_graph
from fengong.analysis.null_model.ties import validate
from fengong.analysis.projection import project
from fengong.model import Kind, Role

T = TypeVar("T")

SEED = 1
#: Ours in times of the bare product, at most; and NetworkX in times of ours, at least.
BARE, NETWORKX = 2.0, 200.0
NETWORKX_TASKS, ALL_TASKS = 30_000, 300_000
#: NetworkX in times of ours, both from graph to graph, at least.
GRAPHS = 20.0
#: Seconds for the ties.
PATIENCE = 300.0
PLANTED, TOGETHER = 20, 60


def drawn(tasks: int, departments: int, planted: int = 0) -> csr_array:
    """Departments × tasks; the first ``2 * planted`` are quiet, and each two of them share tasks besides."""
    random = np.random.default_rng(SEED)
    activity = random.lognormal(0, 1.3, departments)
    activity[: 2 * planted] = np.quantile(activity, 0.2)
    size = random.integers(2, 16, tasks)
    task = np.repeat(np.arange(tasks), size)
    department = np.searchsorted(np.cumsum(activity) / activity.sum(), random.random(len(task)))
    extra = random.choice(tasks, (planted, TOGETHER)).repeat(2, axis=0)
    of = np.arange(2 * planted).repeat(TOGETHER)
    cells = np.unique(np.concatenate([department * tasks + task, of * tasks + extra.ravel()]))
    places = (cells // tasks, cells % tasks)
    return csr_array((np.ones(len(cells), dtype=np.int64), places), shape=(departments, tasks))


def best(work: Callable[[], object], turns: int) -> float:
    """Seconds of the processor that the fastest turn took."""
    times = []
    for _ in range(turns):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def projection() -> bool:
    """Ours beside SciPy and NetworkX."""
    member = drawn(ALL_TASKS, 500)
    bare, ours = best(lambda: member @ member.T, 3), best(lambda: project(member), 3)
    print(f"projection of 300,000 × 500: {ours:.2f} s, bare product {bare:.2f} s{_met(ours / bare, BARE)}")
    few = csr_array(member[:, :NETWORKX_TASKS])
    graph = two_mode(few)
    theirs = best(lambda: nx.bipartite.weighted_projected_graph(graph, range(few.shape[0])), 1)
    quick = best(lambda: project(few), 5)
    words = f"of {NETWORKX_TASKS:,} × 500: {quick:.3f} s, NetworkX {theirs:.1f} s"
    print(f"{words}, {theirs / quick:.0f} times as fast (target {NETWORKX:g}){_missed(theirs / quick >= NETWORKX)}")
    return ours <= BARE * bare and theirs >= NETWORKX * quick


def graphs() -> bool:
    """From graph to graph and from incidence to graph, of some of the tasks."""
    return _graphs(NETWORKX_TASKS)


def all_graphs() -> bool:
    """The same of all tasks."""
    return _graphs(ALL_TASKS)


def _graphs(tasks: int) -> bool:
    member = csr_array(drawn(ALL_TASKS, 500)[:, :tasks])
    graph, actors = two_mode(member), list(range(member.shape[0]))
    theirs = best(lambda: nx.bipartite.weighted_projected_graph(graph, actors), 1)
    ours = best(lambda: projected_graph(graph, actors), 5)
    print(f"graph to graph of {tasks:,} × 500: {ours:.2f} s, NetworkX {theirs:.1f} s", end="")
    print(f", {theirs / ours:.0f} times as fast (target {GRAPHS:g}){_missed(theirs / ours >= GRAPHS)}")
    incidence = named(member)
    first, again = (best(lambda: co_task_graph(incidence), turns) for turns in (1, 3))
    print(
        f"incidence to graph: {first:.2f} s, again {again:.2f} s, {theirs / first:.0f} and {theirs / again:.0f} times"
    )
    return theirs >= GRAPHS * ours


def named(member: csr_array) -> Incidence:
    """The same as an incidence, a row for each cell."""
    plan, quotes = Plan("https://example.org/plan", "plan"), (Quote(0, 1, 1, "由", "由", 1.0),)
    departments, count = member.shape
    actors = tuple(Actor(f"org/{at}", f"{at:06}", Kind.ORGANIZATION) for at in range(departments))
    tasks = tuple(Task(f"task/{at}", plan, f"{at:06}", at) for at in range(count))
    cells = zip(*(places.tolist() for places in member.T.nonzero()), strict=True)
    return Incidence(actors, tasks, tuple(Row(actors[at], tasks[task], Role.LEAD, quotes) for task, at in cells))


def two_mode(member: csr_array) -> nx.Graph[int]:
    """The same as a graph: departments first, then tasks."""
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(member.shape[0]))
    rows, columns = member.nonzero()
    graph.add_edges_from(zip(rows.tolist(), (columns + member.shape[0]).tolist(), strict=True))
    return graph


def ties() -> bool:
    """Validated ties of a country's plans; drawn in another process, so that the peak is that of the work."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "drawn.npz"
        apart(_draw, path)
        member = csr_array(load_npz(path))
    before, start, own = peak(), time.perf_counter(), time.process_time()
    found = validate(member)
    seconds, own = time.perf_counter() - start, time.process_time() - own
    print(f"ties of 3,000,000 × 3,000: {len(found):,} pairs that share a task, of {found.tests:,}, in {seconds:.0f} s")
    print(f"  {own:.0f} s of the processor, peak {peak():.0f} MB, data {before:.0f} MB{_missed(own <= PATIENCE)}")
    holding = set(zip(found.a[found.holds].tolist(), found.b[found.holds].tolist(), strict=True))
    known = {(2 * at, 2 * at + 1) for at in range(PLANTED)}
    others = len(holding - known)
    print(f"  of {PLANTED} planted ties {len(known & holding)} hold, of others {others}{_missed(known <= holding)}")
    return own <= PATIENCE and known <= holding


def _draw(path: Path) -> None:
    save_npz(path, drawn(3_000_000, 3_000, PLANTED), compressed=False)


def peak() -> float:
    """Most memory that this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _met(ratio: float, most: float) -> str:
    return f", {ratio:.2f} times (target {most:g}){_missed(ratio <= most)}"


def _missed(met: bool) -> str:
    return "" if met else "  MISSED"


SECTIONS: dict[str, Callable[[], bool]] = {"projection": projection, "graphs": graphs, "ties": ties}
#: Run only where they are named.
LONG: dict[str, Callable[[], bool]] = {"graphs-all": all_graphs}


def main(sections: list[str]) -> int:
    """Run each section in a process of its own."""
    met = [apart((SECTIONS | LONG)[name]) for name in sections]
    return 0 if all(met) else 1


def apart(work: Callable[..., T], *given: object) -> T:
    """What a function returns, called in a process of its own."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        return pool.submit(work, *given).result()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or list(SECTIONS)))
