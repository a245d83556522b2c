"""Progress of work that may take more than a second, on standard error and only for people."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")


def counted(results: Iterator[T], total: int, doing: str) -> Iterator[T]:
    """Results as they come, with a bar while a person waits for more than one of them."""
    if total < 2 or not sys.stderr.isatty():
        yield from results
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(results, description=doing, total=total, console=Console(stderr=True), transient=True)


@contextmanager
def waiting(doing: str) -> Iterator[None]:
    """Show that something is being done, while a person waits for it."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(doing):
        yield
