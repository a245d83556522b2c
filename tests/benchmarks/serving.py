"""How fast the server answers a million quads, beside ``oxigraph serve-read-only`` asked the same in the same run.

    python tests/benchmarks/serving.py [--folder DIR] [--page PATH] [--rounds N] [SECTION …]

Sections (all unless told otherwise):

lookups  what is said of a subject: each subject once (cold), and 500 of them again and again (warm), by 1, 4 and 16
         clients; the target is 80 % of Oxigraph's throughput
queries  every named query with its defaults: each text new (cold), and the same again (warm); the same target
page     p99 of a page that was drawn before and of pages of tasks that nobody asked for, idle, and while 50 clients ask
         lookups and 5 ask for cross products; target 3 times the idle p99. Once the 50 ask twice a second each, as
         people do (this is the target), once without a pause
start    from exec to the first answer of /healthz; target 1.5 s; and the memory of all processes, idle and after a load

Both servers are asked in turns, so that a noisy machine is noisy for both; a ratio is the median of the rounds, with
the least and the most. The time of the processor for each request is that of a server with all its children.
The store is made in DIR, once; what stands there is taken again.
"""

from __future__ import annotations

import argparse
import multiprocessing
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import cycle, islice, repeat
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.million import Million, million  # noqa: E402
from tests.benchmarks.raw_http import Client, get, query, together  # noqa: E402
from tests.benchmarks.server_process import Running, ours, oxigraph  # noqa: E402

from fengong.ask.library import NamedQuery, all_queries  # noqa: E402

RATIO, TIMES, START = 0.8, 3.0, 1.5
CLIENTS = (1, 4, 16)
#: Requests of a round by each number of clients.
REQUESTS = 2000
#: The server's own limits would end some of the named queries on so many plans; Oxigraph has none.
NO_LIMITS = ("--max-rows", "100000000", "--query-timeout", "120", "--max-memory", "8192")
#: Seconds that a named query may take Oxigraph to be asked again and again.
QUICK = 0.25
LOAD, RUNAWAYS, SAMPLES = 50, 5, 400
#: Slashes in the IRI of a task of a section.
TASK = 8
RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a != ?d && ?f != ?g) }"


def lookups(data: Million, options: argparse.Namespace) -> bool:
    """Lookups of subjects."""
    fresh, again = iter(data.subjects), cycle(data.subjects[-500:])
    with ours(data.ours) as own, oxigraph(data.theirs) as other:
        met = True
        for name, source in (("cold", fresh), ("warm", again)):
            for clients in CLIENTS:
                rounds = [[_lookup(iri) for iri in islice(source, REQUESTS)] for _ in range(options.rounds)]
                met &= compare(f"lookups {name}, {clients:2} clients", own, other, rounds, clients)
    return met


def _lookup(iri: str) -> str:
    return f"SELECT ?p ?o {{ <{iri}> ?p ?o }}"


def queries(data: Million, options: argparse.Namespace) -> bool:
    """The named queries."""
    # A time limit costs Oxigraph up to a fifth of its speed: only the server that is not timed has one.
    with oxigraph(data.theirs, "--timeout-s", "2") as probe:
        quick = _quick(probe)
    with ours(data.ours, *NO_LIMITS) as own, oxigraph(data.theirs) as other:
        met = True
        for clients in CLIENTS:
            cold = [[f"{text}\n# {clients} {at}" for text in quick] for at in range(options.rounds)]
            met &= compare(f"named queries cold, {clients:2} clients", own, other, cold, clients)
        warm = [quick * 3] * options.rounds
        return met & compare("named queries warm,  4 clients", own, other, warm, 4)


def _quick(other: Running) -> list[str]:
    found: list[NamedQuery] = []
    slow: list[NamedQuery] = []
    for each in all_queries():
        start = time.perf_counter()
        status = 0
        with suppress(ConnectionError):  # so it ends what takes too long
            status = Client(other.port).ask(query(other.path, each.text))
        is_quick = status == 200 and time.perf_counter() - start < QUICK
        (found if is_quick else slow).append(each)
    print(f"of {len(found) + len(slow)} named queries these take Oxigraph more than {QUICK:g} s, and are left out:")
    print(" ", ", ".join(each.name for each in slow))
    return [each.text for each in found]


def compare(name: str, own: Running, other: Running, rounds: Sequence[Sequence[str]], clients: int) -> bool:
    """Ask both servers the same in turns; whether the target is met."""
    ratios, costs = [], {own: 0.0, other: 0.0}
    speeds: dict[Running, list[float]] = {own: [], other: []}
    for at, texts in enumerate(rounds):
        for server in (own, other) if at % 2 else (other, own):
            before = server.processor()
            seconds, statuses = together(server.port, [query(server.path, text) for text in texts], clients)
            costs[server] += server.processor() - before
            assert set(statuses) == {200}, {one: statuses.count(one) for one in set(statuses)}
            speeds[server].append(len(texts) / seconds)
        ratios.append(speeds[own][-1] / speeds[other][-1])
    ratio, asked = statistics.median(ratios), sum(map(len, rounds))
    each = [f"{statistics.median(speeds[one]):6.0f}/s {costs[one] / asked * 1e6:6.0f} µs" for one in (own, other)]
    spread = f"{ratio:4.0%} ({min(ratios):.0%}–{max(ratios):.0%})"
    print(f"{name:32} ours {each[0]}   oxigraph {each[1]}   {spread}{missed(ratio >= RATIO)}", flush=True)
    return ratio >= RATIO


