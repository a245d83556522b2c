"""Times the index for searching: how long it takes to make, how large it is, how quickly it answers.

Run: ``python tests/benchmarks/search.py [QUADS]``. The store is a synthetic one: the shipped plan's quads again and
again, each time with another slug, other codes of areas and other names of departments.
"""

from __future__ import annotations

import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from fengong.pipeline import build_store, read_plan
from fengong.search.index import Index
from fengong.search.make import index_path, write_index
from fengong.search.query import Query
from fengong.store.oxigraph import current_build, write_store

#: Quads where no other number is asked for.
QUADS = 1_000_000
SEARCHES = (
    "应急",
    "市应急局",
    "安全生产",
    "安",
    "局",
    "2026年底前",
    "消防 应急",
    "management",
    "重大事故隐患 判定标准",
    "没有这个词",
)
TYPED = ("应", "应急", "y", "yj", "yingji", "武威", "w", "安全", "管理", "emergency", "gl", "zzz")
ROUNDS = 30


def copies(nquads: bytes, wanted: int) -> Iterator[bytes]:
    """The quads that belong to a plan or an area again and again, and once all others."""
    own: list[bytes] = []
    shared: list[bytes] = []
    for line in nquads.splitlines(keepends=True):
        (own if b"620600" in line else shared).append(line)
    yield b"".join(shared)
    text, held, number = b"".join(own).decode(), len(shared), 0
    while held < wanted:
        code = f"9{number:05}"
        renamed = text.replace("620600", code).replace("wuwei-2024", f"wuwei{number}-2024")
        yield re.sub("武威市", f"合成{number}市", renamed).encode()
        held, number = held + len(own), number + 1


def timed(ask: Callable[[str], object], words: tuple[str, ...]) -> dict[str, list[float]]:
    """Milliseconds of each of many rounds, for each word."""
    found: dict[str, list[float]] = {word: [] for word in words}
    for _ in range(ROUNDS):
        for word in words:
            start = time.perf_counter()
            ask(word)
            found[word].append((time.perf_counter() - start) * 1000)
    return found


def report(name: str, times: dict[str, list[float]]) -> None:
    """Write the middle and the slowest of all, and of each word."""
    everything = sorted(one for row in times.values() for one in row)
    p99 = everything[int(len(everything) * 0.99)]
    print(f"{name}: p50 {statistics.median(everything):.2f} ms, p99 {p99:.2f} ms")
    for word, row in times.items():
        print(f"    {word}: {statistics.median(row):.2f} ms")


def measure(store: Path) -> None:
    """Make the index of a store anew, and ask it."""
    build = current_build(store)
    assert build is not None
    index_path(store, build).unlink(missing_ok=True)
    start = time.perf_counter()
    path = write_index(store)
    print(f"index: {time.perf_counter() - start:.1f} s, {path.stat().st_size / 1e6:.1f} MB")
    index = Index(path)
    report("search", timed(lambda word: index.search(Query(word)), SEARCHES))
    report("suggest", timed(index.suggest, TYPED))


def main() -> None:
    """Measure the shipped plan, and a large store."""
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else QUADS
    with tempfile.TemporaryDirectory() as folder:
        build = build_store([read_plan("wuwei-2024")], Path(folder, "one"))
        measure(Path(folder, "one"))
        quads = b"".join(copies(build.nquads, wanted))
        write_store(Path(folder, "many"), quads)
        count = quads.count(b"\n")
        print(f"{count:,} quads")
        measure(Path(folder, "many"))


if __name__ == "__main__":
    main()
