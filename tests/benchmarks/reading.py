"""How fast plans are read: text → values on one core, beside jieba cutting the same text in the same run.

    python tests/benchmarks/reading.py [MEGABYTES … | FOLDER …]

The text is that of the Wuwei plan again and again, each copy with headings, numbers and words of its own, so that no
copy is set aside as a repetition: one of each size (1 and 10 MB unless told otherwise; 50 shows the growth). A folder
stands for the ``.txt`` files in it, each read whole. Both programs are warm and take turns on one core, as machines
are noisy; ``×`` is the median of how many times as fast as jieba a turn was. Linear growth keeps seconds per MB.
"""

from __future__ import annotations

import hashlib
import importlib.util
import logging
import multiprocessing
import resource
import statistics
import sys
import time
from collections.abc import Callable, Sequence
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
    """Medians of several turns: seconds, how many times as fast as jieba (0 without it), MB above the start, values."""

    seconds: float
    faster: float
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


def texts_of(what: str) -> list[str]:
    """The texts that an argument stands for: a size in MB, or a folder."""
    if what.isdecimal():
        return [text_of(int(what) * MEGABYTE)]
    return [path.read_text(encoding="utf-8-sig") for path in sorted(Path(what).glob("*.txt"))]


def read(text: str) -> int:
    """The whole way from a text to values."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = Document("benchmark.txt", text, digest, digest, "utf-8")
    return len(resolve(extract(document, Plan("benchmark", area="620600"))).assignments)


def cut(text: str) -> int:
    """What jieba takes the same text for: a row of words."""
    return sum(1 for _ in importlib.import_module("jieba").cut(text))


def measured(texts: Sequence[str]) -> Measured:
    """Both programs by turns in a process of its own, warmed on a small text first."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_measured, (texts,))


def _measured(texts: Sequence[str]) -> Measured:
    logging.disable()  # jieba says how it loads its dictionary
    small = text_of(20_000)
    read(small), has_jieba() and cut(small)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    values = sum(map(read, texts))
    memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    turns = 9 if sum(map(len, texts)) < MEGABYTE else 3
    ours, faster = [], []
    for _ in range(turns):
        ours.append(_seconds(read, texts))
        faster.append(_seconds(cut, texts) / ours[-1] if has_jieba() else 0.0)
    return Measured(statistics.median(ours), statistics.median(faster), memory, values)


def _seconds(work: Callable[[str], int], texts: Sequence[str]) -> float:
    start = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - start


def main(arguments: list[str]) -> int:
    """Print a line for each argument; the status says whether the targets were met."""
    print(f"{'text':<24}{'MB':>7}{'read':>9}{'s/MB':>8}{'memory':>9}{'values':>9}{'× jieba':>9}")
    rows = [_line(argument) for argument in arguments]
    return verdict([cost for cost, _ in rows], [faster for _, faster in rows if faster])


def _line(argument: str) -> tuple[float, float]:
    """Measure and print one argument: seconds per MB, and how many times as fast as jieba."""
    texts = texts_of(argument)
    megabytes = sum(len(text.encode()) for text in texts) / MEGABYTE
    found = measured(texts)
    cost = found.seconds / megabytes
    name = f"{argument} MB" if argument.isdecimal() else Path(argument).name
    print(
        f"{name:<24}{megabytes:>7.2f}{found.seconds:>8.2f}s{cost:>8.3f}{found.memory:>6.0f} MB"
        f"{found.values:>9}{found.faster:>9.2f}",
        flush=True,
    )
    return cost, found.faster


def verdict(costs: list[float], faster: list[float]) -> int:
    """Say what was missed; 1 where anything was."""
    linear = costs[-1] <= GROWTH * costs[0]
    print(f"seconds per MB, last to first text: {costs[-1] / costs[0]:.2f}{'' if linear else '  MISSED'}")
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
    sys.exit(main(sys.argv[1:] or ["1", "10"]))
