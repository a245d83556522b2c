"""Which writer makes which file: the suffix says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from fengong.errors import OutputError
from fengong.output import write_output
from fengong.report.contents import ReportContents

Writer = Callable[[ReportContents], bytes]


def _html(report: ReportContents) -> bytes:
    from fengong.report.html import to_html

    return to_html(report)


def _xlsx(report: ReportContents) -> bytes:
    from fengong.report.workbook import to_workbook

    return to_workbook(report)


def _markdown(report: ReportContents) -> bytes:
    from fengong.report.markdown import to_markdown

    return to_markdown(report)


WRITERS: dict[str, Writer] = {".html": _html, ".xlsx": _xlsx, ".md": _markdown}


def writer_of(target: str) -> Writer:
    """The writer for a file.

    Raises:
        OutputError: the name says no format; a stream has no name, so it is one of these.
    """
    suffix = PurePath(target).suffix.lower()
    if suffix not in WRITERS:
        raise OutputError(target, f"the name must end in {', '.join(WRITERS)}; it says which report is written")
    return WRITERS[suffix]


def write_report(report: ReportContents, target: str) -> None:
    """Write a report, the whole file or nothing.

    Raises:
        OutputError: it cannot be written, the name says no format, or what the format needs is not installed.
    """
    write_output(writer_of(target)(report), target)
