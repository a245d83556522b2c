"""How fast plans are read: text → values on one core, beside jieba cutting the same text in the same run.

    python tests/benchmarks/reading.py [MEGABYTES …]

The text is that of the Wuwei plan again and again, each copy with headings, numbers and words of its own, so that no
copy is set aside as a repetition. One file of each size (1 and 10 MB unless told otherwise; 50 shows the growth) is
read by a process that is already warm. ``×`` is how many times as fast as jieba; linear growth keeps seconds per MB.
"""

from __future__ import annotations

import hashlib
import importlib.util
import logging
import multiprocessing
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from fengong.extract import extract
from fengong.extract.labels import han
from fengong.model import Document, Plan
from fengong.resolve import resolve

SOURCE = Path(__file__).resolve().parents[2] / "data" / "plans" / "wuwei-2024" / "source.txt"
#: The first of the two copies of the body that the page holds, in code points.
BODY = (40, 6645)
#: At least twice as fast as jieba; five times is the aim.
TARGET = 2.0
#: Seconds per MB of the largest file may be this many times those of the smallest.
GROWTH = 1.5
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds and peak memory (MB above the start) of one piece of work, and how many values it gave."""

    seconds: float
    memory: float
    values: int


def text_of(size: int) -> str:
    """The plan's text, about ``size`` bytes of it: every copy is a chapter with numbers and words of its own."""
    body = SOURCE.read_text(encoding="utf-8-sig")[slice(*BODY)]
    lines = [line for line in body.split("\n") if line.strip()]
    parts, length, copy = ["武威市安全生产治本攻坚三年行动主要任务\n"], 0, 0
    while length < size:
        copy += 1
        chapter = f"{han(copy % 999 or 999)}、第{copy}批任务\n" + "".join(
            f"{line[:12]}第{copy}批{line[12:]}\n" for line in lines
        )
        parts.append(chapter)
        length += len(chapter.encode())
    return "".join(parts)


def read(text: str) -> int:
    """The whole way from a text to values."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = Document("benchmark.txt", text, digest, digest, "utf-8")
    return len(resolve(extract(document, Plan("benchmark", area="620600"))).assignments)


def cut(text: str) -> int:
    """What jieba takes the same text for: a row of words."""
    return sum(1 for _ in importlib.import_module("jieba").cut(text))


def measured(work: Callable[[str], int], text: str) -> Measured:
    """One piece of work in a process of its own, warmed on a small text first; the better of two runs."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_measured, (work, text))


def _measured(work: Callable[[str], int], text: str) -> Measured:
    logging.disable()  # jieba says how it loads its dictionary
    work(text_of(20_000))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    times = []
    values = 0
    for _ in range(2 if len(text) < MEGABYTE else 1):
        start = time.process_time()
        values = work(text)
        times.append(time.process_time() - start)
    return Measured(min(times), (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024, values)


def main(sizes: list[int]) -> int:
    """Print a line for each size; the status says whether the targets were met."""
    print(f"{'size':>6}{'read':>9}{'MB/s':>7}{'s/MB':>8}{'memory':>9}{'values':>9}{'jieba':>9}{'MB/s':>7}{'×':>6}")
    costs, faster = [], []
    for size in sizes:
        text = text_of(size * MEGABYTE)
        megabytes = len(text.encode()) / MEGABYTE
        ours, theirs = measured(read, text), measured(cut, text) if has_jieba() else None
        costs.append(ours.seconds / megabytes)
        line = f"{size:>3} MB{ours.seconds:>8.2f}s{megabytes / ours.seconds:>7.2f}{costs[-1]:>8.3f}"
        line += f"{ours.memory:>6.0f} MB{ours.values:>9}"
        if theirs:
            faster.append(theirs.seconds / ours.seconds)
            line += f"{theirs.seconds:>8.2f}s{megabytes / theirs.seconds:>7.2f}{faster[-1]:>6.2f}"
        print(line, flush=True)
    return verdict(costs, faster)


def verdict(costs: list[float], faster: list[float]) -> int:
    """Say what was missed; 1 where anything was."""
    linear = costs[-1] <= GROWTH * costs[0]
    print(f"seconds per MB, largest to smallest file: {costs[-1] / costs[0]:.2f}{'' if linear else '  MISSED'}")
    if not faster:
        print("jieba is not installed, so nothing to compare with; pip install jieba")
        return int(not linear)
    met = min(faster) >= TARGET
    print(f"as fast as jieba, at least: {min(faster):.2f} times (target {TARGET:g}, aim 5){'' if met else '  MISSED'}")
    return int(not (linear and met))


def has_jieba() -> bool:
    """Whether jieba can be imported."""
    return importlib.util.find_spec("jieba") is not None


if __name__ == "__main__":
    sys.exit(main([int(size) for size in sys.argv[1:]] or [1, 10]))
