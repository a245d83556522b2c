"""How fast the program is, against its targets: whole processes, the best and the median of several runs.

    python tests/benchmarks/speed.py [RUNS]

Machines are noisy, so each figure stands beside that of a bare Python process started in the same run.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

FENGONG = [sys.executable, "-m", "fengong"]


def seconds(command: list[str], runs: int) -> list[float]:
    """Wall-clock seconds of each run, sorted."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return sorted(times)


def main(runs: int) -> int:
    """Print each figure with its target; the status says whether all were met."""
    with tempfile.TemporaryDirectory() as folder:
        store = str(Path(folder) / "store")
        fresh = iter(range(1_000_000))
        subprocess.run([*FENGONG, "build", "wuwei-2024", "--store", store], check=True, capture_output=True)
        rows: list[tuple[str, float | None, list[str]]] = [
            ("python -c pass", None, [sys.executable, "-c", "pass"]),
            ("import fengong", 0.25, [sys.executable, "-c", "import fengong"]),
            ("fengong --help", 0.25, [*FENGONG, "--help"]),
            ("fengong shared", 1.0, [*FENGONG, "shared", "--store", store]),
            ("fengong extract", None, [*FENGONG, "extract", "wuwei-2024"]),
            ("fengong check", None, [*FENGONG, "check", "--store", store]),
            ("fengong explore", None, [*FENGONG, "explore", "--store", store, "--output", f"{folder}/page.html"]),
        ]
        met = True
        print(f"{'command':<18}{'best':>8}{'median':>8}{'target':>8}   in bare Python starts")
        bare = 0.0
        for name, target, command in rows:
            times = seconds(command, runs)
            bare = bare or times[0]
            met &= report(name, times, target, bare)
        builds = [
            seconds([*FENGONG, "build", "wuwei-2024", "--store", f"{folder}/{next(fresh)}"], 1)[0] for _ in range(runs)
        ]
        met &= report("fengong build", sorted(builds), 1.5, bare)
    return 0 if met else 1


def report(name: str, times: list[float], target: float | None, bare: float) -> bool:
    """One line; whether the median keeps to the target."""
    median = statistics.median(times)
    met = target is None or median <= target
    goal = f"{target:.2f} s" if target else "–"
    print(f"{name:<18}{times[0]:>7.2f}s{median:>7.2f}s{goal:>8}{median / bare:>8.1f}×{'' if met else '  MISSED'}")
    return met


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 5))
