"""What a server is told when it starts: where it listens, who may ask, how much one question may take."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path

from fengong.errors import ServeError

#: Names of this machine that no other machine can be reached by.
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
#: Limit → the most it may be: a day, a terabyte, and more processes than a machine of many cores has use for.
MOST = {"seconds": 86_400, "memory": 1 << 40, "workers": 64}
#: What browsers send as Origin: small letters, no path, and no port that the scheme has anyway.
_ORIGIN = re.compile(
    r"(?!http://.*:80$|https://.*:443$)[a-z][a-z0-9+.-]*://(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?"
)


@dataclass(frozen=True, slots=True)
class Limits:
    """What one question may take.

    Attributes:
        seconds: time, from the moment a worker begins.
        rows: solutions of a SELECT, statements of a CONSTRUCT or DESCRIBE.
        memory: bytes a worker may have beside what the opened store takes.
        workers: questions answered side by side; as many again may run long.
        waiting: questions that wait for a worker; one more is turned away.
        request: bytes of a request's body, and of its address.
    """

    seconds: float = 30.0
    rows: int = 100_000
    memory: int = 1 << 30
    workers: int = max(2, min(8, os.cpu_count() or 2))
    waiting: int = 64
    request: int = 1 << 20

    def __post_init__(self) -> None:
        """Refuse limits that nothing could be answered within.

        Raises:
            ServeError: one of them is not above zero, or more than it may be.
        """
        for name in ("seconds", "rows", "memory", "workers", "waiting", "request"):
            if not getattr(self, name) > 0:  # NaN is not either
                raise ServeError(f"the limit {name} must be above 0")
        for name, most in MOST.items():
            if getattr(self, name) > most:
                raise ServeError(f"the limit {name} may be {most} at most")


@dataclass(frozen=True, slots=True)
class Settings:
    """Where a server stands and whom it answers.

    Attributes:
        store: folder of the embedded store.
        host: address it listens at.
        port: 0 takes any that is free.
        hosts: names by which it may be called besides those of the loopback and ``host``.
        origins: origins whose pages may read its answers (CORS); ``*``: those of all.
        token: what a request must bring; None: nothing.
        limits: of one question.
    """

    store: Path
    host: str = "127.0.0.1"
    port: int = 8000
    hosts: frozenset[str] = frozenset()
    origins: frozenset[str] = frozenset()
    token: str | None = None
    limits: Limits = field(default_factory=Limits)

    def __post_init__(self) -> None:
        """Refuse a token that a header or a cookie cannot carry, and an origin that no browser sends.

        Raises:
            ServeError: the token is empty, or has other characters than letters, digits and ``-._~+/=``; an origin is
                neither ``*`` nor as browsers write it.
        """
        for origin in sorted(self.origins - {"*"}):
            if not _ORIGIN.fullmatch(origin):
                told = f"no browser sends the origin {origin!a}; write scheme://host or scheme://host:port, or *"
                raise ServeError(told)
        if self.token is not None and not re.fullmatch(r"[A-Za-z0-9._~+/=-]+", self.token):
            raise ServeError("the token must be of letters, digits and -._~+/=, and not empty")

    @property
    def is_local(self) -> bool:
        """Whether only this machine can reach it.

        >>> Settings(Path("s")).is_local, Settings(Path("s"), host="0.0.0.0").is_local
        (True, False)
        """
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return self.host == "localhost"

    @property
    def names(self) -> frozenset[str]:
        """Names a request may call it by: a page of another name must not reach it (DNS rebinding).

        >>> sorted(Settings(Path("s"), host="FE80::0001", hosts=frozenset({"Plans.example.org"})).names - LOOPBACK)
        ['fe80::1', 'plans.example.org']
        """
        own = set() if self.host in {"0.0.0.0", "::"} else {self.host}
        return LOOPBACK | {_written_alike(name) for name in own | self.hosts}

    def address(self, path: str) -> str:
        """The address of a path of this server, as a person would type it.

        >>> Settings(Path("s"), host="::1", port=80).address("/sparql")
        'http://[::1]:80/sparql'
        """
        host = {"0.0.0.0": "localhost", "::": "localhost"}.get(self.host, self.host)
        return f"http://{f'[{host}]' if ':' in host else host}:{self.port}{path}"


def _written_alike(name: str) -> str:
    """A name or an address, written as the door reads it: an address has many spellings."""
    try:
        return str(ip_address(name))
    except ValueError:
        return name.lower()
