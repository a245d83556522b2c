"""Work on many things in several processes: results in order, whatever becomes of a process."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

A = TypeVar("A")
R = TypeVar("R")


def side_by_side(work: Callable[[A], R], asked: Sequence[A], jobs: int, broken: Callable[[A], R]) -> Iterator[R]:
    """What ``work`` makes of each, in order, ``jobs`` at a time.

    A process that is killed (mostly for the memory it takes) takes the others' work with it; each piece whose result is
    then missing is done again in a process of its own. Of the one that ends its process again ``broken`` speaks.
    When the caller stops, the processes are stopped too.
    """
    pool = _pool(min(jobs, len(asked)))
    try:
        futures = [pool.submit(work, one) for one in asked]
        for one, future in zip(asked, futures, strict=True):
            yield _result(future, work, one, broken)
        pool.shutdown()
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        for process in multiprocessing.active_children():
            process.terminate()
        raise


def _result(future: Future[R], work: Callable[[A], R], one: A, broken: Callable[[A], R]) -> R:
    try:
        return future.result()
    except BrokenProcessPool:
        pass
    try:
        with _pool(1) as alone:
            return alone.submit(work, one).result()
    except BrokenProcessPool:
        return broken(one)


def _pool(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, initializer=_begin)


def _begin() -> None:
    """What a process does before its work."""
    # A Ctrl-C reaches every process of the terminal; only the first one is to speak of it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End when the first process does, also where it is killed and can tell nobody."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
