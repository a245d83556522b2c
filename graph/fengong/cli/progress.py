"""Progress of work that may take more than a second, on standard error and only for people."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager


def steps(items: Sequence[str], doing: str) -> Iterator[str]:
    """The items one by one, with a bar while a person waits for more than one of them."""
    if len(items) < 2 or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(items, description=doing, console=Console(stderr=True), transient=True)


@contextmanager
def waiting(doing: str) -> Iterator[None]:
    """Show that something is being done, while a person waits for it."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(doing):
        yield
