from __future__ import annotations

import sys
from pathlib import Path

import pytest

from fengong.errors import OutputError
from fengong.report.contents import ReportContents
from fengong.report.formats import WRITERS, write_report, writer_of


def test_only_the_page_needs_the_extra(report: ReportContents, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("brotli", "fontTools", "fontTools.ttLib", "matplotlib"):
        monkeypatch.setitem(sys.modules, name, None)
    for suffix in (".xlsx", ".md"):
        write_report(report, str(tmp_path / f"report{suffix}"))
    before = sorted(tmp_path.iterdir())
    with pytest.raises(OutputError, match="pip install"):
        write_report(report, str(tmp_path / "report.html"))
    assert sorted(tmp_path.iterdir()) == before, "no half a page is left"


def test_the_suffix_decides_whatever_its_case() -> None:
    assert writer_of("a/b.XLSX") is WRITERS[".xlsx"]
    with pytest.raises(OutputError, match="must end in"):
        writer_of("report.xls")
