"""Progress of work that may take more than a second, on standard error and only for people."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")


def counted(results: Iterator[T], total: int, doing: str) -> Iterator[T]:
    """Results as they come, with a bar and the time left while a person waits for more than one of them."""
    if total < 2 or not sys.stderr.isatty():
        yield from results
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    times = (TimeElapsedColumn(), TextColumn("left"), TimeRemainingColumn())
    with Progress(*columns, *times, console=Console(stderr=True), transient=True) as bar:
        yield from bar.track(results, total=total, description=doing)


def remaining(doing: str) -> Callable[[Iterator[T], int], Iterator[T]]:
    """A wrapper for the steps of long work elsewhere: shows how far it is and the time left, while a person waits.

    The work gets it as an argument and calls it with its steps and their number, and so need not know of terminals.
    """

    def wrapped(steps: Iterator[T], total: int) -> Iterator[T]:
        return counted(steps, total, doing)

    return wrapped


@contextmanager
def waiting(doing: str) -> Iterator[None]:
    """Show that something is being done, while a person waits for it."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(doing):
        yield
