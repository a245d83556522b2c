"""Reading what a user named: one by one, a line for each that fails, the others all the same."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

import click

from fengong.cli.progress import steps
from fengong.errors import FengongError
from fengong.model import Reading


class Files:
    """Readings of files, folders and archives, in order; failures are said at once and kept."""

    def __init__(self, names: Sequence[str]) -> None:
        from fengong.read.expand import expand

        found = expand(names)
        self.names = found.names
        self.failures: list[FengongError] = []
        for name, reason in found.ignored:
            click.echo(f"fengong: {name}: ignored ({reason})", err=True)
        for failure in found.failures:
            self._fail(failure)

    @property
    def single(self) -> bool:
        """Whether exactly one document was named."""
        return len(self.names) + len(self.failures) == 1

    def __iter__(self) -> Iterator[Reading]:
        from fengong.pipeline import read_plan

        for name in steps(self.names, "reading"):
            try:
                yield read_plan(name)
            except FengongError as failure:
                self._fail(failure)

    def finish(self) -> None:
        """Exit 1 where something could not be read."""
        if self.failures:
            sys.exit(max(failure.exit_code for failure in self.failures))

    def _fail(self, failure: FengongError) -> None:
        self.failures.append(failure)
        click.echo(f"fengong: {failure}", err=True)
