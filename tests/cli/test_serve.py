"""``fengong serve`` where it cannot start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from fengong.cli import main


def test_without_the_extra_it_says_what_to_install() -> None:
    code = "import sys; sys.modules['uvicorn'] = None; from fengong.cli import main; sys.argv[1:] = ['serve']; main()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "the server needs uvicorn; pip install 'fengong[serve]'" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--query-timeout", "nan"),
        ("--query-timeout", "inf"),
        ("--query-timeout", "0"),
        ("--max-rows", "0"),
        ("--max-memory", "99999999999999999999"),
        ("--workers", "100000"),
        ("--workers", "0"),
        ("--cors", "http://x.invalid/path"),
        ("--cors", "x.invalid"),
    ],
)
def test_what_cannot_be_meant_is_refused_in_a_line(
    option: str, value: str, capsys: pytest.CaptureFixture[str], wuwei_store_path: Path
) -> None:
    try:
        status = main(["serve", "--store", str(wuwei_store_path), option, value])
    except SystemExit as end:
        status = end.code
    said = capsys.readouterr().err
    assert status not in {0, None}
    assert "Traceback" not in said
    assert said.splitlines()[-1].startswith(("Error: ", "fengong: ")), said
