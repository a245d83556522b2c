"""How many connections the system lets this process have, and how many of them are taken."""

from __future__ import annotations

from contextlib import suppress

#: Descriptors that are kept for everything but connections: the store, workers, indexes, files that are sent.
RESERVE = 100
#: Connections where the system names no limit, at most and at least.
MOST, LEAST = 10_000, 32


def connections() -> int:
    """How many connections may be open; first the process is allowed as many descriptors as it can be."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return MOST
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    with suppress(OSError, ValueError):  # macOS refuses a limit above its own
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
        soft = hard
    return within(soft) if soft != resource.RLIM_INFINITY else MOST


def within(descriptors: int) -> int:
    """Connections that a number of descriptors leaves room for.

    >>> within(1024), within(64), within(1 << 20)
    (924, 32, 10000)
    """
    return max(LEAST, min(MOST, descriptors - RESERVE))
