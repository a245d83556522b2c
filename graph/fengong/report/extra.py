"""What a report needs besides the rest of the program, and how to get it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from fengong.errors import OutputError


@contextmanager
def needed() -> Iterator[None]:
    """Import within this what the extra ``report`` brings.

    Raises:
        OutputError: it is not installed; the message says how to install it.
    """
    try:
        yield
    except ImportError as error:
        name = (error.name or "a package").partition(".")[0]
        raise OutputError("report", f"an HTML report needs {name}; pip install 'fengong[report]'") from error
