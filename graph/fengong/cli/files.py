"""Reading what a user named: one by one or side by side, a line for each that fails, the others all the same."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from fengong.cli.progress import counted
from fengong.cli.saying import say
from fengong.errors import FengongError
from fengong.model import Reading


@dataclass(frozen=True, slots=True)
class Way:
    """How files are read: the area where a plan does not say it, entries of one's own, how many at a time.

    ``lang`` is the language of what is said about them.
    """

    area: str | None = None
    lexicon: Path | None = None
    jobs: int = 1
    lang: str = "en"


@dataclass(frozen=True, slots=True)
class Failure:
    """What went wrong with one file, in English; errors themselves do not travel between processes."""

    where: str
    reason: str
    exit_code: int = 1

    @classmethod
    def of(cls, error: FengongError) -> Failure:
        """What an error says."""
        return cls(error.where, error.reason, error.exit_code)


def parse_area(_ctx: click.Context, _param: click.Parameter, value: str | None) -> Any:
    """The code of an area, refused where it cannot be one."""
    if value is not None and not (len(value) == 6 and value.isdecimal()):
        raise click.BadParameter("must be a GB/T 2260 code of six digits, such as 620600")
    return value


area_option = click.option(
    "--area", callback=parse_area, metavar="CODE", help="GB/T 2260 code of the plans' area, where they do not say it."
)
lexicon_option = click.option(
    "--lexicon",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of entries of your own (offices, areas, groups, bodies); see `fengong ledger --format yaml`.",
)
jobs_option = click.option(
    "--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Files to read side by side."
)


NO_ALLOCATION = "no allocation of duties was found in it; is it a plan?"
BROKE_OFF = "its reading broke off (not enough memory?); read it alone, or split it"
TOO_MUCH = "is too intricate or too large for the memory; split it"


class Files:
    """Readings of files, folders and archives, in order; failures are said at once and kept."""

    def __init__(self, names: Sequence[str], way: Way) -> None:
        from fengong.read.expand import expand

        found = expand(names)
        self.names = found.names
        self.failures: list[Failure] = []
        self._way = way
        for name, reason in found.ignored:
            say(name, f"ignored ({reason})", way.lang)
        self.fail(found.failures)

    @property
    def single(self) -> bool:
        """Whether exactly one document was named."""
        return len(self.names) + len(self.failures) == 1

    def __iter__(self) -> Iterator[Reading]:
        for result in counted(self._results(), len(self.names), "reading"):
            if isinstance(result, Failure):
                self._fail(result)
            else:
                yield result
                if not result.assignments:
                    self._fail(Failure(result.outline.document.path, NO_ALLOCATION))

    def readable(self) -> list[Reading]:
        """The readings in which something was found; what is said of the others is among the failures."""
        return [reading for reading in self if reading.assignments]

    def fail(self, errors: Iterable[FengongError]) -> None:
        """Say what went wrong, and keep it for the end."""
        for error in errors:
            self._fail(Failure.of(error))

    def finish(self) -> None:
        """Exit 1 where something could not be read."""
        if self.failures:
            sys.exit(max(failure.exit_code for failure in self.failures))

    def _results(self) -> Iterator[Reading | Failure]:
        asked = [(name, self._way) for name in self.names]
        if self._way.jobs == 1 or len(asked) < 2:
            yield from map(read_one, asked)
            return
        from fengong.cli.side_by_side import side_by_side

        yield from side_by_side(read_one, asked, self._way.jobs, lambda one: Failure(one[0], BROKE_OFF))

    def _fail(self, failure: Failure) -> None:
        self.failures.append(failure)
        say(failure.where, failure.reason, self._way.lang)


def read_one(asked: tuple[str, Way]) -> Reading | Failure:
    """One file's reading, or what went wrong with it."""
    from fengong.pipeline import read_plan

    name, way = asked
    try:
        return read_plan(name, way.area, way.lexicon)
    except FengongError as error:
        return Failure.of(error)
    except OSError as error:
        return Failure(name, f"cannot be read ({error.strerror or error})")
    except (MemoryError, RecursionError):
        return Failure(name, TOO_MUCH)
    except Exception as error:  # a defect that one file brings to light must not keep the others from being read
        return Failure(name, f"could not be read for a defect of fengong ({error!r:.200}); please report it")