def page(data: Million, options: argparse.Namespace) -> bool:
    """p99 under load."""
    met = True
    for pause in (0.5, 0.0):
        with ours(data.ours) as own:
            requests = _asked(own, data, options.page)
            idle = {name: p99(own, request) for name, request in requests.items()}
            with load(own, data.subjects, pause):
                busy = {name: p99(own, request) for name, request in requests.items()}
        for name in idle:
            times, kind = busy[name] / idle[name], f"a pause of {pause:g} s" if pause else "no pause"
            words = f"p99 of {name:8} idle {idle[name] * 1000:5.1f} ms, {kind}: {busy[name] * 1000:6.1f} ms"
            print(f"{words}, {times:.1f} times (target {TIMES:g}){missed(times <= TIMES)}", flush=True)
            met &= times <= TIMES or not pause
    return met


def _asked(own: Running, data: Million, path: str) -> dict[str, Iterator[bytes]]:
    """What is timed, by name; the page only where the server has it."""
    tasks = [iri for iri in data.subjects if "/task_" in iri and iri.count("/") == TASK]
    found = {
        "new page": (get(iri.partition("/fengong")[2].replace("/id/", "/page/", 1)) for iri in tasks),
        "/healthz": repeat(get("/healthz")),
        "lookup": repeat(query(own.path, _lookup(data.subjects[0]))),
    }
    there = Client(own.port).ask(get(path)) == 200
    if not there:
        print(f"there is no page at {path}")
    return {"page": repeat(get(path)), **found} if there else found


def p99(own: Running, requests: Iterator[bytes]) -> float:
    """Seconds that all but one of a hundred answers keep to."""
    client, times = Client(own.port), []
    for request in islice(requests, SAMPLES):
        start = time.perf_counter()
        assert client.ask(request) == 200
        times.append(time.perf_counter() - start)
        time.sleep(0.01)
    assert len(times) == SAMPLES
    return statistics.quantiles(times, n=100)[98]


@contextmanager
def load(own: Running, subjects: Sequence[str], pause: float) -> Iterator[None]:
    """Clients that ask lookups, and some that ask for cross products, for as long as the block lasts."""
    # In a process of their own: whoever measures would otherwise wait for their turns of one interpreter.
    apart = multiprocessing.get_context("spawn").Process(target=_ask_on, args=(own, subjects, pause), daemon=True)
    apart.start()
    time.sleep(4)
    try:
        assert apart.is_alive(), "the load has ended"
        yield
        assert apart.is_alive(), "the load has ended"
    finally:
        apart.kill()
        apart.join()


def _ask_on(own: Running, subjects: Sequence[str], pause: float) -> None:
    texts = [(map(_lookup, subjects[at :: LOAD + 1]), pause) for at in range(LOAD)]
    runaways = [(repeat(RUNAWAY), 0.1) for _ in range(RUNAWAYS)]
    threads = [threading.Thread(target=_ask, args=(own, *given)) for given in (*texts, *runaways)]
    for thread in threads:
        thread.start()
        time.sleep(pause / len(threads))


def _ask(own: Running, texts: Iterator[str], pause: float) -> None:
    client = Client(own.port)
    for text in texts:
        client.ask(query(own.path, text))
        time.sleep(pause)


def start(data: Million, options: argparse.Namespace) -> bool:
    """Start and memory."""
    seconds = []
    for _ in range(options.rounds):
        with ours(data.ours) as own:
            seconds.append(own.seconds)
    median = statistics.median(seconds)
    words = f"start: {median:.2f} s ({min(seconds):.2f}–{max(seconds):.2f}, target {START:g})"
    print(f"{words}{missed(median <= START)}")
    with ours(data.ours) as own, oxigraph(data.theirs) as other:
        for name, texts in (("idle", []), ("after 5,000 lookups", [_lookup(iri) for iri in data.subjects[:5000]])):
            for server in (own, other):
                together(server.port, [query(server.path, text) for text in texts], 4)
            first, *workers = own.memory().values()
            print(f"memory {name}: front {first} MB, workers {workers} MB; oxigraph {sum(other.memory().values())} MB")
    return median <= START


def missed(met: bool) -> str:
    """What is said of a target."""
    return "" if met else "  MISSED"


SECTIONS: dict[str, Callable[[Million, argparse.Namespace], bool]] = {
    "lookups": lookups,
    "queries": queries,
    "page": page,
    "start": start,
}


def main(arguments: list[str]) -> int:
    """Print each figure with its target; the status says whether all were met."""
    parser = argparse.ArgumentParser(description="How fast the server answers a million quads.")
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "fengong-million")
    parser.add_argument("--page", default="/page/org/110100/agriculture-rural")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("sections", nargs="*", metavar="SECTION", help=", ".join(SECTIONS))
    options = parser.parse_args(arguments)
    data = million(options.folder)
    met = [SECTIONS[name](data, options) for name in options.sections or SECTIONS]
    return 0 if all(met) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
