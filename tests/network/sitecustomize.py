"""Cuts Python off from any network but its own machine: importing this is enough, and cannot be undone.

The tests import it, and put its folder on ``PYTHONPATH``, so that every Python they start imports it as it starts. It
therefore imports nothing that is not there anyway. What is refused is written to the file that
``FENGONG_NETWORK_LOG`` names, so that a test fails although its program goes on.
"""

import os
import sys

#: Events of the interpreter that reach out → where in their arguments the host or the address stands.
REACHING = {
    "socket.connect": 1,
    "socket.sendto": 1,
    "socket.sendmsg": 1,
    "socket.getaddrinfo": 0,
    "socket.gethostbyname": 0,
    "socket.gethostbyaddr": 0,
    "socket.getnameinfo": 0,
}
LOG = "FENGONG_NETWORK_LOG"


class NetworkCutOffError(OSError):
    """A test, or a program it runs, reaches for the network."""


def stays_here(where: object) -> bool:
    """Whether a host or an address of a socket is one of this machine; that of a Unix socket is no pair."""
    if isinstance(where, tuple):
        where = where[0] if where and isinstance(where[0], str | bytes) else None
    elif isinstance(where, str | bytes) and (where[:1] in ("/", b"/", "\0", b"\0")):
        return True
    host = where.decode("ascii", "replace") if isinstance(where, bytes) else where
    if host is None or not isinstance(host, str):
        return True
    return host in ("", "localhost", "::1", "0.0.0.0", "::") or host.startswith(("127.", "::ffff:127."))


def refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Stop what reaches out."""
    place = REACHING.get(event)
    if place is None or stays_here(arguments[place]):
        return
    said = f"{event} of {arguments[place]!r}: tests have no network"
    if log := os.environ.get(LOG):
        with open(log, "a", encoding="utf-8") as file:  # noqa: PTH123 - pathlib would be one import more at every start
            file.write(f"{said}\n")
    raise NetworkCutOffError(said)


sys.addaudithook(refuse)
