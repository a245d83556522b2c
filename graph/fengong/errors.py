"""Everything that can go wrong, in one tree.

::

    FengongError
    ├── ReadError              a document cannot be read
    ├── PlanError              a plan folder or plan.yml is not usable
    ├── LexiconError           a lexicon file breaks its own rules
    ├── MembershipError        a file of statements of membership is not usable
    ├── ResourceMissingError   a shipped file is not where it must be
    ├── StoreError             a store is missing, incomplete, locked or not writable
    ├── QueryError             a query is malformed, unknown, or asked with wrong parameters
    ├── ServeError             a server cannot start as it was told to
    ├── RefusedError           a request over HTTP is not answered
    ├── ModelError             a statistical model does not reproduce what it must
    └── OutputError            a result cannot be written

Each message is one line that says what is wrong and what to do. The command line prints it and exits 1,
or 2 where the error is in how the program was called.
"""

from __future__ import annotations


class FengongError(Exception):
    """Root of all errors that a user can do something about."""

    #: Exit status of the command line: 1 the work failed, 2 it was asked for wrongly.
    exit_code = 1

    def __init__(self, reason: str, where: str = "") -> None:
        super().__init__(f"{where}: {reason}" if where else reason)
        self.reason = reason
        self.where = where


class ReadError(FengongError):
    """A document cannot be read."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(reason, path)
        self.path = path


class PlanError(FengongError):
    """A plan folder or its ``plan.yml`` is not usable."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(reason, path)
        self.path = path


class LexiconError(FengongError):
    """A lexicon file breaks its own rules."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(reason, f"lexicon {file}")
        self.file = file


class MembershipError(FengongError):
    """A file that states who is a member of which group is not usable."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: {reason}")
        self.place = place


class ResourceMissingError(FengongError):
    """A shipped file is not where it must be."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} is missing from this installation; install fengong again")
        self.name = name


class StoreError(FengongError):
    """A store is missing, incomplete, locked or not writable."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(reason, f"store {path}")
        self.path = path


class QueryError(FengongError):
    """A query is malformed, unknown, or asked with wrong parameters."""

    exit_code = 2


class ServeError(FengongError):
    """A server cannot start as it was told to."""


class RefusedError(FengongError):
    """A request that is not answered; ``status`` is that of HTTP."""

    def __init__(self, status: int, reason: str, retry: int | None = None) -> None:
        super().__init__(reason)
        self.status = status
        self.retry = retry


class ModelError(FengongError):
    """A statistical model does not reproduce what it must."""


class OutputError(FengongError):
    """A result cannot be written."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(reason, path)
        self.path = path
