"""What a worker may not do: speak to the network, take more memory than it was given, leave a dump of what it held.

The query is looked at before it runs (:mod:`fengong.ask.guard`); this is the second wall, for what the first may miss.
"""

from __future__ import annotations

import ctypes
import signal
import sys
from contextlib import suppress
from pathlib import Path

_NEW_USER, _NEW_NET = 0x10000000, 0x40000000
_PARENT_DEATH_SIGNAL = 1


def cut_network() -> bool:
    """Leave the network for an empty one, where the system lets a process do so (Linux); whether it did.

    Must be called before the process has threads.
    """
    if not sys.platform.startswith("linux"):
        return False
    with suppress(OSError, AttributeError):
        libc = ctypes.CDLL(None, use_errno=True)
        return any(libc.unshare(flags) == 0 for flags in (_NEW_NET, _NEW_USER | _NEW_NET))
    return False


def die_with_parent() -> None:
    """Have the process killed when the one that started it ends, however that ends (Linux).

    A worker reads its pipe only between jobs, so a long query would outlive its server. Must be called after
    :func:`cut_network`, which takes it back.
    """
    if sys.platform.startswith("linux"):
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PARENT_DEATH_SIGNAL, signal.SIGKILL, 0, 0, 0)


def limit_memory(more: int) -> None:
    """Let the process have so many bytes more than it has now; nothing where the system has no such limit."""
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    held = _data()
    if held is None:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    wanted = held + more
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_DATA, (wanted, hard if hard != resource.RLIM_INFINITY else wanted))


def _data() -> int | None:
    """Bytes of private memory that the process may write to; None where the system does not say."""
    with suppress(OSError, ValueError):
        for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
            name, _, value = line.partition(":")
            if name == "VmData":
                return int(value.split()[0]) * 1024
    return None
